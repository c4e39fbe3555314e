/* rdv-canvas-actions.c: named actions of the canvas and the keys for them. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#define ZOOM_STEP 1.5
#define PAN_STEP 0.12 /* of the width or height */
#define PAGE_STEP 0.9

static void
zoom_in (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);

  rdv_canvas_zoom_by (self, rdv_viewport_get_width (self->viewport) / 2, ZOOM_STEP);
}

static void
zoom_out (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);

  rdv_canvas_zoom_by (self, rdv_viewport_get_width (self->viewport) / 2, 1 / ZOOM_STEP);
}

static void
zoom_whole (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  gint64 first, last;

  rdv_viewport_get_limits (self->viewport, &first, &last);
  rdv_canvas_glide_to_range (self, first, last);
}

static void
zoom_selection (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);

  rdv_canvas_frame_selection (self);
}

static void
zoom_stretch (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rdv_canvas_zoom_to_stretch (RDV_CANVAS (widget));
}

static void
drop_stretch (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rdv_canvas_drop_stretch (RDV_CANVAS (widget));
}

static void
copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rdv_canvas_copy (RDV_CANVAS (widget));
}

static void
open_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rdv_canvas_open_menu (RDV_CANVAS (widget));
}

static void
ask_date (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rdv_canvas_ask_date (RDV_CANVAS (widget));
}

static void
fly_to (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  guint32 event = g_variant_get_uint32 (parameter);

  if (event >= rdv_document_get_n_events (self->document))
    return;
  rdv_selection_set_event (self->selection, event);
  rdv_canvas_reveal_event (self, event);
}

/* Escape ends what is under way; only then does it mean anything to the window. */
static gboolean
cancel (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return rdv_canvas_cancel_tool (RDV_CANVAS (widget));
}

static void
pan_to_end (RdvViewport *view, gboolean is_start)
{
  const RdvTimeScale *scale = rdv_viewport_get_scale (view);
  gint64 first, last;

  rdv_viewport_get_limits (view, &first, &last);
  rdv_viewport_pan (view, is_start ? rdv_time_scale_x (scale, first) : rdv_time_scale_x (scale, last) - rdv_viewport_get_width (view),
                    0);
}

static void
pan (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct
  {
    const char *nick;
    double x, y;
  } ways[] = {
    { "left", -PAN_STEP, 0 }, { "right", PAN_STEP, 0 },       { "up", 0, -PAN_STEP },
    { "down", 0, PAN_STEP },  { "page-left", -PAGE_STEP, 0 }, { "page-right", PAGE_STEP, 0 },
  };
  RdvCanvas *self = RDV_CANVAS (widget);
  const char *way = g_variant_get_string (parameter, NULL);
  RdvViewport *aim = rdv_canvas_get_aim (self);

  if (g_str_equal (way, "start") || g_str_equal (way, "end"))
    pan_to_end (aim, g_str_equal (way, "start"));
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (way, ways[i].nick))
      rdv_viewport_pan (aim, ways[i].x * rdv_viewport_get_width (aim), ways[i].y * rdv_viewport_get_height (aim));
  rdv_canvas_glide_quickly (self);
}

static void
go_to_today (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  RdvViewport *aim = rdv_canvas_get_aim (self);

  rdv_viewport_pan (aim, rdv_time_scale_x (rdv_viewport_get_scale (aim), self->now) - rdv_viewport_get_width (aim) / 2,
                    0);
  rdv_canvas_glide_calmly (self);
}

static void
activate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);

  if (self->has_stretch)
    rdv_canvas_zoom_to_stretch (self);
  else
    g_signal_emit_by_name (self, "activate", rdv_selection_get_event (self->selection));
}

/* The event from @event on, in steps of @direction, that is in a lane that is shown; else @otherwise. */
static guint32
find_shown (RdvCanvas *self, gint64 event, int direction, guint32 otherwise)
{
  gint64 n_events = rdv_document_get_n_events (self->document);

  for (; event >= 0 && event < n_events; event += direction)
    if (rdv_lane_order_shows_event (self->lane_order, (guint32) event))
      return (guint32) event;
  return otherwise;
}

/* Where to begin when nothing is selected: the first event that begins in view, else the first of all. */
static guint32
find_first_in_view (RdvCanvas *self)
{
  guint n_events = rdv_document_get_n_events (self->document);
  guint32 first = find_shown (self, 0, 1, RDV_NONE);
  gint64 from, to;

  rdv_viewport_get_range (self->viewport, &from, &to);
  for (guint32 i = first; i < n_events; i = find_shown (self, (gint64) i + 1, 1, RDV_NONE))
    {
      RdvExtent extent;

      rdv_document_get_extent (self->document, i, &extent);
      if (extent.start.earliest >= from)
        return extent.start.earliest <= to ? i : first;
    }
  return first;
}

