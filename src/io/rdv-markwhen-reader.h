/* rdv-markwhen-reader.h: reads markwhen. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-format.h"

G_BEGIN_DECLS

/* Lines "date: text" (docs.markwhen.com) below an optional header; groups, sections and headings become
 * lanes, the first tag of an event its category. See RdvFormat. */
guint rdv_markwhen_reader_sniff (const char *head, gsize length);
gboolean rdv_markwhen_reader_read (RdvChunkSource *source,
                                   RdvDocumentBuilder *builder,
                                   RdvReport *report,
                                   const char *const *languages,
                                   GError **error);

G_END_DECLS
