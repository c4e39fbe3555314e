/* test-lane-pack.c: every event has a place, no two share one. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-fixed-measure.h"
#include "rdv-lane-pack.h"
#include "rdv-layout.h"
#include "sample-document.h"

typedef struct
{
  RdvDocument *document;
  RdvTextMeasure *measure;
  RdvMetrics metrics;
  gint64 first, last;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvLayout) layout = NULL;

  self->document = sample_document_new (1, 400, 11);
  self->measure = rdv_fixed_measure_new ();
  layout = rdv_layout_new (self->document, self->measure, SAMPLE_NOW, 1, RDV_DENSITY_ORDINARY);
  self->metrics = *rdv_layout_get_metrics (layout);
  rdv_layout_get_whole_range (layout, &self->first, &self->last);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->document);
  g_clear_object (&self->measure);
}

static RdvLanePack *
pack_pinned (Fixture *self, int step, guint max_rows, gboolean has_crowd_row, guint32 pinned)
{
  RdvPackRequest request = {
    .document = self->document,
    .seconds_per_pixel = rdv_lane_pack_step_scale (step, 1),
    .has_crowd_row = has_crowd_row,
    .max_rows = max_rows,
    .now = SAMPLE_NOW,
    .left = self->first,
    .right = self->last,
    .pinned = pinned,
    .measure = self->measure,
    .metrics = &self->metrics,
  };

  return rdv_lane_pack_new (&request);
}

static RdvLanePack *
pack (Fixture *self, int step, guint max_rows)
{
  return pack_pinned (self, step, max_rows, FALSE, RDV_NONE);
}

/* With a slim row for what has no label. */
static RdvLanePack *
pack_with_crowd (Fixture *self, int step, guint max_rows)
{
  return pack_pinned (self, step, max_rows, TRUE, RDV_NONE);
}

static const int steps[] = { 75, 72, 69, 66, 63, 60, 55, 50, 40, 30, 20, 10, 0, -10 };

/* Every event is placed once, or in one cluster. */
static void
test_adds_up (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (guint max_rows = 0; max_rows < 12; max_rows++)
      {
        g_autoptr (RdvLanePack) lane =
          max_rows % 2 == 0 ? pack (self, steps[i], max_rows) : pack_with_crowd (self, steps[i], max_rows);
        g_autofree guint8 *seen = g_new0 (guint8, rdv_document_get_n_events (self->document));

        for (guint j = 0; j < rdv_lane_pack_get_n_events (lane); j++)
          seen[rdv_lane_pack_get_event (lane, j)->event]++;
        for (guint j = 0; j < rdv_lane_pack_get_n_clusters (lane); j++)
          {
            const guint32 *events = rdv_lane_pack_get_cluster_events (lane, j);

            g_assert_cmpuint (rdv_lane_pack_get_cluster (lane, j)->n_events, >=, 1);
            for (guint k = 0; k < rdv_lane_pack_get_cluster (lane, j)->n_events; k++)
              seen[events[k]]++;
          }
        for (guint j = 0; j < rdv_document_get_n_events (self->document); j++)
          g_assert_cmpint (seen[j], ==, 1);
      }
}

static void
test_rows_are_bounded (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (guint max_rows = 1; max_rows < 40; max_rows += 4)
      {
        g_autoptr (RdvLanePack) lane = pack (self, steps[i], max_rows);
        g_autoptr (RdvLanePack) slim = pack_with_crowd (self, steps[i], max_rows);

        g_assert_cmpuint (rdv_lane_pack_get_n_rows (lane), <=, max_rows);
        g_assert_cmpuint (rdv_lane_pack_get_n_rows (slim), <=, max_rows + 1);
        g_assert_cmpfloat (
            rdv_lane_pack_get_use_height (slim, rdv_lane_pack_get_whole_use (slim), &self->metrics), <=,
            max_rows * self->metrics.row_height + self->metrics.crowd_height);
      }
}

