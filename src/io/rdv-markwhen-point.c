/* rdv-markwhen-point.c: see rdv-markwhen-point-private.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-markwhen-point-private.h"

#include <string.h>

#include "rdv-civil-date.h"
#include "rdv-edtf.h"

#define DAY 86400
/* No date is longer. */
#define MAX_LENGTH 80

/* Returns: behind @word, which stands alone, and white space; NULL when it is not there */
static const char *
skip_word (const char *at, const char *word)
{
  gsize length = strlen (word);

  if (g_ascii_strncasecmp (at, word, length) != 0 || g_ascii_isalnum (at[length]))
    return NULL;
  return rdv_markwhen_skip_blank (at + length);
}

static gboolean
is_id_character (char c)
{
  return g_ascii_isalnum (c) || c == '_' || (guchar)c >= 0x80;
}

/* ".start", ".end". Returns: behind it, or @at */
static const char *
read_side (const char *at, char *side)
{
  const char *after = *at == '.' ? skip_word (at + 1, "start") : NULL;

  if (after != NULL)
    *side = 's';
  else if (*at == '.' && (after = skip_word (at + 1, "end")) != NULL)
    *side = 'e';
  return after != NULL ? after : at;
}

/* "after !id.start plus 2 days", ".end", "10 days". */
static gboolean
read_relative (const char *text, RdvMarkwhenPoint *point)
{
  static const char *const words[] = { "before", "by", "after" };
  const char *at = text;
  const char *after;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if ((after = skip_word (at, words[i])) != NULL)
      {
        point->is_before = i < 2;
        at = after;
        break;
      }
  if (*at == '!' && is_id_character (at[1]))
    {
      gsize length = 1;

      while (is_id_character (at[length]))
        length++;
      point->id = g_strndup (at + 1, length - 1);
      at += length;
    }
  at = rdv_markwhen_skip_blank (read_side (at, &point->side));
  if ((after = skip_word (at, "plus")) != NULL)
    at = after;
  else if (*at == '+')
    at = rdv_markwhen_skip_blank (at + 1);
  after = rdv_markwhen_amount_read (at, &point->amount);
  point->has_amount = after != NULL;
  if (after != NULL)
    at = rdv_markwhen_skip_blank (after);
  if (*at == '\0' && (point->id != NULL || point->side != 0 || point->has_amount))
    return TRUE;
  g_clear_pointer (&point->id, g_free);
  return FALSE;
}

/* "9am", "9:45 pm", "16:19", and nothing after it. */
static gboolean
read_clock (const char *at, int *hour, int *minute)
{
  gsize n = strspn (at, "0123456789");
  gboolean is_half = FALSE;

  if (n < 1 || n > 2)
    return FALSE;
  *hour = (int)g_ascii_strtoll (at, NULL, 10);
  *minute = 0;
  at += n;
  if (*at == ':' && g_ascii_isdigit (at[1]) && g_ascii_isdigit (at[2]))
    {
      *minute = (int)g_ascii_strtoll (at + 1, NULL, 10);
      at += 3;
      is_half = TRUE;
    }
  at = rdv_markwhen_skip_blank (at);
  if (g_ascii_strcasecmp (at, "am") == 0 || g_ascii_strcasecmp (at, "pm") == 0)
    {
      if (*hour < 1 || *hour > 12)
        return FALSE;
      *hour = *hour % 12 + (g_ascii_tolower (*at) == 'p' ? 12 : 0);
      return *minute < 60;
    }
  return is_half && *at == '\0' && *hour < 24 && *minute < 60;
}

/* Where the time of day at the end of @text begins; NULL when there is none. */
static const char *
find_clock (const char *text, int *hour, int *minute)
{
  for (const char *at = text; *at != '\0'; at++)
    if (g_ascii_isdigit (*at) && (at == text || strchr (" ,\t", at[-1]) != NULL) &&
        read_clock (at, hour, minute))
      return at;
  return NULL;
}

/* 2024-W05, 2024-W05-3 (ISO 8601). */
static gboolean
parse_week (const char *text, RdvDate *date)
{
  gsize n = strspn (text, "0123456789");
  const char *at = text + n + (text[n] == '-');
  gint64 january, monday;
  int week, day = 0;

  if (n != 4 || *at != 'W' || !g_ascii_isdigit (at[1]) || !g_ascii_isdigit (at[2]))
    return FALSE;
  week = (at[1] - '0') * 10 + at[2] - '0';
  at += 3;
  if (*at == '-')
    at++;
  if (*at >= '1' && *at <= '7')
    day = *at++ - '0';
  if (*at != '\0' || week < 1 || week > 53)
    return FALSE;
  january = rdv_calendar_date_to_seconds (g_ascii_strtoll (text, NULL, 10), 1, 4);
  monday = january + ((gint64)(week - 1) * 7 - (rdv_calendar_weekday (january) - 1)) * DAY;
  *date = (RdvDate){ .precision = RDV_PRECISION_DAY };
  date->earliest = monday + (gint64)(day > 0 ? day - 1 : 0) * DAY;
  date->latest = date->earliest + (gint64)(day > 0 ? 1 : 7) * DAY - 1;
  return TRUE;
}

