/* rdv-edtf-date.c: one date with its components. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-edtf-private.h"

#include "rdv-calendar.h"

#include <string.h>
#include <glib/gi18n-lib.h>

#define YEAR_DIGITS   4
#define UNKNOWN_DIGIT 'X'

/**
 * RdvMask:
 * @digits: its digits, 'X' where one is not known; empty when the component is not there
 * @left, @right: the qualifiers (RdvDateFlags) to its left and right
 *
 * One component (year, month, day) as written.
 */
typedef struct
{
  char digits[YEAR_DIGITS + 1];
  guint left, right;
} RdvMask;

typedef struct
{
  gboolean is_negative;
  RdvMask year, month, day;
} RdvMaskedDate;

/* Sub-year groupings 21 to 41: the month they begin in and how many they last. A season that depends on the
 * hemisphere is taken as whole calendar months of the northern one (spring is March to May), a southern one
 * as the same months' opposite (spring is September to November); a winter that begins in December ends in
 * the year after. */
static const struct
{
  guint8 month, n_months;
} groupings[] = {
  { 3, 3 }, { 6, 3 },  { 9, 3 }, { 12, 3 },           /* 21-24 spring to winter, wherever */
  { 3, 3 }, { 6, 3 },  { 9, 3 }, { 12, 3 },           /* 25-28 northern */
  { 9, 3 }, { 12, 3 }, { 3, 3 }, { 6, 3 },            /* 29-32 southern */
  { 1, 3 }, { 4, 3 },  { 7, 3 }, { 10, 3 },           /* 33-36 quarters */
  { 1, 4 }, { 5, 4 },  { 9, 4 }, { 1, 6 },  { 7, 6 }, /* 37-39 quadrimesters, 40-41 halves */
};

#define FIRST_GROUPING 21
#define LAST_GROUPING  (FIRST_GROUPING + (int)G_N_ELEMENTS (groupings) - 1)
#define LAST_SEASON    24 /* of level 1 */

/* The smallest or largest number that a mask allows. */
static int
mask_limit (const RdvMask *mask, char unknown)
{
  int value = 0;

  for (const char *p = mask->digits; *p != '\0'; p++)
    value = value * 10 + (*p == UNKNOWN_DIGIT ? unknown : *p) - '0';
  return value;
}

static gboolean
mask_matches (const RdvMask *mask, int value)
{
  for (int i = (int)strlen (mask->digits) - 1; i >= 0; i--, value /= 10)
    {
      if (mask->digits[i] != UNKNOWN_DIGIT && mask->digits[i] - '0' != value % 10)
        return FALSE;
    }
  return TRUE;
}

static gboolean
mask_is_there (const RdvMask *mask)
{
  return mask->digits[0] != '\0';
}

static guint
mask_count_unknown (const RdvMask *mask)
{
  guint n = 0;

  for (const char *p = mask->digits; *p != '\0'; p++)
    n += *p == UNKNOWN_DIGIT;
  return n;
}

/* Whether the unknown digits are the rightmost ones. */
static gboolean
mask_ends_unknown (const RdvMask *mask)
{
  return strlen (mask->digits) - mask_count_unknown (mask) == strcspn (mask->digits, "X");
}

static gboolean
mask_is_unknown (const RdvMask *mask)
{
  return mask_is_there (mask) && mask_count_unknown (mask) == strlen (mask->digits);
}

static guint
read_qualifier (RdvEdtfReader *reader)
{
  guint flags = RDV_DATE_EXACT;

  if (*reader->pos == '?')
    flags = RDV_DATE_UNCERTAIN;
  else if (*reader->pos == '~')
    flags = RDV_DATE_APPROXIMATE;
  else if (*reader->pos == '%')
    flags = RDV_DATE_UNCERTAIN | RDV_DATE_APPROXIMATE;
  reader->pos += flags != RDV_DATE_EXACT;
  return flags;
}

static gboolean
read_mask (RdvEdtfReader *reader, RdvMask *mask, int n_digits, GError **error)
{
  for (int i = 0; i < n_digits; i++, reader->pos++)
    {
      if (!g_ascii_isdigit (*reader->pos) && *reader->pos != UNKNOWN_DIGIT)
        return rdv_edtf_fail (
            reader, error,
            n_digits == YEAR_DIGITS
                ? _ ("a year has four digits here, or X for one that is not known")
                : _ ("a month or a day has two digits here, or X for one that is not known"));
      mask->digits[i] = *reader->pos;
    }
  mask->right = read_qualifier (reader);
  return TRUE;
}

