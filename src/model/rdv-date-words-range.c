/* rdv-date-words-range.c: a visible stretch of time in words. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-date-words-private.h"

#include "rdv-words.h"

#include <math.h>

#include "rdv-date-zone.h"

/* A range is told in whole units when what is left over at each end is no more than this part of it. */
#define TOLERANCE 0.05
/* Years of more digits than this are rounded to what the width of the range can show. */
#define LONGEST_EXACT_YEAR 9999
#define YEAR_SECONDS       31556952.0
#define DAY 86400

static gint64
clamp_to_calendar (gint64 seconds)
{
  return CLAMP (seconds, rdv_calendar_date_to_seconds (RDV_YEAR_MIN, 1, 1),
                rdv_calendar_date_to_seconds (RDV_YEAR_MAX, 12, 31));
}

/* The first second of the unit that @civil is in, @offset units on. */
static gint64
get_unit_start (const RdvCivil *civil, RdvPrecision precision, int offset)
{
  switch (precision)
    {
    case RDV_PRECISION_YEAR:
      return rdv_calendar_date_to_seconds (civil->year + offset, 1, 1);
    case RDV_PRECISION_MONTH:
      return rdv_calendar_date_to_seconds (civil->year, civil->month + offset, 1);
    default:
      return rdv_calendar_date_to_seconds (civil->year, civil->month, civil->day + offset);
    }
}

/* Whether from @first to @last, in whole units of @precision, is about the same range. */
static gboolean
fits (gint64 from, gint64 to, RdvPrecision precision)
{
  double allowed = TOLERANCE * ((double)to - (double)from);
  RdvCivil first, last;

  rdv_calendar_from_seconds (from, &first);
  rdv_calendar_from_seconds (to - 1, &last);
  return (double)from - (double)get_unit_start (&first, precision, 0) <= allowed &&
         (double)get_unit_start (&last, precision, 1) - (double)to <= allowed;
}

static char *
describe_rounded_year (gint64 year, double n_years)
{
  double unit = pow (10, MAX (floor (log10 (n_years)) - 3, 0));
  double rounded;

  if (ABS (year) <= LONGEST_EXACT_YEAR)
    return rdv_date_words_year (year);
  /* Four digits at most: the word for the year has no more. */
  unit = MAX (unit, pow (10, MAX (floor (log10 ((double)ABS (year))) - 3, 0)));
  rounded = n_years < 1000 ? (double)year : round ((double)year / unit) * unit;
  return rdv_date_words_year_in_date ((gint64)rounded);
}

static char *
describe_years (gint64 from, gint64 to)
{
  double n_years = ((double)to - (double)from) / YEAR_SECONDS;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  RdvCivil a, b;

  rdv_calendar_from_seconds (from, &a);
  rdv_calendar_from_seconds (to - 1, &b);
  if (a.year == b.year)
    return rdv_date_words_year_in_date (a.year);
  first = describe_rounded_year (a.year, n_years);
  last = describe_rounded_year (b.year, n_years);
  /* Translators: years from, years to, of a visible stretch: "1972 – 2031". */
  return g_strdup_printf (C_ ("visible range", "%1$s – %2$s"), first, last);
}

static char *
describe_clock (const RdvCivil *civil, gboolean has_seconds)
{
  return has_seconds ? g_strdup_printf ("%02d:%02d:%02d", civil->hour, civil->minute, civil->second)
                     : g_strdup_printf ("%02d:%02d", civil->hour, civil->minute);
}

static char *
describe_times (gint64 from, gint64 to)
{
  /* Rounding to minutes would lose too much of a range of a few of them. */
  gboolean has_seconds = (double)to - (double)from < 60 / TOLERANCE;
  RdvPrecision precision = has_seconds ? RDV_PRECISION_SECOND : RDV_PRECISION_MINUTE;
  g_autofree char *day = NULL;
  g_autofree char *since = NULL;
  g_autofree char *until = NULL;
  g_autofree char *zone = NULL;
  RdvWordsPoint first, last;

  rdv_words_point_init (&first, from, precision, 0);
  rdv_words_point_init (&last, to, precision, 0);
  if (!rdv_words_point_is_same_clock (&first, &last))
    return rdv_words_point_join (&first, &last, RDV_WORDS_ALONE);

  since = describe_clock (&first.civil, has_seconds);
  until = describe_clock (&last.civil, has_seconds);
  first.precision = RDV_PRECISION_DAY;
  day = rdv_words_point_to_text (&first, RDV_WORDS_ALONE);
  zone = rdv_date_zone_get_name (to);
  /* Translators: day, time from, time to, time zone, of a visible stretch: "17 July 1975, 15:00 – 20:00 UTC". */
  return g_strdup_printf (C_ ("visible range", "%1$s, %2$s – %3$s %4$s"), day, since, until, zone);
}

/* In years, months or days; NULL where it is none of these. */
static char *
describe_whole_units (gint64 from, gint64 to)
{
  static const RdvPrecision units[] = { RDV_PRECISION_MONTH, RDV_PRECISION_DAY };

  if (to <= from)
    to = from + 1;
  if (fits (from, to, RDV_PRECISION_YEAR))
    return describe_years (from, to);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      RdvWordsPoint first, last;

      if (!fits (from, to, units[i]))
        continue;
      rdv_words_point_init (&first, from, units[i], 0);
      rdv_words_point_init (&last, to - 1, units[i], 0);
      return rdv_words_point_join (&first, &last, RDV_WORDS_ALONE);
    }
  return NULL;
}

char *
rdv_date_words_range (gint64 from, gint64 to)
{
  g_autofree char *words = NULL;

  from = clamp_to_calendar (from);
  to = MAX (clamp_to_calendar (to), from + 1);
  words = describe_whole_units (rdv_date_zone_to_local (from), rdv_date_zone_to_local (to));
  return words != NULL ? g_steal_pointer (&words) : describe_times (from, to);
}

static gboolean
is_midnight (gint64 seconds)
{
  return seconds % DAY == 0 || (seconds + 1) % DAY == 0;
}

char *
rdv_date_words_filled_range (gint64 from, gint64 to)
{
  g_autofree char *words = NULL;

  from = clamp_to_calendar (from);
  to = MAX (clamp_to_calendar (to), from + 1);
  words = describe_whole_units (is_midnight (from) ? from : rdv_date_zone_to_local (from),
                                is_midnight (to) ? to : rdv_date_zone_to_local (to));
  return words != NULL ? g_steal_pointer (&words) : describe_times (from, to);
}
