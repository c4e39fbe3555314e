/* rdv-canvas-date.c: going to a date that is typed. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-date-entry.h"
#include "rdv-date-words.h"
#include "rdv-date-zone.h"
#include "rdv-text.h"

#define NOTE_CHARS 36

/* What was typed, in words, as a sign that it was understood; or what is wrong with it. */
static void
say (RdvCanvas *self, const char *note, gboolean is_error)
{
  gtk_label_set_text (GTK_LABEL (self->date_note), note != NULL ? note : "");
  gtk_widget_set_visible (self->date_note, note != NULL);
  if (is_error)
    {
      gtk_widget_add_css_class (self->date_entry, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->date_entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->date_entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note, -1);
    }
  else
    {
      gtk_widget_remove_css_class (self->date_entry, "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->date_entry), GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self->date_entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

/* Errors wait until somebody says that the date is complete. */
static void
on_changed (RdvCanvas *self)
{
  g_autofree char *words = NULL;
  RdvExtent extent;

  if (rdv_date_entry_parse (gtk_editable_get_text (GTK_EDITABLE (self->date_entry)), &extent, NULL))
    words = rdv_date_words_extent (&extent);
  say (self, words, FALSE);
}

/* A day that is typed is that of the ruler, and so are months and years. */
static gint64
find_on_ruler (const RdvDate *date, gint64 time)
{
  return date->precision >= RDV_PRECISION_HOUR ? time : rdv_date_zone_from_local (time);
}

/* What the extent fills, open ends cut off where the timeline ends; FALSE when it lies outside. */
static gboolean
get_stretch (RdvCanvas *self, const RdvExtent *extent, gint64 *from, gint64 *to)
{
  gint64 first, last;

  rdv_viewport_get_limits (self->viewport, &first, &last);
  if (extent->start.earliest > last || extent->end.latest < first)
    return FALSE;
  *from = MAX (find_on_ruler (&extent->start, extent->start.earliest), first);
  *to = MIN (find_on_ruler (&extent->end, extent->end.latest), last);
  return TRUE;
}

static void
say_outside (RdvCanvas *self)
{
  g_autofree char *range = NULL, *note = NULL;
  gint64 first, last;

  rdv_viewport_get_limits (self->viewport, &first, &last);
  range = rdv_date_words_filled_range (first, last);
  /* TRANSLATORS: %s is a stretch of time, e.g. "1955 – 2032". */
  note = g_strdup_printf (_ ("That is outside of this timeline, which goes over %s."), range);
  say (self, note, TRUE);
}

static void
on_activate (RdvCanvas *self)
{
  g_autoptr (GError) error = NULL;
  RdvExtent extent;
  gint64 from, to;

  if (!rdv_date_entry_parse (gtk_editable_get_text (GTK_EDITABLE (self->date_entry)), &extent, &error))
    say (self, error->message, TRUE);
  else if (!get_stretch (self, &extent, &from, &to))
    say_outside (self);
  else
    {
      gtk_popover_popdown (GTK_POPOVER (self->date_popover));
      gtk_widget_grab_focus (GTK_WIDGET (self));
      rdv_canvas_go_to_date (self, &extent, from, to);
    }
}

static GtkWidget *
new_content (RdvCanvas *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_with_label (C_ ("button", "Go"));

  self->date_entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->date_entry), _ ("17 July 1975"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->date_entry), 24);
  gtk_widget_set_hexpand (self->date_entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->date_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Date"), -1);
  g_signal_connect_swapped (self->date_entry, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->date_entry, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_activate), self);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (GTK_BOX (row), self->date_entry);
  gtk_box_append (GTK_BOX (row), button);

  self->date_note = rdv_text_new ("", "note");
  gtk_label_set_max_width_chars (GTK_LABEL (self->date_note), NOTE_CHARS);
  gtk_widget_set_visible (self->date_note, FALSE);
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), self->date_note);
  return box;
}

void
rdv_canvas_ask_date (RdvCanvas *self)
{
  double left = rdv_canvas_get_body_x (self);
  int middle = (int) (left + rdv_viewport_get_width (self->viewport) / 2);

  if (self->date_popover == NULL)
    {
      self->date_popover = gtk_popover_new ();
      gtk_popover_set_child (GTK_POPOVER (self->date_popover), new_content (self));
      gtk_popover_set_position (GTK_POPOVER (self->date_popover), GTK_POS_BOTTOM);
      gtk_widget_add_css_class (self->date_popover, "date-popover");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->date_popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Go to a Date"), -1);
      gtk_widget_set_parent (self->date_popover, GTK_WIDGET (self));
    }
  gtk_editable_set_text (GTK_EDITABLE (self->date_entry), "");
  gtk_popover_set_pointing_to (GTK_POPOVER (self->date_popover),
                               &(GdkRectangle){ middle, (int) rdv_canvas_get_body_y (self), 1, 1 });
  rdv_canvas_popup (self, self->date_popover);
  gtk_widget_grab_focus (self->date_entry);
}
