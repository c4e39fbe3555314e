/* rdv-date-words-point.c: years, months, days and times in words. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-date-words-private.h"

#include "rdv-date-style.h"
#include "rdv-date-zone.h"
#include "rdv-words.h"

void
rdv_words_point_init (RdvWordsPoint *self, gint64 seconds, RdvPrecision precision, guint ms)
{
  *self = (RdvWordsPoint){ .time = seconds, .precision = precision, .ms = ms };
  rdv_calendar_from_seconds (precision >= RDV_PRECISION_HOUR ? rdv_date_zone_to_local (seconds) : seconds, &self->civil);
}

static gint64
count_units (gint64 seconds, gint64 unit)
{
  return seconds / unit - (seconds % unit < 0 ? 1 : 0);
}

/* Hours and minutes were known in UTC: elsewhere one may begin between two of the clock. */
gboolean
rdv_words_point_is_same (const RdvWordsPoint *first, const RdvWordsPoint *last, RdvPrecision precision)
{
  const RdvCivil *a = &first->civil, *b = &last->civil;
  gint64 unit = precision == RDV_PRECISION_HOUR ? 3600 : precision == RDV_PRECISION_MINUTE ? 60 : 1;

  if (precision >= RDV_PRECISION_HOUR)
    return count_units (first->time, unit) == count_units (last->time, unit);
  return a->year == b->year && (precision < RDV_PRECISION_MONTH || a->month == b->month) &&
         (precision < RDV_PRECISION_DAY || a->day == b->day);
}

static const char *
get_month_in_date (int month)
{
  return rdv_date_style_get () == RDV_DATE_STYLE_SHORT ? rdv_date_words_month_short (month) : rdv_date_words_month_in_date (month);
}

static const char *
get_month (int month, RdvWordsForm form)
{
  if (form == RDV_WORDS_AFTER_PREPOSITION || rdv_date_style_get () == RDV_DATE_STYLE_SHORT)
    return get_month_in_date (month);
  return rdv_date_words_month (month);
}

static gboolean
is_iso (const RdvCivil *civil)
{
  return rdv_date_style_get () == RDV_DATE_STYLE_ISO && civil->year >= 1 && civil->year <= 9999;
}

static char *
format_clock (const RdvWordsPoint *self)
{
  const RdvCivil *civil = &self->civil;

  if (self->precision == RDV_PRECISION_MINUTE)
    return g_strdup_printf ("%02d:%02d", civil->hour, civil->minute);
  if (self->precision == RDV_PRECISION_SECOND)
    return g_strdup_printf ("%02d:%02d:%02d", civil->hour, civil->minute, civil->second);
  if (self->precision == RDV_PRECISION_MILLISECOND)
    return g_strdup_printf ("%02d:%02d:%02d%s%03u", civil->hour, civil->minute, civil->second,
                            C_ ("decimal separator", "."), self->ms);
  /* An hour, as precise as it is. Not everywhere does it begin with minute 0. */
  return g_strdup_printf ("%02d:%02d–%02d:%02d", civil->hour, civil->minute,
                          civil->minute == 0 ? civil->hour + 1 : (civil->hour + 1) % 24, civil->minute);
}

static char *
format_day (const RdvCivil *civil)
{
  g_autofree char *year = NULL;

  if (is_iso (civil))
    return g_strdup_printf ("%04d-%02d-%02d", (int) civil->year, civil->month, civil->day);
  year = rdv_date_words_year_in_date (civil->year);
  /* Translators: day, month, year: "17 July 1975". */
  return g_strdup_printf (C_ ("date", "%1$d %2$s %3$s"), civil->day,
                          get_month_in_date (civil->month), year);
}

char *
rdv_words_point_to_text (const RdvWordsPoint *self, RdvWordsForm form)
{
  g_autofree char *year = NULL;
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *zone = NULL;

  if (self->precision <= RDV_PRECISION_YEAR)
    return rdv_date_words_year_in_date (self->civil.year);
  if (self->precision < RDV_PRECISION_DAY)
    {
      if (is_iso (&self->civil))
        return g_strdup_printf ("%04d-%02d", (int) self->civil.year, self->civil.month);
      year = rdv_date_words_year_in_date (self->civil.year);
      /* Translators: month, year: "July 1975". */
      return g_strdup_printf (C_ ("date", "%1$s %2$s"), get_month (self->civil.month, form), year);
    }

  day = format_day (&self->civil);
  if (self->precision == RDV_PRECISION_DAY)
    return g_steal_pointer (&day);
  clock = format_clock (self);
  zone = rdv_date_zone_get_name (self->time);
  /* Translators: day, time, time zone: "17 July 1975, 16:19 UTC". */
  return g_strdup_printf (C_ ("date", "%1$s, %2$s %3$s"), day, clock, zone);
}

