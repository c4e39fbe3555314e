/* rdv-lane-scene.c: the events of the lanes in view. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-calendar.h"
#include "rdv-timeline-scene-private.h"

#define FADE_STEPS 6

/* One event in view, between its mark and its label. */
typedef struct
{
  RdvMark mark;
  const RdvPackedEvent *packed;
  const RdvMetrics *metrics; /* of its row */
  guint place;
  double top;
  double left, right; /* between which its row shows events */
  guint32 lane;
  guint32 color;
  double alpha, label_alpha; /* while it comes or goes */
} Visible;

typedef struct
{
  RdvPicture *picture;
  const RdvBand *band;
  GArray *marks; /* Visible */
} Collector;

static gboolean
collect (guint index, gpointer user_data)
{
  Collector *collector = user_data;
  RdvPicture *picture = collector->picture;
  const RdvPackedEvent *packed = rdv_lane_pack_get_event (collector->band->pack, index);
  guint place = rdv_band_get_place (collector->band, packed->row);
  Visible visible = { .packed = packed,
                      .metrics = rdv_picture_get_row_metrics (picture, collector->band, place),
                      .place = place,
                      .top = rdv_picture_get_row_top (picture, collector->band, place),
                      .lane = collector->band->lane,
                      .alpha = 1,
                      .label_alpha = 1 };

  rdv_mark_init_with_form (&visible.mark, packed->form, picture->document, packed->event, picture->now,
                           &picture->scale, visible.metrics);
  visible.color = rdv_picture_get_lane_color (picture, collector->band->lane);
  g_array_append_val (collector->marks, visible);
  return TRUE;
}

/* Less than half of its row is in view: it is counted with those that cannot be seen, but drawn as far as it
 * goes. */
static gboolean
is_peeking (const RdvPicture *self, const RdvBandEdges *edges, const Visible *visible)
{
  return rdv_band_edges_peeks_row (edges, visible->place) && visible->mark.all_end > self->body_x &&
         visible->mark.all_start < self->body_x + self->body_width;
}

/* Counts the events of the band that are beyond its edges; those that are not go to @visible. An event whose
 * mark has left the view goes with its label. */
static void
sort_out (RdvPicture *self, RdvBandEdges *edges, GArray *marks, GArray *visible)
{
  gboolean has_ground = (self->theme->ground & 0xff) != 0;
  guint n_before, n_after;

  rdv_lane_pack_count_outside (edges->band->pack, self->from, self->to, &n_before, &n_after);
  edges->n_before += n_before;
  edges->n_after += n_after;
  for (guint i = 0; i < marks->len; i++)
    {
      Visible *one = &g_array_index (marks, Visible, i);

      if (!rdv_band_edges_take (edges, self, one->place, one->mark.all_start, one->mark.all_end, 1) &&
          !is_peeking (self, edges, one))
        continue;
      rdv_band_edges_get_row (edges, self, one->place, &one->left, &one->right);
      if (one->place + 1 == edges->end_row)
        {
          edges->runs_off_left |= has_ground && one->mark.all_start < one->left;
          edges->runs_off_right |= has_ground && one->mark.all_end > one->right;
        }
      if (visible != NULL)
        g_array_append_val (visible, *one);
    }
}

static void
add_hit (RdvPicture *self, guint32 event, double x1, double x2, double top)
{
  x1 = MAX (x1, self->body_x);
  x2 = MIN (x2, self->body_x + self->body_width);
  if (x2 > x1)
    rdv_scene_add_hit (self->scene, &(RdvHit){ .kind = RDV_HIT_EVENT,
                                               .id = event,
                                               .x = x1,
                                               .y = top,
                                               .width = x2 - x1,
                                               .height = self->metrics->row_height });
}

static guint
count_primitives (const RdvPicture *self)
{
  guint n;

  rdv_scene_get_primitives (self->scene, &n);
  return n;
}

/* What was added since is as transparent as @alpha tells, in a few steps, so that painters can keep texts. */
static void
fade_since (RdvPicture *self, guint first, double alpha)
{
  if (alpha < 1)
    rdv_scene_fade (self->scene, first, round (alpha * FADE_STEPS) / FADE_STEPS);
}

