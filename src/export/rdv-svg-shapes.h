/* rdv-svg-shapes.h: primitives as SVG elements. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-pango-measure.h"
#include "rdv-scene.h"

G_BEGIN_DECLS

/**
 * RdvSvgShapes:
 * @body: elements in order of drawing
 *
 * Collects elements, and apart from them what they refer to (gradients, clips), each once.
 */
typedef struct
{
  GString *body;
  GString *defs;
  GHashTable *def_ids; /* element without its id -> its number */
} RdvSvgShapes;

void rdv_svg_shapes_init (RdvSvgShapes *self);
void rdv_svg_shapes_clear (RdvSvgShapes *self);

/* Appends the element of a primitive that is not a clip or a group. */
void rdv_svg_shapes_add (RdvSvgShapes *self,
                         const RdvScene *scene,
                         const RdvPrimitive *primitive,
                         RdvPangoMeasure *measure);
/* Opens a group that is cut at a clip primitive's rectangle; the caller closes it. */
void rdv_svg_shapes_open_clip (RdvSvgShapes *self, const RdvPrimitive *primitive);

G_END_DECLS
