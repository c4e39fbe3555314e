/* rdv-legend.c: see rdv-legend.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-legend.h"

#include "rdv-icon.h"
#include "rdv-words.h"

static const char *const words[] = {
  [RDV_LEGEND_INSTANT] = NC_ ("legend", "At one time"),
  [RDV_LEGEND_ICON] = NC_ ("legend", "At one time: the craft or station that it is about"),
  [RDV_LEGEND_SPAN] = NC_ ("legend", "From a beginning to an end"),
  [RDV_LEGEND_WITHIN] = NC_ ("legend", "At some time between the brackets"),
  [RDV_LEGEND_FADE] = NC_ ("legend", "An end somewhere in the fade"),
  [RDV_LEGEND_APPROXIMATE] = NC_ ("legend", "About then: the date is approximate"),
  [RDV_LEGEND_UNCERTAIN] = NC_ ("legend", "Perhaps then: the date is uncertain"),
  [RDV_LEGEND_UNKNOWN] = NC_ ("legend", "An end that nobody knows"),
  [RDV_LEGEND_OPEN] = NC_ ("legend", "An end that is open"),
  [RDV_LEGEND_ONGOING] = NC_ ("legend", "Under way; what comes after today is planned"),
  [RDV_LEGEND_PLANNED] = NC_ ("legend", "Planned"),
  [RDV_LEGEND_SLIPPED] = NC_ ("legend", "Planned for other times before"),
  [RDV_LEGEND_FAILED] = NC_ ("legend", "Failed"),
  [RDV_LEGEND_CANCELLED] = NC_ ("legend", "Cancelled"),
  [RDV_LEGEND_CLUSTER] = NC_ ("legend", "So many events close together"),
};

typedef struct
{
  RdvLayout *layout;
  const RdvTimeScale *scale;
  RdvLegend found;
} Search;

/* An end that fades, and for no other reason than that its bounds are apart. */
static gboolean
is_faded (const RdvDate *date, double width)
{
  return width > 0 && (date->flags & (RDV_DATE_APPROXIMATE | RDV_DATE_UNCERTAIN | RDV_DATE_UNKNOWN)) == 0;
}

static RdvLegend
get_dates (const RdvMark *mark)
{
  int flags = mark->extent.start.flags | mark->extent.end.flags;
  RdvLegend found = 0;

  if ((flags & RDV_DATE_OPEN) != 0)
    found |= 1 << RDV_LEGEND_OPEN;
  /* What never was is drawn empty, however exact its dates are. */
  if (mark->status == RDV_STATUS_CANCELLED)
    return found;
  if ((flags & RDV_DATE_APPROXIMATE) != 0)
    found |= 1 << RDV_LEGEND_APPROXIMATE;
  if ((flags & RDV_DATE_UNCERTAIN) != 0)
    found |= 1 << RDV_LEGEND_UNCERTAIN;
  if ((flags & RDV_DATE_UNKNOWN) != 0)
    found |= 1 << RDV_LEGEND_UNKNOWN;
  if (mark->form == RDV_FORM_RANGE)
    found |= 1 << RDV_LEGEND_WITHIN;
  else if (is_faded (&mark->extent.start, mark->solid_start - mark->start) ||
           is_faded (&mark->extent.end, mark->end - mark->solid_end))
    found |= 1 << RDV_LEGEND_FADE;
  return found;
}

static RdvLegend
get_status (RdvDocument *document, guint event, const RdvMark *mark)
{
  switch (mark->status)
    {
    case RDV_STATUS_PLANNED:
      return 1 << RDV_LEGEND_PLANNED;
    case RDV_STATUS_FAILED:
      return 1 << RDV_LEGEND_FAILED;
    case RDV_STATUS_CANCELLED:
      return 1 << RDV_LEGEND_CANCELLED;
    case RDV_STATUS_ONGOING:
      if (mark->form == RDV_FORM_BAR)
        return 1 << RDV_LEGEND_ONGOING;
      break;
    case RDV_STATUS_DONE:
    default:
      break;
    }
  if (mark->form == RDV_FORM_RANGE)
    return 0;
  if (mark->form == RDV_FORM_BAR)
    return 1 << RDV_LEGEND_SPAN;
  return 1 << (rdv_icon_find_for_mark (document, event, mark) != NULL ? RDV_LEGEND_ICON : RDV_LEGEND_INSTANT);
}

static gboolean
look_at_event (guint event, gpointer user_data)
{
  Search *search = user_data;
  RdvDocument *document = rdv_layout_get_document (search->layout);
  RdvMark mark;

  if (!rdv_lane_order_shows_event (rdv_layout_get_lane_order (search->layout), event))
    return TRUE;
  rdv_mark_init (&mark, document, event, rdv_layout_get_now (search->layout), search->scale,
                 rdv_layout_get_metrics (search->layout));
  search->found |= get_dates (&mark) | get_status (document, event, &mark);
  if (mark.range.all_from < mark.range.from || mark.range.all_to > mark.range.to)
    search->found |= 1 << RDV_LEGEND_SLIPPED;
  return TRUE;
}

RdvLegend
rdv_legend_find (RdvLayout *layout, const RdvTimeScale *scale, gint64 from, gint64 to)
{
  Search search = { .layout = layout, .scale = scale };

  rdv_interval_index_foreach (rdv_document_get_interval_index (rdv_layout_get_document (layout)), from, to, look_at_event,
                              &search);
  return search.found;
}

const char *
rdv_legend_get_words (RdvLegendEntry entry)
{
  g_return_val_if_fail ((guint) entry < RDV_N_LEGEND_ENTRIES, NULL);

  return rdv_catalogue_get_words ("legend", words[entry]);
}
