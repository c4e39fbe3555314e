/* rdv-canvas-lanes.c: what hands and keys do to the lanes. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#include <glib/gi18n-lib.h>

/* So near to the edge of the lanes a dragged lane scrolls them, so fast at most. */
#define SCROLL_ZONE 32.0
#define SCROLL_SPEED 700.0 /* pixels a second */

static const char *
get_title (RdvCanvas *self, guint32 lane)
{
  return rdv_document_get_lane (self->document, lane)->title;
}

/* Tells a screen reader what was done. Takes @news. */
static void
tell (RdvCanvas *self, char *news)
{
  g_free (self->lane_news);
  self->lane_news = news;
  rdv_canvas_describe_soon (self);
}

static gboolean
has_home (RdvCanvas *self, guint32 lane)
{
  return rdv_lane_order_get_home (self->lane_order, lane) != RDV_NONE;
}

/* Keys that follow one another mean the same lane, whatever comes under the resting pointer. */
static gboolean
is_still_in_hand (RdvCanvas *self)
{
  return self->lane_in_hand != RDV_NONE && has_home (self, self->lane_in_hand) && self->hand_has_pointer == self->has_pointer &&
         self->hand_x == self->pointer_x && self->hand_y == self->pointer_y &&
         self->hand_event == rdv_selection_get_event (self->selection);
}

/* Which lane keys mean: the one they moved last, the header under the pointer, the lane of the selected event, the lane under the
 * pointer. */
static guint32
get_lane_in_hand (RdvCanvas *self)
{
  guint32 selected = rdv_selection_get_event (self->selection);
  guint32 lane = RDV_NONE;

  if (is_still_in_hand (self))
    return self->lane_in_hand;
  if (self->hover.kind == RDV_HIT_LANE_HEADER || self->hover.kind == RDV_HIT_LANE_TRIANGLE)
    return self->hover.id;
  if (selected != RDV_NONE)
    lane = rdv_lane_order_find_home (self->lane_order, selected);
  if (lane == RDV_NONE && self->has_pointer)
    lane = rdv_canvas_find_lane_at (self, self->pointer_y);
  return lane;
}

static void
take_in_hand (RdvCanvas *self, guint32 lane)
{
  self->lane_in_hand = lane;
  self->hand_event = rdv_selection_get_event (self->selection);
  self->hand_has_pointer = self->has_pointer;
  self->hand_x = self->pointer_x;
  self->hand_y = self->pointer_y;
}

/* The lane that an action is for; RDV_NONE as parameter means the one in hand. */
static guint32
get_lane (RdvCanvas *self, GVariant *parameter)
{
  guint32 lane = g_variant_get_uint32 (parameter);

  if (self->document == NULL)
    return RDV_NONE;
  if (lane == RDV_NONE)
    return get_lane_in_hand (self);
  return lane < rdv_document_get_n_lanes (self->document) ? lane : RDV_NONE;
}

static void
collapse (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  guint32 lane = get_lane (self, parameter);
  gboolean collapsed;

  if (lane == RDV_NONE)
    return;
  collapsed = !rdv_lane_order_get_collapsed (self->lane_order, lane);
  rdv_lane_order_set_collapsed (self->lane_order, lane, collapsed);
  /* Translators: what a screen reader says; %s is the name of a lane. */
  tell (self, collapsed ? g_strdup_printf (_ ("Lane “%s” is collapsed."), get_title (self, lane))
                        /* Translators: what a screen reader says; %s is the name of a lane. */
                        : g_strdup_printf (_ ("Lane “%s” is expanded."), get_title (self, lane)));
}

static void
hide (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  guint32 lane = get_lane (self, parameter);

  if (lane == RDV_NONE)
    return;
  rdv_lane_order_hide (self->lane_order, lane);
  /* Translators: what a screen reader says; %s is the name of a lane. */
  tell (self, g_strdup_printf (_ ("Lane “%s” is hidden."), get_title (self, lane)));
}

static void
show (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  guint32 lane = get_lane (self, parameter);

  if (lane == RDV_NONE)
    return;
  rdv_lane_order_show (self->lane_order, lane);
  /* Translators: what a screen reader says; %s is the name of a lane. */
  tell (self, g_strdup_printf (_ ("Lane “%s” is shown."), get_title (self, lane)));
}

static void
show_all (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);

  if (self->lane_order == NULL)
    return;
  rdv_lane_order_show_all (self->lane_order);
  /* Translators: what a screen reader says. */
  tell (self, g_strdup (_ ("All lanes are shown.")));
}

