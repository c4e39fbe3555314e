/* rdv-at-rest.c: see rdv-at-rest.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-at-rest.h"

#define DELAY 250 /* ms */

void
rdv_at_rest_call (guint *source, GSourceFunc func, gpointer user_data)
{
  g_clear_handle_id (source, g_source_remove);
  *source = g_timeout_add (DELAY, func, user_data);
}
