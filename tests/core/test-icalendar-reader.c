/* test-icalendar-reader.c: iCalendar. SPDX-License-Identifier: GPL-3.0-or-later */
#include "reader-probe.h"

#include <stdio.h>

#include "rdv-calendar.h"
#include "rdv-error.h"
#include "rdv-icalendar-rule.h"
#include "rdv-icalendar-writer.h"

#define FOLDER "icalendar"
/* 1 October 2026 */
#define NOW G_GINT64_CONSTANT (1790812800)

static void
assert_fixture (const char *name, const char *events, const char *remarks)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture (FOLDER, name);
  g_autofree char *listed = rdv_reading_list_events (&reading);
  g_autofree char *told = rdv_reading_list_remarks (&reading);

  g_assert_cmpstr (rdv_report_get_format (reading.report), ==, "icalendar");
  g_assert_cmpstr (listed, ==, events);
  g_assert_cmpstr (told, ==, remarks);
}

static void
test_clean (void)
{
  assert_fixture ("clean.ics",
                  "2025-01-06T15:00Z/2025-01-06T16:30Z Other events: Rehearsal\n"
                  "2025-01-10/2025-01-12 Other events: Trip\n"
                  "2025-01-14T17:00Z Other events: Rehearsal on another day\n"
                  "2025-01-15T15:00Z/2025-01-15T16:30Z Other events: Rehearsal\n"
                  "2025-01-20 Other events: A whole day\n"
                  "2025-01-20T15:00Z/2025-01-20T16:30Z Other events: Rehearsal\n"
                  "2025-01-31T09:30:15Z Other events: Last Friday\n"
                  "2025-02-01T15:00Z/2025-02-01T16:30Z Other events: Rehearsal\n"
                  "2025-02-28T09:30:15Z Other events: Last Friday\n"
                  "2025-03-28T09:30:15Z Other events: Last Friday\n"
                  "2025-07-01T16:00Z/2025-07-01T18:00Z Concerts: Summer concert\n",
                  "guessed 71:1 VEVENT[5].DTSTART [20250131T093015]\n");
}

