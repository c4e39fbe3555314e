/* rdv-loose-date-point.c: one point in time. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-loose-date-private.h"

#include <string.h>

#include "rdv-civil-date.h"

#define LONGEST_NUMBER  15
#define LAST_DAY        31
#define LONGEST_SAID    5  /* digits of a year that is counted as people do: longer ones come from programs */
#define YEAR_DIGITS     3  /* as many and it is no day or month */
#define COMPACT_DIGITS  8  /* 19750717 */
#define PIVOT           30 /* years of two digits: as spreadsheets take them */
#define SECONDS_AN_HOUR 3600

static gsize
count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

static int
to_int (const char *digits, gsize length)
{
  int value = 0;

  for (gsize i = 0; i < length; i++)
    value = value * 10 + g_ascii_digit_value (digits[i]);
  return value;
}

/* "am", "p.m.": past the blank before it. */
static const char *
read_half_day (RdvLoosePoint *self, const char *at)
{
  const char *word = *at == ' ' ? at + 1 : at;
  gboolean is_pm = *word == 'p';
  gsize length = *word != 0 && g_str_has_prefix (word + 1, ".m.") ? 4 : 2;

  if ((*word != 'a' && *word != 'p') || (length == 2 && word[1] != 'm') || g_ascii_isalnum (word[length]))
    return at;
  if (self->hour < 1 || self->hour > 12)
    return at;
  self->hour = self->hour % 12 + (is_pm ? 12 : 0);
  return word + length;
}

/* "z", "+03:00", " gmt-0600", "utc+3"; nothing is UTC. */
static const char *
read_zone (RdvLoosePoint *self, const char *at)
{
  const char *sign = *at == ' ' ? at + 1 : at;
  gboolean is_named = g_str_has_prefix (sign, "gmt") || g_str_has_prefix (sign, "utc");
  gsize n_hours, n_minutes;
  const char *minutes;

  if (is_named)
    sign += 3;
  if (*sign == 'z')
    return sign + 1;
  n_hours = *sign == '+' || *sign == '-' ? count_digits (sign + 1) : 0;
  if (n_hours == 0 || n_hours == 3 || n_hours > 4)
    return is_named ? sign : at;
  minutes = sign + 1 + n_hours + (sign[1 + n_hours] == ':');
  n_minutes = n_hours == 4 ? 2 : sign[1 + n_hours] == ':' ? count_digits (minutes) : 0;
  self->offset = to_int (sign + 1, MIN (n_hours, 2)) * SECONDS_AN_HOUR;
  if (n_minutes == 2)
    self->offset += to_int (n_hours == 4 ? sign + 3 : minutes, 2) * 60;
  if (*sign == '-')
    self->offset = -self->offset;
  return n_hours == 4 ? sign + 5 : n_minutes == 2 ? minutes + 2 : sign + 1 + n_hours;
}

/* ".123456" or ",5": milliseconds, cut. */
static const char *
read_fraction (RdvLoosePoint *self, const char *at)
{
  gsize n = *at == '.' || *at == ',' ? count_digits (at + 1) : 0;

  if (n == 0)
    return at;
  self->millisecond = (guint)to_int (at + 1, MIN (n, 3));
  for (gsize i = n; i < 3; i++)
    self->millisecond *= 10;
  self->clock = RDV_PRECISION_MILLISECOND;
  return at + 1 + n;
}

/* "16:19", "9:05 am", "16:19:32.5+03:00" at @at; NULL when there is no time of day. */
static const char *
read_clock (RdvLoosePoint *self, const char *at)
{
  gsize n = count_digits (at);

  if (n < 1 || n > 2 || at[n] != ':' || count_digits (at + n + 1) != 2 ||
      self->clock != RDV_PRECISION_UNKNOWN)
    return NULL;
  self->hour = to_int (at, n);
  self->minute = to_int (at + n + 1, 2);
  self->clock = RDV_PRECISION_MINUTE;
  at += n + 3;
  if (*at == ':' && count_digits (at + 1) == 2)
    {
      self->second = to_int (at + 1, 2);
      self->clock = RDV_PRECISION_SECOND;
      at = read_fraction (self, at + 3);
    }
  return read_zone (self, read_half_day (self, at));
}

/* What makes a decade of the number before: 1890s, 1890's, 1890er, 1890-е. The length of it, or 0. */
static gsize
measure_decade (const char *at)
{
  static const char *const endings[] = { "s", "'s", "’s", "er", "-е", "-х", "-ые", "-ых", "-ми" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize length = strlen (endings[i]);

      if (g_str_has_prefix (at, endings[i]) && !g_unichar_isalnum (g_utf8_get_char (at + length)))
        return length;
    }
  return 0;
}

