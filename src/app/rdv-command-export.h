/* rdv-command-export.h: --export and --convert. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-command-options.h"

G_BEGIN_DECLS

/* Writes all pictures and data asked for. FALSE at the first that could not be made or written. A signal that ends the program leaves no
 * file half written. */
gboolean rdv_command_export (const RdvCommandOptions *options, GError **error);

G_END_DECLS
