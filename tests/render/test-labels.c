/* test-labels.c: how many labels find room, and that none blinks. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-bitset.h"
#include "rdv-loader.h"
#include "rdv-pango-measure.h"
#include "rdv-timeline-scene.h"
#include "sample-document.h"
#include "scene-probe.h"

#define WIDTH 1600
#define HEIGHT 900

/* Labels on a picture of 1600 x 900 with the whole range of so many events of twelve lanes: at least twice as many as a browser's
 * timeline that stacks its labels keeps apart, and in compact rows more than one that is made for density. */
typedef struct
{
  const char *name;
  guint n_labels[2];
} Floor;

static const Floor floors[] = {
  { "events-300.timeline.json", { 148, 245 } },
  { "events-1000.timeline.json", { 212, 347 } },
  { "events-10000.timeline.json", { 286, 456 } },
};

static RdvDocument *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "render", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_file (file, NULL);
  g_autoptr (GError) error = NULL;
  RdvDocument *document = rdv_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static RdvLayout *
lay_out (RdvDocument *document, RdvDensity density)
{
  g_autoptr (RdvPangoMeasure) measure = rdv_pango_measure_new (NULL, "Sans", 1);
  RdvLayout *layout = rdv_layout_new (document, RDV_TEXT_MEASURE (measure), SAMPLE_NOW, 1, density);

  rdv_layout_set_rows (layout, RDV_ROWS_CONDENSE);
  return layout;
}

static RdvScene *
draw_whole (RdvLayout *layout)
{
  RdvPictureRequest request = { .layout = layout, .width = WIDTH, .height = HEIGHT };
  gint64 first, last;

  rdv_layout_get_whole_range (layout, &first, &last);
  rdv_time_scale_fit (&request.scale, first, last, WIDTH - rdv_timeline_scene_get_body_x (layout));
  return rdv_timeline_scene_new (&request);
}

static guint
count_labels (RdvScene *scene, const RdvMetrics *metrics)
{
  guint n, found = 0;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  for (guint i = 0; i < n; i++)
    found += primitives[i].kind == RDV_PRIMITIVE_TEXT &&
             (primitives[i].style == metrics->label_style || primitives[i].style == metrics->strong_label_style);
  return found;
}

/* Events that are drawn or counted. */
static guint
count_events (RdvScene *scene, guint n_events)
{
  g_autoptr (RdvBitset) seen = rdv_bitset_new (n_events);
  guint n, found = 0;
  const RdvHit *hits = rdv_scene_get_hits (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      if (hits[i].kind == RDV_HIT_CLUSTER)
        found += hits[i].id;
      else if (hits[i].kind == RDV_HIT_EVENT && !rdv_bitset_contains (seen, hits[i].id))
        {
          rdv_bitset_add (seen, hits[i].id);
          found++;
        }
    }
  return found;
}

static void
test_floor (gconstpointer data)
{
  const Floor *floor = data;
  g_autoptr (RdvDocument) document = load (floor->name);

  for (RdvDensity density = RDV_DENSITY_ORDINARY; density <= RDV_DENSITY_COMPACT; density++)
    {
      g_autoptr (RdvLayout) layout = lay_out (document, density);
      g_autoptr (RdvScene) scene = draw_whole (layout);
      guint n = count_labels (scene, rdv_layout_get_metrics (layout));

      g_test_message ("%s: %u labels", density == RDV_DENSITY_COMPACT ? "compact" : "ordinary", n);
      g_assert_cmpuint (n, >=, floor->n_labels[density]);
      g_assert_cmpuint (count_events (scene, rdv_document_get_n_events (document)), ==, rdv_document_get_n_events (document));
      scene_probe_assert_texts_apart (scene);
    }
}

/* The texts of compact rows can be read: none is smaller than nine pixels. */
static void
test_sizes (void)
{
  for (RdvTextStyle style = 0; style < RDV_N_TEXT_STYLES; style++)
    g_assert_cmpfloat (rdv_text_style_get_size (style), >=, 9);
}

static guint8 *
list_labelled (RdvLayout *layout, const RdvTimeScale *scale, double height)
{
  guint8 *labelled = g_new0 (guint8, rdv_document_get_n_events (rdv_layout_get_document (layout)) + 1);
  guint n_bands;
  const RdvBand *bands = rdv_layout_get_bands (layout, scale, height, &n_bands);

  for (guint i = 0; i < n_bands; i++)
    for (guint j = 0; j < rdv_lane_pack_get_n_events (bands[i].pack); j++)
      {
        const RdvPackedEvent *event = rdv_lane_pack_get_event (bands[i].pack, j);

        labelled[event->event] |= event->label_side != RDV_LABEL_NONE;
      }
  return labelled;
}

/* In 200 steps of ten per cent, from the whole range on, a label that has come stays: none goes and comes again. */
static void
assert_steady (RdvDocument *document, RdvDensity density, RdvRows rows, double width, double height)
{
  g_autoptr (RdvLayout) layout = lay_out (document, density);
  guint n = rdv_document_get_n_events (document);
  g_autofree guint8 *before = NULL;
  gint64 first, last;

  rdv_layout_set_rows (layout, rows);
  rdv_layout_set_body_width (layout, width);
  rdv_layout_get_whole_range (layout, &first, &last);
  for (int step = 0; step <= 200; step++)
    {
      RdvTimeScale scale = { .origin = first,
                             .seconds_per_pixel = (double)(last - first) / width / pow (1.1, step) };
      g_autofree guint8 *now = list_labelled (layout, &scale, height);

      for (guint event = 0; before != NULL && event < n; event++)
        if (before[event] && !now[event])
          g_error ("“%s” has lost its label at step %d (height %g, density %d)", rdv_document_get_title (document, event), step, height,
                   density);
      g_free (before);
      before = g_steal_pointer (&now);
    }
}

static void
assert_always_steady (RdvDocument *document)
{
  for (RdvDensity density = RDV_DENSITY_ORDINARY; density <= RDV_DENSITY_COMPACT; density++)
    {
      assert_steady (document, density, RDV_ROWS_CONDENSE, 1478, 854);
      assert_steady (document, density, RDV_ROWS_SCROLL, 790, 640);
      assert_steady (document, density, RDV_ROWS_CONDENSE, 1100, 440);
    }
}

static void
test_steady (gconstpointer data)
{
  const Floor *floor = data;
  g_autoptr (RdvDocument) document = load (floor->name);

  assert_always_steady (document);
}

static void
test_history_steady (gconstpointer language)
{
  g_autoptr (RdvDocument) document = sample_document_load_history (language);

  assert_always_steady (document);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/labels/floor/300", &floors[0], test_floor);
  g_test_add_data_func ("/labels/floor/1000", &floors[1], test_floor);
  g_test_add_data_func ("/labels/floor/10000", &floors[2], test_floor);
  g_test_add_func ("/labels/sizes", test_sizes);
  g_test_add_data_func ("/labels/steady/300", &floors[0], test_steady);
  g_test_add_data_func ("/labels/steady/1000", &floors[1], test_steady);
  g_test_add_data_func ("/labels/steady/history/en", "en", test_history_steady);
  g_test_add_data_func ("/labels/steady/history/ru", "ru", test_history_steady);
  return g_test_run ();
}
