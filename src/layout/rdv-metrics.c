/* rdv-metrics.c: see rdv-metrics.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-metrics.h"

#include <math.h>

/* As deep as the header column can show. */
#define MAX_DEPTH 5u

void
rdv_metrics_init (RdvMetrics *self, double text_scale)
{
  self->text_scale = text_scale;
  self->row_height = round (20 * text_scale);
  self->bar_height = round (17 * text_scale);
  self->marker_size = round (12 * text_scale);
  self->icon_size = round (16 * text_scale);
  self->edge_width = 3;
  self->min_bar_width = 5;
  self->fade_width = round (40 * text_scale);
  self->soft_edge = round (10 * text_scale);
  self->sign_size = round (10 * text_scale);
  self->sign_gap = 2;
  self->label_gap = round (5 * text_scale);
  self->label_space = round (8 * text_scale);
  self->lane_padding = 4;
  self->header_width = round (120 * text_scale);
  self->max_header_width = round (220 * text_scale);
  self->header_inset = 12;
  self->header_indent = round (12 * text_scale);
  self->triangle_size = round (8 * text_scale);
  self->lane_bar_width = 4;
  self->ruler_major_height = round (24 * text_scale);
  self->ruler_minor_height = round (22 * text_scale);
  self->era_row_height = round (22 * text_scale);
}

double
rdv_metrics_get_header_x (const RdvMetrics *self, guint depth)
{
  return self->lane_bar_width + 7 + MIN (depth, MAX_DEPTH) * self->header_indent;
}

double
rdv_metrics_get_header_text_x (const RdvMetrics *self, guint depth)
{
  return rdv_metrics_get_header_x (self, depth) + self->triangle_size + 6;
}
