/* test-eras.c: eras that overlap share the height. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-document-builder.h"
#include "rdv-fixed-measure.h"
#include "rdv-timeline-scene.h"

#define DAY 86400
#define N_DAYS 10000

typedef struct
{
  int from, to; /* days, inclusive */
} Days;

/* A timeline of one event with the eras given, named by their number. */
static RdvDocument *
create_document (const Days *days, guint n_eras)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  const char *lanes[] = { "lane" };
  RdvEventDraft event = { .id = "event", .title = "Event", .lanes = lanes, .n_lanes = 1, .importance = 3 };

  rdv_document_builder_add_lane (builder, &(RdvLane){ .id = "lane", .title = "Lane" }, NULL);
  event.extent.start = event.extent.end = (RdvDate){ .earliest = 0, .latest = N_DAYS * (gint64) DAY };
  rdv_document_builder_add_event (builder, &event);
  for (guint i = 0; i < n_eras; i++)
    {
      g_autofree char *title = g_strdup_printf ("Era %u", i);
      RdvEra era = { .title = title, .extent.is_span = TRUE };

      era.extent.start = (RdvDate){ .earliest = days[i].from * (gint64) DAY, .latest = days[i].from * (gint64) DAY };
      era.extent.end = (RdvDate){ .earliest = (days[i].to + 1) * (gint64) DAY - 1, .latest = (days[i].to + 1) * (gint64) DAY - 1 };
      rdv_document_builder_add_era (builder, &era);
    }
  return rdv_document_builder_freeze (builder);
}

static RdvLayout *
create_layout (const Days *days, guint n_eras)
{
  g_autoptr (RdvDocument) document = create_document (days, n_eras);
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();

  return rdv_layout_new (document, measure, 0, 1, RDV_DENSITY_ORDINARY);
}

static gboolean
overlap (const Days *a, const Days *b)
{
  return a->from <= b->to && b->from <= a->to;
}

/* Eras that overlap in time do not overlap in height; one alone has all of it. */
static void
test_bands (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (int round = 0; round < 200; round++)
    {
      guint n_eras = g_rand_int_range (random, 1, 20);
      g_autofree Days *days = g_new0 (Days, n_eras);
      g_autoptr (RdvLayout) layout = NULL;

      for (guint i = 0; i < n_eras; i++)
        {
          days[i].from = g_rand_int_range (random, 0, N_DAYS);
          days[i].to = days[i].from + g_rand_int_range (random, 0, N_DAYS / 5);
        }
      layout = create_layout (days, n_eras);
      for (guint i = 0; i < n_eras; i++)
        {
          double y, height;
          gboolean is_alone = TRUE;

          rdv_layout_get_era_band (layout, i, 600, &y, &height);
          g_assert_cmpfloat (y, >=, 0);
          g_assert_cmpfloat (height, >, 0);
          g_assert_cmpfloat (y + height, <=, 600);
          for (guint j = 0; j < n_eras; j++)
            if (j != i && overlap (&days[i], &days[j]))
              {
                double other_y, other_height;

                is_alone = FALSE;
                rdv_layout_get_era_band (layout, j, 600, &other_y, &other_height);
                g_assert_true (y + height <= other_y || other_y + other_height <= y);
              }
          if (is_alone)
            g_assert_cmpfloat (height, ==, 600);
        }
    }
}

/* What ends and begins in the same year does not overlap: one ends where the other begins, and both have all of the height. What begins
 * and ends in that year does. */
static void
test_meeting (void)
{
  static const Days days[] = { { 0, 999 }, { 700, 2000 }, { 700, 999 } };

  for (guint n_eras = 2; n_eras <= G_N_ELEMENTS (days); n_eras++)
    {
      g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
      g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();
      g_autoptr (RdvDocument) document = NULL;
      g_autoptr (RdvLayout) layout = NULL;
      double y, height;

      for (guint i = 0; i < n_eras; i++)
        {
          RdvEra era = { .extent.is_span = TRUE };

          /* Their "year" has 300 days. */
          era.extent.start = (RdvDate){ .earliest = days[i].from * (gint64) DAY, .latest = (days[i].from + 300) * (gint64) DAY - 1 };
          era.extent.end = (RdvDate){ .earliest = (days[i].to - 299) * (gint64) DAY, .latest = (days[i].to + 1) * (gint64) DAY - 1 };
          rdv_document_builder_add_era (builder, &era);
        }
      document = rdv_document_builder_freeze (builder);
      layout = rdv_layout_new (document, measure, 0, 1, RDV_DENSITY_ORDINARY);
      rdv_layout_get_era_band (layout, 0, 600, &y, &height);
      g_assert_cmpfloat (height, ==, 600);
      g_assert_cmpint (rdv_layout_get_era_end (layout, 0), ==, 700 * (gint64) DAY - 1);
      rdv_layout_get_era_band (layout, 1, 600, &y, &height);
      g_assert_cmpfloat (height, ==, n_eras == 2 ? 600 : 300);
      g_assert_cmpint (rdv_layout_get_era_end (layout, 1), ==, 2001 * (gint64) DAY - 1);
    }
}

