/* rdv-tours-popover.c: see rdv-tours-popover.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-tours-popover.h"

#include <glib/gi18n-lib.h>

#include "rdv-link-row.h"
#include "rdv-text.h"

/* Pixels: higher, the list scrolls. */
#define MAX_HEIGHT 480
#define WIDTH 300

GtkWidget *
rdv_tours_popover_new (RdvDocument *document)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_box_append (GTK_BOX (box), rdv_text_new_heading (_ ("Tours"), 1, "heading"));
  for (guint i = 0; i < rdv_document_get_n_tours (document); i++)
    {
      const RdvTour *tour = rdv_document_get_tour (document, i);

      if (tour->n_steps > 0)
        {
          GtkWidget *row = rdv_link_row_new_for_tour (tour);

          g_signal_connect_object (row, "clicked", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
          gtk_box_append (GTK_BOX (box), row);
        }
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_set_size_request (scrolled, WIDTH, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_widget_add_css_class (popover, "tours");
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tours"), -1);
  return popover;
}
