/* rdv-canvas-select.c: selecting several events. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#include "rdv-tool-scene.h"

void
rdv_canvas_begin_band (RdvCanvas *self, double x, double y)
{
  self->has_band = TRUE;
  self->band_x1 = self->band_x2 = x;
  self->band_y1 = self->band_y2 = y;
}

void
rdv_canvas_move_band (RdvCanvas *self, double x, double y)
{
  self->band_x2 = x;
  self->band_y2 = y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
rdv_canvas_drop_band (RdvCanvas *self)
{
  self->has_band = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The events of the cluster's lane that begin in its time and do not stand by themselves. */
static void
add_cluster (RdvCanvas *self, const RdvHit *cluster, GArray *found)
{
  guint32 lane = rdv_canvas_find_lane_at (self, cluster->y + cluster->height / 2);
  const guint32 *events;
  guint n;

  if (lane == RDV_NONE)
    return;
  events = rdv_document_get_lane_events (self->document, lane, &n);
  for (guint i = 0; i < n; i++)
    {
      RdvExtent extent;

      rdv_document_get_extent (self->document, events[i], &extent);
      if (extent.start.latest >= cluster->from && extent.start.earliest <= cluster->to &&
          rdv_scene_find_event (self->picture.scene, events[i]) == NULL)
        g_array_append_val (found, events[i]);
    }
}

/* Adds what the band holds to what is selected: Ctrl, which one holds, always adds. */
void
rdv_canvas_end_band (RdvCanvas *self)
{
  RdvScene *scene = rdv_canvas_get_scene (self);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));
  const RdvHit *hits;
  guint n;

  rdv_canvas_drop_band (self);
  if (scene == NULL)
    return;
  hits = rdv_scene_get_hits (scene, &n);
  for (guint i = 0; i < n; i++)
    {
      if (!rdv_tool_scene_touches (&hits[i], self->band_x1, self->band_y1, self->band_x2, self->band_y2))
        continue;
      if (hits[i].kind == RDV_HIT_EVENT)
        g_array_append_val (found, hits[i].id);
      else if (hits[i].kind == RDV_HIT_CLUSTER)
        add_cluster (self, &hits[i], found);
    }
  if (found->len > 0)
    rdv_selection_add (self->selection, (const guint32 *)found->data, found->len,
                       g_array_index (found, guint32, 0));
}

RdvScene *
rdv_canvas_new_band_scene (RdvCanvas *self, const RdvPictureRequest *request)
{
  return rdv_tool_scene_new_band (request, self->band_x1, self->band_y1, self->band_x2, self->band_y2);
}