/* The strip has a row for each era at once, three at most, and none where there are no eras; lanes and limits count it in. */
static void
test_strip (void)
{
  static const Days days[] = { { 0, 5000 }, { 1000, 2000 }, { 1500, 3000 }, { 1600, 1700 } };
  static const int rows[] = { 0, 1, 2, 3, 3 };
  double lane = 0;

  for (guint n_eras = 0; n_eras <= G_N_ELEMENTS (days); n_eras++)
    {
      g_autoptr (RdvLayout) layout = create_layout (days, n_eras);
      RdvTimeScale scale = { .seconds_per_pixel = 1000 };
      double strip = rdv_layout_get_era_height (layout);

      g_assert_cmpfloat (strip, ==, rows[n_eras] * rdv_layout_get_metrics (layout)->era_row_height);
      if (n_eras == 0)
        lane = rdv_layout_get_min_height (layout);
      g_assert_cmpfloat (rdv_layout_get_min_height (layout), ==, lane + strip);
      g_assert_cmpfloat (rdv_layout_get_content_height (layout, &scale, 500), ==, lane + strip);
    }
}

/* Which names are to be read, each in the band of its era. */
static guint
count_names (RdvLayout *layout, const RdvPictureRequest *request)
{
  g_autoptr (RdvScene) scene = rdv_timeline_scene_new (request);
  guint n_primitives, n_hits;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n_primitives);
  const RdvHit *hits = rdv_scene_get_hits (scene, &n_hits);
  guint n_names = 0;

  for (guint i = 0; i < n_primitives; i++)
    {
      const RdvPrimitive *text = &primitives[i];
      double ascent, descent;
      guint n_bands = 0;

      if (text->kind != RDV_PRIMITIVE_TEXT || text->style != RDV_TEXT_ERA)
        continue;
      n_names++;
      rdv_scene_get_text_metrics (scene, RDV_TEXT_ERA, &ascent, &descent);
      for (guint j = 0; j < n_hits; j++)
        n_bands += hits[j].kind == RDV_HIT_ERA && text->x >= hits[j].x && text->x + text->width <= hits[j].x + hits[j].width &&
                   text->y - ascent >= hits[j].y && text->y + descent <= hits[j].y + hits[j].height;
      g_assert_cmpuint (n_bands, ==, 1);
    }
  return n_names;
}

static void
test_names (void)
{
  static const Days days[] = { { 0, 5000 }, { 1000, 2000 }, { 1500, 3000 }, { 1600, 4000 }, { 1640, 5500 }, { 7000, 9000 } };
  /* Where five overlap, their names give way; that of the sixth, which is alone, does not. */
  static const guint names[] = { 0, 1, 2, 3, 4, 0, 1 };
  static const guint names_at_once[] = { 0, 1, 2, 3, 4, 0, 0 };

  for (guint n_eras = 0; n_eras <= G_N_ELEMENTS (days); n_eras++)
    {
      g_autoptr (RdvLayout) layout = create_layout (days, n_eras);
      RdvPictureRequest request = { .layout = layout, .width = 1400, .height = 500 };

      rdv_time_scale_fit (&request.scale, 0, N_DAYS * (gint64) DAY, 1280);
      g_assert_cmpuint (count_names (layout, &request), ==, names[n_eras]);
      /* In the middle of all of them, names stick to what is in view. */
      rdv_time_scale_fit (&request.scale, 1650 * (gint64) DAY, 1690 * (gint64) DAY, 1280);
      g_assert_cmpuint (count_names (layout, &request), ==, names_at_once[n_eras]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/eras/bands", test_bands);
  g_test_add_func ("/eras/meeting", test_meeting);
  g_test_add_func ("/eras/strip", test_strip);
  g_test_add_func ("/eras/names", test_names);
  return g_test_run ();
}
