/* rdv-loose-date-words.c: the words of dates. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-loose-date-private.h"

#include <string.h>

#define LEAST_LETTERS 3 /* of a month */

/* In the languages whose tables are understood whatever the language of the program: English, Russian (both
 * cases), German, French with and without accents, Spanish. */
static const char *const months[][9] = {
  { "january", "январь", "января", "januar", "jänner", "janvier", "enero" },
  { "february", "февраль", "февраля", "februar", "février", "fevrier", "febrero" },
  { "march", "март", "марта", "märz", "maerz", "mars", "marzo" },
  { "april", "апрель", "апреля", "avril", "abril" },
  { "may", "май", "мая", "mai", "mayo" },
  { "june", "июнь", "июня", "juni", "juin", "junio" },
  { "july", "июль", "июля", "juli", "juillet", "julio" },
  { "august", "август", "августа", "août", "aout", "agosto" },
  { "september", "sept", "сентябрь", "сентября", "septembre", "septiembre", "setiembre" },
  { "october", "октябрь", "октября", "oktober", "octobre", "octubre" },
  { "november", "ноябрь", "ноября", "novembre", "noviembre" },
  { "december", "декабрь", "декабря", "dezember", "décembre", "decembre", "diciembre" },
};

/* May stand in a date and say nothing: articles, ordinals, days of the week, "year". */
static const char *const fillers[] = {
  "the",       "of",       "in",     "on",       "at",     "st",    "nd",  "rd",   "th",     "year",
  "utc",       "gmt",      "a",      "d",        "от",     "в",     "г",   "гг",   "год",    "года",
  "году",      "годы",     "годов",  "го",       "числа",  "den",   "der", "im",   "am",     "jahr",
  "uhr",       "le",       "l",      "en",       "er",     "de",    "du",  "el",   "del",    "año",
  "an",        "mon",      "tue",    "wed",      "thu",    "fri",   "sat", "sun",  "monday", "tuesday",
  "wednesday", "thursday", "friday", "saturday", "sunday", "early", "mid", "late", "пн",     "вт",
  "ср",        "чт",       "пт",     "сб",       "вс",
};

static const struct
{
  const char *word;
  RdvLoosePart part;
} parts[] = {
  { "early", RDV_LOOSE_EARLY },  { "mid", RDV_LOOSE_MID },      { "late", RDV_LOOSE_LATE },
  { "начало", RDV_LOOSE_EARLY }, { "середина", RDV_LOOSE_MID }, { "конец", RDV_LOOSE_LATE },
  { "начале", RDV_LOOSE_EARLY }, { "середине", RDV_LOOSE_MID }, { "конце", RDV_LOOSE_LATE },
};

static const char *const centuries[] = {
  "century", "centuries",   "cent", "век",    "века",   "веке",
  "в",       "jahrhundert", "jh",   "siècle", "siecle", "siglo",
};

static const char *const present[] = {
  "present",         "now",   "today",       "ongoing",     "current", "the present",
  "настоящее время", "н. в.", "н.в.",        "наст. время", "сейчас",  "сегодня",
  "heute",           "jetzt", "aujourd'hui", "aujourd’hui", "présent", "actualidad",
  "presente",        "hoy",   "..",          "...",         "…",
};

static const char *const about[] = {
  "c. ",
  "c.",
  "ca. ",
  "ca.",
  "ca ",
  "circa ",
  "c ",
  "approx. ",
  "approximately ",
  "about ",
  "around ",
  "~",
  "≈",
  "около ",
  "ок. ",
  "ок.",
  "ок ",
  "примерно ",
  "приблизительно ",
  "um ",
  "gegen ",
  "etwa ",
  "vers ",
  "environ ",
  "hacia ",
  "alrededor de ",
};

static const char *const since[] = {
  "since ", "from ", "between ", "с ",  "со ", "от ",    "von ",
  "ab ",    "seit ", "depuis ",  "de ", "du ", "desde ",
};

