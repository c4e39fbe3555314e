/* rdv-calendar-unit.c: see rdv-calendar-unit.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar-unit.h"

#include "rdv-calendar.h"

#define MINUTE 60
#define HOUR 3600
#define DAY 86400
#define SHORT_YEAR (365.0 * DAY)

#define THOUSAND G_GINT64_CONSTANT (1000)
#define MILLION G_GINT64_CONSTANT (1000000)
#define BILLION G_GINT64_CONSTANT (1000000000)

/* From here on years are told in thousands and more. */
#define DEEP_STEP (10 * THOUSAND)

static const RdvCalendarUnit ladder[] = {
  { RDV_UNIT_SECOND, 1, 1 },  { RDV_UNIT_SECOND, 2, 1 },  { RDV_UNIT_SECOND, 5, 1 },  { RDV_UNIT_SECOND, 10, 1 },
  { RDV_UNIT_SECOND, 15, 1 }, { RDV_UNIT_SECOND, 30, 1 }, { RDV_UNIT_MINUTE, 1, 1 },  { RDV_UNIT_MINUTE, 2, 1 },
  { RDV_UNIT_MINUTE, 5, 1 },  { RDV_UNIT_MINUTE, 10, 1 }, { RDV_UNIT_MINUTE, 15, 1 }, { RDV_UNIT_MINUTE, 30, 1 },
  { RDV_UNIT_HOUR, 1, 1 },    { RDV_UNIT_HOUR, 2, 1 },    { RDV_UNIT_HOUR, 3, 1 },    { RDV_UNIT_HOUR, 6, 1 },
  { RDV_UNIT_HOUR, 12, 1 },   { RDV_UNIT_DAY, 1, 1 },     { RDV_UNIT_DAY, 2, 1 },     { RDV_UNIT_DAY, 3, 1 },
  { RDV_UNIT_WEEK, 1, 1 },    { RDV_UNIT_DAY, 15, 1 },    { RDV_UNIT_MONTH, 1, 1 },   { RDV_UNIT_MONTH, 2, 1 },
  { RDV_UNIT_MONTH, 3, 1 },   { RDV_UNIT_MONTH, 6, 1 },
};

/* Past the ladder: 1, 2, 5, 10, 20 ... years. */
gboolean
rdv_calendar_unit_get_minor (guint rung, RdvCalendarUnit *unit)
{
  guint beyond;

  if (rung < G_N_ELEMENTS (ladder))
    {
      *unit = ladder[rung];
      return TRUE;
    }
  beyond = rung - G_N_ELEMENTS (ladder);
  unit->kind = RDV_UNIT_YEAR;
  unit->count = beyond % 3 == 0 ? 1 : beyond % 3 == 1 ? 2 : 5;
  for (guint i = 0; i < beyond / 3; i++)
    {
      if (unit->count > RDV_YEAR_MAX / 10)
        return FALSE;
      unit->count *= 10;
    }
  unit->told_in = 1;
  if (unit->count >= DEEP_STEP)
    unit->told_in = unit->count < MILLION / 10 ? THOUSAND : unit->count < BILLION / 10 ? MILLION : BILLION;
  return TRUE;
}

void
rdv_calendar_unit_get_major (const RdvCalendarUnit *minor, RdvCalendarUnit *major)
{
  *major = (RdvCalendarUnit){ RDV_UNIT_YEAR, 1, minor->told_in };
  switch (minor->kind)
    {
    case RDV_UNIT_SECOND:
      major->kind = minor->count <= 10 ? RDV_UNIT_MINUTE : RDV_UNIT_DAY;
      break;
    case RDV_UNIT_MINUTE:
    case RDV_UNIT_HOUR:
      major->kind = RDV_UNIT_DAY;
      break;
    case RDV_UNIT_DAY:
    case RDV_UNIT_WEEK:
      major->kind = RDV_UNIT_MONTH;
      break;
    case RDV_UNIT_MONTH:
      break;
    case RDV_UNIT_YEAR:
    default:
      major->count = 10;
      while (major->count <= minor->count && major->count < RDV_YEAR_MAX / 10)
        major->count *= 10;
      break;
    }
}

gboolean
rdv_calendar_unit_widen_major (RdvCalendarUnit *major)
{
  if (major->kind != RDV_UNIT_YEAR || major->count == 1 || major->count >= RDV_YEAR_MAX / 10)
    return FALSE;
  major->count *= 10;
  return TRUE;
}

gboolean
rdv_calendar_unit_divides (const RdvCalendarUnit *self, const RdvCalendarUnit *coarse)
{
  if (self->kind == coarse->kind)
    return coarse->count % self->count == 0;
  /* Weeks begin in the middle of months, and only days divide them. */
  if (self->kind == RDV_UNIT_WEEK)
    return FALSE;
  if (coarse->kind == RDV_UNIT_WEEK)
    return self->kind < RDV_UNIT_DAY || self->count == 1;
  return self->kind < coarse->kind;
}

