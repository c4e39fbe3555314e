/* rdv-export-png.h: an export as PNG. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-export-picture.h"

G_BEGIN_DECLS

/* @scale: device pixels a logical pixel. The file says its title and software (iTXt) and that its colours are sRGB.
 * Returns: (transfer full): the file, or NULL with RDV_ERROR_VALUE when it would be larger than a PNG can be here. */
GBytes *rdv_export_png_render (const RdvExportPicture *picture, double scale, GError **error);

G_END_DECLS
