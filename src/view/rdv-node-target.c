/* rdv-node-target.c: see rdv-node-target.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-node-target.h"

#include "rdv-rgba.h"

static GtkSnapshot *
get_snapshot (RdvDrawTarget *target)
{
  return ((RdvNodeTarget *) target)->snapshot;
}

static void
fill (RdvDrawTarget *target, const graphene_rect_t *box, guint32 color)
{
  GdkRGBA rgba = rdv_rgba_from_color (color);

  gtk_snapshot_append_color (get_snapshot (target), &rgba, box);
}

static void
draw (RdvDrawTarget *target, RdvKeptNode *kept, double x, double y, guint8 alpha)
{
  GtkSnapshot *snapshot = get_snapshot (target);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_node (snapshot, kept->node);
  gtk_snapshot_restore (snapshot);
}

static void
draw_once (RdvDrawTarget *target, GskRenderNode *node)
{
  gtk_snapshot_append_node (get_snapshot (target), node);
}

static void
push_clip (RdvDrawTarget *target, const graphene_rect_t *box)
{
  gtk_snapshot_push_clip (get_snapshot (target), box);
}

static void
pop_clip (RdvDrawTarget *target)
{
  gtk_snapshot_pop (get_snapshot (target));
}

void
rdv_node_target_init (RdvNodeTarget *self, GtkSnapshot *snapshot)
{
  static const RdvDrawTargetClass klass = { fill, draw, draw_once, push_clip, pop_clip, FALSE };

  self->parent.klass = &klass;
  self->snapshot = snapshot;
}
