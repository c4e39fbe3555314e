/* rdv-command-line.h: what can be done without a window. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rdv_command_line_run:
 * @argc, @argv: as main() got them; options that are known are taken out
 * @present: (out) (nullable): id of a tour that the window is to show, "" for the first one
 * @exit_status: (out): what to exit with, when there is nothing more to do
 *
 * Does --help, --version, --export, --list and --check without initialising GTK. Wrong options get one clear line on standard
 * error and exit status 2.
 *
 * Returns: TRUE when all is done, FALSE when a window is wanted for the files left in @argv
 */
gboolean rdv_command_line_run (int *argc, char ***argv, char **present, int *exit_status);

G_END_DECLS
