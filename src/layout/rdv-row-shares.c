/* rdv-row-shares.c: see rdv-row-shares.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-row-shares.h"

double
rdv_row_share_get_height (const RdvRowShare *self, const RdvMetrics *metrics)
{
  return MAX (self->n_rows, 1) * metrics->row_height + (self->has_crowd_row ? metrics->crowd_height : 0);
}

/* What a lane would have next: another row, instead of the slim one when that holds the rest. */
static RdvRowShare
get_next (const RdvRowShare *share, const RdvRowGain *gain)
{
  if (!share->has_crowd_row)
    return (RdvRowShare){ share->n_rows, TRUE };
  if (gain->is_complete && share->n_rows + 1 >= gain->n_gains)
    return (RdvRowShare){ gain->n_gains, FALSE };
  return (RdvRowShare){ share->n_rows + 1, TRUE };
}

static gboolean
can_use_more (const RdvRowShare *share, const RdvRowGain *gain)
{
  if (gain->is_complete)
    return share->n_rows < gain->n_gains;
  return !share->has_crowd_row || share->n_rows < gain->n_gains;
}

/* What the next row adds. A slim row keeps marks out of the row of labels: it comes before all else. */
static double
get_next_gain (const RdvRowShare *share, const RdvRowGain *gain)
{
  return share->has_crowd_row ? gain->gains[share->n_rows] : G_MAXDOUBLE / 2 + (gain->n_gains > 0 ? gain->gains[0] : 0);
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
      if (best == n_lanes || get_next_gain (&shares[i], &gains[i]) > get_next_gain (&shares[best], &gains[best]))
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
             (shares[i].n_rows < least || !shares[i].has_crowd_row))
        shares[i] = get_next (&shares[i], &gains[i]);
      height -= rdv_row_share_get_height (&shares[i], metrics);
    }
  rdv_row_shares_extend (shares, gains, NULL, n_lanes, height, metrics);
  return shares;
}
