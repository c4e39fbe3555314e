/* rdv-date-words-duration.c: how long, in calendar words. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-date-words-private.h"

#include "rdv-words.h"

#include <math.h>

#include "rdv-date-zone.h"

#define MINUTE 60
#define HOUR   3600
#define DAY    86400
#define MONTH  (31 * DAY)
#define YEAR   (366 * DAY)

/* Up to here a duration is told in hours and minutes. */
#define LONGEST_IN_HOURS (2 * DAY)
/* From here on, years are rounded to three digits. */
#define MANY_YEARS 100000

enum
{
  YEARS,
  MONTHS,
  DAYS,
  HOURS,
  MINUTES,
  SECONDS,
  N_UNITS
};

/* Between two moments: whole years, months, days... Beginning at the largest, what is left is less than one
 * of each. */
static void
measure (gint64 from, gint64 to, gint64 units[N_UNITS])
{
  RdvCivil a, b;
  gint64 months, rest;

  rdv_calendar_from_seconds (from, &a);
  rdv_calendar_from_seconds (to, &b);
  months = (b.year - a.year) * 12 + b.month - a.month;
  if (rdv_calendar_add_months (from, months) > to)
    months--;
  rest = to - rdv_calendar_add_months (from, months);
  units[YEARS] = months / 12;
  units[MONTHS] = months % 12;
  units[DAYS] = rest / DAY;
  units[HOURS] = rest % DAY / HOUR;
  units[MINUTES] = rest % HOUR / MINUTE;
  units[SECONDS] = rest % MINUTE;
}

static char *
format_unit (int unit, gint64 count)
{
  g_autofree char *number = rdv_date_words_number (count);
  /* Plural forms repeat long before a million. */
  gulong n = (gulong)(count < 1000000 ? count : count % 1000000 + 1000000);

  switch (unit)
    {
    case YEARS:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s year", "%s years", n), number);
    case MONTHS:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s month", "%s months", n), number);
    case DAYS:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s day", "%s days", n), number);
    case HOURS:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s hour", "%s hours", n), number);
    case MINUTES:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s minute", "%s minutes", n), number);
    default:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s second", "%s seconds", n), number);
    }
}

/* The units from @first to @last that are not zero. */
static GPtrArray *
list_units (const gint64 units[N_UNITS], int first, int last)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (int i = first; i <= last; i++)
    {
      if (units[i] != 0)
        g_ptr_array_add (words, format_unit (i, units[i]));
    }
  return words;
}

/* "2 years, 3 months and 5 days". */
static char *
join_with_and (const GPtrArray *words)
{
  if (words->len == 1)
    return g_strdup (words->pdata[0]);
  if (words->len == 2)
    /* Translators: "8 months and 1 day". */
    return g_strdup_printf (C_ ("duration", "%1$s and %2$s"), (char *)words->pdata[0],
                            (char *)words->pdata[1]);
  /* Translators: "2 years, 3 months and 5 days". */
  return g_strdup_printf (C_ ("duration", "%1$s, %2$s and %3$s"), (char *)words->pdata[0],
                          (char *)words->pdata[1], (char *)words->pdata[2]);
}

/* "23 years, 4 months, 3 days". */
static char *
join_with_commas (const GPtrArray *words)
{
  GString *text = g_string_new (words->pdata[0]);

  for (guint i = 1; i < words->len; i++)
    /* Translators: between the parts of a measured stretch: "23 years, 4 months". */
    g_string_append_printf (text, "%s%s", C_ ("duration", ", "), (char *)words->pdata[i]);
  return g_string_free (text, FALSE);
}

/* A number of years that is no more exact than three digits. */
static char *
describe_many_years (gint64 years)
{
  double unit = pow (10, floor (log10 ((double)years)) - 2);
  g_autofree char *number = rdv_date_words_big_number ((gint64)(round ((double)years / unit) * unit));

  /* Translators: %s is "13.8 billion" or "250,000". */
  return g_strdup_printf (C_ ("duration", "%s years"), number);
}

static char *
describe_hours (gint64 seconds, gboolean has_seconds)
{
  g_autoptr (GPtrArray) words = NULL;
  gint64 units[N_UNITS] = {
    [HOURS] = seconds / HOUR, [MINUTES] = seconds % HOUR / MINUTE, [SECONDS] = seconds % MINUTE
  };

  words = list_units (units, HOURS, has_seconds && seconds < HOUR ? SECONDS : MINUTES);
  if (words->len == 0)
    return format_unit (SECONDS, 0);
  if (words->len == 1)
    return g_strdup (words->pdata[0]);
  /* Translators: "3 hours 11 minutes". */
  return g_strdup_printf (C_ ("duration", "%1$s %2$s"), (char *)words->pdata[0], (char *)words->pdata[1]);
}

static gint64
start_of_day (gint64 seconds)
{
  RdvCivil civil;

  rdv_calendar_from_seconds (seconds, &civil);
  return rdv_calendar_date_to_seconds (civil.year, civil.month, civil.day);
}

gint64
rdv_date_words_tell (const RdvDate *date, gint64 time)
{
  return date->precision >= RDV_PRECISION_HOUR ? rdv_date_zone_to_local (time) : time;
}

gint64
rdv_date_words_count_days (gint64 from, gint64 to)
{
  return (start_of_day (to) - start_of_day (from)) / DAY;
}

