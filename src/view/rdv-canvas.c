/* rdv-canvas.c: see rdv-canvas.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-focus-ring.h"
#include "rdv-tool-scene.h"

enum
{
  PROP_0,
  PROP_DENSITY,
  PROP_DOCUMENT,
  PROP_FIND,
  PROP_LANE_ORDER,
  PROP_LAYOUT,
  PROP_SELECTION,
  PROP_TEXT_SIZE,
  PROP_THEME,
  PROP_VIEWPORT,
  PROP_ZONE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RdvCanvas, rdv_canvas, GTK_TYPE_WIDGET)

void
rdv_canvas_layer_clear (RdvCanvasLayer *layer)
{
  g_clear_pointer (&layer->scene, rdv_scene_unref);
  g_clear_pointer (&layer->node, gsk_render_node_unref);
}

void
rdv_canvas_drop_picture (RdvCanvas *self)
{
  rdv_canvas_layer_clear (&self->picture);
  rdv_canvas_layer_clear (&self->matched);
  rdv_canvas_layer_clear (&self->selected);
  rdv_canvas_layer_clear (&self->companions);
  rdv_canvas_layer_clear (&self->hovered);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drop_selected (RdvCanvas *self)
{
  rdv_canvas_layer_clear (&self->selected);
  rdv_canvas_layer_clear (&self->companions);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
rdv_canvas_drop_hover (RdvCanvas *self)
{
  rdv_canvas_layer_clear (&self->hovered);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

double
rdv_canvas_get_body_x (RdvCanvas *self)
{
  return self->layout != NULL ? rdv_timeline_scene_get_body_x (self->layout) : 0;
}

double
rdv_canvas_get_body_y (RdvCanvas *self)
{
  return self->layout != NULL ? rdv_timeline_scene_get_body_y (self->layout, NULL, NULL) : 0;
}

static void
fill_request (RdvCanvas *self, RdvPictureRequest *request)
{
  *request = (RdvPictureRequest){
    .layout = self->layout,
    .scale = *rdv_viewport_get_scale (self->viewport),
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
    .offset_y = rdv_viewport_get_offset_y (self->viewport),
    .theme = self->theme,
    .has_handles = TRUE,
    .now_label = self->now_label,
  };
}

RdvScene *
rdv_canvas_get_scene (RdvCanvas *self)
{
  RdvPictureRequest request;

  g_return_val_if_fail (RDV_IS_CANVAS (self), NULL);

  if (self->picture.scene == NULL && self->layout != NULL && gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    {
      fill_request (self, &request);
      self->picture.scene = rdv_canvas_new_picture (self, &request);
    }
  return self->picture.scene;
}

static void
fill_hovered (RdvCanvas *self, RdvScene *scene, const RdvPictureRequest *request)
{
  if (self->hovered.scene != NULL)
    return;
  if (self->hover.kind == RDV_HIT_EVENT && self->hover.id != rdv_selection_get_event (self->selection))
    self->hovered.scene = rdv_timeline_scene_new_hover (request, scene, self->hover.id);
  else if (self->hover.kind == RDV_HIT_LANE_HEADER || self->hover.kind == RDV_HIT_LANE_TRIANGLE ||
           self->hover.kind == RDV_HIT_HIDDEN_LANES)
    self->hovered.scene = rdv_timeline_scene_new_header_hover (request, &self->hover);
}

static void
append_layer (RdvCanvas *self, GtkSnapshot *snapshot, RdvCanvasLayer *layer)
{
  if (layer->scene == NULL)
    return;
  if (layer->node == NULL)
    {
      GtkSnapshot *own = gtk_snapshot_new ();

      rdv_gsk_painter_paint (self->painter, own, layer->scene, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
      layer->node = gtk_snapshot_free_to_node (own);
    }
  if (layer->node != NULL)
    gtk_snapshot_append_node (snapshot, layer->node);
}

/* What changes with every frame of its own is not kept. */
static void
append_scene (RdvCanvas *self, GtkSnapshot *snapshot, RdvScene *scene)
{
  g_autoptr (RdvScene) own = scene;

  rdv_gsk_painter_paint (self->painter, snapshot, own, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
}

static void
append_tools (RdvCanvas *self, GtkSnapshot *snapshot, const RdvPictureRequest *request)
{
  if (self->has_band)
    append_scene (self, snapshot, rdv_canvas_new_band_scene (self, request));
  if (self->has_stretch)
    append_scene (self, snapshot, rdv_canvas_new_stretch_scene (self, request));
}

static void
update_companions (RdvCanvas *self, RdvScene *scene, const RdvPictureRequest *request)
{
  guint n;
  const guint32 *events = rdv_selection_get_events (self->selection, &n);

  if (n > 1 && self->companions.scene == NULL)
    self->companions.scene = rdv_tool_scene_new_companions (request, scene, events, n);
}

static void
rdv_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  RdvScene *scene = rdv_canvas_get_scene (self);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  guint32 selected = rdv_selection_get_event (self->selection);
  RdvPictureRequest request;

  if (scene == NULL)
    return;
  fill_request (self, &request);
  rdv_canvas_update_hover (self);
  if (self->selected.scene == NULL && selected != RDV_NONE)
    self->selected.scene = rdv_timeline_scene_new_selection (&request, scene, selected);
  fill_hovered (self, scene, &request);
  rdv_canvas_fill_dragged (self, &request);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  append_layer (self, snapshot, &self->picture);
  rdv_canvas_fill_matched (self, scene, &request);
  append_layer (self, snapshot, &self->matched);
  update_companions (self, scene, &request);
  append_layer (self, snapshot, &self->hovered);
  append_layer (self, snapshot, &self->companions);
  append_layer (self, snapshot, &self->selected);
  append_layer (self, snapshot, &self->dragged);
  append_tools (self, snapshot, &request);
  rdv_canvas_snapshot_cards (self, snapshot);
  rdv_focus_ring_append (widget, snapshot, self->theme);
  gtk_snapshot_pop (snapshot);
}