/* A hyphen, a qualifier and two digits. */
static gboolean
read_next_mask (RdvEdtfReader *reader, RdvMask *mask, GError **error)
{
  reader->pos++;
  mask->left = read_qualifier (reader);
  return read_mask (reader, mask, 2, error);
}

static gboolean
read_month (RdvEdtfReader *reader, const RdvMask *mask, GError **error)
{
  int low = mask_limit (mask, '0'), high = mask_limit (mask, '9');

  if (high < 1 ||
      (low > 12 && (mask_count_unknown (mask) > 0 || low < FIRST_GROUPING || low > LAST_GROUPING)))
    {
      reader->pos -= 2 + (mask->right != 0);
      return rdv_edtf_fail (reader, error,
                            _ ("months go from 01 to 12, seasons and parts of a year from 21 to 41"));
    }
  return TRUE;
}

static gboolean
is_grouping (const RdvMaskedDate *masked)
{
  return mask_limit (&masked->month, '0') >= FIRST_GROUPING;
}

static gboolean
read_masks (RdvEdtfReader *reader, RdvMaskedDate *masked, GError **error)
{
  if (!read_mask (reader, &masked->year, YEAR_DIGITS, error))
    return FALSE;
  if (masked->is_negative && mask_limit (&masked->year, '9') == 0)
    return rdv_edtf_fail (reader, error, _ ("there is no year -0000; the year 0 is written 0000"));
  if (*reader->pos != '-')
    return TRUE;

  if (!read_next_mask (reader, &masked->month, error) || !read_month (reader, &masked->month, error))
    return FALSE;
  if (is_grouping (masked) && mask_count_unknown (&masked->year) > 0)
    return rdv_edtf_fail (reader, error, _ ("a season or a part of a year needs a year without X"));
  if (*reader->pos != '-')
    return TRUE;
  if (is_grouping (masked))
    return rdv_edtf_fail (reader, error, _ ("a season or a part of a year has no days"));
  return read_next_mask (reader, &masked->day, error);
}

