/* rdv-edtf-format.c: extents as EDTF. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-edtf-private.h"

#include "rdv-calendar.h"

#include <string.h>

/* Anything above RDV_YEAR_MAX. */
#define BEYOND_POSITIVE "Y3E11"
#define BEYOND_NEGATIVE "Y-3E11"

#define FIRST_GROUPING 21
#define LAST_GROUPING  41

/* What to fall back to, from fine to coarse. */
static const RdvPrecision coarser[] = {
  RDV_PRECISION_DAY,    RDV_PRECISION_MONTH,   RDV_PRECISION_YEAR,
  RDV_PRECISION_DECADE, RDV_PRECISION_CENTURY, RDV_PRECISION_EON,
};

/* Reads @text back, so that every rule of the grammar is stated in one place only. */
static gboolean
read_back (const char *text, RdvDate *date)
{
  RdvExtent extent;

  if (text == NULL || !rdv_edtf_parse (text, &extent, NULL, NULL))
    return FALSE;
  *date = extent.start;
  return TRUE;
}

static gboolean
says (const char *text, const RdvDate *date)
{
  RdvDate read;

  return read_back (text, &read) && read.earliest == date->earliest && read.latest == date->latest &&
         read.precision == date->precision;
}

static gboolean
is_long (gint64 year)
{
  return year > 9999 || year < -9999;
}

/* The unit that begins or ends with a bound may be a season: they overlap, so all of them are tried. */
static char *
find_grouping (gint64 bound, const RdvDate *whole)
{
  RdvCivil civil;

  rdv_calendar_from_seconds (bound, &civil);
  if (is_long (civil.year))
    return NULL;
  for (gint64 year = civil.year; year >= civil.year - 1; year--)
    {
      for (int i = FIRST_GROUPING; i <= LAST_GROUPING; i++)
        {
          g_autofree char *text =
              g_strdup_printf ("%s%04" G_GINT64_FORMAT "-%d", year < 0 ? "-" : "", ABS (year), i);
          RdvDate read;

          if (whole != NULL ? says (text, whole)
                            : read_back (text, &read) && (read.earliest == bound || read.latest == bound))
            return g_steal_pointer (&text);
        }
    }
  return NULL;
}

/* @year with its last @n_unknown digits left open. */
static char *
format_masked_year (gint64 year, int n_unknown)
{
  g_autofree char *digits = NULL;
  const char *sign = year < 0 ? "-" : "";

  if (!is_long (year))
    {
      digits = g_strdup_printf ("%04" G_GINT64_FORMAT, ABS (year));
      memset (digits + 4 - n_unknown, 'X', (gsize)n_unknown);
      return g_strconcat (sign, digits, NULL);
    }

  digits = g_strdup_printf ("%" G_GINT64_FORMAT, ABS (year));
  if (n_unknown == 0)
    return g_strconcat ("Y", sign, digits, NULL);
  if ((int)strlen (digits) <= n_unknown)
    return NULL;
  digits[strlen (digits) - (gsize)n_unknown] = '\0';
  return g_strdup_printf ("Y%s%sE%dS%" G_GSIZE_FORMAT, sign, digits, n_unknown, strlen (digits));
}

/* Y-17E7: @year without its zeros. NULL when it has fewer than three. */
static char *
format_exponent (gint64 year)
{
  int exponent = 0;

  if (!is_long (year))
    return NULL;
  for (; year % 10 == 0; year /= 10)
    exponent++;
  return exponent > 2 ? g_strdup_printf ("Y%" G_GINT64_FORMAT "E%d", year, exponent) : NULL;
}

/* The eons have many shapes; the shortest that says it. */
static char *
format_eon (const RdvDate *date)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  RdvCivil first, last;
  const char *best = NULL;
  gint64 inner;

  rdv_calendar_from_seconds (date->earliest, &first);
  rdv_calendar_from_seconds (date->latest, &last);
  inner = first.year < 0 ? last.year : first.year;
  g_ptr_array_add (texts, g_strdup (BEYOND_POSITIVE));
  g_ptr_array_add (texts, g_strdup (BEYOND_NEGATIVE));
  g_ptr_array_add (texts, format_exponent (inner));
  /* No year that can be told has more than twelve digits. */
  for (int n_unknown = 3; n_unknown < (is_long (inner) ? 12 : 5); n_unknown++)
    g_ptr_array_add (texts, format_masked_year (inner, n_unknown));

  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);

      if (says (text, date) && (best == NULL || strlen (text) < strlen (best)))
        best = text;
    }
  return g_strdup (best);
}

