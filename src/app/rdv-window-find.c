/* rdv-window-find.c: searching and filtering in the window. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

#include "rdv-history-translations.h"

/* In so many events, collecting the words takes longer than typing a letter does: it is done before anybody
 * asks, but not while the timeline is being laid out, nor for each of the days that one passes on a slider.
 */
#define PREPARE_FROM  20000
#define PREPARE_DELAY 500 /* ms */

static gboolean
on_prepare_time (gpointer user_data)
{
  RdvWindow *self = user_data;

  self->prepare_source = 0;
  rdv_find_prepare (self->find);
  return G_SOURCE_REMOVE;
}

static void
on_document_changed (RdvWindow *self)
{
  RdvDocument *document = rdv_canvas_get_document (self->canvas);
  gboolean is_builtin = self->loader != NULL && rdv_loader_is_builtin (self->loader);

  rdv_find_set_document (self->find, document, is_builtin ? rdv_history_translations_load : NULL);
  g_clear_handle_id (&self->prepare_source, g_source_remove);
  if (document != NULL && rdv_document_get_n_events (document) >= PREPARE_FROM)
    self->prepare_source = g_timeout_add (PREPARE_DELAY, on_prepare_time, self);
  rdv_search_bar_set_now (self->search_bar, rdv_window_get_now (self));
}

static void
on_changed (RdvWindow *self)
{
  rdv_window_update_actions (self);
}

static void
on_go (RdvWindow *self, guint event)
{
  if (rdv_window_is_list (self))
    rdv_selection_set_event (rdv_canvas_get_selection (self->canvas), event);
  else
    gtk_widget_activate_action (GTK_WIDGET (self->canvas), "canvas.fly-to", "u", event);
}

/* Where somebody was before the search. */
static void
remember_view (RdvWindow *self)
{
  RdvViewport *viewport = rdv_canvas_get_viewport (self->canvas);
  guint32 event = rdv_selection_get_event (rdv_canvas_get_selection (self->canvas));

  rdv_viewport_get_range (viewport, &self->search_from, &self->search_to);
  self->search_offset = rdv_viewport_get_offset_y (viewport);
  g_clear_pointer (&self->search_event, g_free);
  if (self->document != NULL && event != RDV_NONE)
    self->search_event = g_strdup (rdv_document_get_id (self->document, event));
}

static void
return_to_view (RdvWindow *self)
{
  guint32 event = self->search_event != NULL ? rdv_document_find_event (self->document, self->search_event) : RDV_NONE;

  rdv_selection_set_event (rdv_canvas_get_selection (self->canvas), event);
  rdv_canvas_glide_to_view (self->canvas, self->search_from, self->search_to, self->search_offset);
}

static void
set_open_state (RdvWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "search-bar");

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_boolean (rdv_search_bar_is_open (self->search_bar)));
}

static void
on_leave (RdvWindow *self, gboolean returns)
{
  rdv_window_end_search (self);
  if (returns)
    return_to_view (self);
}

void
rdv_window_search (RdvWindow *self)
{
  if (!rdv_search_bar_is_open (self->search_bar))
    remember_view (self);
  rdv_search_bar_open (self->search_bar);
  set_open_state (self);
}

void
rdv_window_search_for (RdvWindow *self, const char *text)
{
  g_return_if_fail (RDV_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  if (!rdv_search_bar_is_open (self->search_bar))
    remember_view (self);
  rdv_search_bar_look_for (self->search_bar, text);
  set_open_state (self);
}

void
rdv_window_end_search (RdvWindow *self)
{
  rdv_search_bar_close (self->search_bar);
  set_open_state (self);
  rdv_window_focus_events (self);
}

void
rdv_window_init_find (RdvWindow *self)
{
  self->find = rdv_find_new ();
  rdv_canvas_set_find (self->canvas, self->find);
  rdv_search_bar_set_find (self->search_bar, self->find);
  rdv_filter_bar_set_find (self->filter_bar, self->find);
  g_signal_connect_object (self->canvas, "notify::document", G_CALLBACK (on_document_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_bar, "go", G_CALLBACK (on_go), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_bar, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
}

void
rdv_window_dispose_find (RdvWindow *self)
{
  g_clear_handle_id (&self->prepare_source, g_source_remove);
}

RdvFind *
rdv_window_get_find (RdvWindow *self)
{
  g_return_val_if_fail (RDV_IS_WINDOW (self), NULL);

  return self->find;
}
