/* rdv-svg-writer.h: a scene as SVG. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"
#include "rdv-pango-measure.h"
#include "rdv-scene.h"

G_BEGIN_DECLS

/**
 * rdv_svg_writer_write:
 * @document: whose events the scene's groups name: each gets an id, a class, a <title> (title, date in words, status), a <desc> and
 *   a link to its first source
 * @scale: size in pixels is the scene's times this; the viewBox is the scene's
 *
 * SVG 1.1 with real <text> (font family and fallbacks named, textLength as measured, so that another font cannot make texts
 * collide), no bitmaps, the picture's title and description for screen readers. The same input gives the same bytes.
 *
 * Returns: (transfer full): the text of the file
 */
GBytes *rdv_svg_writer_write (const RdvScene *scene,
                              RdvDocument *document,
                              RdvPangoMeasure *measure,
                              double scale,
                              gint64 now);

G_END_DECLS
