/* rdv-metrics.c: see rdv-metrics.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-metrics.h"

#include <math.h>

/* As deep as the header column can show. */
#define MAX_DEPTH 5u

/* What depends on how close together things stand. */
static void
init_rows (RdvMetrics *self, double text_scale, RdvDensity density)
{
  gboolean is_compact = density == RDV_DENSITY_COMPACT;

  self->label_style = is_compact ? RDV_TEXT_LABEL_SMALL : RDV_TEXT_LABEL;
  self->strong_label_style = is_compact ? RDV_TEXT_LABEL_STRONG_SMALL : RDV_TEXT_LABEL_STRONG;
  self->cluster_style = is_compact ? RDV_TEXT_CLUSTER_SMALL : RDV_TEXT_CLUSTER;
  self->lane_title_style = is_compact ? RDV_TEXT_LANE_TITLE_SMALL : RDV_TEXT_LANE_TITLE;
  self->lane_count_style = is_compact ? RDV_TEXT_LANE_COUNT_SMALL : RDV_TEXT_LANE_COUNT;
  self->row_height = round ((is_compact ? 13 : 17) * text_scale);
  self->bar_height = round ((is_compact ? 11 : 15) * text_scale);
  self->marker_size = round ((is_compact ? 8 : 11) * text_scale);
  self->icon_size = round ((is_compact ? 11 : 15) * text_scale);
  self->sign_size = round ((is_compact ? 8 : 10) * text_scale);
  self->crowd_height = round (13 * text_scale);
  self->label_gap = round ((is_compact ? 3 : 4) * text_scale);
  self->label_space = round ((is_compact ? 4 : 7) * text_scale);
  self->lane_padding = is_compact ? 1 : 2;
}

void
rdv_metrics_init (RdvMetrics *self, double text_scale, RdvDensity density)
{
  self->text_scale = text_scale;
  init_rows (self, text_scale, density);
  self->edge_width = 3;
  self->min_bar_width = 5;
  self->fade_width = round (40 * text_scale);
  self->soft_edge = round (10 * text_scale);
  self->sign_gap = 2;
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

void
rdv_metrics_init_crowd (RdvMetrics *self, const RdvMetrics *metrics)
{
  *self = *metrics;
  self->row_height = metrics->crowd_height;
  self->bar_height = metrics->crowd_height - 4;
  self->marker_size = MIN (metrics->marker_size, metrics->crowd_height - 5);
  self->icon_size = MIN (metrics->icon_size, metrics->crowd_height - 3);
  self->sign_size = MIN (metrics->sign_size, metrics->crowd_height - 5);
  self->cluster_style = RDV_TEXT_CLUSTER_SMALL;
}

static const char *const nicks[] = { "ordinary", "compact" };

gboolean
rdv_density_from_nick (const char *nick, RdvDensity *density)
{
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_str_equal (nick, nicks[i]))
      {
        *density = (RdvDensity) i;
        return TRUE;
      }
  return FALSE;
}

const char *
rdv_density_get_nick (RdvDensity density)
{
  g_return_val_if_fail (density < G_N_ELEMENTS (nicks), nicks[0]);

  return nicks[density];
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
