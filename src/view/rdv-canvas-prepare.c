/* rdv-canvas-prepare.c: what the next frame shows, made before it. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

/* Microseconds of a turn of the main loop: a key that is pressed meanwhile is heard at once. */
#define TURN 4000

/* Makes what @layer needs, a bit at a time. Returns: whether it is all there */
static gboolean
prepare_layer (RdvCanvas *self, RdvCanvasLayer *layer)
{
  gint64 until = g_get_monotonic_time () + TURN;
  guint n;

  if (layer->scene == NULL || layer->is_painted)
    return TRUE;
  rdv_scene_get_primitives (layer->scene, &n);
  if (layer->n_prepared < n)
    {
      layer->n_prepared
          = rdv_gsk_painter_prepare_on (self->painter, layer->scene, GTK_WIDGET (self), layer->n_prepared, until);
      return FALSE;
    }
  rdv_canvas_paint_layer (self, layer);
  return FALSE;
}

/* While things are on their way, each frame has a picture of its own: this one is for the next. */
static gboolean
begin_picture (RdvCanvas *self)
{
  rdv_canvas_aim_at_next_frame (self);
  rdv_canvas_get_scene (self);
  self->ahead_seconds = 0;
  self->is_ahead = self->change_id != 0;
  return self->picture.scene != NULL;
}

static gboolean
prepare (gpointer user_data)
{
  RdvCanvas *self = user_data;

  if (self->is_ahead_wanted && self->change_id != 0)
    rdv_canvas_drop_picture (self);
  self->is_ahead_wanted = FALSE;
  if (self->picture.scene == NULL)
    {
      if (begin_picture (self))
        return G_SOURCE_CONTINUE;
    }
  else if (!prepare_layer (self, &self->picture))
    return G_SOURCE_CONTINUE;
  else if (self->matched.scene == NULL && rdv_canvas_get_matches (self) != NULL)
    {
      RdvPictureRequest request;

      rdv_canvas_init_request (self, &request);
      rdv_canvas_fill_matched (self, self->picture.scene, &request);
      return G_SOURCE_CONTINUE;
    }
  else if (!prepare_layer (self, &self->matched))
    return G_SOURCE_CONTINUE;
  self->prepare_source = 0;
  return G_SOURCE_REMOVE;
}

void
rdv_canvas_prepare (RdvCanvas *self)
{
  /* Before the frame, which has less priority. */
  if (self->prepare_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->prepare_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, prepare, self, NULL);
}

void
rdv_canvas_prepare_ahead (RdvCanvas *self)
{
  self->is_ahead_wanted = TRUE;
  rdv_canvas_prepare (self);
}

void
rdv_canvas_dispose_prepare (RdvCanvas *self)
{
  g_clear_handle_id (&self->prepare_source, g_source_remove);
}
