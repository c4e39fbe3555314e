/* test-csv-reader.c: tables as text, other people's and our own. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-csv-scan.h"
#include "rdv-error.h"
#include "rdv-list-writer.h"
#include "reader-probe.h"
#include "sample-document.h"

static void
test_simple (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture ("table", "simple.csv");
  g_autofree char *events = rdv_reading_list_events (&reading);
  g_autofree char *remarks = rdv_reading_list_remarks (&reading);
  const guint32 meeting = 3;
  const RdvLink *links;
  guint n;

  g_assert_cmpstr (rdv_report_get_format (reading.report), ==, "csv");
  g_assert_cmpstr (events, ==,
                   "1776-07-04 other: A \"quoted\" word\n"
                   "1890~/.. Other events: Begun once\n"
                   "1914 Other events: Bad end\n"
                   "1975-07-17/1975-07-24 flight: Handshake, in orbit\n"
                   "2015-12-05 other: Ambiguous\n");
  g_assert_cmpstr (remarks, ==,
                   "skipped 7:1 Date [soon]\n"
                   "skipped 8:1\n"
                   "skipped 9:6 End [someday]\n"
                   "guessed 1:1\n"
                   "guessed 4:1 Date [05/12/2015]\n");
  g_assert_cmpstr (rdv_document_get_body (reading.document, meeting), ==, "Two crews\r\nmet.");
  g_assert_cmpstr (rdv_document_get_summary (reading.document, 1), ==, "plain");
  g_assert_cmpuint (rdv_document_get_category (reading.document, meeting), ==, 0);
  links = rdv_document_get_links (reading.document, meeting, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (links->uri, ==, "https://example.org/astp");
  links = rdv_document_get_links (reading.document, 0, &n);
  g_assert_cmpstr (links->uri, ==, "https://www.example.org");
}

static void
assert_reads (const char *text, const char *expected)
{
  g_auto (RdvReading) reading = rdv_reading_of_text (text);
  g_autofree char *events = NULL;

  g_test_message ("%s", text);
  events = rdv_reading_list_events (&reading);
  g_assert_cmpstr (events, ==, expected);
}

static void
test_languages (void)
{
  g_auto (RdvReading) russian = rdv_reading_of_fixture ("table", "russian.csv");
  g_autofree char *events = rdv_reading_list_events (&russian);

  g_assert_cmpstr (events, ==,
                   "-0499 Мысли: Давно\n"
                   "1890~ Мысли: Идея\n"
                   "1961-04-12 Полёты: Восток\n"
                   "1975-07-17/1975-07-24 Полёты: Союз — Аполлон\n");
  assert_reads ("Beginn;Ende;Titel\n3. März 1918;5.4.1919;Friede\n",
                "1918-03-03/1919-04-05 Events: Friede\n");
  assert_reads ("début\tfin\tévénement\n1er août 1914\t1918\tguerre\n", "1914-08-01/1918 Events: guerre\n");
  assert_reads ("fecha,título,categoría\n17 de julio de 1975,encuentro,vuelo\n",
                "1975-07-17 vuelo: encuentro\n");
}

/* Whatever parts columns and lines, quotes what they are for; rows may be short or long. */
static void
test_grammar (void)
{
  assert_reads ("start,title\n1990,a\n1991,b\n", "1990 Events: a\n1991 Events: b\n");
  assert_reads ("start,title\r1990,a\r1991,b", "1990 Events: a\n1991 Events: b\n");
  assert_reads ("start|title\r\n1990|a\r\n\r\n1991|b\r\n", "1990 Events: a\n1991 Events: b\n");
  assert_reads ("start;title\n1990;\"a;b\"\"c\"\"\"\n", "1990 Events: a;b\"c\"\n");
  assert_reads ("start\ttitle\n1990\tsays \"so\" here\n", "1990 Events: says \"so\" here\n");
  assert_reads ("start,title\n1990,\"a\"b\n", "1990 Events: ab\n");
  assert_reads ("title,start,x\nshort\na,1990,1,2,3,4\n", "1990 Events: a\n");
  assert_reads ("start,title\n1990,\"never closed\n1991,b\n", "1990 Events: never closed\n1991,b\n");
  assert_reads ("start,title\n 1990 ,  a  \n", "1990 Events: a\n");
}