static gint64
get_start (RdvCanvas *self, guint32 event)
{
  RdvExtent extent;

  rdv_document_get_extent (self->document, event, &extent);
  return extent.start.earliest;
}

/* The event of @lane that begins nearest to @event, by binary search: a lane's events are in order of start. */
static guint32
find_nearest (RdvCanvas *self, guint lane, guint32 event)
{
  guint n, low = 0, high;
  const guint32 *events = rdv_lane_order_get_events (self->lane_order, lane, &n);
  double start = (double) get_start (self, event);

  if (n == 0)
    return RDV_NONE;
  high = n - 1;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (get_start (self, events[middle]) < start)
        low = middle + 1;
      else
        high = middle;
    }
  if (low > 0 && start - (double) get_start (self, events[low - 1]) < (double) get_start (self, events[low]) - start)
    low--;
  return events[low];
}

guint32
rdv_canvas_get_walk_lane (RdvCanvas *self, guint32 event)
{
  guint n;
  const guint32 *lanes = rdv_document_get_lanes (self->document, event, &n);

  for (guint i = 0; i < n; i++)
    if (rdv_lane_order_get_home (self->lane_order, lanes[i]) == self->walk_lane)
      return self->walk_lane;
  return rdv_lane_order_find_home (self->lane_order, event);
}

static guint32
walk_lanes (RdvCanvas *self, guint32 event, int direction)
{
  int n_lanes = (int) rdv_document_get_n_lanes (self->document);
  guint32 from = rdv_canvas_get_walk_lane (self, event);
  /* From an event that is hidden one comes to the first lane there is. */
  gboolean has_begun = from == RDV_NONE;

  for (int i = 0; i < n_lanes; i++)
    {
      guint32 lane = rdv_lane_order_get_lane (self->lane_order, (guint) (direction > 0 ? i : n_lanes - 1 - i));
      guint32 found = RDV_NONE;

      if (has_begun && rdv_lane_order_get_home (self->lane_order, lane) == lane)
        found = find_nearest (self, lane, event);
      has_begun |= lane == from;
      if (found != RDV_NONE)
        {
          self->walk_lane = lane;
          return found;
        }
    }
  return event;
}

static guint32
find_step (RdvCanvas *self, const char *way, guint32 event, guint n_events)
{
  if (g_str_equal (way, "first"))
    return find_shown (self, 0, 1, RDV_NONE);
  if (g_str_equal (way, "last"))
    return find_shown (self, (gint64) n_events - 1, -1, RDV_NONE);
  if (event == RDV_NONE)
    return find_first_in_view (self);
  if (g_str_equal (way, "next"))
    return find_shown (self, (gint64) event + 1, 1, event);
  if (g_str_equal (way, "previous"))
    return find_shown (self, (gint64) event - 1, -1, event);
  if (g_str_equal (way, "up"))
    return walk_lanes (self, event, -1);
  if (g_str_equal (way, "down"))
    return walk_lanes (self, event, 1);
  return event;
}

static void
walk (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  guint n_events = rdv_document_get_n_events (self->document);
  guint32 event = rdv_selection_get_event (self->selection);

  rdv_canvas_drop_stretch (self);
  event = find_step (self, g_variant_get_string (parameter, NULL), event, n_events);
  if (event == RDV_NONE)
    return;
  rdv_selection_set_event (self->selection, event);
  rdv_canvas_reveal_event (self, event);
}

