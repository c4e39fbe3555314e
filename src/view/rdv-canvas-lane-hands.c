/* rdv-canvas-lane-hands.c: what hands do on the lane headers. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

/* So near to the edge of the lanes a dragged lane scrolls them, so fast at most. */
#define SCROLL_ZONE 32.0
#define SCROLL_SPEED 700.0 /* pixels a second */
/* From the pointer up to the top of the header that it drags. */
#define GRIP_Y 14

/* Something of the lane headers at a point, or NULL. */
static const RdvHit *
pick (RdvCanvas *self, double x, double y)
{
  RdvScene *scene = rdv_canvas_get_scene (self);
  const RdvHit *hit = scene != NULL && x < rdv_canvas_get_body_x (self) ? rdv_scene_pick (scene, x, y, 0) : NULL;

  if (hit == NULL || (hit->kind != RDV_HIT_LANE_HEADER && hit->kind != RDV_HIT_LANE_TRIANGLE && hit->kind != RDV_HIT_HIDDEN_LANES))
    return NULL;
  return hit;
}

/* An open menu has a surface of its own, but its events come by here all the same. */
static gboolean
is_own_event (RdvCanvas *self, GtkGesture *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  return event == NULL || native == NULL || gdk_event_get_surface (event) == gtk_native_get_surface (native);
}

static void
on_pressed (RdvCanvas *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (!is_own_event (self, gesture) || pick (self, x, y) == NULL)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  rdv_canvas_stop (self);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_released (RdvCanvas *self, int n_press, double x, double y)
{
  const RdvHit *hit = pick (self, x, y);

  if (hit == NULL || self->dragged_lane != RDV_NONE)
    return;
  if (hit->kind == RDV_HIT_LANE_TRIANGLE)
    gtk_widget_activate_action (GTK_WIDGET (self), "canvas.lane-collapse", "u", hit->id);
  else if (hit->kind == RDV_HIT_HIDDEN_LANES)
    gtk_widget_activate_action (GTK_WIDGET (self), "canvas.lanes-show-all", NULL);
  else if (n_press == 2)
    gtk_widget_activate_action (GTK_WIDGET (self), "canvas.lane-solo", "u", hit->id);
}

static void
on_menu_pressed (RdvCanvas *self, int n_press, double x, double y, GtkGesture *gesture)
{
  const RdvHit *hit = pick (self, x, y);

  if (!is_own_event (self, gesture) || hit == NULL || hit->kind == RDV_HIT_HIDDEN_LANES)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  rdv_canvas_open_lane_menu (self, hit->id, x, y);
}

static void
on_long_press (RdvCanvas *self, double x, double y, GtkGesture *gesture)
{
  on_menu_pressed (self, 1, x, y, gesture);
}

/* Above which sibling a lane dragged to @y of the picture lands, RDV_NONE for after the last, and where that is below the top
 * of the first lane. */
static guint32
find_landing (RdvCanvas *self, double y, double *gap_y)
{
  double below = y - rdv_canvas_get_lanes_y (self) + rdv_viewport_get_offset_y (self->viewport);
  guint32 parent = rdv_document_get_lane (self->document, self->dragged_lane)->parent;
  guint depth = rdv_lane_order_get_depth (self->lane_order, self->dragged_lane);
  guint32 before = RDV_NONE;
  gboolean is_within = FALSE;
  double nearest = G_MAXDOUBLE;
  double end = 0;
  guint n_bands;
  const RdvBand *bands = rdv_canvas_get_bands (self, self->viewport, &n_bands);

  for (guint i = 0; i < n_bands; i++)
    {
      if (rdv_document_get_lane (self->document, bands[i].lane)->parent == parent)
        {
          is_within = TRUE;
          if (ABS (below - bands[i].y) < nearest)
            {
              nearest = ABS (below - bands[i].y);
              before = bands[i].lane;
              *gap_y = bands[i].y;
            }
        }
      else if (rdv_lane_order_get_depth (self->lane_order, bands[i].lane) <= depth)
        is_within = FALSE;
      if (is_within)
        end = bands[i].y + bands[i].height;
    }
  if (ABS (below - end) >= nearest)
    return before;
  *gap_y = end;
  return RDV_NONE;
}

static void
drop_dragged (RdvCanvas *self)
{
  rdv_canvas_layer_clear (&self->dragged);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Scrolls while the hand is near an edge, the faster the nearer. */
static gboolean
scroll_step (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  double top = rdv_canvas_get_lanes_y (self);
  double bottom = gtk_widget_get_height (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = MIN ((double) (now - self->lane_scrolled) / G_USEC_PER_SEC, 0.1);
  double push = 0;

  if (self->lane_y < top + SCROLL_ZONE)
    push = MAX ((self->lane_y - top - SCROLL_ZONE) / SCROLL_ZONE, -1);
  else if (self->lane_y > bottom - SCROLL_ZONE)
    push = MIN ((self->lane_y - bottom + SCROLL_ZONE) / SCROLL_ZONE, 1);
  self->lane_scrolled = now;
  if (push != 0 && rdv_viewport_pan (self->viewport, 0, push * SCROLL_SPEED * seconds))
    drop_dragged (self);
  return G_SOURCE_CONTINUE;
}

static void
end_drag (RdvCanvas *self)
{
  self->dragged_lane = RDV_NONE;
  if (self->lane_scroll_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->lane_scroll_id);
  self->lane_scroll_id = 0;
  drop_dragged (self);
  rdv_canvas_update_cursor (self);
}

static void
on_drag_update (RdvCanvas *self, double dx, double dy, GtkGesture *gesture)
{
  double x, y;

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y);
  if (self->dragged_lane == RDV_NONE)
    {
      const RdvHit *hit = pick (self, x, y);

      if (hit == NULL || hit->kind == RDV_HIT_HIDDEN_LANES ||
          !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy))
        return;
      self->dragged_lane = hit->id;
      self->lane_scrolled = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (GTK_WIDGET (self)));
      self->lane_scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_step, NULL, NULL);
      rdv_canvas_update_hover (self);
      rdv_canvas_update_cursor (self);
    }
  self->lane_y = y + dy;
  drop_dragged (self);
}

