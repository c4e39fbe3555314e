/* rdv-export-png.h: an export as PNG. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-export-plan.h"

G_BEGIN_DECLS

/* One page, with exactly its size times the scale in pixels, sRGB, its resolution, title, date and this program's name in it. Without a
 * ground it is transparent.
 * Returns: (transfer full): the file, or NULL with RDV_ERROR_VALUE (more pixels than there can be), RDV_ERROR_WRITE or
 *   G_IO_ERROR_CANCELLED */
GBytes *rdv_export_png_render (RdvExportPlan *plan, guint page, const RdvExportWatch *watch, GError **error);

/* The size in pixels that a page has as a PNG. */
void rdv_export_png_get_size (RdvExportPlan *plan, guint page, double *width, double *height);

G_END_DECLS
