/* test-date-zone.c: dates told and typed in the zone of who reads. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-citation.h"
#include "rdv-date-entry.h"
#include "rdv-date-words.h"
#include "rdv-date-zone.h"
#include "rdv-edtf.h"
#include "rdv-error.h"
#include "rdv-flight-record.h"
#include "rdv-loader.h"

#include <string.h>

#define NOW 1790000000 /* 21 September 2026 */
/* Rules instead of a name: they need no database on the machine. */
#define SUMMER_TIME "CET-1CEST,M3.5.0,M10.5.0/3"

typedef struct
{
  const char *zone, *edtf, *words;
} Told;

/* Day and time where the time is known; the day as it stands where no more is. */
static const Told told[] = {
  { "utc", "1975-07-17T16:19Z", "17 July 1975, 16:19 UTC" },
  { "+03:00", "1975-07-17T16:19Z", "17 July 1975, 19:19 UTC+03:00" },
  { "+03:00", "1975-07-17T22:30:05Z", "18 July 1975, 01:30:05 UTC+03:00" },
  { "-08:00", "1976-01-01T01:00Z", "31 December 1975, 17:00 UTC-08:00" },
  { "+03:00", "1975-07-17", "17 July 1975" },
  { "-08:00", "1975-07-17", "17 July 1975" },
  { "-08:00", "1975-01", "January 1975" },
  { "+14:00", "1975", "1975" },
  { "+03:00", "1975-07-15/1975-07-24", "15–24 July 1975" },
  { "+03:00", "1975-07-17T16:19Z/1975-07-17T19:00Z", "17 July 1975, 19:19–22:00 UTC+03:00" },
  { "+03:00", "1975-07-17T16:19Z/1975-07-17T22:00Z",
    "17 July 1975, 19:19 UTC+03:00 – 18 July 1975, 01:00 UTC+03:00" },
  { SUMMER_TIME, "2025-01-01T12:00Z", "1 January 2025, 13:00 CET" },
  { SUMMER_TIME, "2025-07-01T12:00Z", "1 July 2025, 14:00 CEST" },
  /* The clocks are put back between the two. */
  { SUMMER_TIME, "2025-10-26T00:30Z/2025-10-26T02:30Z",
    "26 October 2025, 02:30 CEST – 26 October 2025, 03:30 CET" },
  { "+03:00", "1500-07-17T16:19Z", "17 July 1500, 16:19 UTC" },
};

static void
enter (const char *id, RdvDateZoneScope **scope)
{
  g_autoptr (RdvZone) zone = rdv_zone_new (id);

  g_assert_nonnull (zone);
  *scope = rdv_date_zone_enter (zone);
}

static void
test_told (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autoptr (RdvDateZoneScope) scope = NULL;
      g_autofree char *words = NULL;
      RdvExtent extent;

      if (!rdv_edtf_parse (told[i].edtf, &extent, NULL, NULL))
        g_error ("%s is no date", told[i].edtf);
      enter (told[i].zone, &scope);
      words = rdv_date_words_extent (&extent);
      g_assert_cmpstr (words, ==, told[i].words);
    }
}

static gint64
at (gint64 year, int month, int day, int hour, int minute)
{
  return rdv_calendar_to_seconds (
      &(RdvCivil){ .year = year, .month = month, .day = day, .hour = hour, .minute = minute });
}

static void
assert_same (char *words, const char *expected)
{
  g_autofree char *owned = words;

  g_assert_cmpstr (owned, ==, expected);
}

/* Known to the hour: elsewhere it begins with another minute. */
static void
test_hours (void)
{
  g_autoptr (RdvDateZoneScope) scope = NULL;
  RdvDate date = { .earliest = at (1975, 7, 17, 16, 0),
                   .latest = at (1975, 7, 17, 17, 0) - 1,
                   .precision = RDV_PRECISION_HOUR };

  assert_same (rdv_date_words_date (&date), "17 July 1975, 16:00–17:00 UTC");
  enter ("+05:30", &scope);
  assert_same (rdv_date_words_date (&date), "17 July 1975, 21:30–22:30 UTC+05:30");
  date.earliest += 2 * 3600;
  date.latest += 2 * 3600;
  assert_same (rdv_date_words_date (&date), "17 July 1975, 23:30–00:30 UTC+05:30");
}