/* The month, day, minute or second that @civil is in. */
static char *
format_clock_unit (const RdvCivil *civil, RdvPrecision precision)
{
  g_autofree char *day = NULL;
  g_autofree char *year = NULL;

  if (is_long (civil->year))
    return NULL;
  year = format_masked_year (civil->year, 0);
  if (precision == RDV_PRECISION_MONTH)
    return g_strdup_printf ("%s-%02d", year, civil->month);
  day = g_strdup_printf ("%s-%02d-%02d", year, civil->month, civil->day);
  if (precision == RDV_PRECISION_DAY)
    return g_steal_pointer (&day);
  if (precision == RDV_PRECISION_MINUTE)
    return g_strdup_printf ("%sT%02d:%02dZ", day, civil->hour, civil->minute);
  return g_strdup_printf ("%sT%02d:%02d:%02dZ", day, civil->hour, civil->minute, civil->second);
}

/* The unit of @precision that @bound is in; NULL when there is no way to write it. */
static char *
format_unit (gint64 bound, RdvPrecision precision)
{
  RdvCivil civil;

  rdv_calendar_from_seconds (bound, &civil);
  switch (precision)
    {
    case RDV_PRECISION_EON:
      return is_long (civil.year) ? NULL : format_masked_year (civil.year, 4);
    case RDV_PRECISION_CENTURY:
      return format_masked_year (civil.year, 2);
    case RDV_PRECISION_DECADE:
      return format_masked_year (civil.year, 1);
    case RDV_PRECISION_YEAR:
      return format_masked_year (civil.year, 0);
    case RDV_PRECISION_SEASON:
      return find_grouping (bound, NULL);
    case RDV_PRECISION_MONTH:
    case RDV_PRECISION_DAY:
    case RDV_PRECISION_MINUTE:
    case RDV_PRECISION_SECOND:
      return format_clock_unit (&civil, precision);
    case RDV_PRECISION_UNKNOWN:
    case RDV_PRECISION_HOUR:
    case RDV_PRECISION_MILLISECOND:
    default:
      return NULL;
    }
}

/* 2004-06-10 and 2004-06-19 make 2004-06-1X: X where they differ. */
static char *
fold (const char *first, const char *last)
{
  char *folded;

  if (first == NULL || last == NULL || strlen (first) != strlen (last))
    return NULL;
  folded = g_strdup (first);
  for (char *p = folded; *p != '\0'; p++, last++)
    {
      if (*p != *last)
        *p = 'X';
    }
  return folded;
}

/* The member that a set begins or ends with. A year of more digits has no months, and stands for itself. */
static char *
format_member (gint64 bound, RdvPrecision precision)
{
  char *unit = format_unit (bound, precision);

  return unit != NULL ? unit : format_unit (bound, RDV_PRECISION_YEAR);
}

static char *
format_set (const RdvDate *date, RdvPrecision precision, const char *qualifier)
{
  g_autofree char *first = date->earliest == RDV_TIME_MIN ? NULL : format_member (date->earliest, precision);
  g_autofree char *last = date->latest == RDV_TIME_MAX ? NULL : format_member (date->latest, precision);

  if (first == NULL && last == NULL)
    return g_strconcat ("[" BEYOND_NEGATIVE, qualifier, "," BEYOND_POSITIVE "]", NULL);
  if (last == NULL)
    return g_strdup_printf ("[%s%s..]", first, qualifier);
  if (first == NULL)
    return g_strdup_printf ("[..%s%s]", last, qualifier);
  /* Two dots join only what is equally exact, which a long year and a day are not. */
  return g_strdup_printf ("[%s%s%s%s]", first, qualifier, (*first == 'Y') == (*last == 'Y') ? ".." : ",",
                          last);
}

