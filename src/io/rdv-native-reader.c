/* rdv-native-reader.c: see rdv-native-reader.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-native-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-error.h"
#include "rdv-json-elements.h"
#include "rdv-json-parse.h"
#include "rdv-native-header.h"
#include "rdv-native-tables.h"
#include "rdv-read-outcome.h"

/* One reading of one file. */
typedef struct
{
  RdvChunkSource *source;
  RdvNativeContext *context;
  RdvNativeHeader *header;
  JsonParser *parser;
  GQueue *deferred; /* of RdvJsonPiece, elements that wait for the file's language */
  gboolean language_is_known;
  guint n_elements; /* of "events" */
} Reading;

static void
free_piece (gpointer data)
{
  RdvJsonPiece *piece = data;

  g_free ((char *)piece->key);
  g_free ((char *)piece->bytes);
  g_free (piece);
}

static void
defer (Reading *reading, const RdvJsonPiece *piece)
{
  RdvJsonPiece *copy = g_new (RdvJsonPiece, 1);

  *copy = *piece;
  copy->key = g_strdup (piece->key);
  copy->bytes = g_strndup (piece->bytes, piece->length);
  g_queue_push_tail (reading->deferred, copy);
}

static gboolean
parse (Reading *reading, const RdvJsonPiece *piece)
{
  g_autoptr (GError) error = NULL;
  RdvJsonPlace place = RDV_JSON_PLACE_PIECE (piece);

  reading->context->piece = piece;
  g_string_chunk_clear (reading->context->strings);
  if (rdv_json_parse (reading->parser, piece->bytes, piece->length, &error))
    return TRUE;
  rdv_native_context_remark (reading->context, RDV_REMARK_SKIPPED, &place,
                             _ ("This holds a value that cannot be read; it is left out."));
  return FALSE;
}

/* The present piece is parsed. */
static void
read_element (Reading *reading, const RdvJsonPiece *piece)
{
  RdvJsonPlace place = RDV_JSON_PLACE_PIECE (piece);

  rdv_json_elements_tell_mended (reading->context, &place);
  rdv_native_tables_find (piece->key) (reading->context, &place, json_parser_get_root (reading->parser));
}

