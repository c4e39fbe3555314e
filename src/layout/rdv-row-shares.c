/* rdv-row-shares.c: see rdv-row-shares.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-row-shares.h"

/* What a row of a lane is worth: two labels of a kind are worth one of the next kind. */
static GArray *
list_values (RdvLanePack *pack)
{
  GArray *values = g_array_new (FALSE, TRUE, sizeof (guint64));

  g_array_set_size (values, rdv_lane_pack_get_n_rows (pack));
  for (guint i = 0; i < rdv_lane_pack_get_n_events (pack); i++)
    {
      const RdvPackedEvent *event = rdv_lane_pack_get_event (pack, i);

      if (event->label_side != RDV_LABEL_NONE)
        g_array_index (values, guint64, event->row) += G_GUINT64_CONSTANT (1) << event->importance;
    }
  return values;
}

guint *
rdv_row_shares_new (RdvLanePack *const *packs, guint n_packs, guint n_rows, guint least)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  guint *shares = g_new0 (guint, n_packs + 1);
  guint sum = 0;

  for (guint i = 0; i < n_packs; i++)
    {
      g_ptr_array_add (values, list_values (packs[i]));
      shares[i] = CLAMP (rdv_lane_pack_get_n_rows (packs[i]), 1, MAX (least, 1));
      sum += shares[i];
    }
  for (; sum < n_rows; sum++)
    {
      guint best = n_packs;
      guint64 best_value = 0;

      for (guint i = 0; i < n_packs; i++)
        {
          GArray *lane = values->pdata[i];

          if (shares[i] < lane->len && g_array_index (lane, guint64, shares[i]) + 1 > best_value)
            {
              best = i;
              best_value = g_array_index (lane, guint64, shares[i]) + 1;
            }
        }
      if (best == n_packs)
        break;
      shares[best]++;
    }
  return shares;
}
