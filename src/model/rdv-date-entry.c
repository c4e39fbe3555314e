/* rdv-date-entry.c: see rdv-date-entry.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-date-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-date-words-private.h"
#include "rdv-date-zone.h"
#include "rdv-edtf.h"
#include "rdv-error.h"
#include "rdv-zone-names.h"

#define LEAST_LETTERS      3 /* of a month */
#define LONGEST_NUMBER     9
#define SMALLEST_LONG_YEAR 32 /* what is no day of a month */
#define FARTHEST_HOURS     14 /* from UTC */

/* What has been read of a date so far. */
typedef struct
{
  gint64 numbers[3];
  guint n_digits[3];
  guint n_numbers;
  int month; /* 0 for none */
  gboolean is_bc;
  gboolean is_decade;
  char *time; /* "16:19" or "16:19:32", or NULL */
  char *zone; /* "utc", "msk", or NULL */
  char *offset; /* from UTC: "+03:00", or NULL */
} Reading;

static void
reading_clear (Reading *self)
{
  g_free (self->time);
  g_free (self->zone);
  g_free (self->offset);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* Whether @word is in @list, in English or in the program's language; words are parted by spaces. */
static gboolean
is_among (const char *word, const char *context, const char *list)
{
  const char *lists[] = { list, g_dpgettext2 (GETTEXT_PACKAGE, context, list) };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_auto (GStrv) words = g_strsplit (lists[i], " ", -1);

      if (g_strv_contains ((const char *const *)words, word))
        return TRUE;
    }
  return FALSE;
}

static gboolean
begins (const char *name, const char *word)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);

  return g_str_has_prefix (lower, word);
}

static int
find_month (const char *word)
{
  if (g_utf8_strlen (word, -1) < LEAST_LETTERS)
    return 0;
  for (int month = 1; month <= 12; month++)
    if (begins (rdv_date_words_month (month), word) || begins (rdv_date_words_month_in_date (month), word) ||
        begins (rdv_date_words_month_short (month), word) ||
        begins (rdv_date_words_month_english (month), word))
      return month;
  return 0;
}

/* FALSE when the word has no place in a date. */
static gboolean
read_word (Reading *self, const char *word)
{
  int month = find_month (word);

  if (month != 0)
    {
      if (self->month != 0)
        return FALSE;
      self->month = month;
      return TRUE;
    }
  /* TRANSLATORS: words that mark a year before the year 1, in small letters without full stops, parted by
   * spaces. */
  if (is_among (word, "date entry", NC_ ("date entry", "bc bce")))
    self->is_bc = TRUE;
  /* TRANSLATORS: what may follow the number of a decade ("1980s"), in small letters, parted by spaces. */
  else if (is_among (word, "date entry", NC_ ("date entry", "s")))
    self->is_decade = TRUE;
  /* TRANSLATORS: words that may stand in a date and say nothing ("on the 17th of July, 1975"), in small
   * letters without full stops, parted by spaces. */
  else if (!is_among (word, "date entry", NC_ ("date entry", "on in the of at st nd rd th year ad ce time")))
    return FALSE;
  return TRUE;
}

/* Whether it is written that the time is that of UTC, or of so many hours from there. */
static gboolean
counts_from_utc (const Reading *self)
{
  return g_strcmp0 (self->zone != NULL ? rdv_zone_names_find (self->zone) : NULL, "utc") == 0;
}

/* Any word after a time is one: whether it is known shows later. FALSE when @word cannot be a zone here. */
static gboolean
read_zone (Reading *self, const char *word)
{
  gboolean is_letter = word[1] == '\0', is_known;

  /* TRANSLATORS: words for the time of Moscow, in small letters, parted by spaces. "msk" is known anyhow. */
  if (is_among (word, "date entry", NC_ ("date entry", "moscow")))
    word = "msk";
  is_known = rdv_zone_names_find (word) != NULL;
  if (self->zone != NULL || (is_letter && (self->time == NULL || !is_known)) ||
      (self->time == NULL && !is_known))
    return FALSE;
  self->zone = g_strdup (word);
  return TRUE;
}

