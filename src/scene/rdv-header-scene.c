/* rdv-header-scene.c: the column of lane headers. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-header-line.h"
#include "rdv-timeline-scene-private.h"

#include "rdv-words.h"

/* A lane header this high has room for two lines. */
#define TWO_LINES 2.2
#define DOT 2.0 /* of a grip */
#define GRIP_ROWS 4

static double
get_line (const RdvPicture *self)
{
  return rdv_header_line_get_height (self->metrics);
}

/* The row that tells how many lanes are hidden: below the last lane, or at the bottom of what is in view. */
static double
get_hidden_y (const RdvPicture *self)
{
  const RdvBand *last = self->n_bands > 0 ? &self->bands[self->n_bands - 1] : NULL;
  double below = last != NULL ? rdv_picture_get_band_y (self, last) + last->height : self->lanes_y;
  double bottom = self->headers_end - rdv_layout_get_hidden_height (self->layout);

  return MAX (MIN (below, bottom), self->headers_y);
}

/* What of a band's header can be seen. */
static gboolean
get_visible_part (const RdvPicture *self, const RdvBand *band, double *y1, double *y2)
{
  double bottom = self->headers_end;

  if (rdv_layout_get_hidden_height (self->layout) > 0)
    bottom = get_hidden_y (self);
  *y1 = MAX (rdv_picture_get_band_y (self, band), self->headers_y);
  *y2 = MIN (rdv_picture_get_band_y (self, band) + band->height, bottom);
  return *y2 > *y1;
}

/* Where the first line of a header is. It stays in view while any of the lane is. */
static double
get_first_line (const RdvPicture *self, const RdvBand *band, gboolean *has_two_lines)
{
  double line = get_line (self);
  double y = rdv_picture_get_band_y (self, band);
  double needed;

  *has_two_lines = band->height >= TWO_LINES * line;
  if (!*has_two_lines)
    return y + (band->height - line) / 2;
  needed = 2 * line + self->metrics->lane_padding;
  return MIN (MAX (y, self->headers_y), y + band->height - needed) + self->metrics->lane_padding;
}

static void
add_triangle (RdvPicture *self, guint lane, double top)
{
  RdvLaneOrder *order = rdv_layout_get_lane_order (self->layout);
  double size = self->metrics->triangle_size;
  double x = rdv_metrics_get_header_x (self->metrics, rdv_lane_order_get_depth (order, lane));
  RdvMarkerShape shape = rdv_lane_order_get_collapsed (order, lane) ? RDV_MARKER_ARROW_RIGHT : RDV_MARKER_ARROW_DOWN;

  if (!self->request->has_handles)
    return;
  rdv_scene_add_marker (self->scene, x + size / 2, top + get_line (self) / 2, size, shape, self->theme->muted, 0, 0, RDV_DASH_SOLID);
  rdv_scene_add_hit (self->scene, &(RdvHit){ .kind = RDV_HIT_LANE_TRIANGLE, .id = lane, .x = x - 6, .y = MAX (top, self->headers_y),
                                             .width = size + 10,
                                             .height = MAX (top + get_line (self) - MAX (top, self->headers_y), 0) });
}

/* The name, and how many events there are: below it in words, beside it as a number where there is room for that only. */
static void
add_texts (RdvPicture *self, const RdvBand *band, double top, gboolean has_two_lines)
{
  RdvLaneOrder *order = rdv_layout_get_lane_order (self->layout);
  const char *title = rdv_document_get_lane (self->document, band->lane)->title;
  double line = get_line (self);
  double x = rdv_metrics_get_header_text_x (self->metrics, rdv_lane_order_get_depth (order, band->lane));
  double available = self->body_x - x - self->metrics->header_inset + 0.5;
  double width = rdv_picture_add_cut_text (self, self->metrics->lane_title_style, x, top + line / 2, available, title, self->theme->text);
  g_autofree char *count = NULL;

  if (has_two_lines)
    {
      count = g_strdup_printf (ngettext ("%u event", "%u events", band->n_events), band->n_events);
      rdv_picture_add_cut_text (self, self->metrics->lane_count_style, x, top + line * 1.5, available, count, self->theme->muted);
    }
  else
    {
      double count_width;

      count = g_strdup_printf ("%u", band->n_events);
      count_width = rdv_text_measure_get_width (self->measure, self->metrics->lane_count_style, count);
      if (width + self->metrics->label_space + count_width <= available)
        rdv_picture_add_text (self, self->metrics->lane_count_style, floor (self->body_x - self->metrics->header_inset - count_width),
                              top + line / 2, count_width, count, self->theme->muted);
    }
}

static void
add_header (RdvPicture *self, const RdvBand *band)
{
  double y = rdv_picture_get_band_y (self, band);
  double y1, y2, top;
  gboolean has_two_lines;

  if (!get_visible_part (self, band, &y1, &y2))
    return;
  top = get_first_line (self, band, &has_two_lines);
  rdv_scene_add_group (self->scene, RDV_NONE, "lane");
  rdv_scene_add_rect (self->scene, 0, y, self->metrics->lane_bar_width, band->height,
                      rdv_picture_get_lane_color (self, band->lane));
  rdv_scene_add_rect (self->scene, 0, y + band->height - 1, self->body_x, 1, self->theme->hairline);
  rdv_scene_add_hit (self->scene, &(RdvHit){ .kind = RDV_HIT_LANE_HEADER, .id = band->lane, .x = 0, .y = y1,
                                             .width = self->body_x, .height = y2 - y1 });
  add_triangle (self, band->lane, top);
  add_texts (self, band, top, has_two_lines);
  rdv_scene_end_group (self->scene);
}

