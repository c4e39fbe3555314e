/* rdv-drawn-range.c: see rdv-drawn-range.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-drawn-range.h"

#include "rdv-calendar.h"

gboolean
rdv_drawn_range_is_ghost (const RdvExtent *extent, const RdvPlan *plan)
{
  /* A plan without a beginning has no place for a ghost. */
  return plan->has_extent && (plan->extent.start.flags & (RDV_DATE_OPEN | RDV_DATE_UNKNOWN)) == 0 &&
         (plan->extent.start.latest < extent->start.earliest || plan->extent.start.earliest > extent->start.latest);
}

gint64
rdv_drawn_range_get_middle (const RdvDate *date)
{
  if (date->earliest == RDV_TIME_MIN)
    return date->latest;
  if (date->latest == RDV_TIME_MAX)
    return date->earliest;
  return date->earliest + (gint64) (((guint64) date->latest - (guint64) date->earliest + 1) / 2);
}

void
rdv_drawn_range_get (RdvDocument *document, guint event, gint64 now, RdvDrawnRange *range)
{
  RdvExtent extent;
  const RdvPlan *plans;
  guint n_plans;

  rdv_document_get_extent (document, event, &extent);
  range->from = extent.start.earliest;
  range->to = extent.end.latest;
  if (extent.is_span && rdv_document_get_status (document, event) == RDV_STATUS_ONGOING &&
      (range->to < now || range->to == RDV_TIME_MAX))
    range->to = MAX (now, extent.start.latest);

  range->all_from = range->from;
  range->all_to = range->to;
  plans = rdv_document_get_plans (document, event, &n_plans);
  for (guint i = 0; i < n_plans; i++)
    if (rdv_drawn_range_is_ghost (&extent, &plans[i]))
      {
        gint64 middle = rdv_drawn_range_get_middle (&plans[i].extent.start);

        range->all_from = MIN (range->all_from, middle);
        range->all_to = MAX (range->all_to, middle);
      }
}
