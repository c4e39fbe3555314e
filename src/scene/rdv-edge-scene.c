/* rdv-edge-scene.c: how many events lie beyond the edges. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-timeline-scene-private.h"

#include "rdv-words.h"

#define TRIANGLE 6.0
#define PADDING 4.0

static RdvTextStyle
get_style (const RdvPicture *picture, const RdvBandEdges *edges)
{
  return rdv_band_is_slim (edges->band, edges->end_row - 1) ? RDV_TEXT_LANE_COUNT_SMALL
                                                            : picture->metrics->lane_count_style;
}

/* What the count of so many takes at an edge. */
static double
get_count_width (RdvTextMeasure *measure, RdvTextStyle style, guint n)
{
  g_autofree char *count = g_strdup_printf ("%u", n);

  return 3 * PADDING + TRIANGLE + rdv_text_measure_get_width (measure, style, count);
}

static double
get_chip_width (const RdvPicture *picture, const RdvBandEdges *edges, guint n)
{
  return get_count_width (picture->measure, get_style (picture, edges), n);
}

double
rdv_timeline_scene_get_edge_width (RdvLayout *layout)
{
  RdvLaneOrder *order = rdv_layout_get_lane_order (layout);
  guint most = 0;

  for (guint i = 0; i < rdv_lane_order_get_n_shown (order); i++)
    {
      guint n;

      rdv_lane_order_get_events (order, rdv_lane_order_get_lane (order, i), &n);
      most = MAX (most, n);
    }
  return get_count_width (rdv_layout_get_measure (layout), rdv_layout_get_metrics (layout)->lane_count_style, most);
}

void
rdv_band_edges_init (RdvBandEdges *self, const RdvPicture *picture, const RdvBand *band)
{
  double bottom = picture->body_y + picture->body_height;
  guint n_rows = rdv_band_get_n_places (band);

  *self = (RdvBandEdges){ .band = band, .left = picture->body_x, .right = picture->body_x + picture->body_width };
  while (self->first_row < n_rows && rdv_picture_get_row_middle (picture, band, self->first_row) < picture->lanes_y)
    self->first_row++;
  self->end_row = self->first_row;
  while (self->end_row < n_rows && rdv_picture_get_row_middle (picture, band, self->end_row) <= bottom)
    self->end_row++;
  if (self->first_row < self->end_row)
    return;
  /* Nothing of it is in view: whoever scrolls there finds the rest. */
  if (self->first_row > 0)
    self->n_above = band->n_events;
  else
    self->n_below = band->n_events;
}

gboolean
rdv_band_edges_peeks_row (const RdvBandEdges *self, guint row)
{
  return row + 1 == self->first_row || row == self->end_row;
}

void
rdv_band_edges_get_row (const RdvBandEdges *self, const RdvPicture *picture, guint row, double *left, double *right)
{
  gboolean tells = row + 1 == self->end_row;

  *left = tells ? self->left : picture->body_x;
  *right = tells ? self->right : picture->body_x + picture->body_width;
}

gboolean
rdv_band_edges_take (RdvBandEdges *self, const RdvPicture *picture, guint row, double x1, double x2, guint n)
{
  double left, right;

  rdv_band_edges_get_row (self, picture, row, &left, &right);
  if (round (x2) <= left)
    self->n_before += n;
  else if (round (x1) >= right)
    self->n_after += n;
  else if (row < self->first_row)
    self->n_above += n;
  else if (row >= self->end_row)
    self->n_below += n;
  else
    return TRUE;
  return FALSE;
}

void
rdv_band_edges_make_room (RdvBandEdges *self, const RdvPicture *picture)
{
  /* As much as the largest number needs: the room does not change while one moves. */
  double chip = MIN (get_chip_width (picture, self, self->band->n_events), floor (picture->body_width / 2));

  if (self->n_before > 0 && !picture->request->is_sheet)
    self->left = picture->body_x + chip;
  if (self->n_after > 0 && !picture->request->is_sheet)
    self->right = picture->body_x + picture->body_width - chip;
  self->n_before = self->n_after = self->n_above = self->n_below = 0;
  self->runs_off_left = self->runs_off_right = FALSE;
}

