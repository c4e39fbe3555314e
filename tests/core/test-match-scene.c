/* test-match-scene.c: what a search found stands out. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rdv-fixed-measure.h"
#include "rdv-match-scene.h"
#include "rdv-overview-scene.h"
#include "sample-document.h"

#define WIDTH  1000
#define HEIGHT 500

typedef struct
{
  RdvDocument *document;
  RdvLayout *layout;
  RdvPictureRequest request;
  RdvScene *scene;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();
  gint64 first, last;

  self->document = sample_document_new (4, 200, 3);
  self->layout = rdv_layout_new (self->document, measure, SAMPLE_NOW, 1, RDV_DENSITY_ORDINARY);
  self->request = (RdvPictureRequest){ .layout = self->layout, .width = WIDTH, .height = HEIGHT };
  rdv_layout_get_whole_range (self->layout, &first, &last);
  rdv_time_scale_fit (&self->request.scale, first, last,
                      WIDTH - rdv_timeline_scene_get_body_x (self->layout));
  self->scene = rdv_timeline_scene_new (&self->request);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  rdv_scene_unref (self->scene);
  g_object_unref (self->layout);
  g_object_unref (self->document);
}

/* How many primitives of groups of that event there are; RDV_NONE: of clusters. */
static guint
count_primitives (RdvScene *scene, guint32 event)
{
  guint n, found = 0, depth = 0;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);
  gboolean is_inside = FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (primitives[i].kind == RDV_PRIMITIVE_GROUP)
        {
          if (depth++ == 0)
            is_inside =
                primitives[i].event == event &&
                (event != RDV_NONE || g_str_equal (rdv_scene_get_text (scene, &primitives[i]), "cluster"));
        }
      else if (primitives[i].kind == RDV_PRIMITIVE_GROUP_END)
        depth--;
      else if (depth > 0 && is_inside)
        found++;
    }
  return found;
}

/* What was found is drawn again as it was, what was not is not; with nothing found there is only the veil. */
static void
test_lit (Fixture *self, gconstpointer data)
{
  guint n = rdv_document_get_n_events (self->document), n_lit = 0;
  g_autoptr (RdvBitset) matches = rdv_bitset_new (n);
  g_autoptr (RdvScene) dark = rdv_match_scene_new (&self->request, self->scene, matches);
  g_autoptr (RdvScene) lit = NULL;

  g_assert_cmpuint (count_primitives (dark, RDV_NONE), ==, 0);
  for (guint i = 0; i < n; i += 3)
    rdv_bitset_add (matches, i);
  lit = rdv_match_scene_new (&self->request, self->scene, matches);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (count_primitives (dark, i), ==, 0);
      g_assert_cmpuint (count_primitives (lit, i), ==, i % 3 == 0 ? count_primitives (self->scene, i) : 0);
      n_lit += i % 3 == 0 && count_primitives (lit, i) > 0;
    }
  g_assert_cmpuint (n_lit, >, 3);
}

/* One that is only in a cluster lights the cluster, and no other. */
static void
test_clusters (Fixture *self, gconstpointer data)
{
  guint n = rdv_document_get_n_events (self->document), n_hidden = 0;

  g_assert_cmpuint (count_primitives (self->scene, RDV_NONE), >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RdvBitset) matches = rdv_bitset_new (n);
      g_autoptr (RdvScene) lit = NULL;
      gboolean stands_alone = rdv_scene_find_event (self->scene, i) != NULL;

      rdv_bitset_add (matches, i);
      lit = rdv_match_scene_new (&self->request, self->scene, matches);
      if (stands_alone)
        g_assert_cmpuint (count_primitives (lit, RDV_NONE), ==, 0);
      else
        {
          g_assert_cmpuint (count_primitives (lit, RDV_NONE), >, 0);
          n_hidden++;
        }
    }
  g_assert_cmpuint (n_hidden, >, 3);
}

static guint
count_rects (RdvScene *scene)
{
  guint n, found = 0;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  for (guint i = 0; i < n; i++)
    found += primitives[i].kind == RDV_PRIMITIVE_RECT;
  return found;
}

/* A column for each place where something was found: its lane's bar and a tick, over the veil. */
static void
test_overview (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvBitset) matches = rdv_bitset_new (rdv_document_get_n_events (self->document));
  g_autoptr (RdvScene) none =
      rdv_overview_scene_new_matches (self->layout, matches, WIDTH, 56, RDV_THEME_LIGHT);
  g_autoptr (RdvScene) one = NULL;

  rdv_bitset_add (matches, 17);
  one = rdv_overview_scene_new_matches (self->layout, matches, WIDTH, 56, RDV_THEME_LIGHT);
  g_assert_cmpuint (count_rects (none), ==, 1);
  g_assert_cmpuint (count_rects (one), ==, 3);
}

