/* test-ticks.c: the ruler at every zoom. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "rdv-calendar-unit.h"
#include "rdv-calendar.h"
#include "rdv-fixed-measure.h"
#include "rdv-ticks.h"

typedef void (*TicksFunc) (const RdvTimeScale *scale, double width, const RdvTicks *ticks);

/* Calls @func for scales from a hundredth of a second to ten million years a pixel. */
static void
foreach_scale (TicksFunc func)
{
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();
  g_autoptr (RdvZone) zone = rdv_zone_new ("utc");
  /* 1975, a leap February, the year 1, 44 BC, 65 and 13,800 million years ago, 2100. */
  static const gint64 origins[] = {
    174843540, 951782400, -62135700000, -63500000000, G_GINT64_CONSTANT (-2051200000000000), G_GINT64_CONSTANT (-435000000000000000),
    G_GINT64_CONSTANT (4102444800),
  };

  for (double seconds = 0.01; seconds < 3e14; seconds *= 1.045)
    for (guint i = 0; i < G_N_ELEMENTS (origins); i++)
      for (double width = 300; width < 4000; width *= 3.3)
        {
          RdvTimeScale scale = { .origin = origins[i], .fraction = 0.3, .seconds_per_pixel = seconds };
          g_autoptr (RdvTicks) ticks = rdv_ticks_new (&scale, width, zone, measure);

          func (&scale, width, ticks);
        }
}

static void
assert_labels_apart (GArray *ticks)
{
  double end = -1e9;

  for (guint i = 0; i < ticks->len; i++)
    {
      const RdvTick *tick = &g_array_index (ticks, RdvTick, i);

      if (tick->label_width <= 0)
        continue;
      g_assert_cmpfloat (tick->label_x, >=, end);
      end = tick->label_x + tick->label_width + 4;
    }
}

static void
check_order (const RdvTimeScale *scale, double width, const RdvTicks *ticks)
{
  GArray *tiers[] = { ticks->major, ticks->minor };

  for (int tier = 0; tier < 2; tier++)
    for (guint i = 0; i < tiers[tier]->len; i++)
      {
        const RdvTick *tick = &g_array_index (tiers[tier], RdvTick, i);

        g_assert_cmpfloat_with_epsilon (tick->x, rdv_time_scale_x (scale, tick->time), 1e-6);
        g_assert_cmpfloat (tick->x_end, >, tick->x);
        if (i > 0)
          g_assert_cmpfloat_with_epsilon (tick->x, tick[-1].x_end, 1e-6);
      }
}

static void
check_apart (const RdvTimeScale *scale, double width, const RdvTicks *ticks)
{
  assert_labels_apart (ticks->major);
  assert_labels_apart (ticks->minor);
}

/* Neither a comb nor a desert: ticks are 45 to 130 pixels apart; a little more once, where 2 BC, 1 BC and 1 AD, 2 AD, 3 AD make two cells
 * on a ruler of two years. */
static void
check_density (const RdvTimeScale *scale, double width, const RdvTicks *ticks)
{
  for (guint i = 0; i < ticks->minor->len; i++)
    {
      const RdvTick *tick = &g_array_index (ticks->minor, RdvTick, i);

      g_assert_cmpfloat (tick->x_end - tick->x, >=, 45 - 1e-3);
      g_assert_cmpfloat (tick->x_end - tick->x, <=, 136);
    }
  g_assert_cmpuint (ticks->minor->len, >=, width / 136);
}

/* Every tick has a label, or every second, or one here and there: never so few that one has to search, not even among single years millions of
 * years ago, whose labels are the longest. */
static void
check_labels (const RdvTimeScale *scale, double width, const RdvTicks *ticks)
{
  double most = scale->origin > -1e13 ? 330 : 600;
  double last = 0;

  for (guint i = 0; i < ticks->minor->len; i++)
    {
      const RdvTick *tick = &g_array_index (ticks->minor, RdvTick, i);

      if (tick->label_width <= 0)
        continue;
      g_assert_cmpfloat (tick->x - last, <=, most);
      last = tick->x;
    }
}

