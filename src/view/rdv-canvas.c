/* rdv-canvas.c: see rdv-canvas.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-desktop-theme.h"

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
rdv_canvas_take_view (RdvCanvas *self)
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
  rdv_canvas_drop_selected (self);
  rdv_canvas_drop_hover (self);
  rdv_canvas_update_actions (self);
  rdv_canvas_describe_soon (self);
}

void
rdv_canvas_take_lanes (RdvCanvas *self)
{
  rdv_canvas_stop (self);
  self->hover = (RdvHit){ 0 };
  rdv_canvas_drop_hover (self);
  rdv_canvas_drop_hint (self);
  rdv_canvas_take_view (self);
  rdv_canvas_prepare (self);
}

static void
rdv_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdvCanvas *self = RDV_CANVAS (widget);

  rdv_canvas_resize_viewport (self);
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

static void
rdv_canvas_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  rdv_canvas_remake_layout (RDV_CANVAS (widget));
}

static void
update_theme (RdvCanvas *self)
{
  RdvThemeKind theme = rdv_desktop_theme_get (GTK_WIDGET (self));

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

/* Who makes something to match before there is a frame finds the theme known. */
static void
rdv_canvas_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rdv_canvas_parent_class)->root (widget);
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
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_handle_id (&self->hover_id, g_source_remove);
  rdv_canvas_dispose_layout (self);
  rdv_canvas_dispose_prepare (self);
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
  widget_class->root = rdv_canvas_root;
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
  props[PROP_THEME] = g_param_spec_int ("theme", NULL, NULL, RDV_THEME_LIGHT, RDV_N_THEMES - 1, RDV_THEME_LIGHT, flags);
  props[PROP_VIEWPORT] = g_param_spec_object ("viewport", NULL, NULL, RDV_TYPE_VIEWPORT, flags);
  props[PROP_ZONE] = g_param_spec_string ("zone", NULL, NULL, "utc", flags | G_PARAM_WRITABLE);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_signal_new ("lit-changed", RDV_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("activate", RDV_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  g_signal_new ("peek", RDV_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

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

  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (rdv_canvas_take_view), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-font-name", G_CALLBACK (rdv_canvas_remake_layout), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (rdv_canvas_remake_layout), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (rdv_canvas_drop_picture), NULL);
}

GtkWidget *
rdv_canvas_new (void)
{
  return g_object_new (RDV_TYPE_CANVAS, NULL);
}

void
rdv_canvas_set_text_size (RdvCanvas *self, double size)
{
  g_return_if_fail (RDV_IS_CANVAS (self));
  g_return_if_fail (size > 0);

  if (self->text_size == size)
    return;
  self->text_size = size;
  rdv_canvas_remake_layout (self);
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
  rdv_canvas_remake_layout (self);
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
  rdv_canvas_change_layout (self);
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