static void
add_mark (RdvPicture *self, const Visible *visible)
{
  const RdvMetrics *metrics = self->metrics;
  guint first = count_primitives (self);

  self->metrics = visible->metrics;
  rdv_scene_add_group (self->scene, visible->packed->event, "mark");
  rdv_picture_add_mark (self, &visible->mark, visible->packed->event, visible->top, visible->color);
  rdv_scene_end_group (self->scene);
  fade_since (self, first, visible->alpha);
  /* Of some there is only a ghost in view, or the sign after the end. */
  if (visible->mark.end > self->body_x && visible->mark.start < self->body_x + self->body_width)
    add_hit (self, visible->packed->event, visible->mark.start, visible->mark.end, visible->top);
  else
    add_hit (self, visible->packed->event, visible->mark.all_start, visible->mark.all_end, visible->top);
  self->metrics = metrics;
}

static void
add_label (RdvPicture *self, const Visible *visible)
{
  guint first = count_primitives (self);
  double x, width;

  width = rdv_picture_add_label (self, &visible->mark, visible->packed, visible->top, visible->left,
                                 visible->right, &x);
  if (width <= 0)
    return;
  fade_since (self, first, visible->label_alpha);
  add_hit (self, visible->packed->event, x, x + width, visible->top);
}

/* The middle of a cluster's pill: the middle of its time, or as near to that as it can be seen between @left
 * and @right; never beyond its time, where the row is somebody else's. */
static double
get_pill_middle (double left, double right, double from, double to, double pill)
{
  double middle = (from + to) / 2;

  left += pill / 2;
  right -= pill / 2;
  if (to - from <= pill)
    return middle;
  return CLAMP (CLAMP (middle, left, MAX (right, left)), from + pill / 2, to - pill / 2);
}

static double
get_count_width (const RdvPicture *self, const RdvMetrics *metrics, guint n)
{
  g_autofree char *count = g_strdup_printf ("%u", n);

  return rdv_text_measure_get_width (self->measure, metrics->cluster_style, count);
}

static double
get_pill_height (const RdvMetrics *metrics)
{
  return metrics->row_height - 3;
}

void
rdv_picture_add_pill (RdvPicture *self, double x, double top, guint n_events, guint32 color)
{
  double pill = rdv_lane_pack_get_pill_width (self->measure, self->metrics, n_events);
  double height = get_pill_height (self->metrics);
  double y = round (top + (self->metrics->row_height - height) / 2);
  g_autofree char *count = g_strdup_printf ("%u", n_events);
  double width = get_count_width (self, self->metrics, n_events);

  rdv_scene_add_rounded_rect (self->scene, x, y, pill, height, height / 2,
                              rdv_color_mix (self->theme->ground, color, self->theme->tint), color, 1,
                              RDV_DASH_SOLID);
  rdv_picture_add_text (self, self->metrics->cluster_style, round (x + (pill - width) / 2),
                        top + self->metrics->row_height / 2, width, count, self->theme->text);
}

/* A cluster on its way into the picture. */
typedef struct
{
  guint32 lane;
  const RdvCluster *cluster;
  const RdvMetrics *metrics; /* of its row */
  guint place;               /* of its row in the band */
  double top;                /* of its row */
  double from, to;           /* pixels of its time */
  double left, right;        /* between which its row shows events */
  double x, pill;
  double alpha; /* while it comes or goes */
  gboolean is_leaving;
} VisibleCluster;

/* @visible knows its cluster, row and place in it. */
static void
place_pill (const RdvPicture *self, VisibleCluster *visible)
{
  const RdvCluster *cluster = visible->cluster;

  visible->from = rdv_time_scale_x (&self->scale, cluster->from);
  visible->to = rdv_time_scale_x (&self->scale, cluster->to);
  visible->pill = rdv_lane_pack_get_pill_width (self->measure, visible->metrics, cluster->n_events);
  visible->x =
      round (get_pill_middle (visible->left, visible->right, visible->from, visible->to, visible->pill) -
             visible->pill / 2);
}