static void
test_parts (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture (FOLDER, "clean.ics");
  RdvDocument *document = reading.document;
  guint event = rdv_document_find_event (document, "concert@choir.example");
  guint n;
  const RdvLink *links = rdv_document_get_links (document, event, &n);
  const RdvInvolvement *subjects;

  g_assert_cmpstr (rdv_document_get_info (document)->title, ==, "Choir, and more");
  g_assert_cmpstr (rdv_document_get_info (document)->description, ==, "What we sing");
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (links[0].uri, ==, "https://choir.example/summer");
  g_assert_cmpstr (links[1].uri, ==, "https://www.openstreetmap.org/?mlat=55.750000&mlon=37.620000");
  g_assert_cmpstr (rdv_document_get_media (document, event, &n)[0].uri, ==,
                   "https://choir.example/poster.png");
  g_assert_cmpstr (rdv_document_get_body (document, event), ==,
                   "First line\nsecond; with a line that is long enough to be folded, and <not> a tag");
  subjects = rdv_document_get_involvements (document, event, &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpstr (rdv_document_get_subject (document, subjects[0].subject)->name, ==, "Town hall, upstairs");
  g_assert_cmpstr (subjects[1].role, ==, "organizer");
  g_assert_cmpstr (rdv_document_get_subject (document, subjects[2].subject)->name, ==, "Doe, Jane");
  g_assert_cmpstr (rdv_document_get_subject (document, subjects[3].subject)->name, ==, "joe@choir.example");
  rdv_document_get_lanes (document, event, &n);
  g_assert_cmpuint (n, ==, 2);

  event = rdv_document_find_event (document, "trip@choir.example");
  g_assert_cmpint (rdv_document_get_status (document, event), ==, RDV_STATUS_PLANNED);
  g_assert_cmpstr (rdv_document_get_summary (document, event), ==, "By train");
  event = rdv_document_find_event (document, "weekly@choir.example-20250114T1700");
  g_assert_cmpint (rdv_document_get_status (document, event), ==, RDV_STATUS_CANCELLED);
}

static void
test_dirty (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture (FOLDER, "dirty.ics");
  g_autofree char *remarks = rdv_reading_list_remarks (&reading);

  g_assert_no_error (reading.error);
  g_assert_cmpstr (remarks, ==,
                   "skipped 2:1 [no line at all]\n"
                   "skipped 3:1 VEVENT[0]\n"
                   "skipped 7:1 VEVENT[1].DTSTART [20250230]\n"
                   "skipped 12:1 VEVENT[2].DTEND [later]\n"
                   "skipped 24:1 VEVENT[4].RRULE [FREQ=HOURLY]\n"
                   "skipped 25:1 VEVENT[4].GEO [here]\n"
                   "skipped 28:1 [VTODO]\n"
                   "skipped 33:1 VEVENT[5].DURATION [long]\n"
                   "skipped 35:1 VEVENT[5].EXDATE [20250105,nonsense]\n"
                   "skipped 37:4\n"
                   "guessed 10:1 VEVENT[2]\n"
                   "guessed 11:1 VEVENT[2].DTSTART [20250101T100000]\n"
                   "guessed 14:1 VEVENT[3].date\n"
                   "guessed 20:1 VEVENT[4].id [same]\n"
                   "guessed 34:1 VEVENT[5].RRULE [FREQ=DAILY]\n");
  /* the one without an end goes to a year from now */
  g_assert_cmpuint (rdv_document_get_n_events (reading.document), ==, 3 + 1001);
}

/* A rule and the days that it gives from a start, as the examples of RFC 5545, 3.8.5.3, have them. */
static void
test_rules (void)
{
  static const struct
  {
    const char *rule;
    const char *start;
    const char *days;
  } cases[] = {
    { "FREQ=DAILY;COUNT=3", "1997-09-02", "09-02 09-03 09-04" },
    { "FREQ=DAILY;INTERVAL=10;COUNT=3", "1997-09-02", "09-02 09-12 09-22" },
    { "FREQ=DAILY;BYMONTH=1;COUNT=3", "1998-01-30", "01-30 01-31 01-01" },
    { "FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=3", "1997-09-02", "09-02 09-16 09-30" },
    { "FREQ=WEEKLY;COUNT=4;WKST=SU;BYDAY=TU,TH", "1997-09-02", "09-02 09-04 09-09 09-11" },
    { "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05", "08-05 08-10 08-19 08-24" },
    { "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05", "08-05 08-17 08-19 08-31" },
    { "FREQ=MONTHLY;COUNT=3;BYDAY=1FR", "1997-09-05", "09-05 10-03 11-07" },
    { "FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU", "1997-09-07", "09-07 09-28 11-02 11-30" },
    { "FREQ=MONTHLY;COUNT=3;BYDAY=-2MO", "1997-09-22", "09-22 10-20 11-17" },
    { "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-3", "1997-09-28", "09-28 10-29 11-28" },
    { "FREQ=MONTHLY;COUNT=4;BYMONTHDAY=2,15", "1997-09-02", "09-02 09-15 10-02 10-15" },
    { "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3", "1998-02-13", "02-13 03-13 11-13" },
    { "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04", "09-04 10-07 11-06" },
    { "FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29", "09-29 10-30 11-27" },
    { "FREQ=MONTHLY;COUNT=3", "1997-01-31", "01-31 03-31 05-31" },
    { "FREQ=YEARLY;COUNT=4;BYMONTH=6,7", "1997-06-10", "06-10 07-10 06-10 07-10" },
    { "FREQ=YEARLY;COUNT=2;BYDAY=20MO", "1997-05-19", "05-19 05-18" },
    { "FREQ=YEARLY;COUNT=3;BYMONTH=3;BYDAY=TH", "1997-03-13", "03-13 03-20 03-27" },
    { "FREQ=YEARLY;COUNT=2", "2024-02-29", "02-29 02-29" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (RdvIcalendarRule) rule = { 0 };
      g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GString) days = g_string_new (NULL);
      int year, month, day;

      g_test_message ("%s", cases[i].rule);
      g_assert_true (rdv_icalendar_rule_parse (cases[i].rule, &rule));
      g_assert_cmpint (sscanf (cases[i].start, "%d-%d-%d", &year, &month, &day), ==, 3);
      g_assert_true (rdv_icalendar_rule_expand (&rule, rdv_calendar_date_to_seconds (year, month, day),
                                                RDV_TIME_MAX, 1000, times));
      for (guint k = 0; k < times->len; k++)
        {
          RdvCivil civil;

          rdv_calendar_from_seconds (g_array_index (times, gint64, k), &civil);
          g_string_append_printf (days, "%s%02d-%02d", k > 0 ? " " : "", civil.month, civil.day);
        }
      g_assert_cmpstr (days->str, ==, cases[i].days);
    }
}

static void
test_no_rules (void)
{
  static const char *const cases[] = { "",
                                       "COUNT=3",
                                       "FREQ=HOURLY",
                                       "FREQ=YEARLY;BYWEEKNO=20",
                                       "FREQ=DAILY;COUNT=0",
                                       "FREQ=DAILY;COUNT=-1",
                                       "FREQ=DAILY;INTERVAL=x",
                                       "FREQ=WEEKLY;BYDAY=XX",
                                       "FREQ=MONTHLY;BYMONTHDAY=0",
                                       "FREQ=MONTHLY;BYMONTHDAY=32",
                                       "D1 #10" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdvIcalendarRule rule;

      g_test_message ("%s", cases[i]);
      g_assert_false (rdv_icalendar_rule_parse (cases[i], &rule));
    }
}

/* What this program wrote comes back as it was. */
static void
test_round_trip (void)
{
  const char *text =
      "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"id\": \"trip\", \"title\": \"There; and, "
      "back\",\n"
      "\"lanes\": [{\"id\": \"a\", \"title\": \"First, lane\"}, {\"id\": \"b\", \"title\": \"Second\"}],\n"
      "\"events\": [\n"
      "{\"id\": \"day\", \"date\": \"1975-07-17\", \"title\": \"A day\", \"lanes\": [\"a\", \"b\"], "
      "\"summary\": \"Short; text, this\"},\n"
      "{\"id\": \"days\", \"date\": \"1975-07-17/1975-07-21\", \"title\": \"Days\", \"lane\": \"a\", "
      "\"body\": \"Long\\n\\nlonger\"},\n"
      "{\"id\": \"month\", \"date\": \"1965-10\", \"title\": \"A month\", \"lane\": \"a\"},\n"
      "{\"id\": \"years\", \"date\": \"1972/1975\", \"title\": \"Years\", \"lane\": \"b\", \"summary\": "
      "\"s\", \"body\": \"b\"},\n"
      "{\"id\": \"minutes\", \"date\": \"1975-07-17T16:19Z/1975-07-19T15:26Z\", \"title\": \"Docked\", "
      "\"lane\": \"b\"},\n"
      "{\"id\": \"open\", \"date\": \"1998-11-20/..\", \"title\": \"Still there\", \"lane\": \"b\", "
      "\"status\": \"ongoing\"},\n"
      "{\"id\": \"failed\", \"date\": \"2018-10-11T08:40Z\", \"title\": \"Failed\", \"lane\": \"b\", "
      "\"status\": \"failed\", \"summary\": \"why\"},\n"
      "{\"id\": \"planned\", \"date\": \"2027-01-02\", \"title\": \"Planned\", \"lane\": \"b\", \"status\": "
      "\"planned\"}]}";
  g_auto (RdvReading) first = rdv_reading_of_text (text);
  g_autofree char *events = rdv_reading_list_events (&first);
  guint n_left_out;
  g_autoptr (GBytes) written = rdv_icalendar_writer_write (first.document, NOW, &n_left_out);
  gsize length;
  const char *bytes = g_bytes_get_data (written, &length);
  g_auto (RdvReading) second = rdv_reading_of_bytes (bytes, length);
  g_autofree char *events_again = rdv_reading_list_events (&second);

  g_assert_cmpuint (n_left_out, ==, 0);
  g_assert_cmpstr (rdv_report_get_format (second.report), ==, "icalendar");
  g_assert_cmpuint (rdv_report_get_n_remarks (second.report), ==, 0);
  g_assert_cmpstr (events_again, ==, events);
  g_assert_cmpstr (rdv_document_get_info (second.document)->title, ==, "There; and, back");
  for (guint i = 0; i < rdv_document_get_n_events (first.document); i++)
    {
      guint twin = rdv_document_find_event (second.document, rdv_document_get_id (first.document, i));

      g_assert_cmpuint (twin, !=, RDV_NONE);
      g_assert_cmpstr (rdv_document_get_summary (second.document, twin), ==,
                       rdv_document_get_summary (first.document, i));
      g_assert_cmpstr (rdv_document_get_body (second.document, twin), ==,
                       rdv_document_get_body (first.document, i));
      g_assert_cmpint (rdv_document_get_status (second.document, twin), ==,
                       rdv_document_get_status (first.document, i));
    }
}

/* What the clocks skip counts by the clocks before (RFC 5545, 3.3.5), whether this machine or the file knows
 * the zone. */
static void
test_gaps (void)
{
  static const char zone[] =
      "BEGIN:VTIMEZONE\nTZID:Own\n"
      "BEGIN:STANDARD\nDTSTART:19701025T030000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n"
      "TZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\n"
      "BEGIN:DAYLIGHT\nDTSTART:19700329T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\n"
      "TZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
  static const struct
  {
    const char *zone;
    const char *local;
    const char *expected;
  } cases[] = {
    { "Europe/Berlin", "20240331T013000", "2024-03-31T00:30Z" },
    { "Europe/Berlin", "20240331T023000", "2024-03-31T01:30Z" },
    { "Europe/Berlin", "20240331T030000", "2024-03-31T01:00Z" },
    { "Europe/Berlin", "20241027T023000", "2024-10-27T00:30Z" },
    { "America/New_York", "20240310T021500", "2024-03-10T07:15Z" },
    { "Own", "20240331T013000", "2024-03-31T00:30Z" },
    { "Own", "20240331T023000", "2024-03-31T01:30Z" },
    { "Own", "20240331T030000", "2024-03-31T01:00Z" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "BEGIN:VCALENDAR\n%sBEGIN:VEVENT\nDTSTART;TZID=%s:%s\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR\n", zone,
          cases[i].zone, cases[i].local);
      g_auto (RdvReading) reading = rdv_reading_of_text (text);
      g_autofree char *date = NULL;

      g_test_message ("%s %s", cases[i].zone, cases[i].local);
      g_assert_no_error (reading.error);
      date = rdv_document_dup_date_text (reading.document, 0);
      g_assert_cmpstr (date, ==, cases[i].expected);
    }
}

/* That floating times were taken for UTC is told once. */
static void
test_floating (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_text (
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240601T120000\nDTEND:20240601T130000\nSUMMARY:a\nEND:VEVENT\n"
      "BEGIN:VEVENT\nDTSTART:20240602T120000\nSUMMARY:b\nEND:VEVENT\nEND:VCALENDAR\n");
  g_autofree char *remarks = rdv_reading_list_remarks (&reading);

  g_assert_cmpstr (remarks, ==, "guessed 3:1 VEVENT[0].DTSTART [20240601T120000]\n");
}

static void
test_nothing (void)
{
  g_auto (RdvReading) empty = rdv_reading_of_text ("BEGIN:VCALENDAR\nEND:VCALENDAR\n");
  g_auto (RdvReading) bad =
      rdv_reading_of_text ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR\n");
  g_auto (RdvReading) cut = rdv_reading_of_text ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x");

  g_assert_no_error (empty.error);
  g_assert_error (bad.error, RDV_ERROR, RDV_ERROR_SHAPE);
  g_assert_error (cut.error, RDV_ERROR, RDV_ERROR_TRUNCATED);
}

static void
test_survives (void)
{
  rdv_reading_assert_survives (FOLDER, "clean.ics", 300);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("SOURCE_DATE_EPOCH", "1790812800", TRUE);
  g_test_add_func ("/icalendar-reader/clean", test_clean);
  g_test_add_func ("/icalendar-reader/parts", test_parts);
  g_test_add_func ("/icalendar-reader/dirty", test_dirty);
  g_test_add_func ("/icalendar-reader/rules", test_rules);
  g_test_add_func ("/icalendar-reader/no-rules", test_no_rules);
  g_test_add_func ("/icalendar-reader/round-trip", test_round_trip);
  g_test_add_func ("/icalendar-reader/gaps", test_gaps);
  g_test_add_func ("/icalendar-reader/floating", test_floating);
  g_test_add_func ("/icalendar-reader/nothing", test_nothing);
  g_test_add_func ("/icalendar-reader/survives", test_survives);
  return g_test_run ();
}
