/* rdv-export-outline.h: the bookmarks of a PDF. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "rdv-export-plan.h"

G_BEGIN_DECLS

/* Bookmarks for the pages where there are several, and for the lanes and eras of the first of them that shows each; where every page is a
 * picture of its own, below the page. @factor: points a CSS pixel. To be added before the first page is shown. */
void rdv_export_outline_add (RdvExportPlan *plan, cairo_surface_t *surface, double factor);

G_END_DECLS
