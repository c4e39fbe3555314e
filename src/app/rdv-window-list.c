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
on_theme_changed (RdvWindow *self)
{
  rdv_list_view_set_theme (self->list, rdv_canvas_get_theme (self->canvas));
}

/* Made when it is first shown: a start must not wait for it. */
static void
ensure_list (RdvWindow *self)
{
  if (self->list != NULL)
    return;
  self->list = RDV_LIST_VIEW (rdv_list_view_new (rdv_canvas_get_selection (self->canvas)));
  g_signal_connect_object (self->list, "activate", G_CALLBACK (rdv_window_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "peek", G_CALLBACK (rdv_window_peek), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "show-on-timeline", G_CALLBACK (rdv_window_show_on_timeline), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "notify::theme", G_CALLBACK (on_theme_changed), self, G_CONNECT_SWAPPED);
  on_theme_changed (self);
  gtk_stack_add_child (self->views_stack, GTK_WIDGET (self->list));
}

/* While somebody searches, what was found; it is among what the filter lets through. */
static const RdvBitset *
get_wanted (RdvWindow *self)
{
  const RdvBitset *matches = rdv_find_get_matches (self->find);

  return matches != NULL ? matches : rdv_find_get_visible (self->find);
}

void
rdv_window_update_list (RdvWindow *self)
{
  RdvDocument *document = rdv_find_get_document (self->find);

  /* The canvas and what is found follow a new document one after the other. */
  if (self->list == NULL || document != self->document)
    return;
  /* Nobody sees what is chosen meanwhile; a document that is gone must not be kept. */
  if (!rdv_window_is_list (self) && rdv_event_rows_get_document (rdv_list_view_get_rows (self->list)) == document)
    return;
  rdv_list_view_set_content (self->list, document, get_wanted (self), rdv_window_get_now (self));
  rdv_window_say_view_soon (self);
}

void
rdv_window_clear_list (RdvWindow *self)
{
  if (self->list != NULL)
    rdv_list_view_set_content (self->list, NULL, NULL, 0);
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
  rdv_window_update_list (self);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (is_list));
  rdv_window_update_actions (self);
  rdv_window_say_view_soon (self);
  rdv_window_focus_events (self);
  /* What was looked at in one is there in the other. */
  if (!is_list && event != RDV_NONE)
    rdv_canvas_reveal_event (self->canvas, event);
}
