/* rdv-overview.c: see rdv-overview.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-overview.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rdv-at-rest.h"
#include "rdv-canvas-private.h"
#include "rdv-date-words.h"
#include "rdv-focus-ring.h"
#include "rdv-gsk-painter.h"
#include "rdv-overview-scene.h"

#define HEIGHT 56
#define HANDLE 8.0          /* so near to an end of the window one holds that end */
#define SCROLL_STEP 0.1     /* of the width of the view, for a notch of the wheel */
#define WHEEL_ZOOM 1.25
#define LEAST_WINDOW 2.0    /* pixels: an end cannot be dragged past the other */

/* What the pointer holds, or would. */
typedef enum
{
  HOLD_GROUND,
  HOLD_WINDOW,
  HOLD_LEFT,
  HOLD_RIGHT,
} Hold;

struct _RdvOverview
{
  GtkWidget parent_instance;
  RdvCanvas *canvas;
  GSignalGroup *canvas_signals;
  GSignalGroup *lane_signals;
  GSignalGroup *viewport_signals;
  GSignalGroup *selection_signals;
  RdvGskPainter *painter;
  GskRenderNode *strip_node;
  gboolean has_strip; /* it is made, though there may be nothing to see */
  GSignalGroup *find_signals;
  GskRenderNode *matches_node;
  gboolean has_matches;
  guint prepare_source;
  guint describe_source;
  Hold hold;
  gboolean is_dragging;
  double grab_x;
  gint64 grab_from, grab_to; /* the view when the drag began */
};

G_DEFINE_FINAL_TYPE (RdvOverview, rdv_overview, GTK_TYPE_WIDGET)

static RdvLayout *
get_layout (RdvOverview *self)
{
  return self->canvas != NULL ? rdv_canvas_get_layout (self->canvas) : NULL;
}

static GskRenderNode *
paint (RdvOverview *self, const RdvScene *scene)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  rdv_gsk_painter_paint_on (self->painter, snapshot, scene, GTK_WIDGET (self));
  return gtk_snapshot_free_to_node (snapshot);
}

/* Both cost a walk over all events, so they are kept. */
static gboolean
fill_strip (RdvOverview *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  g_autoptr (RdvScene) scene = NULL;

  if (self->has_strip)
    return FALSE;
  scene = rdv_overview_scene_new (get_layout (self), width, height, rdv_canvas_get_theme (self->canvas));
  self->strip_node = paint (self, scene);
  self->has_strip = TRUE;
  return TRUE;
}

static gboolean
fill_matches (RdvOverview *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  const RdvBitset *matches = rdv_canvas_get_matches (self->canvas);
  g_autoptr (RdvScene) scene = NULL;

  if (matches == NULL || self->has_matches)
    return FALSE;
  scene = rdv_overview_scene_new_matches (get_layout (self), matches, width, height, rdv_canvas_get_theme (self->canvas));
  self->matches_node = paint (self, scene);
  self->has_matches = TRUE;
  return TRUE;
}

/* One of them in each turn of the main loop, before the frame that shows them, which would make them itself. */
static gboolean
prepare (gpointer user_data)
{
  RdvOverview *self = user_data;

  if (get_layout (self) != NULL && gtk_widget_get_width (GTK_WIDGET (self)) > 0 && (fill_strip (self) || fill_matches (self)))
    return G_SOURCE_CONTINUE;
  self->prepare_source = 0;
  return G_SOURCE_REMOVE;
}

