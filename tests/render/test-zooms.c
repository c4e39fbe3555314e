/* test-zooms.c: no text over another and no event lost, at any zoom. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "character-documents.h"
#include "rdv-loader.h"
#include "rdv-pango-measure.h"
#include "rdv-timeline-scene.h"
#include "rdv-viewport.h"
#include "sample-document.h"
#include "scene-probe.h"

#define N_LEVELS 40
#define STEP_RATIO 1.25

static const double widths[] = { 900, 1600, 3840 };

typedef struct
{
  RdvLayout *layout;
  RdvViewport *viewport;
  double width, height;
  double lanes_y;
} Fixture;

/* How large text is, and how close together things stand. */
typedef struct
{
  double text_scale;
  RdvDensity density;
} Style;

static const Style ordinary = { 1, RDV_DENSITY_ORDINARY };

static void
set_up (Fixture *self, RdvDocument *document, double width, const Style *style)
{
  g_autoptr (RdvPangoMeasure) measure = rdv_pango_measure_new (NULL, "Sans", style->text_scale);
  double body_y;
  gint64 first, last;

  self->layout = rdv_layout_new (document, RDV_TEXT_MEASURE (measure), SAMPLE_NOW, style->text_scale, style->density);
  self->viewport = rdv_viewport_new ();
  self->width = width;
  self->height = width * 0.4;
  body_y = rdv_timeline_scene_get_body_y (self->layout, NULL, NULL);
  self->lanes_y = body_y + rdv_layout_get_era_height (self->layout);
  rdv_layout_get_whole_range (self->layout, &first, &last);
  rdv_viewport_set_limits (self->viewport, first, last);
  rdv_viewport_set_size (self->viewport, width - rdv_timeline_scene_get_body_x (self->layout), self->height - body_y);
}

static void
tear_down (Fixture *self)
{
  g_clear_object (&self->layout);
  g_clear_object (&self->viewport);
}

static RdvScene *
draw (Fixture *self)
{
  RdvPictureRequest request = {
    .layout = self->layout,
    .scale = *rdv_viewport_get_scale (self->viewport),
    .width = self->width,
    .height = self->height,
    .offset_y = rdv_viewport_get_offset_y (self->viewport),
  };

  return rdv_timeline_scene_new (&request);
}

/* From the whole range to an hour, around moments all over the timeline, and scrolled down to all sorts of places. */
static void
zoom_to_level (Fixture *self, int level)
{
  double room = rdv_viewport_get_height (self->viewport), content;
  gint64 first, last;

  rdv_viewport_get_limits (self->viewport, &first, &last);
  rdv_viewport_set_range (self->viewport, first, last);
  rdv_viewport_zoom_at (self->viewport, rdv_viewport_get_width (self->viewport) * (0.1 + 0.2 * (level % 5)),
                        MAX (pow (((double)last - (double)first) / 3600, (double)level / N_LEVELS), 1));
  content = rdv_layout_get_content_height (self->layout, rdv_viewport_get_scale (self->viewport), room);
  rdv_viewport_set_content_height (self->viewport, content);
  rdv_viewport_set_offset_y (self->viewport, round ((content - room) * 0.25 * (level % 5)));
}

static guint
count_all (Fixture *self)
{
  guint n_bands, sum = 0;
  const RdvBand *bands = rdv_layout_get_bands (self->layout, rdv_viewport_get_scale (self->viewport),
                                               rdv_viewport_get_height (self->viewport), &n_bands);

  for (guint i = 0; i < n_bands; i++)
    sum += bands[i].n_events;
  return sum;
}

/* At least half of its row is in view. */
static gboolean
is_seen (Fixture *self, const RdvHit *hit)
{
  double middle = hit->y + hit->height / 2;

  return middle >= self->lanes_y && middle <= self->height;
}

