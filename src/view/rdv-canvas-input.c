/* rdv-canvas-input.c: what hands do on the canvas. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#include <math.h>

#include "rdv-edge-words.h"

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

gboolean
rdv_canvas_is_header (const RdvHit *hit)
{
  return hit->kind == RDV_HIT_LANE_HEADER || hit->kind == RDV_HIT_LANE_TRIANGLE || hit->kind == RDV_HIT_HIDDEN_LANES;
}

void
rdv_canvas_update_cursor (RdvCanvas *self)
{
  const char *name = NULL;

  if (self->is_dragging || self->dragged_lane != RDV_NONE)
    name = self->tool == RDV_CANVAS_MEASURE ? "col-resize" : self->tool == RDV_CANVAS_BAND ? "crosshair" : "grabbing";
  else if (self->hover.kind == RDV_HIT_LANE_HEADER)
    name = "grab";
  else if (self->hover.kind == RDV_HIT_EVENT || self->hover.kind == RDV_HIT_CLUSTER || rdv_canvas_is_header (&self->hover) ||
           rdv_edge_words_is_edge (&self->hover))
    name = "pointer";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

/* FALSE when the pointer is still on the same. */
static gboolean
find_hover (RdvCanvas *self)
{
  RdvScene *scene = rdv_canvas_get_scene (self);
  const RdvHit *hit = NULL;
  RdvHit now = { 0 };

  if (scene != NULL && self->has_pointer && !self->is_dragging && self->dragged_lane == RDV_NONE &&
      !rdv_canvas_is_covered (self, self->pointer_x, self->pointer_y))
    hit = rdv_scene_pick (scene, self->pointer_x, self->pointer_y, RDV_CANVAS_SLOP);
  if (hit != NULL)
    now = *hit;
  if (now.kind == self->hover.kind && now.id == self->hover.id && now.from == self->hover.from)
    return FALSE;
  self->hover = now;
  return TRUE;
}

static void
show_hover (RdvCanvas *self)
{
  rdv_canvas_update_cursor (self);
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
}

void
rdv_canvas_update_hover (RdvCanvas *self)
{
  if (!find_hover (self))
    return;
  rdv_canvas_drop_hover (self);
  show_hover (self);
}

static gboolean
show_hover_after_frame (gpointer user_data)
{
  RdvCanvas *self = user_data;

  self->hover_id = 0;
  show_hover (self);
  return G_SOURCE_REMOVE;
}

/* A tooltip must not get other words, and with them another size, while GTK draws: it would be drawn without one. */
void
rdv_canvas_update_hover_for_frame (RdvCanvas *self)
{
  if (!find_hover (self))
    return;
  rdv_canvas_layer_clear (&self->hovered);
  if (self->hover_id == 0)
    self->hover_id = g_idle_add_full (G_PRIORITY_DEFAULT, show_hover_after_frame, self, NULL);
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

double
rdv_canvas_get_zoom_x (RdvCanvas *self)
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

  if (self->layout == NULL || !rdv_canvas_is_own_event (self, scroll, self->pointer_x, self->pointer_y))
    return FALSE;
  if (state & GDK_CONTROL_MASK)
    rdv_canvas_zoom_by (self, rdv_canvas_get_zoom_x (self), pow (is_wheel ? WHEEL_ZOOM : SURFACE_ZOOM, -dy));
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

/* Which tool a press takes up. A gesture that is denied for a press on a card would never hear of the release that closes the card,
 * and wait for it: so there is a tool that does nothing. */
static RdvCanvasTool
choose_tool (RdvCanvas *self, double x, double y, GtkGesture *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (self->layout == NULL || button > GDK_BUTTON_MIDDLE || !rdv_canvas_is_own_event (self, gesture, x, y))
    return RDV_CANVAS_NO_TOOL;
  if (button == GDK_BUTTON_MIDDLE || (state & GDK_SHIFT_MASK))
    return RDV_CANVAS_MEASURE;
  return (state & GDK_CONTROL_MASK) ? RDV_CANVAS_BAND : RDV_CANVAS_PAN;
}

static void
on_drag_begin (RdvCanvas *self, double x, double y, GtkGesture *gesture)
{
  self->is_dragging = FALSE;
  self->tool = choose_tool (self, x, y, gesture);
  if (self->tool == RDV_CANVAS_NO_TOOL)
    return;
  rdv_canvas_stop (self);
  self->press_x = x;
  self->press_y = y;
  self->drag_x = self->drag_y = 0;
  rdv_kinetic_reset (&self->kinetic);
  rdv_kinetic_add_sample (&self->kinetic, get_seconds (GTK_EVENT_CONTROLLER (gesture)), 0, 0);
}

static void
begin_dragging (RdvCanvas *self, GtkGesture *gesture)
{
  self->is_dragging = TRUE;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  rdv_canvas_update_hover (self);
  rdv_canvas_update_cursor (self);
  if (self->tool == RDV_CANVAS_MEASURE)
    rdv_canvas_begin_stretch (self, self->press_x, self->press_y);
  else if (self->tool == RDV_CANVAS_BAND)
    rdv_canvas_begin_band (self, self->press_x, self->press_y);
}

static void
pan_to (RdvCanvas *self, double x, double y, GtkGesture *gesture)
{
  rdv_viewport_pan (self->viewport, self->drag_x - x, self->drag_y - y);
  self->drag_x = x;
  self->drag_y = y;
  rdv_kinetic_add_sample (&self->kinetic, get_seconds (GTK_EVENT_CONTROLLER (gesture)), x, y);
}

static void
on_drag_update (RdvCanvas *self, double x, double y, GtkGesture *gesture)
{
  if (self->tool == RDV_CANVAS_NO_TOOL)
    return;
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
      begin_dragging (self, gesture);
    }
  if (self->tool == RDV_CANVAS_MEASURE)
    rdv_canvas_move_stretch (self, self->press_x + x, self->press_y + y);
  else if (self->tool == RDV_CANVAS_BAND)
    rdv_canvas_move_band (self, self->press_x + x, self->press_y + y);
  else
    pan_to (self, x, y, gesture);
}