/* By its name, where this machine has the database. */
static void
test_moscow (void)
{
  g_autoptr (RdvZone) zone = rdv_zone_new ("Europe/Moscow");
  g_autoptr (RdvDateZoneScope) scope = NULL;
  g_autofree char *words = NULL;
  RdvExtent extent;

  if (zone == NULL)
    {
      g_test_skip ("this machine has no database of time zones");
      return;
    }
  scope = rdv_date_zone_enter (zone);
  g_assert_true (rdv_edtf_parse ("1975-07-17T16:19Z", &extent, NULL, NULL));
  words = rdv_date_words_extent (&extent);
  g_assert_cmpstr (words, ==, "17 July 1975, 19:19 MSK");
}

/* What is in view is told by the ruler's days; what days fill, by those days. */
static void
test_ranges (void)
{
  g_autoptr (RdvDateZoneScope) scope = NULL;
  gint64 day = at (1975, 7, 17, 0, 0), next = at (1975, 7, 18, 0, 0);

  enter ("+03:00", &scope);
  assert_same (rdv_date_words_range (day - 3 * 3600, next - 3 * 3600), "17 July 1975");
  assert_same (rdv_date_words_range (day, next),
               "17 July 1975, 03:00 UTC+03:00 – 18 July 1975, 03:00 UTC+03:00");
  assert_same (rdv_date_words_filled_range (day, next - 1), "17 July 1975");
  assert_same (rdv_date_words_filled_range (at (1975, 7, 1, 0, 0), at (1976, 1, 1, 0, 0) - 1), "July–December 1975");
  assert_same (rdv_date_words_range (at (1975, 7, 17, 12, 0), at (1975, 7, 17, 17, 0)),
               "17 July 1975, 15:00 – 20:00 UTC+03:00");
  assert_same (rdv_date_words_day (at (1975, 7, 17, 23, 59)), "17 July 1975");
  assert_same (rdv_date_words_day_of (at (1975, 7, 17, 23, 59)), "18 July 1975");
}

/* Whoever reads two dates can count the days between them. */
static void
test_durations (void)
{
  static const Told pairs[] = {
    { "utc", "1975-07-15T12:20Z/1975-07-21T10:51Z", "6 days" },
    { "utc", "1975-07-15T20:00Z/1975-07-21T22:00Z", "6 days" },
    { "+03:00", "1975-07-15T20:00Z/1975-07-21T22:00Z", "7 days" },
    { "+03:00", "1975-07-15/1975-07-21", "6 days" },
    { "+03:00", "1975-07-15T20:00Z/1975-07-15T22:00Z", "2 hours" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (RdvDateZoneScope) scope = NULL;
      RdvExtent extent;

      g_assert_true (rdv_edtf_parse (pairs[i].edtf, &extent, NULL, NULL));
      enter (pairs[i].zone, &scope);
      assert_same (rdv_date_words_duration (&extent), pairs[i].words);
    }
  {
    g_autoptr (RdvDateZoneScope) scope = NULL;

    enter (SUMMER_TIME, &scope);
    /* An hour is an hour, whether or not clocks are changed; days are those of the clocks. */
    assert_same (rdv_date_words_between (at (2025, 3, 29, 23, 0), at (2025, 3, 30, 2, 0)), "3 hours");
    assert_same (rdv_date_words_between (at (2025, 3, 1, 23, 0), at (2025, 4, 1, 22, 0)), "1 month");
  }
}

/* What is typed, and what it means in UTC. */
static void
test_typed (void)
{
  static const struct
  {
    const char *text, *edtf;
  } pairs[] = {
    { "17 July 1975, 19:19", "1975-07-17T16:19Z" },
    { "17 July 1975, 16:19 UTC", "1975-07-17T16:19Z" },
    { "17 July 1975, 19:19 UTC+03", "1975-07-17T16:19Z" },
    { "17 July 1975, 21:49 UTC+05:30", "1975-07-17T16:19Z" },
    { "17 July 1975, 08:19 utc-8", "1975-07-17T16:19Z" },
    { "18 July 1975, 01:30:05", "1975-07-17T22:30:05Z" },
    { "1975-07-17T16:19Z", "1975-07-17T16:19Z" },
    { "1975-07-17T19:19", "1975-07-17T16:19Z" },
    { "1975-07-17T19:19:00", "1975-07-17T16:19:00Z" },
    { "1975-07-17T19:19+03:00", "1975-07-17T16:19Z" },
    { "1975-07-17T19:19/1975-07-17T22:00Z", "1975-07-17T16:19Z/1975-07-17T22:00Z" },
    { "17 July 1975", "1975-07-17" },
    { "July 1975", "1975-07" },
  };
  g_autoptr (RdvDateZoneScope) scope = NULL;

  enter ("+03:00", &scope);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GError) error = NULL;
      RdvExtent typed, meant;

      rdv_date_entry_parse (pairs[i].text, &typed, &error);
      g_assert_no_error (error);
      g_assert_true (rdv_edtf_parse (pairs[i].edtf, &meant, NULL, NULL));
      if (typed.start.earliest != meant.start.earliest || typed.end.latest != meant.end.latest)
        g_error ("“%s” is not taken for %s", pairs[i].text, pairs[i].edtf);
    }
}

