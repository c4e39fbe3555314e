/* rdv-canvas-picture.c: the picture, in layers that are kept as long as they hold. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#include "rdv-focus-ring.h"
#include "rdv-tool-scene.h"

void
rdv_canvas_layer_clear (RdvCanvasLayer *layer)
{
  g_clear_pointer (&layer->scene, rdv_scene_unref);
  g_clear_pointer (&layer->node, gsk_render_node_unref);
  layer->is_painted = FALSE;
  layer->n_prepared = 0;
}

void
rdv_canvas_drop_picture (RdvCanvas *self)
{
  self->is_ahead = FALSE;
  rdv_canvas_layer_clear (&self->picture);
  rdv_canvas_layer_clear (&self->matched);
  rdv_canvas_layer_clear (&self->selected);
  rdv_canvas_layer_clear (&self->companions);
  rdv_canvas_layer_clear (&self->hovered);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
rdv_canvas_drop_selected (RdvCanvas *self)
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

void
rdv_canvas_init_request (RdvCanvas *self, RdvPictureRequest *request)
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
      rdv_canvas_init_request (self, &request);
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

void
rdv_canvas_paint_layer (RdvCanvas *self, RdvCanvasLayer *layer)
{
  GtkSnapshot *own;

  if (layer->is_painted)
    return;
  own = gtk_snapshot_new ();
  rdv_gsk_painter_paint_on (self->painter, own, layer->scene, GTK_WIDGET (self));
  layer->node = gtk_snapshot_free_to_node (own);
  layer->is_painted = TRUE;
}

static void
append_layer (RdvCanvas *self, GtkSnapshot *snapshot, RdvCanvasLayer *layer)
{
  if (layer->scene == NULL)
    return;
  rdv_canvas_paint_layer (self, layer);
  if (layer->node != NULL)
    gtk_snapshot_append_node (snapshot, layer->node);
}

/* What changes with every frame of its own is not kept. */
static void
append_scene (RdvCanvas *self, GtkSnapshot *snapshot, RdvScene *scene)
{
  g_autoptr (RdvScene) own = scene;

  rdv_gsk_painter_paint_on (self->painter, snapshot, own, GTK_WIDGET (self));
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

void
rdv_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  RdvScene *scene = rdv_canvas_get_scene (self);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  guint32 selected = rdv_selection_get_event (self->selection);
  RdvPictureRequest request;

  if (scene == NULL)
    return;
  rdv_canvas_init_request (self, &request);
  rdv_canvas_update_hover_for_frame (self);
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
