/* rdv-json-parse.c: see rdv-json-parse.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-json-parse.h"

#include <string.h>

#define ESCAPE_LENGTH 6 /* \uXXXX */
#define REPLACEMENT   "\\ufffd"

/* The UTF-16 unit that @at escapes; -1 when it is no such escape. */
static int
read_unit (const char *at, const char *end)
{
  int unit = 0;

  if (end - at < ESCAPE_LENGTH || at[0] != '\\' || at[1] != 'u')
    return -1;
  for (int i = 2; i < ESCAPE_LENGTH; i++)
    {
      int digit = g_ascii_xdigit_value (at[i]);

      if (digit < 0)
        return -1;
      unit = unit << 4 | digit;
    }
  return unit;
}

static gboolean
is_half (int unit)
{
  return unit >= 0xd800 && unit <= 0xdfff;
}

/* The first half of a pair is below 0xdc00, the second from there on. */
static gboolean
is_pair (int first, int second)
{
  return first < 0xdc00 && is_half (second) && second >= 0xdc00;
}

/* The next half character without its other half, or zero, from the backslash @at on; NULL when there is
 * none. */
static const char *
find_no_character (const char *at, const char *end)
{
  while ((at = memchr (at, '\\', (gsize)(end - at))) != NULL)
    {
      int unit = read_unit (at, end);

      if (unit == 0 || (is_half (unit) && !is_pair (unit, read_unit (at + ESCAPE_LENGTH, end))))
        return at;
      at += is_half (unit) ? 2 * ESCAPE_LENGTH : MIN (end - at, 2);
    }
  return NULL;
}

/* The replacement is as long as what it replaces, so that all places in the text stay what they are. */
static char *
dup_mended (const char *bytes, gsize length, const char *lone)
{
  char *mended = g_strndup (bytes, length);

  while (lone != NULL)
    {
      memcpy (mended + (lone - bytes), REPLACEMENT, ESCAPE_LENGTH);
      lone = find_no_character (lone + ESCAPE_LENGTH, bytes + length);
    }
  return mended;
}

gboolean
rdv_json_parse (JsonParser *parser, const char *bytes, gsize length, GError **error)
{
  const char *lone = find_no_character (bytes, bytes + length);
  g_autofree char *mended = lone != NULL ? dup_mended (bytes, length, lone) : NULL;

  return json_parser_load_from_data (parser, mended != NULL ? mended : bytes, (gssize)length, error);
}

gboolean
rdv_json_parse_mends (const char *bytes, gsize length)
{
  return find_no_character (bytes, bytes + length) != NULL;
}

JsonNode *
rdv_json_parse_node (const char *bytes, gsize length)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  return rdv_json_parse (parser, bytes, length, NULL) ? json_parser_steal_root (parser) : NULL;
}