/* The upper tier always has the year of what is at the left edge, or of the first boundary that is in view. */
static void
check_year (const RdvTimeScale *scale, double width, const RdvTicks *ticks)
{
  guint n_labels = 0;

  for (guint i = 0; i < ticks->major->len; i++)
    {
      const RdvTick *tick = &g_array_index (ticks->major, RdvTick, i);
      RdvCivil civil;
      g_autofree char *year = NULL;

      rdv_calendar_from_seconds (tick->time, &civil);
      year = g_strdup_printf ("%" G_GINT64_FORMAT, civil.year);
      /* Beyond, years are told in thousands. */
      if (civil.year >= 1 && civil.year <= 9999 && scale->seconds_per_pixel < 1e9)
        g_assert_nonnull (strstr (tick->label, year));
      n_labels += tick->label_width > 0 && tick->label_x < width;
    }
  g_assert_cmpuint (n_labels, >=, 1);
}

static void
test_order (void)
{
  foreach_scale (check_order);
}

static void
test_apart (void)
{
  foreach_scale (check_apart);
}

static void
test_density (void)
{
  foreach_scale (check_density);
}

static void
test_labels (void)
{
  foreach_scale (check_labels);
}

static void
test_year (void)
{
  foreach_scale (check_year);
}

/* Flooring gives a boundary, and every moment lies between its boundary and the next. */
static void
test_units (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  RdvCalendarUnit unit;

  for (guint rung = 0; rung < 40 && rdv_calendar_unit_get_minor (rung, &unit); rung++)
    for (int i = 0; i < 500; i++)
      {
        gint64 time = ((gint64) g_rand_int (random) - G_MAXINT32) * g_rand_int_range (random, 1, 1000);
        gint64 floor = rdv_calendar_unit_floor (&unit, time);

        g_assert_cmpint (floor, <=, time);
        g_assert_cmpint (rdv_calendar_unit_next (&unit, floor), >, time);
        g_assert_cmpint (rdv_calendar_unit_floor (&unit, floor), ==, floor);
        g_assert_cmpint (rdv_calendar_unit_floor (&unit, rdv_calendar_unit_next (&unit, floor)), ==,
                         rdv_calendar_unit_next (&unit, floor));
      }
}

static void
test_words (void)
{
  RdvCalendarUnit decade = { RDV_UNIT_YEAR, 10 };
  RdvCalendarUnit month = { RDV_UNIT_MONTH, 1 };
  RdvCalendarUnit day = { RDV_UNIT_DAY, 1 };
  RdvCalendarUnit minute = { RDV_UNIT_MINUTE, 1 };
  gint64 handshake = 174856740; /* 1975-07-17T19:19:00Z */
  g_autofree char *years = rdv_calendar_unit_format_major (&decade, rdv_calendar_unit_floor (&decade, handshake));
  g_autofree char *july = rdv_calendar_unit_format_major (&month, rdv_calendar_unit_floor (&month, handshake));
  g_autofree char *seventeenth = rdv_calendar_unit_format_major (&day, rdv_calendar_unit_floor (&day, handshake));
  g_autofree char *time = rdv_calendar_unit_format_minor (&minute, handshake);

  g_assert_cmpstr (years, ==, "1970s");
  g_assert_cmpstr (july, ==, "July 1975");
  g_assert_cmpstr (seventeenth, ==, "17 July 1975");
  g_assert_cmpstr (time, ==, "19:19");
}

static void
assert_minor (const char *expected, RdvUnitKind kind, gint64 count, gint64 year, int month, int day)
{
  RdvCalendarUnit unit = { kind, count, 1 };
  g_autofree char *label = rdv_calendar_unit_format_minor (&unit, rdv_calendar_date_to_seconds (year, month, day));

  g_assert_cmpstr (label, ==, expected);
}

static void
assert_deep (const char *expected, gint64 told_in, gint64 year)
{
  RdvCalendarUnit unit = { RDV_UNIT_YEAR, told_in, told_in };
  g_autofree char *label = rdv_calendar_unit_format_minor (&unit, rdv_calendar_date_to_seconds (year, 1, 1));

  g_assert_cmpstr (label, ==, expected);
}

