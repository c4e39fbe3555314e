/* rdv-loose-date.c: see rdv-loose-date.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-loose-date.h"

#include <string.h>

#include "rdv-civil-date.h"
#include "rdv-edtf.h"
#include "rdv-loose-date-private.h"

/* What is longer is a text that begins with a date. */
#define LONGEST_TEXT 100
#define YEAR_DIGITS  3
#define DASH         '\x01'

/* Small letters, plain blanks, one sign for the dashes that part ranges. @buffer: LONGEST_TEXT bytes and one.
 * FALSE for what is too long to be a date. */
static gboolean
normalise (const char *text, char *buffer)
{
  g_autofree char *lower = NULL;
  gsize length = 0;

  if (strlen (text) > LONGEST_TEXT)
    return FALSE;
  lower = g_utf8_strdown (text, -1);
  for (const char *at = lower; *at != 0; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gsize n = (gsize)(g_utf8_next_char (at) - at);

      if (g_unichar_isspace (c))
        {
          if (length > 0 && buffer[length - 1] != ' ')
            buffer[length++] = ' ';
          continue;
        }
      if (length + n > LONGEST_TEXT)
        return FALSE;
      if (c >= 0x2012 && c <= 0x2015) /* figure dash to horizontal bar */
        buffer[length++] = DASH;
      else if (c == 0x2010 || c == 0x2011 || c == 0x2212) /* hyphens and the minus sign */
        buffer[length++] = '-';
      else
        {
          memcpy (buffer + length, at, n);
          length += n;
        }
    }
  while (length > 0 && buffer[length - 1] == ' ')
    length--;
  buffer[length] = 0;
  return length > 0;
}

static void
trim_end (char *text)
{
  gsize length = strlen (text);

  while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == ','))
    text[--length] = 0;
}

/* Takes apart what may stand around a point: "c. 500 bc ?", "ad 79". */
static gboolean
read_point (RdvLoosePoint *point, char *text)
{
  gsize length;
  gboolean is_bc;

  *point = (RdvLoosePoint){ 0 };
  while (*text == ' ')
    text++;
  trim_end (text);
  length = strlen (text);
  if (length > 0 && text[length - 1] == '?')
    {
      text[length - 1] = 0;
      trim_end (text);
      point->flags |= RDV_DATE_UNCERTAIN;
    }
  length = rdv_loose_word_begins_about (text);
  if (length > 0)
    {
      text += length;
      text += strspn (text, " ");
      point->flags |= RDV_DATE_APPROXIMATE;
    }
  if (g_str_has_prefix (text, "ad "))
    {
      point->is_ad = TRUE;
      text += 3;
    }
  length = rdv_loose_word_ends_era (text, &is_bc);
  if (length > 0)
    {
      text[strlen (text) - length] = 0;
      point->is_bc = is_bc;
      point->is_ad = !is_bc;
      trim_end (text);
    }
  return rdv_loose_point_read (point, text);
}

static gboolean
has_year (const RdvLoosePoint *point)
{
  for (guint i = 0; i < point->n_numbers; i++)
    if (point->digits[i] >= YEAR_DIGITS)
      return TRUE;
  return point->is_century || point->is_bc || point->is_ad;
}

static void
add_number (RdvLoosePoint *point, const RdvLoosePoint *from, guint i)
{
  if (point->n_numbers == RDV_LOOSE_DATE_NUMBERS)
    return;
  point->numbers[point->n_numbers] = from->numbers[i];
  point->digits[point->n_numbers] = from->digits[i];
  point->separators[point->n_numbers++] = ' ';
}

/* What a beginning leaves to its end to tell: the month in "3–5 May 1914", the year in "May – June 1914", the
 * era in "500–400 BC", the word in "15th–16th century". */
static void
inherit_from_end (RdvLoosePoint *start, const RdvLoosePoint *end)
{
  if (end->is_bc && !start->is_ad)
    start->is_bc = TRUE;
  if (end->is_century && start->n_numbers == 1 && start->digits[0] < YEAR_DIGITS && start->month == 0)
    start->is_century = TRUE;
  if (end->month == 0 || end->n_numbers == 0 || has_year (start) || start->n_numbers > 1)
    return;
  if (start->month == 0)
    start->month = end->month;
  add_number (start, end, end->n_numbers - 1);
}

/* What an end takes from its beginning: the century in "1914–18", the year in "May 1914 – June". */
static void
inherit_from_start (RdvLoosePoint *end, const RdvLoosePoint *start)
{
  const guint last = start->n_numbers > 0 ? start->n_numbers - 1 : 0;

  if (start->n_numbers == 0 || has_year (end) || start->digits[last] < YEAR_DIGITS)
    return;
  if (end->month != 0 && end->n_numbers < 2)
    add_number (end, start, last);
  else if (start->n_numbers == 1 && start->month == 0 && end->n_numbers == 1 && end->digits[0] == 2 &&
           start->numbers[0] % 100 < end->numbers[0])
    {
      end->numbers[0] += start->numbers[0] / 100 * 100;
      end->digits[0] = start->digits[0];
    }
}

