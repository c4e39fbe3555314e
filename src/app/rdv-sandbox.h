/* rdv-sandbox.h: what a Flatpak can reach. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rdv_sandbox_check_target:
 * @path: where a file is to be written, as given on the command line
 *
 * Within the sandbox of a Flatpak a folder of the host that was not granted looks like an empty one, and what is written
 * there is gone with the sandbox. Outside of one, and for folders that last, nothing is wrong.
 *
 * Returns: FALSE with %RDV_ERROR_WRITE and what to do instead when the file would be lost
 */
gboolean rdv_sandbox_check_target (const char *path, GError **error);

G_END_DECLS
