/* rdv-xml-scanner.c: see rdv-xml-scanner.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-xml-scanner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-html-entity.h"

/* Elements beyond are taken for text: no timeline is nested deeper. */
#define MAX_DEPTH 100

typedef struct
{
  const char *name; /* interned in the chunk */
  const char *value;
  const char *at;
} Attribute;

struct _RdvXmlScanner
{
  RdvTextReading *reading;
  const char *next; /* what is read next */
  const char *place;
  gsize place_length;
  GStringChunk *strings; /* of the token */
  GArray *attributes;
  const char *name;
  const char *text;
  GPtrArray *open; /* names of open elements */
  guint n_closing; /* ends that are still to be told, of one end tag */
  gboolean is_eof_told;
};

RdvXmlScanner *
rdv_xml_scanner_new (RdvTextReading *reading)
{
  RdvXmlScanner *self = g_new0 (RdvXmlScanner, 1);

  self->reading = reading;
  self->next = self->place = reading->text;
  self->strings = g_string_chunk_new (256);
  self->attributes = g_array_new (FALSE, FALSE, sizeof (Attribute));
  self->open = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
rdv_xml_scanner_free (RdvXmlScanner *self)
{
  g_string_chunk_free (self->strings);
  g_array_unref (self->attributes);
  g_ptr_array_unref (self->open);
  g_free (self);
}

static gboolean
is_name_start (const char *at)
{
  return g_ascii_isalpha (*at) || *at == '_' || (guchar)*at >= 0x80;
}

static gsize
measure_name (const char *at)
{
  gsize length = 0;

  while (g_ascii_isalnum (at[length]) || (at[length] != '\0' && strchr ("_-.:", at[length]) != NULL) ||
         (guchar)at[length] >= 0x80)
    length++;
  return length;
}

/* Without a prefix. */
static const char *
keep_name (RdvXmlScanner *self, const char *at, gsize length)
{
  const char *colon = memchr (at, ':', length);

  if (colon != NULL)
    {
      length -= (gsize)(colon + 1 - at);
      at = colon + 1;
    }
  return g_string_chunk_insert_len (self->strings, at, (gssize)length);
}

static const char *
decode (RdvXmlScanner *self, const char *at, const char *end)
{
  g_autoptr (GString) out = g_string_new (NULL);

  while (at < end)
    {
      const char *reference = memchr (at, '&', (gsize)(end - at));
      gunichar character;
      gsize length;

      g_string_append_len (out, at, (reference != NULL ? reference : end) - at);
      if (reference == NULL)
        break;
      length = rdv_html_entity_read (reference, &character);
      if (length == 0 || reference + length > end)
        {
          g_string_append_c (out, '&');
          length = 1;
        }
      else
        g_string_append_unichar (out, character);
      at = reference + length;
    }
  return g_string_chunk_insert_len (self->strings, out->str, (gssize)out->len);
}

static void
set_place (RdvXmlScanner *self, const char *begin, const char *end)
{
  self->place = begin;
  self->place_length = (gsize)(end - begin);
  self->next = end;
}

/* "<!-- -->", "<? ?>", "<!DOCTYPE [ ]>". Returns: behind it, or NULL when it is none */
static const char *
skip_other (const char *at)
{
  const char *end = NULL;
  int depth = 0;

  if (g_str_has_prefix (at, "<!--"))
    {
      end = strstr (at + 4, "-->");
      return end != NULL ? end + 3 : at + strlen (at);
    }
  if (at[1] == '?')
    {
      end = strstr (at, "?>");
      return end != NULL ? end + 2 : at + strlen (at);
    }
  if (at[1] != '!')
    return NULL;
  for (end = at; *end != '\0'; end++)
    {
      depth += (*end == '[') - (*end == ']');
      if (*end == '>' && depth <= 0)
        return end + 1;
    }
  return end;
}

static const char *
skip_space (const char *at)
{
  while (g_ascii_isspace (*at))
    at++;
  return at;
}

/* Where the value that begins at @at ends. */
static const char *
find_value_end (const char *at, char quote)
{
  if (quote != '\0')
    {
      const char *end = strchr (at, quote);

      return end != NULL ? end : at + strlen (at);
    }
  while (*at != '\0' && *at != '>' && !g_ascii_isspace (*at))
    at++;
  return at;
}

/* Returns: behind the attribute */
static const char *
read_attribute (RdvXmlScanner *self, const char *at)
{
  gsize length = measure_name (at);
  Attribute attribute = { .name = keep_name (self, at, length), .value = "", .at = at };
  const char *end = at + length;
  const char *equals = skip_space (end);

  if (*equals == '=')
    {
      const char *begin = skip_space (equals + 1);
      char quote = *begin == '"' || *begin == '\'' ? *begin : '\0';

      begin += quote != '\0';
      end = find_value_end (begin, quote);
      attribute.value = decode (self, begin, end);
      attribute.at = begin;
      end += quote != '\0' && *end == quote;
    }
  g_array_append_val (self->attributes, attribute);
  return end;
}

static void
push (RdvXmlScanner *self)
{
  g_ptr_array_add (self->open, g_strdup (self->name));
}

/* @at is at the "<" of a start tag. Returns: FALSE when it never ends */
static gboolean
read_start (RdvXmlScanner *self, const char *begin)
{
  gsize length = measure_name (begin + 1);
  const char *at = skip_space (begin + 1 + length);

  self->name = keep_name (self, begin + 1, length);
  while (*at != '\0' && *at != '>' && *at != '<' && !(at[0] == '/' && at[1] == '>'))
    at = skip_space (is_name_start (at) ? read_attribute (self, at) : at + 1);
  if (*at == '\0')
    return FALSE;
  if (*at == '<')
    rdv_text_reading_remark (self->reading, RDV_REMARK_GUESSED, at, NULL,
                             _ ("The tag before this one is not closed by “>”; it was taken to end here."),
                             NULL);
  push (self);
  self->n_closing = *at == '/';
  set_place (self, begin, at + (*at == '/' ? 2 : *at == '>'));
  return TRUE;
}

/* An end tag: the elements that it ends, the innermost first. */
static void
read_end (RdvXmlScanner *self, const char *begin)
{
  gsize length = measure_name (begin + 2);
  const char *name = keep_name (self, begin + 2, length);
  const char *end = strchr (begin, '>');
  guint n = 0;

  set_place (self, begin, end != NULL ? end + 1 : begin + strlen (begin));
  while (n < self->open->len && !g_str_equal (g_ptr_array_index (self->open, self->open->len - 1 - n), name))
    n++;
  self->n_closing = n < self->open->len ? n + 1 : 0;
  if (self->n_closing != 1)
    rdv_text_reading_remark (
        self->reading, RDV_REMARK_GUESSED, begin, NULL,
        self->n_closing == 0
            ? _ ("This tag closes nothing that is open; it was passed over.")
            : _ ("This tag closes an element in which others are still open; they were closed as well."),
        name);
}

static RdvXmlToken
tell_end (RdvXmlScanner *self)
{
  g_autofree char *name = g_ptr_array_steal_index (self->open, self->open->len - 1);

  self->name = g_string_chunk_insert (self->strings, name);
  self->n_closing--;
  return RDV_XML_END;
}

static RdvXmlToken
tell_text (RdvXmlScanner *self, const char *begin, const char *end)
{
  set_place (self, begin, end);
  self->text = decode (self, begin, end);
  return RDV_XML_TEXT;
}

static RdvXmlToken
tell_data (RdvXmlScanner *self, const char *begin)
{
  const char *data = begin + strlen ("<![CDATA[");
  const char *end = strstr (data, "]]>");
  const char *data_end = end != NULL ? end : data + strlen (data);

  set_place (self, begin, end != NULL ? end + 3 : data_end);
  self->text = g_string_chunk_insert_len (self->strings, data, data_end - data);
  return RDV_XML_TEXT;
}

/* The end of the file: what is open ends here. */
static RdvXmlToken
tell_eof (RdvXmlScanner *self)
{
  set_place (self, self->reading->text + self->reading->length, self->reading->text + self->reading->length);
  if (self->open->len == 0)
    return RDV_XML_EOF;
  if (!self->is_eof_told)
    rdv_text_reading_remark (self->reading, RDV_REMARK_SKIPPED, self->next, NULL,
                             _ ("The file ends in the middle; what may have followed is missing."), NULL);
  self->is_eof_told = self->reading->is_cut = TRUE;
  self->n_closing = 1;
  return tell_end (self);
}

static gboolean
is_start (RdvXmlScanner *self, const char *at)
{
  return is_name_start (at + 1) && self->open->len < MAX_DEPTH;
}

/* The "<" or the end that the text at @at goes up to. */
static const char *
find_text_end (RdvXmlScanner *self, const char *at)
{
  while ((at = strchr (at, '<')) != NULL)
    {
      if (is_start (self, at) || at[1] == '!' || at[1] == '?' || (at[1] == '/' && is_name_start (at + 2)))
        return at;
      at++;
    }
  return self->reading->text + self->reading->length;
}

RdvXmlToken
rdv_xml_scanner_next (RdvXmlScanner *self)
{
  g_string_chunk_clear (self->strings);
  g_array_set_size (self->attributes, 0);
  self->text = NULL;
  for (;;)
    {
      const char *at = self->next;
      const char *other;

      if (self->n_closing > 0)
        return tell_end (self);
      if (*at == '\0')
        return tell_eof (self);
      if (*at != '<' || (!is_start (self, at) && strchr ("!?/", at[1]) == NULL) || at[1] == '\0')
        return tell_text (self, at, find_text_end (self, at + 1));
      if (g_str_has_prefix (at, "<![CDATA["))
        return tell_data (self, at);
      other = skip_other (at);
      if (other != NULL)
        self->next = other;
      else if (at[1] == '/' && is_name_start (at + 2))
        read_end (self, at);
      else if (at[1] == '/')
        return tell_text (self, at, find_text_end (self, at + 1));
      else if (read_start (self, at))
        return RDV_XML_START;
      else
        {
          /* the file ends in a tag */
          self->next = self->reading->text + self->reading->length;
          self->reading->is_cut = TRUE;
        }
    }
}

const char *
rdv_xml_scanner_get_name (RdvXmlScanner *self)
{
  return self->name;
}

const char *
rdv_xml_scanner_get_attribute (RdvXmlScanner *self, const char *name, const char **at)
{
  for (guint i = 0; i < self->attributes->len; i++)
    {
      const Attribute *attribute = &g_array_index (self->attributes, Attribute, i);

      if (!g_str_equal (attribute->name, name))
        continue;
      if (at != NULL)
        *at = attribute->at;
      return attribute->value;
    }
  return NULL;
}

const char *
rdv_xml_scanner_get_place (RdvXmlScanner *self, gsize *length)
{
  if (length != NULL)
    *length = self->place_length;
  return self->place;
}

guint
rdv_xml_scanner_get_depth (RdvXmlScanner *self)
{
  return self->open->len;
}

char *
rdv_xml_scanner_read_content (RdvXmlScanner *self, const char **at)
{
  GString *content = g_string_new (NULL);
  guint depth = self->open->len;

  if (at != NULL)
    *at = self->next;
  for (;;)
    {
      RdvXmlToken token = rdv_xml_scanner_next (self);

      if (token == RDV_XML_EOF || (token == RDV_XML_END && self->open->len < depth))
        break;
      if (token == RDV_XML_TEXT)
        g_string_append (content, self->text);
      else if (token == RDV_XML_START)
        g_string_append_len (content, self->place, (gssize)self->place_length);
      else if (self->place[0] == '<' && self->place[1] == '/')
        g_string_append_printf (content, "</%s>", self->name);
    }
  return g_string_free (content, FALSE);
}

void
rdv_xml_scanner_skip (RdvXmlScanner *self)
{
  guint depth = self->open->len;

  while (self->open->len >= depth && rdv_xml_scanner_next (self) != RDV_XML_EOF)
    ;
}

gboolean
rdv_xml_scanner_sniff (const char *head, const char *name)
{
  const char *at = skip_space (head);
  const char *other;
  gsize length;

  while (*at == '<' && (other = skip_other (at)) != NULL && *at != '\0')
    at = skip_space (other);
  if (*at != '<' || !is_name_start (at + 1))
    return FALSE;
  length = measure_name (at + 1);
  return length == strlen (name) && strncmp (at + 1, name, length) == 0;
}
