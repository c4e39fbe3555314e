/* test-calendar.c: seconds to civil dates and back. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"

#define N_RANDOM 20000

static gint64
random_seconds (void)
{
  guint64 bits = (guint64)g_test_rand_int () << 32 | (guint32)g_test_rand_int ();
  int shift = g_test_rand_int_range (0, 60);

  /* 290 billion years are 9.15e18 seconds: of every magnitude, up to there. */
  return (gint64)bits % G_GINT64_CONSTANT (9150000000000000000) >> shift;
}

static void
assert_round_trip (gint64 seconds)
{
  RdvCivil civil;

  rdv_calendar_from_seconds (seconds, &civil);
  g_assert_cmpint (civil.month, >=, 1);
  g_assert_cmpint (civil.month, <=, 12);
  g_assert_cmpint (civil.day, >=, 1);
  g_assert_cmpint (civil.day, <=, rdv_calendar_days_in_month (civil.year, civil.month));
  g_assert_cmpint (civil.hour, <, 24);
  g_assert_cmpint (civil.minute, <, 60);
  g_assert_cmpint (civil.second, <, 60);
  g_assert_cmpint (rdv_calendar_to_seconds (&civil), ==, seconds);
}

static void
test_round_trip (void)
{
  static const gint64 edges[] = { 0,
                                  -1,
                                  1,
                                  86399,
                                  86400,
                                  -86400,
                                  -86401,
                                  951782399,
                                  951782400,
                                  -62167219200,
                                  -62167219201,
                                  -62135596800,
                                  253402300799,
                                  253402300800,
                                  G_GINT64_CONSTANT (9150000000000000000),
                                  G_GINT64_CONSTANT (-9150000000000000000) };

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    assert_round_trip (edges[i]);
  for (guint i = 0; i < N_RANDOM; i++)
    assert_round_trip (random_seconds ());
}

/* A day later is the next day of the calendar, whatever the month and the year. */
static void
test_days_follow (void)
{
  static const gint64 years[] = { -290000000000, -401, -100, -1,   0,    1,           4,
                                  1582,          1900, 1999, 2000, 9999, 290000000000 };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      gint64 day = rdv_calendar_date_to_seconds (years[i], 1, 1);
      int weekday = rdv_calendar_weekday (day);

      for (int month = 1; month <= 12; month++)
        {
          for (int d = 1; d <= rdv_calendar_days_in_month (years[i], month); d++)
            {
              g_assert_cmpint (rdv_calendar_date_to_seconds (years[i], month, d), ==, day);
              g_assert_cmpint (rdv_calendar_weekday (day + 86399), ==, weekday);
              day += 86400;
              weekday = weekday % 7 + 1;
            }
        }
      g_assert_cmpint (rdv_calendar_date_to_seconds (years[i] + 1, 1, 1), ==, day);
    }
}

static void
test_known (void)
{
  RdvCivil docking = { 1975, 7, 17, 16, 19, 9 };

  g_assert_cmpint (rdv_calendar_to_seconds (&docking), ==, 174845949);
  g_assert_cmpint (rdv_calendar_weekday (174845949), ==, 4); /* a Thursday */
  g_assert_cmpint (rdv_calendar_weekday (rdv_calendar_date_to_seconds (1961, 4, 12)), ==,
                   3); /* a Wednesday */
  g_assert_cmpint (rdv_calendar_weekday (rdv_calendar_date_to_seconds (1969, 7, 20)), ==, 7); /* a Sunday */
  g_assert_cmpint (rdv_calendar_weekday (rdv_calendar_date_to_seconds (2000, 1, 1)), ==, 6);  /* a Saturday */
  g_assert_cmpint (rdv_calendar_weekday (rdv_calendar_date_to_seconds (1582, 10, 15)), ==, 5); /* a Friday */
  g_assert_true (rdv_calendar_is_leap_year (2000) && rdv_calendar_is_leap_year (0) &&
                 rdv_calendar_is_leap_year (-4));
  g_assert_false (rdv_calendar_is_leap_year (1900) || rdv_calendar_is_leap_year (-1));
}

static void
test_carry (void)
{
  RdvCivil late = { 1999, 12, 31, 23, 59, 60 };

  g_assert_cmpint (rdv_calendar_to_seconds (&late), ==, 946684800);
  g_assert_cmpint (rdv_calendar_date_to_seconds (1999, 13, 1), ==, 946684800);
  g_assert_cmpint (rdv_calendar_date_to_seconds (2001, -11, 1), ==, 946684800);
  g_assert_cmpint (rdv_calendar_date_to_seconds (2000, 1, 0), ==, 946684800 - 86400);
  g_assert_cmpint (rdv_calendar_date_to_seconds (2000, 3, 0), ==, rdv_calendar_date_to_seconds (2000, 2, 29));
}

