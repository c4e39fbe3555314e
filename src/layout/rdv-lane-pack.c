/* rdv-lane-pack.c: see rdv-lane-pack.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-label.h"
#include "rdv-lane-packer-private.h"

/* One step of the ladder of zoom steps. */
#define STEP_RATIO 1.25

int
rdv_lane_pack_step_for (double seconds_per_pixel, double base)
{
  int step = (int) ceil (log (seconds_per_pixel / base) / log (STEP_RATIO) - 1e-6);

  return step;
}

double
rdv_lane_pack_step_scale (int step, double base)
{
  /* A hair more than the power, so that rounding never makes a step finer than a scale it serves. */
  return base * pow (STEP_RATIO, step) * (1 + 1e-6);
}

RdvTextStyle
rdv_lane_pack_get_label_style (const RdvMetrics *metrics, guint importance)
{
  return importance >= 5 ? metrics->strong_label_style : metrics->label_style;
}

float
rdv_lane_pack_measure_label (RdvDocument *document, RdvTextMeasure *measure, const RdvMetrics *metrics, guint32 event)
{
  g_autofree char *label = rdv_label_dup_text (document, event);
  RdvTextStyle style = rdv_lane_pack_get_label_style (metrics, rdv_document_get_importance (document, event));

  return rdv_text_measure_get_width (measure, style, label != NULL ? label : "");
}

float *
rdv_lane_pack_measure_labels (RdvDocument *document,
                              RdvTextMeasure *measure,
                              const RdvMetrics *metrics,
                              const gint *is_unwanted)
{
  guint n = rdv_document_get_n_events (document);
  g_autofree float *widths = g_new (float, n + 1);

  for (guint i = 0; i < n; i++)
    {
      if (is_unwanted != NULL && g_atomic_int_get (is_unwanted) != 0)
        return NULL;
      widths[i] = rdv_lane_pack_measure_label (document, measure, metrics, i);
    }
  return g_steal_pointer (&widths);
}

/* Counts of as many digits are as wide: packing asks for hundreds of them, and only a few texts need be measured. */
double
rdv_lane_pack_get_pill_width (RdvTextMeasure *measure, const RdvMetrics *metrics, guint n)
{
  char count[] = "8888888888";

  count[n < 10 ? 1 : (int)log10 (n) + 1] = '\0';
  return MAX (rdv_text_measure_get_width (measure, metrics->cluster_style, count) + 2 * metrics->label_gap + 4,
              metrics->bar_height * 1.5);
}

static int
compare_placed (gconstpointer a, gconstpointer b)
{
  const RdvPlaced *one = a;
  const RdvPlaced *other = b;

  return one->candidate.event < other->candidate.event ? -1 : one->candidate.event > other->candidate.event;
}

static void
add_use (const RdvLanePack *self, const RdvPackedEvent *event, RdvRowUse *use)
{
  if (event->row == self->crowd_row)
    use->has_crowd = TRUE;
  else
    use->n_rows = MAX (use->n_rows, event->row + 1u);
}

static void
publish (RdvLanePacker *packer)
{
  RdvLanePack *self = packer->pack;
  guint n = packer->placed->len;
  g_autofree gint64 *starts = g_new (gint64, n + 1);
  g_autofree gint64 *ends = g_new (gint64, n + 1);

  g_array_sort (packer->placed, compare_placed);
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
        .mark_time = rdv_time_scale_time (
            &packer->scale, placed->side == RDV_LABEL_LEFT ? placed->candidate.start : placed->candidate.end),
      };

      g_array_append_val (self->events, event);
      self->n_rows = MAX (self->n_rows, placed->row + 1);
      self->n_labels += placed->side != RDV_LABEL_NONE;
      starts[i] = rdv_time_scale_time (&packer->scale, placed->stretch.start);
      ends[i] = rdv_time_scale_time (&packer->scale, placed->stretch.end);
      add_use (self, &event, &self->whole_use);
    }
  self->whole_use.has_crowd |= self->clusters->len > 0;
  self->index = rdv_interval_index_new (starts, ends, n);
}

RdvLanePack *
rdv_lane_pack_new (const RdvPackRequest *request)
{
  RdvLanePack *self = g_new0 (RdvLanePack, 1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rdv_row_free);
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (RdvPlaced));
  RdvLanePacker packer = { .pack = self,
                           .metrics = request->metrics,
                           .measure = request->measure,
                           .caps = request->caps,
                           .rows = rows,
                           .placed = placed,
                           .is_unwanted = request->is_unwanted };

  self->crowd_row = G_MAXUINT;
  self->events = g_array_new (FALSE, FALSE, sizeof (RdvPackedEvent));
  self->clusters = g_array_new (FALSE, FALSE, sizeof (RdvCluster));
  self->clustered_events = g_array_new (FALSE, FALSE, sizeof (guint32));
  packer.scale = (RdvTimeScale){ .origin = request->left, .seconds_per_pixel = request->seconds_per_pixel };
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

gboolean
rdv_lane_pack_has_crowd_row (const RdvLanePack *self)
{
  return self->has_crowd_row;
}

gboolean
rdv_lane_pack_is_crowd_row (const RdvLanePack *self, guint row)
{
  return self->has_crowd_row && row + 1 == self->n_rows;
}

guint
rdv_lane_pack_get_crowd_row (const RdvLanePack *self)
{
  return self->crowd_row;
}

gboolean
rdv_lane_pack_is_complete (const RdvLanePack *self)
{
  return self->n_labels == self->events->len && self->clusters->len == 0;
}

double
rdv_lane_pack_get_row_y (const RdvMetrics *metrics, guint row)
{
  return row * metrics->row_height;
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

/* Between which times rows are used, and what was found so far. */
typedef struct
{
  const RdvLanePack *pack;
  gint64 from, to;
  RdvRowUse use;
} UseSearch;

/* A label whose mark has left the view goes with it. */
static gboolean
search_use (guint index, gpointer user_data)
{
  UseSearch *search = user_data;
  const RdvPackedEvent *event = rdv_lane_pack_get_event (search->pack, index);

  if ((event->label_side == RDV_LABEL_RIGHT && event->mark_time < search->from) ||
      (event->label_side == RDV_LABEL_LEFT && event->mark_time > search->to))
    return TRUE;
  add_use (search->pack, event, &search->use);
  return TRUE;
}

RdvRowUse
rdv_lane_pack_get_use (const RdvLanePack *self, gint64 from, gint64 to)
{
  UseSearch search = { self, from, to, { 0, FALSE } };
  guint cluster = rdv_lane_pack_find_cluster (self, from);

  rdv_lane_pack_foreach (self, from, to, search_use, &search);
  search.use.has_crowd |=
      cluster < self->clusters->len && rdv_lane_pack_get_cluster (self, cluster)->from <= to;
  return search.use;
}

RdvRowUse
rdv_lane_pack_get_whole_use (const RdvLanePack *self)
{
  return self->whole_use;
}

double
rdv_lane_pack_get_use_height (const RdvLanePack *self, RdvRowUse use, const RdvMetrics *metrics)
{
  double crowd_height = self->has_crowd_row ? metrics->crowd_height : metrics->row_height;

  return MAX (rdv_lane_pack_get_row_y (metrics, use.n_rows) + (use.has_crowd ? crowd_height : 0),
              metrics->row_height);
}

void
rdv_lane_pack_count_outside (const RdvLanePack *self, gint64 from, gint64 to, guint *n_before, guint *n_after)
{
  *n_before = self->n_before + rdv_interval_index_count_before (self->index, from);
  *n_after = self->n_after + rdv_interval_index_count_after (self->index, to);
}