static void
throw (RdvCanvas *self, GtkGesture *gesture)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (clock == NULL || !rdv_kinetic_release (&self->kinetic, get_seconds (GTK_EVENT_CONTROLLER (gesture))))
    return;
  /* Events and frames need not share a clock: from here on, frames count. */
  rdv_kinetic_start (&self->kinetic, gdk_frame_clock_get_frame_time (clock) / (double) G_USEC_PER_SEC,
                     self->kinetic.velocity_x, self->kinetic.velocity_y);
  rdv_canvas_coast (self);
}

static void
end_dragging (RdvCanvas *self, GtkGesture *gesture)
{
  self->is_dragging = FALSE;
  rdv_canvas_update_cursor (self);
  if (self->tool == RDV_CANVAS_MEASURE)
    rdv_canvas_end_stretch (self);
  else if (self->tool == RDV_CANVAS_BAND)
    rdv_canvas_end_band (self);
  else
    throw (self, gesture);
}

static void
on_drag_end (RdvCanvas *self, double x, double y, GtkGesture *gesture)
{
  if (self->is_dragging)
    end_dragging (self, gesture);
  rdv_canvas_settle_rows (self);
}

static void
drop_tool (RdvCanvas *self)
{
  self->is_dragging = FALSE;
  rdv_canvas_update_cursor (self);
  rdv_canvas_drop_band (self);
  rdv_canvas_drop_stretch (self);
}

static void
on_drag_cancel (RdvCanvas *self)
{
  if (self->is_dragging)
    drop_tool (self);
  rdv_canvas_settle_rows (self);
}

