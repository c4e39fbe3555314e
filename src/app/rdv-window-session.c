/* rdv-window-session.c: how a timeline was looked at, kept and found again. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

#include "rdv-calendar.h"
#include "rdv-lane-memory.h"

/* Milliseconds from a change to its being noted: together with the writing of it, less than a second. */
#define NOTE_DELAY 250
/* Selected events that are remembered. A selection of all of a large timeline is not worth megabytes at each change. */
#define MAX_EVENTS 1000

static void
note_events (RdvWindow *self, RdvViewState *state)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  RdvSelection *selection = rdv_canvas_get_selection (self->canvas);
  guint32 lead = rdv_selection_get_event (selection);
  guint n;
  const guint32 *events = rdv_selection_get_events (selection, &n);

  if (lead != RDV_NONE)
    g_strv_builder_add (ids, rdv_document_get_id (self->document, lead));
  for (guint i = 0; i < MIN (n, MAX_EVENTS); i++)
    if (events[i] != lead)
      g_strv_builder_add (ids, rdv_document_get_id (self->document, events[i]));
  g_strfreev (state->events);
  state->events = g_strv_builder_end (ids);
}

RdvViewState *
rdv_window_dup_view (RdvWindow *self)
{
  RdvViewState *state;
  RdvViewport *viewport = rdv_canvas_get_viewport (self->canvas);

  if (self->shown_uri == NULL || self->document == NULL)
    return NULL;
  state = rdv_view_state_new (self->shown_uri);
  state->document = g_strdup (rdv_document_get_info (self->document)->id);
  state->has_range = TRUE;
  rdv_viewport_get_range (viewport, &state->from, &state->to);
  state->offset = self->offset_source != 0 ? self->offset_to_come : rdv_viewport_get_offset_y (viewport);
  note_events (self, state);
  state->is_list = rdv_window_is_list (self);
  state->has_pane = rdv_split_view_get_open_beside (self->split);
  state->pane_width = rdv_split_view_get_sidebar_width (self->split);
  g_free (state->filter);
  state->filter = rdv_filter_to_string (rdv_find_get_filter (self->find));
  if (rdv_search_bar_is_open (self->search_bar))
    {
      g_free (state->query);
      state->query = g_strdup (rdv_query_get_text (rdv_find_get_query (self->find)));
    }
  state->has_as_of = self->wanted_day != RDV_TIME_MAX;
  state->as_of = state->has_as_of ? self->wanted_day : 0;
  rdv_lane_memory_save (rdv_canvas_get_lane_order (self->canvas), state);
  return state;
}

void
rdv_window_note_view (RdvWindow *self)
{
  g_autoptr (RdvViewState) state = NULL;

  g_return_if_fail (RDV_IS_WINDOW (self));

  g_clear_handle_id (&self->note_source, g_source_remove);
  /* A tour has views of its own. */
  if (self->session == NULL || rdv_window_is_presenting (self))
    return;
  state = rdv_window_dup_view (self);
  if (state != NULL)
    rdv_session_put (self->session, state);
}

static gboolean
on_note_time (gpointer user_data)
{
  RdvWindow *self = user_data;

  self->note_source = 0;
  rdv_window_note_view (self);
  return G_SOURCE_REMOVE;
}

/* Counted from the first change: who never stops moving is remembered too. */
void
rdv_window_note_view_soon (RdvWindow *self)
{
  if (self->session != NULL && self->shown_uri != NULL && self->note_source == 0)
    self->note_source = g_timeout_add (NOTE_DELAY, on_note_time, self);
}

static gboolean
on_frame (GtkWidget *canvas, GdkFrameClock *clock, gpointer user_data)
{
  RdvWindow *self = user_data;

  /* There is nothing to scroll in a view without a size. */
  if (gtk_widget_get_height (canvas) <= 0)
    return G_SOURCE_CONTINUE;
  self->offset_source = 0;
  rdv_viewport_set_offset_y (rdv_canvas_get_viewport (self->canvas), self->offset_to_come);
  return G_SOURCE_REMOVE;
}