static void
on_viewport_changed (RdvCanvas *self)
{
  /* Somebody else moved the view (the overview, a restored session): that ends what was under way here. */
  if (!self->is_moving)
    rdv_canvas_stop (self);
  /* Packing is for what will be shown, not for views passed on the way to it. */
  if (self->layout != NULL && !self->is_loading && gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    rdv_canvas_follow_rows (self);
  rdv_canvas_drop_picture (self);
  rdv_canvas_update_actions (self);
  rdv_canvas_update_hint (self);
  if (self->has_stretch)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  rdv_canvas_describe_soon (self);
}

static void
on_selection_changed (RdvCanvas *self)
{
  drop_selected (self);
  rdv_canvas_drop_hover (self);
  rdv_canvas_update_actions (self);
  rdv_canvas_describe_soon (self);
}

static void
on_lanes_changed (RdvCanvas *self)
{
  rdv_canvas_stop (self);
  self->hover = (RdvHit){ 0 };
  rdv_canvas_drop_hover (self);
  on_viewport_changed (self);
}

/* Rows that were waited for are there. */
static void
on_rows_changed (RdvCanvas *self)
{
  rdv_canvas_follow_rows (self);
  rdv_canvas_drop_picture (self);
  rdv_canvas_show_awaited (self);
  rdv_canvas_update_hint (self);
  rdv_canvas_describe_soon (self);
}

/* A glide goes on while a bar above the canvas comes or goes. */
static void
resize_viewport (RdvCanvas *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  double body_width = width - rdv_canvas_get_body_x (self), body_height = height - rdv_canvas_get_body_y (self);

  if (width <= 0 || height <= 0 || self->layout == NULL)
    return;
  rdv_layout_set_body_width (self->layout, body_width);
  if (self->motion == RDV_CANVAS_GLIDING && rdv_viewport_get_width (self->viewport) == body_width)
    {
      rdv_viewport_set_size (self->aim, body_width, body_height);
      self->is_moving = TRUE;
    }
  rdv_viewport_set_size (self->viewport, body_width, body_height);
  self->is_moving = FALSE;
}

static void
rdv_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdvCanvas *self = RDV_CANVAS (widget);

  resize_viewport (self);
  rdv_canvas_allocate_cards (self, width, height);
  rdv_canvas_drop_picture (self);
  if (self->lane_menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->lane_menu));
}

static void
rdv_canvas_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 300 : 160;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 900 : 560;
}

static char *
dup_font_family (GtkSettings *settings)
{
  g_autofree char *name = NULL;
  PangoFontDescription *font;
  char *family;

  g_object_get (settings, "gtk-font-name", &name, NULL);
  font = pango_font_description_from_string (name != NULL ? name : "Sans");
  family = g_strdup (pango_font_description_get_family (font));
  pango_font_description_free (font);
  return family != NULL ? family : g_strdup ("Sans");
}

