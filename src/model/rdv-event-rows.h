/* rdv-event-rows.h: the rows of a list of events. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-event-order.h"

G_BEGIN_DECLS

/**
 * RdvEventRows:
 *
 * A #GListModel of #RdvEvent: the visible events of a document, in the order of a column. It holds positions, not objects, and makes an
 * event when a row asks for it. Orders are made in a thread, once for each column of a document; until one is there
 * the rows stay as they are ("busy"), or stand in order of time when the document is new. Choosing what is visible takes
 * milliseconds for a million events.
 *
 * Property "busy" (boolean, read only). Signals: "sorted", after the column or direction of the rows has changed.
 */
#define RDV_TYPE_EVENT_ROWS (rdv_event_rows_get_type ())
G_DECLARE_FINAL_TYPE (RdvEventRows, rdv_event_rows, RDV, EVENT_ROWS, GObject)

RdvEventRows *rdv_event_rows_new (void);
/* Both nullable: no document has no rows; without @visible all events of it are. The set is copied. */
void rdv_event_rows_set_content (RdvEventRows *self, RdvDocument *document, const RdvBitset *visible);
RdvDocument *rdv_event_rows_get_document (RdvEventRows *self);
void rdv_event_rows_sort (RdvEventRows *self, RdvColumn column, gboolean descending);
/* What the rows are sorted by now. */
RdvColumn rdv_event_rows_get_column (RdvEventRows *self);
gboolean rdv_event_rows_get_descending (RdvEventRows *self);
gboolean rdv_event_rows_get_busy (RdvEventRows *self);
/* The position of the event in each row; valid until the next change. */
const guint32 *rdv_event_rows_get_events (RdvEventRows *self, guint *n);
/* The row of an event, or RDV_NONE. */
guint rdv_event_rows_find (RdvEventRows *self, guint32 event);

G_END_DECLS
