/* rdv-text-reading.c: see rdv-text-reading.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-text-reading.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-error.h"

/* Bytes of the text between two places that are known. */
#define BLOCK 4096
/* Bytes in which an XML declaration must stand. */
#define DECLARATION 200

/* Line and column, from 1, of a byte. */
typedef struct
{
  guint line;
  guint column;
} Place;

static gboolean
begins_with (const char *bytes, gsize length, const char *begin, gsize begin_length)
{
  return length >= begin_length && memcmp (bytes, begin, begin_length) == 0;
}

/* The encoding that an XML declaration names. (transfer full) */
static char *
read_declaration (const char *bytes, gsize length)
{
  g_autofree char *head = g_strndup (bytes, MIN (length, DECLARATION));
  char *end = g_str_has_prefix (head, "<?xml") ? strstr (head, "?>") : NULL;
  char *name;

  if (end == NULL)
    return NULL;
  *end = '\0';
  name = strstr (head, "encoding");
  name = name != NULL ? strpbrk (name, "\"'") : NULL;
  return name != NULL ? g_strndup (name + 1, strcspn (name + 1, "\"'")) : NULL;
}

/* What the first bytes say of the encoding: its name, or NULL for "UTF-8 or nobody knows". (transfer full)
 * @skip: (out): the byte order mark */
static char *
find_encoding (const char *bytes, gsize length, gsize *skip)
{
  static const struct
  {
    const char *begin;
    gsize length;
    gsize skip;
    const char *encoding;
  } marks[] = {
    { "\xEF\xBB\xBF", 3, 3, NULL }, { "\xFF\xFE", 2, 2, "UTF-16LE" }, { "\xFE\xFF", 2, 2, "UTF-16BE" },
    { "<\0", 2, 0, "UTF-16LE" },    { "\0<", 2, 0, "UTF-16BE" },
  };
  g_autofree char *declared = NULL;

  *skip = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (begins_with (bytes, length, marks[i].begin, marks[i].length))
      {
        *skip = marks[i].skip;
        return g_strdup (marks[i].encoding);
      }
  declared = read_declaration (bytes, length);
  return declared == NULL || g_ascii_strcasecmp (declared, "UTF-8") == 0 ? NULL : g_steal_pointer (&declared);
}

/* @text is cut to what of it stays; a lone CR is a line end too. */
static void
mend_lines (char *text, gsize length)
{
  char *to = text;

  for (gsize i = 0; i < length; i++)
    if (text[i] == '\r')
      {
        *to++ = '\n';
        if (i + 1 < length && text[i + 1] == '\n')
          i++;
      }
    else
      *to++ = text[i] == '\0' ? ' ' : text[i];
  *to = '\0';
}

static char *
convert (const char *bytes, gsize length, const char *encoding, gsize *converted_length)
{
  char *text =
      g_convert_with_fallback (bytes, (gssize)length, "UTF-8", encoding, "?", NULL, converted_length, NULL);

  /* iconv refuses bytes that the encoding has no character for; Latin-1 has one for each. */
  if (text == NULL && !g_str_has_prefix (encoding, "UTF-16"))
    text = g_convert (bytes, (gssize)length, "UTF-8", "ISO-8859-1", NULL, converted_length, NULL);
  return text;
}

/* UTF-8, or UTF-8 whose last character is cut off: which is so only where there were others, as a lone letter
 * at the end is more likely one of another encoding. */
static gboolean
looks_like_utf8 (const char *bytes, gsize length)
{
  const char *end;

  if (g_utf8_validate_len (bytes, length, &end))
    return TRUE;
  if (g_utf8_get_char_validated (end, bytes + length - end) != (gunichar)-2)
    return FALSE;
  for (const char *at = bytes; at < end; at++)
    if ((guchar)*at >= 0x80)
      return TRUE;
  return FALSE;
}

/* Calendars fold lines between bytes, also inside a character (RFC 5545, 3.1): takes those folds out.
 * Returns: NULL when that does not make UTF-8 of it */
static char *
join_characters (const char *bytes, gsize length)
{
  g_autoptr (GString) joined = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      gsize fold = bytes[i] == '\r' && i + 1 < length && bytes[i + 1] == '\n' ? 3 : bytes[i] == '\n' ? 2 : 0;

      if (fold > 0 && i + fold < length && strchr (" \t", bytes[i + fold - 1]) != NULL &&
          ((guchar)bytes[i + fold] & 0xC0) == 0x80)
        i += fold;
      g_string_append_c (joined, bytes[i]);
    }
  return joined->len < length && g_utf8_validate_len (joined->str, joined->len, NULL)
             ? g_string_free (g_steal_pointer (&joined), FALSE)
             : NULL;
}