static void
test_saturation (void)
{
  RdvCivil civil = { .year = G_MAXINT64, .month = G_MAXINT, .day = G_MAXINT, .hour = G_MAXINT };

  g_assert_cmpint (rdv_calendar_to_seconds (&civil), ==, RDV_TIME_MAX);
  civil = (RdvCivil){ .year = G_MININT64, .month = G_MININT, .day = G_MININT };
  g_assert_cmpint (rdv_calendar_to_seconds (&civil), ==, RDV_TIME_MIN);
  g_assert_cmpint (rdv_calendar_date_to_seconds (RDV_YEAR_MAX + 1, 1, 1), ==, RDV_TIME_MAX);
  g_assert_cmpint (rdv_calendar_date_to_seconds (RDV_YEAR_MIN - 1, 12, 31), ==, RDV_TIME_MIN);
  g_assert_cmpint (rdv_calendar_date_to_seconds (RDV_YEAR_MAX, 13, 1), ==, RDV_TIME_MAX);
  g_assert_cmpint (rdv_calendar_date_to_seconds (RDV_YEAR_MAX, 12, 31), <, RDV_TIME_MAX);
  g_assert_cmpint (rdv_calendar_date_to_seconds (RDV_YEAR_MIN, 1, 1), >, RDV_TIME_MIN);
}

static void
test_add_months (void)
{
  gint64 day = rdv_calendar_date_to_seconds (2024, 1, 31) + 3600;

  g_assert_cmpint (rdv_calendar_add_months (day, 1), ==, rdv_calendar_date_to_seconds (2024, 2, 29) + 3600);
  g_assert_cmpint (rdv_calendar_add_months (day, -2), ==, rdv_calendar_date_to_seconds (2023, 11, 30) + 3600);
  g_assert_cmpint (rdv_calendar_add_months (day, 13), ==, rdv_calendar_date_to_seconds (2025, 2, 28) + 3600);
  g_assert_cmpint (rdv_calendar_add_months (day, G_MAXINT64), ==, RDV_TIME_MAX);
  g_assert_cmpint (rdv_calendar_add_months (day, G_MININT64), ==, RDV_TIME_MIN);
  g_assert_cmpint (rdv_calendar_add_months (RDV_TIME_MIN, 5), ==, RDV_TIME_MIN);
  g_assert_cmpint (rdv_calendar_add_months (RDV_TIME_MAX, -5), ==, RDV_TIME_MAX);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      gint64 seconds = random_seconds () >> 8;
      gint64 months = g_test_rand_int_range (-100000, 100000);
      RdvCivil before, after;

      rdv_calendar_from_seconds (seconds, &before);
      rdv_calendar_from_seconds (rdv_calendar_add_months (seconds, months), &after);
      g_assert_cmpint (after.year * 12 + after.month, ==, before.year * 12 + before.month + months);
      g_assert_cmpint (after.day, <=, before.day);
      g_assert_true (after.day == before.day ||
                     after.day == rdv_calendar_days_in_month (after.year, after.month));
      g_assert_cmpint (after.second, ==, before.second);
    }
}

static void
assert_iso (gint64 seconds, const char *expected)
{
  g_autofree char *text = rdv_calendar_format_iso (seconds);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_iso (void)
{
  assert_iso (174845949, "1975-07-17T16:19:09Z");
  assert_iso (-62167219201, "-0001-12-31T23:59:59Z");
  assert_iso (-62167219200, "0000-01-01T00:00:00Z");
  assert_iso (253402300800, "+10000-01-01T00:00:00Z");
  assert_iso (rdv_calendar_date_to_seconds (-13800000000, 1, 1), "-13800000000-01-01T00:00:00Z");
  assert_iso (RDV_TIME_MIN, "-inf");
  assert_iso (RDV_TIME_MAX, "+inf");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/round-trip", test_round_trip);
  g_test_add_func ("/calendar/days-follow", test_days_follow);
  g_test_add_func ("/calendar/known", test_known);
  g_test_add_func ("/calendar/carry", test_carry);
  g_test_add_func ("/calendar/saturation", test_saturation);
  g_test_add_func ("/calendar/add-months", test_add_months);
  g_test_add_func ("/calendar/iso", test_iso);
  return g_test_run ();
}
