/* rdv-find.h: what is shown of a document and what was found in it. SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rdv-filter.h"
#include "rdv-search-index.h"

G_BEGIN_DECLS

/**
 * RdvFind:
 *
 * The filter and the query over the document that is looked at, shared by all views. Both are worked out in a
 * thread; small documents are filtered at once. What is there is always of the present document: when that is
 * replaced (by one as of another day, by the file read anew) filter and query are kept and worked out again.
 *
 * Signals, in the context of the creator: "filter-changed" at once when another filter was set; "visible-changed" when other events are let through by the filter,
 * "matches-changed" when other events are found; "changed" after either or both. #RdvFind:busy is whether
 * more is to come.
 */
#define RDV_TYPE_FIND (rdv_find_get_type ())
G_DECLARE_FINAL_TYPE (RdvFind, rdv_find, RDV, FIND, GObject)

/**
 * RdvFindTranslateFunc:
 *
 * Gives the same timeline in its other languages, to be searched as well. Called in a thread, when the words
 * of @document are first needed.
 *
 * Returns: (transfer full) (nullable) (element-type RdvDocument): the translations
 */
typedef GPtrArray *(*RdvFindTranslateFunc) (RdvDocument *document, GCancellable *cancellable);

RdvFind *rdv_find_new (void);

/* @translate: (nullable) */
void rdv_find_set_document (RdvFind *self, RdvDocument *document, RdvFindTranslateFunc translate);
RdvDocument *rdv_find_get_document (RdvFind *self);
/* Collects the words of the document, to have them when the first letter is typed. */
void rdv_find_prepare (RdvFind *self);

/* @filter is copied; NULL is the empty one. */
void rdv_find_set_filter (RdvFind *self, const RdvFilter *filter);
const RdvFilter *rdv_find_get_filter (RdvFind *self);
/* @text: (nullable): as typed; "" ends the search */
void rdv_find_set_query (RdvFind *self, const char *text);
/* What was typed is read once more, in another time zone; nothing happens where it means the same there. */
void rdv_find_read_query_anew (RdvFind *self);
/* Never NULL. */
RdvQuery *rdv_find_get_query (RdvFind *self);
gboolean rdv_find_is_busy (RdvFind *self);

/* The events that the filter lets through, or NULL when it is empty. Owned by @self, valid until
 * "visible-changed". */
const RdvBitset *rdv_find_get_visible (RdvFind *self);
guint rdv_find_get_n_visible (RdvFind *self);
gboolean rdv_find_is_visible (RdvFind *self, guint32 event);
/* Of these, those that the query finds, or NULL when there is no query. Owned by @self, valid until
 * "matches-changed". */
const RdvBitset *rdv_find_get_matches (RdvFind *self);
guint rdv_find_get_n_matches (RdvFind *self);
/* The same, the best first; see #RdvSearchResult. */
const guint32 *rdv_find_get_ranked (RdvFind *self, guint *n);

G_END_DECLS
