/* rdv-row.h: what is taken in one row of a lane. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvRow:
 *
 * Disjoint stretches [start, end) of a row, in pixels. They come in rounds, and within a round roughly from left to right: a
 * stretch is compared with all of earlier rounds by binary search and with the last of its own round, so that n stretches cost
 * O(n log n) in all.
 */
typedef struct _RdvRow RdvRow;

RdvRow *rdv_row_new (void);
void rdv_row_free (RdvRow *self);
/* Forgets all that is taken. */
void rdv_row_clear (RdvRow *self);

gboolean rdv_row_is_free (const RdvRow *self, double start, double end);
/* How far back from @start, which is free, the row is free too; at most @most. */
double rdv_row_get_gap_before (const RdvRow *self, double start, double most);
void rdv_row_take (RdvRow *self, double start, double end);
/* Ends a round: what comes next may lie anywhere again. */
void rdv_row_end_round (RdvRow *self);

G_END_DECLS
