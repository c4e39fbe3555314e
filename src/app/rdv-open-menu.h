/* rdv-open-menu.h: what can be opened. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "rdv-session.h"

G_BEGIN_DECLS

/* Open a file, the built-in history, and the files opened last, the newest first. @session: (nullable). (transfer full) */
GMenuModel *rdv_open_menu_new (RdvSession *session);
/* Tells the desktop of a file that was opened: other programs offer it too. */
void rdv_open_menu_remember (GFile *file);

G_END_DECLS
