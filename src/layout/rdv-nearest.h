/* rdv-nearest.h: what lies before and after an empty stretch of time. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-lane-order.h"

G_BEGIN_DECLS

/**
 * rdv_nearest_find:
 * @order: only events of lanes that are not hidden count
 * @from, @to: a stretch of time
 * @earlier: (out): the event that ends last before it, RDV_NONE without one
 * @later: (out): the event that begins first after it, RDV_NONE without one
 *
 * By what is drawn of the events at @now, ghosts of earlier plans left out. Looks at all events: to be asked when a view has come
 * to rest and nothing was drawn in it.
 *
 * Returns: whether the stretch is empty; FALSE, with both untouched, when an event touches it
 */
gboolean rdv_nearest_find (RdvLaneOrder *order, gint64 now, gint64 from, gint64 to, guint32 *earlier, guint32 *later);

G_END_DECLS
