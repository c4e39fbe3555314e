/* rdv-canvas-reveal.c: bringing events into view. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#include "rdv-framing.h"
#include "rdv-mark.h"

/* What is revealed keeps this part of the width from the edges. */
#define MARGIN 0.15

#define MINUTE 60

/* Whether the event stands by itself at this view's scale, and where its row begins below the era strip. */
static gboolean
find_row (RdvCanvas *self, RdvViewport *view, guint32 event, double *y)
{
  const RdvMetrics *metrics = rdv_layout_get_metrics (self->layout);
  guint n_bands, n_lanes;
  const guint32 *lanes = rdv_document_get_lanes (self->document, event, &n_lanes);
  const RdvBand *bands = rdv_canvas_get_bands (self, view, &n_bands);

  for (guint i = 0; i < n_bands; i++)
    {
      gboolean is_in_lane = FALSE;
      guint n;

      for (guint j = 0; j < n_lanes; j++)
        is_in_lane |= rdv_lane_order_get_home (self->lane_order, lanes[j]) == bands[i].lane;
      if (!is_in_lane)
        continue;
      n = rdv_lane_pack_get_n_events (bands[i].pack);
      for (guint j = 0; j < n; j++)
        {
          const RdvPackedEvent *packed = rdv_lane_pack_get_event (bands[i].pack, j);

          if (packed->event == event)
            {
              *y = bands[i].y + metrics->lane_padding +
                   rdv_lane_pack_get_row_y (metrics, rdv_band_get_place (&bands[i], packed->row));
              return TRUE;
            }
        }
    }
  return FALSE;
}

static void
fit_content (RdvCanvas *self, RdvViewport *view)
{
  rdv_viewport_set_content_height (view,
                                   rdv_layout_get_content_height (self->layout, rdv_viewport_get_scale (view),
                                                                  rdv_viewport_get_height (view)));
}

/* Scrolls no further than needed to show [y, y + height], both below the era strip, which stays. */
static void
show_rows (RdvCanvas *self, RdvViewport *view, double y, double height)
{
  double room = rdv_viewport_get_height (view) - rdv_layout_get_era_height (self->layout);
  double offset = rdv_viewport_get_offset_y (view);

  fit_content (self, view);
  offset = MAX (offset, y + height - room);
  rdv_viewport_set_offset_y (view, MIN (offset, y));
}

static void
init_mark (RdvCanvas *self, RdvViewport *view, guint32 event, RdvMark *mark)
{
  rdv_mark_init (mark, self->document, event, self->now, rdv_viewport_get_scale (view),
                 rdv_layout_get_metrics (self->layout));
}

/* How far to pan so that [start, end] can be seen: not at all, a little, or, from far away, into the middle. */
static double
get_pan (double start, double end, double width)
{
  double margin = width * MARGIN;

  /* Longer than the view: any part of it will do. */
  if (end - start > width - 2 * margin)
    {
      if (start < width - margin && end > margin)
        return 0;
      return start >= width - margin ? start - margin : end - width + margin;
    }
  if (start > 2 * width || end < -width)
    return (start + end - width) / 2;
  if (start < margin)
    return start - margin;
  if (end > width - margin)
    return end - width + margin;
  return 0;
}

/* What a pane lies over shows nothing; that at least something is left is a matter of very narrow windows. */
static double
get_free_width (RdvCanvas *self, RdvViewport *view)
{
  double width = rdv_viewport_get_width (view);

  return MAX (width - self->cover, width / 4);
}

/* Shows what lies between @from and @to in the part of @view that can be seen. */
static void
set_free_range (RdvCanvas *self, RdvViewport *view, gint64 from, gint64 to)
{
  double covered = ((double) to - (double) from) * (rdv_viewport_get_width (view) / get_free_width (self, view) - 1);
  gint64 first, last;

  rdv_viewport_get_limits (view, &first, &last);
  rdv_viewport_set_range (view, from, to + (gint64) CLAMP (covered, 0, MAX ((double) last - (double) to, 0)));
}

