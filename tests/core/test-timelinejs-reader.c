/* test-timelinejs-reader.c: JSON of TimelineJS. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-edtf.h"
#include "rdv-error.h"
#include "rdv-timelinejs-writer.h"
#include "reader-probe.h"
#include "sample-document.h"

static void
test_clean_texts (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture ("timelinejs", "clean.json");
  g_autofree char *remarks = rdv_reading_list_remarks (&reading);
  const RdvTimelineInfo *info;
  const RdvMedia *media;
  const RdvLink *links;
  guint32 bridge;
  guint n;

  g_assert_no_error (reading.error);
  g_assert_cmpstr (remarks, ==, "");
  g_assert_cmpstr (rdv_report_get_format (reading.report), ==, "timelinejs");
  info = rdv_document_get_info (reading.document);
  g_assert_cmpstr (info->title, ==, "Bridges & tunnels");
  g_assert_cmpstr (info->description, ==, "How people cross rivers.\n\nA second paragraph.");

  bridge = rdv_document_find_event (reading.document, "steel");
  g_assert_cmpstr (rdv_document_get_title (reading.document, bridge), ==, "A bridge opens");
  g_assert_cmpstr (rdv_document_get_summary (reading.document, bridge), ==, "The first of steel.");
  g_assert_cmpstr (rdv_document_get_body (reading.document, bridge), ==, "See the report.");
  media = rdv_document_get_media (reading.document, bridge, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (media->uri, ==, "https://example.org/bridge.jpg");
  g_assert_cmpstr (media->alt, ==, "The bridge — Three arches");
  g_assert_cmpstr (media->credit, ==, "A. Photographer");
  links = rdv_document_get_links (reading.document, bridge, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (links[0].uri, ==, "https://example.org/steel");
  g_assert_cmpstr (links[0].title, ==, "the report");
  g_assert_cmpstr (links[2].uri, ==, "https://example.org/more");
}

static void
test_clean_dates (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture ("timelinejs", "clean.json");
  g_autofree char *events = rdv_reading_list_events (&reading);
  RdvExtent extent;

  g_assert_cmpstr (events, ==,
                   "1874-07-04 Bridges: A bridge opens\n"
                   "1890~ Tunnels: A tunnel is begun\n"
                   "1908-05/1910 Tunnels: Digging\n"
                   "[1975-07-17T16:00Z..1975-07-17T16:59Z] Other events: In that hour\n"
                   "1975-07-17T16:19Z Other events: In that minute\n"
                   "1975-07-17T16:19:09Z Other events: In that second\n"
                   "1975-07-17T16:19:09Z Other events: In that blink\n"
                   "2001 Other events: No headline here\n"
                   "2002 Other events: A film\n");
  rdv_document_get_extent (reading.document, 3, &extent);
  g_assert_cmpint (extent.start.precision, ==, RDV_PRECISION_HOUR);
  g_assert_cmpint (extent.start.latest - extent.start.earliest, ==, 3599);
  rdv_document_get_extent (reading.document, 6, &extent);
  g_assert_cmpint (extent.start.precision, ==, RDV_PRECISION_MILLISECOND);
  g_assert_cmpint (extent.start.earliest_ms, ==, 250);
}

static void
test_clean_rest (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture ("timelinejs", "clean.json");
  const RdvMedia *media;
  guint n;

  g_assert_cmpuint (rdv_document_get_n_eras (reading.document), ==, 2);
  g_assert_cmpstr (rdv_document_get_era (reading.document, 1)->title, ==, "The age of concrete");
  g_assert_cmpint (rdv_document_get_era (reading.document, 1)->extent.end.latest, ==,
                   rdv_calendar_date_to_seconds (2000, 1, 1) - 1);
  /* a date in words that says more than the date, and a quotation in place of a picture */
  g_assert_cmpstr (rdv_document_get_body (reading.document, 7), ==,
                   "The year of the great flood\n\nWe were wet.");
  rdv_document_get_media (reading.document, 7, &n);
  g_assert_cmpuint (n, ==, 0);
  media = rdv_document_get_media (reading.document, 8, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (media->uri, ==, "https://example.org/film");
}

