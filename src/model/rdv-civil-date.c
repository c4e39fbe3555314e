/* rdv-civil-date.c: see rdv-civil-date.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-civil-date.h"

#define MAX_MILLISECOND 999

static gboolean
is_within (int value, int first, int last)
{
  return value >= first && value <= last;
}

/* Whether the calendar and the clock have it. */
static gboolean
is_possible (const RdvCivil *civil, guint millisecond, RdvPrecision precision)
{
  /* the last second of the year has to be told too */
  if (civil->year <= RDV_YEAR_MIN || civil->year >= RDV_YEAR_MAX)
    return FALSE;
  return (precision < RDV_PRECISION_MONTH || is_within (civil->month, 1, 12)) &&
         (precision < RDV_PRECISION_DAY ||
          is_within (civil->day, 1, rdv_calendar_days_in_month (civil->year, civil->month))) &&
         (precision < RDV_PRECISION_HOUR || is_within (civil->hour, 0, 23)) &&
         (precision < RDV_PRECISION_MINUTE || is_within (civil->minute, 0, 59)) &&
         (precision < RDV_PRECISION_SECOND || is_within (civil->second, 0, 59)) &&
         (precision < RDV_PRECISION_MILLISECOND || millisecond <= MAX_MILLISECOND);
}

/* The years whose number begins with the same digits. Before the year 0 the number grows towards the past;
 * the year 0 is of the side of the positive ones. */
static void
set_years (gint64 year, gint64 n_years, RdvDate *date)
{
  gint64 near = year / n_years * n_years;
  gint64 far = year < 0 ? near - (n_years - 1) : near + (n_years - 1);

  if (year < 0 && near == 0)
    near = -1;
  date->earliest = rdv_calendar_date_to_seconds (MIN (near, far), 1, 1);
  date->latest = rdv_calendar_date_to_seconds (MAX (near, far) + 1, 1, 1) - 1;
}

static void
set_clock (const RdvCivil *civil, RdvPrecision precision, RdvDate *date)
{
  RdvCivil first = {
    .year = civil->year,
    .month = civil->month,
    .day = civil->day,
    .hour = civil->hour,
    .minute = precision >= RDV_PRECISION_MINUTE ? civil->minute : 0,
    .second = precision >= RDV_PRECISION_SECOND ? civil->second : 0,
  };
  int last = precision == RDV_PRECISION_HOUR ? 3599 : precision == RDV_PRECISION_MINUTE ? 59 : 0;

  date->earliest = rdv_calendar_to_seconds (&first);
  date->latest = date->earliest + last;
}

gboolean
rdv_civil_date_set (const RdvCivil *civil, guint millisecond, RdvPrecision precision, RdvDate *date)
{
  RdvDate made = { .precision = (guint8)precision };

  g_return_val_if_fail (precision >= RDV_PRECISION_CENTURY && precision <= RDV_PRECISION_MILLISECOND, FALSE);
  g_return_val_if_fail (precision != RDV_PRECISION_SEASON, FALSE);

  if (!is_possible (civil, millisecond, precision))
    return FALSE;
  switch (precision)
    {
    case RDV_PRECISION_CENTURY:
      set_years (civil->year, 100, &made);
      break;
    case RDV_PRECISION_DECADE:
      set_years (civil->year, 10, &made);
      break;
    case RDV_PRECISION_YEAR:
      set_years (civil->year, 1, &made);
      break;
    case RDV_PRECISION_MONTH:
      made.earliest = rdv_calendar_date_to_seconds (civil->year, civil->month, 1);
      made.latest = rdv_calendar_date_to_seconds (civil->year, civil->month + 1, 1) - 1;
      break;
    case RDV_PRECISION_DAY:
      made.earliest = rdv_calendar_date_to_seconds (civil->year, civil->month, civil->day);
      made.latest = rdv_calendar_get_day_end (made.earliest);
      break;
    case RDV_PRECISION_MILLISECOND:
      made.earliest_ms = made.latest_ms = (guint16)millisecond;
      set_clock (civil, precision, &made);
      break;
    case RDV_PRECISION_UNKNOWN:
    case RDV_PRECISION_EON:
    case RDV_PRECISION_SEASON:
    case RDV_PRECISION_HOUR:
    case RDV_PRECISION_MINUTE:
    case RDV_PRECISION_SECOND:
    default:
      set_clock (civil, precision, &made);
      break;
    }
  *date = made;
  return TRUE;
}

void
rdv_civil_date_shift (RdvDate *date, gint64 offset)
{
  if (date->precision < RDV_PRECISION_HOUR)
    return;
  date->earliest -= offset;
  date->latest -= offset;
}

void
rdv_civil_date_set_absent (RdvDate *date, gint64 bound, RdvDateFlags flags)
{
  *date = (RdvDate){
    .earliest = bound, .latest = bound, .precision = RDV_PRECISION_UNKNOWN, .flags = (guint8)flags
  };
}

RdvExtent
rdv_extent_from_instant (const RdvDate *date)
{
  return (RdvExtent){ .start = *date, .end = *date, .is_span = FALSE };
}

RdvExtent
rdv_extent_from_span (const RdvDate *start, const RdvDate *end)
{
  return (RdvExtent){ .start = *start, .end = *end, .is_span = TRUE };
}