char *
rdv_text_decode (const char *bytes, gsize length, gboolean *is_guessed)
{
  gsize skip, decoded_length = 0;
  g_autofree char *encoding = find_encoding (bytes, length, &skip);
  char *text = NULL;
  g_autofree char *joined = NULL;
  gboolean is_utf8;

  bytes += skip;
  length -= skip;
  if (encoding != NULL && g_str_has_prefix (encoding, "UTF-16"))
    length -= length % 2;
  is_utf8 = looks_like_utf8 (bytes, length);
  if (!is_utf8 && encoding == NULL && (joined = join_characters (bytes, length)) != NULL)
    {
      bytes = joined;
      length = strlen (joined);
      is_utf8 = TRUE;
    }
  /* A declaration that names another encoding is left from before a conversion where the bytes are UTF-8 all
   * the same. */
  if (encoding == NULL || (is_utf8 && memchr (bytes, '\0', length) == NULL))
    {
      if (is_guessed != NULL)
        *is_guessed = !is_utf8 && memchr (bytes, '\0', length) == NULL;
      if (!is_utf8 && memchr (bytes, '\0', length) == NULL)
        text = convert (bytes, length, "WINDOWS-1252", &decoded_length);
    }
  else
    {
      text = convert (bytes, length, encoding, &decoded_length);
      if (is_guessed != NULL)
        *is_guessed = FALSE;
    }
  if (text == NULL)
    {
      text = g_malloc (length + 1);
      memcpy (text, bytes, length);
      text[length] = '\0';
      decoded_length = length;
    }
  mend_lines (text, decoded_length);
  if (!g_utf8_validate (text, -1, NULL))
    {
      char *valid = g_utf8_make_valid (text, -1);

      g_free (text);
      text = valid;
    }
  return text;
}

/* Over one byte: those that continue a character do not count. */
static void
step (Place *place, char byte)
{
  if (byte == '\n')
    {
      place->line++;
      place->column = 1;
    }
  else
    place->column += ((guchar)byte & 0xC0) != 0x80;
}

static void
index_places (RdvTextReading *self)
{
  Place place = { 1, 1 };

  self->blocks = g_array_new (FALSE, FALSE, sizeof (Place));
  for (gsize i = 0; i <= self->length; i++)
    {
      if (i % BLOCK == 0)
        g_array_append_val (self->blocks, place);
      step (&place, self->text[i]);
    }
}

gboolean
rdv_text_reading_begin (RdvTextReading *self,
                        RdvChunkSource *source,
                        RdvDocumentBuilder *builder,
                        RdvReport *report,
                        GError **error)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  const char *chunk;
  gsize length = 0;
  gboolean is_guessed;

  *self = (RdvTextReading){ .source = source, .builder = builder, .report = report };
  while ((chunk = rdv_chunk_source_next (source, &length, error)) != NULL && length > 0)
    g_string_append_len (bytes, chunk, (gssize)length);
  if (chunk == NULL)
    return FALSE;
  self->text = rdv_text_decode (bytes->str, bytes->len, &is_guessed);
  self->length = strlen (self->text);
  index_places (self);
  if (is_guessed)
    rdv_text_reading_remark (
        self, RDV_REMARK_GUESSED, self->text, NULL,
        _ ("The file does not tell its encoding and is not UTF-8; it was read as Windows-1252."), NULL);
  return TRUE;
}

void
rdv_text_reading_clear (RdvTextReading *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->blocks, g_array_unref);
}

void
rdv_text_reading_locate (RdvTextReading *self, const char *at, guint *line, guint *column)
{
  gsize block = (gsize)(at - self->text) / BLOCK;
  Place place = g_array_index (self->blocks, Place, block);

  for (const char *byte = self->text + block * BLOCK; byte < at; byte++)
    step (&place, *byte);
  *line = place.line;
  *column = place.column;
}

void
rdv_text_reading_remark (RdvTextReading *self,
                         RdvRemarkKind kind,
                         const char *at,
                         const char *path,
                         const char *reason,
                         const char *text)
{
  RdvRemark remark = { .kind = kind, .path = path, .reason = reason, .text = text };

  rdv_text_reading_locate (self, at, &remark.line, &remark.column);
  rdv_report_add (self->report, &remark);
}

static const RdvRemark *
find_first_skipped (RdvReport *report)
{
  rdv_report_sort (report);
  return rdv_report_count (report, RDV_REMARK_SKIPPED) > 0 ? rdv_report_get_remark (report, 0) : NULL;
}

gboolean
rdv_text_reading_finish (RdvTextReading *self, const char *format, GError **error)
{
  const char *name = rdv_chunk_source_get_name (self->source);
  const RdvRemark *first;

  rdv_report_set_format (self->report, format);
  if (rdv_chunk_source_is_cancelled (self->source, error))
    return FALSE;
  if (rdv_document_builder_get_n_events (self->builder) > 0)
    return TRUE;
  first = find_first_skipped (self->report);
  if (self->is_cut)
    g_set_error (
        error, RDV_ERROR, RDV_ERROR_TRUNCATED,
        _ ("“%s” ends in the middle, and no event in it is complete. Get the whole file and try again."),
        name);
  else if (self->n_elements > 0 && first != NULL)
    g_set_error (error, RDV_ERROR, RDV_ERROR_SHAPE,
                 _ ("None of the events in “%s” can be read. The first problem is at line %u, column %u: %s"),
                 name, first->line, first->column, first->reason);
  else if (self->may_be_empty)
    return TRUE;
  else
    g_set_error (error, RDV_ERROR, RDV_ERROR_SHAPE, _ ("There is no event in “%s”. Choose a timeline file."),
                 name);
  return FALSE;
}
