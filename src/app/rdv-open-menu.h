/* rdv-open-menu.h: what can be opened. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Open a file, the built-in history, and the files opened last, the newest first. (transfer full) */
GMenuModel *rdv_open_menu_new (void);
/* Remembers a file that was opened. */
void rdv_open_menu_remember (GFile *file);

G_END_DECLS
