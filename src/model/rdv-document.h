/* rdv-document.h: a timeline, read and frozen. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "rdv-bitset.h"
#include "rdv-interval-index.h"
#include "rdv-records.h"

G_BEGIN_DECLS

/**
 * RdvDocument:
 *
 * A whole timeline in columns: one array per property, texts in a string pool, no heap object per event. Made by
 * #RdvDocumentBuilder, frozen, never changed: reloading makes a new one, so threads may read it without locks.
 *
 * Events have positions 0 .. n-1, in order of earliest start (open starts first), then of latest end downwards (the longer
 * first), then as in the file. A document is a #GListModel of #RdvEvent, made when asked for; code that looks at many
 * events reads columns by position. All strings and arrays handed out belong to the document.
 */
#define RDV_TYPE_DOCUMENT (rdv_document_get_type ())
G_DECLARE_FINAL_TYPE (RdvDocument, rdv_document, RDV, DOCUMENT, GObject)

const RdvTimelineInfo *rdv_document_get_info (RdvDocument *self);

/* Gives up a reference. Where there is much to free, that is done in a thread. */
void rdv_document_release (RdvDocument *self);
guint rdv_document_get_n_events (RdvDocument *self);
/* Position of the event with that id, or RDV_NONE. O(1). */
guint32 rdv_document_find_event (RdvDocument *self, const char *id);
/* Positions in @other of the events at these @n positions in @self, one for each, RDV_NONE for those that
 * @other has not: by ids, but without looking these up where both documents show one timeline, as of whatever
 * days. (transfer full) */
guint32 *rdv_document_map_events (RdvDocument *self, RdvDocument *other, const guint32 *events, guint n);

const char *rdv_document_get_id (RdvDocument *self, guint position);
const char *rdv_document_get_title (RdvDocument *self, guint position);
const char *rdv_document_get_summary (RdvDocument *self, guint position);
const char *rdv_document_get_body (RdvDocument *self, guint position);
/* The title in the file's other languages, and the summary and body, one a line: found by search, never shown. */
const char *rdv_document_get_other_titles (RdvDocument *self, guint position);
const char *rdv_document_get_other_texts (RdvDocument *self, guint position);
void rdv_document_get_extent (RdvDocument *self, guint position, RdvExtent *extent);
/* The EDTF string of the file, or made from the extent. (transfer full) */
char *rdv_document_dup_date_text (RdvDocument *self, guint position);
RdvStatus rdv_document_get_status (RdvDocument *self, guint position);
/* 1 (detail) .. 5 (what everybody should know); 3 where the file says nothing. */
guint rdv_document_get_importance (RdvDocument *self, guint position);
/* Position of its category, or RDV_NONE. */
guint32 rdv_document_get_category (RdvDocument *self, guint position);
/* Positions of its lanes: one or more, in the file's order. */
const guint32 *rdv_document_get_lanes (RdvDocument *self, guint position, guint *n);
const RdvInvolvement *rdv_document_get_involvements (RdvDocument *self, guint position, guint *n);
const guint32 *rdv_document_get_sources (RdvDocument *self, guint position, guint *n);
/* Both ways: what the file says of this event, then what others say of it with the kind turned round
 * (rdv_relation_kind_turn_nick()). */
const RdvRelation *rdv_document_get_relations (RdvDocument *self, guint position, guint *n);
/* In order of as_of. */
const RdvPlan *rdv_document_get_plans (RdvDocument *self, guint position, guint *n);
const RdvMedia *rdv_document_get_media (RdvDocument *self, guint position, guint *n);
const RdvLink *rdv_document_get_links (RdvDocument *self, guint position, guint *n);

/* The tables. There is always at least one lane: events without a lane share one that the builder adds. */
guint rdv_document_get_n_lanes (RdvDocument *self);
const RdvLane *rdv_document_get_lane (RdvDocument *self, guint lane);
/* Positions of the events of a lane, in order. */
const guint32 *rdv_document_get_lane_events (RdvDocument *self, guint lane, guint *n);
guint rdv_document_get_n_categories (RdvDocument *self);
const RdvCategory *rdv_document_get_category_record (RdvDocument *self, guint category);
guint rdv_document_get_n_eras (RdvDocument *self);
const RdvEra *rdv_document_get_era (RdvDocument *self, guint era);
guint rdv_document_get_n_subjects (RdvDocument *self);
const RdvSubject *rdv_document_get_subject (RdvDocument *self, guint subject);
guint32 rdv_document_find_subject (RdvDocument *self, const char *id);
/* Positions of the events a subject has a part in, in order. */
const guint32 *rdv_document_get_subject_events (RdvDocument *self, guint subject, guint *n);
guint rdv_document_get_n_sources (RdvDocument *self);
const RdvSource *rdv_document_get_source (RdvDocument *self, guint source);
guint rdv_document_get_n_tours (RdvDocument *self);
const RdvTour *rdv_document_get_tour (RdvDocument *self, guint tour);

/* When each event begins at the earliest, by position: in rising order. For who asks of a million. */
const gint64 *rdv_document_get_starts (RdvDocument *self);
/* From the first to the last known moment of all events (plans and open ends left out). FALSE when there is none. */
gboolean rdv_document_get_bounds (RdvDocument *self, gint64 *first, gint64 *last);
/* Over [earliest start, latest end] of every event. Open ends count to the ends of time. */
const RdvIntervalIndex *rdv_document_get_interval_index (RdvDocument *self);

/**
 * rdv_document_as_of:
 * @day_end: the last second of the day whose knowledge is wanted
 *
 * What was known on that day (the rules stand in data/history/FORMAT.md): plans in force then with the date, status, title and
 * summary of that time, events not yet known left out, events under way made ongoing with their end as then planned.
 * Ids are the same as in @self, positions are not. The tables (lanes, subjects, sources ...) are whole.
 *
 * What the format leaves open is decided so:
 * - A planned event that lists no plans is known from the day the document was updated (or from its own date, if that
 *   is earlier); in a document that does not say when it was updated it is always known.
 * - Shown as a plan, an event keeps its own subjects, lanes and links, but not its body and pictures, which were made
 *   later; its source is the plan's, where the plan has one.
 * - An event under way has no body either: bodies may tell how things ended.
 * - A cancelled event never began, so it is never under way: until its date it is shown as planned.
 * - A planned end that has passed while the event goes on says nothing any more: the end is then open.
 * - What is ongoing in the document itself is shown with its own end from the day the document was updated.
 * - An event whose end is there but not known keeps its own fields from its beginning on.
 * - Plans made after that day are left out.
 *
 * Returns: (transfer full): a document of its own
 */
RdvDocument *rdv_document_as_of (RdvDocument *self, gint64 day_end);

/* The events of the set alone, for exports: same ids, positions of their own; links to others are left out, the tables (lanes, subjects,
 * sources ...) are whole. @events: positions in @self. (transfer full) */
RdvDocument *rdv_document_subset (RdvDocument *self, const RdvBitset *events);

G_END_DECLS
