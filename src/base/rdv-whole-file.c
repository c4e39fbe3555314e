/* rdv-whole-file.c: see rdv-whole-file.h. SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* O_TMPFILE */
#include "rdv-whole-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "rdv-error.h"
#include "rdv-file-name.h"

/* Written between two questions whether to go on. */
#define PIECE_SIZE (1 << 20)
#define MAX_NAMES 100

static void
set_write_error (GError **error, GFile *file, int code)
{
  g_autofree char *name = rdv_file_name_tell (file);
  g_autofree char *folder_path = g_path_get_dirname (g_file_peek_path (file));
  g_autofree char *folder = g_filename_display_name (folder_path);

  switch (code)
    {
    case ENOENT:
    case ENOTDIR:
      if (rdv_file_name_is_lone (file))
        g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE,
                     _ ("“%s” could not be written: its folder is out of reach now. Choose where to save it "
                        "once more."),
                     name);
      else
        g_set_error (
            error, RDV_ERROR, RDV_ERROR_WRITE,
            _ ("“%s” could not be written: there is no folder “%s”. Make it first, or choose another."), name,
            folder);
      break;
    case EACCES:
    case EPERM:
      g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE,
                   _ ("“%s” could not be written: you may not write there. Choose another folder or name."), name);
      break;
    case EROFS:
      g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE,
                   _ ("“%s” could not be written: that disk can only be read. Choose another folder."), name);
      break;
    case EISDIR:
      g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE,
                   _ ("“%s” could not be written: it is a folder. Add the name of a file."), name);
      break;
    case ENOSPC:
    case EDQUOT:
      g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE,
                   _ ("“%s” could not be written: the disk is full. Make room, or choose another disk."), name);
      break;
    default:
      g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE, _ ("“%s” could not be written: %s."), name, g_strerror (code));
      break;
    }
}

/* Everything, in pieces; FALSE with errno, which is ECANCELED when nobody wants the rest. */
static gboolean
write_all (int fd, GBytes *bytes, GCancellable *cancellable)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize n;

      if (g_cancellable_is_cancelled (cancellable))
        {
          errno = ECANCELED;
          return FALSE;
        }
      n = write (fd, data, MIN (left, PIECE_SIZE));
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      data += n;
      left -= (gsize) n;
    }
  return TRUE;
}

static gboolean
write_to_device (const char *path, GBytes *bytes, GCancellable *cancellable)
{
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && write_all (fd, bytes, cancellable);
  int code = errno;

  if (fd >= 0)
    g_close (fd, NULL);
  errno = code;
  return ok;
}

/**
 * Draft:
 * @name: (nullable): NULL while the file has none: then nothing is left of it whatever ends us
 *
 * A file in the making, beside the one that it will replace.
 */
typedef struct
{
  int fd;
  char *folder;
  char *name;
} Draft;

static gboolean
draft_open (Draft *self, const char *path, mode_t mode)
{
  *self = (Draft){ .folder = g_path_get_dirname (path) };
  self->fd = open (self->folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
  /* Not every file system has files without a name. */
  if (self->fd < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL))
    {
      self->name = g_build_filename (self->folder, ".rendezvous-XXXXXX", NULL);
      self->fd = g_mkstemp_full (self->name, O_WRONLY | O_CLOEXEC, (int) mode);
      if (self->fd < 0)
        g_clear_pointer (&self->name, g_free);
    }
  return self->fd >= 0;
}

/* Gives a file without a name one that is free. */
static gboolean
draft_name (Draft *self)
{
  g_autofree char *open_file = g_strdup_printf ("/proc/self/fd/%d", self->fd);

  for (int i = 0; self->name == NULL && i < MAX_NAMES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/.rendezvous-%08x", self->folder, g_random_int ());

      if (linkat (AT_FDCWD, open_file, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0)
        self->name = g_steal_pointer (&name);
      else if (errno != EEXIST)
        return FALSE;
    }
  return self->name != NULL;
}

/* Makes sure that the new name of a file survives a loss of power; not all file systems can, and then nothing better can be done. */
static void
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  g_close (fd, NULL);
}

/* Removes what is left of it. Keeps errno. */
static void
draft_clear (Draft *self)
{
  int code = errno;

  if (self->fd >= 0)
    g_close (self->fd, NULL);
  if (self->name != NULL)
    g_unlink (self->name);
  g_free (self->name);
  g_free (self->folder);
  errno = code;
}

/* @is_new: the mode is for a file that was not there, and the person's umask is to be heard. A rename asks nobody, so a file that may not
 * be written must be asked about first. */
static gboolean
replace_file (const char *path, mode_t mode, gboolean is_new, GBytes *bytes, GCancellable *cancellable)
{
  Draft draft;
  gboolean ok;

  if (!is_new && g_access (path, W_OK) < 0)
    return FALSE;
  ok = draft_open (&draft, path, mode) && (is_new || fchmod (draft.fd, mode) == 0)
       && write_all (draft.fd, bytes, cancellable) && fsync (draft.fd) == 0 && draft_name (&draft)
       && g_rename (draft.name, path) == 0;
  if (ok)
    {
      g_clear_pointer (&draft.name, g_free);
      sync_folder (draft.folder);
    }
  draft_clear (&draft);
  return ok;
}

static gboolean
write_to_uri (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = rdv_file_name_tell (file);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, &cause))
    return TRUE;
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE, _ ("“%s” could not be written: %s"), name, cause->message);
  return FALSE;
}

/* FALSE with errno. */
static gboolean
write_to_path (const char *path, GBytes *bytes, GCancellable *cancellable)
{
  g_autofree char *target = NULL;
  struct stat info;

  if (stat (path, &info) < 0)
    return replace_file (path, 0666, TRUE, bytes, cancellable);
  if (S_ISDIR (info.st_mode))
    {
      errno = EISDIR;
      return FALSE;
    }
  if (!S_ISREG (info.st_mode))
    return write_to_device (path, bytes, cancellable);
  target = realpath (path, NULL);
  return replace_file (target != NULL ? target : path, info.st_mode & 0777, FALSE, bytes, cancellable);
}

gboolean
rdv_whole_file_write (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  const char *path;
  int code;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  path = g_file_peek_path (file);
  if (path == NULL)
    return write_to_uri (file, bytes, cancellable, error);
  if (write_to_path (path, bytes, cancellable))
    return TRUE;
  code = errno;
  if (code == ECANCELED)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, g_strerror (code));
  else
    set_write_error (error, file, code);
  return FALSE;
}

gboolean
rdv_whole_file_check_target (GFile *target, GFile *input, GError **error)
{
  const char *target_path = g_file_peek_path (target);
  const char *input_path = g_file_peek_path (input);
  g_autofree char *name = NULL;
  struct stat old, read;

  if (target_path == NULL || input_path == NULL)
    {
      if (!g_file_equal (target, input))
        return TRUE;
    }
  else if (stat (target_path, &old) < 0 || stat (input_path, &read) < 0 || !S_ISREG (old.st_mode) ||
           old.st_dev != read.st_dev || old.st_ino != read.st_ino)
    return TRUE;
  name = rdv_file_name_tell (target);
  g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE,
               _ ("“%s” was not written: the timeline is read from that file, and would be lost. Choose another name."), name);
  return FALSE;
}
