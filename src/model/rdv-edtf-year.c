/* rdv-edtf-year.c: years of many digits and of few that count. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-edtf-private.h"

#include "rdv-calendar.h"

#include <glib/gi18n-lib.h>

/* A year with more digits than this is beyond the calendar on both of its ends, whatever its digits are. */
#define MAX_DIGITS 15

/**
 * RdvLongYear:
 * @value: the year without its sign; exact when it has no more than MAX_DIGITS digits
 * @n_digits: how many digits it has, without leading zeros
 */
typedef struct
{
  gboolean is_negative;
  gint64 value;
  int n_digits;
} RdvLongYear;

static gint64
power_of_ten (int exponent)
{
  gint64 power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

/* A run of digits, counted and valued, both only as far as they matter. */
static gboolean
read_digits (RdvEdtfReader *reader, gint64 *value, int *n_digits, GError **error)
{
  if (!g_ascii_isdigit (*reader->pos))
    return rdv_edtf_fail (reader, error, _ ("a digit is missing here"));

  for (*value = 0, *n_digits = 0; g_ascii_isdigit (*reader->pos); reader->pos++)
    {
      if (*n_digits < 2 * MAX_DIGITS && (*n_digits > 0 || *reader->pos != '0'))
        ++*n_digits;
      if (*n_digits <= MAX_DIGITS)
        *value = *value * 10 + g_ascii_digit_value (*reader->pos);
    }
  return TRUE;
}

static gboolean
read_exponent (RdvEdtfReader *reader, RdvLongYear *year, int *exponent, GError **error)
{
  gint64 value;
  int n_digits;

  reader->pos++;
  if (!read_digits (reader, &value, &n_digits, error))
    return FALSE;
  if (value == 0)
    return rdv_edtf_fail (reader, error, _ ("the number after E has to be more than 0"));

  *exponent = (int)MIN (value, 2 * MAX_DIGITS);
  year->n_digits += *exponent;
  if (year->n_digits <= MAX_DIGITS)
    year->value *= power_of_ten (*exponent);
  return TRUE;
}

static gboolean
read_significant_digits (RdvEdtfReader *reader, int *significant, GError **error)
{
  gint64 value;
  int n_digits;

  reader->pos++;
  if (!read_digits (reader, &value, &n_digits, error))
    return FALSE;
  if (value == 0)
    return rdv_edtf_fail (reader, error,
                          _ ("the number of significant digits after S has to be more than 0"));

  *significant = (int)MIN (value, 4 * MAX_DIGITS);
  return TRUE;
}

static RdvPrecision
precision_of_zeros (int n_zeros)
{
  switch (n_zeros)
    {
    case 0:
      return RDV_PRECISION_YEAR;
    case 1:
      return RDV_PRECISION_DECADE;
    case 2:
      return RDV_PRECISION_CENTURY;
    default:
      return RDV_PRECISION_EON;
    }
}

/* The years that share the digits which count: 171010000 with three of them may be any year from 171000000 to
 * 171999999. */
static void
set_bounds (const RdvLongYear *year, int n_unknown, RdvDate *date)
{
  gint64 first = year->value, last = year->value;

  if (year->n_digits > MAX_DIGITS)
    first = last = RDV_YEAR_MAX + 1;
  else if (n_unknown > 0)
    {
      gint64 unit = power_of_ten (n_unknown);

      first = year->value / unit * unit;
      last = first + unit - 1;
    }

  if (year->is_negative)
    {
      gint64 swap = -first;

      first = -last;
      last = swap;
    }
  date->earliest = rdv_calendar_date_to_seconds (first, 1, 1);
  date->latest = rdv_calendar_to_seconds (
      &(RdvCivil){ .year = last, .month = 12, .day = 31, .hour = 23, .minute = 59, .second = 59 });
}

static gboolean
read_year (RdvEdtfReader *reader, RdvLongYear *year, int *exponent, GError **error)
{
  gboolean is_letter_prefixed = *reader->pos == 'Y';
  const char *digits;

  reader->pos += is_letter_prefixed;
  year->is_negative = *reader->pos == '-';
  reader->pos += year->is_negative;
  digits = reader->pos;
  if (!read_digits (reader, &year->value, &year->n_digits, error))
    return FALSE;
  if (!is_letter_prefixed)
    return TRUE;

  if (*digits == '0')
    {
      reader->pos = digits;
      return rdv_edtf_fail (reader, error, _ ("a year after Y cannot begin with 0"));
    }
  if (*reader->pos == 'E' && !read_exponent (reader, year, exponent, error))
    return FALSE;
  if (year->n_digits <= 4)
    {
      reader->pos = digits;
      return rdv_edtf_fail (reader, error, _ ("Y is only for years of more than four digits"));
    }
  return TRUE;
}

gboolean
rdv_edtf_read_long_year (RdvEdtfReader *reader, RdvEdtfPart *part, GError **error)
{
  RdvLongYear year = { 0 };
  int exponent = 0, significant = 0, n_unknown = 0;

  if (!read_year (reader, &year, &exponent, error))
    return FALSE;
  part->level = exponent > 0 ? RDV_EDTF_LEVEL_2 : RDV_EDTF_LEVEL_1;
  part->date.precision = exponent > 2 ? RDV_PRECISION_EON : RDV_PRECISION_YEAR;

  if (*reader->pos == 'S')
    {
      if (!read_significant_digits (reader, &significant, error))
        return FALSE;
      n_unknown = MAX (year.n_digits - significant, 0);
      part->level = RDV_EDTF_LEVEL_2;
      part->date.precision = precision_of_zeros (n_unknown);
    }
  set_bounds (&year, n_unknown, &part->date);
  return TRUE;
}
