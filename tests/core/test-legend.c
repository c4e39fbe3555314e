/* test-legend.c: the legend explains what is in use, all of it and nothing else. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-document-builder.h"
#include "rdv-edtf.h"
#include "rdv-fixed-measure.h"
#include "rdv-timeline-scene.h"
#include "sample-document.h"

static RdvDocument *
make_document (const char *date, RdvStatus status, const char *plan_date)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  RdvPlanDraft plan = { .status = RDV_STATUS_PLANNED, .has_extent = TRUE };
  RdvEventDraft draft = { .title = "Title", .status = status, .plans = &plan, .n_plans = plan_date != NULL };

  g_assert_true (rdv_edtf_parse (date, &draft.extent, NULL, NULL));
  if (plan_date != NULL)
    g_assert_true (rdv_edtf_parse (plan_date, &plan.extent, NULL, NULL));
  rdv_document_builder_add_event (builder, &draft);
  return rdv_document_builder_freeze (builder);
}

static void
test_find (void)
{
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();
  gint64 now = rdv_calendar_date_to_seconds (2026, 1, 1);
  static const struct
  {
    const char *date;
    RdvStatus status;
    const char *plan;
    RdvLegend expected;
  } cases[] = {
    { "1975-07-17", RDV_STATUS_DONE, NULL, 1 << RDV_LEGEND_INSTANT },
    { "1975-07-17/1975-07-19", RDV_STATUS_DONE, NULL, 1 << RDV_LEGEND_SPAN },
    { "1975", RDV_STATUS_DONE, NULL, 1 << RDV_LEGEND_WITHIN },
    { "1975-07", RDV_STATUS_DONE, NULL, 1 << RDV_LEGEND_INSTANT },
    { "1975-07-17/1980", RDV_STATUS_CANCELLED, NULL, 1 << RDV_LEGEND_CANCELLED },
    { "1975/1980", RDV_STATUS_DONE, NULL, 1 << RDV_LEGEND_SPAN | 1 << RDV_LEGEND_FADE },
    { "1975-07-17~", RDV_STATUS_DONE, NULL, 1 << RDV_LEGEND_INSTANT | 1 << RDV_LEGEND_APPROXIMATE },
    { "1975-07-17?", RDV_STATUS_DONE, NULL, 1 << RDV_LEGEND_INSTANT | 1 << RDV_LEGEND_UNCERTAIN },
    { "1975-07-17/", RDV_STATUS_DONE, NULL, 1 << RDV_LEGEND_SPAN | 1 << RDV_LEGEND_UNKNOWN },
    { "1975-07-17/..", RDV_STATUS_DONE, NULL, 1 << RDV_LEGEND_SPAN | 1 << RDV_LEGEND_OPEN },
    { "2020-07-17/2030-07-17", RDV_STATUS_ONGOING, NULL, 1 << RDV_LEGEND_ONGOING },
    { "2030-07-17", RDV_STATUS_PLANNED, NULL, 1 << RDV_LEGEND_PLANNED },
    { "2030-07-17", RDV_STATUS_PLANNED, "2025-01-01", 1 << RDV_LEGEND_PLANNED | 1 << RDV_LEGEND_SLIPPED },
    { "2030-07-17", RDV_STATUS_PLANNED, "2030-07-17", 1 << RDV_LEGEND_PLANNED },
    { "1975-07-17", RDV_STATUS_FAILED, NULL, 1 << RDV_LEGEND_FAILED },
    { "1975-07-17", RDV_STATUS_CANCELLED, NULL, 1 << RDV_LEGEND_CANCELLED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdvDocument) document = make_document (cases[i].date, cases[i].status, cases[i].plan);

      g_autoptr (RdvLayout) layout = rdv_layout_new (document, measure, now, 1, RDV_DENSITY_ORDINARY);
      RdvTimeScale scale = { .origin = now, .seconds_per_pixel = 10 * 86400 };

      g_test_message ("%s", cases[i].date);
      g_assert_cmphex (rdv_legend_find (layout, &scale, RDV_TIME_MIN, RDV_TIME_MAX), ==, cases[i].expected);
      g_assert_cmphex (rdv_legend_find (layout, &scale, RDV_TIME_MIN, rdv_calendar_date_to_seconds (1900, 1, 1)), ==, 0);
    }
}

/* Every entry has words of its own and a sample with something in it. */
static void
test_entries (void)
{
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);

  for (RdvLegendEntry entry = 0; entry < RDV_N_LEGEND_ENTRIES; entry++)
    {
      g_autoptr (RdvScene) scene = rdv_legend_scene_new_sample (entry, measure, 1.5, RDV_THEME_LIGHT);
      guint n;

      rdv_scene_get_primitives (scene, &n);
      g_assert_cmpuint (n, >, 2);
      g_assert_true (g_hash_table_add (words, (gpointer) rdv_legend_get_words (entry)));
    }
}

/* The texts within the groups of the legend. */
static GPtrArray *
list_words (RdvScene *scene, double *top)
{
  GPtrArray *texts = g_ptr_array_new ();
  gboolean is_legend = FALSE;
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  *top = G_MAXDOUBLE;
  for (guint i = 0; i < n; i++)
    if (primitives[i].kind == RDV_PRIMITIVE_GROUP)
      is_legend = g_str_equal (rdv_scene_get_text (scene, &primitives[i]), "legend");
    else if (primitives[i].kind == RDV_PRIMITIVE_GROUP_END)
      is_legend = FALSE;
    else if (is_legend && primitives[i].kind == RDV_PRIMITIVE_TEXT && primitives[i].style == RDV_TEXT_NOTE)
      {
        g_ptr_array_add (texts, (gpointer) rdv_scene_get_text (scene, &primitives[i]));
        *top = MIN (*top, primitives[i].y);
      }
  return texts;
}

static void
test_strip (void)
{
  static const double widths[] = { 420, 700, 1600, 3000 };
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();
  g_autoptr (RdvDocument) document = sample_document_new (2, 20, 3);
  g_autoptr (RdvLayout) layout = rdv_layout_new (document, measure, SAMPLE_NOW, 1, RDV_DENSITY_ORDINARY);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      RdvPictureRequest request = { .layout = layout, .width = widths[i], .height = 900, .legend = RDV_LEGEND_ALL };
      g_autoptr (GPtrArray) words = NULL;
      g_autoptr (RdvScene) scene = NULL;
      gint64 first, last;
      double top;

      rdv_layout_get_whole_range (layout, &first, &last);
      rdv_time_scale_fit (&request.scale, first, last, request.width - rdv_timeline_scene_get_body_x (layout));
      scene = rdv_timeline_scene_new (&request);
      words = list_words (scene, &top);
      /* Twenty events make no cluster here, and what does not occur is not explained. */
      g_assert_cmpuint (words->len, ==, RDV_N_LEGEND_ENTRIES - 1);
      g_assert_cmpfloat (top, >, request.height - rdv_timeline_scene_get_height_below (&request));
      request.legend = 0;
      g_assert_cmpfloat (rdv_timeline_scene_get_height_below (&request), ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/legend/find", test_find);
  g_test_add_func ("/legend/entries", test_entries);
  g_test_add_func ("/legend/strip", test_strip);
  return g_test_run ();
}