static void
show_range (RdvWindow *self, const RdvViewState *state)
{
  RdvViewport *viewport = rdv_canvas_get_viewport (self->canvas);

  if (!state->has_range)
    return;
  rdv_viewport_set_range (viewport, state->from, state->to);
  rdv_viewport_set_offset_y (viewport, state->offset);
  self->offset_to_come = state->offset;
  if (self->offset_source == 0 && gtk_widget_get_height (GTK_WIDGET (self->canvas)) <= 0)
    self->offset_source = gtk_widget_add_tick_callback (GTK_WIDGET (self->canvas), on_frame, self, NULL);
}

static void
select_events (RdvWindow *self, const RdvViewState *state)
{
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (char **id = state->events; *id != NULL; id++)
    {
      guint32 event = rdv_document_find_event (self->document, *id);

      if (event != RDV_NONE)
        g_array_append_val (events, event);
    }
  if (events->len > 0)
    rdv_selection_replace (rdv_canvas_get_selection (self->canvas), (const guint32 *) (gconstpointer) events->data, events->len);
}

static void
find_again (RdvWindow *self, const RdvViewState *state)
{
  g_autoptr (RdvFilter) filter = rdv_filter_from_string (state->filter, NULL);

  rdv_find_set_filter (self->find, filter);
  if (*state->query != '\0')
    rdv_window_search_for (self, state->query);
  else if (rdv_search_bar_is_open (self->search_bar))
    rdv_window_end_search (self);
}

/* First what decides which events there are and how they are laid out, then where to look at them. */
static void
show_view (RdvWindow *self, const RdvViewState *state)
{
  rdv_lane_memory_restore (rdv_canvas_get_lane_order (self->canvas), state);
  find_again (self, state);
  rdv_window_take_day (self, state->has_as_of ? state->as_of : RDV_TIME_MAX);
  select_events (self, state);
  if (state->pane_width > 0)
    rdv_split_view_set_sidebar_width (self->split, state->pane_width);
  rdv_split_view_set_open_beside (self->split, state->has_pane);
  rdv_window_set_list (self, state->is_list);
  show_range (self, state);
  rdv_window_focus_events (self);
}

void
rdv_window_restore_view (RdvWindow *self)
{
  const RdvViewState *state = self->kept_view;
  g_autoptr (RdvViewState) own = NULL;

  if (state == NULL && self->session != NULL && self->shown_uri != NULL)
    state = rdv_session_find (self->session, self->shown_uri);
  if (state != NULL)
    {
      own = rdv_view_state_copy (state);
      show_view (self, own);
    }
  if (self->session != NULL && self->shown_uri != NULL)
    {
      rdv_window_note_view (self);
      rdv_session_touch (self->session, self->shown_uri);
    }
}

static void
on_active_changed (RdvWindow *self)
{
  if (self->session != NULL && self->shown_uri != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    rdv_session_touch (self->session, self->shown_uri);
}

void
rdv_window_init_session (RdvWindow *self)
{
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active_changed), NULL);
  g_signal_connect_object (self->find, "filter-changed", G_CALLBACK (rdv_window_note_view_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find, "changed", G_CALLBACK (rdv_window_note_view_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split, "notify::open", G_CALLBACK (rdv_window_note_view_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split, "notify::sidebar-width", G_CALLBACK (rdv_window_note_view_soon), self, G_CONNECT_SWAPPED);
}

void
rdv_window_set_session (RdvWindow *self, RdvSession *session)
{
  g_return_if_fail (RDV_IS_WINDOW (self));

  g_set_object (&self->session, session);
}

void
rdv_window_dispose_session (RdvWindow *self)
{
  rdv_window_note_view (self);
  g_clear_handle_id (&self->note_source, g_source_remove);
  if (self->offset_source != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->canvas), self->offset_source);
  self->offset_source = 0;
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown_uri, g_free);
}
