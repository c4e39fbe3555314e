/* test-zone.c: what clocks show elsewhere. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-zone.h"

/* Rules instead of names: they need no database on the machine. */
#define SUMMER_TIME "CET-1CEST,M3.5.0,M10.5.0/3"

static gint64
at (gint64 year, int month, int day, int hour, int minute)
{
  return rdv_calendar_to_seconds (&(RdvCivil){ .year = year, .month = month, .day = day, .hour = hour, .minute = minute });
}

static void
test_utc (void)
{
  g_autoptr (RdvZone) zone = rdv_zone_new ("utc");
  g_autofree char *name = rdv_zone_get_name (zone, 0);

  g_assert_cmpstr (rdv_zone_get_id (zone), ==, "utc");
  g_assert_cmpstr (name, ==, "UTC");
  g_assert_cmpint (rdv_zone_to_local (zone, 174856740), ==, 174856740);
  g_assert_cmpint (rdv_zone_from_local (zone, RDV_TIME_MIN), ==, RDV_TIME_MIN);
  g_assert_cmpint (rdv_zone_from_local (zone, RDV_TIME_MAX), ==, RDV_TIME_MAX);
}

static void
test_unknown (void)
{
  g_assert_null (rdv_zone_new ("Nowhere/At all"));
}

static void
test_fixed (void)
{
  g_autoptr (RdvZone) zone = rdv_zone_new ("+03:00");
  g_autofree char *name = rdv_zone_get_name (zone, at (1975, 7, 17, 16, 19));
  g_autofree char *long_ago = rdv_zone_get_name (zone, at (1500, 1, 1, 0, 0));

  g_assert_cmpint (rdv_zone_to_local (zone, at (1975, 7, 17, 16, 19)), ==, at (1975, 7, 17, 19, 19));
  g_assert_cmpint (rdv_zone_from_local (zone, at (1975, 7, 17, 19, 19)), ==, at (1975, 7, 17, 16, 19));
  g_assert_cmpstr (name, ==, "UTC+03:00");
  g_assert_cmpstr (long_ago, ==, "UTC");
  g_assert_cmpint (rdv_zone_to_local (zone, at (1500, 1, 1, 0, 0)), ==, at (1500, 1, 1, 0, 0));
  g_assert_cmpint (rdv_zone_to_local (zone, RDV_TIME_MAX), ==, RDV_TIME_MAX);
  g_assert_cmpint (rdv_zone_from_local (zone, RDV_TIME_MIN), ==, RDV_TIME_MIN);
}

/* Put forward on 30 March 2025 at 02:00, back on 26 October at 03:00. */
static void
test_changes (void)
{
  g_autoptr (RdvZone) zone = rdv_zone_new (SUMMER_TIME);
  g_autofree char *winter = rdv_zone_get_name (zone, at (2025, 1, 1, 0, 0));
  g_autofree char *summer = rdv_zone_get_name (zone, at (2025, 7, 1, 0, 0));

  g_assert_cmpstr (winter, ==, "CET");
  g_assert_cmpstr (summer, ==, "CEST");
  g_assert_cmpint (rdv_zone_from_local (zone, at (2025, 3, 30, 1, 59)), ==, at (2025, 3, 30, 0, 59));
  g_assert_cmpint (rdv_zone_from_local (zone, at (2025, 3, 30, 2, 0)), ==, at (2025, 3, 30, 1, 0));
  g_assert_cmpint (rdv_zone_from_local (zone, at (2025, 3, 30, 2, 30)), ==, at (2025, 3, 30, 1, 0));
  g_assert_cmpint (rdv_zone_from_local (zone, at (2025, 3, 30, 3, 0)), ==, at (2025, 3, 30, 1, 0));
  g_assert_cmpint (rdv_zone_from_local (zone, at (2025, 10, 26, 2, 30)), ==, at (2025, 10, 26, 0, 30));
  g_assert_cmpint (rdv_zone_from_local (zone, at (2025, 10, 26, 3, 0)), ==, at (2025, 10, 26, 2, 0));
}

/* Later on the clocks is never earlier; and what the clocks show at a moment, they showed first then or before. */
static void
test_order (void)
{
  static const char *const ids[] = { "utc", "local", "-11:00", "+14:00", SUMMER_TIME };
  static const int years[] = { 1899, 1900, 1975, 2025, 2100 };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (RdvZone) zone = rdv_zone_new (ids[i]);

      g_assert_nonnull (zone);
      for (guint j = 0; j < G_N_ELEMENTS (years); j++)
        for (gint64 time = at (years[j] - 1, 12, 30, 0, 0); time < at (years[j] + 1, 1, 3, 0, 0); time += 20 * 60)
          {
            gint64 local = rdv_zone_to_local (zone, time);

            g_assert_cmpint (rdv_zone_from_local (zone, local), <=, time);
            g_assert_cmpint (rdv_zone_to_local (zone, rdv_zone_from_local (zone, local)), ==, local);
            g_assert_cmpint (rdv_zone_from_local (zone, time), <=, rdv_zone_from_local (zone, time + 20 * 60));
          }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/zone/utc", test_utc);
  g_test_add_func ("/zone/unknown", test_unknown);
  g_test_add_func ("/zone/fixed", test_fixed);
  g_test_add_func ("/zone/changes", test_changes);
  g_test_add_func ("/zone/order", test_order);
  return g_test_run ();
}