/* The zone's own name is understood, another one is not guessed. */
static void
test_typed_names (void)
{
  g_autoptr (RdvDateZoneScope) scope = NULL;
  g_autoptr (GError) error = NULL;
  RdvExtent typed;

  enter (SUMMER_TIME, &scope);
  g_assert_true (rdv_date_entry_parse ("1 July 2025, 14:00 CEST", &typed, NULL));
  g_assert_cmpint (typed.start.earliest, ==, at (2025, 7, 1, 12, 0));
  /* The clocks show it twice. */
  g_assert_true (rdv_date_entry_parse ("26 October 2025, 02:30 CEST", &typed, NULL));
  g_assert_cmpint (typed.start.earliest, ==, at (2025, 10, 26, 0, 30));
  g_assert_true (rdv_date_entry_parse ("26 October 2025, 02:30 CET", &typed, NULL));
  g_assert_cmpint (typed.start.earliest, ==, at (2025, 10, 26, 1, 30));
  g_assert_false (rdv_date_entry_parse ("1 July 2025, 14:00 CET", &typed, NULL));
  g_assert_false (rdv_date_entry_parse ("1 July 2025, 14:00 EDT", &typed, &error));
  g_assert_error (error, RDV_ERROR, RDV_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, "CEST"));
}

/* The clocks of Moscow, whoever reads: UTC+3 in 1975, with summer time in 1985, UTC+4 in 2012, UTC+3 again.
 */
