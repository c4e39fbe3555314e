/* rdv-row-shares.h: sharing out rows among lanes. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-metrics.h"

G_BEGIN_DECLS

/**
 * RdvRowGain:
 * @gains: what each row of labels adds to what is shown, from the first row on
 * @n_gains: rows that add something
 * @is_complete: with @n_gains rows every event has its label, and none is needed for the crowd
 * @is_sparse: its crowd leaves room for labels: a row of ordinary height is better for it than a slim one
 *
 * What a lane would do with rows.
 */
typedef struct
{
  double *gains;
  guint n_gains;
  gboolean is_complete;
  gboolean is_sparse;
} RdvRowGain;

/**
 * RdvRowShare:
 * @n_rows: rows of ordinary height
 * @has_crowd_row: and a slim row for what has no label; otherwise the last of them is for the crowd, if there is one
 */
typedef struct
{
  guint n_rows;
  gboolean has_crowd_row;
} RdvRowShare;

/* How much the label of an event of that importance counts when rows are shared out. */
double rdv_row_gain_get_weight (guint importance);
double rdv_row_share_get_height (const RdvRowShare *self, const RdvMetrics *metrics);

/**
 * rdv_row_shares_new:
 * @height: pixels for the rows of all lanes
 * @least: rows of labels that every lane gets, if it can use them, even if all are then higher than @height
 *
 * Every lane has one row; then all get one for the crowd beside it, in turn, and then a row goes where it shows most.
 *
 * Returns: (transfer full): what each lane gets
 */
RdvRowShare *rdv_row_shares_new (const RdvRowGain *gains, guint n_lanes, double height, guint least, const RdvMetrics *metrics);

/* By how much the worth of another row counts less when a lane has @n_rows of labels already: otherwise the lanes that can show most would
 * leave nothing to the others. */
double rdv_row_share_get_claim (guint n_rows);
/* The share that a lane would have with a row more, or with a row less; FALSE where that changes nothing. */
gboolean rdv_row_share_get_more (const RdvRowShare *self, const RdvRowGain *gain, RdvRowShare *more);
gboolean rdv_row_share_get_less (const RdvRowShare *self, const RdvRowGain *gain, RdvRowShare *less);

/* Shares out @height more among the lanes that are not complete, in the same order. */
void rdv_row_shares_extend (RdvRowShare *shares,
                            const RdvRowGain *gains,
                            const gboolean *is_complete,
                            guint n_lanes,
                            double height,
                            const RdvMetrics *metrics);

G_END_DECLS