void
rdv_canvas_update_actions (RdvCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_document = self->document != NULL;
  gboolean has_events = has_document && rdv_document_get_n_events (self->document) > 0;
  gboolean has_selection = has_events && rdv_selection_get_event (self->selection) != RDV_NONE;
  const struct
  {
    const char *action;
    gboolean enabled;
  } states[] = {
    { "canvas.zoom-in", has_document && rdv_viewport_can_zoom_in (self->viewport) },
    { "canvas.zoom-out", has_document && rdv_viewport_can_zoom_out (self->viewport) },
    { "canvas.zoom-whole", has_document },
    { "canvas.zoom-selection", has_selection },
    { "canvas.pan", has_document },
    { "canvas.walk", has_events },
    { "canvas.today", has_document },
    { "canvas.activate", has_selection || self->has_stretch },
    { "canvas.zoom-stretch", self->has_stretch },
    { "canvas.drop-stretch", self->has_stretch },
    { "canvas.copy", has_selection || self->has_stretch },
    { "canvas.menu", has_document },
    { "canvas.go-to-date", has_document },
    { "canvas.fly-to", has_events },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_widget_action_set_enabled (widget, states[i].action, states[i].enabled);
}

static void
bind_keys (GtkWidgetClass *klass)
{
  /* Of several keys for the same, a menu shows the last. */
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
    const char *parameter;
  } keys[] = {
    { GDK_KEY_Left, 0, "canvas.walk", "previous" },
    { GDK_KEY_KP_Left, 0, "canvas.walk", "previous" },
    { GDK_KEY_Right, 0, "canvas.walk", "next" },
    { GDK_KEY_KP_Right, 0, "canvas.walk", "next" },
    { GDK_KEY_Up, 0, "canvas.walk", "up" },
    { GDK_KEY_KP_Up, 0, "canvas.walk", "up" },
    { GDK_KEY_Down, 0, "canvas.walk", "down" },
    { GDK_KEY_KP_Down, 0, "canvas.walk", "down" },
    { GDK_KEY_Home, 0, "canvas.walk", "first" },
    { GDK_KEY_KP_Home, 0, "canvas.walk", "first" },
    { GDK_KEY_End, 0, "canvas.walk", "last" },
    { GDK_KEY_KP_End, 0, "canvas.walk", "last" },
    { GDK_KEY_Page_Up, 0, "canvas.pan", "page-left" },
    { GDK_KEY_KP_Page_Up, 0, "canvas.pan", "page-left" },
    { GDK_KEY_Page_Down, 0, "canvas.pan", "page-right" },
    { GDK_KEY_KP_Page_Down, 0, "canvas.pan", "page-right" },
    { GDK_KEY_Left, GDK_SHIFT_MASK, "canvas.pan", "left" },
    { GDK_KEY_Right, GDK_SHIFT_MASK, "canvas.pan", "right" },
    { GDK_KEY_Up, GDK_SHIFT_MASK, "canvas.pan", "up" },
    { GDK_KEY_Down, GDK_SHIFT_MASK, "canvas.pan", "down" },
    { GDK_KEY_plus, 0, "canvas.zoom-in", NULL },
    { GDK_KEY_plus, GDK_SHIFT_MASK, "canvas.zoom-in", NULL },
    { GDK_KEY_equal, 0, "canvas.zoom-in", NULL },
    { GDK_KEY_KP_Add, 0, "canvas.zoom-in", NULL },
    { GDK_KEY_minus, 0, "canvas.zoom-out", NULL },
    { GDK_KEY_KP_Subtract, 0, "canvas.zoom-out", NULL },
    { GDK_KEY_KP_0, 0, "canvas.zoom-whole", NULL },
    { GDK_KEY_0, 0, "canvas.zoom-whole", NULL },
    /* The window has these two as well, and its menu shows them. */
    { GDK_KEY_0, GDK_CONTROL_MASK, "canvas.zoom-whole", NULL },
    { GDK_KEY_g, GDK_CONTROL_MASK, "canvas.go-to-date", NULL },
    { GDK_KEY_f, 0, "canvas.zoom-selection", NULL },
    { GDK_KEY_t, 0, "canvas.today", NULL },
    { GDK_KEY_KP_Enter, 0, "canvas.activate", NULL },
    { GDK_KEY_ISO_Enter, 0, "canvas.activate", NULL },
    { GDK_KEY_space, 0, "canvas.activate", NULL },
    { GDK_KEY_Return, 0, "canvas.activate", NULL },
    { GDK_KEY_Insert, GDK_CONTROL_MASK, "canvas.copy", NULL },
    { GDK_KEY_c, GDK_CONTROL_MASK, "canvas.copy", NULL },
    { GDK_KEY_Menu, 0, "canvas.menu", NULL },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "canvas.menu", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].parameter != NULL)
      gtk_widget_class_add_binding_action (klass, keys[i].key, keys[i].modifiers, keys[i].action, "s",
                                           keys[i].parameter);
    else
      gtk_widget_class_add_binding_action (klass, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, cancel, NULL);
}

void
rdv_canvas_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "canvas.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (klass, "canvas.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (klass, "canvas.zoom-whole", NULL, zoom_whole);
  gtk_widget_class_install_action (klass, "canvas.zoom-selection", NULL, zoom_selection);
  gtk_widget_class_install_action (klass, "canvas.pan", "s", pan);
  gtk_widget_class_install_action (klass, "canvas.walk", "s", walk);
  gtk_widget_class_install_action (klass, "canvas.today", NULL, go_to_today);
  gtk_widget_class_install_action (klass, "canvas.activate", NULL, activate);
  gtk_widget_class_install_action (klass, "canvas.zoom-stretch", NULL, zoom_stretch);
  gtk_widget_class_install_action (klass, "canvas.drop-stretch", NULL, drop_stretch);
  gtk_widget_class_install_action (klass, "canvas.copy", NULL, copy);
  gtk_widget_class_install_action (klass, "canvas.menu", NULL, open_menu);
  gtk_widget_class_install_action (klass, "canvas.go-to-date", NULL, ask_date);
  gtk_widget_class_install_action (klass, "canvas.fly-to", "u", fly_to);
  gtk_widget_class_install_property_action (klass, "canvas.density", "density");
  gtk_widget_class_install_property_action (klass, "canvas.zone", "zone");
  bind_keys (klass);
}