static void
test_typed_in_moscow_time (void)
{
  static const char *const zones[] = { "utc", "+03:00", "-08:00", "Europe/Moscow" };
  static const struct
  {
    const char *text;
    int year, month, day, hour;
  } pairs[] = {
    { "17 July 1975, 19:00 MSK", 1975, 7, 17, 16 },         { "17 July 1975, 19:00 мск", 1975, 7, 17, 16 },
    { "19:00 МСК, 17.07.1975", 1975, 7, 17, 16 },           { "1975-07-17 19:00 MSK", 1975, 7, 17, 16 },
    { "17 July 1975, 19:00 Moscow time", 1975, 7, 17, 16 }, { "17 July 1985, 20:00 MSK", 1985, 7, 17, 16 },
    { "17 July 1985, 20:00 MSD", 1985, 7, 17, 16 },         { "17 January 2012, 20:00 MSK", 2012, 1, 17, 16 },
    { "29 November 2026, 02:00 MSK", 2026, 11, 28, 23 },
  };
  g_autoptr (RdvZone) moscow = rdv_zone_new ("Europe/Moscow");

  if (moscow == NULL)
    {
      g_test_skip ("this machine has no database of time zones");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    for (guint j = 0; j < G_N_ELEMENTS (pairs); j++)
      {
        g_autoptr (RdvDateZoneScope) scope = NULL;
        g_autoptr (GError) error = NULL;
        RdvExtent typed;

        enter (zones[i], &scope);
        rdv_date_entry_parse (pairs[j].text, &typed, &error);
        g_assert_no_error (error);
        if (typed.start.earliest != at (pairs[j].year, pairs[j].month, pairs[j].day, pairs[j].hour, 0))
          g_error ("“%s” is taken for another time where the zone is %s", pairs[j].text, zones[i]);
      }
}

/* Everything that is told of a moment can be typed to go there. */
static void
test_told_can_be_typed (void)
{
  static const char *const zones[] = { "utc", "+03:00", "-08:00", "+05:30", SUMMER_TIME };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    for (guint j = 0; j < 300; j++)
      {
        g_autoptr (RdvDateZoneScope) scope = NULL;
        g_autofree char *words = NULL;
        gint64 time = g_test_rand_int_range (0, 2000000000) / 60 * 60;
        RdvDate date = { .earliest = time, .latest = time + 59, .precision = RDV_PRECISION_MINUTE };
        RdvExtent typed;

        enter (zones[i], &scope);
        words = rdv_date_words_date (&date);
        if (!rdv_date_entry_parse (words, &typed, NULL))
          g_error ("“%s” is not read", words);
        g_assert_cmpint (typed.start.earliest, ==, time);
      }
}

static RdvDocument *
read_flight (void)
{
  static const char json[] = "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"categories\": "
                             "[{\"id\": \"flight\", \"title\": \"F\"}],"
                             " \"subjects\": [{\"id\": \"p\", \"kind\": \"person\", \"name\": \"P\"}],"
                             " \"events\": [{\"id\": \"e\", \"title\": \"Flight\", \"category\": \"flight\","
                             "  \"date\": \"1975-07-15T20:00Z/1975-07-21T22:00Z\", \"subjects\": [{\"id\": "
                             "\"p\", \"role\": \"pilot\"}]}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, sizeof json - 1);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_stream (stream, "test", NULL);
  g_autoptr (GError) error = NULL;
  RdvDocument *document = rdv_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  return document;
}

/* The page of a flight and that of its crew say the same, wherever they are read. */
static void
test_same_on_both_pages (void)
{
  static const char *const zones[] = { "utc", "+03:00", "-08:00" };
  g_autoptr (RdvDocument) document = read_flight ();

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (RdvDateZoneScope) scope = NULL;
      g_autofree char *days = NULL;
      RdvFlightRecord record;
      RdvExtent extent;

      enter (zones[i], &scope);
      rdv_flight_record_get (document, 0, NOW, &record);
      rdv_document_get_extent (document, 0, &extent);
      days = g_strdup_printf ("%u days", record.n_days);
      assert_same (rdv_date_words_duration (&extent), days);
    }
}

static void
test_citations_are_utc (void)
{
  g_autoptr (RdvDocument) document = read_flight ();
  g_autoptr (RdvDateZoneScope) scope = NULL;
  g_autofree char *plain = NULL, *bibtex = NULL, *after = NULL;

  enter ("+03:00", &scope);
  plain = rdv_citation_new (document, 0, NOW);
  bibtex = rdv_citation_new_bibtex (document, 0, NOW);
  g_assert_nonnull (strstr (plain, "15 July 1975, 20:00 UTC"));
  g_assert_nonnull (strstr (bibtex, "20:00 UTC"));
  g_assert_null (strstr (plain, "UTC+"));
  g_assert_null (strstr (bibtex, "UTC+"));
  after = rdv_date_zone_get_name (NOW);
  g_assert_cmpstr (after, ==, "UTC+03:00");
}

static gpointer
tell_in_thread (gpointer data)
{
  return rdv_date_zone_get_name (NOW);
}

/* A thread that writes a file begins in UTC. */
static void
test_belongs_to_thread (void)
{
  g_autoptr (RdvDateZoneScope) scope = NULL;
  g_autofree char *name = NULL;

  enter ("+03:00", &scope);
  name = g_thread_join (g_thread_new ("zone", tell_in_thread, NULL));
  g_assert_cmpstr (name, ==, "UTC");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-zone/told", test_told);
  g_test_add_func ("/date-zone/hours", test_hours);
  g_test_add_func ("/date-zone/moscow", test_moscow);
  g_test_add_func ("/date-zone/ranges", test_ranges);
  g_test_add_func ("/date-zone/durations", test_durations);
  g_test_add_func ("/date-zone/typed", test_typed);
  g_test_add_func ("/date-zone/typed-names", test_typed_names);
  g_test_add_func ("/date-zone/told-can-be-typed", test_told_can_be_typed);
  g_test_add_func ("/date-zone/same-on-both-pages", test_same_on_both_pages);
  g_test_add_func ("/date-zone/typed-in-moscow-time", test_typed_in_moscow_time);
  g_test_add_func ("/date-zone/citations-are-utc", test_citations_are_utc);
  g_test_add_func ("/date-zone/belongs-to-thread", test_belongs_to_thread);
  return g_test_run ();
}