static void
show_lane (RdvCanvas *self, RdvViewport *view, guint32 lane)
{
  guint n_bands;
  const RdvBand *bands = rdv_canvas_get_bands (self, view, &n_bands);

  for (guint i = 0; i < n_bands; i++)
    if (bands[i].lane == lane)
      {
        /* Copied: the bands are valid only until the next question. */
        double y = bands[i].y, height = bands[i].height;

        show_rows (self, view, y, height);
        return;
      }
}

/* Scrolls to the row of the event; one that is lost in a cluster gets a place of its own first. When the rows are not there yet, it is
 * done as soon as they are. */
static void
claim_row (RdvCanvas *self, RdvViewport *view, guint32 event)
{
  double row_height = rdv_layout_get_metrics (self->layout)->row_height;
  double y;

  self->awaited_event = RDV_NONE;
  if (!find_row (self, view, event, &y) && rdv_layout_is_settled (self->layout))
    {
      rdv_layout_set_pinned (self->layout, event);
      rdv_canvas_drop_picture (self);
    }
  if (find_row (self, view, event, &y))
    show_rows (self, view, y, row_height);
  else if (!rdv_layout_is_settled (self->layout))
    self->awaited_event = event;
}

void
rdv_canvas_show_awaited (RdvCanvas *self)
{
  if (self->awaited_event == RDV_NONE)
    return;
  claim_row (self, rdv_canvas_get_aim (self), self->awaited_event);
  rdv_canvas_glide_calmly (self);
}

/* Who asks for an event in a hidden lane asks for the lane. */
static void
show_hidden_lane (RdvCanvas *self, guint32 event)
{
  guint n;

  if (!rdv_lane_order_shows_event (self->lane_order, event))
    rdv_lane_order_show (self->lane_order, rdv_document_get_lanes (self->document, event, &n)[0]);
}

void
rdv_canvas_glide_to_view (RdvCanvas *self, gint64 from, gint64 to, double offset_y)
{
  RdvViewport *aim;

  g_return_if_fail (RDV_IS_CANVAS (self));
  g_return_if_fail (self->document != NULL && from <= to);

  aim = rdv_canvas_get_aim (self);
  rdv_viewport_set_range (aim, from, to);
  fit_content (self, aim);
  rdv_viewport_set_offset_y (aim, offset_y);
  rdv_canvas_glide_calmly (self);
}

void
rdv_canvas_reveal_event (RdvCanvas *self, guint32 event)
{
  RdvViewport *aim;
  RdvMark mark;

  g_return_if_fail (RDV_IS_CANVAS (self));
  g_return_if_fail (self->document != NULL && event < rdv_document_get_n_events (self->document));

  show_hidden_lane (self, event);
  aim = rdv_canvas_get_aim (self);
  init_mark (self, aim, event, &mark);
  rdv_viewport_pan (aim, get_pan (mark.start, mark.end, get_free_width (self, aim)), 0);
  claim_row (self, aim, event);
  rdv_canvas_glide_calmly (self);
}

void
rdv_canvas_set_cover (RdvCanvas *self, int cover)
{
  RdvViewport *aim;
  guint32 event;
  RdvMark mark;

  g_return_if_fail (RDV_IS_CANVAS (self));
  g_return_if_fail (cover >= 0);

  if (self->cover == cover)
    return;
  self->cover = cover;
  event = rdv_selection_get_event (self->selection);
  if (event == RDV_NONE || self->layout == NULL || !rdv_lane_order_shows_event (self->lane_order, event))
    return;
  /* Who clicked on something wants to see it while reading about it. */
  aim = rdv_canvas_get_aim (self);
  init_mark (self, aim, event, &mark);
  if (mark.start > get_free_width (self, aim) && mark.start < rdv_viewport_get_width (aim))
    rdv_canvas_reveal_event (self, event);
}

/* [from, to] with some more on both sides, within the limits of the view. */
static void
widen (RdvCanvas *self, gint64 *from, gint64 *to, double least)
{
  gint64 first, last;

  rdv_viewport_get_limits (self->viewport, &first, &last);
  rdv_framing_widen_span (first, last, least, from, to);
}

