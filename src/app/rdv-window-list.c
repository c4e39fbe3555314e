/* rdv-window-list.c: the list of events in the place of the canvas. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

gboolean
rdv_window_is_list (RdvWindow *self)
{
  return self->list != NULL && gtk_stack_get_visible_child (self->views_stack) == GTK_WIDGET (self->list);
}

void
rdv_window_focus_events (RdvWindow *self)
{
  gtk_widget_grab_focus (rdv_window_is_list (self) ? GTK_WIDGET (self->list) : GTK_WIDGET (self->canvas));
}

static void
on_activate (RdvWindow *self, guint32 event)
{
  rdv_selection_set_event (rdv_canvas_get_selection (self->canvas), event);
  rdv_split_view_set_open (self->split, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

static void
on_theme_changed (RdvWindow *self)
{
  rdv_list_view_set_dark (self->list, rdv_canvas_get_theme (self->canvas) == RDV_THEME_DARK);
}

/* Made when it is first shown: a start must not wait for it. */
static void
ensure_list (RdvWindow *self)
{
  if (self->list != NULL)
    return;
  self->list = RDV_LIST_VIEW (rdv_list_view_new (rdv_canvas_get_selection (self->canvas)));
  g_signal_connect_object (self->list, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "show-on-timeline", G_CALLBACK (rdv_window_show_on_timeline), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "notify::theme", G_CALLBACK (on_theme_changed), self, G_CONNECT_SWAPPED);
  on_theme_changed (self);
  rdv_window_update_list (self);
  gtk_stack_add_child (self->views_stack, GTK_WIDGET (self->list));
}

void
rdv_window_update_list (RdvWindow *self)
{
  if (self->list != NULL)
    rdv_list_view_set_content (self->list, self->document, NULL, rdv_clock_get_now (self->clock));
}

void
rdv_window_set_list (RdvWindow *self, gboolean is_list)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "list");
  guint32 event = rdv_selection_get_event (rdv_canvas_get_selection (self->canvas));

  if (is_list == rdv_window_is_list (self))
    return;
  if (is_list)
    ensure_list (self);
  gtk_stack_set_visible_child (self->views_stack, is_list ? GTK_WIDGET (self->list) : self->frame);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (is_list));
  rdv_window_update_actions (self);
  rdv_window_focus_events (self);
  /* What was looked at in one is there in the other. */
  if (!is_list && event != RDV_NONE)
    rdv_canvas_reveal_event (self->canvas, event);
}
