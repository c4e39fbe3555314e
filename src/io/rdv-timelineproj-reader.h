/* rdv-timelineproj-reader.h: files of Timeline. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-format.h"

G_BEGIN_DECLS

/* The *.timeline files of thetimelineproj.sourceforge.net: XML with version, eras, categories, events and
 * view, in all versions since 0.10. Categories become lanes, members of a container are related to it. See
 * RdvFormat. */
guint rdv_timelineproj_reader_sniff (const char *head, gsize length);
gboolean rdv_timelineproj_reader_read (RdvChunkSource *source,
                                       RdvDocumentBuilder *builder,
                                       RdvReport *report,
                                       const char *const *languages,
                                       GError **error);

G_END_DECLS
