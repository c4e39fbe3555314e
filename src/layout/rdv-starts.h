/* rdv-starts.h: how many events begin in a stretch of time. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/**
 * rdv_starts_find:
 * @events, @n: positions of events in order of the document, which is that of their starts: those of a lane
 * @first: none before this one begins at @time or later
 *
 * The order of a lane is the finest level of a pyramid of counts: how many events begin between two times is how far apart their places in
 * it are. Looks in steps that double, then by halves: many answers in order of time cost little more than one.
 *
 * Returns: the place of the first event that begins at @time or later, or @n
 */
guint rdv_starts_find (RdvDocument *document, const guint32 *events, guint n, guint first, gint64 time);

G_END_DECLS
