/* test-markwhen-reader.c: markwhen. SPDX-License-Identifier: GPL-3.0-or-later */
#include "reader-probe.h"

#include "rdv-error.h"

#define FOLDER "markwhen"

static void
assert_fixture (const char *name, const char *events, const char *remarks)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture (FOLDER, name);
  g_autofree char *listed = rdv_reading_list_events (&reading);
  g_autofree char *told = rdv_reading_list_remarks (&reading);

  g_assert_cmpstr (rdv_report_get_format (reading.report), ==, "markwhen");
  g_assert_cmpstr (listed, ==, events);
  g_assert_cmpstr (told, ==, remarks);
}

static void
test_clean (void)
{
  assert_fixture ("clean.mw",
                  "-0299/0050 Walls: Old wall\n"
                  "2001 Other events: Planted\n"
                  "2002-01-01/2002-01-10 Gravel: Staked\n"
                  "2018-01-01/2018-06-30 Ponds: First pond\n"
                  "2019-12-24/2020-03 Fish: Day first\n"
                  "2020/.. Ponds: Still there\n"
                  "2021-03-18T06:30Z/2021-03-18T08:00Z Gravel: Raked\n"
                  "2021-03-18T08:00Z/2021-04-01T08:00Z Gravel: Rest\n"
                  "2022-05 Walls: Mended\n"
                  "2024-05 Walls: Mended\n"
                  "2026-05 Walls: Mended\n",
                  "");
}

static void
test_dirty (void)
{
  assert_fixture ("dirty.mw",
                  "2001 Other events: One\n"
                  "2003/2005 Other events: Turned round\n"
                  "2004-01-01/2004-01-03 Other events: Unknown id\n"
                  "2006 Untitled: Only text\n"
                  "2007 Untitled: For ever\n"
                  "2008 Untitled: <b>not</b> HTML #1 #\n"
                  "2026-10-01 Untitled: Now\n",
                  "skipped 7:1 [2001-02-30: no such day]\n"
                  "skipped 8:1 [1/2/3/4: too many]\n"
                  "guessed 2:1 [Nowhere/Town]\n"
                  "guessed 3:1 [y/d/M]\n"
                  "guessed 4:1 [nocolour]\n"
                  "guessed 9:1 event[1].date\n"
                  "guessed 10:1 [ghost]\n"
                  "guessed 11:1\n"
                  "guessed 13:1 event[3]\n"
                  "guessed 15:1\n");
}

