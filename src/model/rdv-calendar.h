/* rdv-calendar.h: seconds and civil dates. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvCivil:
 *
 * A moment on the proleptic Gregorian calendar, UTC, astronomical years (0 is 1 BC). Month and day count from 1.
 */
typedef struct
{
  gint64 year;
  int month, day, hour, minute, second;
} RdvCivil;

/* Instants are int64 seconds since 1970-01-01T00:00:00Z, without leap seconds. The two ends stand for "open". */
#define RDV_TIME_MIN G_MININT64
#define RDV_TIME_MAX G_MAXINT64

/* The years whose every second can be told as int64. */
#define RDV_YEAR_MIN G_GINT64_CONSTANT (-292000000000)
#define RDV_YEAR_MAX G_GINT64_CONSTANT (292000000000)

/* Seconds of @civil. Fields out of range carry over (month 13 is January of the next year; day 0 the day before
 * the first), years beyond the limits above saturate to RDV_TIME_MIN / RDV_TIME_MAX.
 * Days from civil: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
gint64 rdv_calendar_to_seconds (const RdvCivil *civil);
gint64 rdv_calendar_date_to_seconds (gint64 year, int month, int day);
void rdv_calendar_from_seconds (gint64 seconds, RdvCivil *civil);
gboolean rdv_calendar_is_leap_year (gint64 year);
int rdv_calendar_days_in_month (gint64 year, int month);
/* The last second of the day that @seconds lies in; an open end stays one. */
gint64 rdv_calendar_get_day_end (gint64 seconds);
/* 1 Monday .. 7 Sunday (ISO 8601). */
int rdv_calendar_weekday (gint64 seconds);
/* @seconds moved by whole calendar months, the day kept or cut to the month's last. */
gint64 rdv_calendar_add_months (gint64 seconds, gint64 months);
/* YYYY-MM-DDThh:mm:ssZ; years beyond four digits with a sign, as ISO 8601 writes them; "-inf" and "+inf" at the ends. */
char *rdv_calendar_format_iso (gint64 seconds);

G_END_DECLS