void
rdv_canvas_zoom_to_event (RdvCanvas *self, guint32 event)
{
  RdvViewport *aim;
  gint64 first, last, from, to;

  g_return_if_fail (RDV_IS_CANVAS (self));
  g_return_if_fail (self->document != NULL && event < rdv_document_get_n_events (self->document));

  show_hidden_lane (self, event);
  rdv_viewport_get_limits (self->viewport, &first, &last);
  rdv_framing_get_for_event (self->document, event, self->now, first, last, &from, &to);
  aim = rdv_canvas_get_aim (self);
  set_free_range (self, aim, from, to);
  claim_row (self, aim, event);
  rdv_canvas_glide_calmly (self);
}

void
rdv_canvas_show_step (RdvCanvas *self, gint64 from, gint64 to, guint32 event)
{
  RdvViewport *aim;

  g_return_if_fail (RDV_IS_CANVAS (self));
  g_return_if_fail (self->document != NULL && from <= to);
  g_return_if_fail (event == RDV_NONE || event < rdv_document_get_n_events (self->document));

  rdv_selection_set_event (self->selection, event);
  rdv_layout_set_pinned (self->layout, event);
  rdv_canvas_drop_picture (self);
  aim = rdv_canvas_get_aim (self);
  rdv_viewport_set_range (aim, from, to);
  fit_content (self, aim);
  if (event != RDV_NONE)
    {
      double y = 0, row_height = rdv_layout_get_metrics (self->layout)->row_height;

      show_hidden_lane (self, event);
      find_row (self, aim, event, &y);
      /* With the rows above and below: the last row of a lane in view gives up room to the counts at the
       * edges. */
      show_rows (self, aim, MAX (y - row_height, 0), 3 * row_height);
    }
  rdv_canvas_glide_calmly (self);
}

void
rdv_canvas_zoom_to_stretch_of (RdvCanvas *self, gint64 from, gint64 to, double least)
{
  if (from > to)
    return;
  widen (self, &from, &to, least);
  set_free_range (self, rdv_canvas_get_aim (self), from, to);
  rdv_canvas_glide_calmly (self);
}

/* As near as the date is exact; who is nearer already and sees it whole stays so near. */
void
rdv_canvas_go_to_date (RdvCanvas *self, const RdvExtent *extent, gint64 from, gint64 to)
{
  double surroundings = rdv_framing_get_surroundings (&extent->start);
  gint64 left, right;

  rdv_viewport_get_range (rdv_canvas_get_aim (self), &left, &right);
  if (!extent->is_span)
    surroundings = MIN (surroundings, (double) right - (double) left);
  rdv_canvas_zoom_to_stretch_of (self, from, to, MAX (surroundings, MINUTE));
}

guint32
rdv_canvas_find_lane_at (RdvCanvas *self, double y)
{
  double below = y - rdv_canvas_get_lanes_y (self) + rdv_viewport_get_offset_y (self->viewport);
  guint n_bands;
  const RdvBand *bands = rdv_canvas_get_bands (self, self->viewport, &n_bands);

  for (guint i = 0; i < n_bands; i++)
    if (below >= bands[i].y && below < bands[i].y + bands[i].height)
      return bands[i].lane;
  return RDV_NONE;
}

void
rdv_canvas_show_lane (RdvCanvas *self, guint32 lane)
{
  show_lane (self, self->viewport, lane);
}

void
rdv_canvas_open_cluster (RdvCanvas *self, const RdvHit *cluster)
{
  guint32 lane = rdv_canvas_find_lane_at (self, cluster->y + cluster->height / 2);
  RdvViewport *aim = rdv_canvas_get_aim (self);
  gint64 from = cluster->from, to = cluster->to, left, right;
  double least;

  /* Never nearer than by a factor of twenty at once, so that one sees where one is; always by some. */
  rdv_viewport_get_range (aim, &left, &right);
  least = ((double) right - (double) left) / 20;
  widen (self, &from, &to, MAX (least, MINUTE));
  if ((double) to - (double) from > ((double) right - (double) left) / 1.5)
    rdv_viewport_zoom_at (aim, cluster->x + cluster->width / 2 - rdv_canvas_get_body_x (self), 2);
  else
    rdv_viewport_set_range (aim, from, to);

  if (lane != RDV_NONE)
    show_lane (self, aim, lane);
  rdv_canvas_glide_calmly (self);
}
