/* rdv-search-row.c: see rdv-search-row.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-search-row.h"

#include "rdv-date-words.h"
#include "rdv-date-zone.h"
#include "rdv-one-line.h"
#include "rdv-text.h"

#define TITLE_CHARS 36
#define DAY         86400
#define DATE_CHARS  26

struct _RdvSearchRow
{
  GtkBox parent_instance;
  GtkWidget *title;
  GtkWidget *date;
};

G_DEFINE_FINAL_TYPE (RdvSearchRow, rdv_search_row, GTK_TYPE_BOX)

/* Asked for when somebody points: GTK asks the display where the pointer is whenever a visible widget is
 * given a tooltip, a hundred times for a hundred rows. */
static gboolean
rdv_search_row_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_inscription_get_text (GTK_INSCRIPTION (RDV_SEARCH_ROW (widget)->title)));
  return TRUE;
}

static void
rdv_search_row_class_init (RdvSearchRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->query_tooltip = rdv_search_row_query_tooltip;
}

/* As wide whatever it says: the list must not change its width with what is found, and to measure the words of all rows takes longer than a
 * frame. */
static GtkWidget *
add_line (RdvSearchRow *self, guint n_chars, float align)
{
  GtkWidget *line = g_object_new (GTK_TYPE_INSCRIPTION, "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END, "min-chars", n_chars,
                                  "nat-chars", n_chars, "xalign", align, NULL);

  gtk_box_append (GTK_BOX (self), line);
  return line;
}

static void
rdv_search_row_init (RdvSearchRow *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "search-row");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  self->title = add_line (self, TITLE_CHARS, 0);
  gtk_widget_set_hexpand (self->title, TRUE);
  self->date = add_line (self, DATE_CHARS, 1);
  gtk_widget_add_css_class (self->date, "note");
}

/* The day of its beginning tells an event from others well enough. */
static void
get_short_extent (RdvDocument *document, guint position, RdvExtent *extent)
{
  RdvDate *start = &extent->start;

  rdv_document_get_extent (document, position, extent);
  if (start->precision > RDV_PRECISION_DAY && (start->flags & (RDV_DATE_OPEN | RDV_DATE_UNKNOWN)) == 0)
    {
      gint64 local = rdv_date_zone_to_local (start->earliest);

      /* Where no more is known than the day, it is the same in every zone. */
      start->precision = RDV_PRECISION_DAY;
      start->earliest = local - ((local % DAY) + DAY) % DAY;
      start->latest = start->earliest + DAY - 1;
      start->earliest_ms = start->latest_ms = 0;
    }
  extent->end = *start;
  extent->is_span = FALSE;
}

char *
rdv_search_row_dup_date (RdvDocument *document, guint position, gint64 now)
{
  RdvExtent extent;

  get_short_extent (document, position, &extent);
  return rdv_date_words_event (&extent, rdv_document_get_status (document, position), now);
}

GtkWidget *
rdv_search_row_new (void)
{
  return g_object_new (RDV_TYPE_SEARCH_ROW, NULL);
}

/* GTK gives the place of a row in a list no name of its own. */
static void
set_name (RdvSearchRow *self, const char *name)
{
  GtkWidget *place = gtk_widget_get_parent (GTK_WIDGET (self));

  if (place != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
rdv_search_row_set_event (RdvSearchRow *self, RdvEvent *event, gint64 now)
{
  g_autofree char *date = NULL;
  g_autofree char *title = NULL;
  g_autofree char *line = NULL;
  g_autofree char *name = NULL;
  RdvDocument *document;
  guint position;

  g_return_if_fail (RDV_IS_SEARCH_ROW (self));

  if (event == NULL)
    {
      gtk_inscription_set_text (GTK_INSCRIPTION (self->title), "");
      gtk_inscription_set_text (GTK_INSCRIPTION (self->date), "");
      set_name (self, "");
      return;
    }
  document = rdv_event_get_document (event);
  position = rdv_event_get_position (event);
  date = rdv_search_row_dup_date (document, position, now);
  title = rdv_text_dup_start (rdv_document_get_title (document, position), RDV_TEXT_LONGEST_LINE);
  line = rdv_one_line (title);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->title), line != NULL ? line : title);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->date), date);
  name = g_strdup_printf ("%s, %s", title, date);
  set_name (self, name);
}
