/* rdv-search-index.h: finding events by their words. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-bitset.h"
#include "rdv-document.h"
#include "rdv-query.h"

G_BEGIN_DECLS

/**
 * RdvSearchIndex:
 *
 * The words of a document. Never changes; may be shared between threads.
 */
typedef struct _RdvSearchIndex RdvSearchIndex;

/**
 * rdv_search_index_new:
 * @translations: (nullable) (element-type RdvDocument): the same timeline in other languages; events,
 * subjects, lanes, categories and sources are matched by id
 * @cancellable: (nullable)
 *
 * Reads every text: some 100 ms for 100,000 events, so large documents want a worker.
 *
 * Returns: (transfer full): the index, or NULL when cancelled
 */
RdvSearchIndex *
rdv_search_index_new (RdvDocument *document, GPtrArray *translations, GCancellable *cancellable);
RdvSearchIndex *rdv_search_index_ref (RdvSearchIndex *self);
void rdv_search_index_unref (RdvSearchIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvSearchIndex, rdv_search_index_unref)

RdvDocument *rdv_search_index_get_document (RdvSearchIndex *self);

/**
 * RdvSearchResult:
 * @matches: the events that were found
 * @ranked: their positions, the best first: by where the words stand (the title, then the names of those with
 * a part in the event, then the texts), by how well they fit (whole, then beginning, then part), by
 * importance, and in order of time
 * @n: how many
 */
typedef struct
{
  RdvBitset *matches;
  guint32 *ranked;
  guint n;
} RdvSearchResult;

void rdv_search_result_free (RdvSearchResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvSearchResult, rdv_search_result_free)

/**
 * rdv_search_index_search:
 * @within: (nullable): the events among which to look; all of them without it
 * @cancellable: (nullable)
 *
 * An empty query finds nothing.
 *
 * Returns: (transfer full): what was found, or NULL when cancelled
 */
RdvSearchResult *rdv_search_index_search (RdvSearchIndex *self,
                                          const RdvQuery *query,
                                          const RdvBitset *within,
                                          GCancellable *cancellable);

G_END_DECLS
