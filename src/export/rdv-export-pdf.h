/* rdv-export-pdf.h: an export as PDF. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-export-picture.h"

G_BEGIN_DECLS

/* One page, a logical pixel being 3/4 point times @scale, with embedded fonts, the document's title, a link from every event to its
 * first source, and @created as its date.
 * Returns: (transfer full): the file, or NULL with RDV_ERROR_WRITE. */
GBytes *rdv_export_pdf_render (const RdvExportPicture *picture, double scale, gint64 created, GError **error);

G_END_DECLS
