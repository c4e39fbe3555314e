/* test-vis-reader.c: the data of vis-timeline, clean and dirty. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "reader-probe.h"

static void
test_events (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture ("vis", "clean.json");
  g_autofree char *events = rdv_reading_list_events (&reading);
  g_autofree char *remarks = rdv_reading_list_remarks (&reading);
  const RdvLink *links;
  RdvExtent extent;
  guint n;

  g_assert_cmpstr (rdv_report_get_format (reading.report), ==, "vis-timeline");
  g_assert_cmpstr (remarks, ==, "");
  g_assert_cmpstr (events, ==,
                   "-0050-04-20 9: Galley\n"
                   "2014-04-14/2014-05-01T12:30:00Z Steam: Voyage\n"
                   "2014-04-20 Sail: Keel laid & blessed\n"
                   "2014-04-21 Other events: Whole day\n"
                   "2014-04-21T07:19Z Other events: A minute\n"
                   "2014-04-21T07:19:00Z Other events: A blink\n"
                   "2014-04-21T16:19Z Other events: Only a hint\n");
  g_assert_cmpstr (rdv_document_get_summary (reading.document, 1), ==, "From here to there");
  links = rdv_document_get_links (reading.document, 1, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (links->uri, ==, "https://example.org/x");
  rdv_document_get_extent (reading.document, 5, &extent);
  g_assert_cmpint (extent.start.precision, ==, RDV_PRECISION_MILLISECOND);
  g_assert_cmpint (extent.start.earliest_ms, ==, 123);
}

/* In the order they ask for, nested as told; the group that nobody told comes last. */
static void
test_groups (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture ("vis", "clean.json");
  static const char *const titles[] = { "Harbours", "Ships", "Sail", "Steam", "9" };
  static const guint32 parents[] = { RDV_NONE, RDV_NONE, 1, 1, RDV_NONE };

  g_assert_no_error (reading.error);
  g_assert_cmpuint (rdv_document_get_n_lanes (reading.document), ==, G_N_ELEMENTS (titles) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_assert_cmpstr (rdv_document_get_lane (reading.document, i)->title, ==, titles[i]);
      g_assert_cmpuint (rdv_document_get_lane (reading.document, i)->parent, ==, parents[i]);
    }
  g_assert_cmpuint (rdv_document_get_n_eras (reading.document), ==, 1);
  g_assert_cmpstr (rdv_document_get_era (reading.document, 0)->title, ==, "The dry months");
}

static void
test_dirty (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture ("vis", "dirty.json");
  g_autofree char *events = rdv_reading_list_events (&reading);
  g_autofree char *remarks = rdv_reading_list_remarks (&reading);

  g_assert_cmpstr (events, ==,
                   "2014-04-19/2014-04-22 Events: backwards\n"
                   "2014-04-20 Events: fine\n"
                   "2014-04-21 Events: the same id\n");
  g_assert_cmpstr (remarks, ==,
                   "skipped 4:3 [2] [{ \"id\": 3, \"content\": \"no start\" }]\n"
                   "skipped 5:45 [3].start [whenever]\n"
                   "skipped 6:55 [4].start [[1]]\n"
                   "skipped 8:3 [6] [17]\n"
                   "skipped 9:37 [7].start [1e300]\n"
                   "guessed 3:3 [1].id [1]\n"
                   "guessed 6:55 [4].start [[1]]\n"
                   "guessed 6:56 [4].start[0] [1]\n"
                   "guessed 7:3 [5].date\n");
}

/* Groups in a ring, groups in themselves: lanes all the same. */
static void
test_rings (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_text (
      "{\"items\": [{\"start\": \"2014\", \"content\": \"x\", \"group\": 1}], \"groups\": ["
      "{\"id\": 1, \"content\": \"a\", \"nestedGroups\": [2]}, {\"id\": 2, \"content\": \"b\", "
      "\"nestedGroups\": [1]}, "
      "{\"id\": 3, \"content\": \"c\", \"nestedGroups\": [3]}, {\"content\": \"no id\"}, 5]}");

  g_assert_no_error (reading.error);
  g_assert_cmpuint (rdv_document_get_n_events (reading.document), ==, 1);
  g_assert_cmpuint (rdv_document_get_n_lanes (reading.document), ==, 3);
}

static void
test_survives (void)
{
  rdv_reading_assert_survives ("vis", "clean.json", 1000);
}

static void
test_wrong_types (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "vis", "clean.json", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  rdv_reading_assert_survives_wrong_types (text);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vis-reader/events", test_events);
  g_test_add_func ("/vis-reader/groups", test_groups);
  g_test_add_func ("/vis-reader/dirty", test_dirty);
  g_test_add_func ("/vis-reader/rings", test_rings);
  g_test_add_func ("/vis-reader/survives", test_survives);
  g_test_add_func ("/vis-reader/wrong-types", test_wrong_types);
  return g_test_run ();
}
