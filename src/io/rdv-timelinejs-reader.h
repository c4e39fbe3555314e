/* rdv-timelinejs-reader.h: JSON of TimelineJS. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-chunk-source.h"
#include "rdv-document-builder.h"

G_BEGIN_DECLS

/**
 * rdv_timelinejs_reader_read:
 *
 * Streams the JSON of TimelineJS 3 (timeline.knightlab.com/docs/json-format.html) and that of its versions 1
 * and 2, whose root has one key "timeline". The title slide becomes the title and description, groups (tags
 * of old) become lanes. Years count as in its dates, which are those of ECMAScript: the year 0 is 1 BC; where
 * there is such a year, it is remarked.
 *
 * Errors: what the chunk source and the splitter give; RDV_ERROR_SHAPE when no event can be read.
 */
gboolean rdv_timelinejs_reader_read (RdvChunkSource *source,
                                     RdvDocumentBuilder *builder,
                                     RdvReport *report,
                                     const char *const *languages,
                                     GError **error);
/* See RdvFormat. */
guint rdv_timelinejs_reader_sniff (const char *head, gsize length);

G_END_DECLS
