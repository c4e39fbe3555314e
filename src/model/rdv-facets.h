/* rdv-facets.h: what a filter can choose from, with counts. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-filter.h"

G_BEGIN_DECLS

/**
 * RdvFacetChoice:
 * @value: for rdv_filter_set_chosen()
 * @label: what people read
 * @n_events: how many events would be let through by all other facets and have this value
 */
typedef struct
{
  const char *value;
  const char *label;
  guint n_events;
} RdvFacetChoice;

/**
 * RdvFacets:
 *
 * The values of each facet of choices that occur in a document, in its own order (agencies by name), each
 * with the number of its events that the rest of the filter lets through. An event that has several values
 * counts with each. Never changes.
 */
typedef struct _RdvFacets RdvFacets;

/* @within: (nullable): only these events count, e.g. those a search found */
RdvFacets *rdv_facets_new (RdvDocument *document, const RdvFilter *filter, const RdvBitset *within);
void rdv_facets_free (RdvFacets *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvFacets, rdv_facets_free)

const RdvFacetChoice *rdv_facets_get_choices (const RdvFacets *self, RdvFacet facet, guint *n);

G_END_DECLS