static void
drop_matches (RdvOverview *self)
{
  g_clear_pointer (&self->matches_node, gsk_render_node_unref);
  self->has_matches = FALSE;
  if (self->prepare_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->prepare_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, prepare, self, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drop_strip (RdvOverview *self)
{
  drop_matches (self);
  g_clear_pointer (&self->strip_node, gsk_render_node_unref);
  self->has_strip = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_layout (RdvOverview *self)
{
  RdvLayout *layout = get_layout (self);

  g_clear_object (&self->painter);
  if (layout != NULL)
    self->painter = rdv_gsk_painter_new (RDV_PANGO_MEASURE (rdv_layout_get_measure (layout)));
  drop_strip (self);
}

static gboolean
describe (gpointer user_data)
{
  RdvOverview *self = user_data;
  g_autofree char *range = NULL, *description = NULL;
  gint64 from, to;

  self->describe_source = 0;
  if (get_layout (self) == NULL)
    return G_SOURCE_REMOVE;
  rdv_viewport_get_range (rdv_canvas_get_viewport (self->canvas), &from, &to);
  range = rdv_date_words_range (from, to);
  /* Translators: what a screen reader says of the overview: the stretch of time in view. */
  description = g_strdup_printf (_ ("In view: %s."), range);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  return G_SOURCE_REMOVE;
}

static void
update_view (RdvOverview *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  rdv_at_rest_call (&self->describe_source, describe, self);
}

static void
get_window (RdvOverview *self, double *x, double *width)
{
  gint64 from, to;

  rdv_viewport_get_range (rdv_canvas_get_viewport (self->canvas), &from, &to);
  rdv_overview_scene_get_window (get_layout (self), from, to, gtk_widget_get_width (GTK_WIDGET (self)), x, width);
}

static Hold
get_hold (RdvOverview *self, double x)
{
  double left, width, handle;

  get_window (self, &left, &width);
  /* A small window can still be held in its middle, its ends from outside. */
  handle = MIN (HANDLE, width / 3);
  if (x >= left - HANDLE && x < left + handle)
    return HOLD_LEFT;
  if (x > left + width - handle && x <= left + width + HANDLE)
    return HOLD_RIGHT;
  return x >= left && x <= left + width ? HOLD_WINDOW : HOLD_GROUND;
}

static RdvScene *
new_marks (RdvOverview *self, RdvLayout *layout, double width, double height)
{
  RdvSelection *selection = rdv_canvas_get_selection (self->canvas);
  guint n;
  const guint32 *events = rdv_selection_get_events (selection, &n);

  return rdv_overview_scene_new_selection (layout, events, n, rdv_selection_get_event (selection), width, height,
                                           rdv_canvas_get_theme (self->canvas));
}

static void
rdv_overview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdvOverview *self = RDV_OVERVIEW (widget);
  RdvLayout *layout = get_layout (self);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (RdvScene) window = NULL, marks = NULL;
  RdvThemeKind theme;
  gint64 from, to;

  if (layout == NULL || width <= 0 || height <= 0)
    return;
  theme = rdv_canvas_get_theme (self->canvas);
  fill_strip (self);
  fill_matches (self);
  rdv_viewport_get_range (rdv_canvas_get_viewport (self->canvas), &from, &to);
  window = rdv_overview_scene_new_window (layout, from, to, width, height, theme);
  marks = new_marks (self, layout, width, height);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (self->strip_node != NULL)
    gtk_snapshot_append_node (snapshot, self->strip_node);
  if (self->matches_node != NULL)
    gtk_snapshot_append_node (snapshot, self->matches_node);
  rdv_gsk_painter_paint_on (self->painter, snapshot, window, widget);
  rdv_gsk_painter_paint_on (self->painter, snapshot, marks, widget);
  rdv_focus_ring_append (widget, snapshot, theme);
  gtk_snapshot_pop (snapshot);
}

static void
rdv_overview_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  gtk_widget_queue_draw (widget); /* the focus ring may come or go */
}

static void
rdv_overview_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  drop_strip (RDV_OVERVIEW (widget));
}

static void
rdv_overview_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 100 : HEIGHT;
}

static gint64
get_time (RdvOverview *self, double x)
{
  RdvTimeScale scale;

  rdv_overview_scene_get_scale (get_layout (self), gtk_widget_get_width (GTK_WIDGET (self)), &scale);
  return rdv_time_scale_time (&scale, x);
}

/* Moves the view by @pixels of the strip from where the drag found it. */
static void
move_window (RdvOverview *self, double pixels)
{
  RdvViewport *viewport = rdv_canvas_get_viewport (self->canvas);
  double ratio, wanted, now;
  RdvTimeScale scale;

  rdv_overview_scene_get_scale (get_layout (self), gtk_widget_get_width (GTK_WIDGET (self)), &scale);
  ratio = scale.seconds_per_pixel / rdv_viewport_get_scale (viewport)->seconds_per_pixel;
  /* Relative to the drag's beginning, so that at the ends of the timeline the window waits for the hand to come back. */
  wanted = rdv_time_scale_x (&scale, self->grab_from) + pixels;
  now = (rdv_time_scale_x (&scale, rdv_viewport_get_scale (viewport)->origin) +
         rdv_viewport_get_scale (viewport)->fraction / scale.seconds_per_pixel);
  rdv_viewport_pan (viewport, (wanted - now) * ratio, 0);
}

