/* rdv-table-events.h: rows of a table as events. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-chunk-source.h"
#include "rdv-document-builder.h"
#include "rdv-table-columns.h"

G_BEGIN_DECLS

/**
 * rdv_table_events_add:
 * @source: asked whether the reading is cancelled, and for the name of the file
 *
 * A row each is an event of @builder; what a row lacks or has that cannot be read is told in @report.
 *
 * Errors: G_IO_ERROR_CANCELLED; RDV_ERROR_SHAPE when none of the rows can be read
 */
gboolean rdv_table_events_add (const RdvTable *table,
                               const RdvTableColumns *columns,
                               RdvChunkSource *source,
                               RdvDocumentBuilder *builder,
                               RdvReport *report,
                               GError **error);

/**
 * rdv_table_read_by_guess:
 * @table: whose columns have names
 *
 * Guesses what is what, tells it, and adds the rows; a choice that is attached to @report stands instead of the guess, and else the
 * guess is attached to it.
 *
 * Errors: as above, and RDV_ERROR_SHAPE when no column has dates
 */
gboolean rdv_table_read_by_guess (const RdvTable *table,
                                  RdvChunkSource *source,
                                  RdvDocumentBuilder *builder,
                                  RdvReport *report,
                                  GError **error);

G_END_DECLS
