/* rdv-calendar-unit.c: see rdv-calendar-unit.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar-unit.h"

#include <glib/gi18n-lib.h>

#include "rdv-calendar.h"
#include "rdv-date-words.h"

#define MINUTE 60
#define HOUR 3600
#define DAY 86400
#define MEAN_MONTH (365.2425 * DAY / 12)

static const RdvCalendarUnit ladder[] = {
  { RDV_UNIT_SECOND, 1 },  { RDV_UNIT_SECOND, 5 },  { RDV_UNIT_SECOND, 10 }, { RDV_UNIT_SECOND, 30 }, { RDV_UNIT_MINUTE, 1 },
  { RDV_UNIT_MINUTE, 5 },  { RDV_UNIT_MINUTE, 10 }, { RDV_UNIT_MINUTE, 30 }, { RDV_UNIT_HOUR, 1 },    { RDV_UNIT_HOUR, 3 },
  { RDV_UNIT_HOUR, 6 },    { RDV_UNIT_HOUR, 12 },   { RDV_UNIT_DAY, 1 },     { RDV_UNIT_DAY, 2 },     { RDV_UNIT_DAY, 5 },
  { RDV_UNIT_DAY, 10 },    { RDV_UNIT_MONTH, 1 },   { RDV_UNIT_MONTH, 3 },   { RDV_UNIT_MONTH, 6 },   { RDV_UNIT_YEAR, 1 },
  { RDV_UNIT_YEAR, 2 },    { RDV_UNIT_YEAR, 5 },    { RDV_UNIT_YEAR, 10 },   { RDV_UNIT_YEAR, 20 },   { RDV_UNIT_YEAR, 50 },
};

double
rdv_calendar_unit_get_length (const RdvCalendarUnit *self)
{
  static const double lengths[] = { 1, MINUTE, HOUR, DAY, MEAN_MONTH, 12 * MEAN_MONTH };

  return lengths[self->kind] * self->count;
}

static gint64
floor_to (gint64 value, gint64 step)
{
  gint64 rest = value % step;

  return value - (rest < 0 ? rest + step : rest);
}

/* Days of a month are counted 1, 1 + n, 1 + 2n..., and the last stretch runs into the next month, so that no tick stands
 * right before the first. */
static int
floor_day (const RdvCalendarUnit *self, int day)
{
  int first = (int) ((day - 1) / self->count * self->count) + 1;

  return self->count > 1 && first + self->count / 2 > 30 ? first - (int) self->count : first;
}

gint64
rdv_calendar_unit_floor (const RdvCalendarUnit *self, gint64 time)
{
  RdvCivil civil;

  switch (self->kind)
    {
    case RDV_UNIT_SECOND:
      return floor_to (time, self->count);
    case RDV_UNIT_MINUTE:
      return floor_to (time, self->count * MINUTE);
    case RDV_UNIT_HOUR:
      return floor_to (time, self->count * HOUR);
    case RDV_UNIT_DAY:
      rdv_calendar_from_seconds (time, &civil);
      return rdv_calendar_date_to_seconds (civil.year, civil.month, floor_day (self, civil.day));
    case RDV_UNIT_MONTH:
      rdv_calendar_from_seconds (time, &civil);
      return rdv_calendar_date_to_seconds (civil.year, (int) ((civil.month - 1) / self->count * self->count) + 1, 1);
    case RDV_UNIT_YEAR:
    default:
      rdv_calendar_from_seconds (time, &civil);
      return rdv_calendar_date_to_seconds (floor_to (civil.year, self->count), 1, 1);
    }
}

gint64
rdv_calendar_unit_next (const RdvCalendarUnit *self, gint64 boundary)
{
  RdvCivil civil;
  gint64 next;

  if (self->kind <= RDV_UNIT_HOUR)
    return __builtin_add_overflow (boundary, (gint64) rdv_calendar_unit_get_length (self), &next) ? RDV_TIME_MAX : next;

  rdv_calendar_from_seconds (boundary, &civil);
  switch (self->kind)
    {
    case RDV_UNIT_DAY:
      civil.day += (int) self->count;
      if (civil.day > rdv_calendar_days_in_month (civil.year, civil.month) || floor_day (self, civil.day) != civil.day)
        return rdv_calendar_date_to_seconds (civil.year, civil.month + 1, 1);
      return rdv_calendar_date_to_seconds (civil.year, civil.month, civil.day);
    case RDV_UNIT_MONTH:
      return rdv_calendar_date_to_seconds (civil.year, civil.month + (int) self->count, 1);
    case RDV_UNIT_SECOND:
    case RDV_UNIT_MINUTE:
    case RDV_UNIT_HOUR:
    case RDV_UNIT_YEAR:
    default:
      if (civil.year > RDV_YEAR_MAX - self->count)
        return RDV_TIME_MAX;
      return rdv_calendar_date_to_seconds (civil.year + self->count, 1, 1);
    }
}