static gsize
count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

/* The sign of an offset at the beginning of @text: the length of it, 0 for none. A hyphen before the date is
 * whole parts numbers. */
static gsize
read_sign (const Reading *self, const char *text)
{
  static const char minus[] = "\u2212";

  if (*text == '+')
    return 1;
  if (g_str_has_prefix (text, minus))
    return strlen (minus);
  return *text == '-' && (counts_from_utc (self) || self->n_numbers + (self->month != 0) >= 3);
}

/* "+3", "+03", "+0300" or "-05:30" at @text; the length of it, 0 for none. */
static gsize
read_offset (Reading *self, const char *text)
{
  gsize sign = read_sign (self, text), n_digits = count_digits (text + sign), length = sign + n_digits;
  gint64 number, hours, minutes = 0;

  if (sign == 0 || n_digits == 0 || n_digits > 4 || n_digits == 3 || self->offset != NULL ||
      (self->zone != NULL ? !counts_from_utc (self) : self->time == NULL))
    return 0;
  number = g_ascii_strtoll (text + sign, NULL, 10);
  hours = n_digits == 4 ? number / 100 : number;
  if (n_digits == 4)
    minutes = number % 100;
  else if (text[length] == ':' && count_digits (text + length + 1) == 2)
    {
      minutes = g_ascii_strtoll (text + length + 1, NULL, 10);
      length += 3;
    }
  if (hours > FARTHEST_HOURS || minutes > 59)
    return 0;
  self->offset = g_strdup_printf ("%c%02d:%02d", *text == '+' ? '+' : '-', (int)hours, (int)minutes);
  return length;
}

static gboolean
read_number (Reading *self, const char *digits, gsize length)
{
  g_autofree char *text = NULL;

  if (length > LONGEST_NUMBER || self->n_numbers == G_N_ELEMENTS (self->numbers))
    return FALSE;
  text = g_strndup (digits, length);
  self->numbers[self->n_numbers] = g_ascii_strtoll (text, NULL, 10);
  self->n_digits[self->n_numbers++] = (guint)length;
  return TRUE;
}

/* "16:19", "16:19:32" or "9:05" at @text; the length of it, 0 for none. */
static gsize
read_time (Reading *self, const char *text)
{
  gsize hour = count_digits (text), length = hour + 3;

  if (hour < 1 || hour > 2 || text[hour] != ':' || count_digits (text + hour + 1) != 2 || self->time != NULL)
    return 0;
  if (text[length] == ':' && count_digits (text + length + 1) == 2)
    length += 3;
  self->time = g_strdup_printf ("%s%.*s", hour == 1 ? "0" : "", (int)length, text);
  return length;
}

static gboolean
read_all (Reading *self, const char *text)
{
  while (*text != '\0')
    {
      const char *end = text;
      gsize length = read_time (self, text);

      if (length == 0)
        length = read_offset (self, text);
      if (length > 0)
        text += length;
      else if (g_ascii_isdigit (*text))
        {
          length = count_digits (text);
          if (!read_number (self, text, length))
            return FALSE;
          text += length;
        }
      else if (g_unichar_isalpha (g_utf8_get_char (text)))
        {
          g_autofree char *word = NULL;

          while (g_unichar_isalpha (g_utf8_get_char (end)))
            end = g_utf8_next_char (end);
          word = g_strndup (text, (gsize)(end - text));
          if (!read_word (self, word) && !read_zone (self, word))
            return FALSE;
          text = end;
        }
      else if (g_unichar_isspace (g_utf8_get_char (text)) || strchr (".,-", *text) != NULL)
        text = g_utf8_next_char (text);
      else
        return FALSE;
    }
  return self->n_numbers > 0;
}

