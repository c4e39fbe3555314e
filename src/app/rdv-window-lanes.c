/* rdv-window-lanes.c: the lanes in the menu. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

#include "rdv-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PREFIX "shown-"

static void
change_shown (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  RdvWindow *self = user_data;
  guint32 lane = (guint32) g_ascii_strtoull (g_action_get_name (G_ACTION (action)) + strlen (PREFIX), NULL, 10);

  /* The new state comes back with the change of the lanes. */
  gtk_widget_activate_action (GTK_WIDGET (self->canvas),
                              g_variant_get_boolean (state) ? "canvas.lane-show" : "canvas.lane-hide", "u", lane);
}

/* An underscore would mark a key; nested lanes are set in. */
static char *
dup_label (RdvLaneOrder *order, guint32 lane)
{
  const char *title = rdv_document_get_lane (rdv_lane_order_get_document (order), lane)->title;
  g_autofree char *start = rdv_text_dup_start (title, RDV_TEXT_LONGEST_LINE);
  GString *label = g_string_new (start);

  g_string_replace (label, "_", "__", 0);
  for (guint depth = rdv_lane_order_get_depth (order, lane); depth > 0; depth--)
    g_string_prepend (label, "\u2003");
  return g_string_free (label, FALSE);
}

static void
fill_menu (RdvWindow *self, RdvLaneOrder *order)
{
  guint n_lanes = rdv_document_get_n_lanes (rdv_lane_order_get_document (order));
  g_autoptr (GMenu) all = g_menu_new ();
  g_autoptr (GMenu) lanes = g_menu_new ();

  for (guint i = 0; i < n_lanes; i++)
    {
      guint32 lane = rdv_lane_order_get_lane (order, i);
      g_autofree char *label = dup_label (order, lane);
      g_autofree char *action = g_strdup_printf ("lanes." PREFIX "%u", lane);

      g_menu_append (lanes, label, action);
    }
  g_menu_append (all, _ ("Show All Lanes"), "win.lanes-show-all");
  g_menu_remove_all (self->lanes_menu);
  g_menu_append_section (self->lanes_menu, NULL, G_MENU_MODEL (all));
  g_menu_append_section (self->lanes_menu, NULL, G_MENU_MODEL (lanes));
}

static void
on_lanes_changed (RdvWindow *self, RdvLaneOrder *order)
{
  guint n_lanes = rdv_document_get_n_lanes (rdv_lane_order_get_document (order));

  for (guint i = 0; i < n_lanes; i++)
    {
      g_autofree char *name = g_strdup_printf (PREFIX "%u", i);
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->lane_actions), name);

      g_simple_action_set_state (G_SIMPLE_ACTION (action),
                                 g_variant_new_boolean (rdv_lane_order_get_home (order, i) != RDV_NONE));
    }
  fill_menu (self, order);
  rdv_window_update_actions (self);
  rdv_window_say_view_soon (self);
}

/* Another document has other lanes. */
static void
on_new_lanes (RdvWindow *self, RdvLaneOrder *order)
{
  guint n_lanes = rdv_document_get_n_lanes (rdv_lane_order_get_document (order));

  g_clear_object (&self->lane_actions);
  self->lane_actions = g_simple_action_group_new ();
  for (guint i = 0; i < n_lanes; i++)
    {
      g_autofree char *name = g_strdup_printf (PREFIX "%u", i);
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (TRUE));

      g_signal_connect_object (action, "change-state", G_CALLBACK (change_shown), self, 0);
      g_action_map_add_action (G_ACTION_MAP (self->lane_actions), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "lanes", G_ACTION_GROUP (self->lane_actions));
  fill_menu (self, order);
}

void
rdv_window_init_lanes (RdvWindow *self)
{
  self->lanes_menu = g_menu_new ();
  self->lane_signals = g_signal_group_new (RDV_TYPE_LANE_ORDER);
  g_signal_group_connect_swapped (self->lane_signals, "changed", G_CALLBACK (on_lanes_changed), self);
  g_signal_connect_swapped (self->lane_signals, "bind", G_CALLBACK (on_new_lanes), self);
  g_object_bind_property (self->canvas, "lane-order", self->lane_signals, "target", G_BINDING_SYNC_CREATE);
}

void
rdv_window_dispose_lanes (RdvWindow *self)
{
  if (self->lane_signals != NULL)
    g_signal_group_set_target (self->lane_signals, NULL);
  g_clear_object (&self->lane_signals);
  g_clear_object (&self->lanes_menu);
  g_clear_object (&self->lane_actions);
}
