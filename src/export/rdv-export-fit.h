/* rdv-export-fit.h: how large things can be drawn on a sheet. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-export-drawing.h"
#include "rdv-export-watch.h"

G_BEGIN_DECLS

/* Paper is drawn on at least this large: letters of 6.5 CSS pixels are nearly 5 points. */
#define RDV_EXPORT_MIN_ZOOM 0.5

/* The largest zoom at which all rows of the whole range fit on a sheet, between RDV_EXPORT_MIN_ZOOM and one that leaves some width for
 * time; RDV_EXPORT_MIN_ZOOM when none does, which the caller checks. FALSE when cancelled. */
gboolean rdv_export_fit_zoom (RdvExportDrawing *drawing,
                              double width,
                              double height,
                              const RdvExportWatch *watch,
                              double *zoom,
                              GError **error);

/* The smallest zoom at which something that has a height of its own may be drawn. */
double rdv_export_fit_get_lowest_zoom (const RdvExportSize *size);

/* Whether the lanes have room beside their names; RDV_ERROR_TOO_SMALL otherwise. @width: in scene pixels. */
gboolean rdv_export_fit_check_width (RdvExportDrawing *drawing, double width, GError **error);

/* The whole range on a sheet of @width and @height, in scene pixels of that zoom. */
void rdv_export_fit_stretch (RdvExportDrawing *drawing, double width, double height, double zoom, RdvExportStretch *stretch);

G_END_DECLS