/* One date, exactly; NULL when no single date says it. */
static char *
format_exactly (const RdvDate *date)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *folded = NULL;

  if (date->precision == RDV_PRECISION_EON)
    return format_eon (date);
  if (date->precision == RDV_PRECISION_SEASON)
    return find_grouping (date->earliest, date);

  first = format_unit (date->earliest, date->precision);
  if (says (first, date))
    return g_steal_pointer (&first);
  last = format_unit (date->latest, date->precision);
  folded = fold (first, last);
  return says (folded, date) ? g_steal_pointer (&folded) : NULL;
}

/* The finest unit that holds all of @date, for what there is no other way to say. */
static char *
format_coarsely (const RdvDate *date)
{
  for (guint i = 0; i < G_N_ELEMENTS (coarser); i++)
    {
      g_autofree char *first = format_unit (date->earliest, coarser[i]);
      g_autofree char *last = format_unit (date->latest, coarser[i]);

      if (first != NULL && g_strcmp0 (first, last) == 0)
        return g_steal_pointer (&first);
    }
  return NULL;
}

/* The seconds are what EDTF can say of milliseconds. */
static RdvDate
without_milliseconds (const RdvDate *date)
{
  RdvDate seconds = *date;

  if (seconds.precision == RDV_PRECISION_MILLISECOND)
    seconds.precision = RDV_PRECISION_SECOND;
  return seconds;
}

static const char *
get_qualifier (const RdvDate *date)
{
  static const char *const qualifiers[] = { "", "?", "~", "%" };

  return qualifiers[date->flags & (RDV_DATE_UNCERTAIN | RDV_DATE_APPROXIMATE)];
}

static char *
qualify (char *text, const RdvDate *date)
{
  g_autofree char *owned = text;

  /* Times of day have no qualifiers in EDTF. */
  return strchr (owned, 'T') != NULL ? g_steal_pointer (&owned)
                                     : g_strconcat (owned, get_qualifier (date), NULL);
}

/* As one date, or as one of several; NULL when neither has the bounds of @date. */
static char *
format_date (const RdvDate *date)
{
  /* There is no way to write an hour but as one of its minutes. */
  RdvPrecision precision = date->precision == RDV_PRECISION_HOUR ? RDV_PRECISION_MINUTE : date->precision;
  gboolean has_time = precision == RDV_PRECISION_MINUTE || precision == RDV_PRECISION_SECOND;
  char *text = format_exactly (date);
  g_autofree char *set = NULL;
  RdvDate read;

  if (text != NULL)
    return qualify (text, date);
  set = format_set (date, precision, has_time ? "" : get_qualifier (date));
  return read_back (set, &read) && read.earliest == date->earliest && read.latest == date->latest &&
                 read.precision == precision
             ? g_steal_pointer (&set)
             : NULL;
}

static char *
format_instant (const RdvDate *original)
{
  RdvDate date = without_milliseconds (original);
  char *text = format_date (&date);

  if (text != NULL)
    return text;
  text = format_coarsely (&date);
  if (text != NULL)
    return qualify (text, &date);
  if (date.earliest == RDV_TIME_MIN && date.latest == RDV_TIME_MAX)
    return g_strdup ("XXXX");
  return format_set (&date, RDV_PRECISION_DAY, get_qualifier (&date));
}

static char *
format_end (const RdvDate *original)
{
  RdvDate date = without_milliseconds (original);
  char *text;

  if (date.flags & RDV_DATE_UNKNOWN)
    return g_strdup ("");
  if (date.flags & RDV_DATE_OPEN)
    return g_strdup ("..");
  text = format_date (&date);
  if (text != NULL)
    return text;
  text = format_coarsely (&date);
  return text != NULL ? qualify (text, &date) : g_strdup ("..");
}

char *
rdv_edtf_format (const RdvExtent *extent)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (extent != NULL, NULL);

  if (!extent->is_span)
    return format_instant (&extent->start);
  start = format_end (&extent->start);
  end = format_end (&extent->end);
  return g_strdup_printf ("%s/%s", start, end);
}
