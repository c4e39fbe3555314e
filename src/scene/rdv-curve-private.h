/* rdv-curve-private.h: a curve that goes behind texts. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-scene.h"

G_BEGIN_DECLS

/* A cubic curve: two ends, and between them the points that it is drawn to. */
typedef struct
{
  double x[4], y[4];
} RdvCurve;

/* Where letters stand. */
typedef struct
{
  double x1, y1, x2, y2;
} RdvTextBox;

/* Of all texts of a scene. (transfer full) */
GArray *rdv_curve_list_text_boxes (const RdvScene *scene);
/* Whether a rectangle touches one of them. */
gboolean rdv_curve_is_on_text (const GArray *boxes, double x1, double y1, double x2, double y2);
/* Adds the curve as one path, with gaps where one of @boxes lies, so that what is written there can be read.
 */
void rdv_curve_add_behind (
    const RdvCurve *self, RdvScene *scene, const GArray *boxes, guint32 color, double line_width);

G_END_DECLS
