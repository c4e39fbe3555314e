/* rdv-markwhen-text.c: see rdv-markwhen-text.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-markwhen-text.h"

#include <string.h>

/* One line while it is read. */
typedef struct
{
  const char *line;
  gboolean strips_tags;
  RdvEventBuffer *buffer;
  const RdvMarkwhenNames *names;
  gpointer user_data;
  GString *out;
} LineReading;

static gsize
measure_tag (const char *at)
{
  gsize length = 1;
  gboolean has_letter = FALSE;

  while (g_ascii_isalnum (at[length]) || at[length] == '_' || (guchar)at[length] >= 0x80)
    {
      has_letter = has_letter || !g_ascii_isdigit (at[length]);
      length++;
    }
  return has_letter ? length : 0;
}

/* "#tag", behind a space or at the beginning; one of digits alone is a number. Returns: its length, or 0 */
static gsize
read_tag (LineReading *self, const char *at)
{
  gsize length = at == self->line || g_ascii_isspace (at[-1]) ? measure_tag (at) : 0;
  g_autofree char *name = length > 0 ? g_strndup (at + 1, length - 1) : NULL;

  if (length == 0)
    return 0;
  self->names->tag (name, self->user_data);
  if (!self->strips_tags)
    g_string_append_len (self->out, at, (gssize)length);
  return length;
}

static char *
make_address (const char *target)
{
  const char *scheme = g_uri_peek_scheme (target);

  if (g_str_has_prefix (target, "www."))
    return g_strconcat ("https://", target, NULL);
  return g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0 ||
                 g_strcmp0 (scheme, "mailto") == 0
             ? g_strdup (target)
             : NULL;
}

/* The ")" that closes what @at, a "(", opens: addresses may have brackets in them. */
static const char *
find_closing (const char *at)
{
  int depth = 0;

  for (; *at != '\0'; at++)
    {
      depth += (*at == '(') - (*at == ')');
      if (depth == 0)
        return at;
    }
  return NULL;
}

/* "[words](target)", "![words](target)". Returns: its length, or 0 */
static gsize
read_link (LineReading *self, const char *at)
{
  gboolean is_picture = *at == '!';
  const char *open = at + is_picture;
  const char *middle = *open == '[' ? strstr (open, "](") : NULL;
  const char *end = middle != NULL && memchr (open + 1, '[', (gsize)(middle - open - 1)) == NULL
                        ? find_closing (middle + 1)
                        : NULL;
  g_autofree char *words = end != NULL ? g_strndup (open + 1, (gsize)(middle - open - 1)) : NULL;
  g_autofree char *target =
      end != NULL ? g_strstrip (g_strndup (middle + 2, (gsize)(end - middle - 2))) : NULL;
  g_autofree char *address = NULL;

  if (end == NULL)
    return 0;
  if (is_picture)
    rdv_event_buffer_add_media (self->buffer, target, words);
  else if (g_str_equal (target, "location"))
    self->names->place (words, self->user_data);
  else
    {
      address = make_address (target);
      rdv_event_buffer_add_link (self->buffer, words, address);
      g_string_append (self->out, *words != '\0' ? words : target);
    }
  return (gsize)(end + 1 - at);
}

/* "- [ ] task", "- item" at the beginning. Returns: behind it */
static const char *
read_item (LineReading *self, const char *at)
{
  static const struct
  {
    const char *mark;
    const char *sign;
  } marks[] = {
    { "- [x] ", "☑ " }, { "- [X] ", "☑ " }, { "- [ ] ", "☐ " }, { "- [] ", "☐ " }, { "- ", "• " }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (at, marks[i].mark))
      {
        g_string_append (self->out, marks[i].sign);
        return at + strlen (marks[i].mark);
      }
  return at;
}

char *
rdv_markwhen_text_read (const char *line,
                        gboolean strips_tags,
                        RdvEventBuffer *buffer,
                        const RdvMarkwhenNames *names,
                        gpointer user_data)
{
  LineReading self = {
    line + strspn (line, " \t"), strips_tags, buffer, names, user_data, g_string_new (NULL)
  };

  for (const char *at = read_item (&self, self.line); *at != '\0';)
    {
      gsize length = 0;

      if (*at == '#')
        length = read_tag (&self, at);
      else if (*at == '[' || (at[0] == '!' && at[1] == '['))
        length = read_link (&self, at);
      if (length == 0)
        g_string_append_c (self.out, *at++);
      else
        at += length;
    }
  return g_strstrip (g_string_free (self.out, FALSE));
}
