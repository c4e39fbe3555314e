/* rdv-plural.c: see rdv-plural.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-plural.h"

#include <string.h>

/* No formula nests deeper, and a damaged file must not take the whole stack. */
#define MAX_DEPTH 100

typedef struct
{
  const char *at;
  gulong n;
  guint depth;
  gboolean is_bad;
} Reading;

/* Two-letter operators stand before those that begin like them; the binding grows. */
static const struct
{
  const char *sign;
  guint binding;
} operators[] = {
  { "||", 1 }, { "&&", 2 }, { "==", 3 }, { "!=", 3 }, { "<=", 4 }, { ">=", 4 }, { "<", 4 },
  { ">", 4 },  { "+", 5 },  { "-", 5 },  { "*", 6 },  { "/", 6 },  { "%", 6 },
};

static gulong read_choice (Reading *self);

static gboolean
take (Reading *self, const char *sign)
{
  while (g_ascii_isspace (*self->at))
    self->at++;
  if (!g_str_has_prefix (self->at, sign))
    return FALSE;
  self->at += strlen (sign);
  return TRUE;
}

static gulong
read_number (Reading *self)
{
  if (take (self, "n"))
    return self->n;
  if (!g_ascii_isdigit (*self->at))
    self->is_bad = TRUE;
  return (gulong)g_ascii_strtoull (self->at, (char **)&self->at, 10);
}

static gulong
read_operand (Reading *self)
{
  gulong value;

  if (++self->depth > MAX_DEPTH)
    self->is_bad = TRUE;
  if (self->is_bad)
    return 0;
  if (take (self, "!"))
    value = !read_operand (self);
  else if (take (self, "("))
    {
      value = read_choice (self);
      self->is_bad |= !take (self, ")");
    }
  else
    value = read_number (self);
  self->depth--;
  return value;
}

static gulong
apply (Reading *self, const char *sign, gulong left, gulong right)
{
  switch (sign[0])
    {
    case '|':
      return left || right;
    case '&':
      return left && right;
    case '=':
      return left == right;
    case '!':
      return left != right;
    case '<':
      return sign[1] == '=' ? left <= right : left < right;
    case '>':
      return sign[1] == '=' ? left >= right : left > right;
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    default:
      self->is_bad |= right == 0;
      return right == 0 ? 0 : sign[0] == '/' ? left / right : left % right;
    }
}

/* An operator that binds at least so strongly comes next. */
static gboolean
take_operator (Reading *self, guint least, guint *found)
{
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    {
      const char *before = self->at;

      if (!take (self, operators[i].sign))
        continue;
      *found = i;
      if (operators[i].binding >= least)
        return TRUE;
      self->at = before;
      return FALSE;
    }
  return FALSE;
}

static gulong
read_binary (Reading *self, guint least)
{
  gulong left = read_operand (self);
  guint found;

  while (!self->is_bad && take_operator (self, least, &found))
    left = apply (self, operators[found].sign, left, read_binary (self, operators[found].binding + 1));
  return left;
}

static gulong
read_choice (Reading *self)
{
  gulong condition, yes, no;

  condition = read_binary (self, 1);
  if (!self->is_bad && take (self, "?"))
    {
      self->is_bad |= ++self->depth > MAX_DEPTH;
      yes = self->is_bad ? 0 : read_choice (self);
      self->is_bad |= !take (self, ":");
      no = self->is_bad ? 0 : read_choice (self);
      condition = condition ? yes : no;
      self->depth--;
    }
  return condition;
}

int
rdv_plural_evaluate (const char *formula, gulong n)
{
  Reading reading = { formula, n, 0, FALSE };
  gulong value = read_choice (&reading);

  if (!reading.is_bad && !take (&reading, ";") && *reading.at != '\0')
    reading.is_bad = TRUE;
  return reading.is_bad || value > G_MAXINT8 ? -1 : (int)value;
}
