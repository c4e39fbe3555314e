/* rdv-row-caps.c: see rdv-row-caps.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-row-caps.h"

#include <math.h>

/* Open ends lie further away than can be counted in seconds. */
#define MAX_KEY 4e18

gint64
rdv_row_caps_get_key (const RdvRowCaps *self, gint64 time)
{
  return (gint64)CLAMP (floor (((double)time - (double)self->origin) / self->block), -MAX_KEY, MAX_KEY);
}

guint
rdv_row_caps_find (const RdvRowCaps *self, gint64 key)
{
  guint low = 0;
  guint high = self->n_blocks;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->keys[middle] >= key)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

guint
rdv_row_caps_get (const RdvRowCaps *self, gint64 from, gint64 to)
{
  gint64 last = rdv_row_caps_get_key (self, to);
  guint least = G_MAXUINT16;

  for (guint i = rdv_row_caps_find (self, rdv_row_caps_get_key (self, from));
       i < self->n_blocks && self->keys[i] <= last; i++)
    least = MIN (least, self->rows[i]);
  return least;
}