static void
test_dirty (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture ("timelinejs", "dirty.json");
  g_autofree char *events = rdv_reading_list_events (&reading);
  g_autofree char *remarks = rdv_reading_list_remarks (&reading);

  g_assert_cmpstr (events, ==,
                   "1901 Events: no such month\n"
                   "1902-02 Events: no such day\n"
                   "1903 Events: a day without a month\n"
                   "1904-07 Events: a month by name\n"
                   "1905/1910 Events: backwards\n"
                   "1905~ Events: a year in words\n"
                   "1908-05-01 Events: a date as text\n"
                   "1909 Events: a date as a number\n"
                   "1911 Events: only a text\n"
                   "1912 Events: first\n"
                   "1913 Events: 1913\n");
  g_assert_cmpstr (
      remarks, ==,
      "skipped 9:31 events[5].start_date.year [soon]\n"
      "skipped 10:5 events[6] [{ \"text\": { \"headline\": \"no date\" } }]\n"
      "skipped 11:5 events[7] [{ \"start_date\": {}, \"text\": { \"headline\": \"an empty date\" } }]\n"
      "skipped 18:31 events[14].start_date.year [true]\n"
      "skipped 19:5 events[15] [not an object]\n"
      "skipped 20:31 events[16].start_date.year [99999999999999999999]\n"
      "guessed 4:48 events[0].start_date.month [13]\n"
      "guessed 5:60 events[1].start_date.day [30]\n"
      "guessed 6:46 events[2].start_date.day [5]\n"
      "guessed 8:31 events[4].start_date.year [c. 1905]\n"
      "guessed 12:21 events[8].start_date [1908-05-01]\n"
      "guessed 13:21 events[9].start_date [1909]\n"
      "guessed 14:5 events[10].date\n"
      "guessed 16:61 events[12].text.headline [[\"first\", \"second\"]]\n"
      "guessed 16:97 events[12].unique_id [7]\n"
      "guessed 17:5 events[13].id [7]\n"
      "guessed 17:61 events[13].text.headline [1913]\n"
      "guessed 17:95 events[13].mood [merry]\n");
}

static void
test_deep_time (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture ("timelinejs", "deep-time.json");
  g_autofree char *events = rdv_reading_list_events (&reading);
  g_autofree char *remarks = rdv_reading_list_remarks (&reading);

  g_assert_cmpstr (events, ==,
                   "Y-13800000000 Events: Bang\n"
                   "Y-541000000/Y-252000000 Events: Palaeozoic\n"
                   "-0043-03-15 Events: Ides\n");
  g_assert_cmpstr (remarks, ==,
                   "guessed 5:21 events[2].start_date [{ \"year\": -43, \"month\": 3, \"day\": 15 }]\n");
}

static void
test_legacy (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture ("timelinejs", "legacy.json");
  g_autofree char *events = rdv_reading_list_events (&reading);
  g_autofree char *remarks = rdv_reading_list_remarks (&reading);
  const RdvMedia *media;
  guint n;

  g_assert_cmpstr (events, ==,
                   "1963 Other events: A year\n"
                   "2011-12-10T07:02:10Z Left: To the second\n"
                   "2015-05-12/2015-06-01 Right: Month first\n");
  g_assert_cmpstr (remarks, ==, "skipped 8:20 date[3].startDate [never]\n");
  g_assert_cmpstr (rdv_document_get_info (reading.document)->title, ==, "An old file");
  g_assert_cmpstr (rdv_document_get_info (reading.document)->description, ==, "What it is about.");
  g_assert_cmpuint (rdv_document_get_n_eras (reading.document), ==, 1);
  media = rdv_document_get_media (reading.document, 1, &n);
  g_assert_cmpstr (media->uri, ==, "https://example.org/a.jpg");
  g_assert_cmpstr (media->alt, ==, "A");
}

/* What the format can say comes back as it was written: dates to the second, titles, lanes, eras. */
static void
test_round_trip (void)
{
  guint n_without_end;
  g_autoptr (RdvDocument) sample = sample_document_load_history ("en");
  g_autoptr (GBytes) written = rdv_timelinejs_writer_write (sample, 0, &n_without_end);
  g_auto (RdvReading) reading =
      rdv_reading_of_bytes (g_bytes_get_data (written, NULL), g_bytes_get_size (written));

  g_assert_no_error (reading.error);
  g_assert_cmpuint (rdv_report_count (reading.report, RDV_REMARK_SKIPPED), ==, 0);
  g_assert_cmpuint (rdv_document_get_n_events (reading.document), ==, rdv_document_get_n_events (sample));
  g_assert_cmpuint (rdv_document_get_n_eras (reading.document), ==, rdv_document_get_n_eras (sample));
  for (guint i = 0; i < rdv_document_get_n_events (sample); i++)
    {
      const char *id = rdv_document_get_id (sample, i);
      guint32 there = rdv_document_find_event (reading.document, id);
      RdvExtent before, after;

      g_test_message ("%s", id);
      g_assert_cmpuint (there, !=, RDV_NONE);
      g_assert_cmpstr (rdv_document_get_title (reading.document, there), ==,
                       rdv_document_get_title (sample, i));
      rdv_document_get_extent (sample, i, &before);
      rdv_document_get_extent (reading.document, there, &after);
      g_assert_cmpint (after.start.earliest, ==, before.start.earliest);
      if (before.is_span && before.end.latest != RDV_TIME_MAX)
        g_assert_cmpint (after.end.latest, ==, before.end.latest);
    }
}

