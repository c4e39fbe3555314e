/* rdv-curve-private.h: a curve that goes behind texts. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-text-boxes-private.h"

G_BEGIN_DECLS

/* A cubic curve: two ends, and between them the points that it is drawn to. */
typedef struct
{
  double x[4], y[4];
} RdvCurve;

/* Adds the curve as one path, with gaps where one of @boxes (RdvTextBox) lies, so that what is written there
 * can be read.
 */
void rdv_curve_add_behind (
    const RdvCurve *self, RdvScene *scene, const GArray *boxes, guint32 color, double line_width);

G_END_DECLS