/* Each event of each lane is drawn, or counted in a cluster, or counted at an edge; and that once. */
static void
assert_adds_up (Fixture *self, const RdvScene *scene)
{
  g_autoptr (GHashTable) drawn = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n, clustered = 0, outside = 0;
  const RdvHit *hits = rdv_scene_get_hits (scene, &n);

  for (guint i = 0; i < n; i++)
    if (hits[i].kind == RDV_HIT_EVENT && is_seen (self, &hits[i]))
      {
        /* An event of several lanes stands in each of them; a mark and its label are one. */
        gint64 key = ((gint64) hits[i].id << 32) + (gint64) hits[i].y;

        g_hash_table_add (drawn, g_memdup2 (&key, sizeof key));
      }
    else if (hits[i].kind == RDV_HIT_CLUSTER && is_seen (self, &hits[i]))
      clustered += hits[i].id;
    else
      outside += hits[i].n;
  g_assert_cmpuint (g_hash_table_size (drawn) + clustered + outside, ==, count_all (self));
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double *one = a, *other = b;

  return (*one > *other) - (*one < *other);
}

/* A count of one is no count. What is counted begins no further from there than a label may shift it.
 * Neighbours in a cluster, not their ghosts, are no further apart than the pill that stands for them is wide,
 * at the coarsest scale of the step. */
static void
assert_cluster_is_dense (Fixture *self, RdvDocument *document, const RdvLanePack *pack, guint index)
{
  const RdvMetrics *metrics = rdv_layout_get_metrics (self->layout);
  const RdvCluster *cluster = rdv_lane_pack_get_cluster (pack, index);
  const guint32 *events = rdv_lane_pack_get_cluster_events (pack, index);
  RdvTimeScale scale = { .origin = cluster->from, .seconds_per_pixel = rdv_viewport_get_scale (self->viewport)->seconds_per_pixel };
  double pill = rdv_lane_pack_get_pill_width (rdv_layout_get_measure (self->layout), metrics, cluster->n_events);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (double));

  g_assert_cmpuint (cluster->n_events, >, 1);
  for (guint i = 0; i < cluster->n_events; i++)
    {
      RdvMark mark;

      rdv_mark_init (&mark, document, events[i], SAMPLE_NOW, &scale, metrics);
      if (mark.range.all_from < mark.range.from || mark.range.all_to > mark.range.to)
        mark.all_start = mark.start;
      g_assert_cmpfloat (mark.all_start, >=, -2.2 * pill);
      g_assert_cmpfloat (mark.all_start, <=, rdv_time_scale_x (&scale, cluster->to) + pill);
      g_array_append_val (starts, mark.all_start);
    }
  g_array_sort (starts, compare_doubles);
  for (guint i = 1; i < starts->len; i++)
    g_assert_cmpfloat (g_array_index (starts, double, i) - g_array_index (starts, double, i - 1), <=,
                       (pill + metrics->marker_size + 2 * metrics->label_gap + 1) * STEP_RATIO);
}

static void
assert_clusters_are_dense (Fixture *self, RdvDocument *document)
{
  guint n_bands;
  const RdvBand *bands = rdv_layout_get_bands (self->layout, rdv_viewport_get_scale (self->viewport),
                                               rdv_viewport_get_height (self->viewport), &n_bands);

  for (guint i = 0; i < n_bands; i++)
    for (guint j = 0; j < rdv_lane_pack_get_n_clusters (bands[i].pack); j++)
      assert_cluster_is_dense (self, document, bands[i].pack, j);
}

static void
look_at_all_zooms (RdvDocument *document, const Style *style)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      Fixture fixture;

      set_up (&fixture, document, widths[i], style);
      for (int level = 0; level <= N_LEVELS; level++)
        {
          g_autoptr (RdvScene) scene = NULL;

          zoom_to_level (&fixture, level);
          scene = draw (&fixture);
          scene_probe_assert_texts_apart (scene);
          assert_adds_up (&fixture, scene);
          assert_clusters_are_dense (&fixture, document);
        }
      tear_down (&fixture);
    }
}

static void
test_history (gconstpointer language)
{
  g_autoptr (RdvDocument) document = sample_document_load_history (language);

  look_at_all_zooms (document, &ordinary);
}

static void
test_character (gconstpointer character)
{
  g_autoptr (RdvDocument) document = character_document_new (GPOINTER_TO_INT (character));

  look_at_all_zooms (document, &ordinary);
}