static void
drag_to (RdvOverview *self, double offset)
{
  RdvViewport *viewport = rdv_canvas_get_viewport (self->canvas);
  RdvTimeScale scale;
  double left, right;

  if (self->hold == HOLD_WINDOW)
    {
      move_window (self, offset);
      return;
    }
  rdv_overview_scene_get_scale (get_layout (self), gtk_widget_get_width (GTK_WIDGET (self)), &scale);
  left = rdv_time_scale_x (&scale, self->grab_from);
  right = rdv_time_scale_x (&scale, self->grab_to);
  if (self->hold == HOLD_LEFT)
    rdv_viewport_set_range (viewport, get_time (self, MIN (left + offset, right - LEAST_WINDOW)), self->grab_to);
  else
    rdv_viewport_set_range (viewport, self->grab_from, get_time (self, MAX (right + offset, left + LEAST_WINDOW)));
}

static void
set_cursor (RdvOverview *self, Hold hold)
{
  static const char *names[] = { "pointer", "grab", "ew-resize", "ew-resize" };

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   self->is_dragging && hold == HOLD_WINDOW ? "grabbing" : names[hold]);
}

static void
centre_at (RdvOverview *self, double x)
{
  RdvViewport *viewport = rdv_canvas_get_viewport (self->canvas);
  double left, width;

  get_window (self, &left, &width);
  rdv_viewport_get_range (viewport, &self->grab_from, &self->grab_to);
  move_window (self, x - (left + width / 2));
}

static void
on_motion (RdvOverview *self, double x, double y)
{
  if (!self->is_dragging && get_layout (self) != NULL)
    set_cursor (self, get_hold (self, x));
}

static void
on_drag_begin (RdvOverview *self, double x, double y, GtkGesture *gesture)
{
  if (get_layout (self) == NULL)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->is_dragging = FALSE;
  self->grab_x = x;
  self->hold = get_hold (self, x);
  rdv_viewport_get_range (rdv_canvas_get_viewport (self->canvas), &self->grab_from, &self->grab_to);
}

static void
on_drag_update (RdvOverview *self, double x, double y, GtkGesture *gesture)
{
  if (get_layout (self) == NULL)
    return;
  if (!self->is_dragging)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) x, 0))
        return;
      self->is_dragging = TRUE;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      if (self->hold == HOLD_GROUND)
        {
          /* The window comes to the pointer and goes with it. */
          centre_at (self, self->grab_x);
          rdv_viewport_get_range (rdv_canvas_get_viewport (self->canvas), &self->grab_from, &self->grab_to);
          self->hold = HOLD_WINDOW;
        }
      set_cursor (self, self->hold);
    }
  drag_to (self, x);
}

/* A click beside the window: it glides there. */
static void
glide_to (RdvOverview *self, double x)
{
  double half = ((double) self->grab_to - (double) self->grab_from) / 2;
  gint64 first, last, middle = get_time (self, x);

  rdv_viewport_get_limits (rdv_canvas_get_viewport (self->canvas), &first, &last);
  /* Kept inside without changing its length. */
  middle = (gint64) CLAMP ((double) middle, (double) first + half, MAX ((double) last - half, (double) first + half));
  rdv_canvas_glide_to_range (self->canvas, middle - (gint64) half, middle + (gint64) half);
}

static void
on_drag_end (RdvOverview *self, double x, double y)
{
  if (get_layout (self) == NULL)
    return;
  if (!self->is_dragging && self->hold == HOLD_GROUND)
    glide_to (self, self->grab_x);
  self->is_dragging = FALSE;
  set_cursor (self, get_hold (self, self->grab_x + x));
}

static gboolean
on_scroll (RdvOverview *self, double dx, double dy, GtkEventControllerScroll *scroll)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  RdvViewport *viewport;
  double width;

  if (get_layout (self) == NULL)
    return FALSE;
  viewport = rdv_canvas_get_viewport (self->canvas);
  width = rdv_viewport_get_width (viewport);
  if (state & GDK_CONTROL_MASK)
    rdv_canvas_zoom_by (self->canvas, width / 2, pow (WHEEL_ZOOM, -dy));
  else if (gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL)
    {
      rdv_viewport_pan (rdv_canvas_get_aim (self->canvas), (dx + dy) * SCROLL_STEP * width, 0);
      rdv_canvas_glide_quickly (self->canvas);
    }
  else
    rdv_viewport_pan (viewport, dx + dy, 0);
  return TRUE;
}

