/* rdv-lane-scene.c: the events of the lanes in view. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-calendar.h"
#include "rdv-label.h"
#include "rdv-timeline-scene-private.h"

/* One event in view, between its mark and its label. */
typedef struct
{
  RdvMark mark;
  const RdvPackedEvent *packed;
  const RdvMetrics *metrics; /* of its row */
  double top;
  guint32 color;
} Visible;

typedef struct
{
  RdvPicture *picture;
  const RdvBand *band;
  GArray *visible; /* Visible */
} Collector;

static double
row_top (const RdvPicture *self, const RdvBand *band, guint row)
{
  return rdv_picture_get_band_y (self, band) + self->metrics->lane_padding + rdv_lane_pack_get_row_y (self->metrics, row);
}

static const RdvMetrics *
get_row_metrics (const RdvPicture *self, const RdvBand *band, guint row)
{
  return rdv_lane_pack_is_crowd_row (band->pack, row) ? &self->crowd_metrics : self->metrics;
}

static gboolean
collect (guint index, gpointer user_data)
{
  Collector *collector = user_data;
  RdvPicture *picture = collector->picture;
  const RdvPackedEvent *packed = rdv_lane_pack_get_event (collector->band->pack, index);
  Visible visible = { .packed = packed,
                      .metrics = get_row_metrics (picture, collector->band, packed->row),
                      .top = row_top (picture, collector->band, packed->row) };

  if (visible.top + visible.metrics->row_height < picture->lanes_y || visible.top > picture->body_y + picture->body_height)
    return TRUE;
  rdv_mark_init_with_form (&visible.mark, packed->form, picture->document, packed->event, picture->now, &picture->scale,
                           visible.metrics);
  /* An event whose mark has left the view goes with its label. */
  if (visible.mark.all_end < picture->body_x || visible.mark.all_start > picture->body_x + picture->body_width)
    return TRUE;
  visible.color = rdv_picture_get_lane_color (picture, collector->band->lane);
  g_array_append_val (collector->visible, visible);
  return TRUE;
}

static void
add_hit (RdvPicture *self, guint32 event, double x1, double x2, double top)
{
  x1 = MAX (x1, self->body_x);
  x2 = MIN (x2, self->body_x + self->body_width);
  if (x2 > x1)
    rdv_scene_add_hit (self->scene, &(RdvHit){ .kind = RDV_HIT_EVENT, .id = event, .x = x1, .y = top, .width = x2 - x1,
                                               .height = self->metrics->row_height });
}

static void
add_mark (RdvPicture *self, const Visible *visible)
{
  const RdvMetrics *metrics = self->metrics;

  self->metrics = visible->metrics;
  rdv_scene_add_group (self->scene, visible->packed->event, "mark");
  rdv_picture_add_mark (self, &visible->mark, visible->packed->event, visible->top, visible->color);
  rdv_scene_end_group (self->scene);
  add_hit (self, visible->packed->event, visible->mark.start, visible->mark.end, visible->top);
  self->metrics = metrics;
}

/* Between which pixels the label may stand; the text is cut to them. */
static void
get_label_space (const RdvPicture *self, const Visible *visible, double *x1, double *x2)
{
  const RdvMetrics *metrics = self->metrics;
  double left = self->body_x + metrics->label_gap;
  double right = self->body_x + self->body_width - 2;

  switch ((RdvLabelSide) visible->packed->label_side)
    {
    case RDV_LABEL_INSIDE:
      rdv_picture_get_mark_inside (self, &visible->mark, x1, x2);
      break;
    case RDV_LABEL_LEFT:
      *x2 = visible->mark.all_start - metrics->label_gap;
      *x1 = MAX (*x2 - visible->packed->label_width, left);
      break;
    case RDV_LABEL_RIGHT:
    case RDV_LABEL_NONE:
    default:
      *x1 = visible->mark.all_end + metrics->label_gap;
      *x2 = MIN (*x1 + visible->packed->label_width, right);
      break;
    }
}

static void
add_label (RdvPicture *self, const Visible *visible)
{
  guint32 event = visible->packed->event;
  RdvTextStyle style = rdv_lane_pack_get_label_style (self->metrics, rdv_document_get_importance (self->document, event));
  gboolean is_cancelled = rdv_document_get_status (self->document, event) == RDV_STATUS_CANCELLED;
  g_autofree char *label = rdv_label_dup_text (self->document, event);
  g_autofree char *text = NULL;
  double x1, x2, width, ascent, descent, baseline;

  if (visible->packed->label_side == RDV_LABEL_NONE || label == NULL)
    return;
  get_label_space (self, visible, &x1, &x2);
  if (x1 < self->body_x || x2 <= x1)
    return;
  /* Half a pixel for what adding and taking away has rounded. */
  text = rdv_text_measure_ellipsize (self->measure, style, label, x2 - x1 + 0.5);
  if (text == NULL)
    return;
  width = rdv_text_measure_get_width (self->measure, style, text);
  if (visible->packed->label_side == RDV_LABEL_LEFT)
    x1 = x2 - width;
  x1 = round (x1);
  rdv_scene_get_text_metrics (self->scene, style, &ascent, &descent);
  baseline = round (visible->top + self->metrics->row_height / 2 + (ascent - descent) / 2);
  rdv_scene_add_group (self->scene, event, "label");
  if (is_cancelled)
    rdv_scene_add_struck_text (self->scene, style, x1, baseline, width, text, self->theme->muted);
  else
    rdv_scene_add_text (self->scene, style, x1, baseline, width, text, self->theme->text);
  rdv_scene_end_group (self->scene);
  add_hit (self, event, x1, x1 + width, visible->top);
}