/* A triangle that points off, and the count; over what runs on beyond the edge, so that it can be read. */
static void
add_chip (RdvPicture *self, const RdvBandEdges *edges, RdvHitKind kind, guint n)
{
  gboolean is_left = kind == RDV_HIT_EARLIER;
  guint row = edges->end_row - 1;
  double room = is_left ? edges->left - self->body_x : self->body_x + self->body_width - edges->right;
  double width = MIN (get_chip_width (self, edges, n), room);
  double x = is_left ? self->body_x : self->body_x + self->body_width - width;
  const RdvMetrics *metrics = rdv_picture_get_row_metrics (self, edges->band, row);
  double middle = rdv_picture_get_row_middle (self, edges->band, row);
  double height = metrics->bar_height;
  g_autofree char *count = g_strdup_printf ("%u", n);

  rdv_scene_add_group (self->scene, RDV_NONE, "edge");
  if (is_left ? edges->runs_off_left : edges->runs_off_right)
    rdv_scene_add_rect (self->scene, x, round (middle - height / 2), width, height, rdv_color_with_alpha (self->theme->ground, 0.9));
  rdv_scene_add_marker (self->scene, is_left ? x + PADDING + TRIANGLE / 2 : x + width - PADDING - TRIANGLE / 2, round (middle), TRIANGLE,
                        is_left ? RDV_MARKER_ARROW_LEFT : RDV_MARKER_ARROW_RIGHT, self->theme->muted, 0, 0, RDV_DASH_SOLID);
  rdv_picture_add_cut_text (self, get_style (self, edges), is_left ? x + 2 * PADDING + TRIANGLE : x + PADDING, middle,
                            width - 3 * PADDING - TRIANGLE + 0.5, count, self->theme->muted);
  rdv_scene_end_group (self->scene);
  rdv_scene_add_hit (self->scene, &(RdvHit){ .kind = kind, .id = edges->band->lane, .x = x,
                                             .y = middle - metrics->row_height / 2, .width = width,
                                             .height = metrics->row_height, .n = n });
}

void
rdv_picture_add_edges (RdvPicture *self, const RdvBandEdges *edges)
{
  if (self->request->is_sheet)
    return;
  if (edges->n_before > 0)
    add_chip (self, edges, RDV_HIT_EARLIER, edges->n_before);
  if (edges->n_after > 0)
    add_chip (self, edges, RDV_HIT_LATER, edges->n_after);
}

static void
add_row_edge (RdvPicture *self, RdvHitKind kind, guint n, double y, double height)
{
  double x = rdv_metrics_get_header_x (self->metrics, 0);
  double middle = y + height / 2;
  gboolean is_above = kind == RDV_HIT_ABOVE;
  /* Translators: at the top or bottom of the lane headers: so many events lie in rows above or below what is in view. */
  g_autofree char *text = g_strdup_printf (is_above ? C_ ("edge", "%u above") : C_ ("edge", "%u below"), n);

  rdv_scene_add_rect (self->scene, 0, y, self->body_x, height, self->theme->header_ground);
  rdv_scene_add_rect (self->scene, 0, is_above ? y + height - 1 : y, self->body_x, 1, self->theme->hairline);
  if (n == 0)
    return;
  rdv_scene_add_group (self->scene, RDV_NONE, "edge");
  rdv_scene_add_marker (self->scene, x + TRIANGLE / 2, round (middle), TRIANGLE, is_above ? RDV_MARKER_ARROW_UP : RDV_MARKER_ARROW_DOWN,
                        self->theme->muted, 0, 0, RDV_DASH_SOLID);
  rdv_picture_add_cut_text (self, self->metrics->lane_count_style, x + TRIANGLE + PADDING, middle, self->body_x - x - TRIANGLE - 2 * PADDING, text,
                            self->theme->muted);
  rdv_scene_end_group (self->scene);
  rdv_scene_add_hit (self->scene, &(RdvHit){ .kind = kind, .id = RDV_NONE, .x = 0, .y = y, .width = self->body_x, .height = height,
                                             .n = n });
}

void
rdv_picture_add_row_edges (RdvPicture *self)
{
  double bottom = self->body_y + self->body_height;

  if (self->headers_y > self->lanes_y)
    add_row_edge (self, RDV_HIT_ABOVE, self->n_above, self->lanes_y, self->headers_y - self->lanes_y);
  if (self->headers_end < bottom)
    add_row_edge (self, RDV_HIT_BELOW, self->n_below, self->headers_end, bottom - self->headers_end);
}