/* The desktop's text size: 96 dots an inch are normal (GtkSettings counts in 1024ths). */
static double
get_text_scale (GtkSettings *settings)
{
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / 1024.0 / 96, 0.5, 4) : 1;
}

static RdvPangoMeasure *
choose_measure (RdvCanvas *self, const char *family, double text_scale)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  if (self->measure_ahead != NULL && rdv_pango_measure_adapt (self->measure_ahead, context, family, text_scale))
    return g_object_ref (self->measure_ahead);
  return rdv_pango_measure_new (context, family, text_scale);
}

/* Seconds that a layout may have been made before its present. */
#define AHEAD_FOR_SO_LONG 60

static gboolean
suits_ahead (RdvCanvas *self, double text_scale)
{
  RdvLayout *layout = self->layout_ahead;

  return layout != NULL && rdv_layout_get_document (layout) == self->document && text_scale == 1 &&
         self->density == RDV_DENSITY_ORDINARY && rdv_layout_get_lane_order (layout) == self->lane_order &&
         rdv_layout_get_measure (layout) == RDV_TEXT_MEASURE (self->measure) &&
         ABS (rdv_layout_get_now (layout) - self->now) <= AHEAD_FOR_SO_LONG;
}

static RdvLayout *
choose_layout (RdvCanvas *self, double text_scale)
{
  if (suits_ahead (self, text_scale))
    return g_object_ref (self->layout_ahead);
  return rdv_layout_new (self->document, RDV_TEXT_MEASURE (self->measure), self->now, text_scale, self->density);
}

static void
pack_in_background (RdvCanvas *self)
{
  g_autoptr (RdvPangoMeasure) measure = NULL;

  if (!rdv_layout_is_large (self->layout))
    return;
  measure = rdv_pango_measure_new_apart (self->measure);
  rdv_layout_pack_in_background (self->layout, RDV_TEXT_MEASURE (measure));
  g_signal_connect_object (self->layout, "changed", G_CALLBACK (on_rows_changed), self, G_CONNECT_SWAPPED);
}

/* A timeline as it was known on a day may be shorter than the one in which one moves. */
static void
keep_limits (RdvCanvas *self)
{
  gint64 first, last;

  if (self->is_loading)
    return;
  rdv_viewport_get_limits (self->viewport, &first, &last);
  rdv_layout_set_limits (self->layout, first, last);
}

/* Font, text size or document changed: lay out anew, and stay where we are. */
static void
remake_layout (RdvCanvas *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  g_autofree char *family = dup_font_family (settings);
  double text_scale = get_text_scale (settings) * self->text_zoom * self->text_size;

  g_clear_object (&self->layout);
  g_clear_object (&self->painter);
  g_clear_object (&self->measure);
  if (self->document != NULL)
    {
      self->measure = choose_measure (self, family, text_scale);
      self->painter = rdv_gsk_painter_new (self->measure);
      self->layout = choose_layout (self, text_scale);
      rdv_layout_set_zone (self->layout, self->zone);
      rdv_layout_set_lane_order (self->layout, self->lane_order);
      keep_limits (self);
      pack_in_background (self);
      resize_viewport (self);
      on_viewport_changed (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LAYOUT]);
}

static void
rdv_canvas_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  remake_layout (RDV_CANVAS (widget));
}

/* Light text stands on a dark ground: that covers dark themes as well as the preference for dark. */
static void
update_theme (RdvCanvas *self)
{
  RdvThemeKind theme;
  GdkRGBA text;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &text);
  theme = 0.2126f * text.red + 0.7152f * text.green + 0.0722f * text.blue > 0.5f ? RDV_THEME_DARK : RDV_THEME_LIGHT;
  if (theme == self->theme)
    return;
  self->theme = theme;
  rdv_canvas_drop_picture (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_THEME]);
}

static void
rdv_canvas_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rdv_canvas_parent_class)->css_changed (widget, change);
  update_theme (RDV_CANVAS (widget));
}

static void
rdv_canvas_unmap (GtkWidget *widget)
{
  /* There are no frames to move in. */
  rdv_canvas_forget_shown (RDV_CANVAS (widget));
  rdv_canvas_stop (RDV_CANVAS (widget));
  GTK_WIDGET_CLASS (rdv_canvas_parent_class)->unmap (widget);
}

static void
rdv_canvas_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  gtk_widget_queue_draw (widget); /* the focus ring may come or go */
}

