/* rdv-row-shares.c: see rdv-row-shares.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-row-shares.h"

/* The lane that is furthest behind what it needs, or @n_lanes when all have it. */
static guint
find_neediest (const guint *needed, const guint *shares, guint n_lanes)
{
  guint best = n_lanes;

  for (guint i = 0; i < n_lanes; i++)
    if (shares[i] < needed[i] &&
        (best == n_lanes || (guint64) needed[i] * (shares[best] + 1) > (guint64) needed[best] * (shares[i] + 1)))
      best = i;
  return best;
}

guint *
rdv_row_shares_new (const guint *needed, guint n_lanes, guint n_rows, guint least)
{
  guint *shares = g_new0 (guint, n_lanes + 1);
  guint sum = 0;

  for (guint i = 0; i < n_lanes; i++)
    {
      shares[i] = CLAMP (needed[i], 1, MAX (least, 1));
      sum += shares[i];
    }
  for (; sum < n_rows; sum++)
    {
      guint neediest = find_neediest (needed, shares, n_lanes);

      if (neediest == n_lanes)
        break;
      shares[neediest]++;
    }
  return shares;
}
