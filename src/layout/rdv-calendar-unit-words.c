/* rdv-calendar-unit-words.c: the labels of a ruler. SPDX-License-Identifier: GPL-3.0-or-later */

#include "rdv-calendar-unit.h"
#include "rdv-calendar.h"
#include "rdv-date-words.h"
#include "rdv-words.h"

#define THOUSAND G_GINT64_CONSTANT (1000)
#define MILLION G_GINT64_CONSTANT (1000000)
/* Years further back have so many digits that one is enough in a label. */
#define MOST_COUNTED 99999

static const char *
get_quarter (int month)
{
  static const char *const quarters[] = {
    NC_ ("quarter of a year", "Q1"),
    NC_ ("quarter of a year", "Q2"),
    NC_ ("quarter of a year", "Q3"),
    NC_ ("quarter of a year", "Q4"),
  };

  return rdv_catalogue_get_words ("quarter of a year", quarters[(month - 1) / 3]);
}

/* "9.5" of something that takes @told_in years; what is to come has a plus. */
static char *
format_amount (gint64 years, gint64 told_in)
{
  gint64 thousandths = ABS (years) / (told_in / THOUSAND);
  g_autofree char *amount = rdv_date_words_thousandths (thousandths);

  return years < 0 ? g_strconcat ("+", amount, NULL) : g_steal_pointer (&amount);
}

static char *
add_unit (const char *amount, gint64 told_in)
{
  if (told_in == THOUSAND)
    /* Translators: thousands of years ago, in the ruler: "10 ka", "20–10 ka". "+10 ka" is to come. */
    return g_strdup_printf (C_ ("ruler", "%s ka"), amount);
  if (told_in == MILLION)
    /* Translators: millions of years ago, in the ruler: "65 Ma", "70–60 Ma". "+65 Ma" is to come. */
    return g_strdup_printf (C_ ("ruler", "%s Ma"), amount);
  /* Translators: thousands of millions of years ago, in the ruler: "13.8 Ga", "20–10 Ga". "+13.8 Ga" is to come. */
  return g_strdup_printf (C_ ("ruler", "%s Ga"), amount);
}

/* Boundaries are round numbers of years of our era, which at this scale are as many years ago; "0" is its beginning. */
static char *
format_deep_year (gint64 year, gint64 told_in)
{
  g_autofree char *amount = NULL;

  if (year == 1)
    return g_strdup ("0");
  amount = format_amount (year > 0 ? -year : 1 - year, told_in);
  return add_unit (amount, told_in);
}

static char *
format_year (const RdvCalendarUnit *self, gint64 year)
{
  if (self->told_in > 1)
    return format_deep_year (year, self->told_in);
  if (year == 1)
    /* Translators: the first year of our era, in the ruler. */
    return g_strdup (C_ ("ruler", "1 AD"));
  return rdv_date_words_year (year);
}

char *
rdv_calendar_unit_format_minor (const RdvCalendarUnit *self, gint64 boundary)
{
  RdvCivil civil;

  rdv_calendar_from_seconds (boundary, &civil);
  switch (self->kind)
    {
    case RDV_UNIT_SECOND:
      /* Up to ten seconds the minute stands above. */
      return self->count <= 10 ? g_strdup_printf (":%02d", civil.second)
                               : g_strdup_printf ("%02d:%02d:%02d", civil.hour, civil.minute, civil.second);
    case RDV_UNIT_MINUTE:
    case RDV_UNIT_HOUR:
      return g_strdup_printf ("%02d:%02d", civil.hour, civil.minute);
    case RDV_UNIT_DAY:
    case RDV_UNIT_WEEK:
      return g_strdup_printf ("%d", civil.day);
    case RDV_UNIT_MONTH:
      return g_strdup (self->count == 3 ? get_quarter (civil.month) : rdv_date_words_month_short (civil.month));
    case RDV_UNIT_YEAR:
    default:
      return format_year (self, civil.year);
    }
}

/* Years before our era count down: the first alone would be read as that of what one sees, "20 Ga" over 13 thousand million years ago. */
static char *
format_countdown (const RdvCalendarUnit *self, gint64 first)
{
  gint64 last = first + self->count - 1;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *both = NULL;

  if (self->told_in <= 1)
    return rdv_date_words_years (first, last);
  from = format_amount (1 - first, self->told_in);
  to = format_amount (-last, self->told_in);
  /* Translators: amounts of years from and to, "20–10"; " Ga" is added to it. */
  both = g_strdup_printf (C_ ("ruler", "%1$s–%2$s"), from, to);
  return add_unit (both, self->told_in);
}

/* A stretch of years: "1970s" for a decade or a century from year 10 on, its first year otherwise: nobody takes "2000s" for a
 * thousand years. */
static char *
format_years (const RdvCalendarUnit *self, gint64 year)
{
  g_autofree char *first = format_year (self, year);

  if (year < 1 && self->count > 1 && (self->told_in > 1 || year > -MOST_COUNTED))
    return format_countdown (self, year);
  if (self->count == 1 || year < 10 || self->count > 100)
    return g_steal_pointer (&first);
  /* Translators: a stretch of ten or a hundred years by its first: "1970s", "1900s" */
  return g_strdup_printf (C_ ("ruler", "%ss"), first);
}

char *
rdv_calendar_unit_format_major (const RdvCalendarUnit *self, gint64 boundary)
{
  g_autofree char *year = NULL;
  g_autofree char *day = NULL;
  RdvCivil civil;

  rdv_calendar_from_seconds (boundary, &civil);
  if (self->kind == RDV_UNIT_YEAR)
    return format_years (self, civil.year);

  year = rdv_date_words_year (civil.year);
  if (self->kind == RDV_UNIT_MONTH)
    /* Translators: a month of a year in the ruler: "July 1975" */
    return g_strdup_printf (C_ ("ruler", "%1$s %2$s"), rdv_date_words_month (civil.month), year);
  /* Translators: a day in the ruler: day, month, year: "17 July 1975" */
  day = g_strdup_printf (C_ ("ruler", "%1$d %2$s %3$s"), civil.day, rdv_date_words_month_in_date (civil.month), year);
  if (self->kind == RDV_UNIT_DAY)
    return g_steal_pointer (&day);
  /* Translators: a minute in the ruler: day, hour, minute: "17 July 1975, 16:19" */
  return g_strdup_printf (C_ ("ruler", "%1$s, %2$02d:%3$02d"), day, civil.hour, civil.minute);
}