static void
rdv_canvas_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdvCanvas *self = RDV_CANVAS (object);

  switch (id)
    {
    case PROP_DENSITY:
      g_value_set_string (value, rdv_density_get_nick (self->density));
      break;
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_FIND:
      g_value_set_object (value, self->find);
      break;
    case PROP_LANE_ORDER:
      g_value_set_object (value, self->lane_order);
      break;
    case PROP_LAYOUT:
      g_value_set_object (value, self->layout);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_TEXT_SIZE:
      g_value_set_double (value, self->text_size);
      break;
    case PROP_THEME:
      g_value_set_int (value, self->theme);
      break;
    case PROP_VIEWPORT:
      g_value_set_object (value, self->viewport);
      break;
    case PROP_ZONE:
      g_value_set_string (value, rdv_zone_get_id (self->zone));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rdv_canvas_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdvDensity density;

  if (id == PROP_ZONE)
    rdv_canvas_set_zone (RDV_CANVAS (object), g_value_get_string (value));
  else if (id == PROP_DENSITY)
    {
      if (rdv_density_from_nick (g_value_get_string (value), &density))
        rdv_canvas_set_density (RDV_CANVAS (object), density);
    }
  else if (id == PROP_TEXT_SIZE)
    rdv_canvas_set_text_size (RDV_CANVAS (object), g_value_get_double (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rdv_canvas_dispose (GObject *object)
{
  RdvCanvas *self = RDV_CANVAS (object);

  rdv_canvas_dispose_motion (self);
  rdv_canvas_dispose_cards (self);
  rdv_canvas_dispose_lanes (self);
  rdv_canvas_dispose_find (self);
  rdv_canvas_forget_shown (self);
  g_clear_handle_id (&self->describe_id, g_source_remove);
  rdv_canvas_layer_clear (&self->picture);
  rdv_canvas_layer_clear (&self->selected);
  rdv_canvas_layer_clear (&self->companions);
  rdv_canvas_layer_clear (&self->hovered);
  rdv_canvas_layer_clear (&self->dragged);
  g_clear_object (&self->layout);
  g_clear_object (&self->painter);
  g_clear_object (&self->measure);
  g_clear_object (&self->layout_ahead);
  g_clear_object (&self->measure_ahead);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (rdv_canvas_parent_class)->dispose (object);
}

static void
rdv_canvas_finalize (GObject *object)
{
  RdvCanvas *self = RDV_CANVAS (object);

  g_free (self->now_label);
  g_clear_object (&self->viewport);
  g_clear_object (&self->selection);
  rdv_zone_unref (self->zone);
  G_OBJECT_CLASS (rdv_canvas_parent_class)->finalize (object);
}

static void
rdv_canvas_class_init (RdvCanvasClass *klass)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rdv_canvas_dispose;
  object_class->finalize = rdv_canvas_finalize;
  object_class->get_property = rdv_canvas_get_property;
  object_class->set_property = rdv_canvas_set_property;
  widget_class->css_changed = rdv_canvas_css_changed;
  widget_class->direction_changed = rdv_canvas_direction_changed;
  widget_class->measure = rdv_canvas_measure;
  widget_class->query_tooltip = rdv_canvas_query_tooltip;
  widget_class->size_allocate = rdv_canvas_size_allocate;
  widget_class->snapshot = rdv_canvas_snapshot;
  widget_class->state_flags_changed = rdv_canvas_state_flags_changed;
  widget_class->unmap = rdv_canvas_unmap;

  props[PROP_DENSITY] = g_param_spec_string ("density", NULL, NULL, "ordinary", flags | G_PARAM_WRITABLE);
  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, RDV_TYPE_DOCUMENT, flags);
  props[PROP_FIND] = g_param_spec_object ("find", NULL, NULL, RDV_TYPE_FIND, flags);
  props[PROP_LANE_ORDER] = g_param_spec_object ("lane-order", NULL, NULL, RDV_TYPE_LANE_ORDER, flags);
  props[PROP_LAYOUT] = g_param_spec_object ("layout", NULL, NULL, RDV_TYPE_LAYOUT, flags);
  props[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, RDV_TYPE_SELECTION, flags);
  props[PROP_TEXT_SIZE] = g_param_spec_double ("text-size", NULL, NULL, 0.5, 4, 1, flags | G_PARAM_WRITABLE);
  props[PROP_THEME] = g_param_spec_int ("theme", NULL, NULL, RDV_THEME_LIGHT, RDV_THEME_PRINT, RDV_THEME_LIGHT, flags);
  props[PROP_VIEWPORT] = g_param_spec_object ("viewport", NULL, NULL, RDV_TYPE_VIEWPORT, flags);
  props[PROP_ZONE] = g_param_spec_string ("zone", NULL, NULL, "utc", flags | G_PARAM_WRITABLE);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_signal_new ("lit-changed", RDV_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("activate", RDV_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  rdv_canvas_class_install_actions (widget_class);
  rdv_canvas_class_install_edge_actions (widget_class);
  rdv_canvas_class_install_lane_actions (widget_class);
}

static void
rdv_canvas_init (RdvCanvas *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  self->viewport = rdv_viewport_new ();
  self->zone = rdv_zone_new ("utc");
  self->text_zoom = self->text_size = 1;
  self->selection = rdv_selection_new ();
  self->walk_lane = RDV_NONE;
  self->framed_event = RDV_NONE;
  self->awaited_event = RDV_NONE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  rdv_canvas_init_lanes (self);
  rdv_canvas_init_find (self);
  rdv_canvas_init_input (self);
  rdv_canvas_init_keys (self);
  rdv_canvas_update_actions (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Timeline"), -1);

  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (on_viewport_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-font-name", G_CALLBACK (remake_layout), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (remake_layout), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (rdv_canvas_drop_picture), NULL);
}

GtkWidget *
rdv_canvas_new (void)
{
  return g_object_new (RDV_TYPE_CANVAS, NULL);
}

static void
take_lane_order (RdvCanvas *self, RdvLaneOrder *order)
{
  if (self->lane_order != NULL)
    g_signal_handlers_disconnect_by_data (self->lane_order, self);
  g_clear_object (&self->lane_order);
  self->lane_order = order;
  rdv_canvas_apply_filter (self);
  self->lane_in_hand = RDV_NONE;
  g_signal_connect_swapped (self->lane_order, "changed", G_CALLBACK (on_lanes_changed), self);
}

static RdvLaneOrder *
new_lane_order (RdvCanvas *self)
{
  if (self->layout_ahead != NULL && rdv_layout_get_document (self->layout_ahead) == self->document)
    return g_object_ref (rdv_layout_get_lane_order (self->layout_ahead));
  return rdv_lane_order_new (self->document);
}

static void
forget_positions (RdvCanvas *self)
{
  rdv_canvas_light_events (self, NULL, 0);
  rdv_canvas_stop (self);
  self->framed_event = self->awaited_event = RDV_NONE;
  rdv_canvas_drop_hint (self);
  self->hover = (RdvHit){ 0 };
  rdv_canvas_forget_rows (self);
  rdv_canvas_forget_shown (self);
}

void
rdv_canvas_set_document (RdvCanvas *self, RdvDocument *document, gint64 now)
{
  gint64 first, last;

  g_return_if_fail (RDV_IS_CANVAS (self));
  g_return_if_fail (RDV_IS_DOCUMENT (document));

  if (self->document == document && self->now == now)
    return;
  /* Positions belong to a document. */
  rdv_selection_set_event (self->selection, RDV_NONE);
  forget_positions (self);
  self->walk_lane = RDV_NONE;
  rdv_canvas_drop_stretch (self);
  if (g_set_object (&self->document, document))
    take_lane_order (self, new_lane_order (self));
  self->now = now;
  g_clear_pointer (&self->now_label, g_free);
  self->is_loading = TRUE;
  remake_layout (self);
  rdv_layout_get_whole_range (self->layout, &first, &last);
  rdv_viewport_set_limits (self->viewport, first, last);
  rdv_layout_get_first_range (self->layout, &first, &last);
  rdv_viewport_set_range (self->viewport, first, last);
  rdv_viewport_set_offset_y (self->viewport, 0);
  self->is_loading = FALSE;
  /* It has been of use, or never will be. */
  g_clear_object (&self->layout_ahead);
  on_viewport_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DOCUMENT]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LANE_ORDER]);
}

/* What is selected, by its positions in @document, the lead first. */
static GArray *
find_selected (RdvCanvas *self, RdvDocument *document)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n;
  const guint32 *events = rdv_selection_get_events (self->selection, &n);

  for (guint i = 0; i < n; i++)
    {
      guint32 event = rdv_document_find_event (document, rdv_document_get_id (self->document, events[i]));

      if (event != RDV_NONE && events[i] == rdv_selection_get_event (self->selection))
        g_array_prepend_val (found, event);
      else if (event != RDV_NONE)
        g_array_append_val (found, event);
    }
  return found;
}

void
rdv_canvas_change_document (RdvCanvas *self, RdvDocument *document, gint64 now, const char *now_label)
{
  g_autoptr (GArray) selected = NULL;

  g_return_if_fail (RDV_IS_CANVAS (self));
  g_return_if_fail (RDV_IS_DOCUMENT (document) && self->document != NULL);

  selected = find_selected (self, document);
  forget_positions (self);
  g_set_object (&self->document, document);
  take_lane_order (self, rdv_lane_order_copy_for (self->lane_order, document));
  self->now = now;
  g_free (self->now_label);
  self->now_label = g_strdup (now_label);
  rdv_selection_replace (self->selection, (const guint32 *) (gconstpointer) selected->data, selected->len);
  remake_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DOCUMENT]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LANE_ORDER]);
}

