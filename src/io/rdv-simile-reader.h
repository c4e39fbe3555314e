/* rdv-simile-reader.h: reads SIMILE Timeline XML. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-format.h"

G_BEGIN_DECLS

/* <data date-time-format wiki-url wiki-section><event start end latestStart earliestEnd isDuration
 * durationEvent title image link icon color caption>HTML</event></data>. An event without a flag is at one
 * moment. See RdvFormat. */
guint rdv_simile_reader_sniff (const char *head, gsize length);
gboolean rdv_simile_reader_read (RdvChunkSource *source,
                                 RdvDocumentBuilder *builder,
                                 RdvReport *report,
                                 const char *const *languages,
                                 GError **error);

G_END_DECLS
