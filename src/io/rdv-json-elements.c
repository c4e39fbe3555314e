/* rdv-json-elements.c: see rdv-json-elements.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-json-elements.h"

#include <glib/gi18n-lib.h>

#include "rdv-json-parse.h"

typedef struct
{
  RdvNativeContext *context;
  RdvJsonElementFunc func;
  gpointer user_data;
  guint n_elements;
} Reading;

gboolean
rdv_json_elements_forgive (RdvJsonSplitter *splitter, RdvReport *report, GError **error)
{
  RdvRemark remark = { .kind = RDV_REMARK_SKIPPED };
  const char *fault = rdv_json_splitter_get_fault (splitter, &remark.line, &remark.column);
  g_autofree char *reason = NULL;

  if (fault == NULL)
    return FALSE;
  /* TRANSLATORS: %s is one or two sentences that say what is wrong and what to do */
  reason =
      g_strdup_printf (_ ("What follows here is left out, because the file cannot be read on. %s"), fault);
  remark.reason = reason;
  rdv_report_add (report, &remark);
  g_clear_error (error);
  return TRUE;
}

void
rdv_json_elements_tell_mended (RdvNativeContext *context, const RdvJsonPlace *place)
{
  if (rdv_json_parse_mends (context->piece->bytes, context->piece->length))
    rdv_native_context_remark (
        context, RDV_REMARK_GUESSED, place,
        _ ("A text in it holds the code of what is no character, such as \\u0000; “�” stands for that."));
}

void
rdv_json_elements_tell_comma (guint line, guint column, RdvReport *report)
{
  rdv_report_add (report, &(RdvRemark){ .kind = RDV_REMARK_GUESSED,
                                        .line = line,
                                        .column = column,
                                        .reason = _ ("Nothing follows this comma, so it was passed over."),
                                        .text = "," });
}

static void
take_last_comma (guint line, guint column, gpointer user_data)
{
  Reading *reading = user_data;

  rdv_json_elements_tell_comma (line, column, reading->context->report);
}

static gboolean
take_piece (const RdvJsonPiece *piece, gpointer user_data, GError **error)
{
  Reading *reading = user_data;
  const RdvJsonPiece *outer = reading->context->piece;
  RdvJsonPlace place = RDV_JSON_PLACE_PIECE (piece);
  g_autoptr (JsonNode) node = rdv_json_parse_node (piece->bytes, piece->length);
  gboolean goes_on = TRUE;

  reading->n_elements += piece->index != RDV_JSON_WHOLE;
  if (outer == NULL)
    g_string_chunk_clear (reading->context->strings);
  reading->context->piece = piece;
  if (outer == NULL)
    rdv_json_elements_tell_mended (reading->context, &place);
  if (node != NULL)
    goes_on = reading->func (reading->context, &place, node, reading->user_data, error);
  else
    rdv_native_context_remark (reading->context, RDV_REMARK_SKIPPED, &place,
                               _ ("This holds a value that cannot be read; it is left out."));
  reading->context->piece = outer;
  return goes_on;
}

static RdvJsonSplitter *
make_splitter (const char *name, const char *const *split, Reading *reading)
{
  static const RdvJsonSplitterFuncs funcs = { take_piece, NULL, take_last_comma };
  RdvJsonSplitter *splitter = rdv_json_splitter_new (name, split, NULL, &funcs, reading);

  rdv_json_splitter_allow_list (splitter);
  return splitter;
}

gboolean
rdv_json_elements_read (RdvChunkSource *source,
                        const char *const *split,
                        RdvNativeContext *context,
                        RdvJsonElementFunc func,
                        gpointer user_data,
                        GError **error)
{
  Reading reading = { context, func, user_data, 0 };
  g_autoptr (RdvJsonSplitter) splitter = make_splitter (rdv_chunk_source_get_name (source), split, &reading);
  const char *bytes;
  gsize length = 0;

  while ((bytes = rdv_chunk_source_next (source, &length, error)) != NULL && length > 0)
    if (!rdv_json_splitter_push (splitter, bytes, length, error))
      return reading.n_elements > 0 && rdv_json_elements_forgive (splitter, context->report, error);
  return bytes != NULL &&
         (rdv_json_splitter_finish (splitter, error) ||
          (reading.n_elements > 0 && rdv_json_elements_forgive (splitter, context->report, error)));
}

gboolean
rdv_json_elements_read_piece (const char *name,
                              const RdvJsonPiece *piece,
                              const char *const *split,
                              RdvNativeContext *context,
                              RdvJsonElementFunc func,
                              gpointer user_data,
                              GError **error)
{
  Reading reading = { context, func, user_data, 0 };
  g_autoptr (RdvJsonSplitter) splitter = make_splitter (name, split, &reading);

  rdv_json_splitter_set_place (splitter, piece->line, piece->column);
  return rdv_json_splitter_push (splitter, piece->bytes, piece->length, error) &&
         rdv_json_splitter_finish (splitter, error);
}
