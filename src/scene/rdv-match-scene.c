/* rdv-match-scene.c: see rdv-match-scene.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-match-scene.h"

#include "rdv-timeline-scene-private.h"

/* So much of the ground lies over what was not found: it can still be told what it is. */
#define VEIL 0.68

typedef struct
{
  RdvPicture picture;
  RdvScene *scene; /* below */
  RdvScene *overlay;
  const RdvBitset *matches;
} Lighting;

/* The number of the first event that begins at @time or later: events are in order of their start. */
static guint
find_first_from (RdvDocument *document, gint64 time)
{
  guint low = 0, high = rdv_document_get_n_events (document);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      RdvExtent extent;

      rdv_document_get_extent (document, middle, &extent);
      if (extent.start.earliest < time)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
is_in_lane (RdvLayout *layout, guint32 event, guint32 lane)
{
  RdvLaneOrder *order = rdv_layout_get_lane_order (layout);
  guint n;
  const guint32 *lanes = rdv_document_get_lanes (rdv_layout_get_document (layout), event, &n);

  for (guint i = 0; i < n; i++)
    if (rdv_lane_order_get_home (order, lanes[i]) == lane)
      return TRUE;
  return FALSE;
}

static guint32
find_lane_at (const Lighting *self, double y)
{
  for (guint i = 0; i < self->picture.n_bands; i++)
    {
      double top = rdv_picture_get_band_y (&self->picture, &self->picture.bands[i]);

      if (y >= top && y < top + self->picture.bands[i].height)
        return self->picture.bands[i].lane;
    }
  return RDV_NONE;
}

/* Whether something was found that begins within the cluster's time in its lane, and does not stand by
 * itself. Marks begin within their own size of the first moment of their dates. */
static gboolean
holds_match (const Lighting *self, const RdvHit *cluster)
{
  const RdvTimeScale *scale = &self->picture.scale;
  double slack = 2 * self->picture.metrics->marker_size;
  gint64 from = rdv_time_scale_time (scale, rdv_time_scale_x (scale, cluster->from) - slack);
  gint64 to = rdv_time_scale_time (scale, rdv_time_scale_x (scale, cluster->to) + slack);
  guint32 lane = find_lane_at (self, cluster->y + cluster->height / 2);
  guint n = find_first_from (self->picture.document, to);

  for (guint i = rdv_bitset_next (self->matches, find_first_from (self->picture.document, from)); i < n;
       i = rdv_bitset_next (self->matches, i + 1))
    if (is_in_lane (self->picture.layout, i, lane) && rdv_scene_find_event (self->scene, i) == NULL)
      return TRUE;
  return FALSE;
}

/* The number of the primitive after the group that begins at @first. */
static guint
find_group_end (const RdvPrimitive *primitives, guint n, guint first)
{
  guint depth = 0;
  guint i = first;

  do
    {
      if (primitives[i].kind == RDV_PRIMITIVE_GROUP)
        depth++;
      else if (primitives[i].kind == RDV_PRIMITIVE_GROUP_END)
        depth--;
      i++;
    }
  while (depth > 0 && i < n);
  return i;
}

/* The hit of a cluster whose pill is that rounded rectangle, or NULL. */
static const RdvHit *
find_cluster (const Lighting *self, const RdvPrimitive *pill)
{
  const RdvHit *hit = rdv_scene_pick (self->scene, pill->x + pill->width / 2, pill->y + pill->height / 2, 0);

  return hit != NULL && hit->kind == RDV_HIT_CLUSTER ? hit : NULL;
}

static void
light_cluster (Lighting *self, const RdvPrimitive *primitives, guint first, guint end)
{
  guint32 color = self->picture.theme->selection;

  for (guint i = first; i < end; i++)
    {
      const RdvPrimitive *pill = &primitives[i];
      const RdvHit *hit = pill->kind == RDV_PRIMITIVE_ROUNDED_RECT ? find_cluster (self, pill) : NULL;

      if (hit == NULL || !holds_match (self, hit))
        continue;
      rdv_scene_add_copies (self->overlay, self->scene, first, end - first);
      rdv_scene_add_rounded_rect (self->overlay, pill->x - 2, pill->y - 2, pill->width + 4, pill->height + 4,
                                  pill->radius + 2, 0, color, 2, RDV_DASH_SOLID);
      return;
    }
}

static void
light_groups (Lighting *self)
{
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (self->scene, &n);

  for (guint i = 0; i < n; i++)
    {
      guint end;

      if (primitives[i].kind != RDV_PRIMITIVE_GROUP)
        continue;
      end = find_group_end (primitives, n, i);
      if (primitives[i].event != RDV_NONE && rdv_bitset_contains (self->matches, primitives[i].event))
        rdv_scene_add_copies (self->overlay, self->scene, i, end - i);
      else if (g_str_equal (rdv_scene_get_text (self->scene, &primitives[i]), "cluster"))
        light_cluster (self, primitives, i, end);
      i = end - 1;
    }
}

RdvScene *
rdv_match_scene_new (const RdvPictureRequest *request, RdvScene *scene, const RdvBitset *matches)
{
  Lighting self = { .scene = scene, .matches = matches };
  double height;

  rdv_picture_init (&self.picture, request);
  self.overlay = self.picture.scene = rdv_scene_new (request->width, request->height);
  rdv_picture_set_text_metrics (&self.picture);
  height = self.picture.body_y + self.picture.body_height - self.picture.lanes_y;
  rdv_scene_add_clip (self.overlay, self.picture.body_x, self.picture.lanes_y, self.picture.body_width,
                      height);
  rdv_scene_add_rect (self.overlay, self.picture.body_x, self.picture.lanes_y, self.picture.body_width,
                      height, rdv_color_with_alpha (self.picture.theme->ground, VEIL));
  light_groups (&self);
  rdv_scene_end_clip (self.overlay);
  return self.overlay;
}