/* "10,000": groups of three, without the commas that part days and years ("4, 1776"). */
static const char *
read_groups (const char *at, gint64 *value, guint *digits)
{
  while (*at == ',' && count_digits (at + 1) == 3 && *digits + 3 <= LONGEST_NUMBER)
    {
      *value = *value * 1000 + to_int (at + 1, 3);
      *digits += 3;
      at += 4;
    }
  return at;
}

static const char *
read_number (RdvLoosePoint *self, const char *at, char separator)
{
  guint n = self->n_numbers;
  gsize length = count_digits (at);

  if (n == RDV_LOOSE_DATE_NUMBERS || length > LONGEST_NUMBER || self->is_decade || self->is_century)
    return NULL;
  self->numbers[n] = g_ascii_strtoll (at, NULL, 10);
  self->digits[n] = (guint)length;
  self->separators[n] = n > 0 ? separator : 0;
  self->n_numbers++;
  at += length;
  if (length <= 3 && self->month == 0 && n == 0)
    at = read_groups (at, &self->numbers[n], &self->digits[n]);
  length = self->digits[n] >= YEAR_DIGITS ? measure_decade (at) : 0;
  self->is_decade = length > 0;
  return at + length;
}

/* i, iv, xix ...: what centuries are counted with. 0 when it is none. */
static int
read_roman (const char *word, gsize length)
{
  static const struct
  {
    const char *digits;
    int value;
  } steps[] = { { "x", 10 }, { "ix", 9 }, { "v", 5 }, { "iv", 4 }, { "i", 1 } };
  int value = 0;
  const char *end = word + length;

  for (gsize i = 0; i < G_N_ELEMENTS (steps);)
    if (g_str_has_prefix (word, steps[i].digits) && word + strlen (steps[i].digits) <= end)
      {
        value += steps[i].value;
        word += strlen (steps[i].digits);
      }
    else
      i++;
  return word == end && value <= 30 ? value : 0;
}

/* A word; FALSE when it has no place in a date. */
static gboolean
read_word (RdvLoosePoint *self, const char *word, gsize length)
{
  int month = rdv_loose_word_find_month (word, length);
  int roman;
  RdvLoosePart part = self->n_numbers == 0 ? rdv_loose_word_find_part (word, length) : RDV_LOOSE_WHOLE;

  if (part != RDV_LOOSE_WHOLE && self->part == RDV_LOOSE_WHOLE)
    {
      self->part = part;
      return TRUE;
    }
  if (self->n_numbers == 1 && self->digits[0] <= 2 && self->month == 0 &&
      rdv_loose_word_is_century (word, length))
    {
      self->is_century = TRUE;
      return TRUE;
    }
  if (month != 0 && self->month == 0)
    {
      self->month = month;
      return TRUE;
    }
  roman = self->n_numbers == 0 && self->month == 0 ? read_roman (word, length) : 0;
  if (roman != 0)
    {
      self->numbers[self->n_numbers] = roman;
      self->digits[self->n_numbers++] = 1;
      self->is_roman = TRUE;
      return TRUE;
    }
  return month == 0 && rdv_loose_word_is_filler (word, length);
}

