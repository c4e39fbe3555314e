/* rdv-whole-file.c: see rdv-whole-file.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-whole-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "rdv-error.h"

static void
set_write_error (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *folder_path = g_path_get_dirname (path);
  g_autofree char *folder = g_filename_display_name (folder_path);

  switch (code)
    {
    case G_FILE_ERROR_NOENT:
    case G_FILE_ERROR_NOTDIR:
      g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE,
                   _ ("“%s” could not be written: there is no folder “%s”. Make it first, or choose another."), name, folder);
      break;
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
      g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE,
                   _ ("“%s” could not be written: you may not write there. Choose another folder or name."), name);
      break;
    case G_FILE_ERROR_ROFS:
      g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE,
                   _ ("“%s” could not be written: that disk can only be read. Choose another folder."), name);
      break;
    case G_FILE_ERROR_ISDIR:
      g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE,
                   _ ("“%s” could not be written: it is a folder. Add the name of a file."), name);
      break;
    case G_FILE_ERROR_NOSPC:
      g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE,
                   _ ("“%s” could not be written: the disk is full. Make room, or choose another disk."), name);
      break;
    default:
      g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE, _ ("“%s” could not be written."), name);
      break;
    }
}

static gboolean
write_to_device (const char *path, GBytes *bytes, GError **error)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0;

  while (ok && left > 0)
    {
      gssize n = write (fd, data, left);

      if (n < 0 && errno == EINTR)
        continue;
      ok = n >= 0;
      data += MAX (n, 0);
      left -= (gsize) MAX (n, 0);
    }
  if (!ok)
    set_write_error (error, path, (int) g_file_error_from_errno (errno));
  if (fd >= 0)
    g_close (fd, NULL);
  return ok;
}

/* g_file_set_contents_full() renames over what is there, so a file that may not be written must be asked about first. */
static gboolean
replace_file (const char *path, mode_t mode, GBytes *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_access (path, W_OK) < 0 && errno != ENOENT)
    {
      set_write_error (error, path, (int) g_file_error_from_errno (errno));
      return FALSE;
    }
  if (g_file_set_contents_full (path,
                                data,
                                (gssize) size,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                (int) mode,
                                &cause))
    return TRUE;
  set_write_error (error, path, cause->code);
  return FALSE;
}

static gboolean
write_to_uri (GFile *file, GBytes *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = g_file_get_parse_name (file);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &cause))
    return TRUE;
  g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE, _ ("“%s” could not be written: %s"), name, cause->message);
  return FALSE;
}

gboolean
rdv_whole_file_write (GFile *file, GBytes *bytes, GError **error)
{
  const char *path;
  g_autofree char *target = NULL;
  struct stat info;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  path = g_file_peek_path (file);
  if (path == NULL)
    return write_to_uri (file, bytes, error);

  if (stat (path, &info) < 0)
    return replace_file (path, 0666, bytes, error);
  if (S_ISDIR (info.st_mode))
    {
      set_write_error (error, path, G_FILE_ERROR_ISDIR);
      return FALSE;
    }
  if (!S_ISREG (info.st_mode))
    return write_to_device (path, bytes, error);
  target = realpath (path, NULL);
  return replace_file (target != NULL ? target : path, info.st_mode & 0777, bytes, error);
}
