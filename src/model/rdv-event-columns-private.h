/* rdv-event-columns-private.h: events, one array per property. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-extent.h"
#include "rdv-status.h"

G_BEGIN_DECLS

/* Properties of 32 bits of which 0 says "none". A column that nobody uses takes no memory. */
typedef enum
{
  RDV_WORD_ID,           /* string */
  RDV_WORD_TITLE,        /* string */
  RDV_WORD_SUMMARY,      /* string */
  RDV_WORD_BODY,         /* string */
  RDV_WORD_OTHER_TITLES, /* string */
  RDV_WORD_OTHER_TEXTS,  /* string */
  RDV_WORD_DATE_TEXT,    /* string, only where it is not what rdv_edtf_format() gives */
  RDV_WORD_CATEGORY,     /* position + 1; while building, the string of its id */
  RDV_WORD_END,          /* number of its end + 1 */
  RDV_WORD_START_MS,     /* earliest_ms, and latest_ms shifted by 16 */
  RDV_N_WORDS,
} RdvEventWord;

typedef struct
{
  guint n;
  guint capacity;
  gint64 *earliest;  /* of the start */
  gint64 *latest;    /* of the start */
  guint8 *exactness; /* precision and flags of the start */
  guint8 *standing;  /* status and importance */
  guint32 *words[RDV_N_WORDS];
  GArray *ends; /* RdvDate, of spans only */
} RdvEventColumns;

void rdv_event_columns_clear (RdvEventColumns *self);
/* Makes room for @capacity events in all. */
void rdv_event_columns_reserve (RdvEventColumns *self, guint capacity);
/* Returns: the number of the new event */
guint
rdv_event_columns_append (RdvEventColumns *self, const RdvExtent *extent, RdvStatus status, guint importance);
/* Makes @self, which is empty, ready for copies of events of @from. */
void rdv_event_columns_begin_copy (RdvEventColumns *self, const RdvEventColumns *from);
/* Adds a copy of @event of @from, with all its words. Returns: the number of the new event */
guint rdv_event_columns_copy (RdvEventColumns *self, const RdvEventColumns *from, guint event);
void rdv_event_columns_set_extent (RdvEventColumns *self, guint event, const RdvExtent *extent, RdvStatus status);
void rdv_event_columns_set_word (RdvEventColumns *self, RdvEventWord word, guint event, guint32 value);
guint32 rdv_event_columns_get_word (const RdvEventColumns *self, RdvEventWord word, guint event);
void rdv_event_columns_get_extent (const RdvEventColumns *self, guint event, RdvExtent *extent);
/* NULL where there is none: an instant. */
const RdvDate *rdv_event_columns_get_end (const RdvEventColumns *self, guint event);
/* The last possible second of the whole event. */
gint64 rdv_event_columns_get_last (const RdvEventColumns *self, guint event);
RdvStatus rdv_event_columns_get_status (const RdvEventColumns *self, guint event);
guint rdv_event_columns_get_importance (const RdvEventColumns *self, guint event);
/* Puts event order[i] at place i, for each i from @first to @last, which are the same events in another order. */
void rdv_event_columns_reorder (RdvEventColumns *self, const guint32 *order, guint first, guint last);
/* Puts the ends in the order of their events: who goes through the events then goes through memory in order, too. */
void rdv_event_columns_order_ends (RdvEventColumns *self);
/* Gives back unused memory. */
void rdv_event_columns_trim (RdvEventColumns *self);

G_END_DECLS
