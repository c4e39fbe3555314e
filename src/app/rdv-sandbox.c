/* rdv-sandbox.c: see rdv-sandbox.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-sandbox.h"

#include <gio/gunixmounts.h>
#include <glib/gi18n-lib.h>

#include "rdv-error.h"

/* There in every Flatpak, and nowhere else. */
#define SANDBOX_MARK "/.flatpak-info"

/* What the sandbox makes up is in memory; what it was given of the host is mounted into it. */
static gboolean
is_in_memory (const char *folder)
{
  GUnixMountEntry *mount = g_unix_mount_for (folder, NULL);
  gboolean in_memory = mount != NULL && g_strcmp0 (g_unix_mount_get_fs_type (mount), "tmpfs") == 0;

  g_clear_pointer (&mount, g_unix_mount_free);
  return in_memory;
}

gboolean
rdv_sandbox_check_target (const char *path, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (absolute);
  g_autofree char *name = NULL;

  if (!g_file_test (SANDBOX_MARK, G_FILE_TEST_EXISTS) || !is_in_memory (folder))
    return TRUE;
  name = g_filename_display_name (path);
  g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE,
               /* TRANSLATORS: %s is the name of a file. */
               _ ("“%s” would be lost: the sandbox does not reach that folder. Write to standard output, "
                  "--export=- --format=png > picture.png, or start with flatpak run --filesystem=FOLDER."),
               name);
  return FALSE;
}
