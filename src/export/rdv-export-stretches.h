/* rdv-export-stretches.h: a sheet for each stretch of time. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-export-draft.h"
#include "rdv-export-watch.h"

G_BEGIN_DECLS

/* Pages, each for the longest stretch of whole calendar units from where the one before ended that has room for all its rows. What is
 * crowded even in a single unit is condensed there. FALSE when cancelled, or with RDV_ERROR_TOO_SMALL when the lanes do not fit. */
gboolean rdv_export_stretches_draft (RdvExportDrawing *drawing,
                                     const RdvExportOptions *options,
                                     RdvExportDraft *draft,
                                     const RdvExportWatch *watch,
                                     GError **error);

G_END_DECLS