void
rdv_canvas_set_layout_ahead (RdvCanvas *self, RdvLayout *layout)
{
  g_return_if_fail (RDV_IS_CANVAS (self));

  g_set_object (&self->layout_ahead, layout);
}

void
rdv_canvas_set_measure_ahead (RdvCanvas *self, RdvPangoMeasure *measure)
{
  g_return_if_fail (RDV_IS_CANVAS (self));

  g_set_object (&self->measure_ahead, measure);
}

void
rdv_canvas_set_text_size (RdvCanvas *self, double size)
{
  g_return_if_fail (RDV_IS_CANVAS (self));
  g_return_if_fail (size > 0);

  if (self->text_size == size)
    return;
  self->text_size = size;
  remake_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT_SIZE]);
}

void
rdv_canvas_set_text_zoom (RdvCanvas *self, double zoom)
{
  g_return_if_fail (RDV_IS_CANVAS (self));
  g_return_if_fail (zoom > 0);

  if (self->text_zoom == zoom)
    return;
  self->text_zoom = zoom;
  remake_layout (self);
}

RdvDocument *
rdv_canvas_get_document (RdvCanvas *self)
{
  g_return_val_if_fail (RDV_IS_CANVAS (self), NULL);

  return self->document;
}

RdvViewport *
rdv_canvas_get_viewport (RdvCanvas *self)
{
  g_return_val_if_fail (RDV_IS_CANVAS (self), NULL);

  return self->viewport;
}

