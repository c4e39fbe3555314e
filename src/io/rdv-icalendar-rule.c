/* rdv-icalendar-rule.c: see rdv-icalendar-rule.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-icalendar-rule.h"

#include <stdlib.h>
#include <string.h>

#include "rdv-calendar.h"

#define DAY 86400
/* Periods in a row without a time in them, after which a rule is taken to have no more: 29 February of a leap
 * year that is a Monday comes after 40 years at the latest, 480 months. */
#define MAX_EMPTY 5000

/* Days that the rule gives in one period. */
typedef struct
{
  const RdvIcalendarRule *rule;
  RdvCivil start;
  gint64 start_day;
  GArray *days; /* gint64, midnights */
} Period;

static gboolean
parse_list (const char *text, int least, int most, RdvIcalendarList *list)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *end;
      gint64 number = g_ascii_strtoll (parts[i], &end, 10);

      if (end == parts[i] || *end != '\0' || number < least || number > most || number == 0 ||
          list->n == RDV_ICALENDAR_MAX_LIST)
        return FALSE;
      list->numbers[list->n++] = (int)number;
    }
  return TRUE;
}

/* 0 when it is none. */
static int
parse_weekday (const char *text)
{
  static const char *const names[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

  for (int i = 0; i < (int)G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (text, names[i]) == 0)
      return i + 1;
  return 0;
}

static gboolean
parse_days (const char *text, RdvIcalendarList *list)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *end;
      gint64 ordinal = g_ascii_strtoll (parts[i], &end, 10);
      int day = parse_weekday (end);

      if (day == 0 || ordinal < -53 || ordinal > 53 || list->n == RDV_ICALENDAR_MAX_LIST)
        return FALSE;
      list->numbers[list->n++] = (int)(ordinal < 0 ? 10 * ordinal - day : 10 * ordinal + day);
    }
  return TRUE;
}

static gboolean
parse_frequency (const char *text, RdvIcalendarFrequency *frequency)
{
  static const char *const names[] = { "DAILY", "WEEKLY", "MONTHLY", "YEARLY" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (text, names[i]) == 0)
      {
        *frequency = (RdvIcalendarFrequency)i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
parse_number (const char *text, guint *number)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &value, NULL))
    return FALSE;
  *number = (guint)value;
  return TRUE;
}

static gboolean
parse_part (const char *key, const char *value, RdvIcalendarRule *rule)
{
  if (g_ascii_strcasecmp (key, "INTERVAL") == 0)
    return parse_number (value, &rule->interval);
  if (g_ascii_strcasecmp (key, "COUNT") == 0)
    return parse_number (value, &rule->count);
  if (g_ascii_strcasecmp (key, "BYDAY") == 0)
    return parse_days (value, &rule->days);
  if (g_ascii_strcasecmp (key, "BYMONTHDAY") == 0)
    return parse_list (value, -31, 31, &rule->month_days);
  if (g_ascii_strcasecmp (key, "BYMONTH") == 0)
    return parse_list (value, 1, 12, &rule->months);
  if (g_ascii_strcasecmp (key, "BYSETPOS") == 0)
    return parse_list (value, -366, 366, &rule->positions);
  if (g_ascii_strcasecmp (key, "WKST") == 0)
    return (rule->week_start = parse_weekday (value)) != 0;
  if (g_ascii_strcasecmp (key, "UNTIL") == 0)
    {
      g_free (rule->until);
      rule->until = g_strdup (value);
      return TRUE;
    }
  return FALSE;
}

gboolean
rdv_icalendar_rule_parse (const char *text, RdvIcalendarRule *rule)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  gboolean has_frequency = FALSE;

  *rule = (RdvIcalendarRule){ .interval = 1, .week_start = 1 };
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *equals = strchr (parts[i], '=');

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      if (equals == NULL)
        goto fail;
      *equals = '\0';
      if (g_ascii_strcasecmp (parts[i], "FREQ") == 0)
        {
          has_frequency = parse_frequency (equals + 1, &rule->frequency);
          if (!has_frequency)
            goto fail;
        }
      else if (!g_str_has_prefix (parts[i], "X-") && !parse_part (parts[i], equals + 1, rule))
        goto fail;
    }
  if (has_frequency)
    return TRUE;