static const char *
skip_letters (const char *at)
{
  while (g_unichar_isalpha (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

/* "t" between a day and a time of day, as ISO 8601 wants it. */
static gboolean
is_time_mark (const RdvLoosePoint *self, const char *at)
{
  return *at == 't' && self->n_numbers > 0 && g_ascii_isdigit (at[1]);
}

static const char *
read_next (RdvLoosePoint *self, const char *at, char *separator)
{
  const char *after = read_clock (self, at);
  gboolean is_read = TRUE;

  if (after == NULL && g_ascii_isdigit (*at))
    after = read_number (self, at, *separator);
  else if (after == NULL && is_time_mark (self, at))
    after = at + 1;
  else if (after == NULL && g_unichar_isalpha (g_utf8_get_char (at)))
    {
      after = skip_letters (at);
      is_read = read_word (self, at, (gsize)(after - at));
    }
  else if (after == NULL && *at != 0 && strchr (" .,-/'", *at) != NULL)
    {
      if (*at != ' ' || *separator == 0)
        *separator = *at;
      return at + 1;
    }
  *separator = 0;
  return is_read ? after : NULL;
}

gboolean
rdv_loose_point_read (RdvLoosePoint *self, const char *text)
{
  char separator = 0;

  self->is_negative = *text == '-' && g_ascii_isdigit (text[1]);
  if (self->is_negative || (*text == '+' && g_ascii_isdigit (text[1])))
    text++;
  while (text != NULL && *text != 0)
    text = read_next (self, text, &separator);
  return text != NULL && (self->n_numbers > 0 || self->month != 0) && !(self->is_negative && self->is_bc);
}

static gboolean
is_year (const RdvLoosePoint *self, guint i)
{
  return self->digits[i] >= YEAR_DIGITS || self->numbers[i] > LAST_DAY;
}

static gboolean
is_month (gint64 number)
{
  return number >= 1 && number <= 12;
}

/* A year as it counts in the calendar. People know no year 0, programs do. */
static gint64
count_year (const RdvLoosePoint *self, guint i, guint *hints)
{
  gint64 year = self->numbers[i];

  if (self->is_bc)
    return 1 - year;
  if (self->is_negative)
    return self->digits[i] > LONGEST_SAID ? -year : 1 - year;
  if (self->digits[i] == 2 && !self->is_ad)
    {
      *hints |= RDV_LOOSE_DATE_SHORT_YEAR;
      return year + (year < PIVOT ? 2000 : 1900);
    }
  return year;
}

/* 17.07.1975, 7/17/1975, 1975-7-17. */
static gboolean
assign_three (const RdvLoosePoint *self, RdvDateOrder order, RdvCivil *civil, guint *hints)
{
  const gint64 *numbers = self->numbers;
  gboolean day_first = order == RDV_DATE_ORDER_DAY_FIRST;

  if (self->separators[1] != self->separators[2])
    return FALSE;
  if (self->digits[0] >= YEAR_DIGITS || self->is_negative)
    {
      civil->year = count_year (self, 0, hints);
      civil->month = (int)numbers[1];
      civil->day = (int)numbers[2];
      return TRUE;
    }
  if (self->digits[2] < 2 || numbers[0] > LAST_DAY || numbers[1] > LAST_DAY)
    return FALSE;
  if (!is_month (numbers[0]) || !is_month (numbers[1]))
    {
      day_first = is_month (numbers[1]);
      *hints |= day_first ? RDV_LOOSE_DATE_DAY_FIRST : RDV_LOOSE_DATE_MONTH_FIRST;
    }
  else if (self->separators[1] == '.')
    day_first = TRUE;
  else if (numbers[0] != numbers[1])
    *hints |= RDV_LOOSE_DATE_EITHER;
  civil->year = count_year (self, 2, hints);
  civil->month = (int)numbers[day_first ? 1 : 0];
  civil->day = (int)numbers[day_first ? 0 : 1];
  return TRUE;
}

/* A month by its name, and a year, perhaps with a day. */
static gboolean
assign_named (const RdvLoosePoint *self, RdvCivil *civil, guint *hints)
{
  gboolean year_first = self->n_numbers == 2 && is_year (self, 0) && !is_year (self, 1);
  guint year = self->n_numbers == 2 && !year_first ? 1 : 0;

  civil->month = self->month;
  if (self->n_numbers == 2)
    civil->day = (int)MIN (self->numbers[1 - year], 99);
  else if (self->n_numbers != 1)
    return FALSE;
  if (self->digits[year] < 2 && !self->is_bc && !self->is_ad)
    return FALSE;
  civil->year = count_year (self, year, hints);
  return TRUE;
}

static gboolean
assign_compact (const RdvLoosePoint *self, RdvCivil *civil)
{
  civil->year = self->numbers[0] / 10000;
  civil->month = (int)(self->numbers[0] / 100 % 100);
  civil->day = (int)(self->numbers[0] % 100);
  return civil->year >= 1000 && is_month (civil->month) && civil->day >= 1 &&
         civil->day <= rdv_calendar_days_in_month (civil->year, civil->month);
}

/* 2024-031, a day of a year (ISO 8601). */
static gboolean
assign_ordinal (const RdvLoosePoint *self, RdvCivil *civil)
{
  gint64 day = self->numbers[1];
  int month = 1;

  if (self->n_numbers != 2 || self->digits[0] != 4 || self->digits[1] != 3 || self->separators[1] != '-' ||
      self->is_bc || self->is_ad || self->is_negative || day < 1)
    return FALSE;
  while (month <= 12 && day > rdv_calendar_days_in_month (self->numbers[0], month))
    day -= rdv_calendar_days_in_month (self->numbers[0], month++);
  if (month > 12)
    return FALSE;
  *civil = (RdvCivil){ .year = self->numbers[0], .month = month, .day = (int)day };
  return TRUE;
}

/* A year and a month, or a year. */
static gboolean
assign_few (const RdvLoosePoint *self, RdvCivil *civil, guint *hints)
{
  guint year = self->n_numbers == 2 && self->digits[0] < YEAR_DIGITS ? 1 : 0;

  if (self->n_numbers == 1 && self->digits[0] == COMPACT_DIGITS && !self->is_negative && !self->is_bc &&
      assign_compact (self, civil))
    return TRUE;
  if (assign_ordinal (self, civil))
    return TRUE;
  *civil = (RdvCivil){ 0 };
  if (self->n_numbers == 2)
    {
      if (self->digits[year] < YEAR_DIGITS || !is_month (self->numbers[1 - year]) ||
          self->separators[1] == ' ' || self->separators[1] == ',')
        return FALSE;
      civil->month = (int)self->numbers[1 - year];
    }
  else if (self->digits[0] < YEAR_DIGITS && !self->is_bc && !self->is_ad && !self->is_negative)
    return FALSE;
  civil->year = count_year (self, year, hints);
  return TRUE;
}

static gboolean
set_century (const RdvLoosePoint *self, RdvDate *date)
{
  RdvCivil civil = { .year = (self->numbers[0] - 1) * 100 + 50 };

  if (self->n_numbers != 1 || self->numbers[0] < 1 || self->month != 0 ||
      self->clock != RDV_PRECISION_UNKNOWN)
    return FALSE;
  if (self->is_bc)
    civil.year = -civil.year;
  return rdv_civil_date_set (&civil, 0, RDV_PRECISION_CENTURY, date);
}

/* A third of a decade or century, of whole years, is one of them, and never exact. */
static void
take_part (const RdvLoosePoint *self, RdvDate *date)
{
  gint64 n_years = self->is_century ? 100 : 10;
  gint64 first, last;
  RdvCivil civil;

  if (self->part == RDV_LOOSE_WHOLE || (!self->is_century && !self->is_decade))
    return;
  rdv_calendar_from_seconds (date->earliest, &civil);
  first = civil.year +
          (self->part == RDV_LOOSE_EARLY ? 0 : n_years * (self->part == RDV_LOOSE_MID ? 1 : 2) / 3 + 1);
  last = civil.year +
         (self->part == RDV_LOOSE_LATE ? n_years - 1 : n_years * (self->part == RDV_LOOSE_MID ? 2 : 1) / 3);
  date->earliest = rdv_calendar_date_to_seconds (first, 1, 1);
  date->latest = rdv_calendar_date_to_seconds (last + 1, 1, 1) - 1;
  date->precision = RDV_PRECISION_YEAR;
  date->flags |= RDV_DATE_APPROXIMATE;
}

static RdvPrecision
get_precision (const RdvLoosePoint *self, const RdvCivil *civil)
{
  if (self->is_decade)
    return RDV_PRECISION_DECADE;
  if (self->clock != RDV_PRECISION_UNKNOWN)
    return self->clock;
  return civil->day != 0 ? RDV_PRECISION_DAY : civil->month != 0 ? RDV_PRECISION_MONTH : RDV_PRECISION_YEAR;
}

gboolean
rdv_loose_point_get_date (const RdvLoosePoint *self, RdvDateOrder order, RdvDate *date, guint *hints)
{
  RdvCivil civil = { 0 };
  gboolean is_assigned;

  if (self->is_century)
    is_assigned = set_century (self, date);
  else
    {
      if (self->n_numbers == 0 || self->is_roman || (self->numbers[0] == 0 && (self->is_bc || self->is_ad)))
        return FALSE;
      is_assigned = self->month != 0       ? assign_named (self, &civil, hints)
                    : self->n_numbers == 3 ? assign_three (self, order, &civil, hints)
                                           : assign_few (self, &civil, hints);
      if (!is_assigned || (self->is_decade && (civil.year % 10 != 0 || civil.month != 0 || self->is_bc)) ||
          (self->clock != RDV_PRECISION_UNKNOWN && civil.day == 0))
        return FALSE;
      civil.hour = self->hour;
      civil.minute = self->minute;
      civil.second = self->second;
      is_assigned = rdv_civil_date_set (&civil, self->millisecond, get_precision (self, &civil), date);
    }
  if (!is_assigned)
    return FALSE;
  take_part (self, date);
  rdv_civil_date_shift (date, self->offset);
  date->flags |= (guint8)self->flags;
  return TRUE;
}
