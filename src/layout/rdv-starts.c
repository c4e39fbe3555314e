/* rdv-starts.c: see rdv-starts.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-starts.h"

guint
rdv_starts_find (RdvDocument *document, const guint32 *events, guint n, guint first, gint64 time)
{
  const gint64 *starts = rdv_document_get_starts (document);
  guint low = first;
  guint high = n;

  for (guint step = 1; low < n; step *= 2)
    {
      guint next = step < n - low ? low + step : n;

      if (starts[events[next - 1]] >= time)
        {
          high = next - 1;
          break;
        }
      low = next;
    }
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (starts[events[middle]] < time)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