fail:
  rdv_icalendar_rule_clear (rule);
  return FALSE;
}

void
rdv_icalendar_rule_clear (RdvIcalendarRule *self)
{
  g_clear_pointer (&self->until, g_free);
}

static gboolean
contains (const RdvIcalendarList *list, int number)
{
  for (guint i = 0; i < list->n; i++)
    if (list->numbers[i] == number)
      return TRUE;
  return FALSE;
}

static gboolean
allows_month (const RdvIcalendarRule *rule, int month)
{
  return rule->months.n == 0 || contains (&rule->months, month);
}

/* Whatever its ordinal. */
static gboolean
allows_weekday (const RdvIcalendarRule *rule, int weekday)
{
  for (guint i = 0; i < rule->days.n; i++)
    if (ABS (rule->days.numbers[i]) % 10 == weekday)
      return TRUE;
  return rule->days.n == 0;
}

static gboolean
allows_month_day (const RdvIcalendarRule *rule, const RdvCivil *civil)
{
  int from_end = civil->day - rdv_calendar_days_in_month (civil->year, civil->month) - 1;

  return rule->month_days.n == 0 || contains (&rule->month_days, civil->day) ||
         contains (&rule->month_days, from_end);
}

static void
add_day (Period *period, gint64 day)
{
  g_array_append_val (period->days, day);
}

/* The weekdays that are wanted among the days from @first to @last: each, or by their ordinal. */
static void
add_weekdays (Period *period, gint64 first, gint64 last)
{
  const RdvIcalendarList *list = &period->rule->days;

  for (guint i = 0; i < list->n; i++)
    {
      int weekday = ABS (list->numbers[i]) % 10;
      int ordinal = list->numbers[i] / 10;
      gint64 from_start = first + (gint64)((weekday - rdv_calendar_weekday (first) + 7) % 7) * DAY;
      gint64 from_end = last - (gint64)((rdv_calendar_weekday (last) - weekday + 7) % 7) * DAY;

      if (ordinal == 0)
        for (gint64 day = from_start; day <= last; day += 7 * DAY)
          add_day (period, day);
      else
        {
          gint64 day = ordinal > 0 ? from_start + (gint64)(ordinal - 1) * 7 * DAY
                                   : from_end + (gint64)(ordinal + 1) * 7 * DAY;

          if (day >= first && day <= last)
            add_day (period, day);
        }
    }
}

static void
add_month (Period *period, gint64 year, int month)
{
  const RdvIcalendarRule *rule = period->rule;
  int n_days = rdv_calendar_days_in_month (year, month);
  gint64 first = rdv_calendar_date_to_seconds (year, month, 1);

  if (!allows_month (rule, month))
    return;
  if (rule->month_days.n == 0 && rule->days.n > 0)
    add_weekdays (period, first, first + (gint64)(n_days - 1) * DAY);
  else if (rule->month_days.n == 0 && period->start.day <= n_days)
    add_day (period, first + (gint64)(period->start.day - 1) * DAY);
  for (int day = 1; rule->month_days.n > 0 && day <= n_days; day++)
    {
      RdvCivil civil = { .year = year, .month = month, .day = day };
      gint64 midnight = first + (gint64)(day - 1) * DAY;

      if (allows_month_day (rule, &civil) && allows_weekday (rule, rdv_calendar_weekday (midnight)))
        add_day (period, midnight);
    }
}

static void
add_year (Period *period, gint64 year)
{
  const RdvIcalendarRule *rule = period->rule;

  if (rule->months.n == 0 && rule->month_days.n == 0 && rule->days.n > 0)
    add_weekdays (period, rdv_calendar_date_to_seconds (year, 1, 1),
                  rdv_calendar_date_to_seconds (year, 12, 31));
  else if (rule->months.n == 0 && rule->month_days.n == 0)
    add_month (period, year, period->start.month);
  else
    for (int month = 1; month <= 12; month++)
      add_month (period, year, month);
}

