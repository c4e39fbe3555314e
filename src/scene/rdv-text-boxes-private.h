/* rdv-text-boxes-private.h: where texts of a scene stand. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-scene.h"

G_BEGIN_DECLS

/* The letters of a text, and a little around them. */
typedef struct
{
  double x1, y1, x2, y2;
} RdvTextBox;

/* Those of all texts of a scene, in its order. (transfer full) (element-type RdvTextBox) */
GArray *rdv_text_boxes_new (const RdvScene *scene);
/* Whether one of them touches a rectangle. */
gboolean rdv_text_boxes_touch (const GArray *boxes, double x1, double y1, double x2, double y2);
/* Those that do. (transfer full) (element-type RdvTextBox) */
GArray *rdv_text_boxes_pick (const GArray *boxes, double x1, double y1, double x2, double y2);

G_END_DECLS
