/* rdv-at-rest.h: what is told when it has come to rest. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Calls @func a quarter of a second from now, unless this is asked for again before: a screen reader would say each frame of a glide.
 * @source: where the id of the source is kept. @func sets it to 0, and is done once; whoever goes away before clears it. */
void rdv_at_rest_call (guint *source, GSourceFunc func, gpointer user_data);

G_END_DECLS