static const struct
{
  const char *text;
  gboolean is_bc;
} eras[] = {
  { " bce", TRUE },        { " bc", TRUE },       { " b.c.e.", TRUE },    { " b.c.", TRUE },
  { " до н. э.", TRUE },   { " до н.э.", TRUE },  { " до н.э", TRUE },    { " до нашей эры", TRUE },
  { " v. chr.", TRUE },    { " v.chr.", TRUE },   { " av. j.-c.", TRUE }, { " av. j.c.", TRUE },
  { " a. c.", TRUE },      { " a.c.", TRUE },     { " ad", FALSE },       { " ce", FALSE },
  { " a.d.", FALSE },      { " c.e.", FALSE },    { " н. э.", FALSE },    { " н.э.", FALSE },
  { " нашей эры", FALSE }, { " n. chr.", FALSE }, { " n.chr.", FALSE },   { " ap. j.-c.", FALSE },
  { " d. c.", FALSE },     { "bce", TRUE },       { "bc", TRUE },
};

/* The dashes come as one sign: see the caller. */
static const char *const ranges[] = {
  " \x01 ", "\x01",  " - ",  " to ", " till ",  " until ", " по ",
  " до ",   " bis ", " au ", " à ",  " hasta ", " and ",
};

static gboolean
is_among (const char *const *list, gsize n, const char *word, gsize length)
{
  for (gsize i = 0; i < n; i++)
    if (strlen (list[i]) == length && memcmp (list[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

static gsize
begins_with_one (const char *const *list, gsize n, const char *text)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_has_prefix (text, list[i]))
      return strlen (list[i]);
  return 0;
}

int
rdv_loose_word_find_month (const char *word, gsize length)
{
  int found = 0;

  if (g_utf8_strlen (word, (gssize)length) < LEAST_LETTERS && !is_among (&months[4][2], 1, word, length))
    return 0;
  for (int month = 0; month < (int)G_N_ELEMENTS (months); month++)
    for (gsize i = 0; i < G_N_ELEMENTS (months[month]) && months[month][i] != NULL; i++)
      if (strncmp (months[month][i], word, length) == 0)
        {
          if (found != 0 && found != month + 1)
            return 0; /* "jui" is June or July */
          found = month + 1;
        }
  return found;
}

RdvLoosePart
rdv_loose_word_find_part (const char *word, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strlen (parts[i].word) == length && memcmp (parts[i].word, word, length) == 0)
      return parts[i].part;
  return RDV_LOOSE_WHOLE;
}

gboolean
rdv_loose_word_is_filler (const char *word, gsize length)
{
  return is_among (fillers, G_N_ELEMENTS (fillers), word, length);
}

gboolean
rdv_loose_word_is_century (const char *word, gsize length)
{
  return is_among (centuries, G_N_ELEMENTS (centuries), word, length);
}

gboolean
rdv_loose_word_is_present (const char *text)
{
  return is_among (present, G_N_ELEMENTS (present), text, strlen (text));
}

gsize
rdv_loose_word_begins_about (const char *text)
{
  return begins_with_one (about, G_N_ELEMENTS (about), text);
}

gsize
rdv_loose_word_begins_since (const char *text)
{
  return begins_with_one (since, G_N_ELEMENTS (since), text);
}

gsize
rdv_loose_word_ends_era (const char *text, gboolean *is_bc)
{
  for (gsize i = 0; i < G_N_ELEMENTS (eras); i++)
    if (g_str_has_suffix (text, eras[i].text))
      {
        *is_bc = eras[i].is_bc;
        return strlen (eras[i].text);
      }
  return 0;
}

const char *
rdv_loose_word_find_range (const char *text, gsize *length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      const char *at = strstr (text, ranges[i]);

      if (at != NULL)
        {
          *length = strlen (ranges[i]);
          return at;
        }
    }
  return NULL;
}