static void
on_drag_end (RdvCanvas *self)
{
  guint32 lane = self->dragged_lane, before;
  double gap_y;

  if (lane == RDV_NONE)
    return;
  before = find_landing (self, self->lane_y, &gap_y);
  end_drag (self);
  rdv_lane_order_move_before (self->lane_order, lane, before);
  rdv_canvas_tell_lane_place (self, lane);
}

void
rdv_canvas_drop_lane (RdvCanvas *self)
{
  if (self->dragged_lane != RDV_NONE)
    end_drag (self);
}

void
rdv_canvas_fill_dragged (RdvCanvas *self, const RdvPictureRequest *request)
{
  double gap_y = 0;

  if (self->dragged.scene != NULL || self->dragged_lane == RDV_NONE)
    return;
  find_landing (self, self->lane_y, &gap_y);
  self->dragged.scene = rdv_timeline_scene_new_lane_drag (request, self->dragged_lane, self->lane_y - GRIP_Y, gap_y);
}

static GtkGesture *
add_gesture (RdvCanvas *self, GtkGesture *gesture, guint button, const char *name)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);

  /* Before what hands do to the rest of the canvas, which never sees what is meant for a header. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_name (controller, name);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), button);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  return gesture;
}

void
rdv_canvas_init_lanes (RdvCanvas *self)
{
  GtkGesture *click = add_gesture (self, gtk_gesture_click_new (), GDK_BUTTON_PRIMARY, "lane-click");
  GtkGesture *drag = add_gesture (self, gtk_gesture_drag_new (), GDK_BUTTON_PRIMARY, "lane-drag");
  GtkGesture *menu = add_gesture (self, gtk_gesture_click_new (), GDK_BUTTON_SECONDARY, "lane-menu");
  GtkGesture *hold = add_gesture (self, gtk_gesture_long_press_new (), GDK_BUTTON_PRIMARY, "lane-hold");

  self->lane_in_hand = self->dragged_lane = RDV_NONE;
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (rdv_canvas_drop_lane), self);
  g_signal_connect_swapped (menu, "pressed", G_CALLBACK (on_menu_pressed), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_swapped (hold, "pressed", G_CALLBACK (on_long_press), self);
  gtk_gesture_group (drag, click);
  gtk_gesture_group (hold, click);
}
