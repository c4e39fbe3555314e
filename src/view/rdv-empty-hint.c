/* rdv-empty-hint.c: see rdv-empty-hint.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-empty-hint.h"

#include <glib/gi18n-lib.h>

#include "rdv-date-words.h"
#include "rdv-text.h"

#define TITLE_CHARS 34

/* A way to an event: its title over where it lies and its date. */
typedef struct
{
  GtkWidget *button;
  GtkWidget *title;
  GtkWidget *note;
} Way;

struct _RdvEmptyHint
{
  GtkBox parent_instance;
  GtkWidget *heading;
  Way earlier;
  Way later;
  GtkWidget *clear;
};

G_DEFINE_FINAL_TYPE (RdvEmptyHint, rdv_empty_hint, GTK_TYPE_BOX)

static void
rdv_empty_hint_class_init (RdvEmptyHintClass *klass)
{
}

static GtkWidget *
new_line (const char *css_class)
{
  GtkWidget *line = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (line), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (line), TITLE_CHARS);
  if (css_class != NULL)
    gtk_widget_add_css_class (line, css_class);
  return line;
}

static void
add_way (GtkBox *row, Way *way)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  way->title = new_line (NULL);
  way->note = new_line ("note");
  gtk_box_append (GTK_BOX (lines), way->title);
  gtk_box_append (GTK_BOX (lines), way->note);
  way->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (way->button), lines);
  gtk_box_append (row, way->button);
}

static void
rdv_empty_hint_init (RdvEmptyHint *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "canvas-card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "empty-hint");
  self->heading = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->heading, "tag-words");
  gtk_box_append (GTK_BOX (self), self->heading);
  gtk_widget_set_halign (row, GTK_ALIGN_CENTER);
  add_way (GTK_BOX (row), &self->earlier);
  add_way (GTK_BOX (row), &self->later);
  self->clear = gtk_button_new_with_label (_ ("Clear Filters"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->clear), "win.clear-filters");
  gtk_box_append (GTK_BOX (row), self->clear);
  gtk_box_append (GTK_BOX (self), row);
}

GtkWidget *
rdv_empty_hint_new (void)
{
  return g_object_new (RDV_TYPE_EMPTY_HINT, NULL);
}

static char *
dup_date (RdvDocument *document, guint32 event, gint64 now)
{
  RdvExtent extent;

  rdv_document_get_extent (document, event, &extent);
  return rdv_date_words_event (&extent, rdv_document_get_status (document, event), now);
}

static void
set_way (Way *way, RdvDocument *document, guint32 event, const char *note)
{
  g_autofree char *title = rdv_text_dup_start (rdv_document_get_title (document, event), RDV_TEXT_LONGEST_LINE);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, note);

  gtk_label_set_text (GTK_LABEL (way->title), title);
  gtk_label_set_text (GTK_LABEL (way->note), note);
  gtk_widget_set_tooltip_text (way->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (way->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (way->button), "u", event);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (way->button), "canvas.fly-to");
}

void
rdv_empty_hint_set_events (RdvEmptyHint *self, RdvDocument *document, gint64 now, guint32 earlier, guint32 later)
{
  gboolean has_any = earlier != RDV_NONE || later != RDV_NONE;

  g_return_if_fail (RDV_IS_EMPTY_HINT (self));
  g_return_if_fail (RDV_IS_DOCUMENT (document));

  gtk_label_set_text (GTK_LABEL (self->heading), has_any ? _ ("Nothing happens here.") : _ ("This timeline has no events."));
  gtk_widget_set_visible (self->clear, FALSE);
  gtk_widget_set_visible (self->earlier.button, earlier != RDV_NONE);
  gtk_widget_set_visible (self->later.button, later != RDV_NONE);
  if (earlier != RDV_NONE)
    {
      g_autofree char *date = dup_date (document, earlier, now);
      /* TRANSLATORS: on a button that leads to an event before what is in view; %s is its date. */
      g_autofree char *note = g_strdup_printf (_ ("← Earlier: %s"), date);

      set_way (&self->earlier, document, earlier, note);
    }
  if (later != RDV_NONE)
    {
      g_autofree char *date = dup_date (document, later, now);
      /* TRANSLATORS: on a button that leads to an event after what is in view; %s is its date. */
      g_autofree char *note = g_strdup_printf (_ ("Later: %s →"), date);

      set_way (&self->later, document, later, note);
    }
}

void
rdv_empty_hint_set_filtered (RdvEmptyHint *self)
{
  g_return_if_fail (RDV_IS_EMPTY_HINT (self));

  gtk_label_set_text (GTK_LABEL (self->heading), _ ("No event passes the filters."));
  gtk_widget_set_visible (self->earlier.button, FALSE);
  gtk_widget_set_visible (self->later.button, FALSE);
  gtk_widget_set_visible (self->clear, TRUE);
}
