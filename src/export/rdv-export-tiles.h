/* rdv-export-tiles.h: one picture over several sheets. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-export-draft.h"
#include "rdv-export-plan.h"

G_BEGIN_DECLS

/* A poster of as many sheets as the options say, or of the fewest of the shape of one sheet that hold all rows; where even the smallest
 * letters find no room, it gets more rows of sheets. FALSE when cancelled, or with RDV_ERROR_TOO_SMALL. */
gboolean rdv_export_tiles_draft (RdvExportDrawing *drawing,
                                 const RdvExportOptions *options,
                                 RdvExportDraft *draft,
                                 const RdvExportWatch *watch,
                                 GError **error);

/* Adds the sheets of a poster to the plan, row by row: each shows a part of one picture within a margin that no printer cuts, repeats a strip
 * of its neighbours to be glued on, and carries marks where these begin, the number of the sheet and a map of all. @n_sheets: of the poster
 * and of all that comes after it. */
void rdv_export_tiles_add (RdvExportPlan *plan, const RdvExportDraft *draft, guint n_sheets);

G_END_DECLS
