/* test-flight-record.c: flights and days in space. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-flight-record.h"

#include <string.h>

#include "rdv-calendar.h"
#include "rdv-loader.h"

#define NOW 1790000000 /* 21 September 2026 */

static RdvDocument *
read_events (const char *events)
{
  g_autofree char *json = g_strdup_printf (
      "{\"format\": \"rendezvous-timeline\", \"version\": 1,"
      " \"categories\": [{\"id\": \"flight\", \"title\": \"F\"}, {\"id\": \"expedition\", \"title\": \"E\"},"
      "  {\"id\": \"stay\", \"title\": \"S\"}, {\"id\": \"decision\", \"title\": \"D\"}],"
      " \"subjects\": [{\"id\": \"p\", \"kind\": \"person\", \"name\": \"P\"}], \"events\": [%s]}",
      events);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_stream (stream, "test", NULL);
  g_autoptr (GError) error = NULL;
  RdvDocument *document = rdv_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  return document;
}

#define EVENT(category, date, role, more)                                                                        \
  "{\"title\": \"e\", \"category\": \"" category "\", \"date\": \"" date                                         \
  "\", \"subjects\": [{\"id\": \"p\", \"role\": \"" role "\"}]" more "}"

static void
assert_record (const char *events, guint n_flights, guint n_days)
{
  g_autoptr (RdvDocument) document = read_events (events);
  RdvFlightRecord record;

  rdv_flight_record_get (document, 0, NOW, &record);
  g_assert_cmpuint (record.n_flights, ==, n_flights);
  g_assert_cmpuint (record.n_days, ==, n_days);
}

static void
test_what_counts (void)
{
  assert_record (EVENT ("flight", "1975-07-15T12:20Z/1975-07-21T10:51Z", "commander", ""), 1, 6);
  /* What overlaps is one flight. */
  assert_record (EVENT ("flight", "2000-01-01T10:00Z/2000-01-11T09:00Z", "pilot", "") "," EVENT (
                     "expedition", "2000-01-03T00:00Z/2000-01-10T05:00Z", "pilot", "") "," EVENT (
                     "flight", "2001-01-01T10:00Z/2001-01-03T09:00Z", "pilot", ""),
                 2, 12);
  /* Nor is a plan a day in space, nor a decision, an instant, or what nobody knows the end of. */
  assert_record (EVENT ("flight", "2030-01-01/2030-02-01", "pilot", ", \"status\": \"planned\"") "," EVENT (
                     "decision", "2000-01-01/2000-02-01", "pilot", "") "," EVENT ("flight", "2000", "pilot", "") "," EVENT (
                     "flight", "2001-01-01/..", "pilot", ""),
                 0, 0);
  assert_record (EVENT ("stay", "1995-01-01/1995-06-01", "aboard Mir", ""), 0, 0);
}

/* The craft that somebody went up with may land long after, or long before, he does. */
static void
test_up_and_down (void)
{
  assert_record (EVENT ("flight", "2000-10-31T07:52Z/2001-05-06T05:41Z", "flight engineer, to the station", "") "," EVENT (
                     "flight", "2001-03-08T11:42Z/2001-03-21T07:31Z", "from the station", ""),
                 1, 141);
  assert_record (EVENT ("flight", "1996-03-22T08:00Z/1996-03-31T13:00Z", "to Mir", "") "," EVENT (
                     "flight", "1996-09-16T08:00Z/1996-09-26T12:00Z", "from Mir", ""),
                 1, 188);
  /* A way that is missing is told by what was spent aboard. */
  assert_record (EVENT ("flight", "2010-01-01T10:00Z/2010-01-10T10:00Z", "to the station", "") "," EVENT (
                     "expedition", "2010-01-03T10:00Z/2010-03-01T10:00Z", "pilot", ""),
                 1, 59);
  assert_record (EVENT ("flight", "2010-01-01T10:00Z/2010-01-10T10:00Z", "возвращение со станции", ""), 1, 0);
}

static void
test_under_way (void)
{
  RdvCivil civil;
  gint64 today;

  rdv_calendar_from_seconds (NOW, &civil);
  today = rdv_calendar_date_to_seconds (civil.year, civil.month, civil.day);
  assert_record (EVENT ("flight", "2026-07-14T14:47Z/..", "commander", ", \"status\": \"ongoing\""), 1,
                 (guint)((today - rdv_calendar_date_to_seconds (2026, 7, 14)) / 86400));
}

/* Against what is known of them: of Sergei Krikalev's six flights (803 days) the two to Mir came before the history begins. */
static void
test_history (void)
{
  static const struct
  {
    const char *id;
    guint n_flights, n_days;
  } people[] = { { "sergei-krikalev", 4, 340 }, { "shannon-lucid", 1, 188 } };
  static const char *const languages[] = { "en", "ru", NULL };

  for (guint l = 0; languages[l] != NULL; l++)
    {
      const char *const wanted[] = { languages[l], NULL };
      g_autoptr (RdvLoader) loader = rdv_loader_new_for_builtin (wanted);
      g_autoptr (RdvDocument) document = rdv_loader_load (loader, NULL, NULL);

      for (guint i = 0; i < G_N_ELEMENTS (people); i++)
        {
          guint32 subject = rdv_document_find_subject (document, people[i].id);
          RdvFlightRecord record;

          g_assert_cmpuint (subject, !=, RDV_NONE);
          rdv_flight_record_get (document, subject, NOW, &record);
          g_test_message ("%s: %u flights, %u days", people[i].id, record.n_flights, record.n_days);
          g_assert_cmpuint (record.n_flights, ==, people[i].n_flights);
          g_assert_cmpuint (record.n_days, ==, people[i].n_days);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flight-record/what-counts", test_what_counts);
  g_test_add_func ("/flight-record/up-and-down", test_up_and_down);
  g_test_add_func ("/flight-record/under-way", test_under_way);
  g_test_add_func ("/flight-record/history", test_history);
  return g_test_run ();
}
