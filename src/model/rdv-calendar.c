/* rdv-calendar.c: see rdv-calendar.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"

#define DAY_SECONDS   86400
#define ERA_DAYS      146097 /* 400 years repeat exactly */
#define ERA_YEARS     400
#define EPOCH_DAYS    719468 /* from 0000-03-01 to 1970-01-01 */
#define THURSDAY      4      /* 1970-01-01 was one */
#define MONTHS_A_YEAR 12

static gint64
floor_div (gint64 a, gint64 b)
{
  return a / b - (a % b < 0);
}

static gint64
floor_mod (gint64 a, gint64 b)
{
  return a - floor_div (a, b) * b;
}

/* Years begin in March here, so that the leap day is the last of its year. @month is 1..12. */
static gint64
days_from_civil (gint64 year, int month, int day)
{
  gint64 y = month <= 2 ? year - 1 : year;
  gint64 era = floor_div (y, ERA_YEARS);
  gint64 year_of_era = y - era * ERA_YEARS;
  gint64 day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5;
  gint64 day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * ERA_DAYS + day_of_era - EPOCH_DAYS + (day - 1);
}

gint64
rdv_calendar_to_seconds (const RdvCivil *civil)
{
  gint64 month = (gint64)civil->month - 1;
  gint64 carried = floor_div (month, MONTHS_A_YEAR);
  gint64 year, days;

  if (civil->year > RDV_YEAR_MAX)
    return RDV_TIME_MAX;
  if (civil->year < RDV_YEAR_MIN)
    return RDV_TIME_MIN;

  /* The other fields cannot overflow: an int of them is 180 million years at most, and int64 holds more
   * beyond the limits. */
  year = civil->year + carried;
  if (year > RDV_YEAR_MAX)
    return RDV_TIME_MAX;
  if (year < RDV_YEAR_MIN)
    return RDV_TIME_MIN;
  days = days_from_civil (year, (int)floor_mod (month, MONTHS_A_YEAR) + 1, 1) + civil->day - 1;
  return days * DAY_SECONDS + (gint64)civil->hour * 3600 + (gint64)civil->minute * 60 + civil->second;
}

gint64
rdv_calendar_date_to_seconds (gint64 year, int month, int day)
{
  return rdv_calendar_to_seconds (&(RdvCivil){ .year = year, .month = month, .day = day });
}

void
rdv_calendar_from_seconds (gint64 seconds, RdvCivil *civil)
{
  gint64 days = floor_div (seconds, DAY_SECONDS);
  int rest = (int)(seconds % DAY_SECONDS + (seconds % DAY_SECONDS < 0 ? DAY_SECONDS : 0));
  gint64 since_march = days + EPOCH_DAYS;
  gint64 era = floor_div (since_march, ERA_DAYS);
  gint64 day_of_era = since_march - era * ERA_DAYS;
  gint64 year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = (int)(day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100));
  int month = (5 * day_of_year + 2) / 153;

  civil->day = day_of_year - (153 * month + 2) / 5 + 1;
  civil->month = month < 10 ? month + 3 : month - 9;
  civil->year = era * ERA_YEARS + year_of_era + (civil->month <= 2);
  civil->hour = rest / 3600;
  civil->minute = rest / 60 % 60;
  civil->second = rest % 60;
}

gboolean
rdv_calendar_is_leap_year (gint64 year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int
rdv_calendar_days_in_month (gint64 year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= MONTHS_A_YEAR, 0);

  return days[month - 1] + (month == 2 && rdv_calendar_is_leap_year (year));
}

gint64
rdv_calendar_get_day_end (gint64 seconds)
{
  if (seconds == RDV_TIME_MIN || seconds > RDV_TIME_MAX - DAY_SECONDS)
    return seconds;
  return seconds - floor_mod (seconds, DAY_SECONDS) + DAY_SECONDS - 1;
}

int
rdv_calendar_weekday (gint64 seconds)
{
  return (int)floor_mod (floor_div (seconds, DAY_SECONDS) + THURSDAY - 1, 7) + 1;
}

gint64
rdv_calendar_add_months (gint64 seconds, gint64 months)
{
  /* More than the whole calendar has, and far from overflow. */
  const gint64 limit = 2 * MONTHS_A_YEAR * RDV_YEAR_MAX + MONTHS_A_YEAR;
  gint64 total;
  RdvCivil civil;

  if (seconds == RDV_TIME_MIN || seconds == RDV_TIME_MAX)
    return seconds;

  rdv_calendar_from_seconds (seconds, &civil);
  total = civil.year * MONTHS_A_YEAR + civil.month - 1 + CLAMP (months, -limit, limit);
  civil.year = floor_div (total, MONTHS_A_YEAR);
  civil.month = (int)floor_mod (total, MONTHS_A_YEAR) + 1;
  civil.day = MIN (civil.day, rdv_calendar_days_in_month (civil.year, civil.month));
  return rdv_calendar_to_seconds (&civil);
}

char *
rdv_calendar_format_iso (gint64 seconds)
{
  RdvCivil civil;

  if (seconds == RDV_TIME_MIN)
    return g_strdup ("-inf");
  if (seconds == RDV_TIME_MAX)
    return g_strdup ("+inf");

  rdv_calendar_from_seconds (seconds, &civil);
  return g_strdup_printf ("%s%04" G_GINT64_FORMAT "-%02d-%02dT%02d:%02d:%02dZ",
                          civil.year < 0      ? "-"
                          : civil.year > 9999 ? "+"
                                              : "",
                          ABS (civil.year), civil.month, civil.day, civil.hour, civil.minute, civil.second);
}
