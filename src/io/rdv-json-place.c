/* rdv-json-place.c: see rdv-json-place.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-json-place.h"

#include "rdv-json-token.h"

/* A place in well-formed text. */
typedef struct
{
  const char *at;
  guint line;
  guint column;
} Cursor;

static gboolean
is_plain_key (const char *key)
{
  if (!g_ascii_isalpha (*key) && *key != '_')
    return FALSE;
  for (; *key != 0; key++)
    if (!g_ascii_isalnum (*key) && *key != '_' && *key != '-')
      return FALSE;
  return TRUE;
}

static void
append_path (GString *path, const RdvJsonPlace *place, gboolean with_numbers)
{
  if (place->parent != NULL)
    append_path (path, place->parent, with_numbers);
  if (place->key != NULL && is_plain_key (place->key))
    g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", place->key);
  else if (place->key != NULL)
    g_string_append_printf (path, "[\"%s\"]", place->key);
  if (place->index != RDV_JSON_WHOLE && with_numbers)
    g_string_append_printf (path, "[%u]", place->index);
  else if (place->index != RDV_JSON_WHOLE)
    g_string_append (path, "[]");
}

char *
rdv_json_place_to_path (const RdvJsonPlace *self)
{
  GString *path = g_string_new (NULL);

  append_path (path, self, TRUE);
  return g_string_free (path, FALSE);
}

char *
rdv_json_place_to_key_path (const RdvJsonPlace *self)
{
  GString *path = g_string_new (NULL);

  append_path (path, self, FALSE);
  return g_string_free (path, FALSE);
}

static void
advance (Cursor *cursor)
{
  char c = *cursor->at++;

  if (c == '\n' || (c == '\r' && *cursor->at != '\n'))
    {
      cursor->line++;
      cursor->column = 1;
    }
  else if (c != '\r' && ((guchar)c & 0xC0) != 0x80)
    cursor->column++;
}

/* To the next character that begins or ends something. */
static void
skip_between (Cursor *cursor)
{
  while (g_ascii_isspace (*cursor->at) || *cursor->at == ',' || *cursor->at == ':')
    advance (cursor);
}

static void
skip_text (Cursor *cursor)
{
  advance (cursor);
  while (*cursor->at != '"' && *cursor->at != 0)
    {
      if (*cursor->at == '\\')
        advance (cursor);
      advance (cursor);
    }
  if (*cursor->at != 0)
    advance (cursor);
}

static void
skip_value (Cursor *cursor)
{
  guint depth = 0;

  do
    {
      char c = *cursor->at;

      if (c == '"')
        {
          skip_text (cursor);
          continue;
        }
      if (c == '{' || c == '[')
        depth++;
      else if (c == '}' || c == ']')
        depth--;
      else if (depth == 0)
        {
          while (g_ascii_isalnum (*cursor->at) || *cursor->at == '.' || *cursor->at == '+' ||
                 *cursor->at == '-')
            advance (cursor);
          return;
        }
      advance (cursor);
    }
  while (depth > 0 && *cursor->at != 0);
}

static gboolean
key_matches (const char *begin, const char *end, const char *key)
{
  g_autofree char *found = rdv_json_token_dup_text (begin, (gsize)(end - begin));

  return g_strcmp0 (found, key) == 0;
}

/* Of a key told twice the last counts, as for the parser. */
static gboolean
enter_key (Cursor *cursor, const char *key)
{
  Cursor at = *cursor;
  gboolean is_found = FALSE;

  if (*at.at != '{')
    return FALSE;
  advance (&at);
  for (skip_between (&at); *at.at == '"'; skip_between (&at))
    {
      const char *begin = at.at;
      gboolean matches;

      skip_text (&at);
      matches = key_matches (begin, at.at, key);
      skip_between (&at);
      if (matches)
        {
          *cursor = at;
          is_found = TRUE;
        }
      skip_value (&at);
    }
  return is_found;
}

static gboolean
enter_element (Cursor *cursor, guint index)
{
  Cursor at = *cursor;

  if (*at.at != '[')
    return index == 0; /* a value that stands where a list was expected */
  advance (&at);
  for (skip_between (&at); *at.at != ']' && *at.at != 0; skip_between (&at))
    {
      if (index-- == 0)
        {
          *cursor = at;
          return TRUE;
        }
      skip_value (&at);
    }
  return FALSE;
}

static gboolean
go_to (const RdvJsonPlace *place, Cursor *cursor)
{
  if (place->parent == NULL)
    return TRUE;
  if (!go_to (place->parent, cursor))
    return FALSE;
  return place->key != NULL ? enter_key (cursor, place->key) : enter_element (cursor, place->index);
}

const char *
rdv_json_place_locate (
    const RdvJsonPlace *self, const RdvJsonPiece *piece, guint *line, guint *column, gsize *length)
{
  Cursor cursor = { piece->bytes, piece->line, piece->column };
  Cursor end;

  go_to (self, &cursor);
  end = cursor;
  skip_value (&end);
  *line = cursor.line;
  *column = cursor.column;
  *length = (gsize)(end.at - cursor.at);
  return cursor.at;
}
