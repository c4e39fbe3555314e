/* rdv-filter-words.h: a filter as people read it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-filter.h"

G_BEGIN_DECLS

/* What a facet is called, such as "Lane". Translated, static. */
const char *rdv_facet_get_label (RdvFacet facet);
/* What a filter asks of one facet, such as "Lane: Mir, ISS" or "Not status: Planned"; NULL when it asks
 * nothing of it. Values that the document does not have stand as they are. (transfer full) */
char *rdv_filter_dup_facet_words (const RdvFilter *self, RdvFacet facet, RdvDocument *document);
/* All of that, with dots between; NULL for the empty filter. (transfer full) */
char *rdv_filter_dup_words (const RdvFilter *self, RdvDocument *document);

G_END_DECLS
