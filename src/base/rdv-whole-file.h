/* rdv-whole-file.h: files written whole or not at all. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * rdv_whole_file_write:
 * @file: what to write; a symbolic link is followed, what it points to is replaced
 * @bytes: all that is to be in it
 *
 * Writes a temporary file beside @file, makes sure that it is on the disk and renames it: at any moment there is the old file
 * or the new one, never half of one, and on failure the old one stays as it was. Devices and pipes are written to directly.
 *
 * Returns: FALSE with RDV_ERROR_WRITE, whose message names the file and says what to do, or with G_IO_ERROR_CANCELLED
 */
gboolean rdv_whole_file_write (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error);

/* Whether @target may be written while @input is read: FALSE with RDV_ERROR_WRITE where both are one file, by whatever names (symbolic and
 * hard links, other spellings). What is no regular file is nobody's. */
gboolean rdv_whole_file_check_target (GFile *target, GFile *input, GError **error);

G_END_DECLS