gboolean
rdv_canvas_cancel_tool (RdvCanvas *self)
{
  if (!self->has_band && !self->has_stretch)
    return FALSE;
  if (self->is_dragging)
    gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  drop_tool (self);
  return TRUE;
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
on_pressed (RdvCanvas *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (!rdv_canvas_is_own_event (self, gesture, x, y))
    return;
  rdv_canvas_stop (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
click (RdvCanvas *self, const RdvHit *hit)
{
  RdvHitKind kind = hit != NULL ? hit->kind : RDV_HIT_NOTHING;

  rdv_canvas_drop_stretch (self);
  if (kind == RDV_HIT_EVENT)
    rdv_selection_set_event (self->selection, hit->id);
  else if (kind == RDV_HIT_CLUSTER)
    rdv_canvas_open_cluster (self, hit);
  else if (hit != NULL && rdv_edge_words_is_edge (hit))
    rdv_canvas_go_beyond (self, hit);
  else if (kind == RDV_HIT_NOTHING || kind == RDV_HIT_ERA)
    rdv_selection_set_event (self->selection, RDV_NONE);
}

/* With Ctrl: what is pointed at joins what is selected, or leaves it; beside everything nothing happens. */
static void
click_more (RdvCanvas *self, const RdvHit *hit)
{
  if (hit != NULL && hit->kind == RDV_HIT_EVENT)
    rdv_selection_toggle (self->selection, hit->id);
}

static void
double_click (RdvCanvas *self, const RdvHit *hit, double x)
{
  if (hit != NULL && hit->kind == RDV_HIT_EVENT)
    {
      rdv_canvas_zoom_to_event (self, hit->id);
      g_signal_emit_by_name (self, "peek", hit->id);
    }
  else if (hit == NULL || hit->kind == RDV_HIT_ERA || hit->kind == RDV_HIT_RULER)
    rdv_canvas_zoom_by (self, x - rdv_canvas_get_body_x (self), DOUBLE_CLICK_ZOOM);
}

static void
on_released (RdvCanvas *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  RdvScene *scene = rdv_canvas_get_scene (self);
  const RdvHit *hit = scene != NULL ? rdv_scene_pick (scene, x, y, RDV_CANVAS_SLOP) : NULL;
  /* What follows may replace the scene that the hit belongs to. */
  RdvHit copy = hit != NULL ? *hit : (RdvHit){ 0 };

  if (scene == NULL || !rdv_canvas_is_own_event (self, gesture, x, y))
    return;
  if (state & GDK_CONTROL_MASK)
    click_more (self, hit != NULL ? &copy : NULL);
  else if (n_press == 1)
    click (self, hit != NULL ? &copy : NULL);
  else if (n_press == 2)
    double_click (self, hit != NULL ? &copy : NULL, x);
}

static void
on_menu_pressed (RdvCanvas *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (rdv_canvas_is_own_event (self, gesture, x, y) && rdv_canvas_open_menu_at (self, x, y))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_long_press (RdvCanvas *self, double x, double y, GtkGesture *gesture)
{
  on_menu_pressed (self, 1, x, y, gesture);
}

static void
add_controller (RdvCanvas *self, GtkEventController *controller, const char *name)
{
  gtk_event_controller_set_name (controller, name);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
add_pointer_controllers (RdvCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES |
                                                                GTK_EVENT_CONTROLLER_SCROLL_KINETIC);

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  add_controller (self, motion, "pointer");

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect_swapped (scroll, "decelerate", G_CALLBACK (on_decelerate), self);
  add_controller (self, scroll, "scroll");
}

static void
add_drag_controllers (RdvCanvas *self)
{
  self->drag = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag), 0);
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (on_drag_cancel), self);
  add_controller (self, GTK_EVENT_CONTROLLER (self->drag), "drag");

  self->pinch = gtk_gesture_zoom_new ();
  g_signal_connect_swapped (self->pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect_swapped (self->pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  g_signal_connect_swapped (self->pinch, "end", G_CALLBACK (rdv_canvas_settle_rows), self);
  add_controller (self, GTK_EVENT_CONTROLLER (self->pinch), "pinch");
  gtk_gesture_group (self->pinch, self->drag);
}

static void
add_click_controllers (RdvCanvas *self)
{
  GtkGesture *click_gesture = gtk_gesture_click_new (), *menu = gtk_gesture_click_new (), *hold = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click_gesture), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (click_gesture, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (click_gesture, "released", G_CALLBACK (on_released), self);
  add_controller (self, GTK_EVENT_CONTROLLER (click_gesture), "click");

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (menu, "pressed", G_CALLBACK (on_menu_pressed), self);
  add_controller (self, GTK_EVENT_CONTROLLER (menu), "menu");

  /* A finger has no second button; a hand that waits with a mouse means nothing by it. */
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_swapped (hold, "pressed", G_CALLBACK (on_long_press), self);
  add_controller (self, GTK_EVENT_CONTROLLER (hold), "long-press");
}

void
rdv_canvas_init_input (RdvCanvas *self)
{
  add_pointer_controllers (self);
  add_drag_controllers (self);
  add_click_controllers (self);
}
