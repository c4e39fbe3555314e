/* rdv-shape.h: the geometry that all painters share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-scene.h"

G_BEGIN_DECLS

/* The most steps that a marker has, RDV_PATH_END included. */
#define RDV_SHAPE_MAX_STEPS 12

/**
 * rdv_shape_marker:
 * @primitive: a marker
 * @steps: (out): its outline or, for a cross, its strokes, around 0, 0
 *
 * Everything that is inked lies within the marker's box: a stroke's outer edge touches the box.
 */
void rdv_shape_marker (const RdvPrimitive *primitive, RdvPathStep steps[RDV_SHAPE_MAX_STEPS]);

/* Whether a marker's strokes end round (a cross) rather than being an outline to fill. */
gboolean rdv_shape_marker_is_open (const RdvPrimitive *primitive);

/**
 * rdv_shape_rounded_rect:
 * @primitive: a rectangle, rounded or not
 * @x, @y, @width, @height, @radius: (out): the line to fill and stroke: half a line's width inside the edge when there
 *   is a stroke
 */
void rdv_shape_rounded_rect (const RdvPrimitive *primitive,
                             double *x,
                             double *y,
                             double *width,
                             double *height,
                             double *radius);

typedef struct
{
  double x1, y1, x2, y2;
} RdvShapeLine;

/**
 * rdv_shape_hatch:
 * @primitive: a hatch
 *
 * Its lines, at 45 degrees, from lower left to upper right, ending where a flat end's corners touch the rectangle: nothing lies
 * outside, so no clip is needed.
 *
 * Returns: (transfer full) (element-type RdvShapeLine): the lines from left to right
 */
GArray *rdv_shape_hatch (const RdvPrimitive *primitive);

/* On and off lengths of a dash, in pixels, fitted to the sides of a diamond; FALSE for a solid line. */
gboolean rdv_shape_dash (const RdvPrimitive *primitive, double lengths[2]);

/* The right end of a gradient: one that fades to nothing keeps its left end's hue. */
guint32 rdv_shape_gradient_end (const RdvPrimitive *primitive);

/* Where the line through a struck text runs (y of its middle) and how thick it is. */
void rdv_shape_strike (const RdvScene *scene, const RdvPrimitive *primitive, double *y, double *thickness);

G_END_DECLS
