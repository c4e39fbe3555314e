/* rdv-time-sort.h: puts many times in order. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rdv_time_sort:
 * @times: times, or any numbers
 * @n: how many
 *
 * Puts them in order, the least first. For many of them by their digits (D. E. Knuth, The Art of Computer Programming 3, 5.2.5), which takes a
 * few passes over the times however many there are.
 */
void rdv_time_sort (gint64 *times, guint n);

G_END_DECLS
