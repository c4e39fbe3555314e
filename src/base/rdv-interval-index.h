/* rdv-interval-index.h: which intervals touch a range. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-bitset.h"

G_BEGIN_DECLS

/**
 * RdvIntervalIndex:
 *
 * Closed intervals [start, end] of int64, in the order given (their starts need not be sorted), answering
 * "which of them touch [from, to]" in O(log n + answers). An implicit augmented tree over the starts (Cormen
 * et al., Introduction to Algorithms, section 14.3), built once and never changed.
 */
typedef struct _RdvIntervalIndex RdvIntervalIndex;

/* Copies what it needs of @starts and @ends. An interval with end < start never touches anything. */
RdvIntervalIndex *rdv_interval_index_new (const gint64 *starts, const gint64 *ends, guint n);
void rdv_interval_index_free (RdvIntervalIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvIntervalIndex, rdv_interval_index_free)

/* Called with the number that an interval had in the arrays; TRUE goes on, FALSE stops. */
typedef gboolean (*RdvIntervalFunc) (guint index, gpointer user_data);

/* Calls @func for every interval that touches [@from, @to], in order of start. */
void rdv_interval_index_foreach (
    const RdvIntervalIndex *self, gint64 from, gint64 to, RdvIntervalFunc func, gpointer user_data);
/* How many touch [@from, @to], in O(log n). */
guint rdv_interval_index_count (const RdvIntervalIndex *self, gint64 from, gint64 to);
/* How many of those whose numbers are in @among do. Where their starts were given in order, it costs no more
 * than a walk over the runs of intervals some of which touch the range and some do not; others are counted at
 * once. */
guint
rdv_interval_index_count_among (const RdvIntervalIndex *self, gint64 from, gint64 to, const RdvBitset *among);
/* How many end before @time, and how many start after it, in O(log n). */
guint rdv_interval_index_count_before (const RdvIntervalIndex *self, gint64 time);
guint rdv_interval_index_count_after (const RdvIntervalIndex *self, gint64 time);

G_END_DECLS
