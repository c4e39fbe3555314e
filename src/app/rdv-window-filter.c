/* rdv-window-filter.c: the filter beside the events. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

static void
on_lanes_changed (RdvWindow *self)
{
  RdvLaneOrder *order = rdv_canvas_get_lane_order (self->canvas);

  if (order != NULL)
    rdv_filter_panel_set_n_hidden_lanes (self->filter_panel, rdv_lane_order_get_n_hidden (order));
}

/* Made when it is first shown: a start must not wait for it. */
static void
ensure_panel (RdvWindow *self)
{
  if (self->filter_panel != NULL)
    return;
  self->filter_panel = RDV_FILTER_PANEL (rdv_filter_panel_new (self->find));
  self->filter_lane_signals = g_signal_group_new (RDV_TYPE_LANE_ORDER);
  g_signal_group_connect_swapped (self->filter_lane_signals, "changed", G_CALLBACK (on_lanes_changed), self);
  g_signal_connect_swapped (self->filter_lane_signals, "bind", G_CALLBACK (on_lanes_changed), self);
  g_object_bind_property (self->canvas, "lane-order", self->filter_lane_signals, "target", G_BINDING_SYNC_CREATE);
  rdv_split_view_set_sidebar (self->filter_split, GTK_WIDGET (self->filter_panel));
}

/* What a closed panel had leaves the focus to the events. */
static void
on_open_changed (RdvWindow *self)
{
  gboolean is_open = rdv_split_view_get_open (self->filter_split);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "filter");
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (is_open));
  /* Nor is it there for a screen reader. */
  if (self->filter_panel != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->filter_panel), is_open);
  if (!is_open && focus != NULL && self->filter_panel != NULL &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self->filter_panel)))
    rdv_window_focus_events (self);
}

void
rdv_window_show_filter (RdvWindow *self)
{
  ensure_panel (self);
  rdv_split_view_set_open (self->filter_split, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->filter_panel));
}

void
rdv_window_hide_filter (RdvWindow *self)
{
  rdv_split_view_set_open (self->filter_split, FALSE);
}

gboolean
rdv_window_is_filter_over (RdvWindow *self)
{
  return rdv_split_view_get_narrow (self->filter_split) && rdv_split_view_get_open (self->filter_split);
}

void
rdv_window_init_filter (RdvWindow *self)
{
  g_signal_connect_object (self->filter_split, "notify::open", G_CALLBACK (on_open_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find, "filter-changed", G_CALLBACK (rdv_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find, "changed", G_CALLBACK (rdv_window_update_list), self, G_CONNECT_SWAPPED);
}

void
rdv_window_dispose_filter (RdvWindow *self)
{
  if (self->filter_lane_signals != NULL)
    g_signal_group_set_target (self->filter_lane_signals, NULL);
  g_clear_object (&self->filter_lane_signals);
}
