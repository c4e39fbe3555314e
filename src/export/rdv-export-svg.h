/* rdv-export-svg.h: an export as SVG. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-export-plan.h"

G_BEGIN_DECLS

/* One page, as rdv_svg_writer_write() writes it. Returns: (transfer full): the file, or NULL when cancelled */
GBytes *rdv_export_svg_render (RdvExportPlan *plan, guint page, const RdvExportWatch *watch, GError **error);

G_END_DECLS
