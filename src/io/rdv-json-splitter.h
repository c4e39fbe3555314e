/* rdv-json-splitter.h: cuts a JSON file into pieces. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Nested deeper than this is RDV_ERROR_TOO_DEEP: no timeline is, and parsers that recurse stay safe. */
#define RDV_JSON_MAX_DEPTH 100

/* The index of a value that is not an element of an array. */
#define RDV_JSON_WHOLE G_MAXUINT

/**
 * RdvJsonPiece:
 * @key: the key in the root object, unescaped; NULL for an element of a root that is a list
 * @index: of the element in the array of that name, or RDV_JSON_WHOLE for the whole value of @key
 * @bytes: the value as it stands in the file, NUL-terminated and well-formed
 * @length: in bytes
 * @offset: of its first byte in the file
 * @line, @column: of its first character, from 1; columns count characters
 *
 * One value out of a file. Borrowed during the call.
 */
typedef struct
{
  const char *key;
  guint index;
  const char *bytes;
  gsize length;
  guint64 offset;
  guint line;
  guint column;
} RdvJsonPiece;

typedef struct
{
  /* FALSE with an error stops the scan. */
  gboolean (*piece) (const RdvJsonPiece *piece, gpointer user_data, GError **error);
  /* A line after the first that is not JSON. @place: where it goes wrong, with what was read of the line. */
  void (*bad_line) (const RdvJsonPiece *place, const char *reason, gpointer user_data);
  /* (nullable): A comma with nothing between it and the end of its list or object, which the piece has as a
   * blank. NULL: it is a fault. */
  void (*last_comma) (guint line, guint column, gpointer user_data);
} RdvJsonSplitterFuncs;

/**
 * RdvJsonSplitter:
 *
 * A scanner over bytes that arrive in chunks. It checks the grammar of JSON (RFC 8259, UTF-8, a byte order
 * mark is skipped) and walks the root object without building a tree: each value of a top-level key is handed
 * out as bytes, and the elements of the arrays that the caller names one by one (an empty one whole, as
 * "[]").
 *
 * JSON lines: when the first object holds no value for @lines_key and a further object begins on a later
 * line, every further line is handed out as an element of an array of that name. A line that cannot be read
 * does not stop the others.
 */
typedef struct _RdvJsonSplitter RdvJsonSplitter;

/* @name: how errors call the file. @split: (nullable): NULL-terminated keys of arrays to hand out by element, static; NULL: all of
 * them. @lines_key: (nullable): see above, static. */
RdvJsonSplitter *rdv_json_splitter_new (const char *name,
                                        const char *const *split,
                                        const char *lines_key,
                                        const RdvJsonSplitterFuncs *funcs,
                                        gpointer user_data);
void rdv_json_splitter_free (RdvJsonSplitter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvJsonSplitter, rdv_json_splitter_free)

/* A root that is a list is well, and handed out by element. Without this it is RDV_ERROR_SHAPE. */
void rdv_json_splitter_allow_list (RdvJsonSplitter *self);
/* What is scanned begins at this place of a file: it is a piece that was handed out by another splitter. */
void rdv_json_splitter_set_place (RdvJsonSplitter *self, guint line, guint column);

/* Scans the next chunk. Errors: RDV_ERROR_SYNTAX, RDV_ERROR_TOO_DEEP, or what the piece function gave. */
gboolean rdv_json_splitter_push (RdvJsonSplitter *self, const char *bytes, gsize length, GError **error);
/* The file has ended. Errors: also RDV_ERROR_EMPTY, RDV_ERROR_TRUNCATED, and RDV_ERROR_SHAPE for a root that
 * is no object. */
gboolean rdv_json_splitter_finish (RdvJsonSplitter *self, GError **error);
/* Why the file cannot be read on, where that is what a call failed with, and where: a translated sentence.
 * NULL where it failed for what the piece function gave, or because nothing at all came. What was handed out
 * before is well. */
const char *rdv_json_splitter_get_fault (RdvJsonSplitter *self, guint *line, guint *column);
/* Whether JSON lines were found. */
gboolean rdv_json_splitter_has_lines (RdvJsonSplitter *self);

G_END_DECLS
