/* rdv-tours-popover.c: see rdv-tours-popover.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-tours-popover.h"

#include "rdv-focus.h"
#include "rdv-text.h"

#include <glib/gi18n-lib.h>

/* Pixels: higher, the list scrolls. */
#define MAX_HEIGHT 480
#define TITLE_CHARS 40

static GtkWidget *
new_line (const char *text, const char *css_class)
{
  g_autofree char *start = rdv_text_dup_start (text, RDV_TEXT_LONGEST_LINE);
  GtkWidget *line = gtk_label_new (start);

  gtk_label_set_xalign (GTK_LABEL (line), 0);
  gtk_label_set_ellipsize (GTK_LABEL (line), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (line), TITLE_CHARS);
  if (css_class != NULL)
    gtk_widget_add_css_class (line, css_class);
  return line;
}

static GtkWidget *
new_row (const RdvTour *tour)
{
  const char *title = tour->title != NULL ? tour->title : tour->id;
  g_autofree char *note = g_strdup_printf (ngettext ("%u step", "%u steps", tour->n_steps), tour->n_steps);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, note);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (lines), new_line (title, NULL));
  gtk_box_append (GTK_BOX (lines), new_line (note, "note"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), lines);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.present");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", tour->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

GtkWidget *
rdv_tours_popover_new (RdvDocument *document)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tours"), -1);
  for (guint i = 0; i < rdv_document_get_n_tours (document); i++)
    {
      const RdvTour *tour = rdv_document_get_tour (document, i);

      if (tour->n_steps > 0)
        gtk_list_box_append (GTK_LIST_BOX (list), new_row (tour));
    }
  g_signal_connect_object (list, "row-activated", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), new_line (_ ("Tours"), "heading"));
  gtk_box_append (GTK_BOX (box), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_widget_add_css_class (popover, "tours");
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tours"), -1);
  rdv_focus_keep_in (popover);
  return popover;
}