static char *
join_days (const RdvCivil *first, const RdvCivil *last)
{
  g_autofree char *year = rdv_date_words_year_in_date (last->year);
  const char *month = get_month_in_date (last->month);

  if (first->month == last->month)
    /* Translators: day from, day to, month, year: "15–24 July 1975". */
    return g_strdup_printf (C_ ("dates", "%1$d–%2$d %3$s %4$s"), first->day, last->day, month, year);
  /* Translators: day and month from, day and month to, year: "28 June – 3 July 1975". */
  return g_strdup_printf (C_ ("dates", "%1$d %2$s – %3$d %4$s %5$s"), first->day,
                          get_month_in_date (first->month), last->day, month, year);
}

static char *
join_months (const RdvCivil *first, const RdvCivil *last, RdvWordsForm form)
{
  g_autofree char *year = rdv_date_words_year_in_date (last->year);

  /* Translators: month from, month to, year: "June–August 2004". */
  return g_strdup_printf (C_ ("dates", "%1$s–%2$s %3$s"), get_month (first->month, form),
                          get_month (last->month, form), year);
}

static char *
join_clocks (const RdvWordsPoint *first, const RdvWordsPoint *last)
{
  g_autofree char *day = format_day (&last->civil);
  g_autofree char *from = format_clock (first);
  g_autofree char *to = format_clock (last);
  g_autofree char *zone = rdv_date_zone_get_name (last->time);

  /* Translators: day, time from, time to, time zone: "17 July 1975, 15:00–20:00 UTC". */
  return g_strdup_printf (C_ ("dates", "%1$s, %2$s–%3$s %4$s"), day, from, to, zone);
}

gboolean
rdv_words_point_is_same_clock (const RdvWordsPoint *first, const RdvWordsPoint *last)
{
  g_autofree char *before = rdv_date_zone_get_name (first->time);
  g_autofree char *after = rdv_date_zone_get_name (last->time);

  return rdv_words_point_is_same (first, last, RDV_PRECISION_DAY) && g_str_equal (before, after);
}

char *
rdv_words_point_join (const RdvWordsPoint *first, const RdvWordsPoint *last, RdvWordsForm form)
{
  const RdvCivil *a = &first->civil, *b = &last->civil;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (first->precision != RDV_PRECISION_MILLISECOND && rdv_words_point_is_same (first, last, first->precision))
    return rdv_words_point_to_text (first, form);
  if (first->precision <= RDV_PRECISION_YEAR)
    return rdv_date_words_years (a->year, b->year);
  if (first->precision < RDV_PRECISION_DAY && a->year == b->year && !is_iso (a))
    return join_months (a, b, form);
  if (first->precision == RDV_PRECISION_DAY && a->year == b->year && !is_iso (a))
    return join_days (a, b);
  if (first->precision >= RDV_PRECISION_MINUTE && rdv_words_point_is_same_clock (first, last))
    return join_clocks (first, last);

  from = rdv_words_point_to_text (first, form);
  to = rdv_words_point_to_text (last, form);
  return g_strdup_printf (C_ ("dates", "%1$s – %2$s"), from, to);
}

static char *
between_days (const RdvCivil *first, const RdvCivil *last)
{
  g_autofree char *year = rdv_date_words_year_in_date (last->year);
  const char *month = get_month_in_date (last->month);

  if (first->month == last->month)
    /* Translators: day from, day to, month, year: an event on one of these days. */
    return g_strdup_printf (C_ ("date", "between %1$d and %2$d %3$s %4$s"), first->day, last->day, month,
                            year);
  /* Translators: day and month from, day and month to, year: an event on one of these days. */
  return g_strdup_printf (C_ ("date", "between %1$d %2$s and %3$d %4$s %5$s"), first->day,
                          get_month_in_date (first->month), last->day, month, year);
}

static char *
between_months (const RdvCivil *first, const RdvCivil *last)
{
  g_autofree char *year = rdv_date_words_year_in_date (last->year);

  /* Translators: month from, month to, year: an event in one of these months. */
  return g_strdup_printf (C_ ("date", "between %1$s and %2$s %3$s"),
                          get_month_in_date (first->month),
                          get_month_in_date (last->month), year);
}

char *
rdv_words_point_between (const RdvWordsPoint *first, const RdvWordsPoint *last)
{
  const RdvCivil *a = &first->civil, *b = &last->civil;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (first->precision == RDV_PRECISION_DAY && a->year == b->year && !is_iso (a))
    return between_days (a, b);
  if (first->precision > RDV_PRECISION_YEAR && first->precision < RDV_PRECISION_DAY && a->year == b->year &&
      !is_iso (a))
    return between_months (a, b);

  from = rdv_words_point_to_text (first, RDV_WORDS_AFTER_PREPOSITION);
  to = rdv_words_point_to_text (last, RDV_WORDS_AFTER_PREPOSITION);
  /* Translators: an event at some time between these two dates. */
  return g_strdup_printf (C_ ("date", "between %1$s and %2$s"), from, to);
}
