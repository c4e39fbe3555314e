/* rdv-window-focus.c: where the focus goes when a popover closes, and from part to part of the window. SPDX-License-Identifier: GPL-3.0-or-later */
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

/* Round the window: title bar, events, overview, details, and what is open of filter, search and as-of bar. */
enum
{
  PART_HEADER,
  PART_EVENTS,
  PART_OVERVIEW,
  PART_PANE,
  PART_FILTER,
  PART_SEARCH,
  PART_AS_OF,
  N_PARTS,
};

static GtkWidget *
get_part (RdvWindow *self, int part)
{
  switch (part)
    {
    case PART_HEADER:
      return gtk_window_get_titlebar (GTK_WINDOW (self));
    case PART_EVENTS:
      return rdv_window_is_list (self) ? GTK_WIDGET (self->list) : GTK_WIDGET (self->canvas);
    case PART_OVERVIEW:
      return GTK_WIDGET (self->overview);
    case PART_PANE:
      return GTK_WIDGET (self->pane);
    case PART_FILTER:
      return GTK_WIDGET (self->filter_panel);
    case PART_SEARCH:
      return GTK_WIDGET (self->search_bar);
    default:
      return GTK_WIDGET (self->as_of_bar);
    }
}

static gboolean
enter_part (RdvWindow *self, int part)
{
  GtkWidget *widget = get_part (self, part);

  if (widget == NULL || !gtk_widget_get_mapped (widget))
    return FALSE;
  /* The entry with what was looked for. */
  if (part == PART_SEARCH)
    {
      rdv_search_bar_open (self->search_bar);
      return TRUE;
    }
  return gtk_widget_grab_focus (widget) || gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* @step: 1 or -1. What is in none of the parts, e.g. a note above the events, counts as the last of them. */
void
rdv_window_go_to_part (RdvWindow *self, int step)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  int part = 0;

  /* An open popover keeps the focus until it is closed. */
  if (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return;
  while (part < N_PARTS - 1)
    {
      GtkWidget *widget = get_part (self, part);

      if (focus != NULL && widget != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget)))
        break;
      part++;
    }
  for (int i = 1; i < N_PARTS; i++)
    if (enter_part (self, (part + i * step + N_PARTS * N_PARTS) % N_PARTS))
      return;
}
