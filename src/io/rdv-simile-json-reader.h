/* rdv-simile-json-reader.h: reads SIMILE Timeline JSON. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-format.h"

G_BEGIN_DECLS

/* {"dateTimeFormat", "wikiURL", "wikiSection", "events": [{start, end, latestStart, earliestEnd,
 * durationEvent, title, ...}]}, or the short keys s, e, ls, ee, t, d, c, also as JavaScript. An event lasts
 * unless it says that it does not; "isDuration": true says so, by an old mistake that files rely on. See
 * RdvFormat. */
guint rdv_simile_json_reader_sniff (const char *head, gsize length);
gboolean rdv_simile_json_reader_read (RdvChunkSource *source,
                                      RdvDocumentBuilder *builder,
                                      RdvReport *report,
                                      const char *const *languages,
                                      GError **error);

G_END_DECLS