static void
place_cluster (const RdvPicture *self,
               const RdvBandEdges *edges,
               const RdvCluster *cluster,
               VisibleCluster *visible)
{
  guint place = rdv_band_get_place (edges->band, cluster->row);

  *visible = (VisibleCluster){ .lane = edges->band->lane,
                               .cluster = cluster,
                               .metrics = rdv_picture_get_row_metrics (self, edges->band, place),
                               .place = place,
                               .top = rdv_picture_get_row_top (self, edges->band, place),
                               .alpha = 1 };
  rdv_band_edges_get_row (edges, self, place, &visible->left, &visible->right);
  place_pill (self, visible);
}

/* A number that cannot be read counts nothing: then the edge counts them. */
static gboolean
takes_cluster (RdvPicture *self, RdvBandEdges *edges, const VisibleCluster *visible)
{
  const RdvCluster *cluster = visible->cluster;
  double half = ceil (get_count_width (self, visible->metrics, cluster->n_events) / 2);
  double middle = visible->x + visible->pill / 2;

  if (middle - half < visible->left)
    return rdv_band_edges_take (edges, self, visible->place, visible->left - 1, visible->left,
                                cluster->n_events);
  if (middle + half > visible->right)
    return rdv_band_edges_take (edges, self, visible->place, visible->right, visible->right + 1,
                                cluster->n_events);
  return rdv_band_edges_take (edges, self, visible->place, visible->left, visible->right, cluster->n_events);
}

/* The same as sort_out() for the clusters of the band. They are in order of time, and so are the events in
 * them. */
static void
sort_out_clusters (RdvPicture *self, RdvBandEdges *edges, GArray *visible)
{
  const RdvLanePack *pack = edges->band->pack;
  guint n = rdv_lane_pack_get_n_clusters (pack);
  guint i = rdv_lane_pack_find_cluster (pack, self->from);

  edges->n_before += rdv_lane_pack_count_clustered (pack, i);
  for (; i < n && rdv_lane_pack_get_cluster (pack, i)->from <= self->to; i++)
    {
      VisibleCluster one;

      place_cluster (self, edges, rdv_lane_pack_get_cluster (pack, i), &one);
      if ((takes_cluster (self, edges, &one) || rdv_band_edges_peeks_row (edges, one.place)) &&
          visible != NULL)
        g_array_append_val (visible, one);
    }
  edges->n_after += rdv_lane_pack_count_clustered (pack, n) - rdv_lane_pack_count_clustered (pack, i);
}

/* What a cluster's events fill of their row: a line, or where they are many a strip that tells where most
 * are. */
static void
add_trail (
    RdvPicture *self, const VisibleCluster *visible, double left, double right, double middle, guint32 color)
{
  if (rdv_picture_is_dense (visible->cluster->n_events, visible->to - visible->from))
    rdv_picture_add_density (self, visible->lane, visible->cluster->from, left, right, middle,
                             get_pill_height (self->metrics), color);
  else
    rdv_scene_add_rect (self->scene, left, floor (middle) - 1, MAX (right - left, 0), 2,
                        rdv_color_mix (self->theme->ground, color, 0.5));
}

/* A pill with the count, over what its events fill. */
static void
add_cluster (RdvPicture *self, const VisibleCluster *visible)
{
  const RdvMetrics *metrics = self->metrics;
  const RdvCluster *cluster = visible->cluster;
  double left = MAX (visible->from, visible->left);
  double right = MIN (visible->to, visible->right);
  double x1 = MIN (visible->x, left);
  guint32 color = rdv_picture_get_lane_color (self, visible->lane);
  guint first = count_primitives (self);

  self->metrics = visible->metrics;
  rdv_scene_add_group (self->scene, RDV_NONE, "cluster");
  add_trail (self, visible, left, right, visible->top + self->metrics->row_height / 2, color);
  rdv_picture_add_pill (self, visible->x, visible->top, cluster->n_events, color);
  rdv_scene_end_group (self->scene);
  fade_since (self, first, visible->alpha);
  if (!visible->is_leaving)
    rdv_scene_add_hit (self->scene, &(RdvHit){ .kind = RDV_HIT_CLUSTER,
                                               .id = cluster->n_events,
                                               .x = x1,
                                               .y = visible->top,
                                               .width = MAX (visible->x + visible->pill, right) - x1,
                                               .height = self->metrics->row_height,
                                               .from = cluster->from,
                                               .to = cluster->to });
  self->metrics = metrics;
}

