/* rdv-fold.c: see rdv-fold.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-fold.h"

#include <string.h>

/* A letter comes apart into no more than this. */
#define MAX_PARTS 18
#define ROMAN     "ivxlcdm"

typedef struct
{
  GString *letters; /* of the word in the making, small and without accents, as UTF-8 */
  GString *folded;  /* the same in Latin letters, brought to one spelling */
  gboolean has_cyrillic;
  RdvFoldFunc func;
  gpointer user_data;
} Folder;

/* а .. я. й comes apart into и and a breve, ё into е and two dots, but either may stand here from another
 * hand. */
static const char *const cyrillic[] = {
  "a", "b", "v", "g", "d", "e",  "zh", "z",  "i",  "i",    "k", "l", "m", "n", "o",  "p",
  "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",  "i", "",  "e", "iu", "ia",
};

/* Letters without an accent to drop; those of other Slavic alphabets that have a near relation in the Russian
 * one. */
static const struct
{
  gunichar letter;
  const char *latin;
} others[] = {
  { 0x00df, "ss" }, /* ß */
  { 0x00e6, "ae" }, /* æ */
  { 0x00f0, "d" },  /* ð */
  { 0x00f8, "o" },  /* ø */
  { 0x00fe, "th" }, /* þ */
  { 0x0111, "d" },  /* đ */
  { 0x0131, "i" },  /* ı */
  { 0x0142, "l" },  /* ł */
  { 0x0153, "oe" }, /* œ */
  { 0x0454, "e" },  /* є */
  { 0x0456, "i" },  /* і */
  { 0x0458, "i" },  /* ј */
  { 0x0491, "g" },  /* ґ */
};

/* Which Cyrillic letter a Latin one looks like. */
static const struct
{
  char latin;
  char sound;
} looks[] = { { 'b', 'v' }, { 'c', 's' }, { 'h', 'n' }, { 'p', 'r' }, { 'y', 'u' } };

static gboolean
is_cyrillic (gunichar c)
{
  return c >= 0x0400 && c <= 0x052f;
}

static const char *
get_latin (gunichar c)
{
  if (c >= 0x0430 && c < 0x0430 + G_N_ELEMENTS (cyrillic))
    return cyrillic[c - 0x0430];
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i].letter == c)
      return others[i].latin;
  return NULL;
}

/* @c is a Latin letter in a word with Cyrillic ones. */
static char
get_sound_of_look (char c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    if (looks[i].latin == c)
      return looks[i].sound;
  /* х, the only one that takes two letters, is left to its Latin namesake. */
  return c;
}

/* Whether the letters of the word up to now end in a consonant. */
static gboolean
follows_consonant (const Folder *self)
{
  gsize length = self->folded->len;

  return length > 0 && g_ascii_isalpha (self->folded->str[length - 1]) &&
         strchr ("aeiou", self->folded->str[length - 1]) == NULL;
}

static void
add_i (Folder *self, gboolean is_roman)
{
  gsize length = self->folded->len;

  if (is_roman || length == 0 || self->folded->str[length - 1] != 'i')
    g_string_append_c (self->folded, 'i');
}

/* Adds the Latin letter at @p; returns how many letters it took. */
static gsize
add_latin (Folder *self, const char *p, gboolean is_roman)
{
  char c = self->has_cyrillic ? get_sound_of_look (*p) : *p;

  if (c == 'y' && p[1] == 'e')
    {
      g_string_append_c (self->folded, 'e');
      return 2;
    }
  if (c == 'y' && p[1] == 'o' && follows_consonant (self))
    {
      g_string_append_c (self->folded, 'e');
      return 2;
    }
  if (c == 'y' || c == 'i')
    add_i (self, is_roman);
  else if (c == 'x')
    g_string_append (self->folded, "ks");
  else
    g_string_append_c (self->folded, c);
  return 1;
}

static void
add_other (Folder *self, gunichar c)
{
  const char *latin = get_latin (c);

  if (latin == NULL)
    g_string_append_unichar (self->folded, c);
  else if (*latin == 'i')
    {
      add_i (self, FALSE);
      g_string_append (self->folded, latin + 1);
    }
  else
    g_string_append (self->folded, latin);
}

static void
end_word (Folder *self)
{
  const char *p = self->letters->str;
  gboolean is_roman = strspn (p, ROMAN) == self->letters->len;

  if (self->letters->len == 0)
    return;
  g_string_truncate (self->folded, 0);
  while (*p != '\0')
    {
      if ((guchar)*p < 0x80)
        p += add_latin (self, p, is_roman);
      else
        {
          add_other (self, g_utf8_get_char (p));
          p = g_utf8_next_char (p);
        }
    }
  /* A word of nothing but ь says nothing. */
  if (self->folded->len > 0)
    self->func (self->folded->str, self->user_data);
  g_string_truncate (self->letters, 0);
  self->has_cyrillic = FALSE;
}

static void
add_small_letter (Folder *self, gunichar c)
{
  if (c == 0x03c2) /* ς ends words, σ stands within */
    c = 0x03c3;
  self->has_cyrillic |= is_cyrillic (c);
  g_string_append_unichar (self->letters, c);
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x02bc || c == 0x02b9 || c == 0x2032;
}

static void
add_character (Folder *self, gunichar c)
{
  gunichar parts[MAX_PARTS];
  gsize n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < MIN (n, G_N_ELEMENTS (parts)); i++)
    {
      if (g_unichar_isalnum (parts[i]))
        add_small_letter (self, g_unichar_tolower (parts[i]));
      else if (!g_unichar_ismark (parts[i]) && !is_apostrophe (parts[i]) &&
               g_unichar_type (parts[i]) != G_UNICODE_FORMAT)
        end_word (self);
    }
}

void
rdv_fold_words (const char *text, RdvFoldFunc func, gpointer user_data)
{
  g_autoptr (GString) letters = g_string_sized_new (64);
  g_autoptr (GString) folded = g_string_sized_new (64);
  Folder self = { .letters = letters, .folded = folded, .func = func, .user_data = user_data };

  for (const char *p = text != NULL ? text : ""; *p != '\0';)
    {
      gunichar c = (guchar)*p;

      if (g_ascii_isalnum (*p))
        g_string_append_c (letters, g_ascii_tolower (*p));
      else if (c < 0x80 && *p != '\'')
        end_word (&self);
      else if (c >= 0x80)
        {
          c = g_utf8_get_char_validated (p, -1);
          if (c == (gunichar)-1 || c == (gunichar)-2)
            end_word (&self);
          else
            add_character (&self, c);
        }
      p = c == (gunichar)-1 || c == (gunichar)-2 || c < 0x80 ? p + 1 : g_utf8_next_char (p);
    }
  end_word (&self);
}

static void
append_word (const char *word, gpointer user_data)
{
  GString *line = user_data;

  if (line->len > 0)
    g_string_append_c (line, ' ');
  g_string_append (line, word);
}

char *
rdv_fold (const char *text)
{
  GString *line = g_string_new (NULL);

  rdv_fold_words (text, append_word, line);
  return g_string_free (line, FALSE);
}
