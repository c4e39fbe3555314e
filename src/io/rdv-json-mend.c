/* rdv-json-mend.c: see rdv-json-mend.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-json-mend.h"

#include <string.h>

/* What has no meaning becomes blank, so that everything else keeps its place. */
static void
append_blank (GString *out, const char *from, const char *to)
{
  for (; from < to; from++)
    if (*from == '\n' || ((guchar)*from & 0xC0) != 0x80)
      g_string_append_c (out, *from == '\n' ? '\n' : ' ');
}

/* A string in the quotes that it begins with. Returns: behind it */
static const char *
take_string (GString *out, const char *at)
{
  char quote = *at++;

  g_string_append_c (out, '"');
  for (; *at != '\0' && *at != quote; at++)
    if (*at == '\\' && at[1] == '\'')
      g_string_append_c (out, *++at);
    else if (*at == '\\' && at[1] != '\0')
      {
        g_string_append_len (out, at, 2);
        at++;
      }
    else if (*at == '"')
      g_string_append (out, "\\\"");
    else
      g_string_append_c (out, *at);
  if (*at != quote)
    return at;
  g_string_append_c (out, '"');
  return at + 1;
}

static gboolean
is_word (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '$' || c == '.' || (guchar)c >= 0x80;
}

/* "new Date (2006, 5, 1)": no value of JSON, but a text. Returns: behind it, or NULL when @at is no call */
static const char *
find_call_end (const char *at)
{
  int depth = 0;

  while (is_word (*at) || *at == ' ')
    at++;
  if (*at != '(')
    return NULL;
  for (; *at != '\0' && *at != '\n'; at++)
    {
      depth += (*at == '(') - (*at == ')');
      if (depth == 0)
        return at + 1;
    }
  return NULL;
}

/* A word outside of strings. Returns: behind it */
static const char *
take_word (GString *out, const char *at)
{
  static const char *const values[] = { "true", "false", "null" };
  const char *call = find_call_end (at);
  const char *end = at;

  while (is_word (*end))
    end++;
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    if (strlen (values[i]) == (gsize)(end - at) && strncmp (values[i], at, (gsize)(end - at)) == 0)
      call = NULL;
  if (call != NULL || end[strspn (end, " \t")] == ':')
    {
      const char *last = call != NULL ? call : end;

      g_string_append_c (out, '"');
      for (const char *p = at; p < last; p++)
        g_string_append_c (out, *p == '"' || *p == '\\' ? '\'' : *p);
      g_string_append_c (out, '"');
      return last;
    }
  g_string_append_len (out, at, end - at);
  return end;
}

/* Behind the comment at @at, or @at when it is none. */
static const char *
skip_comment (const char *at)
{
  const char *end;

  if (at[0] != '/' || (at[1] != '/' && at[1] != '*'))
    return at;
  if (at[1] == '/')
    return at + strcspn (at, "\n");
  end = strstr (at + 2, "*/");
  return end != NULL ? end + 2 : at + strlen (at);
}

/* Whether nothing but blanks and comments part the comma at @at from the end of its list. */
static gboolean
is_last_comma (const char *at)
{
  for (at++;;)
    {
      const char *after = skip_comment (at + strspn (at, " \t\n"));

      if (after == at)
        return *at == ']' || *at == '}';
      at = after;
    }
}

char *
rdv_json_mend (const char *text)
{
  const char *begin = text + strcspn (text, "{[");
  GString *out = g_string_sized_new (strlen (text) + 1);
  const char *at = begin;

  /* Comments may hold brackets; what stands before the data has no other. */
  append_blank (out, text, begin);
  while (*at != '\0')
    {
      const char *after = skip_comment (at);

      if (after > at)
        {
          append_blank (out, at, after);
          at = after;
        }
      else if (*at == '"' || *at == '\'')
        at = take_string (out, at);
      else if (g_ascii_isalpha (*at) || *at == '_' || *at == '$')
        at = take_word (out, at);
      else
        {
          g_string_append_c (out, *at == ';' || (*at == ',' && is_last_comma (at)) ? ' ' : *at);
          at++;
        }
    }
  return g_string_free (out, FALSE);
}