/* The same actions as on the canvas: "overview.pan" is its "canvas.pan". */
static void
forward (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvOverview *self = RDV_OVERVIEW (widget);
  g_autofree char *action = g_strconcat ("canvas", strchr (name, '.'), NULL);

  if (self->canvas != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (self->canvas), action, parameter);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "overview.pan", "s", forward);
  gtk_widget_class_install_action (klass, "overview.zoom-in", NULL, forward);
  gtk_widget_class_install_action (klass, "overview.zoom-out", NULL, forward);
  gtk_widget_class_install_action (klass, "overview.zoom-whole", NULL, forward);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Left, 0, "overview.pan", "s", "left");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Right, 0, "overview.pan", "s", "right");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Up, 0, "overview.pan", "s", "page-left");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Down, 0, "overview.pan", "s", "page-right");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Home, 0, "overview.pan", "s", "start");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_End, 0, "overview.pan", "s", "end");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, 0, "overview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_plus, 0, "overview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_equal, 0, "overview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Add, 0, "overview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, 0, "overview.zoom-out", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_minus, 0, "overview.zoom-out", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Subtract, 0, "overview.zoom-out", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_0, 0, "overview.zoom-whole", NULL);
}

static void
rdv_overview_dispose (GObject *object)
{
  RdvOverview *self = RDV_OVERVIEW (object);

  g_clear_handle_id (&self->prepare_source, g_source_remove);
  g_clear_handle_id (&self->describe_source, g_source_remove);
  g_clear_object (&self->canvas_signals);
  g_clear_object (&self->lane_signals);
  g_clear_object (&self->find_signals);
  g_clear_object (&self->viewport_signals);
  g_clear_object (&self->selection_signals);
  g_clear_object (&self->canvas);
  g_clear_object (&self->painter);
  g_clear_pointer (&self->strip_node, gsk_render_node_unref);
  g_clear_pointer (&self->matches_node, gsk_render_node_unref);
  G_OBJECT_CLASS (rdv_overview_parent_class)->dispose (object);
}

static void
rdv_overview_class_init (RdvOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rdv_overview_dispose;
  widget_class->measure = rdv_overview_measure;
  widget_class->size_allocate = rdv_overview_size_allocate;
  widget_class->snapshot = rdv_overview_snapshot;
  widget_class->state_flags_changed = rdv_overview_state_flags_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "overview");
  install_actions (widget_class);
}

static void
add_controllers (RdvOverview *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  gtk_event_controller_set_name (GTK_EVENT_CONTROLLER (drag), "drag");
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

static void
rdv_overview_init (RdvOverview *self)
{
  self->canvas_signals = g_signal_group_new (RDV_TYPE_CANVAS);
  g_signal_group_connect_swapped (self->canvas_signals, "lit-changed", G_CALLBACK (drop_matches), self);
  g_signal_group_connect_swapped (self->canvas_signals, "notify::layout", G_CALLBACK (update_layout), self);
  g_signal_group_connect_swapped (self->canvas_signals, "notify::theme", G_CALLBACK (drop_strip), self);
  self->lane_signals = g_signal_group_new (RDV_TYPE_LANE_ORDER);
  g_signal_group_connect_swapped (self->lane_signals, "changed", G_CALLBACK (drop_strip), self);
  self->find_signals = g_signal_group_new (RDV_TYPE_FIND);
  g_signal_group_connect_swapped (self->find_signals, "matches-changed", G_CALLBACK (drop_matches), self);
  self->viewport_signals = g_signal_group_new (RDV_TYPE_VIEWPORT);
  g_signal_group_connect_swapped (self->viewport_signals, "changed", G_CALLBACK (update_view), self);
  self->selection_signals = g_signal_group_new (RDV_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "changed", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (drop_strip), NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  add_controllers (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Overview of the timeline"), -1);
}

GtkWidget *
rdv_overview_new (void)
{
  return g_object_new (RDV_TYPE_OVERVIEW, NULL);
}

void
rdv_overview_set_canvas (RdvOverview *self, RdvCanvas *canvas)
{
  g_return_if_fail (RDV_IS_OVERVIEW (self));
  g_return_if_fail (canvas == NULL || RDV_IS_CANVAS (canvas));

  if (!g_set_object (&self->canvas, canvas))
    return;
  g_signal_group_set_target (self->canvas_signals, canvas);
  if (canvas != NULL)
    {
      g_object_bind_property (canvas, "lane-order", self->lane_signals, "target", G_BINDING_SYNC_CREATE);
      g_object_bind_property (canvas, "find", self->find_signals, "target", G_BINDING_SYNC_CREATE);
    }
  g_signal_group_set_target (self->viewport_signals, canvas != NULL ? rdv_canvas_get_viewport (canvas) : NULL);
  g_signal_group_set_target (self->selection_signals, canvas != NULL ? rdv_canvas_get_selection (canvas) : NULL);
  update_layout (self);
  update_view (self);
}
