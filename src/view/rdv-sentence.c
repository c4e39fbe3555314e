/* rdv-sentence.c: see rdv-sentence.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-sentence.h"

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

char *
rdv_sentence_join (const char *first, const char *second)
{
  gboolean has_first = first != NULL && *first != '\0';
  gboolean has_second = second != NULL && *second != '\0';

  if (has_first && has_second)
    return g_strconcat (first, " · ", second, NULL);
  return g_strdup (has_first ? first : has_second ? second : NULL);
}
