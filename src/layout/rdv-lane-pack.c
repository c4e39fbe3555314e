/* rdv-lane-pack.c: see rdv-lane-pack.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-lane-packer-private.h"

/* One step of the ladder of zoom steps. */
#define STEP_RATIO 1.25

int
rdv_lane_pack_step_for (double seconds_per_pixel)
{
  int step = (int) ceil (log (seconds_per_pixel) / log (STEP_RATIO) - 1e-6);

  return step;
}

double
rdv_lane_pack_step_scale (int step)
{
  /* A hair more than the power, so that rounding never makes a step finer than a scale it serves. */
  return pow (STEP_RATIO, step) * (1 + 1e-6);
}

RdvTextStyle
rdv_lane_pack_get_label_style (guint importance)
{
  return importance >= 5 ? RDV_TEXT_LABEL_STRONG : RDV_TEXT_LABEL;
}

double
rdv_lane_pack_get_pill_width (RdvTextMeasure *measure, const RdvMetrics *metrics, guint n)
{
  g_autofree char *count = g_strdup_printf ("%u", n);

  return MAX (rdv_text_measure_get_width (measure, RDV_TEXT_CLUSTER, count) + 2 * metrics->label_gap + 4,
              metrics->bar_height * 1.5);
}

static void
publish (RdvLanePacker *packer)
{
  RdvLanePack *self = packer->pack;
  guint n = packer->placed->len;
  g_autofree gint64 *starts = g_new (gint64, n + 1);
  g_autofree gint64 *ends = g_new (gint64, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const RdvPlaced *placed = &g_array_index (packer->placed, RdvPlaced, i);
      RdvPackedEvent event = {
        .event = placed->candidate.event,
        .label_width = placed->side == RDV_LABEL_NONE ? 0 : placed->candidate.label_width,
        .row = placed->row,
        .label_side = placed->side,
        .form = placed->candidate.form,
        .importance = placed->candidate.importance,
      };

      g_array_append_val (self->events, event);
      self->n_rows = MAX (self->n_rows, placed->row + 1);
      starts[i] = rdv_time_scale_time (&packer->scale, placed->stretch.start);
      ends[i] = rdv_time_scale_time (&packer->scale, placed->stretch.end);
    }
  self->index = rdv_interval_index_new (starts, ends, n);
}

RdvLanePack *
rdv_lane_pack_new (const RdvPackRequest *request)
{
  RdvLanePack *self = g_new0 (RdvLanePack, 1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rdv_row_free);
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (RdvPlaced));
  RdvLanePacker packer = { .pack = self, .metrics = request->metrics, .measure = request->measure, .rows = rows, .placed = placed };

  self->events = g_array_new (FALSE, FALSE, sizeof (RdvPackedEvent));
  self->clusters = g_array_new (FALSE, FALSE, sizeof (RdvCluster));
  self->clustered_events = g_array_new (FALSE, FALSE, sizeof (guint32));
  packer.scale = (RdvTimeScale){ .origin = request->left, .seconds_per_pixel = rdv_lane_pack_step_scale (request->step) };
  packer.left_limit = rdv_time_scale_x (&packer.scale, request->left);
  packer.right_limit = rdv_time_scale_x (&packer.scale, request->right);
  packer.label_left = packer.left_limit + request->metrics->label_gap + 1;
  packer.label_right = packer.right_limit - request->metrics->label_gap;
  rdv_lane_packer_run (&packer, request);
  publish (&packer);
  return self;
}

void
rdv_lane_pack_free (RdvLanePack *self)
{
  g_array_unref (self->events);
  g_array_unref (self->clusters);
  g_array_unref (self->clustered_events);
  rdv_interval_index_free (self->index);
  g_free (self);
}

guint
rdv_lane_pack_get_n_rows (const RdvLanePack *self)
{
  return self->n_rows;
}

guint
rdv_lane_pack_get_n_events (const RdvLanePack *self)
{
  return self->events->len;
}

const RdvPackedEvent *
rdv_lane_pack_get_event (const RdvLanePack *self, guint index)
{
  return &g_array_index (self->events, RdvPackedEvent, index);
}

guint
rdv_lane_pack_get_n_clusters (const RdvLanePack *self)
{
  return self->clusters->len;
}

const RdvCluster *
rdv_lane_pack_get_cluster (const RdvLanePack *self, guint index)
{
  return &g_array_index (self->clusters, RdvCluster, index);
}

guint
rdv_lane_pack_find_cluster (const RdvLanePack *self, gint64 time)
{
  guint low = 0;
  guint high = self->clusters->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->clusters, RdvCluster, middle).to >= time)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

const guint32 *
rdv_lane_pack_get_cluster_events (const RdvLanePack *self, guint index)
{
  return &g_array_index (self->clustered_events, guint32, rdv_lane_pack_get_cluster (self, index)->first);
}

guint
rdv_lane_pack_count_clustered (const RdvLanePack *self, guint index)
{
  return index < self->clusters->len ? rdv_lane_pack_get_cluster (self, index)->first : self->clustered_events->len;
}

void
rdv_lane_pack_foreach (const RdvLanePack *self, gint64 from, gint64 to, RdvIntervalFunc func, gpointer user_data)
{
  rdv_interval_index_foreach (self->index, from, to, func, user_data);
}

void
rdv_lane_pack_count_outside (const RdvLanePack *self, gint64 from, gint64 to, guint *n_before, guint *n_after)
{
  *n_before = self->n_before + rdv_interval_index_count_before (self->index, from);
  *n_after = self->n_after + rdv_interval_index_count_after (self->index, to);
}
