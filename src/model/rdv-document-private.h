/* rdv-document-private.h: what a document is made of. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-adjacency-private.h"
#include "rdv-document.h"
#include "rdv-event-columns-private.h"
#include "rdv-record-table-private.h"
#include "rdv-string-pool.h"

G_BEGIN_DECLS

struct _RdvDocument
{
  GObject parent_instance;

  RdvStringPool *strings;
  GPtrArray *blocks; /* arrays that records point to */
  RdvTimelineInfo info;

  RdvEventColumns events;
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
/* Finds the first and the last moment of the events, and makes their interval index. */
void rdv_document_index_times (RdvDocument *self);
/* Takes the wrapper at @position out of the weak table if it is @event. */
void rdv_document_forget_wrapper (RdvDocument *self, guint position, gpointer event);

G_END_DECLS