static void
test_shape (void)
{
  g_auto (RdvReading) empty =
      rdv_reading_of_text ("{\"title\": {\"text\": {\"headline\": \"x\"}}, \"events\": []}");
  g_auto (RdvReading) hopeless = rdv_reading_of_text (
      "{\"events\": [{\"start_date\": {\"year\": \"x\"}, \"text\": {\"headline\": \"x\"}}]}");
  g_auto (RdvReading) bom = rdv_reading_of_text (
      "\xEF\xBB\xBF{\"events\": [{\"start_date\": {\"year\": 1}, \"text\": {\"headline\": \"x\"}}]}\r");

  g_assert_no_error (empty.error);
  g_assert_cmpuint (rdv_document_get_n_events (empty.document), ==, 0);
  g_assert_error (hopeless.error, RDV_ERROR, RDV_ERROR_SHAPE);
  g_assert_nonnull (strstr (hopeless.error->message, "line 1, column 37"));
  g_assert_no_error (bom.error);
}

static void
test_survives (void)
{
  rdv_reading_assert_survives ("timelinejs", "clean.json", 1500);
  rdv_reading_assert_survives ("timelinejs", "legacy.json", 500);
}

static void
test_wrong_types (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "timelinejs", "clean.json", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  rdv_reading_assert_survives_wrong_types (text);
}

/* All of them are read; what each costs does not grow with how many there are. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("{\"events\": [");
  g_auto (RdvReading) reading = { NULL };

  for (guint i = 0; i < 30000; i++)
    g_string_append_printf (
        text,
        "%s\n{\"start_date\": {\"year\": %u}, \"text\": {\"headline\": \"Event %u\"}, \"group\": \"g%u\"}",
        i > 0 ? "," : "", i % 3 == 0 ? 0 : 1900 + i % 100, i, i % 5);
  g_string_append (text, "]}");
  reading = rdv_reading_of_bytes (text->str, text->len);
  g_assert_no_error (reading.error);
  g_assert_cmpuint (rdv_document_get_n_events (reading.document), ==, 30000);
  g_assert_cmpuint (rdv_document_get_n_lanes (reading.document), ==, 5);
}

/* Stretches that go on are counted, because they come out as moments. */
static void
test_without_end (void)
{
  g_auto (RdvReading) reading =
      rdv_reading_of_text ("{\"format\": \"rendezvous-timeline\", \"version\": 1, \"events\": [{\"title\": "
                           "\"a\", \"date\": \"1998/..\"},"
                           "{\"title\": \"b\", \"date\": \"1998/\"}, {\"title\": \"c\", \"date\": "
                           "\"1998/1999\"}, {\"title\": \"d\", \"date\": \"1998\"}]}");
  guint n_without_end;
  g_autoptr (GBytes) written = rdv_timelinejs_writer_write (reading.document, 0, &n_without_end);

  g_assert_nonnull (written);
  g_assert_cmpuint (n_without_end, ==, 2);
}

/* A month that there is not is told and left out, and never taken for a day. */
static void
test_no_month (void)
{
  g_auto (RdvReading) reading =
      rdv_reading_of_text ("{\"events\": [{\"start_date\": {\"year\": 2001, \"month\": 13, \"day\": 5}, "
                           "\"text\": {\"headline\": \"A\"}}]}");
  g_autofree char *events = rdv_reading_list_events (&reading);
  g_autofree char *remarks = rdv_reading_list_remarks (&reading);

  g_assert_cmpstr (events, ==, "2001 Events: A\n");
  g_assert_cmpstr (remarks, ==, "guessed 1:52 events[0].start_date.month [13]\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timelinejs-reader/clean/texts", test_clean_texts);
  g_test_add_func ("/timelinejs-reader/clean/dates", test_clean_dates);
  g_test_add_func ("/timelinejs-reader/clean/rest", test_clean_rest);
  g_test_add_func ("/timelinejs-reader/dirty", test_dirty);
  g_test_add_func ("/timelinejs-reader/deep-time", test_deep_time);
  g_test_add_func ("/timelinejs-reader/legacy", test_legacy);
  g_test_add_func ("/timelinejs-reader/round-trip", test_round_trip);
  g_test_add_func ("/timelinejs-reader/shape", test_shape);
  g_test_add_func ("/timelinejs-reader/survives", test_survives);
  g_test_add_func ("/timelinejs-reader/wrong-types", test_wrong_types);
  g_test_add_func ("/timelinejs-reader/many", test_many);
  g_test_add_func ("/timelinejs-reader/without-end", test_without_end);
  g_test_add_func ("/timelinejs-reader/no-month", test_no_month);
  return g_test_run ();
}
