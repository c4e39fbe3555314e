/* rdv-one-line.c: see rdv-one-line.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-one-line.h"

#include <string.h>

/* What a break begins with in UTF-8: of a million titles most are not looked at any closer. */
#define FIRST_BYTES "\t\n\v\f\r\xc2\xe2"

/* Everything that Unicode breaks a line at, and tabs. */
static gboolean
is_break (gunichar c)
{
  return (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static const char *
find_break (const char *text)
{
  const char *p = strpbrk (text, FIRST_BYTES);

  while (p != NULL && !is_break (g_utf8_get_char (p)))
    p = strpbrk (p + 1, FIRST_BYTES);
  return p;
}

char *
rdv_one_line (const char *text)
{
  const char *at = find_break (text);
  GString *line;

  if (at == NULL)
    return NULL;
  line = g_string_new (NULL);
  for (; at != NULL; at = find_break (text))
    {
      g_string_append_len (line, text, at - text);
      while (line->len > 0 && line->str[line->len - 1] == ' ')
        g_string_truncate (line, line->len - 1);
      for (text = at; *text == ' ' || is_break (g_utf8_get_char (text));)
        text = g_utf8_next_char (text);
      if (line->len > 0 && *text != '\0')
        g_string_append_c (line, ' ');
    }
  g_string_append (line, text);
  return g_string_free (line, FALSE);
}