/* Without a limit every event has its label. */
static void
test_all_labels_when_rows_are_free (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (RdvLanePack) lane = pack (self, steps[i], 0);

      g_assert_cmpuint (rdv_lane_pack_get_n_clusters (lane), ==, 0);
      for (guint j = 0; j < rdv_lane_pack_get_n_events (lane); j++)
        g_assert_cmpint (rdv_lane_pack_get_event (lane, j)->label_side, !=, RDV_LABEL_NONE);
    }
}

typedef struct
{
  double start, end;
  guint row;
} Box;

static int
compare_boxes (gconstpointer a, gconstpointer b)
{
  const Box *one = a;
  const Box *other = b;

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  return one->start < other->start ? -1 : one->start > other->start;
}

/* What an event takes at some scale of its step, mark and label. */
static Box
get_box (Fixture *self, const RdvLanePack *lane, const RdvPackedEvent *packed, const RdvTimeScale *scale)
{
  RdvMark mark;
  RdvMetrics metrics = self->metrics;
  Box box;

  if (rdv_lane_pack_is_crowd_row (lane, packed->row))
    rdv_metrics_init_crowd (&metrics, &self->metrics);
  rdv_mark_init_with_form (&mark, packed->form, self->document, packed->event, SAMPLE_NOW, scale, &metrics);
  box = (Box){ mark.all_start, mark.all_end, packed->row };
  if (packed->label_side == RDV_LABEL_RIGHT)
    box.end += self->metrics.label_gap + packed->label_width;
  else if (packed->label_side == RDV_LABEL_LEFT)
    box.start -= self->metrics.label_gap + packed->label_width;
  else if (packed->label_side == RDV_LABEL_INSIDE)
    g_assert_cmpfloat (mark.end - mark.start, >=, packed->label_width);
  return box;
}

/* What a pill takes, at least its time. */
static Box
get_cluster_box (Fixture *self, const RdvLanePack *lane, const RdvCluster *cluster, const RdvTimeScale *scale)
{
  RdvMetrics metrics = self->metrics;
  double start = rdv_time_scale_x (scale, cluster->from);
  double end = rdv_time_scale_x (scale, cluster->to);
  double pill;

  if (rdv_lane_pack_is_crowd_row (lane, cluster->row))
    rdv_metrics_init_crowd (&metrics, &self->metrics);
  pill = rdv_lane_pack_get_pill_width (self->measure, &metrics, cluster->n_events);
  return (Box){ MIN (start, (start + end - pill) / 2), MAX (end, (start + end + pill) / 2), cluster->row };
}

/* At its own scale and at all finer ones that the pack serves, no two things of a row touch. */
static void
test_no_overlap (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (int finer = 0; finer < 4; finer++)
      {
        g_autoptr (RdvLanePack) lane =
          finer % 2 == 0 ? pack (self, steps[i], 8) : pack_with_crowd (self, steps[i], finer == 3 ? 0 : 8);
        double ratio = 1 - finer * 0.06;
        RdvTimeScale scale = { .origin = self->first, .seconds_per_pixel = rdv_lane_pack_step_scale (steps[i], 1) * ratio };
        g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (Box));

        for (guint j = 0; j < rdv_lane_pack_get_n_clusters (lane); j++)
          {
            Box box = get_cluster_box (self, lane, rdv_lane_pack_get_cluster (lane, j), &scale);

            g_array_append_val (boxes, box);
          }
        for (guint j = 0; j < rdv_lane_pack_get_n_events (lane); j++)
          {
            Box box = get_box (self, lane, rdv_lane_pack_get_event (lane, j), &scale);

            g_array_append_val (boxes, box);
          }
        g_array_sort (boxes, compare_boxes);
        for (guint j = 1; j < boxes->len; j++)
          {
            const Box *box = &g_array_index (boxes, Box, j);

            if (box[-1].row == box->row)
              g_assert_cmpfloat (box[-1].end, <=, box->start + 1e-3);
          }
      }
}

