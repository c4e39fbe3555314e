/* rdv-svg-writer.h: a scene as SVG. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"
#include "rdv-export-plan.h"

G_BEGIN_DECLS

/**
 * RdvSvgPicture:
 * @page: what is on the sheet, and where
 * @document: whose events the scene's groups name: each gets an id, a class, a <title> (title, date in words, status), a <desc> and
 *   a link to its first source
 * @title: of the picture as a whole
 * @scale: the file is so many times as large as the page, unless it is @is_paper: then it is exactly as large, in millimetres
 * @ground: the colour of the sheet, 0 for none
 */
typedef struct
{
  const RdvExportPage *page;
  RdvDocument *document;
  RdvPangoMeasure *measure;
  const char *title;
  double scale;
  gboolean is_paper;
  guint32 ground;
  gint64 now;
} RdvSvgPicture;

/**
 * rdv_svg_writer_write:
 *
 * SVG 1.1 with real <text> (font family and fallbacks named, textLength as measured, so that another font cannot make texts
 * collide), no bitmaps, the picture's title and description for screen readers. The same input gives the same bytes.
 *
 * Returns: (transfer full): the text of the file; NULL when cancelled
 */
GBytes *rdv_svg_writer_write (const RdvSvgPicture *picture, const RdvExportWatch *watch, GError **error);

G_END_DECLS