RdvSelection *
rdv_canvas_get_selection (RdvCanvas *self)
{
  g_return_val_if_fail (RDV_IS_CANVAS (self), NULL);

  return self->selection;
}

RdvLayout *
rdv_canvas_get_layout (RdvCanvas *self)
{
  g_return_val_if_fail (RDV_IS_CANVAS (self), NULL);

  return self->layout;
}

RdvLaneOrder *
rdv_canvas_get_lane_order (RdvCanvas *self)
{
  g_return_val_if_fail (RDV_IS_CANVAS (self), NULL);

  return self->lane_order;
}

RdvThemeKind
rdv_canvas_get_theme (RdvCanvas *self)
{
  g_return_val_if_fail (RDV_IS_CANVAS (self), RDV_THEME_LIGHT);

  return self->theme;
}

void
rdv_canvas_set_density (RdvCanvas *self, RdvDensity density)
{
  g_return_if_fail (RDV_IS_CANVAS (self));

  if (self->density == density)
    return;
  self->density = density;
  remake_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DENSITY]);
}

RdvDensity
rdv_canvas_get_density (RdvCanvas *self)
{
  g_return_val_if_fail (RDV_IS_CANVAS (self), RDV_DENSITY_ORDINARY);

  return self->density;
}

void
rdv_canvas_set_zone (RdvCanvas *self, const char *id)
{
  RdvZone *zone;

  g_return_if_fail (RDV_IS_CANVAS (self));
  g_return_if_fail (id != NULL);

  if (g_str_equal (rdv_zone_get_id (self->zone), id) || (zone = rdv_zone_new (id)) == NULL)
    return;
  rdv_zone_unref (self->zone);
  self->zone = zone;
  if (self->layout != NULL)
    rdv_layout_set_zone (self->layout, zone);
  rdv_canvas_drop_picture (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZONE]);
}

const char *
rdv_canvas_get_zone (RdvCanvas *self)
{
  g_return_val_if_fail (RDV_IS_CANVAS (self), NULL);

  return rdv_zone_get_id (self->zone);
}
