/* rdv-export-tiles.h: one picture over several sheets. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-export-plan.h"

G_BEGIN_DECLS

/* Adds the sheets of a poster to the plan, row by row: each shows a part of one picture within a margin that no printer cuts, repeats a strip
 * of its neighbours to be glued on, and carries marks where these begin, the number of the sheet and a map of all. The poster has as many
 * sheets as the options say, or the fewest of the shape of one sheet that hold all rows; where even the smallest letters find no room, it
 * gets more rows of sheets. FALSE when cancelled. */
gboolean rdv_export_tiles_add (RdvExportPlan *plan, const RdvExportWatch *watch, GError **error);

G_END_DECLS