static void
test_columns (void)
{
  /* by what stands in them, with names that say nothing and without any */
  assert_reads ("alpha,beta,gamma\nfoo,1990-05-01,1991\nbar,1992-06-02,1993\n",
                "1990-05-01/1991 Events: foo\n1992-06-02/1993 Events: bar\n");
  assert_reads ("1990-05-01,foo\n1992-06-02,bar\n", "1990-05-01 Events: foo\n1992-06-02 Events: bar\n");
  /* parts of a date in columns of their own */
  assert_reads ("year,month,day,time,title\n1975,7,17,16:19,a\n1975,7,,,b\n1976,,,,c\n",
                "1975-07 Events: b\n1975-07-17T16:19Z Events: a\n1976 Events: c\n");
  assert_reads (
      "Subject,Start Date,Start Time,End Date,End Time\nTalk,05/30/2020,10:00 AM,05/30/2020,1:00 PM\n",
      "2020-05-30T10:00Z/2020-05-30T13:00Z Events: Talk\n");
  assert_reads ("date,year,title\nJuly 4,1776,a\n", "1776-07-04 Events: a\n");
  /* only an end, a range in one cell, words of a nested name */
  assert_reads ("start,end,title\n,1990,a\n", "/1990 Events: a\n");
  assert_reads ("period,title\n1914–1918,a\ndates,b\n1998–,c\n", "1914/1918 Events: a\n1998/.. Events: c\n");
  assert_reads ("startDate,END_DATE,title\n1990,1991,a\n", "1990/1991 Events: a\n");
  assert_reads ("timestamp,title\n1398038400,a\n1398064740,b\n",
                "2014-04-21 Events: a\n2014-04-21T07:19Z Events: b\n");
}

static void
assert_order (const char *text, const char *first, guint n_told)
{
  g_auto (RdvReading) reading = rdv_reading_of_text (text);
  g_autofree char *date = NULL;

  g_assert_no_error (reading.error);
  date = rdv_document_dup_date_text (reading.document, 0);
  g_assert_cmpstr (date, ==, first);
  g_assert_cmpuint (rdv_report_count (reading.report, RDV_REMARK_GUESSED), ==, 1 + n_told);
}

/* The whole column decides what one of its dates leaves open, and that is told; what is clear is not. Dates
 * that contradict one another are told too. */
static void
test_order_of_dates (void)
{
  assert_order ("date,title\n5/12/2015,a\n31/12/2016,b\n", "2015-12-05", 1);
  assert_order ("date,title\n5/12/2015,a\n12/31/2016,b\n", "2015-05-12", 1);
  assert_order ("date,title\n5/12/2015,a\n", "2015-05-12", 1);
  assert_order ("date,title\n5-12-2015,a\n", "2015-12-05", 1);
  assert_order ("date,title\n5.12.2015,a\n12/31/2016,b\n", "2015-12-05", 0);
  assert_order ("date,title\n5/12/2015,a\n12/31/2016,b\n13/1/2017,c\n14/1/2017,d\n", "2015-12-05", 2);
  assert_order ("date,title\n12/31/2016,b\n", "2016-12-31", 0);
}

/* The reasons of all remarks, one a line. (transfer full) */
static char *
list_reasons (const RdvReading *reading)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < rdv_report_get_n_remarks (reading->report); i++)
    g_string_append_printf (out, "%s\n", rdv_report_get_remark (reading->report, i)->reason);
  return g_string_free (out, FALSE);
}

/* Nothing that a table says is lost without a word. */
static void
test_left_over (void)
{
  g_auto (RdvReading) unused = rdv_reading_of_text ("date,title,lat,empty,lon\n1975,A,1,,2\n1976,B,,,\n");
  g_auto (RdvReading) surplus =
      rdv_reading_of_text ("date,title\n1975,A\n1976,B,or C,or D\n1977,E\n1978,F,G\n");
  g_auto (RdvReading) none = rdv_reading_of_text ("date,title\n1975,A,,\n");
  g_auto (RdvReading) nameless = rdv_reading_of_text ("1975,A\n1976,B\n1977,C\n");
  g_autofree char *names = list_reasons (&unused);
  g_autofree char *places = rdv_reading_list_remarks (&surplus);
  g_autofree char *reasons = list_reasons (&surplus);

  g_assert_nonnull (strstr (names, ": “lat”, “lon”."));
  g_assert_cmpstr (places, ==, "skipped 3:8 [or C]\nguessed 1:1\n");
  g_assert_nonnull (strstr (reasons, "2 rows"));
  g_assert_cmpuint (rdv_report_get_n_remarks (none.report), ==, 1);
  g_assert_cmpuint (rdv_report_get_n_remarks (nameless.report), ==, 1);
}

