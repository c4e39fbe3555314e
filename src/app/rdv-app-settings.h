/* rdv-app-settings.h: the settings of the program, where they are installed. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* NULL where the schema is not installed, or is an older one without @key. (transfer full) */
GSettings *rdv_app_settings_open (const char *key);

G_END_DECLS
