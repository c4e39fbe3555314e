/* rdv-json-elements.c: see rdv-json-elements.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-json-elements.h"

#include <glib/gi18n-lib.h>

#include "rdv-json-parse.h"

typedef struct
{
  RdvNativeContext *context;
  RdvJsonElementFunc func;
  gpointer user_data;
} Reading;

static gboolean
take_piece (const RdvJsonPiece *piece, gpointer user_data, GError **error)
{
  Reading *reading = user_data;
  const RdvJsonPiece *outer = reading->context->piece;
  RdvJsonPlace place = RDV_JSON_PLACE_PIECE (piece);
  g_autoptr (JsonNode) node = rdv_json_parse_node (piece->bytes, piece->length);
  gboolean goes_on = TRUE;

  if (outer == NULL)
    g_string_chunk_clear (reading->context->strings);
  reading->context->piece = piece;
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
  static const RdvJsonSplitterFuncs funcs = { take_piece, NULL };
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
  Reading reading = { context, func, user_data };
  g_autoptr (RdvJsonSplitter) splitter = make_splitter (rdv_chunk_source_get_name (source), split, &reading);
  const char *bytes;
  gsize length = 0;

  while ((bytes = rdv_chunk_source_next (source, &length, error)) != NULL && length > 0)
    if (!rdv_json_splitter_push (splitter, bytes, length, error))
      return FALSE;
  return bytes != NULL && rdv_json_splitter_finish (splitter, error);
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
  Reading reading = { context, func, user_data };
  g_autoptr (RdvJsonSplitter) splitter = make_splitter (name, split, &reading);

  rdv_json_splitter_set_place (splitter, piece->line, piece->column);
  return rdv_json_splitter_push (splitter, piece->bytes, piece->length, error) &&
         rdv_json_splitter_finish (splitter, error);
}
