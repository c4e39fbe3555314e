/* rdv-legend.c: see rdv-legend.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-legend.h"

#include <glib/gi18n-lib.h>

#include "rdv-drawn-range.h"

#define SECONDS_PER_DAY 86400

static const char *const words[] = {
  [RDV_LEGEND_INSTANT] = NC_ ("legend", "At one time"),
  [RDV_LEGEND_SPAN] = NC_ ("legend", "From a beginning to an end"),
  [RDV_LEGEND_WITHIN] = NC_ ("legend", "At some time between the brackets"),
  [RDV_LEGEND_FADE] = NC_ ("legend", "Began and ended where the bar fades"),
  [RDV_LEGEND_APPROXIMATE] = NC_ ("legend", "About then: the date is approximate"),
  [RDV_LEGEND_UNCERTAIN] = NC_ ("legend", "Perhaps then: the date is uncertain"),
  [RDV_LEGEND_UNKNOWN] = NC_ ("legend", "Nobody knows when it ended"),
  [RDV_LEGEND_OPEN] = NC_ ("legend", "Goes on without an end"),
  [RDV_LEGEND_ONGOING] = NC_ ("legend", "Under way; what comes after today is planned"),
  [RDV_LEGEND_PLANNED] = NC_ ("legend", "Planned"),
  [RDV_LEGEND_SLIPPED] = NC_ ("legend", "Planned for other times before"),
  [RDV_LEGEND_FAILED] = NC_ ("legend", "Failed"),
  [RDV_LEGEND_CANCELLED] = NC_ ("legend", "Cancelled"),
  [RDV_LEGEND_CLUSTER] = NC_ ("legend", "So many events close together"),
};

typedef struct
{
  RdvDocument *document;
  RdvLegend found;
} Search;

static gboolean
is_exact (const RdvDate *date)
{
  gint64 length;

  return __builtin_sub_overflow (date->latest, date->earliest, &length) || length <= SECONDS_PER_DAY;
}

static RdvLegend
get_dates (const RdvExtent *extent)
{
  int flags = extent->start.flags | extent->end.flags;
  RdvLegend found = 0;

  if ((flags & RDV_DATE_APPROXIMATE) != 0)
    found |= 1 << RDV_LEGEND_APPROXIMATE;
  if ((flags & RDV_DATE_UNCERTAIN) != 0)
    found |= 1 << RDV_LEGEND_UNCERTAIN;
  if ((flags & RDV_DATE_UNKNOWN) != 0)
    found |= 1 << RDV_LEGEND_UNKNOWN;
  if ((flags & RDV_DATE_OPEN) != 0)
    found |= 1 << RDV_LEGEND_OPEN;
  if (extent->is_span && (!is_exact (&extent->start) || !is_exact (&extent->end)))
    found |= 1 << RDV_LEGEND_FADE;
  else if (!extent->is_span && !is_exact (&extent->start))
    found |= 1 << RDV_LEGEND_WITHIN;
  return found;
}

static RdvLegend
get_status (RdvStatus status, const RdvExtent *extent)
{
  switch (status)
    {
    case RDV_STATUS_PLANNED:
      return 1 << RDV_LEGEND_PLANNED;
    case RDV_STATUS_FAILED:
      return 1 << RDV_LEGEND_FAILED;
    case RDV_STATUS_CANCELLED:
      return 1 << RDV_LEGEND_CANCELLED;
    case RDV_STATUS_ONGOING:
      if (extent->is_span)
        return 1 << RDV_LEGEND_ONGOING;
      return 1 << RDV_LEGEND_INSTANT;
    case RDV_STATUS_DONE:
    default:
      return extent->is_span ? 1 << RDV_LEGEND_SPAN : 1 << RDV_LEGEND_INSTANT;
    }
}

static gboolean
look_at_event (guint event, gpointer user_data)
{
  Search *search = user_data;
  RdvExtent extent;
  const RdvPlan *plans;
  guint n_plans;

  rdv_document_get_extent (search->document, event, &extent);
  search->found |= get_dates (&extent) | get_status (rdv_document_get_status (search->document, event), &extent);
  plans = rdv_document_get_plans (search->document, event, &n_plans);
  for (guint i = 0; i < n_plans; i++)
    if (rdv_drawn_range_is_ghost (&extent, &plans[i]))
      search->found |= 1 << RDV_LEGEND_SLIPPED;
  return TRUE;
}

RdvLegend
rdv_legend_find (RdvDocument *document, gint64 from, gint64 to)
{
  Search search = { .document = document };

  rdv_interval_index_foreach (rdv_document_get_interval_index (document), from, to, look_at_event, &search);
  return search.found;
}

const char *
rdv_legend_get_words (RdvLegendEntry entry)
{
  g_return_val_if_fail ((guint) entry < RDV_N_LEGEND_ENTRIES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "legend", words[entry]);
}
