/* rdv-filter-private.h: a filter's own fields, and its facets over a document. SPDX-License-Identifier:
 * GPL-3.0-or-later */
#pragma once

#include "rdv-filter.h"

G_BEGIN_DECLS

struct _RdvFilter
{
  GPtrArray *choices[RDV_N_CHOICE_FACETS]; /* owned strings, sorted, with a NULL at the end */
  gboolean inverted[RDV_N_FACETS];
  gint64 first, last;
  guint importance;
};

/* The number of values a facet has in @document, with the one for "nothing" where there may be none: what
 * rdv_facet_foreach_value() counts to. */
guint rdv_facet_get_n_values (RdvDocument *document, RdvFacet facet);
/* The word or id of such a value. Owned by the document or static. */
const char *rdv_facet_get_value (RdvDocument *document, RdvFacet facet, guint number);

/* What people read for it. Owned by the document or static. */
const char *rdv_facet_get_value_label (RdvDocument *document, RdvFacet facet, guint number);

typedef void (*RdvFacetFunc) (guint number, gpointer user_data);

/* Calls @func for each value that an event has, perhaps more than once for the same. */
void rdv_facet_foreach_value (
    RdvDocument *document, RdvFacet facet, guint32 event, RdvFacetFunc func, gpointer user_data);

G_END_DECLS
