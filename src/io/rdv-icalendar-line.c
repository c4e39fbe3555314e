/* rdv-icalendar-line.c: see rdv-icalendar-line.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-icalendar-line.h"

#include <string.h>

/* The line at @at without its folds. */
static char *
unfold (const char *at, const char **next)
{
  GString *line = g_string_new (NULL);

  for (;;)
    {
      gsize length = strcspn (at, "\n");

      g_string_append_len (line, at, (gssize)length);
      at += length + (at[length] == '\n');
      if (*at != ' ' && *at != '\t')
        break;
      at++;
    }
  *next = at;
  return g_string_free (line, FALSE);
}

/* Where the name or the value of a parameter ends: what is in quotes does not count. */
static char *
find_end (char *at, const char *ends)
{
  gboolean is_quoted = FALSE;

  for (; *at != '\0'; at++)
    if (*at == '"')
      is_quoted = !is_quoted;
    else if (!is_quoted && strchr (ends, *at) != NULL)
      break;
  return at;
}

/* RFC 6868: ^n, ^' and ^^; quotes go. */
static char *
read_parameter_value (const char *value)
{
  GString *out = g_string_new (NULL);

  for (const char *at = value; *at != '\0'; at++)
    if (*at == '^' && at[1] != '\0' && strchr ("n'^", at[1]) != NULL)
      {
        at++;
        g_string_append_c (out, *at == 'n' ? '\n' : *at == '\'' ? '"' : '^');
      }
    else if (*at != '"')
      g_string_append_c (out, *at);
  return g_string_free (out, FALSE);
}

RdvIcalendarLine *
rdv_icalendar_line_read (const char *at, const char **next)
{
  g_autofree char *text = unfold (at, next);
  char *end = find_end (text, ";:");
  g_autoptr (RdvIcalendarLine) self = NULL;

  if (*end == '\0' || end == text)
    return NULL;
  self = g_new0 (RdvIcalendarLine, 1);
  self->at = at;
  self->name = g_ascii_strup (text, end - text);
  self->parameters = g_ptr_array_new_with_free_func (g_free);
  while (*end == ';')
    {
      char *begin = end + 1;
      char *equals;

      end = find_end (begin, ";:");
      equals = memchr (begin, '=', (gsize)(end - begin));
      if (equals != NULL)
        {
          g_autofree char *value = g_strndup (equals + 1, (gsize)(end - equals - 1));

          g_ptr_array_add (self->parameters, g_ascii_strup (begin, equals - begin));
          g_ptr_array_add (self->parameters, read_parameter_value (value));
        }
    }
  if (*end == '\0')
    return NULL;
  self->value = g_strstrip (g_strdup (end + 1));
  return g_steal_pointer (&self);
}

void
rdv_icalendar_line_free (RdvIcalendarLine *self)
{
  g_free (self->name);
  g_free (self->value);
  g_clear_pointer (&self->parameters, g_ptr_array_unref);
  g_free (self);
}

const char *
rdv_icalendar_line_get_parameter (const RdvIcalendarLine *self, const char *name)
{
  for (guint i = 0; i + 1 < self->parameters->len; i += 2)
    if (g_str_equal (g_ptr_array_index (self->parameters, i), name))
      return g_ptr_array_index (self->parameters, i + 1);
  return NULL;
}

/* One text of a list, up to a comma. Returns: behind it */
static const char *
read_text (const char *at, gboolean is_list, GString *out)
{
  for (; *at != '\0' && !(is_list && *at == ','); at++)
    if (*at == '\\' && at[1] != '\0')
      {
        at++;
        g_string_append_c (out, *at == 'n' || *at == 'N' ? '\n' : *at);
      }
    else
      g_string_append_c (out, *at);
  return at;
}

char *
rdv_icalendar_text_unescape (const char *value)
{
  GString *out = g_string_new (NULL);

  read_text (value, FALSE, out);
  return g_string_free (out, FALSE);
}

char **
rdv_icalendar_text_split (const char *value)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (const char *at = value;; at++)
    {
      GString *out = g_string_new (NULL);

      at = read_text (at, TRUE, out);
      g_ptr_array_add (texts, g_strstrip (g_string_free (out, FALSE)));
      if (*at == '\0')
        break;
    }
  g_ptr_array_add (texts, NULL);
  return (char **)g_ptr_array_steal (texts, NULL);
}