static gboolean
parse_range (char *text, const char *at, gsize length, RdvDateOrder order, RdvExtent *extent, guint *hints)
{
  RdvLoosePoint start, end;
  RdvDate from, to;
  char *second = text + (at - text) + length;

  text[at - text] = 0;
  text += rdv_loose_word_begins_since (text);
  while (*second == ' ')
    second++;
  if (*second == 0 || rdv_loose_word_is_present (second))
    {
      if (!read_point (&start, text) || !rdv_loose_point_get_date (&start, order, &from, hints))
        return FALSE;
      rdv_civil_date_set_absent (&to, RDV_TIME_MAX, RDV_DATE_OPEN);
    }
  else
    {
      if (!read_point (&start, text) || !read_point (&end, second))
        return FALSE;
      inherit_from_end (&start, &end);
      inherit_from_start (&end, &start);
      if (!rdv_loose_point_get_date (&start, order, &from, hints) ||
          !rdv_loose_point_get_date (&end, order, &to, hints))
        return FALSE;
    }
  *extent = rdv_extent_from_span (&from, &to);
  return TRUE;
}

static gboolean
parse_since (char *text, RdvDateOrder order, RdvExtent *extent, guint *hints)
{
  gsize length = rdv_loose_word_begins_since (text);
  RdvLoosePoint start;
  RdvDate from, to;

  if (length == 0 || !read_point (&start, text + length) ||
      !rdv_loose_point_get_date (&start, order, &from, hints))
    return FALSE;
  rdv_civil_date_set_absent (&to, RDV_TIME_MAX, RDV_DATE_OPEN);
  *extent = rdv_extent_from_span (&from, &to);
  return TRUE;
}

static gboolean
parse_point (char *text, RdvDateOrder order, RdvExtent *extent, guint *hints)
{
  RdvLoosePoint point;
  RdvDate date;

  if (!read_point (&point, text) || !rdv_loose_point_get_date (&point, order, &date, hints))
    return FALSE;
  *extent = rdv_extent_from_instant (&date);
  return TRUE;
}

/* The first hyphen or slash between two numbers, for "1914-1918" and "3-5 May 1914": what has them inside its
 * dates was no range. */
static const char *
find_hyphen (const char *text)
{
  const char *at = strpbrk (text + 1, "-/");

  return at != NULL && strpbrk (at + 1, "-/") == NULL ? at : NULL;
}

/* The functions below take the text apart in place, so each gets a copy. */
static gboolean
parse_words (const char *normal, RdvDateOrder order, RdvExtent *extent, guint *hints)
{
  char text[LONGEST_TEXT + 1];
  gsize length = 1;
  const char *at = rdv_loose_word_find_range (normal, &length);

  if (at != NULL && at > normal)
    {
      *hints = RDV_LOOSE_DATE_PLAIN;
      strcpy (text, normal);
      if (parse_range (text, text + (at - normal), length, order, extent, hints))
        return TRUE;
    }
  *hints = RDV_LOOSE_DATE_PLAIN;
  strcpy (text, normal);
  if (parse_point (text, order, extent, hints))
    return TRUE;
  *hints = RDV_LOOSE_DATE_PLAIN;
  at = find_hyphen (normal);
  strcpy (text, normal);
  if (at != NULL && parse_range (text, text + (at - normal), 1, order, extent, hints))
    return TRUE;
  *hints = RDV_LOOSE_DATE_PLAIN;
  strcpy (text, normal);
  return parse_since (text, order, extent, hints);
}

gboolean
rdv_loose_date_parse (const char *text, RdvDateOrder order, RdvExtent *extent, RdvLooseDateHints *hints)
{
  char normal[LONGEST_TEXT + 1];
  guint found = RDV_LOOSE_DATE_PLAIN;
  RdvExtent made;
  gboolean is_read;

  g_return_val_if_fail (text != NULL && extent != NULL, FALSE);

  while (g_ascii_isspace (*text))
    text++;
  is_read = rdv_edtf_parse (text, &made, NULL, NULL) ||
            (normalise (text, normal) && parse_words (normal, order, &made, &found));
  if (is_read)
    *extent = made;
  if (hints != NULL)
    *hints = (RdvLooseDateHints)(is_read ? found : RDV_LOOSE_DATE_PLAIN);
  return is_read;
}

gboolean
rdv_loose_date_is_present (const char *text)
{
  char normal[LONGEST_TEXT + 1];

  return normalise (text, normal) && rdv_loose_word_is_present (normal);
}
