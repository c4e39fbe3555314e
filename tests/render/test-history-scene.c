/* test-history-scene.c: the built-in history at every zoom, in the fonts that people see. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-loader.h"
#include "rdv-pango-measure.h"
#include "rdv-timeline-scene.h"
#include "rdv-viewport.h"
#include "sample-document.h"
#include "scene-probe.h"

#define N_LEVELS 40

static RdvDocument *
load (const char *language)
{
  const char *languages[] = { language, NULL };
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_builtin (languages);
  g_autoptr (GError) error = NULL;
  RdvDocument *document = rdv_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static RdvScene *
draw (RdvLayout *layout, RdvViewport *viewport, double width, double height)
{
  RdvPictureRequest request = {
    .layout = layout,
    .scale = *rdv_viewport_get_scale (viewport),
    .width = width,
    .height = height,
    .offset_y = rdv_viewport_get_offset_y (viewport),
  };

  return rdv_timeline_scene_new (&request);
}

/* From the whole range to an hour, around moments all over the history. */
static void
zoom_to_level (RdvViewport *viewport, int level)
{
  gint64 first, last;

  rdv_viewport_get_limits (viewport, &first, &last);
  rdv_viewport_set_range (viewport, first, last);
  rdv_viewport_zoom_at (viewport, rdv_viewport_get_width (viewport) * (0.1 + 0.2 * (level % 5)),
                        pow ((double) (last - first) / 3600, (double) level / N_LEVELS));
}

static void
test_texts (gconstpointer language)
{
  static const double widths[] = { 900, 1600, 3840 };
  g_autoptr (RdvDocument) document = load (language);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (RdvPangoMeasure) measure = rdv_pango_measure_new (NULL, "Sans", 1);
      g_autoptr (RdvLayout) layout = rdv_layout_new (document, RDV_TEXT_MEASURE (measure), SAMPLE_NOW, 1, RDV_DENSITY_ORDINARY);
      g_autoptr (RdvViewport) viewport = rdv_viewport_new ();
      double height = widths[i] * 0.6;
      gint64 first, last;

      rdv_layout_get_whole_range (layout, &first, &last);
      rdv_viewport_set_limits (viewport, first, last);
      rdv_viewport_set_size (viewport, widths[i] - rdv_timeline_scene_get_body_x (layout), height);
      for (int level = 0; level <= N_LEVELS; level++)
        {
          g_autoptr (RdvScene) scene = NULL;

          zoom_to_level (viewport, level);
          scene = draw (layout, viewport, widths[i], height);
          scene_probe_assert_texts_apart (scene);
        }
    }
}

/* What everybody should know can be read at first sight, in a window of the usual size. */
static void
test_first_sight (gconstpointer language)
{
  g_autoptr (RdvDocument) document = load (language);
  g_autoptr (RdvPangoMeasure) measure = rdv_pango_measure_new (NULL, "Sans", 1);
  g_autoptr (RdvLayout) layout = rdv_layout_new (document, RDV_TEXT_MEASURE (measure), SAMPLE_NOW, 1, RDV_DENSITY_ORDINARY);
  guint n_bands;
  guint n_labelled = 0;
  guint n_important = 0;
  RdvTimeScale scale;
  gint64 first, last;
  const RdvBand *bands;

  rdv_layout_get_whole_range (layout, &first, &last);
  rdv_time_scale_fit (&scale, first, last, 930 - rdv_timeline_scene_get_body_x (layout));
  bands = rdv_layout_get_bands (layout, scale.seconds_per_pixel, 640, &n_bands);
  for (guint i = 0; i < n_bands; i++)
    for (guint j = 0; j < rdv_lane_pack_get_n_events (bands[i].pack); j++)
      {
        const RdvPackedEvent *event = rdv_lane_pack_get_event (bands[i].pack, j);

        n_labelled += event->importance == 5 && event->label_side != RDV_LABEL_NONE;
      }
  for (guint i = 0; i < rdv_document_get_n_events (document); i++)
    n_important += rdv_document_get_importance (document, i) == 5;
  g_assert_cmpuint (n_important, >=, 12);
  g_assert_cmpuint (n_labelled, ==, n_important);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/history-scene/texts/en", "en", test_texts);
  g_test_add_data_func ("/history-scene/texts/ru", "ru", test_texts);
  g_test_add_data_func ("/history-scene/first-sight/en", "en", test_first_sight);
  g_test_add_data_func ("/history-scene/first-sight/ru", "ru", test_first_sight);
  return g_test_run ();
}
