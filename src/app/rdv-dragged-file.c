/* rdv-dragged-file.c: see rdv-dragged-file.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-config.h"

#include "rdv-dragged-file.h"

#include <glib/gstdio.h>
#include <time.h>

#define SHELF "dragged"
/* Seconds. */
#define KEPT 3600

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

static void
clear_old (const char *shelf)
{
  g_autoptr (GDir) folder = g_dir_open (shelf, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (shelf, name, NULL);
      GStatBuf info;

      if (g_stat (path, &info) == 0 && info.st_mtime < time (NULL) - KEPT)
        remove_folder (path);
    }
}

GFile *
rdv_dragged_file_write (const char *name, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *shelf = g_build_filename (g_get_user_cache_dir (), RDV_APP_NAME, SHELF, NULL);
  g_autofree char *folder = g_build_filename (shelf, "XXXXXX", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  clear_old (shelf);
  if (g_mkdir_with_parents (shelf, 0700) != 0 || g_mkdtemp (folder) == NULL)
    {
      int code = errno;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
      return NULL;
    }
  path = g_build_filename (folder, name, NULL);
  file = g_file_new_for_path (path);
  if (!g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, error))
    return NULL;
  return g_steal_pointer (&file);
}