gboolean
rdv_calendar_unit_get_minor (guint rung, RdvCalendarUnit *unit)
{
  guint beyond;

  if (rung < G_N_ELEMENTS (ladder))
    {
      *unit = ladder[rung];
      return TRUE;
    }
  /* 100, 200, 500, 1000 ... years. */
  beyond = rung - G_N_ELEMENTS (ladder);
  unit->kind = RDV_UNIT_YEAR;
  unit->count = 100 * (beyond % 3 == 0 ? 1 : beyond % 3 == 1 ? 2 : 5);
  for (guint i = 0; i < beyond / 3; i++)
    {
      if (unit->count > RDV_YEAR_MAX / 10)
        return FALSE;
      unit->count *= 10;
    }
  return TRUE;
}

void
rdv_calendar_unit_get_major (const RdvCalendarUnit *minor, RdvCalendarUnit *major)
{
  switch (minor->kind)
    {
    case RDV_UNIT_SECOND:
    case RDV_UNIT_MINUTE:
    case RDV_UNIT_HOUR:
      *major = (RdvCalendarUnit){ RDV_UNIT_DAY, 1 };
      break;
    case RDV_UNIT_DAY:
      *major = (RdvCalendarUnit){ RDV_UNIT_MONTH, 1 };
      break;
    case RDV_UNIT_MONTH:
      *major = (RdvCalendarUnit){ RDV_UNIT_YEAR, 1 };
      break;
    case RDV_UNIT_YEAR:
    default:
      major->kind = RDV_UNIT_YEAR;
      major->count = 10;
      while (major->count <= minor->count && major->count < RDV_YEAR_MAX / 10)
        major->count *= 10;
      break;
    }
}

char *
rdv_calendar_unit_format_minor (const RdvCalendarUnit *self, gint64 boundary)
{
  RdvCivil civil;

  rdv_calendar_from_seconds (boundary, &civil);
  switch (self->kind)
    {
    case RDV_UNIT_SECOND:
      return g_strdup_printf ("%02d:%02d:%02d", civil.hour, civil.minute, civil.second);
    case RDV_UNIT_MINUTE:
    case RDV_UNIT_HOUR:
      return g_strdup_printf ("%02d:%02d", civil.hour, civil.minute);
    case RDV_UNIT_DAY:
      return g_strdup_printf ("%d", civil.day);
    case RDV_UNIT_MONTH:
      return g_strdup (rdv_date_words_month_short (civil.month));
    case RDV_UNIT_YEAR:
    default:
      return rdv_date_words_year (civil.year);
    }
}

/* A stretch of years: "1970s" for a decade from year 10 on, its first year otherwise. */
static char *
format_years (const RdvCalendarUnit *self, gint64 year)
{
  g_autofree char *first = rdv_date_words_year (year);

  if (self->count == 1 || year < 10 || self->count > 1000)
    return g_steal_pointer (&first);
  /* Translators: a stretch of ten, a hundred or a thousand years by its first: "1970s", "1900s" */
  return g_strdup_printf (C_ ("ruler", "%ss"), first);
}

char *
rdv_calendar_unit_format_major (const RdvCalendarUnit *self, gint64 boundary)
{
  g_autofree char *year = NULL;
  RdvCivil civil;

  rdv_calendar_from_seconds (boundary, &civil);
  if (self->kind == RDV_UNIT_YEAR)
    return format_years (self, civil.year);

  year = rdv_date_words_year (civil.year);
  if (self->kind == RDV_UNIT_MONTH)
    /* Translators: a month of a year in the ruler: "July 1975" */
    return g_strdup_printf (C_ ("ruler", "%1$s %2$s"), rdv_date_words_month (civil.month), year);
  /* Translators: a day in the ruler: day, month, year: "17 July 1975" */
  return g_strdup_printf (C_ ("ruler", "%1$d %2$s %3$s"), civil.day, rdv_date_words_month_in_date (civil.month), year);
}
