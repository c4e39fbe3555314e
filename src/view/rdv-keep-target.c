/* rdv-keep-target.c: see rdv-keep-target.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-keep-target.h"

static void
fill (RdvDrawTarget *target, const graphene_rect_t *box, guint32 color)
{
}

static void
draw_node (RdvDrawTarget *target, RdvKeptNode *kept, double x, double y, guint8 alpha)
{
}

static void
draw_pixels (RdvDrawTarget *target, RdvKeptNode *kept, double x, double y, guint8 alpha)
{
  int left, top;

  rdv_kept_node_get_pixels (kept, ((RdvKeepTarget *) target)->scale, &left, &top);
}

static void
draw_once (RdvDrawTarget *target, GskRenderNode *node)
{
}

static void
push_clip (RdvDrawTarget *target, const graphene_rect_t *box)
{
}

static void
pop_clip (RdvDrawTarget *target)
{
}

void
rdv_keep_target_init (RdvKeepTarget *self, double scale, gboolean has_pixels)
{
  static const RdvDrawTargetClass nodes = { fill, draw_node, draw_once, push_clip, pop_clip, FALSE };
  static const RdvDrawTargetClass pixels = { fill, draw_pixels, draw_once, push_clip, pop_clip, TRUE };

  self->parent.klass = has_pixels ? &pixels : &nodes;
  self->scale = scale;
}
