/* rdv-focus.c: see rdv-focus.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-focus.h"

gboolean
rdv_focus_move (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *focus_child = gtk_widget_get_focus_child (widget), *child = focus_child;
  gboolean is_back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP || direction == GTK_DIR_LEFT;
  gboolean is_across = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;

  if (child == NULL)
    child = is_back ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);
  while (child != NULL)
    {
      if (gtk_widget_get_mapped (child) && !GTK_IS_NATIVE (child) && gtk_widget_child_focus (child, direction))
        return TRUE;
      /* What lies beside a child lies in it. */
      if (is_across && child == focus_child)
        return FALSE;
      child = is_back ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child);
    }
  return FALSE;
}

static void
on_move_focus (GtkWidget *popover, GtkDirectionType direction)
{
  g_signal_stop_emission_by_name (popover, "move-focus");
  gtk_widget_child_focus (popover, direction);
}

void
rdv_focus_keep_in (GtkWidget *popover)
{
  g_signal_connect (popover, "move-focus", G_CALLBACK (on_move_focus), NULL);
}
