/* rdv-document-private.h: what a document is made of. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-adjacency-private.h"
#include "rdv-bitset.h"
#include "rdv-document.h"
#include "rdv-event-columns-private.h"
#include "rdv-record-table-private.h"
#include "rdv-string-pool.h"

G_BEGIN_DECLS

struct _RdvDocument
{
  GObject parent_instance;

  RdvDocument *origin; /* whose texts and tables, but for the tours, these are; NULL where they are its own */
  guint32 *from_origin; /* where the origin's events are in this document, or RDV_NONE; NULL without an origin */
  RdvStringPool *strings;
  GPtrArray *blocks; /* arrays that records point to */
  RdvTimelineInfo info;

  RdvEventColumns events;
  RdvBitset *as_planned; /* events with the title and summary of their last plan; NULL: none */
  RdvIdIndex *event_ids;
  RdvAdjacency lanes_of_event;    /* of guint32 */
  RdvAdjacency involvements;      /* of RdvInvolvement */
  RdvAdjacency sources_of_event;  /* of guint32 */
  RdvAdjacency relations;         /* of RdvRelation */
  RdvAdjacency plans;             /* of RdvPlan */
  RdvAdjacency media;             /* of RdvMedia */
  RdvAdjacency links;             /* of RdvLink */
  RdvAdjacency events_of_lane;    /* of guint32 */
  RdvAdjacency events_of_subject; /* of guint32 */
  RdvIntervalIndex *intervals;
  gint64 first, last; /* first > last: no event has a known moment */

  RdvRecordTable lanes;
  RdvRecordTable categories;
  RdvRecordTable subjects;
  RdvRecordTable sources;
  RdvRecordTable tours;
  GArray *eras;

  GHashTable *wrappers; /* position -> RdvEvent, weak: the events take themselves out */
};

/* The string of a word column, or NULL. */
const char *rdv_document_get_string (RdvDocument *self, RdvEventWord word, guint event);
/* An #RdvIdFunc over the events of a document. */
const char *rdv_document_get_event_id (gconstpointer document, guint32 event);
/* Takes the wrapper at @position out of the weak table if it is @event. */
void rdv_document_forget_wrapper (RdvDocument *self, guint position, gpointer event);
/* Makes @self, which is new, a document with the texts and tables of @origin. */
void rdv_document_set_origin (RdvDocument *self, RdvDocument *origin);
/* Puts the events in order. @order: (out): @order[position] is the number that
 * an event had; @positions: (out) (nullable): @positions[number] is where it is now. */
void rdv_document_sort_events (RdvDocument *self, guint32 *order, guint32 *positions);
/* Works out what follows from the events, which are in order, and then, when their lists are there too, what follows from those: the events of
 * lanes and subjects. Where there are many, a thread works out the times meanwhile: nothing may change or read them until the end.
 * Returns: (transfer full) (nullable): what rdv_document_end_index() is to wait for */
GThread *rdv_document_begin_index (RdvDocument *self);
void rdv_document_end_index (RdvDocument *self, GThread *thread);

G_END_DECLS