static gboolean
is_year (const Reading *self, guint number)
{
  return self->n_digits[number] > 2 || self->numbers[number] >= SMALLEST_LONG_YEAR;
}

/* Which of the numbers is the day, and which the year. FALSE when they cannot be a date. */
static gboolean
assign (Reading *self, gint64 *year, int *day)
{
  const gint64 *numbers = self->numbers;

  *day = 0;
  if (self->month == 0 && self->n_numbers == 3 && !is_year (self, 0) && numbers[1] >= 1 && numbers[1] <= 12)
    {
      /* 17.07.1975 */
      *day = (int)numbers[0];
      self->month = (int)numbers[1];
      *year = numbers[2];
    }
  else if (self->month == 0 && self->n_numbers == 3 && self->n_digits[0] > 2 && numbers[1] >= 1 &&
           numbers[1] <= 12)
    {
      /* 1975-07-17 16:19 */
      *year = numbers[0];
      self->month = (int)numbers[1];
      *day = (int)numbers[2];
    }
  else if (self->month != 0 && self->n_numbers == 2)
    {
      guint first_is_year = is_year (self, 0) && !is_year (self, 1);

      *year = numbers[first_is_year ? 0 : 1];
      *day = (int)numbers[first_is_year ? 1 : 0];
    }
  else if (self->n_numbers == 1)
    *year = numbers[0];
  else
    return FALSE;
  return *year > 0 || !self->is_bc;
}

static char *
dup_edtf (const Reading *self, gint64 year, int day)
{
  GString *text = g_string_new (NULL);

  if (self->is_bc)
    year = 1 - year;
  if (ABS (year) > 9999)
    g_string_append_printf (text, "Y%" G_GINT64_FORMAT, year);
  else
    g_string_append_printf (text, "%s%04d", year < 0 ? "-" : "", (int)ABS (year));
  if (self->is_decade)
    text->str[text->len - 1] = 'X';
  if (self->month != 0)
    g_string_append_printf (text, "-%02d", self->month);
  if (day != 0)
    g_string_append_printf (text, "-%02d", day);
  if (self->time != NULL)
    g_string_append_printf (text, "T%sZ", self->time);
  return g_string_free (text, FALSE);
}

/* Whether the zone of the reader is called @name at @time. */
static gboolean
is_called (gint64 time, const char *name)
{
  g_autofree char *own = rdv_date_zone_get_name (time);
  g_autofree char *lower = g_utf8_strdown (own, -1);

  return name == NULL || g_str_equal (lower, name);
}

/* A time of day that was typed as the clocks of the reader show it: of two that they show alike, when they
 * are put back, the one at which they are called @name. FALSE when they are not called so; NULL is any name.
 */
static gboolean
take_as_local (RdvDate *date, const char *name)
{
  /* Seconds: how far clocks are put back. */
  static const gint64 steps[] = { 0, 1800, 3600, 7200 };
  gint64 local = date->earliest, length = date->latest - date->earliest,
         first = rdv_date_zone_from_local (local);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (is_called (first + steps[i], name) && (i == 0 || rdv_date_zone_to_local (first + steps[i]) == local))
      {
        date->earliest = first + steps[i];
        date->latest = date->earliest + length;
        return TRUE;
      }
  return FALSE;
}

/* The zone that is written, whoever reads it; NULL when it is the reader's own, or none that is known. */
static RdvZone *
find_zone (const Reading *self)
{
  const char *id = self->offset;

  if (id == NULL && self->zone != NULL)
    id = rdv_zone_names_find (self->zone);
  return id != NULL ? rdv_zone_new (id) : NULL;
}

/* Moves a time that was read as UTC to the zone that was written with it. FALSE when that is none that can be
 * meant. */
