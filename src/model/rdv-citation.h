/* rdv-citation.h: an event as one cites it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/* Plain text in sentences: "Title. Date in words. Title of the timeline. Sources: title, publisher, address; ..." @now: as for
 * rdv_date_words_event(). (transfer full) */
char *rdv_citation_new (RdvDocument *document, guint32 event, gint64 now);
/* A line for each of @n events. (transfer full) */
char *rdv_citation_new_for_events (RdvDocument *document, const guint32 *events, guint n, gint64 now);

G_END_DECLS
