/* rdv-export-words.h: what an export will be, in sentences. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-export-plan.h"

G_BEGIN_DECLS

/* How many sheets of which size there are, whether they are higher than the paper asked for, and what is counted in clusters. (transfer full) */
char *rdv_export_words_describe (RdvExportPlan *plan);

G_END_DECLS
