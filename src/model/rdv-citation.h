/* rdv-citation.h: an event as one cites it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/* Citations tell times in UTC, and say so, whatever zone the thread tells dates in: whoever reads one may live elsewhere. */

/* Plain text in sentences: "Title. Date in words. Title of the timeline. Sources: title, publisher, address; ..." @now: as for
 * rdv_date_words_event(). (transfer full) */
char *rdv_citation_new (RdvDocument *document, guint32 event, gint64 now);
/* A line for each of @n events. (transfer full) */
char *rdv_citation_new_for_events (RdvDocument *document, const guint32 *events, guint n, gint64 now);

/**
 * rdv_citation_new_bibtex:
 *
 * The same for BibTeX and biblatex: an entry of the type @misc for the event, then one for each of its sources. Keys are made of ids. The
 * texts stay in UTF-8; what TeX would take as a command is escaped.
 *
 * Returns: (transfer full): ends with a line feed
 */
char *rdv_citation_new_bibtex (RdvDocument *document, guint32 event, gint64 now);

/* One source: title, publisher and address, as far as they are known. (transfer full) */
char *rdv_citation_new_source (const RdvSource *source);

G_END_DECLS