/* 2024, 3/2024, 1/2/2024: @order says which of the three is the day. */
static gboolean
parse_slashes (const char *text, RdvDateOrder order, RdvDate *date)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 4);
  guint n = g_strv_length (parts);
  gboolean is_day_first = order == RDV_DATE_ORDER_DAY_FIRST;
  gint64 numbers[3];
  RdvCivil civil = { 0 };

  if (n < 1 || n > 3)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (strlen (parts[i]) < 1 || strlen (parts[i]) > 5 ||
          strspn (parts[i], "0123456789") != strlen (parts[i]))
        return FALSE;
      numbers[i] = g_ascii_strtoll (parts[i], NULL, 10);
    }
  civil.year = numbers[n - 1];
  if (n == 2)
    civil.month = (int)numbers[0];
  else if (n == 3)
    {
      civil.month = (int)numbers[is_day_first ? 1 : 0];
      civil.day = (int)numbers[is_day_first ? 0 : 1];
    }
  return rdv_civil_date_set (&civil, 0,
                             n == 1   ? RDV_PRECISION_YEAR
                             : n == 2 ? RDV_PRECISION_MONTH
                                      : RDV_PRECISION_DAY,
                             date);
}

static gboolean
parse_as (const RdvMarkwhenClock *clock, const char *text, RdvDate *date)
{
  RdvExtent extent;

  if (!rdv_loose_date_parse (text, clock->order, &extent, NULL) || extent.is_span)
    return FALSE;
  *date = extent.start;
  return TRUE;
}

/* "June 18": a day of a month, where tables would have the year 2018. */
static gboolean
is_day_of_month (const char *text)
{
  const char *at = text;
  gsize n;

  while (g_ascii_isalpha (*at) || *at == '.')
    at++;
  if (at == text || *at != ' ')
    return FALSE;
  at = rdv_markwhen_skip_blank (at);
  n = strspn (at, "0123456789");
  return n >= 1 && n <= 2 && (at[n] == '\0' || strlen (at + n) == 2);
}

/* A date by words: with a year, or in the year of now. */
static gboolean
parse_words (const RdvMarkwhenClock *clock, const char *text, RdvDate *date)
{
  g_autofree char *with_year = NULL;
  RdvCivil today;

  if (strpbrk (text, "()[]:;!?~%#\"") != NULL || !g_ascii_isalnum (*text))
    return FALSE;
  if (!is_day_of_month (text) && parse_as (clock, text, date))
    return TRUE;
  for (const char *at = text; *at != '\0'; at++)
    if (strspn (at, "0123456789") >= 3)
      return FALSE;
  rdv_calendar_from_seconds (clock->now, &today);
  with_year = g_strdup_printf ("%s %04d", text, (int)CLAMP (today.year, 1000, 9999));
  return strpbrk (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") != NULL &&
         parse_as (clock, with_year, date);
}

/* Only what markwhen calls EDTF: our parser knows more, which here would be words. */
static gboolean
parse_edtf (const char *text, RdvDate *date)
{
  RdvExtent extent;

  if (!g_ascii_isdigit (*text) || strspn (text, "0123456789-T:.Z") != strlen (text) ||
      !rdv_edtf_parse (text, &extent, NULL, NULL) || extent.is_span)
    return FALSE;
  *date = extent.start;
  return TRUE;
}

static gboolean
parse_day (const RdvMarkwhenClock *clock, const char *text, RdvDate *date)
{
  return parse_edtf (text, date) || parse_week (text, date) || parse_slashes (text, clock->order, date) ||
         parse_words (clock, text, date);
}

/* The day of what was seen last, or today. */
static void
set_last_day (const RdvMarkwhenClock *clock, RdvDate *date)
{
  gint64 last = clock->has_previous ? MAX (clock->previous_end - 1, clock->previous_start) : clock->now;
  gint64 local = clock->zone != NULL ? rdv_zone_to_local (clock->zone, last) : last;

  date->latest = rdv_calendar_get_day_end (local);
  date->earliest = date->latest - DAY + 1;
  date->precision = RDV_PRECISION_DAY;
  date->flags = 0;
}

static gboolean
parse_date (const RdvMarkwhenClock *clock, const char *text, RdvDate *date)
{
  int hour, minute;
  const char *time = find_clock (text, &hour, &minute);
  g_autofree char *day = time != NULL ? g_strndup (text, (gsize)(time - text)) : NULL;

  if (parse_day (clock, text, date))
    return TRUE;
  if (time == NULL)
    return FALSE;
  for (gsize length = strlen (day); length > 0 && strchr (" ,\t", day[length - 1]) != NULL;)
    day[--length] = '\0';
  if (*day == '\0')
    set_last_day (clock, date);
  else if (!parse_day (clock, day, date) || date->precision != RDV_PRECISION_DAY)
    return FALSE;
  date->earliest += hour * 3600 + minute * 60;
  if (clock->zone != NULL)
    date->earliest = rdv_zone_from_local (clock->zone, date->earliest);
  date->latest = date->earliest + 59;
  date->precision = RDV_PRECISION_MINUTE;
  return TRUE;
}

gboolean
rdv_markwhen_point_read (const RdvMarkwhenClock *clock, const char *text, RdvMarkwhenPoint *point)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  *point = (RdvMarkwhenPoint){ .kind = RDV_MARKWHEN_ABSOLUTE };
  if (*stripped == '\0' || strlen (stripped) > MAX_LENGTH)
    return FALSE;
  if (g_ascii_strcasecmp (stripped, "now") == 0)
    {
      RdvCivil today;

      point->kind = RDV_MARKWHEN_NOW;
      rdv_calendar_from_seconds (clock->now, &today);
      return rdv_civil_date_set (&today, 0, RDV_PRECISION_DAY, &point->date);
    }
  if (parse_date (clock, stripped, &point->date))
    return TRUE;
  point->kind = RDV_MARKWHEN_RELATIVE;
  return read_relative (stripped, point);
}
