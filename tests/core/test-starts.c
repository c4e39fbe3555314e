/* test-starts.c: counting what begins in a stretch of time, and strips drawn from it. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-fixed-measure.h"
#include "rdv-starts.h"
#include "rdv-timeline-scene.h"
#include "sample-document.h"

#define YEAR (G_GINT64_CONSTANT (31556952))

static guint
count_before (RdvDocument *document, const guint32 *events, guint n, gint64 time)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    {
      RdvExtent extent;

      rdv_document_get_extent (document, events[i], &extent);
      count += extent.start.earliest < time;
    }
  return count;
}

static void
test_find (void)
{
  g_autoptr (RdvDocument) document = sample_document_new (3, 700, 8);
  guint n;
  const guint32 *events = rdv_document_get_lane_events (document, 1, &n);
  guint index = 0;

  for (gint64 time = -YEAR; time < 70 * YEAR; time += YEAR / 3)
    {
      guint count = count_before (document, events, n, time);

      g_assert_cmpuint (rdv_starts_find (document, events, n, 0, time), ==, count);
      index = rdv_starts_find (document, events, n, index, time);
      g_assert_cmpuint (index, ==, count);
    }
  g_assert_cmpuint (rdv_starts_find (document, events, n, 0, RDV_TIME_MIN), ==, 0);
  g_assert_cmpuint (rdv_starts_find (document, events, n, 0, RDV_TIME_MAX), ==, n);
  g_assert_cmpuint (rdv_starts_find (document, events, 0, 0, 0), ==, 0);
}

static guint
count_primitives (guint n_events)
{
  g_autoptr (RdvDocument) document = sample_document_new (4, n_events, 8);
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();
  g_autoptr (RdvLayout) layout = rdv_layout_new (document, measure, SAMPLE_NOW, 1, RDV_DENSITY_ORDINARY);
  g_autoptr (RdvScene) scene = NULL;
  RdvPictureRequest request = { .layout = layout, .width = 1200, .height = 500 };
  gint64 first, last;
  guint n;

  rdv_layout_get_whole_range (layout, &first, &last);
  rdv_time_scale_fit (&request.scale, first, last, 1200 - rdv_timeline_scene_get_body_x (layout));
  scene = rdv_timeline_scene_new (&request);
  rdv_scene_get_primitives (scene, &n);
  return n;
}

/* However many events there are, what is drawn of them is bounded by what can be seen. */
static void
test_bounded (void)
{
  guint few = count_primitives (2000);

  g_assert_cmpuint (few, >, 100);
  g_assert_cmpuint (count_primitives (40000), <, 2 * few);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/starts/find", test_find);
  g_test_add_func ("/starts/bounded", test_bounded);
  return g_test_run ();
}