/* A filter takes events out of the rows and out of every count. */
static void
test_filtered (Fixture *self, gconstpointer data)
{
  RdvLaneOrder *order = rdv_layout_get_lane_order (self->layout);
  guint n = rdv_document_get_n_events (self->document);
  g_autoptr (RdvBitset) visible = rdv_bitset_new (n);
  g_autoptr (RdvScene) filtered = NULL;
  g_autoptr (RdvLaneOrder) copy = NULL;
  guint n_bands, sum = 0;
  const RdvBand *bands;

  for (guint i = 0; i < n; i += 4)
    rdv_bitset_add (visible, i);
  rdv_lane_order_set_visible (order, visible);
  filtered = rdv_timeline_scene_new (&self->request);
  for (guint i = 0; i < n; i++)
    if (i % 4 != 0)
      g_assert_null (rdv_scene_find_event (filtered, i));
  bands = rdv_layout_get_bands (self->layout, &self->request.scale, HEIGHT, &n_bands);
  for (guint i = 0; i < n_bands; i++)
    sum += bands[i].n_events;
  g_assert_cmpuint (sum, ==, rdv_bitset_count (visible));
  g_assert_cmpuint (rdv_lane_order_count_events (order, G_MININT64, G_MAXINT64), ==,
                    rdv_bitset_count (visible));
  copy = rdv_lane_order_copy (order);
  g_assert_cmpuint (rdv_lane_order_count_events (copy, G_MININT64, G_MAXINT64), ==,
                    rdv_bitset_count (visible));
  rdv_lane_order_set_visible (order, NULL);
  g_assert_cmpuint (rdv_lane_order_count_events (order, G_MININT64, G_MAXINT64), ==, n);
}

/* A collapsed lane, too, has only visible events, in order. */
static void
test_collapsed (void)
{
  g_autoptr (RdvDocument) document = sample_document_new_nested (6, 120, 5);
  g_autoptr (RdvLaneOrder) order = rdv_lane_order_new (document);
  g_autoptr (RdvBitset) visible = rdv_bitset_new (120);

  for (guint i = 0; i < 120; i += 2)
    rdv_bitset_add (visible, i);
  rdv_lane_order_set_visible (order, visible);
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint lane = 0; lane < 6; lane++)
        {
          guint n;
          const guint32 *events = rdv_lane_order_get_home (order, lane) == lane
                                      ? rdv_lane_order_get_events (order, lane, &n)
                                      : NULL;

          for (guint i = 0; events != NULL && i < n; i++)
            {
              g_assert_true (rdv_bitset_contains (visible, events[i]));
              g_assert_true (i == 0 || events[i - 1] < events[i]);
            }
        }
      rdv_lane_order_set_collapsed (order, 0, TRUE);
    }
}

static guint
count_marks (RdvLayout *layout, guint n_selected)
{
  guint n_events = rdv_document_get_n_events (rdv_layout_get_document (layout)), n, n_marks = 0;
  g_autofree guint32 *events = g_new (guint32, n_events);
  g_autoptr (RdvScene) scene = NULL;
  const RdvPrimitive *primitives;

  for (guint i = 0; i < n_events; i++)
    events[i] = i;
  scene = rdv_overview_scene_new_selection (layout, events, n_selected,
                                            n_selected > 0 ? events[n_selected / 2] : RDV_NONE, WIDTH, 56,
                                            RDV_THEME_LIGHT);
  primitives = rdv_scene_get_primitives (scene, &n);
  for (guint i = 0; i < n; i++)
    n_marks += primitives[i].kind == RDV_PRIMITIVE_MARKER;
  return n_marks;
}

/* Each of a few has a marker; of a crowd no more are made than one can see. */
static void
test_many_selected (void)
{
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();
  g_autoptr (RdvDocument) document = sample_document_new (4, 20000, 3);
  g_autoptr (RdvLayout) layout = rdv_layout_new (document, measure, SAMPLE_NOW, 1, RDV_DENSITY_ORDINARY);

  g_assert_cmpuint (count_marks (layout, 0), ==, 0);
  g_assert_cmpuint (count_marks (layout, 1), ==, 1);
  g_assert_cmpuint (count_marks (layout, 50), ==, 50);
  g_assert_cmpuint (count_marks (layout, 20000), >, 50);
  g_assert_cmpuint (count_marks (layout, 20000), <, 200);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/match-scene/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("lit", test_lit);
  ADD ("clusters", test_clusters);
  ADD ("overview", test_overview);
  ADD ("filtered", test_filtered);
#undef ADD
  g_test_add_func ("/match-scene/collapsed", test_collapsed);
  g_test_add_func ("/match-scene/many-selected", test_many_selected);
  return g_test_run ();
}
