/* rdv-native-header.c: see rdv-native-header.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-native-header.h"

#include <glib/gi18n-lib.h>

#include "rdv-json-parse.h"
#include "rdv-native-values.h"

/* The newest version that this program knows. */
#define VERSION 1

struct _RdvNativeHeader
{
  GArray *pieces; /* of RdvJsonPiece */
};

/* The root while it is read. */
typedef struct
{
  RdvTimelineInfo info;
  gint64 version;
  RdvNativeDate updated;
  RdvNativeDate range;
  RdvNativeDate as_of;
} NativeRoot;

static void
clear_piece (gpointer data)
{
  RdvJsonPiece *piece = data;

  g_free ((char *)piece->key);
  g_free ((char *)piece->bytes);
}

RdvNativeHeader *
rdv_native_header_new (void)
{
  RdvNativeHeader *self = g_new0 (RdvNativeHeader, 1);

  self->pieces = g_array_new (FALSE, FALSE, sizeof (RdvJsonPiece));
  g_array_set_clear_func (self->pieces, clear_piece);
  return self;
}

void
rdv_native_header_free (RdvNativeHeader *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}

void
rdv_native_header_add (RdvNativeHeader *self, const RdvJsonPiece *piece)
{
  RdvJsonPiece copy = *piece;

  copy.key = g_strdup (piece->key);
  copy.bytes = g_strndup (piece->bytes, piece->length);
  g_array_append_val (self->pieces, copy);
}

gboolean
rdv_native_header_has_format (RdvNativeHeader *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    if (g_str_equal (g_array_index (self->pieces, RdvJsonPiece, i).key, "format"))
      return TRUE;
  return FALSE;
}

char *
rdv_native_header_dup_string (const RdvJsonPiece *piece)
{
  g_autoptr (JsonNode) node = rdv_json_parse_node (piece->bytes, piece->length);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_dup_string (node) : NULL;
}

static void
read_version (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  gint64 *version = target;

  rdv_native_read_integer (context, place, node, version);
  if (*version > VERSION)
    rdv_native_context_remark (
        context, RDV_REMARK_GUESSED, place,
        _ ("The file was made for a newer version of this program; what is new in it is left "
           "out."));
}

static void
read_view (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  static const RdvNativeField fields[] = {
    { "range", rdv_native_read_date, G_STRUCT_OFFSET (NativeRoot, range) },
    { "asOf", rdv_native_read_date, G_STRUCT_OFFSET (NativeRoot, as_of) },
  };

  rdv_native_read_object (context, place, node, fields, G_N_ELEMENTS (fields), target);
}

static const RdvNativeField root_fields[] = {
  { "$schema", NULL, 0 },
  { "format", NULL, 0 },
  { "version", read_version, G_STRUCT_OFFSET (NativeRoot, version) },
  { "id", rdv_native_read_string, G_STRUCT_OFFSET (NativeRoot, info.id) },
  { "title", rdv_native_read_text, G_STRUCT_OFFSET (NativeRoot, info.title) },
  { "description", rdv_native_read_text, G_STRUCT_OFFSET (NativeRoot, info.description) },
  { "language", rdv_native_read_string, G_STRUCT_OFFSET (NativeRoot, info.language) },
  { "license", rdv_native_read_text, G_STRUCT_OFFSET (NativeRoot, info.license) },
  { "updated", rdv_native_read_date, G_STRUCT_OFFSET (NativeRoot, updated) },
  { "view", read_view, 0 },
};

/* The trees that the strings in @root belong to are kept in @nodes. */
static void
read_piece (RdvNativeContext *context, const RdvJsonPiece *piece, GPtrArray *nodes, NativeRoot *root)
{
  RdvJsonPlace place = RDV_JSON_PLACE_PIECE (piece);
  JsonNode *node = rdv_json_parse_node (piece->bytes, piece->length);

  if (node == NULL)
    return;
  g_ptr_array_add (nodes, node);
  context->piece = piece;
  rdv_native_read_member (context, &place, node, root_fields, G_N_ELEMENTS (root_fields), root);
}

void
rdv_native_header_read (RdvNativeHeader *self, RdvNativeContext *context)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func ((GDestroyNotify)json_node_unref);
  NativeRoot root = { 0 };

  g_string_chunk_clear (context->strings);
  for (guint i = 0; i < self->pieces->len; i++)
    read_piece (context, &g_array_index (self->pieces, RdvJsonPiece, i), nodes, &root);
  root.info.updated = root.updated.text;
  root.info.has_view = root.range.text != NULL;
  root.info.view = root.range.extent;
  root.info.has_as_of = root.as_of.text != NULL;
  root.info.as_of = root.as_of.extent.end.latest;
  if (root.info.language != NULL)
    rdv_report_add_language (context->report, root.info.language);
  rdv_document_builder_set_info (context->builder, &root.info);
}