static void
solo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  guint32 lane = get_lane (self, parameter);

  if (lane == RDV_NONE)
    return;
  if (rdv_lane_order_get_solo (self->lane_order) == lane)
    {
      rdv_lane_order_set_solo (self->lane_order, RDV_NONE);
      /* Translators: what a screen reader says; %s is the name of a lane. */
      tell (self, g_strdup_printf (_ ("Lane “%s” is no longer shown alone."), get_title (self, lane)));
      return;
    }
  rdv_lane_order_set_solo (self->lane_order, lane);
  /* Translators: what a screen reader says; %s is the name of a lane. */
  tell (self, g_strdup_printf (_ ("Lane “%s” is shown alone."), get_title (self, lane)));
}

static void
tell_place (RdvCanvas *self, guint32 lane)
{
  guint32 above = rdv_lane_order_get_previous (self->lane_order, lane);

  if (above != RDV_NONE)
    /* Translators: what a screen reader says; both are names of lanes. */
    tell (self, g_strdup_printf (_ ("Lane “%s” is now below “%s”."), get_title (self, lane), get_title (self, above)));
  else
    /* Translators: what a screen reader says; %s is the name of a lane. */
    tell (self, g_strdup_printf (_ ("Lane “%s” is now the first."), get_title (self, lane)));
}

static void
move_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  guint32 lane = get_lane (self, parameter);

  if (lane == RDV_NONE)
    return;
  take_in_hand (self, lane);
  if (rdv_lane_order_move_up (self->lane_order, lane))
    tell_place (self, lane);
  rdv_canvas_show_lane (self, lane);
}

static void
move_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  guint32 lane = get_lane (self, parameter);

  if (lane == RDV_NONE)
    return;
  take_in_hand (self, lane);
  if (rdv_lane_order_move_down (self->lane_order, lane))
    tell_place (self, lane);
  rdv_canvas_show_lane (self, lane);
}

static void
append_item (GMenu *menu, const char *label, const char *action, guint32 lane)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "u", lane);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (RdvCanvas *self, guint32 lane)
{
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) second = g_menu_new ();
  g_autoptr (GMenu) third = g_menu_new ();
  GMenu *menu = g_menu_new ();

  append_item (first, rdv_lane_order_get_collapsed (self->lane_order, lane) ? _ ("Expand") : _ ("Collapse"),
               "canvas.lane-collapse", lane);
  append_item (first, _ ("Hide"), "canvas.lane-hide", lane);
  append_item (first,
               rdv_lane_order_get_solo (self->lane_order) == lane ? _ ("Show the Others Again") : _ ("Show Only This"),
               "canvas.lane-solo", lane);
  if (rdv_lane_order_get_previous (self->lane_order, lane) != RDV_NONE)
    append_item (second, _ ("Move Up"), "canvas.lane-up", lane);
  if (rdv_lane_order_get_next (self->lane_order, lane) != RDV_NONE)
    append_item (second, _ ("Move Down"), "canvas.lane-down", lane);
  if (rdv_lane_order_get_n_hidden (self->lane_order) > 0)
    g_menu_append (third, _ ("Show All Lanes"), "canvas.lanes-show-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (second));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (third));
  return G_MENU_MODEL (menu);
}

static void
open_menu (RdvCanvas *self, guint32 lane, double x, double y)
{
  g_autoptr (GMenuModel) model = create_menu (self, lane);

  g_clear_pointer (&self->lane_menu, gtk_widget_unparent);
  self->lane_menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->lane_menu, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->lane_menu), FALSE);
  gtk_widget_set_halign (self->lane_menu, GTK_ALIGN_START);
  gtk_popover_set_position (GTK_POPOVER (self->lane_menu), GTK_POS_BOTTOM);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->lane_menu), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->lane_menu));
}

/* What of a lane's header is in view. */
static const RdvHit *
find_header (RdvCanvas *self, guint32 lane)
{
  RdvScene *scene = rdv_canvas_get_scene (self);
  guint n = 0;
  const RdvHit *hits = scene != NULL ? rdv_scene_get_hits (scene, &n) : NULL;

  for (guint i = 0; i < n; i++)
    if (hits[i].kind == RDV_HIT_LANE_HEADER && hits[i].id == lane)
      return &hits[i];
  return NULL;
}

