/* rdv-markwhen-header.c: see rdv-markwhen-header.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-markwhen-header.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-color.h"

void
rdv_markwhen_header_init (RdvMarkwhenHeader *self)
{
  *self = (RdvMarkwhenHeader){ NULL };
  self->colors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
rdv_markwhen_header_clear (RdvMarkwhenHeader *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->tag, g_free);
  g_clear_pointer (&self->colors, g_hash_table_unref);
}

static void
strip_quotes (char *value)
{
  gsize length = strlen (value);

  if (length < 2 || (*value != '"' && *value != '\'') || value[length - 1] != *value)
    return;
  memmove (value, value + 1, length - 2);
  value[length - 2] = '\0';
}

char *
rdv_markwhen_header_split (const char *line, char **key)
{
  const char *begin = line + strspn (line, " \t");
  gsize length = strcspn (begin, ":");
  char *value, *comment;

  *key = NULL;
  if (begin[length] != ':' || length == 0 ||
      (begin[length + 1] != '\0' && !g_ascii_isspace (begin[length + 1])) || strcspn (begin, " \t") < length)
    return NULL;
  *key = g_strndup (begin, length);
  value = g_strdup (begin + length + 1);
  comment = strstr (value, " //");
  if (comment != NULL)
    *comment = '\0';
  strip_quotes (g_strstrip (value));
  return value;
}

static void
set_color (
    RdvMarkwhenHeader *self, const char *tag, const char *value, RdvTextReading *reading, const char *at)
{
  guint32 color;

  if (rdv_color_parse (value, &color))
    g_hash_table_insert (self->colors, g_strdup (tag), GUINT_TO_POINTER (color));
  else
    rdv_text_reading_remark (reading, RDV_REMARK_GUESSED, at, NULL,
                             _ ("This is not a colour that is known; it was passed over."), value);
}

static void
take_text (char **text, char *value)
{
  if (*text == NULL && *value != '\0')
    *text = g_strdup (value);
}

static void
set_zone (RdvMarkwhenClock *clock, const char *value, RdvTextReading *reading, const char *at)
{
  if (!rdv_markwhen_clock_set_zone (clock, value))
    rdv_text_reading_remark (reading, RDV_REMARK_GUESSED, at, NULL,
                             _ ("This time zone is not known; times of day were read as UTC."), value);
}

static void
set_order (RdvMarkwhenClock *clock, const char *value, RdvTextReading *reading, const char *at)
{
  if (g_str_has_prefix (value, "d/M/y"))
    clock->order = RDV_DATE_ORDER_DAY_FIRST;
  else if (!g_str_has_prefix (value, "M/d/y"))
    rdv_text_reading_remark (
        reading, RDV_REMARK_GUESSED, at, NULL,
        _ ("This way to write dates is not known; dates were read with the month first."), value);
}

void
rdv_markwhen_header_read_line (RdvMarkwhenHeader *self,
                               const char *line,
                               RdvMarkwhenClock *clock,
                               RdvTextReading *reading,
                               const char *at)
{
  g_autofree char *key = NULL;
  g_autofree char *value = rdv_markwhen_header_split (line, &key);
  gboolean is_nested = g_ascii_isspace (*line);

  if (value == NULL)
    return;
  if (!is_nested)
    g_clear_pointer (&self->tag, g_free);
  if (*key == '#' && *value != '\0')
    set_color (self, key + 1, value, reading, at);
  else if (*key == '#')
    self->tag = g_strdup (key + 1);
  else if (is_nested && self->tag != NULL && g_str_equal (key, "color"))
    set_color (self, self->tag, value, reading, at);
  else if (is_nested && self->tag != NULL)
    return;
  else if (g_ascii_strcasecmp (key, "title") == 0)
    take_text (&self->title, value);
  else if (g_ascii_strcasecmp (key, "description") == 0)
    take_text (&self->description, value);
  else if (g_str_equal (key, "timezone") || g_str_equal (key, "tz"))
    set_zone (clock, value, reading, at);
  else if (g_str_equal (key, "dateFormat"))
    set_order (clock, value, reading, at);
}

guint32
rdv_markwhen_header_get_color (const RdvMarkwhenHeader *self, const char *tag)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->colors, tag));
}
