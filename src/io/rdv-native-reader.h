/* rdv-native-reader.h: the Rendezvous timeline format. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-chunk-source.h"
#include "rdv-document-builder.h"

G_BEGIN_DECLS

/**
 * rdv_native_reader_read:
 * @languages: (nullable): as for rdv_text_picker_new()
 *
 * Streams *.timeline.json and *.timeline.jsonl, event by event, into @builder. What cannot be read is told in
 * @report, whose format becomes "native" or "native-lines".
 *
 * Errors: what the chunk source and the splitter give; RDV_ERROR_SHAPE for JSON that is no timeline, and for
 * one in which no event can be read.
 */
gboolean rdv_native_reader_read (RdvChunkSource *source,
                                 RdvDocumentBuilder *builder,
                                 RdvReport *report,
                                 const char *const *languages,
                                 GError **error);

/* How sure it is from the first bytes that this is its format: see RdvFormat. */
guint rdv_native_reader_sniff (const char *head, gsize length);
guint rdv_native_reader_sniff_lines (const char *head, gsize length);

G_END_DECLS
