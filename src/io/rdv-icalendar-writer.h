/* rdv-icalendar-writer.h: events as a calendar. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/* An iCalendar object (RFC 5545) with an event each: a date of a day or coarser as whole days, from the first that it may be to the last, a more
 * exact one as date and time in UTC; how exact it is, is said in words in the description. @now: its time stamp. @n_left_out: (out): events
 * that cannot be in a calendar: without a beginning, or outside of the years 1 to 9999. (transfer full) */
GBytes *rdv_icalendar_writer_write (RdvDocument *document, gint64 now, guint *n_left_out);

G_END_DECLS