static gboolean
find_day (const RdvMaskedDate *masked, int step, RdvCivil *civil)
{
  int n_days = rdv_calendar_days_in_month (civil->year, civil->month);

  if (!mask_is_there (&masked->day))
    {
      civil->day = step > 0 ? 1 : n_days;
      return TRUE;
    }
  for (int i = 1; i <= n_days; i++)
    {
      civil->day = step > 0 ? i : n_days + 1 - i;
      if (mask_matches (&masked->day, civil->day))
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_month (const RdvMaskedDate *masked, int step, RdvCivil *civil)
{
  for (int i = 1; i <= 12; i++)
    {
      civil->month = step > 0 ? i : 13 - i;
      if ((!mask_is_there (&masked->month) || mask_matches (&masked->month, civil->month)) &&
          find_day (masked, step, civil))
        return TRUE;
    }
  return FALSE;
}

/* The first day (@step 1) or the last one (@step -1) that the digits allow and that the calendar has.
 * Searched, not worked out: with 29 February or day 31 under a mask there is no shorter honest way, and
 * without a mask on the year there is one year to look at. */
static gboolean
find_day_of_masks (const RdvMaskedDate *masked, int step, RdvCivil *civil)
{
  int low = mask_limit (&masked->year, '0'), high = mask_limit (&masked->year, '9');
  gboolean upwards = (step > 0) != masked->is_negative;

  for (int i = 0; i <= high - low; i++)
    {
      int year = upwards ? low + i : high - i;

      if (!mask_matches (&masked->year, year) || (masked->is_negative && year == 0))
        continue;
      civil->year = masked->is_negative ? -year : year;
      if (find_month (masked, step, civil))
        return TRUE;
    }
  return FALSE;
}

static gboolean
set_bounds_of_days (RdvEdtfReader *reader, const RdvMaskedDate *masked, RdvDate *date, GError **error)
{
  RdvCivil first = { 0 }, last = { .hour = 23, .minute = 59, .second = 59 };

  if (!find_day_of_masks (masked, 1, &first))
    {
      reader->pos -= 2 + (masked->day.right != 0);
      return rdv_edtf_fail (reader, error, _ ("the calendar has no such day"));
    }
  find_day_of_masks (masked, -1, &last);
  date->earliest = rdv_calendar_to_seconds (&first);
  date->latest = rdv_calendar_to_seconds (&last);
  return TRUE;
}

static void
set_bounds_of_grouping (const RdvMaskedDate *masked, RdvDate *date)
{
  int i = mask_limit (&masked->month, '0') - FIRST_GROUPING;
  int year = mask_limit (&masked->year, '0') * (masked->is_negative ? -1 : 1);

  date->earliest = rdv_calendar_date_to_seconds (year, groupings[i].month, 1);
  date->latest = rdv_calendar_date_to_seconds (year, groupings[i].month + groupings[i].n_months, 1) - 1;
  date->precision = RDV_PRECISION_SEASON;
}

static RdvPrecision
precision_of_year (const RdvMask *year)
{
  static const RdvPrecision precisions[] = { RDV_PRECISION_YEAR, RDV_PRECISION_DECADE, RDV_PRECISION_CENTURY,
                                             RDV_PRECISION_EON, RDV_PRECISION_EON };

  return mask_ends_unknown (year) ? precisions[mask_count_unknown (year)] : RDV_PRECISION_YEAR;
}

/* A component of which nothing is known adds nothing: 1985-04-XX is as exact as 1985-04. */
static RdvPrecision
precision_of_masks (const RdvMaskedDate *masked)
{
  if (mask_is_there (&masked->day) && !mask_is_unknown (&masked->day))
    return RDV_PRECISION_DAY;
  if (mask_is_there (&masked->month) && !mask_is_unknown (&masked->month))
    return RDV_PRECISION_MONTH;
  return precision_of_year (&masked->year);
}

/* Level 1 has unknown digits in four places only; level 2 has them anywhere. */
static RdvEdtfLevel
level_of_unknown (const RdvMaskedDate *masked)
{
  guint in_year = mask_count_unknown (&masked->year);
  guint in_month = mask_count_unknown (&masked->month);
  guint in_day = mask_count_unknown (&masked->day);

  if (in_year + in_month + in_day == 0)
    return RDV_EDTF_LEVEL_0;
  if (in_year > 0)
    return in_year <= 2 && mask_ends_unknown (&masked->year) && !mask_is_there (&masked->month)
               ? RDV_EDTF_LEVEL_1
               : RDV_EDTF_LEVEL_2;
  if (mask_is_there (&masked->day) && !mask_is_unknown (&masked->day))
    return RDV_EDTF_LEVEL_2;
  return in_month == 0 || mask_is_unknown (&masked->month) ? RDV_EDTF_LEVEL_1 : RDV_EDTF_LEVEL_2;
}

/* Level 1 qualifies a whole date at its end; level 2 qualifies components. */
static RdvEdtfLevel
level_of_qualifiers (const RdvMaskedDate *masked)
{
  const RdvMask *masks[] = { &masked->year, &masked->month, &masked->day };
  RdvEdtfLevel level = RDV_EDTF_LEVEL_0;

  for (guint i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      gboolean is_last = i + 1 == G_N_ELEMENTS (masks) || !mask_is_there (masks[i + 1]);

      if (masks[i]->left != 0 || (masks[i]->right != 0 && !is_last))
        return RDV_EDTF_LEVEL_2;
      if (masks[i]->right != 0)
        level = RDV_EDTF_LEVEL_1;
    }
  return level;
}

static RdvEdtfLevel
level_of_masks (const RdvMaskedDate *masked)
{
  int month = mask_limit (&masked->month, '0');
  RdvEdtfLevel level = masked->is_negative ? RDV_EDTF_LEVEL_1 : RDV_EDTF_LEVEL_0;

  level = MAX (level, level_of_unknown (masked));
  level = MAX (level, level_of_qualifiers (masked));
  if (month >= FIRST_GROUPING)
    level = MAX (level, month <= LAST_SEASON ? RDV_EDTF_LEVEL_1 : RDV_EDTF_LEVEL_2);
  return level;
}

/* Two digits of at most @limit. */
static gboolean
read_two (RdvEdtfReader *reader, int limit, int *value, const char *reason, GError **error)
{
  if (!g_ascii_isdigit (reader->pos[0]) || !g_ascii_isdigit (reader->pos[1]))
    return rdv_edtf_fail (reader, error, _ ("hours, minutes and seconds have two digits each"));
  *value = g_ascii_digit_value (reader->pos[0]) * 10 + g_ascii_digit_value (reader->pos[1]);
  if (*value > limit)
    return rdv_edtf_fail (reader, error, reason);
  reader->pos += 2;
  return TRUE;
}

/* "Z", "+05:30", "-04" or nothing; local time of an unknown place is taken as UTC. */
static gboolean
read_zone (RdvEdtfReader *reader, gint64 *offset, GError **error)
{
  int sign = *reader->pos == '-' ? -1 : 1;
  int hours, minutes = 0;

  *offset = 0;
  if (*reader->pos == 'Z')
    {
      reader->pos++;
      return TRUE;
    }
  if (*reader->pos != '+' && *reader->pos != '-')
    return TRUE;

  reader->pos++;
  if (!read_two (reader, 23, &hours, _ ("a time zone is at most 23 hours away"), error))
    return FALSE;
  if (*reader->pos == ':')
    {
      reader->pos++;
      if (!read_two (reader, 59, &minutes, _ ("an hour has minutes from 00 to 59"), error))
        return FALSE;
    }
  *offset = sign * (hours * 3600 + minutes * 60);
  return TRUE;
}

static gboolean
read_clock (RdvEdtfReader *reader, RdvCivil *civil, RdvEdtfPart *part, GError **error)
{
  if (!read_two (reader, 23, &civil->hour, _ ("hours go from 00 to 23"), error))
    return FALSE;
  if (*reader->pos != ':')
    return rdv_edtf_fail (reader, error, _ ("minutes are missing: a time is written 23:20:30 or 23:20"));
  reader->pos++;
  if (!read_two (reader, 59, &civil->minute, _ ("an hour has minutes from 00 to 59"), error))
    return FALSE;

  part->has_time = TRUE;
  part->date.precision = RDV_PRECISION_MINUTE;
  if (*reader->pos != ':')
    {
      part->level = RDV_EDTF_LEVEL_EXTENDED;
      return TRUE;
    }
  reader->pos++;
  part->date.precision = RDV_PRECISION_SECOND;
  return read_two (reader, 59, &civil->second, _ ("a minute has seconds from 00 to 59"), error);
}

/* From the "T" on. @part has the bounds of the day already. */
static gboolean
read_time (RdvEdtfReader *reader, const RdvMaskedDate *masked, RdvEdtfPart *part, GError **error)
{
  RdvCivil civil;
  gint64 offset;

  if (!mask_is_there (&masked->day) || level_of_unknown (masked) != RDV_EDTF_LEVEL_0 ||
      level_of_qualifiers (masked) != RDV_EDTF_LEVEL_0)
    return rdv_edtf_fail (reader, error,
                          _ ("a time needs a whole date before it, without qualifiers and without X"));

  reader->pos++;
  rdv_calendar_from_seconds (part->date.earliest, &civil);
  if (!read_clock (reader, &civil, part, error) || !read_zone (reader, &offset, error))
    return FALSE;

  part->date.earliest = rdv_calendar_to_seconds (&civil) - offset;
  part->date.latest = part->date.earliest + (part->date.precision == RDV_PRECISION_MINUTE ? 59 : 0);
  return TRUE;
}

static gboolean
read_calendar_date (RdvEdtfReader *reader, RdvMaskedDate *masked, RdvEdtfPart *part, GError **error)
{
  masked->is_negative = *reader->pos == '-';
  reader->pos += masked->is_negative;
  if (!read_masks (reader, masked, error))
    return FALSE;

  part->level = level_of_masks (masked);
  part->is_masked = level_of_unknown (masked) != RDV_EDTF_LEVEL_0;
  part->date.precision = precision_of_masks (masked);
  if (is_grouping (masked))
    {
      set_bounds_of_grouping (masked, &part->date);
      return TRUE;
    }
  if (!set_bounds_of_days (reader, masked, &part->date, error))
    return FALSE;
  return *reader->pos != 'T' || read_time (reader, masked, part, error);
}

/* A four-digit year right before an 'S'. */
static gboolean
is_significant_year (const char *text)
{
  text += *text == '-';
  return strspn (text, "0123456789") == YEAR_DIGITS && text[YEAR_DIGITS] == 'S';
}

gboolean
rdv_edtf_read_part (RdvEdtfReader *reader, RdvEdtfPart *part, GError **error)
{
  RdvMaskedDate masked = { 0 };
  const char *start;

  *part = (RdvEdtfPart){ 0 };
  if (reader->pos == reader->end)
    return rdv_edtf_fail (reader, error, _ ("a date is missing here"));

  masked.year.left = read_qualifier (reader);
  start = reader->pos;
  if (*reader->pos == 'Y' || is_significant_year (reader->pos))
    {
      if (!rdv_edtf_read_long_year (reader, part, error))
        return FALSE;
      if (g_str_has_prefix (start, "-0000"))
        return rdv_edtf_fail (reader, error, _ ("there is no year -0000; the year 0 is written 0000"));
      masked.year.right = read_qualifier (reader);
      part->level = MAX (part->level, level_of_qualifiers (&masked));
    }
  else if (!read_calendar_date (reader, &masked, part, error))
    return FALSE;

  if (reader->pos != reader->end)
    return rdv_edtf_fail (reader, error, _ ("nothing more is expected here"));
  part->date.flags = masked.year.left | masked.year.right | masked.month.left | masked.month.right |
                     masked.day.left | masked.day.right;
  return TRUE;
}
