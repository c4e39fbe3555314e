/* rdv-window-views.c: the views visited, the view in words. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-date-words.h"
#include "rdv-sentence.h"

/* Milliseconds: a view that stays so long was visited; words need not follow every frame, for each change of
 * them lays out the header bar again. */
#define REST_TIME     600
#define SUBTITLE_TIME 80

#define BUTTON_BACK    8
#define BUTTON_FORWARD 9

/* One event that is selected can be seen in the pane; several are counted. NULL for the former. */
static char *
dup_selected_words (RdvSelection *selection)
{
  guint n;

  rdv_selection_get_events (selection, &n);
  if (n <= 1)
    return NULL;
  return g_strdup_printf (ngettext ("%u event selected", "%u events selected", n), n);
}

/* NULL when every lane is shown. */
static char *
dup_hidden_words (RdvLaneOrder *order)
{
  guint n = rdv_lane_order_get_n_hidden (order);

  if (n == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u lane hidden", "%u lanes hidden", n), n);
}

/* How many of all events are in view. */
static guint
count_in_view (RdvWindow *self, gint64 from, gint64 to)
{
  if (rdv_window_is_list (self))
    return g_list_model_get_n_items (G_LIST_MODEL (rdv_list_view_get_rows (self->list)));
  return rdv_lane_order_count_events (rdv_canvas_get_lane_order (self->canvas), from, to);
}

static void
update_subtitle (RdvWindow *self)
{
  g_autofree char *range = NULL;
  g_autofree char *count = NULL;
  g_autofree char *events = NULL;
  g_autofree char *hidden = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *selected = NULL;
  g_autofree char *as_of = rdv_window_dup_as_of_words (self);
  g_autofree char *view = NULL;
  g_autofree char *subtitle = NULL;
  RdvLaneOrder *order = rdv_canvas_get_lane_order (self->canvas);
  guint n_events = rdv_document_get_n_events (self->document);
  guint n_visible;
  gint64 from, to;

  rdv_viewport_get_range (rdv_canvas_get_viewport (self->canvas), &from, &to);
  n_visible = count_in_view (self, from, to);
  /* The list shows all times and all lanes. */
  range = rdv_window_is_list (self) ? NULL : rdv_date_words_range (from, to);
  if (n_visible == n_events)
    count = g_strdup_printf (ngettext ("%u event", "%u events", n_events), n_events);
  else
    /* TRANSLATORS: how many events touch the range in view, of how many in all. */
    count = g_strdup_printf (ngettext ("%u of %u event", "%u of %u events", n_events), n_visible, n_events);
  hidden = rdv_window_is_list (self) ? NULL : dup_hidden_words (order);
  events = rdv_sentence_join (range, count);
  shown = rdv_sentence_join (events, hidden);
  selected = dup_selected_words (rdv_canvas_get_selection (self->canvas));
  view = rdv_sentence_join (shown, selected);
  /* First, where it is never cut off. */
  subtitle = rdv_sentence_join (as_of, view);
  gtk_label_set_text (self->subtitle, subtitle);
}

static gboolean
on_subtitle_time (gpointer user_data)
{
  RdvWindow *self = user_data;

  self->subtitle_source = 0;
  update_subtitle (self);
  return G_SOURCE_REMOVE;
}

static gboolean
on_rest (gpointer user_data)
{
  RdvWindow *self = user_data;
  gint64 from, to;

  self->rest_source = 0;
  rdv_viewport_get_range (rdv_canvas_get_viewport (self->canvas), &from, &to);
  rdv_view_history_visit (self->views, from, to);
  rdv_window_update_actions (self);
  return G_SOURCE_REMOVE;
}

void
rdv_window_say_view_soon (RdvWindow *self)
{
  if (self->subtitle_source == 0)
    self->subtitle_source = g_timeout_add (SUBTITLE_TIME, on_subtitle_time, self);
  /* What is to be said anew is to be remembered. */
  rdv_window_note_view_soon (self);
}

static void
on_viewport_changed (RdvWindow *self)
{
  if (self->document == NULL)
    return;
  rdv_window_say_view_soon (self);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  self->rest_source = g_timeout_add (REST_TIME, on_rest, self);
  rdv_window_update_actions (self);
}

static void
on_selection_changed (RdvWindow *self)
{
  if (self->document != NULL)
    rdv_window_say_view_soon (self);
}

/* The two buttons at the side of a mouse, as in a browser. */
static void
on_pressed (RdvWindow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != BUTTON_BACK && button != BUTTON_FORWARD)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), button == BUTTON_BACK ? "win.back" : "win.forward", NULL);
}

static void
add_button_gesture (RdvWindow *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (gesture, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

void
rdv_window_init_views (RdvWindow *self)
{
  add_button_gesture (self);
  g_signal_connect_object (rdv_canvas_get_selection (self->canvas), "changed", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rdv_canvas_get_viewport (self->canvas), "changed",
                           G_CALLBACK (on_viewport_changed), self, G_CONNECT_SWAPPED);
}

void
rdv_window_dispose_views (RdvWindow *self)
{
  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_handle_id (&self->subtitle_source, g_source_remove);
}

void
rdv_window_reset_views (RdvWindow *self)
{
  gint64 from, to;

  rdv_window_dispose_views (self);
  rdv_view_history_clear (self->views);
  /* Who moves on at once still finds back to where it began. */
  rdv_viewport_get_range (rdv_canvas_get_viewport (self->canvas), &from, &to);
  rdv_view_history_visit (self->views, from, to);
  update_subtitle (self);
  on_viewport_changed (self);
}

void
rdv_window_go_back (RdvWindow *self)
{
  gint64 from, to;

  if (rdv_view_history_go_back (self->views, &from, &to))
    rdv_canvas_glide_to_range (self->canvas, from, to);
  rdv_window_update_actions (self);
}

void
rdv_window_go_forward (RdvWindow *self)
{
  gint64 from, to;

  if (rdv_view_history_go_forward (self->views, &from, &to))
    rdv_canvas_glide_to_range (self->canvas, from, to);
  rdv_window_update_actions (self);
}
