/* first-frame.h: when a window shows all its labels. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * first_frame_watch:
 * @application: what shows windows; it is quit when the answer is known
 *
 * Watches the first window of @application from outside: after each frame it notes the time and which labels the frame
 * drew. When the labels have been the same for a while, prints "shown TIME", the monotonic time in microseconds at
 * the end of the first frame that had drawn all of them, and "frames N", the number of that frame.
 */
void first_frame_watch (GtkApplication *application);

G_END_DECLS
