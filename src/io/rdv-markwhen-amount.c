/* rdv-markwhen-amount.c: see rdv-markwhen-amount.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-markwhen-amount.h"

#include <string.h>

#include "rdv-calendar.h"

#define DAY 86400
/* So that no file can make the arithmetic overflow or last. */
#define MAX_NUMBER    1000000000
#define MAX_WEEK_DAYS 100000
#define MAX_TIME      G_GINT64_CONSTANT (2000000000000000000)

typedef enum
{
  SECONDS,
  MONTHS,
  WEEK_DAYS,
} Kind;

/* Longer words before those they begin with. */
static const struct
{
  const char *word;
  Kind kind;
  gint64 n;
} units[] = {
  { "milliseconds", SECONDS, 0 },
  { "millisecond", SECONDS, 0 },
  { "ms", SECONDS, 0 },
  { "seconds", SECONDS, 1 },
  { "second", SECONDS, 1 },
  { "secs", SECONDS, 1 },
  { "sec", SECONDS, 1 },
  { "s", SECONDS, 1 },
  { "minutes", SECONDS, 60 },
  { "minute", SECONDS, 60 },
  { "mins", SECONDS, 60 },
  { "min", SECONDS, 60 },
  { "hours", SECONDS, 3600 },
  { "hour", SECONDS, 3600 },
  { "h", SECONDS, 3600 },
  { "week days", WEEK_DAYS, 1 },
  { "week day", WEEK_DAYS, 1 },
  { "weekdays", WEEK_DAYS, 1 },
  { "weekday", WEEK_DAYS, 1 },
  { "work days", WEEK_DAYS, 1 },
  { "work day", WEEK_DAYS, 1 },
  { "workdays", WEEK_DAYS, 1 },
  { "workday", WEEK_DAYS, 1 },
  { "business days", WEEK_DAYS, 1 },
  { "business day", WEEK_DAYS, 1 },
  { "days", SECONDS, DAY },
  { "day", SECONDS, DAY },
  { "d", SECONDS, DAY },
  { "weeks", SECONDS, 7 * DAY },
  { "week", SECONDS, 7 * DAY },
  { "w", SECONDS, 7 * DAY },
  { "months", MONTHS, 1 },
  { "month", MONTHS, 1 },
  { "quarters", MONTHS, 3 },
  { "quarter", MONTHS, 3 },
  { "years", MONTHS, 12 },
  { "year", MONTHS, 12 },
  { "y", MONTHS, 12 },
};

const char *
rdv_markwhen_skip_blank (const char *at)
{
  while (*at == ' ' || *at == '\t')
    at++;
  return at;
}

/* "-3 days" at @at. Returns: behind it, or NULL */
static const char *
read_one (const char *at, RdvMarkwhenAmount *amount)
{
  gboolean is_negative = *at == '-';
  char *end;
  gint64 number;

  at += is_negative;
  if (!g_ascii_isdigit (*at))
    return NULL;
  number = (gint64)MIN (g_ascii_strtoull (at, &end, 10), MAX_NUMBER);
  if (is_negative)
    number = -number;
  at = rdv_markwhen_skip_blank (end);
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gsize length = strlen (units[i].word);

      if (g_ascii_strncasecmp (at, units[i].word, length) != 0 || g_ascii_isalpha (at[length]))
        continue;
      if (units[i].kind == MONTHS)
        amount->months += number * units[i].n;
      else if (units[i].kind == SECONDS)
        amount->seconds += number * units[i].n;
      else
        amount->week_days += number;
      return at + length;
    }
  return NULL;
}

const char *
rdv_markwhen_amount_read (const char *text, RdvMarkwhenAmount *amount)
{
  const char *at = NULL;

  *amount = (RdvMarkwhenAmount){ 0, 0, 0 };
  for (const char *next = read_one (text, amount); next != NULL;)
    {
      at = next;
      next = rdv_markwhen_skip_blank (next);
      if (*next == ',')
        next = rdv_markwhen_skip_blank (next + 1);
      next = read_one (next, amount);
    }
  return at;
}

static gint64
add_week_days (gint64 time, gint64 n)
{
  gint64 step = n < 0 ? -DAY : DAY;

  for (gint64 left = MIN (ABS (n), MAX_WEEK_DAYS); left > 0;)
    {
      /* a day counts that one works on: going forward the one that begins, going back the one before */
      gint64 day = step > 0 ? time : time - 1;

      if (rdv_calendar_weekday (day) <= 5)
        left--;
      time += step;
    }
  return time;
}

/* Far from where the arithmetic would overflow, and far from where anything happens. */
static gint64
clamp (gint64 time)
{
  return CLAMP (time, -MAX_TIME, MAX_TIME);
}

gint64
rdv_markwhen_amount_add (const RdvMarkwhenAmount *self, gint64 time, int n)
{
  gint64 moved = clamp (rdv_calendar_add_months (clamp (time), self->months * n));

  return add_week_days (clamp (moved + clamp (self->seconds * n)), self->week_days * n);
}
