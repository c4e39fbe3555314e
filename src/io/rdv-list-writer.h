/* rdv-list-writer.h: events as text, JSON and CSV. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"
#include "rdv-report.h"

G_BEGIN_DECLS

typedef enum
{
  RDV_LIST_TEXT,
  RDV_LIST_JSON,
  RDV_LIST_CSV,
} RdvListFormat;

/* All events in time order, exactly as data/history/FORMAT.md describes the output of --list. @now: for "nothing newer known".
 * Writes in pieces, without building the whole in memory. */
gboolean rdv_list_write (RdvDocument *document,
                         RdvListFormat format,
                         gint64 now,
                         GOutputStream *stream,
                         GCancellable *cancellable,
                         GError **error);

/* The same as CSV, of @n events in the order given. (transfer full) */
char *rdv_list_to_csv (RdvDocument *document, const guint32 *events, guint n);

/* The outcome of --check, as text for people or as JSON. @document: (nullable). */
char *rdv_check_to_text (RdvDocument *document, RdvReport *report, const char *name);
char *rdv_check_to_json (RdvDocument *document, RdvReport *report);

G_END_DECLS