/* What is in view of a band, and how much is not. Room for the counts takes some from what can be seen, so it
 * is done twice. */
static void
look_at_band (RdvPicture *self, RdvBandEdges *edges, GArray *visible, GArray *clusters)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (Visible));

  rdv_lane_pack_foreach (edges->band->pack, self->from, self->to, collect,
                         &(Collector){ self, edges->band, marks });
  sort_out (self, edges, marks, NULL);
  sort_out_clusters (self, edges, NULL);
  rdv_band_edges_make_room (edges, self);
  sort_out (self, edges, marks, visible);
  sort_out_clusters (self, edges, clusters);
}

/* Where the event stood before the rows changed it glides away from; what it had not there comes. */
static void
move (const RdvPicture *self, Visible *visible)
{
  const RdvShownEvent *before = rdv_shown_find (self->request->before, visible->lane, visible->packed->event);
  double progress = self->request->progress;

  if (before == NULL)
    {
      visible->alpha = visible->label_alpha = progress;
      return;
    }
  visible->top = before->top + (visible->top - before->top) * progress;
  if (before->packed.label_side == RDV_LABEL_NONE)
    visible->label_alpha = progress;
}

static void
remember (const RdvPicture *self, const Visible *visible)
{
  rdv_shown_add (self->request->shown,
                 &(RdvShownEvent){ visible->lane, visible->metrics == &self->crowd_metrics, visible->top,
                                   *visible->packed });
}

/* What was there before and has no place of its own any more, or no label: it goes where it stood. */
static void
add_leaving (RdvPicture *self, const RdvShownEvent *before, const RdvShown *now)
{
  const RdvShownEvent *after = rdv_shown_find (now, before->lane, before->packed.event);
  Visible visible = { .packed = &before->packed,
                      .metrics = before->is_slim ? &self->crowd_metrics : self->metrics,
                      .top = after != NULL ? after->top : before->top,
                      .left = self->body_x,
                      .right = self->body_x + self->body_width,
                      .lane = before->lane,
                      .color = rdv_picture_get_lane_color (self, before->lane),
                      .alpha = 1 - self->request->progress,
                      .label_alpha = 1 - self->request->progress };

  if (after != NULL && after->packed.label_side != RDV_LABEL_NONE)
    return;
  rdv_mark_init_with_form (&visible.mark, before->packed.form, self->document, before->packed.event,
                           self->now, &self->scale, visible.metrics);
  if (visible.mark.all_end < self->body_x || visible.mark.all_start > self->body_x + self->body_width)
    return;
  if (after == NULL)
    add_mark (self, &visible);
  add_label (self, &visible);
}

static void
add_all_leaving (RdvPicture *self, const RdvShown *now)
{
  guint n;
  const RdvShownEvent *before = rdv_shown_get_events (self->request->before, &n);

  for (guint i = 0; i < n; i++)
    add_leaving (self, &before[i], now);
}

/* The same as move() for a cluster. */
static void
move_cluster (const RdvPicture *self, VisibleCluster *visible)
{
  const RdvShownCluster *before =
      rdv_shown_find_cluster (self->request->before, visible->lane, visible->cluster);

  if (before == NULL)
    visible->alpha = self->request->progress;
  else
    visible->top = before->top + (visible->top - before->top) * self->request->progress;
}

/* A cluster that is another one now, or none. */
static void
leave_cluster (const RdvPicture *self, const RdvShownCluster *before, GArray *clusters)
{
  VisibleCluster leaving = { .lane = before->lane,
                             .cluster = &before->cluster,
                             .metrics = before->is_slim ? &self->crowd_metrics : self->metrics,
                             .top = before->top,
                             .left = self->body_x,
                             .right = self->body_x + self->body_width,
                             .alpha = 1 - self->request->progress,
                             .is_leaving = TRUE };

  if (rdv_shown_find_cluster (self->request->shown, before->lane, &before->cluster) != NULL)
    return;
  place_pill (self, &leaving);
  if (leaving.to >= leaving.left && leaving.from <= leaving.right)
    g_array_append_val (clusters, leaving);
}

