/* rdv-filter-dates.c: see rdv-filter-dates.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-filter-dates.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-date-entry.h"
#include "rdv-date-words.h"
#include "rdv-text.h"

typedef enum
{
  FROM,
  UNTIL,
  N_ENDS,
} End;

struct _RdvFilterDates
{
  GtkWidget parent_instance;
  RdvFind *find;
  GtkWidget *box;
  GtkWidget *entries[N_ENDS];
  GtkWidget *note;
};

G_DEFINE_FINAL_TYPE (RdvFilterDates, rdv_filter_dates, GTK_TYPE_WIDGET)

static const char *
get_text (RdvFilterDates *self, End end)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entries[end]));
}

/* What an entry asks for; the open end where it is empty. FALSE when it holds no date. */
static gboolean
read_end (RdvFilterDates *self, End end, gint64 *time, GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (get_text (self, end)));
  RdvExtent extent;

  *time = end == FROM ? RDV_TIME_MIN : RDV_TIME_MAX;
  if (*text == '\0')
    return TRUE;
  if (!rdv_date_entry_parse (text, &extent, error))
    return FALSE;
  *time = end == FROM ? extent.start.earliest : extent.end.latest;
  return TRUE;
}

static void
say (RdvFilterDates *self, const char *note)
{
  gtk_label_set_text (GTK_LABEL (self->note), note != NULL ? note : "");
  gtk_widget_set_visible (self->note, note != NULL);
}

static void
mark (RdvFilterDates *self, End end, const char *fault)
{
  GtkAccessible *entry = GTK_ACCESSIBLE (self->entries[end]);

  if (fault != NULL)
    {
      gtk_widget_add_css_class (self->entries[end], "error");
      gtk_accessible_update_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, fault, -1);
      return;
    }
  gtk_widget_remove_css_class (self->entries[end], "error");
  gtk_accessible_reset_state (entry, GTK_ACCESSIBLE_STATE_INVALID);
  gtk_accessible_reset_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* The stretch that is let through, in words: a sign that it was understood. */
static void
say_stretch (RdvFilterDates *self, gint64 first, gint64 last)
{
  g_autofree char *words = NULL;

  if (first != RDV_TIME_MIN && last != RDV_TIME_MAX)
    words = rdv_date_words_filled_range (first, last);
  say (self, words);
}

static void
apply (RdvFilterDates *self)
{
  g_autoptr (RdvFilter) filter = NULL;
  gint64 times[N_ENDS];

  for (End end = FROM; end < N_ENDS; end++)
    {
      g_autoptr (GError) error = NULL;

      if (!read_end (self, end, &times[end], &error))
        {
          mark (self, end, error->message);
          say (self, error->message);
          return;
        }
      mark (self, end, NULL);
    }
  if (times[FROM] > times[UNTIL])
    {
      const char *fault = _ ("The first date is after the last one. Exchange them, or leave one empty.");

      mark (self, UNTIL, fault);
      say (self, fault);
      return;
    }
  say_stretch (self, times[FROM], times[UNTIL]);
  filter = rdv_filter_copy (rdv_find_get_filter (self->find));
  rdv_filter_set_dates (filter, times[FROM], times[UNTIL]);
  rdv_find_set_filter (self->find, filter);
}

/* A day where the moment begins or ends one, else the moment; as people can type it. */
static char *
new_entry_text (gint64 time, End end)
{
  g_autofree char *iso = NULL;
  const char *clock;

  if (time == RDV_TIME_MIN || time == RDV_TIME_MAX)
    return g_strdup ("");
  iso = rdv_calendar_format_iso (time);
  clock = strchr (iso, 'T');
  if (clock != NULL && g_str_equal (clock, end == FROM ? "T00:00:00Z" : "T23:59:59Z"))
    return g_strndup (iso, (gsize) (clock - iso));
  return g_steal_pointer (&iso);
}

/* What somebody typed stays as long as it means what the filter says. */
static void
follow (RdvFilterDates *self)
{
  gint64 times[N_ENDS];

  rdv_filter_get_dates (rdv_find_get_filter (self->find), &times[FROM], &times[UNTIL]);
  for (End end = FROM; end < N_ENDS; end++)
    {
      g_autofree char *text = NULL;
      gint64 typed;

      if (read_end (self, end, &typed, NULL) && typed == times[end])
        continue;
      text = new_entry_text (times[end], end);
      gtk_editable_set_text (GTK_EDITABLE (self->entries[end]), text);
      mark (self, end, NULL);
    }
  say_stretch (self, times[FROM], times[UNTIL]);
}

static void
rdv_filter_dates_dispose (GObject *object)
{
  RdvFilterDates *self = RDV_FILTER_DATES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->find);
  G_OBJECT_CLASS (rdv_filter_dates_parent_class)->dispose (object);
}

static void
rdv_filter_dates_class_init (RdvFilterDatesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rdv_filter_dates_dispose;
  gtk_widget_class_set_css_name (widget_class, "filterdates");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
on_left (RdvFilterDates *self)
{
  if (self->find != NULL)
    apply (self);
}

static void
add_entry (RdvFilterDates *self, GtkGrid *grid, End end, const char *name, const char *example)
{
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), example);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 12);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  gtk_grid_attach (grid, label, 0, end, 1, 1);
  gtk_grid_attach (grid, entry, 1, end, 1, 1);
  self->entries[end] = entry;
}

static void
rdv_filter_dates_init (RdvFilterDates *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  /* TRANSLATORS: before an entry for the first date; the second text is an example of what can be typed there. */
  add_entry (self, GTK_GRID (grid), FROM, C_ ("dates", "From"), _ ("July 1975"));
  /* TRANSLATORS: before an entry for the last date; the second text is an example of what can be typed there. */
  add_entry (self, GTK_GRID (grid), UNTIL, C_ ("dates", "Until"), _ ("1998"));
  self->note = rdv_text_new ("", "note");
  gtk_widget_set_visible (self->note, FALSE);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (self->box), grid);
  gtk_box_append (GTK_BOX (self->box), self->note);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
rdv_filter_dates_new (RdvFind *find)
{
  RdvFilterDates *self;

  g_return_val_if_fail (RDV_IS_FIND (find), NULL);

  self = g_object_new (RDV_TYPE_FILTER_DATES, NULL);
  self->find = g_object_ref (find);
  g_signal_connect_object (find, "filter-changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  follow (self);
  return GTK_WIDGET (self);
}
