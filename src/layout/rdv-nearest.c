/* rdv-nearest.c: see rdv-nearest.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-nearest.h"

#include "rdv-drawn-range.h"

gboolean
rdv_nearest_find (RdvLaneOrder *order, gint64 now, gint64 from, gint64 to, guint32 *earlier, guint32 *later)
{
  RdvDocument *document = rdv_lane_order_get_document (order);
  guint n_events = rdv_document_get_n_events (document);
  guint32 before = RDV_NONE, after = RDV_NONE;
  gint64 latest_end = 0, earliest_start = 0;

  for (guint i = 0; i < n_events; i++)
    {
      RdvDrawnRange range;

      if (!rdv_lane_order_shows_event (order, i))
        continue;
      rdv_drawn_range_get (document, i, now, &range);
      if (range.from > to)
        {
          if (after == RDV_NONE || range.from < earliest_start)
            {
              after = i;
              earliest_start = range.from;
            }
        }
      else if (range.to < from)
        {
          if (before == RDV_NONE || range.to > latest_end)
            {
              before = i;
              latest_end = range.to;
            }
        }
      else
        return FALSE;
    }
  *earlier = before;
  *later = after;
  return TRUE;
}