/* What spreadsheets keep dates as: days from 1900. One date of another kind, and they are no such numbers. */
static void
test_serials (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_text (
      "start,end,title\n45323,45324,A\n45325.75,,B\n\"45326,5000115741\",,C\n25569,now,D\n");
  g_autofree char *events = rdv_reading_list_events (&reading);
  g_autofree char *remarks = rdv_reading_list_remarks (&reading);

  g_assert_cmpstr (events, ==,
                   "1970-01-01/.. Events: D\n"
                   "2024-02-01/2024-02-02 Events: A\n"
                   "2024-02-03T18:00Z Events: B\n"
                   "2024-02-04T12:00:01Z Events: C\n");
  g_assert_cmpstr (remarks, ==, "guessed 1:1\nguessed 2:1 start [45323]\n");
  assert_reads ("date,title\n1975,A\n45323,B\n", "1975 Events: A\nY45323 Events: B\n");
}

/* An event is never without words to be called by. */
static void
test_untitled (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_text ("date,title,id\n1975\n1976,,six\n1977,Three\n");
  g_autofree char *events = rdv_reading_list_events (&reading);
  g_autofree char *remarks = rdv_reading_list_remarks (&reading);

  g_assert_cmpstr (events, ==, "1975 Events: 1975\n1976 Events: six\n1977 Events: Three\n");
  g_assert_cmpstr (remarks, ==, "guessed 1:1\nguessed 2:1\nguessed 3:1\n");
}

/* The first line of Excel tells what parts the columns; it is no row, and lines are counted with it. */
static void
test_said_separator (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_text ("sep=;\ndate;title\n1975;A\nsoon;B\n");
  g_autofree char *remarks = rdv_reading_list_remarks (&reading);

  g_assert_cmpstr (remarks, ==, "skipped 4:1 date [soon]\nguessed 1:1\n");
  assert_reads ("sep=;\ndate;title\n1975;A, or B\n", "1975 Events: A, or B\n");
  assert_reads ("\xEF\xBB\xBFSEP=!\r\ndate!title\r\n1975!A\r\n", "1975 Events: A\n");
  assert_reads ("\"sep=,\"\ndate,title\n1975,A\n", "1975 Events: A\n");
  assert_reads ("sep=\t\ndate\ttitle\n1975\tA\n", "1975 Events: A\n");
}

static void
test_timelinejs (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture ("table", "timelinejs.tsv");
  g_autofree char *events = rdv_reading_list_events (&reading);
  g_autofree char *remarks = rdv_reading_list_remarks (&reading);
  const RdvMedia *media;
  guint n;

  g_assert_cmpstr (rdv_report_get_format (reading.report), ==, "timelinejs-csv");
  g_assert_cmpstr (events, ==, "1900 Left: First\n1901-05 Right: Second\n1902-02 Left: Third\n");
  g_assert_cmpstr (remarks, ==, "guessed 6:8 Day [30]\n");
  g_assert_cmpstr (rdv_document_get_info (reading.document)->title, ==, "The whole");
  g_assert_cmpstr (rdv_document_get_summary (reading.document, 0), ==, "One word.");
  g_assert_cmpuint (rdv_document_get_n_eras (reading.document), ==, 1);
  media = rdv_document_get_media (reading.document, 0, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (media->alt, ==, "An image");

  /* its first version: dates in one column, the month first, and tags */
  assert_reads ("Start Date,End Date,Headline,Text,Media,Tag\n5/12/2015,,a,,,x\n1/2/2016 10:30:00,,b,,,y\n",
                "2015-05-12 x: a\n2016-01-02T10:30:00Z y: b\n");
}

/* What this program lists comes back as the same list, and nothing is said about it. */
static void
assert_comes_back (RdvDocument *document)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *remarks = NULL;
  g_auto (RdvReading) reading = { NULL };

  for (guint32 event = 0; event < rdv_document_get_n_events (document); event++)
    g_array_append_val (all, event);
  before = rdv_list_to_csv (document, (const guint32 *)(void *)all->data, all->len);
  reading = rdv_reading_of_text (before);
  g_assert_no_error (reading.error);
  remarks = rdv_reading_list_remarks (&reading);
  g_assert_cmpstr (remarks, ==, "");
  after = rdv_list_to_csv (reading.document, (const guint32 *)(void *)all->data, all->len);
  g_assert_cmpstr (after, ==, before);
}