static gboolean
take_zone (const Reading *self, RdvExtent *extent, GError **error)
{
  g_autoptr (RdvZone) known = NULL;
  g_autofree char *name = NULL;
  gboolean is_taken = FALSE;

  if (self->time == NULL)
    return TRUE;
  known = find_zone (self);
  if (known != NULL)
    {
      g_autoptr (RdvDateZoneScope) scope = rdv_date_zone_enter (known);

      /* Of two times that clocks show alike, the one so called; who writes MSK in summer means the clocks of
       * Moscow. */
      is_taken = (self->zone != NULL && take_as_local (&extent->start, self->zone)) ||
                 take_as_local (&extent->start, NULL);
    }
  else
    is_taken = take_as_local (&extent->start, self->zone);
  if (is_taken)
    {
      extent->end = extent->start;
      return TRUE;
    }
  name = rdv_date_zone_get_name (rdv_date_zone_from_local (extent->start.earliest));
  /* TRANSLATORS: the first is what was typed, the second the name of the zone that a person chose, such as
   * "MSK". */
  g_set_error (error, RDV_ERROR, RDV_ERROR_VALUE,
               _ ("The time zone “%s” is not known here. Leave it out for %s, or write UTC."), self->zone,
               name);
  return FALSE;
}

static gboolean
parse_words (const char *text, RdvExtent *extent, GError **error)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_autofree char *edtf = NULL;
  g_auto (Reading) reading = { 0 };
  gboolean is_read = read_all (&reading, lower);
  gint64 year;
  int day;

  if (!is_read || !assign (&reading, &year, &day) ||
      (reading.is_decade && (reading.is_bc || year % 10 != 0 || reading.month != 0)))
    g_set_error (error, RDV_ERROR, RDV_ERROR_VALUE,
                 _ ("“%s” is not a date that can be read here. Write it like 17 July 1975, July 1975, 1975, "
                    "44 BC or 1975-07-17."),
                 text);
  else if (reading.month != 0 && reading.n_numbers == 1 && !reading.is_bc && !is_year (&reading, 0))
    g_set_error_literal (error, RDV_ERROR, RDV_ERROR_VALUE, _ ("Of which year? Add it, as in 17 July 1975."));
  else if (reading.time != NULL && day == 0)
    g_set_error_literal (error, RDV_ERROR, RDV_ERROR_VALUE,
                         _ ("Of which day? Add it, as in 17 July 1975, 19:19."));
  else
    {
      edtf = dup_edtf (&reading, year, day);
      if (rdv_edtf_parse (edtf, extent, NULL, NULL))
        return take_zone (&reading, extent, error);
      g_set_error (error, RDV_ERROR, RDV_ERROR_VALUE,
                   _ ("There is no such date as “%s”. Check the day and the month."), text);
    }
  return FALSE;
}

/* Whether a date of EDTF has a time of day and says no zone. */
static gboolean
is_local (const char *edtf)
{
  const char *clock = strchr (edtf, 'T');

  return clock != NULL && strpbrk (clock, "Z+-") == NULL;
}

static void
take_edtf_as_local (const char *text, RdvExtent *extent)
{
  g_auto (GStrv) ends = g_strsplit (text, "/", 2);

  if (is_local (ends[0]))
    take_as_local (&extent->start, NULL);
  if (!extent->is_span)
    extent->end = extent->start;
  else if (ends[1] != NULL && is_local (ends[1]))
    take_as_local (&extent->end, NULL);
}

gboolean
rdv_date_entry_parse (const char *text, RdvExtent *extent, GError **error)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  stripped = g_strstrip (g_strdup (text));
  if (*stripped == '\0')
    {
      g_set_error_literal (error, RDV_ERROR, RDV_ERROR_VALUE, _ ("Type a date, like 17 July 1975 or 1975."));
      return FALSE;
    }
  if (!rdv_edtf_parse (stripped, extent, NULL, NULL))
    return parse_words (stripped, extent, error);
  take_edtf_as_local (stripped, extent);
  return TRUE;
}
