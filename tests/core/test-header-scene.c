/* test-header-scene.c: the lane headers of the picture, and what tells of hidden lanes. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-fixed-measure.h"
#include "rdv-timeline-scene.h"
#include "rdv-viewport.h"
#include "sample-document.h"

#define N_LANES 11

typedef struct
{
  RdvDocument *document;
  RdvLayout *layout;
  RdvLaneOrder *order;
  RdvPictureRequest request;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();
  gint64 first, last;

  self->document = sample_document_new_nested (N_LANES, 400, 9);
  self->layout = rdv_layout_new (self->document, measure, SAMPLE_NOW, 1, RDV_DENSITY_ORDINARY);
  self->order = rdv_layout_get_lane_order (self->layout);
  rdv_layout_get_whole_range (self->layout, &first, &last);
  self->request = (RdvPictureRequest){ .layout = self->layout, .theme = RDV_THEME_LIGHT, .width = 1100, .height = 600,
                                       .has_handles = TRUE };
  rdv_time_scale_fit (&self->request.scale, first, last, 1100 - rdv_timeline_scene_get_body_x (self->layout));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->layout);
  g_clear_object (&self->document);
}

static double
get_content_height (Fixture *self)
{
  return rdv_layout_get_content_height (self->layout, &self->request.scale,
                                        600 - rdv_timeline_scene_get_body_y (self->layout, NULL, NULL));
}

static gboolean
overlap (const RdvHit *a, const RdvHit *b)
{
  return a->y + 0.01 < b->y + b->height && b->y + 0.01 < a->y + a->height && a->x < b->x + b->width && b->x < a->x + a->width;
}

/* Headers and the row for hidden lanes lie side by side, and a triangle lies in its own header. */
static void
assert_headers_apart (const RdvScene *scene)
{
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (scene, &n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        gboolean is_row = hits[j].kind == RDV_HIT_LANE_HEADER || hits[j].kind == RDV_HIT_HIDDEN_LANES;

        if (i != j && hits[i].kind == RDV_HIT_LANE_HEADER && is_row)
          g_assert_false (overlap (&hits[i], &hits[j]));
        if (hits[i].kind == RDV_HIT_LANE_TRIANGLE && hits[j].kind == RDV_HIT_LANE_HEADER && hits[i].id != hits[j].id)
          g_assert_false (overlap (&hits[i], &hits[j]));
      }
}

/* Texts of the header column, as far as the clip shows them, never lie over one another. */
static void
assert_texts_apart (Fixture *self, const RdvScene *scene)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (RdvHit));
  double body_x = rdv_timeline_scene_get_body_x (self->layout);
  double top = -1e9, bottom = 1e9;
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      double ascent, descent;
      RdvHit box;

      if (primitives[i].kind == RDV_PRIMITIVE_CLIP || primitives[i].kind == RDV_PRIMITIVE_CLIP_END)
        {
          gboolean is_begin = primitives[i].kind == RDV_PRIMITIVE_CLIP;

          top = is_begin ? primitives[i].y : -1e9;
          bottom = is_begin ? primitives[i].y + primitives[i].height : 1e9;
        }
      if (primitives[i].kind != RDV_PRIMITIVE_TEXT || primitives[i].x >= body_x)
        continue;
      g_assert_cmpfloat (primitives[i].x + primitives[i].width, <=, body_x);
      rdv_scene_get_text_metrics (scene, primitives[i].style, &ascent, &descent);
      box = (RdvHit){ .x = primitives[i].x, .width = primitives[i].width, .y = MAX (primitives[i].y - ascent, top) };
      box.height = MIN (primitives[i].y + descent, bottom) - box.y - 0.5;
      if (box.height > 0)
        g_array_append_val (boxes, box);
    }
  for (guint i = 0; i < boxes->len; i++)
    for (guint j = i + 1; j < boxes->len; j++)
      g_assert_false (overlap (&g_array_index (boxes, RdvHit, i), &g_array_index (boxes, RdvHit, j)));
}

static void
change_something (Fixture *self, GRand *random)
{
  guint32 lane = g_rand_int_range (random, 0, N_LANES);

  switch (g_rand_int_range (random, 0, 6))
    {
    case 0:
      rdv_lane_order_hide (self->order, lane);
      break;
    case 1:
    case 2:
      rdv_lane_order_show (self->order, lane);
      break;
    case 3:
      rdv_lane_order_set_solo (self->order, g_rand_boolean (random) ? lane : RDV_NONE);
      break;
    case 4:
      rdv_lane_order_set_collapsed (self->order, lane, g_rand_boolean (random));
      break;
    default:
      rdv_lane_order_move_down (self->order, lane);
      break;
    }
}

static void
test_headers_never_overlap (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (int i = 0; i < 150; i++)
    {
      g_autoptr (RdvScene) scene = NULL;

      change_something (self, random);
      self->request.offset_y = g_rand_double_range (random, 0, MAX (get_content_height (self) - 300, 1));
      scene = rdv_timeline_scene_new (&self->request);
      assert_headers_apart (scene);
      assert_texts_apart (self, scene);
    }
}