static void
test_minor_words (void)
{
  assert_minor ("14", RDV_UNIT_WEEK, 1, 1975, 7, 14);
  assert_minor ("Q3", RDV_UNIT_MONTH, 3, 1975, 7, 1);
  assert_minor ("Jul", RDV_UNIT_MONTH, 6, 1975, 7, 1);
  assert_minor ("1 AD", RDV_UNIT_YEAR, 1, 1, 1, 1);
  assert_minor ("1 BC", RDV_UNIT_YEAR, 1, 0, 1, 1);
  assert_minor ("10 BC", RDV_UNIT_YEAR, 10, -9, 1, 1);
  assert_deep ("10 ka", 1000, -9999);
  assert_deep ("+10 ka", 1000, 10000);
  assert_deep ("65.5 Ma", 1000000, -65499999);
  assert_deep ("13.8 Ga", 1000000000, G_GINT64_CONSTANT (-13799999999));
  assert_deep ("0", 1000000000, 1);
}

static void
assert_years (const char *expected, gint64 count, gint64 told_in, gint64 first)
{
  RdvCalendarUnit unit = { RDV_UNIT_YEAR, count, told_in };
  g_autofree char *label = rdv_calendar_unit_format_major (&unit, rdv_calendar_date_to_seconds (first, 1, 1));

  g_assert_cmpstr (label, ==, expected);
}

/* A stretch before our era is told by both its ends. */
static void
test_countdown (void)
{
  assert_years ("100–1 BC", 100, 1, -99);
  assert_years ("20–11 BC", 10, 1, -19);
  assert_years ("1 AD", 10, 1, 1);
  assert_years ("1900s", 100, 1, 1900);
  assert_years ("70–60 Ma", 10000000, 1000000, -69999999);
  assert_years ("20–10 Ga", G_GINT64_CONSTANT (10000000000), 1000000000, G_GINT64_CONSTANT (-19999999999));
}

/* Weeks begin on Monday; there is no year 0, so that round years before and after it are told alike. */
static void
test_boundaries (void)
{
  RdvCalendarUnit week = { RDV_UNIT_WEEK, 1, 1 };
  RdvCalendarUnit decade = { RDV_UNIT_YEAR, 10, 1 };
  static const gint64 years[] = { -19, -9, 1, 10, 20 }; /* 20 BC, 10 BC, 1 AD ... */
  gint64 boundary = rdv_calendar_unit_floor (&decade, rdv_calendar_date_to_seconds (-12, 5, 1));

  for (gint64 day = -1000; day < 1000; day++)
    g_assert_cmpint (rdv_calendar_weekday (rdv_calendar_unit_floor (&week, day * 86400 + 5000)), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_assert_cmpint (boundary, ==, rdv_calendar_date_to_seconds (years[i], 1, 1));
      boundary = rdv_calendar_unit_next (&decade, boundary);
    }
}

/* What coarse units say of fine ones: every boundary of one that is divided is a boundary of the divider. */
static void
test_divides (void)
{
  RdvCalendarUnit fine, coarse;

  for (guint i = 0; rdv_calendar_unit_get_minor (i, &fine) && i < 45; i++)
    for (guint j = i; rdv_calendar_unit_get_minor (j, &coarse) && j < 50; j++)
      {
        gint64 boundary = rdv_calendar_unit_floor (&coarse, -63200000000);

        for (int n = 0; n < 30 && rdv_calendar_unit_divides (&fine, &coarse); n++)
          {
            g_assert_cmpint (rdv_calendar_unit_floor (&fine, boundary), ==, boundary);
            boundary = rdv_calendar_unit_next (&coarse, boundary);
          }
      }
}

