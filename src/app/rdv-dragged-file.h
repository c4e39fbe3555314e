/* rdv-dragged-file.h: a file for somebody to whom a picture is dragged. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * rdv_dragged_file_write:
 *
 * Writes a file of that name in a folder of its own among the program's cached ones, which a sandbox and its
 * host call the same. Whoever takes it copies it at some later time, so it stays; what was left there an hour
 * ago goes.
 *
 * Returns: (transfer full): the file, or NULL with an error
 */
GFile *rdv_dragged_file_write (const char *name, GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
