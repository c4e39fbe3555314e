/* rdv-window-focus.c: where the focus goes when a popover closes. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

/* Only if it is still there: a person may have moved it meanwhile. */
static gboolean
take_from_button (gpointer data)
{
  GtkWidget *widget = data;
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && (focus == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_MENU_BUTTON) != NULL))
    gtk_widget_grab_focus (widget);
  return G_SOURCE_REMOVE;
}

/* GTK 4.8 leaves it where it was put when the popover told that it closed; newer ones move it to the button after that. */
void
rdv_window_give_focus_back (GtkWidget *widget)
{
  gtk_widget_grab_focus (widget);
  g_idle_add_full (G_PRIORITY_LOW, take_from_button, g_object_ref (widget), g_object_unref);
}