/* One pixel is right where it can go wrong most: a second in 1975, and ten million years. */
static void
assert_exact (gint64 origin, double seconds_per_pixel, gint64 expected_step)
{
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();
  g_autoptr (RdvZone) zone = rdv_zone_new ("utc");
  RdvTimeScale scale = { .origin = origin, .seconds_per_pixel = seconds_per_pixel };
  g_autoptr (RdvTicks) ticks = rdv_ticks_new (&scale, 1600, zone, measure);

  g_assert_cmpuint (ticks->minor->len, >, 10);
  for (guint i = 1; i < ticks->minor->len; i++)
    {
      const RdvTick *tick = &g_array_index (ticks->minor, RdvTick, i);
      /* In long double there is nothing to lose. */
      long double x = ((long double) tick->time - (long double) origin) / (long double) seconds_per_pixel;

      g_assert_cmpfloat_with_epsilon (tick->x, (double) x, 0.01);
      g_assert_cmpfloat_with_epsilon ((double) (tick->time - tick[-1].time), (double) expected_step, (double) expected_step / 1e4);
    }
}

static void
test_exact (void)
{
  const gint64 year = 31556952;

  assert_exact (174856740, 1, 60);
  assert_exact (G_GINT64_CONSTANT (-13800000000) * year, 1e7 * (double) year, 500000000 * year);
}

/* A century in a window: decades, and years between them, down to where a decade is as wide as two ticks may be near. */
static void
test_decades (void)
{
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();
  g_autoptr (RdvZone) zone = rdv_zone_new ("utc");
  const double year = 31556952;

  for (double years = 40; years * 9.1 < 1000; years++)
    {
      RdvTimeScale scale = { .origin = rdv_calendar_date_to_seconds (1957, 4, 1), .seconds_per_pixel = years * year / 1000 };
      g_autoptr (RdvTicks) ticks = rdv_ticks_new (&scale, 1000, zone, measure);
      const RdvTick *first = &g_array_index (ticks->major, RdvTick, 0);
      const RdvTick *second = &g_array_index (ticks->major, RdvTick, 1);

      g_assert_cmpstr (first->label, ==, "1950s");
      g_assert_cmpstr (second->label, ==, "1960s");
      g_assert_cmpuint (ticks->minor->len, >, ticks->major->len + 2);
    }
}

/* In a zone with summer time, hours and days are those of its clocks, in order and without gaps, also while these are changed. */
static void
test_zone (void)
{
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();
  g_autoptr (RdvZone) zone = rdv_zone_new ("CET-1CEST,M3.5.0,M10.5.0/3");

  for (double seconds = 10; seconds < 20000; seconds *= 1.3)
    for (int month = 1; month <= 12; month++)
      {
        RdvTimeScale scale = { .origin = rdv_calendar_date_to_seconds (2025, month, 25), .seconds_per_pixel = seconds };
        g_autoptr (RdvTicks) ticks = rdv_ticks_new (&scale, 1000, zone, measure);

        check_order (&scale, 1000, ticks);
        check_apart (&scale, 1000, ticks);
        for (guint i = 0; i < ticks->minor->len; i++)
          {
            const RdvTick *tick = &g_array_index (ticks->minor, RdvTick, i);
            RdvCivil civil;

            rdv_calendar_from_seconds (rdv_zone_to_local (zone, tick->time), &civil);
            g_assert_cmpint (civil.second, ==, 0);
            if (!ticks->has_clock)
              g_assert_cmpint (civil.hour * 60 + civil.minute, ==, 0);
          }
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ticks/order", test_order);
  g_test_add_func ("/ticks/apart", test_apart);
  g_test_add_func ("/ticks/density", test_density);
  g_test_add_func ("/ticks/labels", test_labels);
  g_test_add_func ("/ticks/year", test_year);
  g_test_add_func ("/ticks/units", test_units);
  g_test_add_func ("/ticks/words", test_words);
  g_test_add_func ("/ticks/minor-words", test_minor_words);
  g_test_add_func ("/ticks/countdown", test_countdown);
  g_test_add_func ("/ticks/boundaries", test_boundaries);
  g_test_add_func ("/ticks/divides", test_divides);
  g_test_add_func ("/ticks/exact", test_exact);
  g_test_add_func ("/ticks/decades", test_decades);
  g_test_add_func ("/ticks/zone", test_zone);
  return g_test_run ();
}