static void
add_week (Period *period, gint64 monday)
{
  for (int i = 0; i < 7; i++)
    {
      gint64 day = monday + (gint64)i * DAY;
      int weekday = rdv_calendar_weekday (day);
      RdvCivil civil;

      rdv_calendar_from_seconds (day, &civil);
      if (allows_month (period->rule, civil.month) &&
          (period->rule->days.n > 0 ? allows_weekday (period->rule, weekday)
                                    : weekday == rdv_calendar_weekday (period->start_day)))
        add_day (period, day);
    }
}

/* The days of the @n-th period. Returns: its first day */
static gint64
fill_period (Period *period, guint n)
{
  const RdvIcalendarRule *rule = period->rule;
  gint64 step = (gint64)n * rule->interval;
  gint64 day;
  RdvCivil civil;

  switch (rule->frequency)
    {
    case RDV_ICALENDAR_DAILY:
      day = period->start_day + step * DAY;
      rdv_calendar_from_seconds (day, &civil);
      if (allows_month (rule, civil.month) && allows_month_day (rule, &civil) &&
          allows_weekday (rule, rdv_calendar_weekday (day)))
        add_day (period, day);
      return day;
    case RDV_ICALENDAR_WEEKLY:
      day = period->start_day -
            (gint64)((rdv_calendar_weekday (period->start_day) - rule->week_start + 7) % 7) * DAY;
      day += step * 7 * DAY;
      add_week (period, day);
      return day;
    case RDV_ICALENDAR_MONTHLY:
      day = rdv_calendar_add_months (
          rdv_calendar_date_to_seconds (period->start.year, period->start.month, 1), step);
      rdv_calendar_from_seconds (day, &civil);
      add_month (period, civil.year, civil.month);
      return day;
    case RDV_ICALENDAR_YEARLY:
    default:
      add_year (period, period->start.year + step);
      return rdv_calendar_date_to_seconds (period->start.year + step, 1, 1);
    }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *)a, right = *(const gint64 *)b;

  return (left > right) - (left < right);
}

/* Whether the @index-th of @n days is among those that BYSETPOS takes. */
static gboolean
is_taken (const RdvIcalendarRule *rule, guint index, guint n)
{
  return rule->positions.n == 0 || contains (&rule->positions, (int)index + 1) ||
         contains (&rule->positions, (int)index - (int)n);
}

gboolean
rdv_icalendar_rule_expand (const RdvIcalendarRule *self, gint64 start, gint64 last, guint max, GArray *times)
{
  Period period = { .rule = self, .days = g_array_new (FALSE, FALSE, sizeof (gint64)) };
  guint n_before = times->len;
  gboolean is_whole = FALSE;
  gint64 clock;

  rdv_calendar_from_seconds (start, &period.start);
  period.start_day = rdv_calendar_date_to_seconds (period.start.year, period.start.month, period.start.day);
  clock = start - period.start_day;
  g_array_append_val (times, start);
  for (guint n = 0, n_empty = 0; n_empty < MAX_EMPTY; n++)
    {
      gint64 previous = RDV_TIME_MIN;

      g_array_set_size (period.days, 0);
      if (self->count != 0 && times->len - n_before >= self->count)
        is_whole = TRUE;
      if (is_whole || times->len - n_before >= max || fill_period (&period, n) > last)
        break;
      g_array_sort (period.days, compare_days);
      n_empty = period.days->len > 0 ? 0 : n_empty + 1;
      for (guint i = 0; i < period.days->len; i++)
        {
          gint64 time = g_array_index (period.days, gint64, i) + clock;

          if (time <= start || time > last || time == previous || !is_taken (self, i, period.days->len) ||
              times->len - n_before >= (self->count != 0 ? MIN (self->count, max) : max))
            continue;
          g_array_append_val (times, time);
          previous = time;
        }
    }
  g_array_unref (period.days);
  return is_whole;
}
