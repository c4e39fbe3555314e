/* rdv-canvas-input.c: what hands do on the canvas. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "rdv-date-words.h"

#define WHEEL_ZOOM 1.25    /* a notch of the wheel */
#define SURFACE_ZOOM 1.01  /* a pixel of a touchpad */
#define SURFACE_SCROLL 2.5 /* pixels for one that a touchpad tells, as GTK's own scrolled windows move */
#define DOUBLE_CLICK_ZOOM 3.0

/* What a notch of the wheel moves a view of that size: GTK's own rule for scrolled windows. */
static double
get_wheel_step (double size)
{
  return pow (size, 2.0 / 3.0);
}

static double
get_seconds (GtkEventController *controller)
{
  return gtk_event_controller_get_current_event_time (controller) / 1000.0;
}

static gboolean
is_header (const RdvHit *hit)
{
  return hit->kind == RDV_HIT_LANE_HEADER || hit->kind == RDV_HIT_LANE_TRIANGLE || hit->kind == RDV_HIT_HIDDEN_LANES;
}

void
rdv_canvas_update_cursor (RdvCanvas *self)
{
  const char *name = NULL;

  if (self->is_dragging || self->dragged_lane != RDV_NONE)
    name = "grabbing";
  else if (self->hover.kind == RDV_HIT_LANE_HEADER)
    name = "grab";
  else if (self->hover.kind == RDV_HIT_EVENT || self->hover.kind == RDV_HIT_CLUSTER || is_header (&self->hover))
    name = "pointer";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

void
rdv_canvas_update_hover (RdvCanvas *self)
{
  RdvScene *scene = rdv_canvas_get_scene (self);
  const RdvHit *hit = NULL;
  RdvHit now = { 0 };

  if (scene != NULL && self->has_pointer && !self->is_dragging && self->dragged_lane == RDV_NONE)
    hit = rdv_scene_pick (scene, self->pointer_x, self->pointer_y, RDV_CANVAS_SLOP);
  if (hit != NULL)
    now = *hit;
  if (now.kind == self->hover.kind && now.id == self->hover.id && now.from == self->hover.from)
    return;
  self->hover = now;
  rdv_canvas_drop_hover (self);
  rdv_canvas_update_cursor (self);
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
}

static char *
dup_event_words (RdvCanvas *self, guint32 event)
{
  RdvStatus status = rdv_document_get_status (self->document, event);
  g_autofree char *date = NULL;
  RdvExtent extent;

  rdv_document_get_extent (self->document, event, &extent);
  date = rdv_date_words_event (&extent, status, self->now);
  if (status == RDV_STATUS_FAILED || status == RDV_STATUS_CANCELLED)
    return g_strdup_printf ("%s\n%s · %s", rdv_document_get_title (self->document, event), date,
                            rdv_status_get_label (status));
  return g_strdup_printf ("%s\n%s", rdv_document_get_title (self->document, event), date);
}

static char *
dup_cluster_words (const RdvHit *cluster)
{
  g_autofree char *range = rdv_date_words_range (cluster->from, cluster->to);
  g_autofree char *count = g_strdup_printf (ngettext ("%u event", "%u events", cluster->id), cluster->id);

  /* Translators: tooltip of a cluster: "37 events", the time they fill. */
  return g_strdup_printf (_ ("%s, %s\nClick to see them apart"), count, range);
}

gboolean
rdv_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  guint32 selected = rdv_selection_get_event (self->selection);
  RdvScene *scene = rdv_canvas_get_scene (self);
  const RdvHit *hit = NULL;
  g_autofree char *words = NULL;

  if (scene == NULL || self->is_dragging || self->dragged_lane != RDV_NONE)
    return FALSE;
  if (!keyboard)
    hit = rdv_scene_pick (scene, x, y, RDV_CANVAS_SLOP);
  else if (selected != RDV_NONE)
    hit = rdv_scene_find_event (scene, selected);
  if (hit == NULL || (hit->kind != RDV_HIT_EVENT && hit->kind != RDV_HIT_CLUSTER && !is_header (hit)))
    return FALSE;
  if (is_header (hit))
    words = rdv_canvas_dup_lane_words (self, hit);
  else
    words = hit->kind == RDV_HIT_EVENT ? dup_event_words (self, hit->id) : dup_cluster_words (hit);
  if (words == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, words);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ (int) hit->x, (int) hit->y, (int) ceilf (hit->width),
                                                      (int) ceilf (hit->height) });
  return TRUE;
}

