/* rdv-command-list.h: --list and --check. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-command-options.h"

G_BEGIN_DECLS

/* Prints all events. */
gboolean rdv_command_list (const RdvCommandOptions *options, GError **error);

/* Prints what was understood. Returns: the exit status: 0 all, 1 something was skipped, 2 nothing could be read. */
int rdv_command_check (const RdvCommandOptions *options);

G_END_DECLS
