/* rdv-export-pdf.h: an export as PDF. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-export-plan.h"

G_BEGIN_DECLS

/* All pages, a CSS pixel being 3/4 point (times the scale, unless it is paper), with embedded fonts, the document's title, bookmarks to the
 * pages, lanes and eras, a link from every event to its first source, and the date of the options. Neither the language nor words for
 * who cannot see are in it: cairo has no way to write them.
 * Returns: (transfer full): the file, or NULL with RDV_ERROR_WRITE or G_IO_ERROR_CANCELLED. */
GBytes *rdv_export_pdf_render (RdvExportPlan *plan, const RdvExportWatch *watch, GError **error);

G_END_DECLS