static gboolean
read_deferred (Reading *reading, GError **error)
{
  RdvJsonPiece *piece;

  while ((piece = g_queue_pop_head (reading->deferred)) != NULL)
    {
      if (parse (reading, piece))
        read_element (reading, piece);
      free_piece (piece);
      if (rdv_chunk_source_is_cancelled (reading->source, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fail_shape (Reading *reading, guint line, guint column, GError **error)
{
  g_set_error (error, RDV_ERROR, RDV_ERROR_SHAPE,
               _ ("“%s” is JSON, but not a timeline: at line %u, column %u a “format” of “%s” with a list of "
                  "“events” was "
                  "expected. Choose a timeline file."),
               rdv_chunk_source_get_name (reading->source), line, column, RDV_NATIVE_FORMAT);
  return FALSE;
}

/* A value of the root that is no list of elements. */
static gboolean
take_header (Reading *reading, const RdvJsonPiece *piece, GError **error)
{
  g_autofree char *text = NULL;

  rdv_native_header_add (reading->header, piece);
  if (g_str_equal (piece->key, "format"))
    {
      text = rdv_native_header_dup_string (piece);
      if (g_strcmp0 (text, RDV_NATIVE_FORMAT) != 0)
        return fail_shape (reading, piece->line, piece->column, error);
      rdv_report_set_format (reading->context->report, "native");
    }
  if (g_str_equal (piece->key, "language"))
    {
      text = rdv_native_header_dup_string (piece);
      rdv_text_picker_set_file_language (reading->context->picker, text);
      reading->language_is_known = TRUE;
      return read_deferred (reading, error);
    }
  return TRUE;
}

/* The whole value of a key that should hold a list: an empty list, or something else. */
static void
check_list (Reading *reading, const RdvJsonPiece *piece)
{
  RdvJsonPlace place = RDV_JSON_PLACE_PIECE (piece);

  reading->context->piece = piece;
  if (piece->bytes[0] == '[' || g_str_equal (piece->bytes, "null"))
    return;
  if (g_str_equal (piece->key, "events"))
    reading->n_elements++;
  rdv_native_context_remark (reading->context, RDV_REMARK_SKIPPED, &place,
                             _ ("A list in brackets was expected here; this is left out."));
}

static gboolean
take_piece (const RdvJsonPiece *piece, gpointer user_data, GError **error)
{
  Reading *reading = user_data;

  if (rdv_native_tables_find (piece->key) == NULL)
    return take_header (reading, piece, error);
  if (piece->index == RDV_JSON_WHOLE)
    {
      check_list (reading, piece);
      return TRUE;
    }

  if (g_str_equal (piece->key, "events"))
    reading->n_elements++;
  if (!g_queue_is_empty (reading->deferred))
    defer (reading, piece); /* the order stays that of the file */
  else if (parse (reading, piece))
    {
      JsonNode *root = json_parser_get_root (reading->parser);

      if (!reading->language_is_known && rdv_text_picker_needs_file_language (reading->context->picker, root))
        defer (reading, piece);
      else
        read_element (reading, piece);
    }
  return TRUE;
}

static void
take_bad_line (const RdvJsonPiece *place, const char *reason, gpointer user_data)
{
  Reading *reading = user_data;
  g_autofree char *path = g_strdup_printf ("%s[%u]", place->key, place->index);
  RdvRemark remark = {
    .kind = RDV_REMARK_SKIPPED,
    .line = place->line,
    .column = place->column,
    .path = path,
    .reason = reason,
    .text = place->bytes,
  };

  reading->n_elements++;
  rdv_report_add (reading->context->report, &remark);
}

static void
take_last_comma (guint line, guint column, gpointer user_data)
{
  rdv_json_elements_tell_comma (line, column, ((Reading *)user_data)->context->report);
}

static gboolean
check_outcome (Reading *reading, GError **error)
{
  RdvReport *report = reading->context->report;

  if (rdv_document_builder_get_n_events (reading->context->builder) > 0)
    {
      if (rdv_native_header_has_format (reading->header))
        return TRUE;
      rdv_report_set_format (report, "native");
      rdv_report_add (report,
                      &(RdvRemark){ .kind = RDV_REMARK_GUESSED,
                                    .line = 1,
                                    .column = 1,
                                    .path = "format",
                                    .reason = _ ("The file does not say its “format”; it was read as a "
                                                 "Rendezvous timeline.") });
      return TRUE;
    }
  if (!rdv_native_header_has_format (reading->header))
    return fail_shape (reading, 1, 1, error);
  return rdv_read_outcome_check (reading->context->builder, report, rdv_chunk_source_get_name (reading->source),
                                 reading->n_elements, error);
}

static gboolean
read_all (Reading *reading, RdvJsonSplitter *splitter, GError **error)
{
  const char *bytes;
  gsize length = 0;
  gboolean is_read = TRUE;

  while (is_read && (bytes = rdv_chunk_source_next (reading->source, &length, error)) != NULL && length > 0)
    is_read = rdv_json_splitter_push (splitter, bytes, length, error);
  if (bytes == NULL)
    return FALSE;
  is_read = is_read && rdv_json_splitter_finish (splitter, error);
  if (!is_read &&
      (reading->n_elements == 0 || !rdv_json_elements_forgive (splitter, reading->context->report, error)))
    return FALSE;
  if (!read_deferred (reading, error))
    return FALSE;
  rdv_native_header_read (reading->header, reading->context);
  is_read = check_outcome (reading, error);
  if (rdv_report_get_format (reading->context->report) != NULL && rdv_json_splitter_has_lines (splitter))
    rdv_report_set_format (reading->context->report, "native-lines");
  return is_read;
}

gboolean
rdv_native_reader_read (RdvChunkSource *source,
                        RdvDocumentBuilder *builder,
                        RdvReport *report,
                        const char *const *languages,
                        GError **error)
{
  static const RdvJsonSplitterFuncs funcs = { take_piece, take_bad_line, take_last_comma };
  g_autoptr (RdvNativeContext) context = rdv_native_context_new (builder, report, languages);
  g_autoptr (RdvNativeHeader) header = rdv_native_header_new ();
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  Reading reading = { source, context, header, parser, g_queue_new (), FALSE, 0 };
  g_autoptr (RdvJsonSplitter) splitter = rdv_json_splitter_new (
      rdv_chunk_source_get_name (source), rdv_native_tables_get_keys (), "events", &funcs, &reading);
  gboolean is_read;

  is_read = read_all (&reading, splitter, error);
  g_queue_free_full (reading.deferred, free_piece);
  return is_read;
}

/* Past white space and a byte order mark. */
static const char *
skip_blank (const char *at, const char *end)
{
  if (end - at >= 3 && memcmp (at, "\xEF\xBB\xBF", 3) == 0)
    at += 3;
  while (at < end && g_ascii_isspace (*at))
    at++;
  return at;
}

guint
rdv_native_reader_sniff (const char *head, gsize length)
{
  const char *begin = skip_blank (head, head + length);

  if (begin == head + length || *begin != '{')
    return 0;
  return g_strstr_len (head, (gssize)length, "\"" RDV_NATIVE_FORMAT "\"") != NULL ? 2 : 1;
}

/* The first line is a whole object, and another object follows. */
guint
rdv_native_reader_sniff_lines (const char *head, gsize length)
{
  const char *end = head + length;
  const char *begin = skip_blank (head, end);
  const char *line_end = begin < end ? memchr (begin, '\n', (gsize)(end - begin)) : NULL;
  const char *next = line_end != NULL ? skip_blank (line_end, end) : end;

  while (line_end != NULL && line_end > begin && g_ascii_isspace (*line_end))
    line_end--;
  if (next == end || *next != '{' || *line_end != '}')
    return 0;
  return rdv_native_reader_sniff (begin, (gsize)(line_end - begin)) == 2 ? 3 : 0;
}
