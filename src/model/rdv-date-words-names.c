/* rdv-date-words-names.c: months, weekdays, numbers and years. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-date-words-private.h"

#include "rdv-words.h"

#include <string.h>

#define THOUSAND         G_GINT64_CONSTANT (1000)
#define MILLION          G_GINT64_CONSTANT (1000000)
#define BILLION          G_GINT64_CONSTANT (1000000000)
#define SMALLEST_GROUPED 10000
#define SMALLEST_BIG     100000
#define BIG_DIGITS       10000 /* four digits that count */

static const char *const months_alone[] = {
  NC_ ("month alone", "January"), NC_ ("month alone", "February"), NC_ ("month alone", "March"),
  NC_ ("month alone", "April"),   NC_ ("month alone", "May"),      NC_ ("month alone", "June"),
  NC_ ("month alone", "July"),    NC_ ("month alone", "August"),   NC_ ("month alone", "September"),
  NC_ ("month alone", "October"), NC_ ("month alone", "November"), NC_ ("month alone", "December"),
};

static const char *const months_in_date[] = {
  NC_ ("month in a date", "January"),   NC_ ("month in a date", "February"),
  NC_ ("month in a date", "March"),     NC_ ("month in a date", "April"),
  NC_ ("month in a date", "May"),       NC_ ("month in a date", "June"),
  NC_ ("month in a date", "July"),      NC_ ("month in a date", "August"),
  NC_ ("month in a date", "September"), NC_ ("month in a date", "October"),
  NC_ ("month in a date", "November"),  NC_ ("month in a date", "December"),
};

static const char *const months_short[] = {
  NC_ ("short month", "Jan"), NC_ ("short month", "Feb"), NC_ ("short month", "Mar"),
  NC_ ("short month", "Apr"), NC_ ("short month", "May"), NC_ ("short month", "Jun"),
  NC_ ("short month", "Jul"), NC_ ("short month", "Aug"), NC_ ("short month", "Sep"),
  NC_ ("short month", "Oct"), NC_ ("short month", "Nov"), NC_ ("short month", "Dec"),
};

static const char *const weekdays[] = {
  NC_ ("weekday", "Monday"),   NC_ ("weekday", "Tuesday"), NC_ ("weekday", "Wednesday"),
  NC_ ("weekday", "Thursday"), NC_ ("weekday", "Friday"),  NC_ ("weekday", "Saturday"),
  NC_ ("weekday", "Sunday"),
};

static const char *const weekdays_short[] = {
  NC_ ("short weekday", "Mon"), NC_ ("short weekday", "Tue"), NC_ ("short weekday", "Wed"),
  NC_ ("short weekday", "Thu"), NC_ ("short weekday", "Fri"), NC_ ("short weekday", "Sat"),
  NC_ ("short weekday", "Sun"),
};

const char *
rdv_date_words_month (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  return rdv_catalogue_get_words ("month alone", months_alone[month - 1]);
}

const char *
rdv_date_words_month_english (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  return months_alone[month - 1];
}

const char *
rdv_date_words_month_in_date (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  return rdv_catalogue_get_words ("month in a date", months_in_date[month - 1]);
}

const char *
rdv_date_words_month_short (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  return rdv_catalogue_get_words ("short month", months_short[month - 1]);
}

const char *
rdv_date_words_weekday (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, NULL);

  return rdv_catalogue_get_words ("weekday", weekdays[weekday - 1]);
}

const char *
rdv_date_words_weekday_short (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, NULL);

  return rdv_catalogue_get_words ("short weekday", weekdays_short[weekday - 1]);
}

char *
rdv_date_words_number (gint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, ABS (number));
  GString *text = g_string_new (number < 0 ? "-" : NULL);
  gsize length = strlen (digits);

  if (ABS (number) < SMALLEST_GROUPED)
    return g_string_free (g_string_append (text, digits), FALSE);
  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        /* Translators: between groups of three digits, as in 10,500. Use a no-break space where that is
         * usual. */
        g_string_append (text, C_ ("thousands separator", ","));
      g_string_append_c (text, digits[i]);
    }
  return g_string_free (text, FALSE);
}

char *
rdv_date_words_thousandths (gint64 thousandths)
{
  g_autofree char *whole = rdv_date_words_number (thousandths / THOUSAND);
  int digits = 3;
  int fraction = (int)(thousandths % THOUSAND);

  if (fraction == 0)
    return g_steal_pointer (&whole);
  for (; fraction % 10 == 0; fraction /= 10)
    digits--;
  /* Translators: the decimal point, as in 13.8. */
  return g_strdup_printf ("%s%s%0*d", whole, C_ ("decimal separator", "."), digits, fraction);
}

char *
rdv_date_words_big_number (gint64 number)
{
  gint64 unit = number >= BILLION ? BILLION : MILLION;
  gint64 digits = number;
  g_autofree char *amount = NULL;

  while (digits > 0 && digits % 10 == 0)
    digits /= 10;
  if (number < SMALLEST_BIG || digits >= BIG_DIGITS)
    return NULL;
  if (number < MILLION)
    return rdv_date_words_number (number);

  amount = rdv_date_words_thousandths (number / (unit / THOUSAND));
  /* Translators: an amount of years, "13.8 billion". */
  return unit == BILLION ? g_strdup_printf (C_ ("number of years", "%s billion"), amount)
                         : g_strdup_printf (C_ ("number of years", "%s million"), amount);
}

char *
rdv_date_words_year (gint64 year)
{
  g_autofree char *number = rdv_date_words_number (year > 0 ? year : 1 - year);

  /* Translators: a year before the first one, "44 BC". */
  return year > 0 ? g_steal_pointer (&number) : g_strdup_printf (C_ ("year", "%s BC"), number);
}

char *
rdv_date_words_year_in_date (gint64 year)
{
  g_autofree char *number = rdv_date_words_big_number (ABS (year));

  if (number != NULL)
    /* Translators: %s is "13.8 billion" or "250,000". */
    return year < 0 ? g_strdup_printf (C_ ("far year", "%s years ago"), number)
                    : g_strdup_printf (C_ ("far year", "%s years from now"), number);

  number = rdv_date_words_number (year > 0 ? year : 1 - year);
  /* Translators: a year where it ends a date ("17 July 1975") or stands for a whole year; Russian adds "г.".
   */
  return year > 0 ? g_strdup_printf (C_ ("year in a date", "%s"), number)
                  : g_strdup_printf (C_ ("year in a date", "%s BC"), number);
}

char *
rdv_date_words_years (gint64 first, gint64 last)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (first == last)
    return rdv_date_words_year_in_date (first);
  if ((first > 0) == (last > 0) && ABS (first) < SMALLEST_BIG && ABS (last) < SMALLEST_BIG)
    {
      from = rdv_date_words_number (first > 0 ? first : 1 - first);
      to = rdv_date_words_number (last > 0 ? last : 1 - last);
      /* Translators: years from, years to: "1998–2000". */
      return first > 0 ? g_strdup_printf (C_ ("years", "%1$s–%2$s"), from, to)
                       : g_strdup_printf (C_ ("years", "%1$s–%2$s BC"), from, to);
    }
  from = rdv_date_words_year_in_date (first);
  to = rdv_date_words_year_in_date (last);
  /* Translators: from one date to another. */
  return g_strdup_printf (C_ ("dates", "%1$s – %2$s"), from, to);
}
