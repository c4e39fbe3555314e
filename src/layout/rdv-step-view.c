/* rdv-step-view.c: see rdv-step-view.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-step-view.h"

#include "rdv-bitset.h"
#include "rdv-calendar.h"
#include "rdv-framing.h"
#include "rdv-label.h"

/* Of the range of a step, which somebody has chosen, so much is added on both sides. */
#define AROUND 0.02
#define MINUTE 60
/* More room makes the scale coarser, so that a bit more room is needed. */
#define ROUNDS 8

/* The range of the nearest step with one, from @step backwards; NULL when there is none. */
static const RdvExtent *
find_range (const RdvTour *tour, guint step)
{
  for (guint i = step + 1; i > 0; i--)
    if (tour->steps[i - 1].has_range)
      return &tour->steps[i - 1].range;
  return NULL;
}

static gint64
get_last (const RdvExtent *extent)
{
  return extent->is_span ? extent->end.latest : extent->start.latest;
}

static gboolean
lies_in (RdvLayout *layout, guint event, const RdvExtent *range)
{
  RdvDrawnRange drawn;

  rdv_drawn_range_get (rdv_layout_get_document (layout), event, rdv_layout_get_now (layout), &drawn);
  return drawn.from <= get_last (range) && drawn.to >= range->start.earliest;
}

static double
get_label_width (RdvLayout *layout, guint event)
{
  RdvDocument *document = rdv_layout_get_document (layout);
  g_autofree char *label = rdv_label_dup_text (document, event);
  RdvTextStyle style = rdv_lane_pack_get_label_style (rdv_layout_get_metrics (layout), rdv_document_get_importance (document, event));

  if (label == NULL)
    return 0;
  return rdv_text_measure_get_width (rdv_layout_get_measure (layout), style, label) + 3 * rdv_layout_get_metrics (layout)->label_gap;
}

/* Widens [from, to] by pixels at both ends, within the limits. */
static void
widen (double seconds_per_pixel, double left, double right, gint64 first, gint64 last, gint64 *from, gint64 *to)
{
  double wanted_from = (double) *from - left * seconds_per_pixel;
  double wanted_to = (double) *to + right * seconds_per_pixel;

  *from = wanted_from > (double) first ? (gint64) wanted_from : first;
  *to = wanted_to < (double) last ? (gint64) wanted_to : last;
}

/* A mark shorter than its label needs room for it on either side: who packs the lane chooses the side. */
static void
make_room (RdvLayout *layout, guint event, gint64 first, gint64 last, double width, gint64 *from, gint64 *to)
{
  double label = get_label_width (layout, event);

  for (int i = 0; i < ROUNDS && label < width * 0.6; i++)
    {
      RdvTimeScale scale;
      RdvMark mark;
      double left, right;

      rdv_time_scale_fit (&scale, *from, *to, width);
      rdv_mark_init (&mark, rdv_layout_get_document (layout), event, rdv_layout_get_now (layout), &scale,
                     rdv_layout_get_metrics (layout));
      left = MAX (label - mark.all_start, 0);
      right = MAX (mark.all_end + label - width, 0);
      if (mark.end - mark.start > label || (left == 0 && right == 0) || left > width || right > width)
        return;
      widen (scale.seconds_per_pixel, left, right, first, last, from, to);
    }
}

void
rdv_step_view_get (RdvLayout *layout,
                   const RdvTour *tour,
                   guint step,
                   gint64 first,
                   gint64 last,
                   double width,
                   gint64 *from,
                   gint64 *to)
{
  guint32 event = tour->steps[step].event;
  const RdvExtent *range = find_range (tour, step);

  g_return_if_fail (RDV_IS_LAYOUT (layout));
  g_return_if_fail (step < tour->n_steps);

  *from = first;
  *to = last;
  if (range != NULL && (tour->steps[step].has_range || event == RDV_NONE || lies_in (layout, event, range)))
    {
      *from = range->start.earliest;
      *to = get_last (range);
      rdv_framing_widen (first, last, AROUND, MINUTE, from, to);
    }
  else if (event != RDV_NONE)
    rdv_framing_get_for_event (rdv_layout_get_document (layout), event, rdv_layout_get_now (layout), first, last, from, to);
  if (event != RDV_NONE)
    make_room (layout, event, first, last, width, from, to);
}

typedef struct
{
  RdvDocument *document;
  RdvBitset *lanes;
} Used;

/* What a lane is nested in goes with it. */
static gboolean
note_lanes (guint event, gpointer user_data)
{
  Used *used = user_data;
  guint n;
  const guint32 *lanes = rdv_document_get_lanes (used->document, event, &n);

  for (guint i = 0; i < n; i++)
    for (guint32 lane = lanes[i]; lane != RDV_NONE; lane = rdv_document_get_lane (used->document, lane)->parent)
      rdv_bitset_add (used->lanes, lane);
  return TRUE;
}

void
rdv_step_view_leave_out_idle_lanes (
    RdvLayout *layout, RdvLaneOrder *order, const RdvTour *tour, gint64 first, gint64 last, double width)
{
  RdvDocument *document = rdv_layout_get_document (layout);
  g_autoptr (RdvBitset) lanes = rdv_bitset_new (rdv_document_get_n_lanes (document));
  Used used = { document, lanes };

  for (guint i = 0; i < tour->n_steps; i++)
    {
      gint64 from, to;

      if (tour->steps[i].event != RDV_NONE)
        {
          note_lanes (tour->steps[i].event, &used);
          continue;
        }
      rdv_step_view_get (layout, tour, i, first, last, width, &from, &to);
      rdv_interval_index_foreach (rdv_document_get_interval_index (document), from, to, note_lanes, &used);
    }
  if (rdv_bitset_count (lanes) > 0)
    rdv_lane_order_leave_out_others (order, lanes);
}