static void
test_parts (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture (FOLDER, "clean.mw");
  RdvDocument *document = reading.document;
  const RdvTimelineInfo *info = rdv_document_get_info (document);
  guint event = rdv_document_find_event (document, "planting");
  guint n;
  const RdvLink *links = rdv_document_get_links (document, event, &n);
  const RdvInvolvement *subjects;

  g_assert_cmpstr (info->title, ==, "A garden");
  g_assert_cmpstr (info->description, ==, "Made up for the tests");
  g_assert_cmpstr (rdv_document_get_title (document, event), ==, "Planted");
  g_assert_cmpstr (rdv_document_get_body (document, event), ==,
                   "A nursery brought it.\nThen:\n☑ dig\n☐ water\n• rest\n\nThe end. #water\n\n#old");
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (links[0].uri, ==, "https://nursery.example/a_(b)");
  g_assert_cmpstr (rdv_document_get_media (document, event, &n)[0].alt, ==, "the tree");
  subjects = rdv_document_get_involvements (document, event, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (rdv_document_get_subject (document, subjects[0].subject)->name, ==, "Back yard");
  g_assert_cmphex (
      rdv_document_get_category_record (document, rdv_document_get_category (document, event))->color, ==,
      0x2e8b57ff);
  g_assert_cmpstr (rdv_document_get_lane (document, 0)->title, ==, "Ponds");
  g_assert_cmphex (rdv_document_get_lane (document, 0)->color, ==, 0x1050a0ff);
  g_assert_cmpuint (rdv_document_get_lane (document, 1)->parent, ==, 0);
  g_assert_cmpstr (rdv_document_get_lane (document, 3)->title, ==, "Gravel");
  g_assert_cmpuint (rdv_document_get_lane (document, 3)->parent, ==, 2);
  g_assert_cmpuint (rdv_document_get_lane (document, 4)->parent, ==, RDV_NONE);
}

/* Each a file of its own, as what comes before counts. */
static void
test_dates (void)
{
  static const char *const cases[][2] = {
    { "2012-05: x", "2012-05" },
    { "2004-02-01/ 2005-02: x", "2004-02-01/2005-02" },
    { "2018/6 months: x", "2018-01-01/2018-06-30" },
    { "1960-1969: x", "1960/1969" },
    { "1914-18: x", "1914/1918" },
    { "1/2/2024 - 3/2024: x", "2024-01-02/2024-03" },
    { "dateFormat: d/M/y\n1/2/2024: x", "2024-02-01" },
    { "12/2012: x", "2012-12" },
    { "July 13, 2022 - 5 week days: x", "2022-07-13/2022-07-19" },
    { "1 Jan 1998 to 11/11/2011 8am: x", "1998-01-01/2011-11-11T08:00Z" },
    { "2031-11-19T01:35:10Z-2099-08-04T18:22:48Z: x", "2031-11-19T01:35:10Z/2099-08-04T18:22:48Z" },
    { "2024-W05-3: x", "2024-01-31" },
    { "3000 BC: x", "-2999" },
    { "April 1 - June 18: x", "2026-04-01/2026-06-18" },
    { "Aug 30 9:45am: x", "2026-08-30T09:45Z" },
    { "timezone: -6\n2025-08-03 10am: x", "2025-08-03T16:00Z" },
    { "1971-now: x", "1971/.." },
    { "now - 3 days: x", "2026-10-01/2026-10-03" },
    { "2001:A Space Odyssey", "2001" },
    { "2000-01-01 every 2 days for 3 times: x", "2000-01-01|2000-01-03|2000-01-05" },
    { "2000-01 every year for 2 years: x", "2000-01|2001-01" },
    { "2022-12-25: a !c\n!c 5 days: x", "2022-12-25|2022-12-26/2022-12-30" },
    { "2022-12-25: a\nid: c\n2001: b\nbefore !c 1 week - 1 month: x",
      "2001|2022-11-18/2022-12-17|2022-12-25" },
    { "2022-12-25: a !c\nby !c 1 day: x", "2022-12-24|2022-12-25" },
    { "2025-07-28/2025-08-01: a !c\n2025-08-09: b !d\n!c / !d: x",
      "2025-07-28/2025-08-01|2025-08-02/2025-08-08|2025-08-09" },
    { "2025-07-28/2025-08-01: a !c\n!c.start / !c.end: x", "2025-07-28/2025-08-01|2025-07-28/2025-08-01" },
    { "2025-07-28/2025-08-01: a\n.start - .end 1 day: x", "2025-07-28/2025-08-02|2025-07-28/2025-08-01" },
    { "2025-07-28/2025-08-01: a\n-10 days / 1 day: x", "2025-07-23|2025-07-28/2025-08-01" },
    { "12/25/2022: a\n1 week - 3 days: x", "2022-12-25|2023-01-02/2023-01-04" },
    { "2025-08-03 10am: a\n3:30pm - 4:30pm: x", "2025-08-03T10:00Z|2025-08-03T15:30Z/2025-08-03T16:30Z" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (RdvReading) reading = rdv_reading_of_text (cases[i][0]);
      g_autoptr (GString) dates = g_string_new (NULL);

      g_test_message ("%s", cases[i][0]);
      g_assert_no_error (reading.error);
      for (guint k = 0; k < rdv_document_get_n_events (reading.document); k++)
        {
          g_autofree char *date = rdv_document_dup_date_text (reading.document, k);

          g_string_append_printf (dates, "%s%s", k > 0 ? "|" : "", date);
        }
      g_assert_cmpstr (dates->str, ==, cases[i][1]);
    }
}

/* Prose is not taken for a timeline, nor is what has a mark of its own. */
static void
test_other_texts (void)
{
  static const char *const cases[] = { "Dear diary: nothing", "10:30 lunch\n11:45 nap\n", "{\"2001\": 1}",
                                       "a,b\n2001-01-01,x: y\n", "mark: who\nmay be: so\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (RdvReading) reading = rdv_reading_of_text (cases[i]);

      g_test_message ("%s", cases[i]);
      g_assert_cmpstr (rdv_report_get_format (reading.report), !=, "markwhen");
    }
}

/* However far dates are moved, nothing overflows. */
static void
test_far (void)
{
  g_autoptr (GString) text = g_string_new ("2001: x\n");

  for (int i = 0; i < 3000; i++)
    g_string_append (text, i % 2 == 0 ? "999999999 years 999999999 weeks: x\n"
                                      : "-999999999 years, -999999999 week days: y\n");
  g_string_append (text, "2001 every 999999999 years for 1000 times: z\n");
  {
    g_auto (RdvReading) reading = rdv_reading_of_bytes (text->str, text->len);

    g_assert_no_error (reading.error);
    g_assert_cmpuint (rdv_document_get_n_events (reading.document), ==, 4001);
  }
}

static void
test_survives (void)
{
  rdv_reading_assert_survives (FOLDER, "clean.mw", 300);
}

/* What is counted from now is a date beside a slash; without one the dash is that of a range. What is neither
 * is told. */
static void
test_from_now (void)
{
  g_auto (RdvReading) reading =
      rdv_reading_of_text ("title: T\n\n2020: First\nnow - 10 years/now: Ten years\n"
                           "now/now + 2 weeks: Soon\nnow-1 month / now+1 month: About now\n"
                           "now - banana/now: No date\nnow and then: words\n");
  g_autofree char *events = rdv_reading_list_events (&reading);
  g_autofree char *remarks = rdv_reading_list_remarks (&reading);

  g_assert_cmpstr (events, ==,
                   "2016-10-01/.. Events: Ten years\n"
                   "2020 Events: First\n"
                   "2026-09-01/2026-11-01 Events: About now\n"
                   "2026-10-01/2026-10-15 Events: Soon\n");
  g_assert_cmpstr (remarks, ==, "skipped 7:1 [now - banana/now: No date]\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* 1 October 2026 */
  g_setenv ("SOURCE_DATE_EPOCH", "1790812800", TRUE);
  g_test_add_func ("/markwhen-reader/clean", test_clean);
  g_test_add_func ("/markwhen-reader/dirty", test_dirty);
  g_test_add_func ("/markwhen-reader/parts", test_parts);
  g_test_add_func ("/markwhen-reader/dates", test_dates);
  g_test_add_func ("/markwhen-reader/other-texts", test_other_texts);
  g_test_add_func ("/markwhen-reader/far", test_far);
  g_test_add_func ("/markwhen-reader/survives", test_survives);
  g_test_add_func ("/markwhen-reader/from-now", test_from_now);
  return g_test_run ();
}
