/* rdv-cairo-painter.h: a scene on a cairo context. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "rdv-pango-measure.h"
#include "rdv-scene.h"

G_BEGIN_DECLS

/* Draws all of @scene. Links and bookmarks are the exporter's. */
void rdv_cairo_painter_paint (cairo_t *cr, const RdvScene *scene, RdvPangoMeasure *measure);
/* Asked now and then while a scene is drawn; @fraction: how much of it there is. FALSE stops. */
typedef gboolean (*RdvPaintFunc) (double fraction, gpointer user_data);
/* The same for large scenes. FALSE when @go_on stopped it; what is drawn by then stays. */
gboolean rdv_cairo_painter_paint_watched (
    cairo_t *cr, const RdvScene *scene, RdvPangoMeasure *measure, RdvPaintFunc go_on, gpointer user_data);
/* Draws one primitive that is not a clip or a group: for the screen's painter, which caches the rarer ones as small cairo nodes. */
void rdv_cairo_painter_paint_primitive (cairo_t *cr,
                                        const RdvScene *scene,
                                        const RdvPrimitive *primitive,
                                        RdvPangoMeasure *measure);

G_END_DECLS
