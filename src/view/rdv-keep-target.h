/* rdv-keep-target.h: no drawing, only making what is kept. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-draw-target.h"

G_BEGIN_DECLS

typedef struct
{
  RdvDrawTarget parent;
  double scale;
} RdvKeepTarget;

/* @has_pixels: pixels are kept too, and what fades is kept once; @scale: device pixels in a logical one */
void rdv_keep_target_init (RdvKeepTarget *self, double scale, gboolean has_pixels);

G_END_DECLS