static void
test_round_trip (void)
{
  g_autoptr (RdvDocument) history = sample_document_load_history ("en");
  g_auto (RdvReading) exact = rdv_reading_of_fixture ("timelinejs", "clean.json");
  g_auto (RdvReading) far = rdv_reading_of_fixture ("timelinejs", "deep-time.json");

  /* texts that hold what parts lists, several lanes, and texts that look like lists in quotes */
  g_auto (RdvReading) lists = rdv_reading_of_text (
      "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"lanes\": [{\"id\": \"a\", \"title\": \"A\"}, "
      "{\"id\": \"b\", \"title\": \"B\"}],\n\"subjects\": [{\"id\": \"p\", \"kind\": \"person\", \"name\": "
      "\"One; two\"}, "
      "{\"id\": \"q\", \"kind\": \"person\", \"name\": \"Three\"}],\n"
      "\"sources\": [{\"id\": \"s\", \"title\": \"First; second\", \"url\": \"https://a.example/\"}, "
      "{\"id\": \"t\", \"title\": \"\\\"Quoted\\\"; and more\"}, {\"id\": \"u\", \"title\": \"Open "
      "(bracket\"}],\n"
      "\"events\": [{\"id\": \"x\", \"title\": \"X\", \"date\": \"1975\", \"lanes\": [\"a\", \"b\"], "
      "\"sources\": [\"s\", \"t\", \"u\"], "
      "\"subjects\": [{\"id\": \"p\", \"role\": \"pilot; cook\"}, \"q\"]}]}");
  g_auto (RdvReading) again = { NULL };
  const guint32 first = 0;
  g_autofree char *csv = NULL;
  const guint32 *sources;
  guint n;

  assert_comes_back (history);
  assert_comes_back (lists.document);
  csv = rdv_list_to_csv (lists.document, &first, 1);
  again = rdv_reading_of_text (csv);
  sources = rdv_document_get_sources (again.document, 0, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (rdv_document_get_source (again.document, sources[0])->title, ==, "First; second");
  g_assert_cmpstr (rdv_document_get_source (again.document, sources[0])->uri, ==, "https://a.example/");
  g_assert_cmpstr (rdv_document_get_source (again.document, sources[1])->title, ==, "\"Quoted\"; and more");
  g_assert_cmpstr (rdv_document_get_source (again.document, sources[2])->title, ==, "Open (bracket");
  rdv_document_get_lanes (again.document, 0, &n);
  g_assert_cmpuint (n, ==, 2);
  rdv_document_get_involvements (again.document, 0, &n);
  g_assert_cmpuint (n, ==, 2);
  /* hours and milliseconds, which EDTF cannot say, and billions of years */
  assert_comes_back (exact.document);
  assert_comes_back (far.document);
}

static void
test_encodings (void)
{
  g_auto (RdvReading) cyrillic = rdv_reading_of_text ("start,title\n1961,\xc2\xee\xf1\xf2\xee\xea\n");
  g_auto (RdvReading) western = rdv_reading_of_text ("start,title\n1961,Caf\xe9\n");
  g_auto (RdvReading) wide = rdv_reading_of_bytes ("\xff\xfes\0t\0", 6);

  g_assert_no_error (cyrillic.error);
  g_assert_cmpstr (rdv_document_get_title (cyrillic.document, 0), ==, "Восток");
  g_assert_cmpuint (rdv_report_count (cyrillic.report, RDV_REMARK_GUESSED), ==, 2);
  g_assert_cmpstr (rdv_document_get_title (western.document, 0), ==, "Café");
  g_assert_error (wide.error, RDV_ERROR, RDV_ERROR_SYNTAX);
}

static void
test_errors (void)
{
  g_auto (RdvReading) no_dates = rdv_reading_of_text ("a,b\n1,x\n2,y\n3,z\n");
  g_auto (RdvReading) no_good_ones = rdv_reading_of_text ("date,title\nsoon,x\nlater,y\n");
  g_auto (RdvReading) captioned = rdv_reading_of_text ("My report\n\ndate,title\n1975,A\n1976,B\n");

  g_assert_error (no_dates.error, RDV_ERROR, RDV_ERROR_SHAPE);
  g_assert_nonnull (strstr (no_dates.error->message, "“start”"));
  g_assert_error (no_good_ones.error, RDV_ERROR, RDV_ERROR_SHAPE);
  g_assert_nonnull (strstr (no_good_ones.error->message, "line 2, column 1"));
  /* what is above the names of the columns is what is wrong, not that it is no JSON */
  g_assert_error (captioned.error, RDV_ERROR, RDV_ERROR_SHAPE);
  g_assert_nonnull (strstr (captioned.error->message, "begins in line 3"));
}

/* Cut into chunks anywhere, a file means the same. */
static void
test_chunks (void)
{
  static const char text[] = "\xEF\xBB\xBF"
                             "a,\"b\"\"c\"\r\n\"d\r\ne\",f\r\rg,h";

  for (gsize size = 1; size <= sizeof text - 1; size++)
    {
      g_autoptr (RdvTable) table = rdv_table_new ();
      g_autoptr (RdvCsvScan) scan = rdv_csv_scan_new (table, ',', NULL);
      g_autoptr (GString) seen = g_string_new (NULL);
      guint line, character;

      for (gsize at = 0; at < sizeof text - 1; at += size)
        rdv_csv_scan_push (scan, text + at, MIN (size, sizeof text - 1 - at));
      g_assert_true (rdv_csv_scan_finish (scan, &line, &character));
      for (guint row = 0; row < rdv_table_get_n_rows (table); row++)
        {
          guint n;
          const RdvTableCell *cells = rdv_table_get_cells (table, row, &n);

          for (guint i = 0; i < n; i++)
            g_string_append_printf (seen, "%u:%u [%s]\n", cells[i].line, cells[i].character, cells[i].text);
        }
      g_assert_cmpstr (seen->str, ==, "1:1 [a]\n1:3 [b\"c]\n2:1 [d\r\ne]\n3:4 [f]\n5:1 [g]\n5:3 [h]\n");
    }
}

static void
test_survives (void)
{
  rdv_reading_assert_survives ("table", "simple.csv", 1500);
  rdv_reading_assert_survives ("table", "timelinejs.tsv", 500);
}

/* Rows cost what they hold, however many columns others have. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("id,start,end,title,lane");
  g_auto (RdvReading) reading = { NULL };

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, ",x%u", i);
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "\n%u,%u-0%u-01,%u,\"Event, %u\",lane %u", i, 1800 + i % 200, 1 + i % 9,
                            2000 + i % 20, i, i % 7);
  reading = rdv_reading_of_bytes (text->str, text->len);
  g_assert_no_error (reading.error);
  g_assert_cmpuint (rdv_document_get_n_events (reading.document), ==, 20000);
  g_assert_cmpuint (rdv_document_get_n_lanes (reading.document), ==, 7);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-reader/simple", test_simple);
  g_test_add_func ("/csv-reader/languages", test_languages);
  g_test_add_func ("/csv-reader/grammar", test_grammar);
  g_test_add_func ("/csv-reader/columns", test_columns);
  g_test_add_func ("/csv-reader/order-of-dates", test_order_of_dates);
  g_test_add_func ("/csv-reader/left-over", test_left_over);
  g_test_add_func ("/csv-reader/serials", test_serials);
  g_test_add_func ("/csv-reader/untitled", test_untitled);
  g_test_add_func ("/csv-reader/said-separator", test_said_separator);
  g_test_add_func ("/csv-reader/timelinejs", test_timelinejs);
  g_test_add_func ("/csv-reader/round-trip", test_round_trip);
  g_test_add_func ("/csv-reader/encodings", test_encodings);
  g_test_add_func ("/csv-reader/errors", test_errors);
  g_test_add_func ("/csv-reader/chunks", test_chunks);
  g_test_add_func ("/csv-reader/survives", test_survives);
  g_test_add_func ("/csv-reader/many", test_many);
  return g_test_run ();
}
