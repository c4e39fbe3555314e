/* rdv-json-elements.h: the values of a JSON file one by one. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-chunk-source.h"
#include "rdv-native-context.h"

G_BEGIN_DECLS

/* One value: an element of a list, or all that a key of the root holds. @place has its key and index;
 * @context has its bytes (context->piece), so that what is remarked has a line and a column. @node belongs to
 * the caller and lasts for the call. FALSE with an error ends the reading. */
typedef gboolean (*RdvJsonElementFunc) (
    RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer user_data, GError **error);

/**
 * rdv_json_elements_read:
 * @split: as for rdv_json_splitter_new(); the root may be a list
 *
 * Errors: what the chunk source, the splitter and @func give
 */
gboolean rdv_json_elements_read (RdvChunkSource *source,
                                 const char *const *split,
                                 RdvNativeContext *context,
                                 RdvJsonElementFunc func,
                                 gpointer user_data,
                                 GError **error);
/* The same for the values inside a piece that is being read. @name: how errors call the file. */
gboolean rdv_json_elements_read_piece (const char *name,
                                       const RdvJsonPiece *piece,
                                       const char *const *split,
                                       RdvNativeContext *context,
                                       RdvJsonElementFunc func,
                                       gpointer user_data,
                                       GError **error);

G_END_DECLS
