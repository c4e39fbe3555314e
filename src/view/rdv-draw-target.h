/* rdv-draw-target.h: where the screen's painter draws. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-kept-node.h"

G_BEGIN_DECLS

/* All boxes and places are in logical pixels, on whole device pixels. */
typedef struct _RdvDrawTarget RdvDrawTarget;

typedef struct
{
  void (*fill) (RdvDrawTarget *self, const graphene_rect_t *box, guint32 color);
  /* @kept stays the caller's; its node is not NULL. @alpha: 255 but where is_fading is set */
  void (*draw) (RdvDrawTarget *self, RdvKeptNode *kept, double x, double y, guint8 alpha);
  /* What stands where it is and is not met again. */
  void (*draw_once) (RdvDrawTarget *self, GskRenderNode *node);
  void (*push_clip) (RdvDrawTarget *self, const graphene_rect_t *box);
  void (*pop_clip) (RdvDrawTarget *self);
  /* Whether it draws at any alpha for nothing: what fades then is kept once and not anew for each frame. */
  gboolean is_fading;
} RdvDrawTargetClass;

/* Meant to be the first member of what draws. */
struct _RdvDrawTarget
{
  const RdvDrawTargetClass *klass;
};

G_END_DECLS
