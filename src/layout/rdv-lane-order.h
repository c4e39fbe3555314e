/* rdv-lane-order.h: which lanes are shown, and in which order. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-bitset.h"
#include "rdv-document.h"

G_BEGIN_DECLS

/**
 * RdvLaneOrder:
 *
 * How a person has arranged the lanes of a document: their order, which are hidden, which are collapsed, and whether one of them
 * is shown alone. Every lane is in the order exactly once, hidden or not, and a lane that is nested in another one comes
 * after it, within its subtree: only lanes that share a parent change places.
 *
 * A collapsed lane has one row. The lanes nested in it have none of their own: their events share that row, so they are not hidden.
 * A hidden lane takes those nested in it along. While a lane is shown alone, what is nested in it is shown with it, and whatever it
 * is nested in is not.
 *
 * Events that a filter takes out are in no lane's rows and not counted, but their lanes stay.
 *
 * One signal, "changed", after any change; nothing is told when a call changes nothing. Lanes are positions in the document.
 */
#define RDV_TYPE_LANE_ORDER (rdv_lane_order_get_type ())
G_DECLARE_FINAL_TYPE (RdvLaneOrder, rdv_lane_order, RDV, LANE_ORDER, GObject)

/* In the document's order, as far as nesting allows; nothing hidden, nothing collapsed. */
RdvLaneOrder *rdv_lane_order_new (RdvDocument *document);
/* The same arrangement in an object of its own, for another thread. (transfer full) */
RdvLaneOrder *rdv_lane_order_copy (RdvLaneOrder *self);
/* The same arrangement for a document with the same lanes, such as a subset or one as of another day. (transfer full) */
RdvLaneOrder *rdv_lane_order_copy_for (RdvLaneOrder *self, RdvDocument *document);
RdvDocument *rdv_lane_order_get_document (RdvLaneOrder *self);

/* The lane at that place from the top, hidden ones counted: @place is below the document's number of lanes. */
guint32 rdv_lane_order_get_lane (RdvLaneOrder *self, guint place);
/* How deep it is nested; 0 for most. */
guint rdv_lane_order_get_depth (RdvLaneOrder *self, guint32 lane);
/* The lane in whose rows the events of @lane stand: itself, or a collapsed one that it is nested in; RDV_NONE when it is hidden. */
guint32 rdv_lane_order_get_home (RdvLaneOrder *self, guint32 lane);
/* Lanes with rows of their own, and lanes whose events are nowhere. */
guint rdv_lane_order_get_n_shown (RdvLaneOrder *self);
guint rdv_lane_order_get_n_hidden (RdvLaneOrder *self);
gboolean rdv_lane_order_get_collapsed (RdvLaneOrder *self, guint32 lane);
/* Whether it was hidden by itself: it may be shown nowhere for other reasons. */
gboolean rdv_lane_order_get_hidden (RdvLaneOrder *self, guint32 lane);
/* The lane that is shown alone, or RDV_NONE. */
guint32 rdv_lane_order_get_solo (RdvLaneOrder *self);

/* Positions of the events in the rows of a lane that has rows, in order, each once. Valid until the next change. */
const guint32 *rdv_lane_order_get_events (RdvLaneOrder *self, guint32 lane, guint *n);
/* Whether the event is visible and in a lane that is not hidden; the first of these in the order of its own lanes, or RDV_NONE. */
gboolean rdv_lane_order_shows_event (RdvLaneOrder *self, guint32 event);
guint32 rdv_lane_order_find_home (RdvLaneOrder *self, guint32 event);
/* How many visible events of lanes that are not hidden touch [@from, @to]: one in several lanes counts once. */
guint rdv_lane_order_count_events (RdvLaneOrder *self, gint64 from, gint64 to);
/* How many of the events that are shown come before that one, and how many there are in all. */
guint rdv_lane_order_get_place (RdvLaneOrder *self, guint32 event, guint *n);

/* Which events there are at all: what a filter lets through. NULL: every event. @visible is copied. */
void rdv_lane_order_set_visible (RdvLaneOrder *self, const RdvBitset *visible);
/* The same, valid until the next change; NULL where no filter takes anything away. */
const RdvBitset *rdv_lane_order_get_visible (RdvLaneOrder *self);
gboolean rdv_lane_order_is_visible (RdvLaneOrder *self, guint32 event);

/* Of all changes between the two, "changed" tells once, at the end. */
void rdv_lane_order_hold (RdvLaneOrder *self);
void rdv_lane_order_release (RdvLaneOrder *self);

void rdv_lane_order_set_collapsed (RdvLaneOrder *self, guint32 lane, gboolean collapsed);
/* A lane that is hidden is no longer shown alone. */
void rdv_lane_order_hide (RdvLaneOrder *self, guint32 lane);
/* Shows it and what it is nested in; beside a lane that was shown alone, both are shown. */
void rdv_lane_order_show (RdvLaneOrder *self, guint32 lane);
/* Nothing is hidden, nothing alone. What is collapsed stays so. */
void rdv_lane_order_show_all (RdvLaneOrder *self);
/* RDV_NONE: nothing is shown alone. */
void rdv_lane_order_set_solo (RdvLaneOrder *self, guint32 lane);

/* Lanes in which there is no event, nor in what is nested in them, have no rows from now on and do not count as hidden: for pictures, whose
 * lanes nobody shows or hides. Filters do not matter; where there are no events at all, nothing changes. */
void rdv_lane_order_leave_out_empty (RdvLaneOrder *self);
/* The same for all but @lanes, a set that has with each lane those that it is nested in: for a tour, which is
 * about these. */
void rdv_lane_order_leave_out_others (RdvLaneOrder *self, const RdvBitset *lanes);

/* The nearest lane above or below with the same parent that has rows of its own, or RDV_NONE. */
guint32 rdv_lane_order_get_previous (RdvLaneOrder *self, guint32 lane);
guint32 rdv_lane_order_get_next (RdvLaneOrder *self, guint32 lane);
/* Changes places with that one, each with what is nested in it. FALSE when there is none. */
gboolean rdv_lane_order_move_up (RdvLaneOrder *self, guint32 lane);
gboolean rdv_lane_order_move_down (RdvLaneOrder *self, guint32 lane);
/* Moves @lane, with what is nested in it, right before @before, which has the same parent; RDV_NONE: after all of these. */
void rdv_lane_order_move_before (RdvLaneOrder *self, guint32 lane, guint32 before);

G_END_DECLS
