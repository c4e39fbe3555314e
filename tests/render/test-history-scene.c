/* test-history-scene.c: the built-in history at first sight, in the fonts that people see. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-pango-measure.h"
#include "rdv-timeline-scene.h"
#include "sample-document.h"

/* What everybody should know can be read at first sight, in a window of the usual size. */
static void
test_first_sight (gconstpointer language)
{
  g_autoptr (RdvDocument) document = sample_document_load_history (language);
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
  bands = rdv_layout_get_bands (layout, &scale, 640, &n_bands);
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
  g_test_add_data_func ("/history-scene/first-sight/en", "en", test_first_sight);
  g_test_add_data_func ("/history-scene/first-sight/ru", "ru", test_first_sight);
  return g_test_run ();
}
