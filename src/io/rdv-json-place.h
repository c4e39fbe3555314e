/* rdv-json-place.h: where a value is in a JSON file. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-json-splitter.h"

G_BEGIN_DECLS

/**
 * RdvJsonPlace:
 * @parent: the value it is in, or NULL for the piece itself
 * @key: its key there, or NULL for an element
 * @index: the element, or RDV_JSON_WHOLE
 *
 * A step on the way down to a value. A reader keeps them on its stack, so that nothing is spent on places
 * until there is something to remark.
 */
typedef struct _RdvJsonPlace RdvJsonPlace;
struct _RdvJsonPlace
{
  const RdvJsonPlace *parent;
  const char *key;
  guint index;
};

#define RDV_JSON_PLACE_PIECE(piece)                                                                          \
  {                                                                                                          \
    NULL, (piece)->key, (piece)->index                                                                       \
  }
#define RDV_JSON_PLACE_KEY(parent, key)                                                                      \
  {                                                                                                          \
    (parent), (key), RDV_JSON_WHOLE                                                                          \
  }
#define RDV_JSON_PLACE_INDEX(parent, i)                                                                      \
  {                                                                                                          \
    (parent), NULL, (i)                                                                                      \
  }

/* "events[12].date". (transfer full) */
char *rdv_json_place_to_path (const RdvJsonPlace *self);
/* The same without the numbers, "events[].date": the same for every event. (transfer full) */
char *rdv_json_place_to_key_path (const RdvJsonPlace *self);

/**
 * rdv_json_place_locate:
 * @piece: the piece that @self is in
 * @line, @column: (out): of the value's first character in the file
 * @length: (out): of its text in bytes
 *
 * Returns: the value's first byte in @piece; where it is not there, of the nearest value that encloses it
 */
const char *rdv_json_place_locate (
    const RdvJsonPlace *self, const RdvJsonPiece *piece, guint *line, guint *column, gsize *length);

G_END_DECLS