/* By dates: from 8 April to 9 December are 8 months and 1 day. */
static char *
describe_days (gint64 from, gint64 to)
{
  gint64 first = start_of_day (from), last = start_of_day (to);
  gint64 units[N_UNITS];
  g_autoptr (GPtrArray) words = NULL;
  g_autofree char *calendar = NULL;
  g_autofree char *days = NULL;

  measure (first, last, units);
  words = list_units (units, YEARS, DAYS);
  calendar = join_with_and (words);
  if (units[YEARS] == 0 && units[MONTHS] == 0)
    return g_steal_pointer (&calendar);
  days = format_unit (DAYS, rdv_date_words_count_days (from, to));
  /* Translators: the same duration twice: "8 months and 1 day", "245 days". */
  return g_strdup_printf (C_ ("duration", "%1$s · %2$s"), calendar, days);
}

static char *
describe_months (const RdvDate *start, const RdvDate *end)
{
  RdvCivil a, b;
  gint64 months;
  gint64 units[N_UNITS] = { 0 };
  g_autoptr (GPtrArray) words = NULL;

  rdv_calendar_from_seconds (start->earliest, &a);
  rdv_calendar_from_seconds (end->earliest, &b);
  months = (b.year - a.year) * 12 + b.month - a.month;
  units[YEARS] = months / 12;
  units[MONTHS] = months % 12;
  words = list_units (units, YEARS, MONTHS);
  return join_with_and (words);
}

/* From the middle of the one to the middle of the other. */
static char *
describe_years (const RdvDate *start, const RdvDate *end)
{
  RdvCivil a, b, c, d;
  gint64 years;

  rdv_calendar_from_seconds (start->earliest, &a);
  rdv_calendar_from_seconds (start->latest, &b);
  rdv_calendar_from_seconds (end->earliest, &c);
  rdv_calendar_from_seconds (end->latest, &d);
  years = (c.year + d.year - a.year - b.year) / 2;
  if (years <= 0)
    return NULL;
  return years >= MANY_YEARS ? describe_many_years (years) : format_unit (YEARS, years);
}

static gboolean
is_bounded (const RdvDate *date)
{
  return !(date->flags & (RDV_DATE_OPEN | RDV_DATE_UNKNOWN)) && date->earliest > RDV_TIME_MIN &&
         date->earliest < RDV_TIME_MAX && date->latest > RDV_TIME_MIN && date->latest < RDV_TIME_MAX;
}

static gboolean
is_in_hours (const RdvDate *start, const RdvDate *end, double slack)
{
  return slack < HOUR && (double)end->earliest - (double)start->earliest < LONGEST_IN_HOURS;
}

/* What is all that can be said when both ends lie in the same unit; NULL when they do not. */
static const char *
get_limit (const RdvDate *start, const RdvDate *end, double slack)
{
  RdvCivil first, last;

  rdv_calendar_from_seconds (start->earliest, &first);
  rdv_calendar_from_seconds (end->earliest, &last);
  if (is_in_hours (start, end, slack))
    return slack >= 1 && end->earliest - start->earliest < MINUTE ? C_ ("duration", "less than a minute")
                                                                  : NULL;
  if (slack < DAY)
    return rdv_date_words_count_days (rdv_date_words_tell (start, start->earliest), rdv_date_words_tell (end, end->earliest)) <= 0
               ? C_ ("duration", "no more than a day")
               : NULL;
  if (slack < MONTH)
    return (last.year - first.year) * 12 + last.month <= first.month ? C_ ("duration", "no more than a month")
                                                                     : NULL;
  return slack < YEAR && last.year <= first.year ? C_ ("duration", "no more than a year") : NULL;
}

static char *
describe_elapsed (const RdvDate *start, const RdvDate *end, double slack)
{
  if (is_in_hours (start, end, slack))
    return describe_hours (MAX (end->earliest - start->earliest, 0), slack < 1);
  if (slack < DAY)
    return describe_days (rdv_date_words_tell (start, start->earliest), rdv_date_words_tell (end, end->earliest));
  return slack < MONTH ? describe_months (start, end) : describe_years (start, end);
}

char *
rdv_date_words_duration (const RdvExtent *extent)
{
  const RdvDate *start = &extent->start, *end = &extent->end;
  g_autofree char *words = NULL;
  gboolean is_exact;
  double slack;

  if (!extent->is_span || !is_bounded (start) || !is_bounded (end))
    return NULL;

  /* How exact the ends are says how exact the answer may be. The differences may be more than int64 holds. */
  slack = MAX ((double)start->latest - (double)start->earliest, (double)end->latest - (double)end->earliest);
  if (get_limit (start, end, slack) != NULL)
    return g_strdup (get_limit (start, end, slack));

  words = describe_elapsed (start, end, slack);
  is_exact = slack < DAY && start->flags == RDV_DATE_EXACT && end->flags == RDV_DATE_EXACT;
  if (words == NULL || is_exact)
    return g_steal_pointer (&words);
  return g_strdup_printf (C_ ("duration", "about %s"), words);
}

/* The three largest units that there are, without zeros. Months and days are those that the zone's clocks show; hours are as long as they are,
 * whether or not clocks are changed in them. */
char *
rdv_date_words_between (gint64 from, gint64 to)
{
  gint64 units[N_UNITS];
  g_autoptr (GPtrArray) words = NULL;
  int first = YEARS;

  if (from > to)
    return rdv_date_words_between (to, from);
  if (from == RDV_TIME_MIN || to == RDV_TIME_MAX)
    return g_strdup (C_ ("duration", "without end"));

  if ((double) to - (double) from >= LONGEST_IN_HOURS)
    measure (rdv_date_zone_to_local (from), rdv_date_zone_to_local (to), units);
  else
    measure (from, to, units);
  if (units[YEARS] >= MANY_YEARS)
    return describe_many_years (units[YEARS]);
  while (first < SECONDS && units[first] == 0)
    first++;
  words = list_units (units, first, MIN (first + 2, SECONDS));
  if (words->len == 0)
    g_ptr_array_add (words, format_unit (SECONDS, 0));
  return join_with_commas (words);
}
