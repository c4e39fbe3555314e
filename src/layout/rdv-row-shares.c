/* rdv-row-shares.c: see rdv-row-shares.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-row-shares.h"

#include <math.h>

double
rdv_row_gain_get_weight (guint importance)
{
  static const double weights[] = { 1, 1, 1, 1, 2, 6, 12 };

  return weights[MIN (importance, G_N_ELEMENTS (weights) - 1)];
}

double
rdv_row_share_get_height (const RdvRowShare *self, const RdvMetrics *metrics)
{
  return MAX (self->n_rows, 1) * metrics->row_height + (self->has_crowd_row ? metrics->crowd_height : 0);
}

double
rdv_row_share_get_claim (guint n_rows)
{
  return 1 / sqrt (n_rows + 1);
}

/* What a lane would have next: another row, without one for the crowd when there is none then. */
static RdvRowShare
get_next (const RdvRowShare *share, const RdvRowGain *gain)
{
  if (gain->is_sparse)
    return (RdvRowShare){ share->n_rows + 1, FALSE };
  if (!share->has_crowd_row)
    return (RdvRowShare){ share->n_rows, TRUE };
  if (gain->is_complete && share->n_rows + 1 >= gain->n_gains)
    return (RdvRowShare){ gain->n_gains, FALSE };
  return (RdvRowShare){ share->n_rows + 1, TRUE };
}

static guint
count_label_rows (const RdvRowShare *share)
{
  return share->has_crowd_row ? share->n_rows : share->n_rows - 1;
}

static gboolean
can_use_more (const RdvRowShare *share, const RdvRowGain *gain)
{
  return gain->is_complete ? share->n_rows < gain->n_gains : count_label_rows (share) < gain->n_gains;
}

gboolean
rdv_row_share_get_more (const RdvRowShare *self, const RdvRowGain *gain, RdvRowShare *more)
{
  if (!can_use_more (self, gain))
    return FALSE;
  *more = get_next (self, gain);
  return TRUE;
}

/* A lane keeps a row of labels beside that for the crowd. */
gboolean
rdv_row_share_get_less (const RdvRowShare *self, const RdvRowGain *gain, RdvRowShare *less)
{
  gboolean has_crowd_row = !gain->is_sparse;

  if (self->n_rows - (has_crowd_row ? 0 : 1) < 2)
    return FALSE;
  *less = (RdvRowShare){ self->n_rows - 1, has_crowd_row };
  return TRUE;
}

/* What the next row adds. One for the crowd keeps marks out of the row of labels: it comes before all else. */
static double
get_next_gain (const RdvRowShare *share, const RdvRowGain *gain)
{
  guint n = count_label_rows (share);

  return (n == 0 ? G_MAXDOUBLE / 2 : 0) + (n < gain->n_gains ? gain->gains[n] * rdv_row_share_get_claim (n) : 0);
}

static gboolean
is_better (const RdvRowShare *share, const RdvRowGain *gain, const RdvRowShare *best_share, const RdvRowGain *best_gain)
{
  double more = get_next_gain (share, gain);
  double best_more = get_next_gain (best_share, best_gain);

  return more != best_more ? more > best_more : share->n_rows < best_share->n_rows;
}

/* The lane whose next row adds most and costs no more than @height, or @n_lanes. */
static guint
find_best (const RdvRowShare *shares,
           const RdvRowGain *gains,
           const gboolean *is_complete,
           guint n_lanes,
           double height,
           const RdvMetrics *metrics)
{
  guint best = n_lanes;

  for (guint i = 0; i < n_lanes; i++)
    {
      RdvRowShare next;

      if ((is_complete != NULL && is_complete[i]) || !can_use_more (&shares[i], &gains[i]))
        continue;
      next = get_next (&shares[i], &gains[i]);
      if (rdv_row_share_get_height (&next, metrics) - rdv_row_share_get_height (&shares[i], metrics) > height)
        continue;
      if (best == n_lanes || is_better (&shares[i], &gains[i], &shares[best], &gains[best]))
        best = i;
    }
  return best;
}

void
rdv_row_shares_extend (RdvRowShare *shares,
                       const RdvRowGain *gains,
                       const gboolean *is_complete,
                       guint n_lanes,
                       double height,
                       const RdvMetrics *metrics)
{
  for (;;)
    {
      guint best = find_best (shares, gains, is_complete, n_lanes, height, metrics);
      double before;

      if (best == n_lanes)
        return;
      before = rdv_row_share_get_height (&shares[best], metrics);
      shares[best] = get_next (&shares[best], &gains[best]);
      height -= rdv_row_share_get_height (&shares[best], metrics) - before;
    }
}

RdvRowShare *
rdv_row_shares_new (const RdvRowGain *gains, guint n_lanes, double height, guint least, const RdvMetrics *metrics)
{
  RdvRowShare *shares = g_new0 (RdvRowShare, n_lanes + 1);

  for (guint i = 0; i < n_lanes; i++)
    {
      shares[i] = (RdvRowShare){ 1, FALSE };
      while (least > 0 && can_use_more (&shares[i], &gains[i]) &&
             count_label_rows (&shares[i]) < least)
        shares[i] = get_next (&shares[i], &gains[i]);
      height -= rdv_row_share_get_height (&shares[i], metrics);
    }
  rdv_row_shares_extend (shares, gains, NULL, n_lanes, height, metrics);
  return shares;
}
