/* rdv-csv-reader.h: tables as text. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-chunk-source.h"
#include "rdv-document-builder.h"

G_BEGIN_DECLS

/**
 * rdv_csv_reader_read:
 *
 * Reads comma-separated values (RFC 4180) and their like with semicolons, tabs or bars. Which column is what
 * is found by its name, else by what stands in it; that, and whether dates have the day or the month first,
 * is told as guessed. The spreadsheet of TimelineJS and the CSV that this program writes are known.
 *
 * Errors: what the chunk source gives; RDV_ERROR_SYNTAX for what is no text; RDV_ERROR_SHAPE when no column
 * has dates, or no row can be read.
 */
gboolean rdv_csv_reader_read (RdvChunkSource *source,
                              RdvDocumentBuilder *builder,
                              RdvReport *report,
                              const char *const *languages,
                              GError **error);
/* See RdvFormat. */
guint rdv_csv_reader_sniff (const char *head, gsize length);

G_END_DECLS