static void
show_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  guint32 lane = get_lane (self, parameter);
  const RdvHit *header;

  /* Without anything selected, the keyboard's way in is the first lane. */
  if (lane == RDV_NONE && self->lane_order != NULL && rdv_lane_order_get_n_shown (self->lane_order) > 0)
    lane = rdv_canvas_find_lane_at (self, rdv_canvas_get_lanes_y (self));
  header = lane != RDV_NONE ? find_header (self, lane) : NULL;
  if (header != NULL)
    open_menu (self, lane, header->x + header->width / 2, header->y + MIN (header->height, 24));
}

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
  open_menu (self, hit->id, x, y);
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
  tell_place (self, lane);
}

static void
on_drag_cancel (RdvCanvas *self)
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
  self->dragged.scene = rdv_timeline_scene_new_lane_drag (request, self->dragged_lane, self->lane_y - 14, gap_y);
}

/* Whether the header cuts the lane's name. */
static gboolean
is_cut (RdvCanvas *self, guint32 lane)
{
  const RdvMetrics *metrics = rdv_layout_get_metrics (self->layout);
  double x = rdv_metrics_get_header_text_x (metrics, rdv_lane_order_get_depth (self->lane_order, lane));
  double width = rdv_text_measure_get_width (RDV_TEXT_MEASURE (self->measure), RDV_TEXT_LANE_TITLE, get_title (self, lane));

  return x + width > rdv_canvas_get_body_x (self) - metrics->header_inset + 0.5;
}

char *
rdv_canvas_dup_lane_words (RdvCanvas *self, const RdvHit *hit)
{
  guint n_lanes = rdv_document_get_n_lanes (self->document);
  g_autoptr (GString) names = NULL;

  if (hit->kind == RDV_HIT_LANE_TRIANGLE)
    return g_strdup (rdv_lane_order_get_collapsed (self->lane_order, hit->id) ? _ ("Expand") : _ ("Collapse"));
  if (hit->kind == RDV_HIT_LANE_HEADER)
    return is_cut (self, hit->id) ? g_strdup (get_title (self, hit->id)) : NULL;
  names = g_string_new (_ ("Hidden, click to show:"));
  for (guint i = 0; i < n_lanes; i++)
    {
      guint32 lane = rdv_lane_order_get_lane (self->lane_order, i);

      if (!has_home (self, lane))
        g_string_append_printf (names, "\n%s", get_title (self, lane));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

void
rdv_canvas_class_install_lane_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "canvas.lane-collapse", "u", collapse);
  gtk_widget_class_install_action (klass, "canvas.lane-hide", "u", hide);
  gtk_widget_class_install_action (klass, "canvas.lane-show", "u", show);
  gtk_widget_class_install_action (klass, "canvas.lane-solo", "u", solo);
  gtk_widget_class_install_action (klass, "canvas.lane-up", "u", move_up);
  gtk_widget_class_install_action (klass, "canvas.lane-down", "u", move_down);
  gtk_widget_class_install_action (klass, "canvas.lane-menu", "u", show_menu);
  gtk_widget_class_install_action (klass, "canvas.lanes-show-all", NULL, show_all);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, GDK_CONTROL_MASK, "canvas.lane-up", "u", RDV_NONE);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Up, GDK_CONTROL_MASK, "canvas.lane-up", "u", RDV_NONE);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, GDK_CONTROL_MASK, "canvas.lane-down", "u", RDV_NONE);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Down, GDK_CONTROL_MASK, "canvas.lane-down", "u", RDV_NONE);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_h, GDK_CONTROL_MASK, "canvas.lane-hide", "u", RDV_NONE);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_h, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "canvas.lanes-show-all", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_m, GDK_CONTROL_MASK, "canvas.lane-menu", "u", RDV_NONE);
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
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (on_drag_cancel), self);
  g_signal_connect_swapped (menu, "pressed", G_CALLBACK (on_menu_pressed), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_swapped (hold, "pressed", G_CALLBACK (on_long_press), self);
  gtk_gesture_group (drag, click);
  gtk_gesture_group (hold, click);
}

void
rdv_canvas_dispose_lanes (RdvCanvas *self)
{
  on_drag_cancel (self);
  g_clear_pointer (&self->lane_menu, gtk_widget_unparent);
  g_clear_pointer (&self->lane_news, g_free);
  g_clear_pointer (&self->rows, g_array_unref);
  if (self->lane_order != NULL)
    g_signal_handlers_disconnect_by_data (self->lane_order, self);
  g_clear_object (&self->lane_order);
}