static void
change_clusters (const RdvPicture *self, GArray *clusters)
{
  guint n;
  const RdvShownCluster *before;

  for (guint i = 0; i < clusters->len && self->request->before != NULL; i++)
    move_cluster (self, &g_array_index (clusters, VisibleCluster, i));
  for (guint i = 0; i < clusters->len && self->request->shown != NULL; i++)
    {
      const VisibleCluster *one = &g_array_index (clusters, VisibleCluster, i);

      rdv_shown_add_cluster (
          self->request->shown,
          &(RdvShownCluster){ one->lane, one->metrics == &self->crowd_metrics, one->top, *one->cluster });
    }
  if (self->request->before == NULL || self->request->shown == NULL)
    return;
  before = rdv_shown_get_clusters (self->request->before, &n);
  for (guint i = 0; i < n; i++)
    leave_cluster (self, &before[i], clusters);
}

/* The picture between two arrangements of rows. */
static void
change (RdvPicture *self, GArray *visible)
{
  for (guint i = 0; i < visible->len && self->request->before != NULL; i++)
    move (self, &g_array_index (visible, Visible, i));
  for (guint i = 0; i < visible->len && self->request->shown != NULL; i++)
    remember (self, &g_array_index (visible, Visible, i));
  if (self->request->before != NULL && self->request->shown != NULL)
    add_all_leaving (self, self->request->shown);
}

/* Before its events have rows one sees how they are spread. */
static gboolean
is_waiting (const RdvBand *band)
{
  guint n_before, n_after;

  rdv_lane_pack_count_outside (band->pack, RDV_TIME_MIN, RDV_TIME_MAX, &n_before, &n_after);
  return band->n_events > 0 && rdv_lane_pack_get_n_events (band->pack) +
                                       rdv_lane_pack_get_n_clusters (band->pack) + n_before + n_after ==
                                   0;
}

static void
add_waiting (RdvPicture *self, const RdvBand *band)
{
  rdv_picture_add_density (self, band->lane, 0, self->body_x, self->body_x + self->body_width,
                           rdv_picture_get_row_middle (self, band, 0), self->metrics->bar_height,
                           rdv_picture_get_lane_color (self, band->lane));
}

void
rdv_picture_add_lanes (RdvPicture *self)
{
  g_autoptr (GArray) visible = g_array_new (FALSE, FALSE, sizeof (Visible));
  g_autoptr (GArray) clusters = g_array_new (FALSE, FALSE, sizeof (VisibleCluster));
  g_autoptr (GArray) all_edges = g_array_sized_new (FALSE, FALSE, sizeof (RdvBandEdges), self->n_bands);

  for (guint i = 0; i < self->n_bands; i++)
    {
      RdvBandEdges edges;

      rdv_band_edges_init (&edges, self, &self->bands[i]);
      if (edges.first_row < edges.end_row)
        look_at_band (self, &edges, visible, clusters);
      if (edges.first_row < edges.end_row && is_waiting (&self->bands[i]))
        add_waiting (self, &self->bands[i]);
      self->n_above += edges.n_above;
      self->n_below += edges.n_below;
      g_array_append_val (all_edges, edges);
    }
  change (self, visible);
  change_clusters (self, clusters);
  /* All marks first, then all texts: so texts lie on top, and a painter can draw each kind in one go. */
  for (guint i = 0; i < visible->len; i++)
    add_mark (self, &g_array_index (visible, Visible, i));
  for (guint i = 0; i < clusters->len; i++)
    add_cluster (self, &g_array_index (clusters, VisibleCluster, i));
  for (guint i = 0; i < visible->len; i++)
    add_label (self, &g_array_index (visible, Visible, i));
  for (guint i = 0; i < all_edges->len; i++)
    rdv_picture_add_edges (self, &g_array_index (all_edges, RdvBandEdges, i));
}
