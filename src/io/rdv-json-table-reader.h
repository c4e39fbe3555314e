/* rdv-json-table-reader.h: JSON of an unknown shape. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-chunk-source.h"
#include "rdv-document-builder.h"

G_BEGIN_DECLS

/**
 * rdv_json_table_reader_read:
 *
 * Reads a list of objects, or of the lists somewhere in the root the longest, as a table whose columns are
 * their keys (those of objects inside them with a dot: "dates.start"). What is what is guessed as in other
 * tables and told.
 *
 * Errors: what the chunk source and the splitter give; RDV_ERROR_SHAPE when there is no such list, no column
 * has dates, or no element can be read.
 */
gboolean rdv_json_table_reader_read (RdvChunkSource *source,
                                     RdvDocumentBuilder *builder,
                                     RdvReport *report,
                                     const char *const *languages,
                                     GError **error);
/* See RdvFormat. */
guint rdv_json_table_reader_sniff (const char *head, gsize length);

G_END_DECLS