double
rdv_calendar_unit_get_shortest (const RdvCalendarUnit *self)
{
  static const double lengths[] = { 1, MINUTE, HOUR, DAY, 7 * DAY };

  switch (self->kind)
    {
    case RDV_UNIT_DAY:
      /* From 16 February. */
      return self->count == 15 ? 13 * DAY : (double) self->count * DAY;
    case RDV_UNIT_MONTH:
      /* February; January and February; the first three and six months. */
      return (self->count == 1 ? 28 : self->count == 2 ? 59 : self->count == 3 ? 90 : 181) * (double) DAY;
    case RDV_UNIT_YEAR:
      /* From the year 1 to the year 10 it is nine years. */
      return (double) (self->count - (self->count > 2)) * SHORT_YEAR;
    case RDV_UNIT_SECOND:
    case RDV_UNIT_MINUTE:
    case RDV_UNIT_HOUR:
    case RDV_UNIT_WEEK:
    default:
      return lengths[self->kind] * (double) self->count;
    }
}

double
rdv_calendar_unit_get_ordinary (const RdvCalendarUnit *self)
{
  return self->kind == RDV_UNIT_YEAR ? (double)self->count * SHORT_YEAR
                                     : rdv_calendar_unit_get_shortest (self);
}

static gint64
floor_to (gint64 value, gint64 step)
{
  gint64 rest = value % step;

  rest = rest < 0 ? rest + step : rest;
  return value < G_MININT64 + rest ? G_MININT64 : value - rest;
}

static gint64
add (gint64 boundary, gint64 seconds)
{
  gint64 next;

  return __builtin_add_overflow (boundary, seconds, &next) ? RDV_TIME_MAX : next;
}

/* Days of a month are counted 1, 1 + n, 1 + 2n..., and a short rest belongs to what is before it, so that no tick stands right before
 * the first. */
static int
floor_day (const RdvCalendarUnit *self, const RdvCivil *civil)
{
  int count = (int) self->count;
  int first = (civil->day - 1) / count * count + 1;
  int rest = rdv_calendar_days_in_month (civil->year, civil->month) - first + 1;

  return rest * 5 < count * 4 ? first - count : first;
}

/* The beginning of the @count years that @year is in: 20 BC, 10 BC, 1, 10, 20 ... There is no year 0: in astronomical years 10 BC is -9.
 * By twos it is 2 BC, 1, 4: a year alone would be too narrow. */
static gint64
floor_year (gint64 count, gint64 year)
{
  gint64 first;

  if (count == 1)
    return year;
  if (year <= 0)
    return floor_to (year - 1, count) + 1;
  first = year / count * count;
  return first < MAX (count, 3) ? 1 : first;
}

static gint64
next_year (gint64 count, gint64 first)
{
  if (count == 1 || first <= -count)
    return first + count;
  if (first <= 0)
    return 1;
  if (first == 1)
    return count == 2 ? 4 : count;
  return first + count;
}

gint64
rdv_calendar_unit_floor (const RdvCalendarUnit *self, gint64 time)
{
  RdvCivil civil;

  rdv_calendar_from_seconds (time, &civil);
  switch (self->kind)
    {
    case RDV_UNIT_SECOND:
      return floor_to (time, self->count);
    case RDV_UNIT_MINUTE:
      return floor_to (time, self->count * MINUTE);
    case RDV_UNIT_HOUR:
      return floor_to (time, self->count * HOUR);
    case RDV_UNIT_DAY:
      return rdv_calendar_date_to_seconds (civil.year, civil.month, floor_day (self, &civil));
    case RDV_UNIT_WEEK:
      return rdv_calendar_date_to_seconds (civil.year, civil.month, civil.day - rdv_calendar_weekday (time) + 1);
    case RDV_UNIT_MONTH:
      return rdv_calendar_date_to_seconds (civil.year, (int) ((civil.month - 1) / self->count * self->count) + 1, 1);
    case RDV_UNIT_YEAR:
    default:
      return rdv_calendar_date_to_seconds (floor_year (self->count, civil.year), 1, 1);
    }
}

gint64
rdv_calendar_unit_next (const RdvCalendarUnit *self, gint64 boundary)
{
  RdvCivil civil;

  rdv_calendar_from_seconds (boundary, &civil);
  switch (self->kind)
    {
    case RDV_UNIT_DAY:
      civil.day += (int) self->count;
      if (civil.day > rdv_calendar_days_in_month (civil.year, civil.month) || floor_day (self, &civil) != civil.day)
        return rdv_calendar_date_to_seconds (civil.year, civil.month + 1, 1);
      return rdv_calendar_date_to_seconds (civil.year, civil.month, civil.day);
    case RDV_UNIT_MONTH:
      return rdv_calendar_date_to_seconds (civil.year, civil.month + (int) self->count, 1);
    case RDV_UNIT_YEAR:
      return rdv_calendar_date_to_seconds (next_year (self->count, civil.year), 1, 1);
    case RDV_UNIT_SECOND:
    case RDV_UNIT_MINUTE:
    case RDV_UNIT_HOUR:
    case RDV_UNIT_WEEK:
    default:
      return add (boundary, (gint64) rdv_calendar_unit_get_shortest (self));
    }
}
