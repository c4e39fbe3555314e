/* test-timelineproj-reader.c: files of the program Timeline. SPDX-License-Identifier: GPL-3.0-or-later */
#include "reader-probe.h"

#include "rdv-calendar.h"
#include "rdv-error.h"

#define FOLDER "timelineproj"

static void
assert_fixture (const char *name, const char *events, const char *remarks)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture (FOLDER, name);
  g_autofree char *listed = rdv_reading_list_events (&reading);
  g_autofree char *told = rdv_reading_list_remarks (&reading);

  g_assert_cmpstr (rdv_report_get_format (reading.report), ==, "thetimelineproj");
  g_assert_cmpstr (listed, ==, events);
  g_assert_cmpstr (told, ==, remarks);
}

static void
test_clean (void)
{
  assert_fixture ("clean.timeline",
                  "-0473-03-15 Other events: A <very> old stone\n"
                  "2001-03-01/2001-09-30 Building: The whole house\n"
                  "2001-05-02T08:30Z/2001-05-02T17:00Z Roof: Raising the roof\n"
                  "2001-10-01T12:00:05Z Other events: (3)Not a member\n"
                  "2002-01-01/.. Other events: Lived in\n",
                  "guessed 77:13 hidden_categories[0] [Roof]\n");
}

static void
test_dirty (void)
{
  assert_fixture ("dirty.timeline",
                  "2001-02-03T04:05:06Z Other events: No end\n"
                  "2004-01-01/2005-01-01 Other events: Turned round\n"
                  "2006-01-01 Other events: Only described\n"
                  "2007-01-01 Other events: Member of nothing\n"
                  "2008-01-01 Other events: Not closed\n",
                  "skipped 0:0 lanes [A]\n"
                  "skipped 0:0 lanes [Nobody]\n"
                  "skipped 5:36 category[0].color [1,2,999]\n"
                  "skipped 7:5 category[2]\n"
                  "skipped 11:19 event[0].start [2001-02-30 00:00:00]\n"
                  "skipped 12:5 event[1].start\n"
                  "skipped 13:51 event[2].end [tomorrow]\n"
                  "skipped 15:5 event[4].lanes[0] [Unknown]\n"
                  "skipped 17:115 event[5].icon [notapicture]\n"
                  "guessed 3:13 timetype [coptictime]\n"
                  "guessed 14:5 event[3].date\n"
                  "guessed 15:5 event[4].text\n"
                  "guessed 17:82 event[5].text [(9)Member of nothing]\n"
                  "guessed 19:3 [events]\n");
}

static void
test_parts (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture (FOLDER, "clean.timeline");
  RdvDocument *document = reading.document;
  guint house = rdv_document_find_event (document, "container-2");
  guint n;
  const RdvRelation *relations = rdv_document_get_relations (document, house, &n);
  const RdvTimelineInfo *info = rdv_document_get_info (document);
  const RdvLink *links;
  guint roof;

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (relations[0].kind, ==, "has-part");
  roof = relations[0].event;
  g_assert_cmpstr (rdv_document_get_body (document, roof), ==,
                   "In one day.\n\nWith many hands.\n\nProgress: 40 %\n\nLabels: wood");
  links = rdv_document_get_links (document, roof, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (links[0].uri, ==, "http://roof.example/");
  g_assert_cmpstr (links[1].title, ==, "The plan");
  g_assert_true (
      g_str_has_prefix (rdv_document_get_media (document, roof, &n)[0].uri, "data:image/png;base64,iVBOR"));
  rdv_document_get_lanes (document, roof, &n);
  g_assert_cmpuint (n, ==, 2);

  g_assert_cmphex (rdv_document_get_lane (document, 0)->color, ==, 0xa0e6faff);
  g_assert_cmpuint (rdv_document_get_lane (document, 1)->parent, ==, 0);
  g_assert_cmpuint (rdv_document_get_n_eras (document), ==, 1);
  g_assert_true (info->has_view);
  g_assert_cmpint (info->view.start.earliest, ==, rdv_calendar_date_to_seconds (2001, 1, 1));
}

static void
test_nothing (void)
{
  g_auto (RdvReading) empty = rdv_reading_of_text ("<timeline><version>1.0.0</version></timeline>");
  g_auto (RdvReading) other = rdv_reading_of_text ("<timeline><thing/></timeline>");
  g_auto (RdvReading) bad = rdv_reading_of_text (
      "<timeline><version>1</version><events><event><start>x</start></event></events></timeline>");
  g_auto (RdvReading) cut = rdv_reading_of_text ("<timeline><version>1</version><events><event><sta");

  g_assert_no_error (empty.error);
  g_assert_error (other.error, RDV_ERROR, RDV_ERROR_SHAPE);
  g_assert_error (bad.error, RDV_ERROR, RDV_ERROR_SHAPE);
  g_assert_error (cut.error, RDV_ERROR, RDV_ERROR_TRUNCATED);
}

/* Plain numbers are years. */
static void
test_numbers (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_text ("<timeline><version>2.0.0</version><timetype>numtime</"
                                                     "timetype><events><event><start>-12</start><end>30</end>"
                                                     "<text>Count</text></event></events></timeline>");
  g_autofree char *events = rdv_reading_list_events (&reading);

  g_assert_cmpstr (events, ==, "-0012/0030 Events: Count\n");
  g_assert_cmpuint (rdv_report_count (reading.report, RDV_REMARK_GUESSED), ==, 1);
}

static void
test_survives (void)
{
  rdv_reading_assert_survives (FOLDER, "clean.timeline", 300);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timelineproj-reader/clean", test_clean);
  g_test_add_func ("/timelineproj-reader/dirty", test_dirty);
  g_test_add_func ("/timelineproj-reader/parts", test_parts);
  g_test_add_func ("/timelineproj-reader/nothing", test_nothing);
  g_test_add_func ("/timelineproj-reader/numbers", test_numbers);
  g_test_add_func ("/timelineproj-reader/survives", test_survives);
  return g_test_run ();
}
