/* rdv-timelinejs-writer.h: events as TimelineJS shows them. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/* The JSON that TimelineJS 3 reads (timeline.knightlab.com/docs/json-format.html): a slide an event, dates no
 * more exact than ours, what it cannot say of a date (about, open, planned) in words as "display_date", lanes
 * as groups. Where years are beyond what a browser's dates hold, the scale is "cosmological". An event
 * without any date of its own (open at both ends) is put at @now.
 * @n_without_end: (out): events that go on, or whose end is not known, of which there is the beginning alone.
 * (transfer full) */
GBytes *rdv_timelinejs_writer_write (RdvDocument *document, gint64 now, guint *n_without_end);

G_END_DECLS