static void
on_motion (RdvCanvas *self, double x, double y)
{
  self->has_pointer = TRUE;
  self->pointer_x = x;
  self->pointer_y = y;
  rdv_canvas_update_hover (self);
}

static void
on_leave (RdvCanvas *self)
{
  self->has_pointer = FALSE;
  rdv_canvas_update_hover (self);
}

/* The pointer's place in the body; the middle when it is not known (a scroll event without motion before it). */
static double
get_zoom_x (RdvCanvas *self)
{
  double width = rdv_viewport_get_width (self->viewport);

  return self->has_pointer ? CLAMP (self->pointer_x - rdv_canvas_get_body_x (self), 0, width) : width / 2;
}

static void
scroll_wheel (RdvCanvas *self, double dx, double dy, GdkModifierType state)
{
  RdvViewport *aim = rdv_canvas_get_aim (self);
  double width = rdv_viewport_get_width (aim), height = rdv_viewport_get_height (aim);
  gboolean fits = rdv_viewport_get_content_height (aim) <= height;

  if ((state & GDK_SHIFT_MASK) || fits)
    rdv_viewport_pan (aim, (dx + dy) * get_wheel_step (width), 0);
  else
    rdv_viewport_pan (aim, dx * get_wheel_step (width), dy * get_wheel_step (height));
  rdv_canvas_glide_quickly (self);
}

static gboolean
on_scroll (RdvCanvas *self, double dx, double dy, GtkEventControllerScroll *scroll)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (scroll);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  gboolean is_wheel = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;

  if (self->layout == NULL)
    return FALSE;
  if (state & GDK_CONTROL_MASK)
    rdv_canvas_zoom_by (self, get_zoom_x (self), pow (is_wheel ? WHEEL_ZOOM : SURFACE_ZOOM, -dy));
  else if (is_wheel)
    scroll_wheel (self, dx, dy, state);
  else
    {
      rdv_canvas_stop (self);
      rdv_viewport_pan (self->viewport, dx * SURFACE_SCROLL, dy * SURFACE_SCROLL);
    }
  return TRUE;
}

/* A touchpad's fingers left it with that many pixels a second. */
static void
on_decelerate (RdvCanvas *self, double velocity_x, double velocity_y, GtkEventController *controller)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (clock == NULL || (gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK))
    return;
  rdv_kinetic_reset (&self->kinetic);
  /* Momentum carries the ground, which goes against the way one scrolls. */
  if (rdv_kinetic_start (&self->kinetic, gdk_frame_clock_get_frame_time (clock) / (double) G_USEC_PER_SEC,
                         -velocity_x * SURFACE_SCROLL, -velocity_y * SURFACE_SCROLL))
    rdv_canvas_coast (self);
}

static void
on_drag_begin (RdvCanvas *self, double x, double y, GtkGesture *gesture)
{
  rdv_canvas_stop (self);
  self->is_dragging = FALSE;
  self->drag_x = self->drag_y = 0;
  rdv_kinetic_reset (&self->kinetic);
  rdv_kinetic_add_sample (&self->kinetic, get_seconds (GTK_EVENT_CONTROLLER (gesture)), 0, 0);
}

static void
on_drag_update (RdvCanvas *self, double x, double y, GtkGesture *gesture)
{
  if (gtk_gesture_is_recognized (self->pinch))
    {
      self->drag_x = x;
      self->drag_y = y;
      return;
    }
  if (!self->is_dragging)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) x, (int) y))
        return;
      self->is_dragging = TRUE;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      rdv_canvas_update_hover (self);
      rdv_canvas_update_cursor (self);
    }
  rdv_viewport_pan (self->viewport, self->drag_x - x, self->drag_y - y);
  self->drag_x = x;
  self->drag_y = y;
  rdv_kinetic_add_sample (&self->kinetic, get_seconds (GTK_EVENT_CONTROLLER (gesture)), x, y);
}

static void
on_drag_end (RdvCanvas *self, double x, double y, GtkGesture *gesture)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (!self->is_dragging)
    return;
  self->is_dragging = FALSE;
  rdv_canvas_update_cursor (self);
  if (clock == NULL || !rdv_kinetic_release (&self->kinetic, get_seconds (GTK_EVENT_CONTROLLER (gesture))))
    return;
  /* Events and frames need not share a clock: from here on, frames count. */
  rdv_kinetic_start (&self->kinetic, gdk_frame_clock_get_frame_time (clock) / (double) G_USEC_PER_SEC,
                     self->kinetic.velocity_x, self->kinetic.velocity_y);
  rdv_canvas_coast (self);
}

