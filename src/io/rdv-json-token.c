/* rdv-json-token.c: see rdv-json-token.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-json-token.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-json-parse.h"

enum
{
  IN_TEXT,
  IN_CHARACTER, /* of more than one byte */
  IN_ESCAPE,
  IN_HEX,
  AT_MINUS,
  AT_ZERO,
  IN_INTEGER,
  AT_POINT,
  IN_FRACTION,
  AT_EXPONENT,
  AT_EXPONENT_SIGN,
  IN_EXPONENT,
  IN_WORD,
};

gboolean
rdv_json_token_begin (RdvJsonToken *self, guchar c)
{
  if (c == '"')
    self->state = IN_TEXT;
  else if (c == '-')
    self->state = AT_MINUS;
  else if (c == '0')
    self->state = AT_ZERO;
  else if (g_ascii_isdigit (c))
    self->state = IN_INTEGER;
  else if (c == 't' || c == 'f' || c == 'n')
    {
      self->state = IN_WORD;
      self->word = c == 't' ? "rue" : c == 'f' ? "alse" : "ull";
    }
  else
    return FALSE;
  return TRUE;
}

/* Table 3-7 of the Unicode Standard, "Well-Formed UTF-8 Byte Sequences". */
static gboolean
begin_character (RdvJsonToken *self, guchar c)
{
  self->state = IN_CHARACTER;
  self->low = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
  self->high = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
  self->left = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : 1;
  return c >= 0xC2 && c <= 0xF4;
}

static RdvJsonTokenResult
fail_encoding (RdvJsonTokenResult where, const char **reason)
{
  *reason = _ ("These bytes are not UTF-8. Save the file as UTF-8.");
  return where;
}

static RdvJsonTokenResult
step_text (RdvJsonToken *self, guchar c, const char **reason)
{
  if (c == '"')
    return RDV_JSON_TOKEN_ENDS_HERE;
  if (c == '\\')
    self->state = IN_ESCAPE;
  else if (c == 0)
    {
      *reason = _ ("There is a zero byte: this is not a text file. Choose a timeline file.");
      return RDV_JSON_TOKEN_FAILS;
    }
  else if (c < 0x20)
    {
      *reason = _ ("A line break or another control character stands inside a text. "
                   "Close the text with a double quote, or write \\n or \\t.");
      return RDV_JSON_TOKEN_FAILS;
    }
  else if (c >= 0x80 && !begin_character (self, c))
    return fail_encoding (RDV_JSON_TOKEN_FAILS, reason);
  return RDV_JSON_TOKEN_GOES_ON;
}

static RdvJsonTokenResult
step_character (RdvJsonToken *self, guchar c, const char **reason)
{
  if (c < self->low || c > self->high)
    return fail_encoding (RDV_JSON_TOKEN_FAILED_BEFORE, reason);
  self->low = 0x80;
  self->high = 0xBF;
  if (--self->left == 0)
    self->state = IN_TEXT;
  return RDV_JSON_TOKEN_GOES_ON;
}

static RdvJsonTokenResult
step_escape (RdvJsonToken *self, guchar c, const char **reason)
{
  if (self->state == IN_HEX && g_ascii_isxdigit (c))
    {
      if (--self->left == 0)
        self->state = IN_TEXT;
      return RDV_JSON_TOKEN_GOES_ON;
    }
  if (self->state == IN_ESCAPE && c != 0 && strchr ("\"\\/bfnrtu", c) != NULL)
    {
      self->state = c == 'u' ? IN_HEX : IN_TEXT;
      self->left = 4;
      return RDV_JSON_TOKEN_GOES_ON;
    }
  *reason = _ ("After a backslash one of \" \\ / b f n r t, or u with four hexadecimal digits, was expected. "
               "Write the backslash twice if it is meant itself.");
  return RDV_JSON_TOKEN_FAILS;
}

/* The state after @c in a number, or -1 when it cannot be part of it. */
static int
next_in_number (guint8 state, guchar c)
{
  gboolean is_digit = g_ascii_isdigit (c);

  switch (state)
    {
    case AT_MINUS:
      return c == '0' ? AT_ZERO : is_digit ? IN_INTEGER : -1;
    case AT_ZERO:
    case IN_INTEGER:
      if (is_digit)
        return state == IN_INTEGER ? IN_INTEGER : -1;
      return c == '.' ? AT_POINT : (c == 'e' || c == 'E') ? AT_EXPONENT : -1;
    case AT_POINT:
      return is_digit ? IN_FRACTION : -1;
    case IN_FRACTION:
      return is_digit ? IN_FRACTION : (c == 'e' || c == 'E') ? AT_EXPONENT : -1;
    case AT_EXPONENT:
      return is_digit ? IN_EXPONENT : (c == '+' || c == '-') ? AT_EXPONENT_SIGN : -1;
    default:
      return is_digit ? IN_EXPONENT : -1;
    }
}

gboolean
rdv_json_token_is_whole (const RdvJsonToken *self)
{
  return self->state == AT_ZERO || self->state == IN_INTEGER || self->state == IN_FRACTION ||
         self->state == IN_EXPONENT;
}

static RdvJsonTokenResult
step_number (RdvJsonToken *self, guchar c, const char **reason)
{
  int next = next_in_number (self->state, c);

  if (next >= 0)
    {
      self->state = (guint8)next;
      return RDV_JSON_TOKEN_GOES_ON;
    }
  if (rdv_json_token_is_whole (self) && !g_ascii_isalnum (c) && c != '.' && c != '+' && c != '-')
    return RDV_JSON_TOKEN_ENDED_BEFORE;
  *reason = _ ("This is not a number as JSON writes them. Correct it, or put it in double quotes.");
  return RDV_JSON_TOKEN_FAILS;
}

static RdvJsonTokenResult
step_word (RdvJsonToken *self, guchar c, const char **reason)
{
  if (c == (guchar)*self->word)
    return *++self->word == 0 ? RDV_JSON_TOKEN_ENDS_HERE : RDV_JSON_TOKEN_GOES_ON;
  *reason = _ ("Only true, false and null may stand without double quotes. Put the text in double quotes.");
  return RDV_JSON_TOKEN_FAILS;
}

RdvJsonTokenResult
rdv_json_token_step (RdvJsonToken *self, guchar c, const char **reason)
{
  switch (self->state)
    {
    case IN_TEXT:
      return step_text (self, c, reason);
    case IN_CHARACTER:
      return step_character (self, c, reason);
    case IN_ESCAPE:
    case IN_HEX:
      return step_escape (self, c, reason);
    case IN_WORD:
      return step_word (self, c, reason);
    default:
      return step_number (self, c, reason);
    }
}

char *
rdv_json_token_dup_text (const char *bytes, gsize length)
{
  g_autoptr (JsonNode) node = NULL;

  if (memchr (bytes, '\\', length) == NULL)
    return g_strndup (bytes + 1, length - 2);

  node = rdv_json_parse_node (bytes, length);
  return node != NULL ? json_node_dup_string (node) : g_strndup (bytes + 1, length - 2);
}
