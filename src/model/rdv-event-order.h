/* rdv-event-order.h: the events of a document, sorted. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-bitset.h"
#include "rdv-column.h"

G_BEGIN_DECLS

/**
 * RdvEventOrder:
 *
 * All events of a document in the order of one column: dates by their earliest start, titles and names as in a dictionary, status
 * from what is done to what failed. Equals stay in order of time, whichever way the column is sorted; events of which the column
 * says nothing come last either way.
 *
 * Never changes, so it can be made in a thread and shared. Made from columns, not from objects: texts are looked at once.
 */
typedef struct _RdvEventOrder RdvEventOrder;

RdvEventOrder *rdv_event_order_new (RdvDocument *document, RdvColumn column);
RdvEventOrder *rdv_event_order_ref (RdvEventOrder *self);
void rdv_event_order_unref (RdvEventOrder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvEventOrder, rdv_event_order_unref)

/**
 * rdv_event_order_list:
 * @visible: (nullable): the events that are wanted; all without it
 * @rows: room for as many positions as there are events
 *
 * Fills @rows with the positions of those events in order. O(events), a few milliseconds for a million.
 *
 * Returns: how many there are
 */
guint rdv_event_order_list (const RdvEventOrder *self, gboolean descending, const RdvBitset *visible, guint32 *rows);

G_END_DECLS