static void
on_drag_cancel (RdvCanvas *self)
{
  self->is_dragging = FALSE;
  rdv_canvas_update_cursor (self);
}

static void
on_pinch_begin (RdvCanvas *self, GdkEventSequence *sequence, GtkGesture *gesture)
{
  rdv_canvas_stop (self);
  self->is_dragging = FALSE;
  self->pinch_scale = *rdv_viewport_get_scale (self->viewport);
  self->pinch_offset = rdv_viewport_get_offset_y (self->viewport);
  gtk_gesture_get_bounding_box_center (gesture, &self->pinch_x, &self->pinch_y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* What was between the fingers at first stays between them. */
static void
on_pinch (RdvCanvas *self, double factor, GtkGesture *gesture)
{
  RdvTimeScale scale = self->pinch_scale;
  double x = self->pinch_x, y = self->pinch_y;

  if (!(factor > 0))
    return;
  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  rdv_time_scale_move (&scale, self->pinch_x - x);
  rdv_time_scale_zoom_at (&scale, x - rdv_canvas_get_body_x (self), scale.seconds_per_pixel / factor);
  rdv_viewport_set_scale (self->viewport, &scale);
  rdv_viewport_set_offset_y (self->viewport, self->pinch_offset + self->pinch_y - y);
}

static void
on_pressed (RdvCanvas *self)
{
  rdv_canvas_stop (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
click (RdvCanvas *self, const RdvHit *hit)
{
  RdvHitKind kind = hit != NULL ? hit->kind : RDV_HIT_NOTHING;

  if (kind == RDV_HIT_EVENT)
    rdv_selection_set_event (self->selection, hit->id);
  else if (kind == RDV_HIT_CLUSTER)
    rdv_canvas_open_cluster (self, hit);
  else if (kind == RDV_HIT_NOTHING || kind == RDV_HIT_ERA)
    rdv_selection_set_event (self->selection, RDV_NONE);
}

static void
double_click (RdvCanvas *self, const RdvHit *hit, double x)
{
  if (hit != NULL && hit->kind == RDV_HIT_EVENT)
    {
      rdv_canvas_zoom_to_event (self, hit->id);
      g_signal_emit_by_name (self, "activate", hit->id);
    }
  else if (hit == NULL || hit->kind == RDV_HIT_ERA || hit->kind == RDV_HIT_RULER)
    rdv_canvas_zoom_by (self, x - rdv_canvas_get_body_x (self), DOUBLE_CLICK_ZOOM);
}

static void
on_released (RdvCanvas *self, int n_press, double x, double y)
{
  RdvScene *scene = rdv_canvas_get_scene (self);
  const RdvHit *hit = scene != NULL ? rdv_scene_pick (scene, x, y, RDV_CANVAS_SLOP) : NULL;
  /* What follows may replace the scene that the hit belongs to. */
  RdvHit copy = hit != NULL ? *hit : (RdvHit){ 0 };

  if (scene == NULL)
    return;
  if (n_press == 1)
    click (self, hit != NULL ? &copy : NULL);
  else if (n_press == 2)
    double_click (self, hit != NULL ? &copy : NULL, x);
}

static void
add_controller (RdvCanvas *self, GtkEventController *controller, const char *name)
{
  gtk_event_controller_set_name (controller, name);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
rdv_canvas_init_input (RdvCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES |
                                                                GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkGesture *click_gesture = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  add_controller (self, motion, "pointer");

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect_swapped (scroll, "decelerate", G_CALLBACK (on_decelerate), self);
  add_controller (self, scroll, "scroll");

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (on_drag_cancel), self);
  add_controller (self, GTK_EVENT_CONTROLLER (self->drag), "drag");

  self->pinch = gtk_gesture_zoom_new ();
  g_signal_connect_swapped (self->pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect_swapped (self->pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  add_controller (self, GTK_EVENT_CONTROLLER (self->pinch), "pinch");
  gtk_gesture_group (self->pinch, self->drag);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click_gesture), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (click_gesture, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (click_gesture, "released", G_CALLBACK (on_released), self);
  add_controller (self, GTK_EVENT_CONTROLLER (click_gesture), "click");
}