/* Bands are those of the lanes that have rows, in their order, one below the other; a collapsed one has one row. */
static void
test_bands_follow_the_order (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (int i = 0; i < 60; i++)
    {
      const RdvBand *bands;
      double y = 0;
      guint n, next = 0;

      change_something (self, random);
      bands = rdv_layout_get_bands (self->layout, &self->request.scale, 500, &n);
      g_assert_cmpuint (n, ==, rdv_lane_order_get_n_shown (self->order));
      for (guint place = 0; place < N_LANES; place++)
        {
          guint32 lane = rdv_lane_order_get_lane (self->order, place);

          if (rdv_lane_order_get_home (self->order, lane) != lane)
            continue;
          g_assert_cmpuint (bands[next].lane, ==, lane);
          g_assert_cmpfloat_with_epsilon (bands[next].y, y, 0.001);
          if (rdv_lane_order_get_collapsed (self->order, lane))
            g_assert_cmpuint (rdv_lane_pack_get_n_rows (bands[next].pack), <=, 1);
          y += bands[next++].height;
        }
      g_assert_cmpuint (next, ==, n);
    }
}

static guint
count_hits (const RdvScene *scene, RdvHitKind kind, guint *id)
{
  guint n, found = 0;
  const RdvHit *hits = rdv_scene_get_hits (scene, &n);

  for (guint i = 0; i < n; i++)
    if (hits[i].kind == kind)
      {
        found++;
        *id = hits[i].id;
      }
  return found;
}

/* Hidden lanes are counted in view, however far one has scrolled, also when nothing else is left. */
static void
test_hidden_are_counted (Fixture *self, gconstpointer data)
{
  guint id = 0;

  for (guint lane = 0; lane <= N_LANES; lane++)
    {
      for (double offset = 0; offset < get_content_height (self); offset += 90)
        {
          g_autoptr (RdvScene) scene = NULL;

          self->request.offset_y = offset;
          scene = rdv_timeline_scene_new (&self->request);
          g_assert_cmpuint (count_hits (scene, RDV_HIT_HIDDEN_LANES, &id), ==, lane > 0);
          if (lane > 0)
            g_assert_cmpuint (id, ==, rdv_lane_order_get_n_hidden (self->order));
        }
      if (lane < N_LANES)
        rdv_lane_order_hide (self->order, lane);
    }
  g_assert_cmpuint (rdv_lane_order_get_n_shown (self->order), ==, 0);
}

/* Collapsed or not, all events that are not hidden are drawn or counted in a cluster. */
static void
test_collapsed_add_up (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvScene) scene = NULL;
  const RdvHit *hits;
  guint n, n_clustered = 0, n_seen = 0, n_expected = 0;

  for (guint lane = 0; lane < N_LANES; lane++)
    rdv_lane_order_set_collapsed (self->order, lane, TRUE);
  scene = rdv_timeline_scene_new (&self->request);
  hits = rdv_scene_get_hits (scene, &n);
  for (guint i = 0; i < n; i++)
    if (hits[i].kind == RDV_HIT_CLUSTER)
      n_clustered += hits[i].id;
  for (guint lane = 0; lane < N_LANES; lane += 3)
    {
      guint n_events, n_bands;
      const RdvBand *bands = rdv_layout_get_bands (self->layout, &self->request.scale, 500, &n_bands);

      g_assert_cmpuint (n_bands, ==, (N_LANES + 2) / 3);
      rdv_lane_order_get_events (self->order, lane, &n_events);
      n_expected += n_events;
      n_seen += rdv_lane_pack_get_n_events (bands[lane / 3].pack);
    }
  g_assert_cmpuint (n_seen + n_clustered, ==, n_expected);
}

/* An exported picture has nothing to click, and says nonetheless how many lanes it leaves out. */
static void
test_without_handles (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvScene) scene = NULL;
  guint id = 0;

  rdv_lane_order_hide (self->order, 0);
  self->request.has_handles = FALSE;
  scene = rdv_timeline_scene_new (&self->request);
  g_assert_cmpuint (count_hits (scene, RDV_HIT_LANE_TRIANGLE, &id), ==, 0);
  g_assert_cmpuint (count_hits (scene, RDV_HIT_HIDDEN_LANES, &id), ==, 1);
}

/* What is drawn over it: under the pointer, and in the hand. */
static void
test_overlays (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvScene) scene = rdv_timeline_scene_new (&self->request);
  g_autoptr (RdvScene) dragged = rdv_timeline_scene_new_lane_drag (&self->request, 3, 200, 120);
  guint n, n_primitives;
  const RdvHit *hits = rdv_scene_get_hits (scene, &n);

  for (guint i = 0; i < n; i++)
    if (hits[i].kind == RDV_HIT_LANE_HEADER || hits[i].kind == RDV_HIT_LANE_TRIANGLE)
      {
        g_autoptr (RdvScene) hover = rdv_timeline_scene_new_header_hover (&self->request, &hits[i]);

        rdv_scene_get_primitives (hover, &n_primitives);
        g_assert_cmpuint (n_primitives, >=, hits[i].kind == RDV_HIT_LANE_HEADER ? 9 : 1);
      }
  rdv_scene_get_primitives (dragged, &n_primitives);
  g_assert_cmpuint (n_primitives, >, 10);
}

#define ADD(name, func) g_test_add ("/header-scene/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("headers-never-overlap", test_headers_never_overlap);
  ADD ("bands-follow-the-order", test_bands_follow_the_order);
  ADD ("hidden-are-counted", test_hidden_are_counted);
  ADD ("collapsed-add-up", test_collapsed_add_up);
  ADD ("overlays", test_overlays);
  ADD ("without-handles", test_without_handles);
  return g_test_run ();
}
