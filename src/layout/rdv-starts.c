/* rdv-starts.c: see rdv-starts.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-starts.h"

static gboolean
begins_before (RdvDocument *document, guint32 event, gint64 time)
{
  RdvExtent extent;

  rdv_document_get_extent (document, event, &extent);
  return extent.start.earliest < time;
}

guint
rdv_starts_find (RdvDocument *document, const guint32 *events, guint n, guint first, gint64 time)
{
  guint low = first;
  guint high = n;

  for (guint step = 1; low < n; step *= 2)
    {
      guint next = step < n - low ? low + step : n;

      if (!begins_before (document, events[next - 1], time))
        {
          high = next - 1;
          break;
        }
      low = next;
    }
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (begins_before (document, events[middle], time))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