/* The middle of a cluster's pill: the middle of its time, or as near to that as it can be seen; never beyond its time, where the
 * row is somebody else's. */
static double
get_pill_middle (const RdvPicture *self, double from, double to, double pill)
{
  double middle = (from + to) / 2;
  double left = self->body_x + pill / 2;
  double right = self->body_x + self->body_width - pill / 2;

  if (to - from <= pill)
    return middle;
  return CLAMP (CLAMP (middle, left, MAX (right, left)), from + pill / 2, to - pill / 2);
}

static double
get_pill_height (const RdvMetrics *metrics)
{
  return metrics->row_height - 5;
}

void
rdv_picture_add_pill (RdvPicture *self, double x, double top, guint n_events, guint32 color)
{
  double pill = rdv_lane_pack_get_pill_width (self->measure, self->metrics, n_events);
  double height = get_pill_height (self->metrics);
  double y = round (top + (self->metrics->row_height - height) / 2);
  g_autofree char *count = g_strdup_printf ("%u", n_events);
  double width = rdv_text_measure_get_width (self->measure, self->metrics->cluster_style, count);

  rdv_scene_add_rounded_rect (self->scene, x, y, pill, height, height / 2,
                              rdv_color_mix (self->theme->ground, color, self->theme->tint), color, 1, RDV_DASH_SOLID);
  rdv_picture_add_text (self, self->metrics->cluster_style, round (x + (pill - width) / 2), top + self->metrics->row_height / 2, width, count,
                        self->theme->text);
}

/* A pill with the count, over a line from the first to the last of its events. */
static void
add_cluster (RdvPicture *self, const RdvBand *band, const RdvCluster *cluster, double top)
{
  double height = get_pill_height (self->metrics);
  double pill = rdv_lane_pack_get_pill_width (self->measure, self->metrics, cluster->n_events);
  double left = self->body_x;
  double right = self->body_x + self->body_width;
  double from = rdv_time_scale_x (&self->scale, cluster->from);
  double to = rdv_time_scale_x (&self->scale, cluster->to);
  double middle = get_pill_middle (self, from, to, pill);
  double y = round (top + (self->metrics->row_height - height) / 2);
  double x = round (middle - pill / 2);
  guint32 color = rdv_picture_get_lane_color (self, band->lane);

  rdv_scene_add_group (self->scene, RDV_NONE, "cluster");
  rdv_scene_add_rect (self->scene, MAX (from, left), y + floor (height / 2) - 1, MIN (to, right) - MAX (from, left), 2,
                      rdv_color_mix (self->theme->ground, color, 0.5));
  rdv_picture_add_pill (self, x, top, cluster->n_events, color);
  rdv_scene_end_group (self->scene);
  rdv_scene_add_hit (self->scene, &(RdvHit){ .kind = RDV_HIT_CLUSTER, .id = cluster->n_events, .x = x, .y = top, .width = pill,
                                             .height = self->metrics->row_height, .from = cluster->from, .to = cluster->to });
}

static void
add_clusters (RdvPicture *self, const RdvBand *band)
{
  guint n = rdv_lane_pack_get_n_clusters (band->pack);

  const RdvMetrics *metrics = self->metrics;

  for (guint i = rdv_lane_pack_find_cluster (band->pack, self->from); i < n; i++)
    {
      const RdvCluster *cluster = rdv_lane_pack_get_cluster (band->pack, i);
      double top;

      if (cluster->from > self->to)
        break;
      top = row_top (self, band, cluster->row);
      self->metrics = get_row_metrics (self, band, cluster->row);
      add_cluster (self, band, cluster, top);
      self->metrics = metrics;
    }
}

void
rdv_picture_add_lanes (RdvPicture *self)
{
  g_autoptr (GArray) visible = g_array_new (FALSE, FALSE, sizeof (Visible));

  for (guint i = 0; i < self->n_bands; i++)
    {
      const RdvBand *band = &self->bands[i];
      double y = rdv_picture_get_band_y (self, band);

      if (y + band->height > self->lanes_y && y < self->body_y + self->body_height)
        rdv_lane_pack_foreach (band->pack, self->from, self->to, collect, &(Collector){ self, band, visible });
    }
  /* All marks first, then all texts: so texts lie on top, and a painter can draw each kind in one go. */
  for (guint i = 0; i < visible->len; i++)
    add_mark (self, &g_array_index (visible, Visible, i));
  for (guint i = 0; i < self->n_bands; i++)
    add_clusters (self, &self->bands[i]);
  for (guint i = 0; i < visible->len; i++)
    add_label (self, &g_array_index (visible, Visible, i));
}
