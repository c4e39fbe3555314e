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
 * Where elements came before the file goes wrong, they are what it holds; that is told in the report.
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

/* For whoever reads by a splitter: @splitter failed with @error, but elements came before. When that was for
 * a fault of the file,
 * @report gets it, @error is cleared and TRUE returned. */
gboolean rdv_json_elements_forgive (RdvJsonSplitter *splitter, RdvReport *report, GError **error);
/* Tells of escapes in the present piece that were replaced because they are no characters, if it has some. */
void rdv_json_elements_tell_mended (RdvNativeContext *context, const RdvJsonPlace *place);
/* What a splitter tells as last_comma. */
void rdv_json_elements_tell_comma (guint line, guint column, RdvReport *report);

G_END_DECLS
