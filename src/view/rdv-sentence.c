/* rdv-sentence.c: see rdv-sentence.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-sentence.h"

#include <string.h>

char *
rdv_sentence_capitalize (const char *text)
{
  char first[7] = { 0 };

  if (*text == '\0')
    return g_strdup (text);
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

char *
rdv_sentence_initials (const char *name)
{
  g_autoptr (GString) initials = g_string_new (NULL);
  const char *last = NULL;
  gboolean in_word = FALSE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!in_word && g_unichar_isalpha (c))
        {
          if (initials->len == 0)
            g_string_append_unichar (initials, g_unichar_totitle (c));
          else
            last = p;
        }
      in_word = !g_unichar_isspace (c);
    }
  if (last != NULL)
    g_string_append_unichar (initials, g_unichar_totitle (g_utf8_get_char (last)));
  return g_strdup (initials->str);
}

/* Initials and abbreviations ("Dr. ", "U. S. ") end no sentence: the word before has three letters or is a number. */
static gboolean
is_end (const char *text, const char *stop)
{
  const char *word = stop;
  guint n = 0;

  while (word > text && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (word))))
    {
      word = g_utf8_prev_char (word);
      n++;
    }
  return n >= 3 || (n > 0 && g_unichar_isdigit (g_utf8_get_char (word))) || (n == 0 && stop > text);
}

char *
rdv_sentence_get_first (const char *text)
{
  for (const char *stop = strpbrk (text, ".!?"); stop != NULL; stop = strpbrk (stop + 1, ".!?"))
    {
      const char *next = stop + 1;

      while (g_unichar_isspace (g_utf8_get_char (next)))
        next = g_utf8_next_char (next);
      if (next > stop + 1 && *next != '\0' && !g_unichar_islower (g_utf8_get_char (next)) && is_end (text, stop))
        return g_strndup (text, (gsize) (stop + 1 - text));
    }
  return g_strdup (text);
}

char *
rdv_sentence_join (const char *first, const char *second)
{
  gboolean has_first = first != NULL && *first != '\0';
  gboolean has_second = second != NULL && *second != '\0';

  if (has_first && has_second)
    return g_strconcat (first, " · ", second, NULL);
  return g_strdup (has_first ? first : has_second ? second : NULL);
}