/* A file of anybody's, named on the command line: test-render-zooms jfk.xml */
static void
test_file (gconstpointer path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_file (file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdvDocument) document = rdv_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  look_at_all_zooms (document, &ordinary);
}

static void
test_many_lanes (void)
{
  g_autoptr (RdvDocument) document = sample_document_new_nested (24, 900, 7);

  look_at_all_zooms (document, &ordinary);
}

/* A label that the row for the crowd keeps from a coarser scale makes way before what begins below it is
 * counted alone, beside it. */
static void
test_counts_of_many (void)
{
  static const double sizes[][2] = { { 300, 200 }, { 780, 300 }, { 1480, 850 } };
  g_autoptr (RdvDocument) document = sample_document_new_nested (12, 1200, 1);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (RdvPangoMeasure) measure = rdv_pango_measure_new (NULL, "Sans", 1);
      g_autoptr (RdvLayout) layout =
          rdv_layout_new (document, RDV_TEXT_MEASURE (measure), SAMPLE_NOW, 1, RDV_DENSITY_COMPACT);
      gint64 first, last;

      rdv_layout_set_body_width (layout, sizes[i][0]);
      rdv_layout_get_whole_range (layout, &first, &last);
      for (int step = 0; step < 40; step++)
        {
          RdvTimeScale scale = { .origin = first,
                                 .seconds_per_pixel =
                                     (double)(last - first) / sizes[i][0] / pow (STEP_RATIO, step) };
          guint n_bands;
          const RdvBand *bands = rdv_layout_get_bands (layout, &scale, sizes[i][1], &n_bands);

          for (guint j = 0; j < n_bands; j++)
            for (guint k = 0; k < rdv_lane_pack_get_n_clusters (bands[j].pack); k++)
              g_assert_cmpuint (rdv_lane_pack_get_cluster (bands[j].pack, k)->n_events, >, 1);
        }
    }
}

/* Larger and smaller text than usual, by whole steps and by parts, and rows that are close together. */
static void
test_styles (void)
{
  static const Style styles[] = { { 1.25, RDV_DENSITY_ORDINARY }, { 2, RDV_DENSITY_ORDINARY }, { 0.85, RDV_DENSITY_ORDINARY },
                                  { 1, RDV_DENSITY_COMPACT },     { 1.25, RDV_DENSITY_COMPACT } };
  g_autoptr (RdvDocument) document = sample_document_load_history ("ru");

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    look_at_all_zooms (document, &styles[i]);
}

/* At the whole range nothing is beyond the left and right edge. */
static void
test_nothing_outside_whole (void)
{
  for (Character character = 0; character < N_CHARACTERS; character++)
    {
      g_autoptr (RdvDocument) document = character_document_new (character);
      g_autoptr (RdvScene) scene = NULL;
      Fixture fixture;
      guint n;
      const RdvHit *hits;

      set_up (&fixture, document, 1600, &ordinary);
      zoom_to_level (&fixture, 0);
      scene = draw (&fixture);
      hits = rdv_scene_get_hits (scene, &n);
      for (guint i = 0; i < n; i++)
        g_assert_true (hits[i].kind != RDV_HIT_EARLIER && hits[i].kind != RDV_HIT_LATER);
      tear_down (&fixture);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/zooms/history/en", "en", test_history);
  g_test_add_data_func ("/zooms/history/ru", "ru", test_history);
  for (int character = 0; character < N_CHARACTERS; character++)
    {
      g_autofree char *path = g_strdup_printf ("/zooms/%s", character_get_nick ((Character) character));

      g_test_add_data_func (path, GINT_TO_POINTER (character), test_character);
    }
  g_test_add_func ("/zooms/styles", test_styles);
  g_test_add_func ("/zooms/many-lanes", test_many_lanes);
  g_test_add_func ("/zooms/counts-of-many", test_counts_of_many);
  g_test_add_func ("/zooms/nothing-outside-whole", test_nothing_outside_whole);
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);
      g_autofree char *path = g_strconcat ("/zooms/files/", name, NULL);

      g_test_add_data_func (path, argv[i], test_file);
    }
  return g_test_run ();
}