static void
add_hidden_row (RdvPicture *self)
{
  guint n = rdv_lane_order_get_n_hidden (rdv_layout_get_lane_order (self->layout));
  double height = rdv_layout_get_hidden_height (self->layout);
  double y = get_hidden_y (self);
  double x = rdv_metrics_get_header_x (self->metrics, 0);
  g_autofree char *text = g_strdup_printf (ngettext ("%u hidden lane", "%u hidden lanes", n), n);

  rdv_scene_add_rect (self->scene, 0, y, self->body_x, height, self->theme->header_ground);
  rdv_scene_add_rect (self->scene, 0, y, self->body_x, 1, self->theme->hairline);
  rdv_scene_add_rect (self->scene, 0, y + height - 1, self->body_x, 1, self->theme->hairline);
  rdv_picture_add_cut_text (self, self->metrics->lane_count_style, x, y + height / 2, self->body_x - x - 4, text, self->theme->muted);
  rdv_scene_add_hit (self->scene, &(RdvHit){ .kind = RDV_HIT_HIDDEN_LANES, .id = n, .x = 0, .y = y, .width = self->body_x,
                                             .height = height });
}

void
rdv_picture_add_headers (RdvPicture *self)
{
  gboolean has_hidden = rdv_layout_get_hidden_height (self->layout) > 0;
  double end = has_hidden ? get_hidden_y (self) : self->headers_end;

  rdv_scene_add_rect (self->scene, 0, self->body_y, self->body_x, self->body_height, self->theme->header_ground);
  rdv_scene_add_clip (self->scene, 0, self->headers_y, self->body_x, MAX (end - self->headers_y, 0));
  for (guint i = 0; i < self->n_bands; i++)
    add_header (self, &self->bands[i]);
  rdv_scene_end_clip (self->scene);
  if (has_hidden)
    add_hidden_row (self);
  rdv_picture_add_row_edges (self);
  rdv_scene_add_rect (self->scene, self->body_x - 1, self->body_y, 1, self->body_height, self->theme->hairline);
}

static const RdvBand *
find_band (const RdvPicture *self, guint32 lane)
{
  for (guint i = 0; i < self->n_bands; i++)
    if (self->bands[i].lane == lane)
      return &self->bands[i];
  return NULL;
}

/* Two columns of dots at the right end of a header: here it can be taken. */
static void
add_grip (RdvPicture *self, double middle)
{
  for (int row = 0; row < GRIP_ROWS; row++)
    for (int column = 0; column < 2; column++)
      rdv_scene_add_rect (self->scene, self->body_x - 9 + column * 2 * DOT, round (middle) + (row - GRIP_ROWS / 2) * 2 * DOT, DOT,
                          DOT, self->theme->muted);
}

RdvScene *
rdv_timeline_scene_new_header_hover (const RdvPictureRequest *request, const RdvHit *hit)
{
  RdvPicture picture;
  const RdvBand *band;

  rdv_picture_begin (&picture, request);
  rdv_scene_add_rect (picture.scene, hit->x, hit->y, hit->width - 1, hit->height - 1,
                      rdv_color_with_alpha (picture.theme->selection, 0.1));
  band = hit->kind == RDV_HIT_LANE_HEADER ? find_band (&picture, hit->id) : NULL;
  if (band != NULL)
    {
      gboolean has_two_lines;
      double top = get_first_line (&picture, band, &has_two_lines);

      rdv_scene_add_clip (picture.scene, hit->x, hit->y, hit->width, hit->height);
      add_grip (&picture, top + get_line (&picture) * (has_two_lines ? 1 : 0.5));
      rdv_scene_end_clip (picture.scene);
    }
  return picture.scene;
}

RdvScene *
rdv_timeline_scene_new_lane_drag (const RdvPictureRequest *request, guint32 lane, double y, double gap_y)
{
  const char *title = rdv_document_get_lane (rdv_layout_get_document (request->layout), lane)->title;
  double height, gap, x;
  RdvPicture picture;

  rdv_picture_begin (&picture, request);
  height = picture.metrics->row_height + 2 * picture.metrics->lane_padding;
  gap = round (picture.lanes_y + gap_y - request->offset_y);
  x = rdv_metrics_get_header_text_x (picture.metrics, 0);

  /* The gap it would land in, open over the whole width. */
  rdv_scene_add_clip (picture.scene, 0, picture.lanes_y, request->width, picture.body_y + picture.body_height - picture.lanes_y);
  rdv_scene_add_rect (picture.scene, 0, gap - 5, request->width, 10, picture.theme->ground);
  rdv_scene_add_rect (picture.scene, 0, gap - 5, request->width, 10, rdv_color_with_alpha (picture.theme->selection, 0.2));
  rdv_scene_add_rect (picture.scene, 0, gap - 1, request->width, 2, picture.theme->selection);
  /* The lane in the hand. */
  rdv_scene_add_rounded_rect (picture.scene, 2, y, picture.body_x - 4, height, 5, picture.theme->ground,
                              picture.theme->selection, 1, RDV_DASH_SOLID);
  rdv_scene_add_rect (picture.scene, 6, y + 4, picture.metrics->lane_bar_width, height - 8,
                      rdv_picture_get_lane_color (&picture, lane));
  rdv_picture_add_cut_text (&picture, picture.metrics->lane_title_style, x, y + height / 2,
                            picture.body_x - x - picture.metrics->header_inset, title, picture.theme->text);
  add_grip (&picture, y + height / 2);
  rdv_scene_end_clip (picture.scene);
  return picture.scene;
}
