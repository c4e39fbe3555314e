/* rdv-export-single.h: all of the range in one picture. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-export-draft.h"
#include "rdv-export-watch.h"

G_BEGIN_DECLS

/* One picture on one sheet, as high as it needs or condensed to the height asked for, as the options want it. FALSE with
 * RDV_ERROR_TOO_SMALL when the size cannot hold a row for each lane, or when cancelled. */
gboolean rdv_export_single_draft (RdvExportDrawing *drawing,
                                  const RdvExportOptions *options,
                                  RdvExportDraft *draft,
                                  const RdvExportWatch *watch,
                                  GError **error);

G_END_DECLS
