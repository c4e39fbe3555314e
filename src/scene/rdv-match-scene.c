/* rdv-match-scene.c: see rdv-match-scene.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-match-scene.h"

#include "rdv-timeline-scene-private.h"

/* So much of the ground lies over what was not found: it can still be told what it is. */
#define VEIL 0.68
/* Events of a cluster that are looked at at once. */
#define AT_ONCE 256

typedef struct
{
  RdvPicture picture;
  RdvScene *scene; /* below */
  RdvScene *overlay;
  const RdvBitset *matches;
} Lighting;

static const RdvLanePack *
find_pack_at (const Lighting *self, double y)
{
  for (guint i = 0; i < self->picture.n_bands; i++)
    {
      double top = rdv_picture_get_band_y (&self->picture, &self->picture.bands[i]);

      if (y >= top && y < top + self->picture.bands[i].height)
        return self->picture.bands[i].pack;
    }
  return NULL;
}

/* Whether something that was found is counted in the cluster. */
static gboolean
holds_match (const Lighting *self, const RdvHit *hit)
{
  const RdvLanePack *pack = find_pack_at (self, hit->y + hit->height / 2);
  guint index = pack != NULL ? rdv_lane_pack_find_cluster (pack, hit->to) : 0;
  const guint32 *events;
  guint n;

  if (pack == NULL || index == rdv_lane_pack_get_n_clusters (pack) || rdv_lane_pack_get_cluster (pack, index)->from != hit->from)
    return FALSE;
  events = rdv_lane_pack_get_cluster_events (pack, index);
  n = rdv_lane_pack_get_cluster (pack, index)->n_events;
  /* A cluster may hold a hundred thousand events, and what is sought be rare or everywhere. */
  for (guint i = 0; i < n; i += AT_ONCE)
    if (rdv_bitset_pick (self->matches, events + i, MIN (AT_ONCE, n - i), NULL) > 0)
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
  rdv_scene_take_text_metrics (self.overlay, scene);
  height = self.picture.body_y + self.picture.body_height - self.picture.lanes_y;
  rdv_scene_add_clip (self.overlay, self.picture.body_x, self.picture.lanes_y, self.picture.body_width,
                      height);
  rdv_scene_add_rect (self.overlay, self.picture.body_x, self.picture.lanes_y, self.picture.body_width,
                      height, rdv_color_with_alpha (self.picture.theme->ground, VEIL));
  light_groups (&self);
  rdv_scene_end_clip (self.overlay);
  return self.overlay;
}