static gboolean
mark_seen (guint index, gpointer user_data)
{
  guint8 *seen = user_data;

  seen[index]++;
  return TRUE;
}

/* Asking for a stretch gives everything that is drawn in it. */
static void
test_foreach_misses_nothing (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (RdvLanePack) lane = pack (self, steps[i], 6);
      RdvTimeScale scale = { .origin = self->first + (self->last - self->first) / 3,
                             .seconds_per_pixel = rdv_lane_pack_step_scale (steps[i], 1) * 0.9 };
      g_autofree guint8 *seen = g_new0 (guint8, rdv_lane_pack_get_n_events (lane) + 1);

      rdv_lane_pack_foreach (lane, rdv_time_scale_time (&scale, 0), rdv_time_scale_time (&scale, 1000), mark_seen, seen);
      for (guint j = 0; j < rdv_lane_pack_get_n_events (lane); j++)
        {
          Box box = get_box (self, lane, rdv_lane_pack_get_event (lane, j), &scale);

          if (box.end >= 0 && box.start <= 1000)
            g_assert_cmpint (seen[j], ==, 1);
        }
    }
}

/* When room is short, the more important an event, the likelier it keeps its label. */
static void
test_important_labels_last (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvLanePack) lane = pack (self, 69, 16);
  guint labelled[6] = { 0 };
  guint all[6] = { 0 };

  for (guint j = 0; j < rdv_document_get_n_events (self->document); j++)
    all[rdv_document_get_importance (self->document, j)]++;
  for (guint j = 0; j < rdv_lane_pack_get_n_events (lane); j++)
    if (rdv_lane_pack_get_event (lane, j)->label_side != RDV_LABEL_NONE)
      labelled[rdv_document_get_importance (self->document, rdv_lane_pack_get_event (lane, j)->event)]++;
  g_assert_cmpuint (rdv_lane_pack_get_n_clusters (lane), >, 0);
  g_assert_cmpfloat ((double) labelled[5] / all[5], >, (double) labelled[4] / all[4]);
  g_assert_cmpfloat ((double) labelled[4] / all[4], >,
                     (double) (labelled[3] + labelled[2] + labelled[1]) / (all[3] + all[2] + all[1]));
}

/* What a person asked for stands by itself, with its label, in whatever crowd. */
static void
test_pinned (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (guint32 event = 0; event < rdv_document_get_n_events (self->document); event += 37)
      {
        g_autoptr (RdvLanePack) lane = pack_pinned (self, steps[i], 3, event % 2, event);
        guint n = 0;

        for (guint j = 0; j < rdv_lane_pack_get_n_events (lane); j++)
          if (rdv_lane_pack_get_event (lane, j)->event == event)
            n += rdv_lane_pack_get_event (lane, j)->label_side != RDV_LABEL_NONE;
        g_assert_cmpuint (n, ==, 1);
      }
}

static void
test_steps (void)
{
  for (double scale = 0.011; scale < 1e16; scale *= 1.01)
    {
      int step = rdv_lane_pack_step_for (scale, 1);

      g_assert_cmpfloat (rdv_lane_pack_step_scale (step, 1), >=, scale);
      g_assert_cmpfloat (rdv_lane_pack_step_scale (step - 1, 1), <=, scale * 1.00001);
    }
}

#define ADD(name, func) g_test_add ("/lane-pack/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("adds-up", test_adds_up);
  ADD ("rows-are-bounded", test_rows_are_bounded);
  ADD ("all-labels-when-rows-are-free", test_all_labels_when_rows_are_free);
  ADD ("no-overlap", test_no_overlap);
  ADD ("foreach-misses-nothing", test_foreach_misses_nothing);
  ADD ("important-labels-last", test_important_labels_last);
  ADD ("pinned", test_pinned);
  g_test_add_func ("/lane-pack/steps", test_steps);
  return g_test_run ();
}
