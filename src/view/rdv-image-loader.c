/* rdv-image-loader.c: see rdv-image-loader.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-image-loader.h"

#include <string.h>

#define MAX_BYTES  (32 * 1024 * 1024)
#define MAX_PIXELS 50000000
/* Pixels: twice the widest that the pane usually is. */
#define MAX_SIDE 1200
#define CHUNK    65536

typedef struct
{
  char *uri;
  GFile *folder;
} Request;

static void
request_free (Request *request)
{
  g_free (request->uri);
  g_clear_object (&request->folder);
  g_free (request);
}

RdvImagePlace
rdv_image_loader_get_place (const char *uri)
{
  g_autofree char *scheme = g_uri_parse_scheme (uri);
  g_autoptr (GFile) root = g_file_new_for_path ("/folder");
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (g_strcmp0 (scheme, "data") == 0)
    return RDV_IMAGE_INSIDE;
  path = scheme == NULL ? g_uri_unescape_string (uri, "/") : NULL;
  if (path == NULL || *path == '\0' || g_path_is_absolute (path))
    return RDV_IMAGE_ELSEWHERE;
  file = g_file_resolve_relative_path (root, path);
  return g_file_has_prefix (file, root) ? RDV_IMAGE_BESIDE : RDV_IMAGE_ELSEWHERE;
}

/* https://www.rfc-editor.org/rfc/rfc2397 */
static GBytes *
decode_data (const char *uri, GError **error)
{
  const char *comma = strchr (uri, ',');
  guchar *data;
  gsize length;

  if (comma == NULL || strlen (comma) > MAX_BYTES)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "no data");
      return NULL;
    }
  if (g_strstr_len (uri, comma - uri, ";base64") == NULL)
    return g_uri_unescape_bytes (comma + 1, -1, NULL, error);
  data = g_base64_decode (comma + 1, &length);
  return g_bytes_new_take (data, length);
}

/* A device or a pipe would be read for ever. */
static GBytes *
read_file (const Request *request, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_uri_unescape_string (request->uri, "/");
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInfo) info = NULL;

  if (request->folder == NULL || path == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no folder");
      return NULL;
    }
  file = g_file_resolve_relative_path (request->folder, path);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                            cancellable, error);
  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR || g_file_info_get_size (info) > MAX_BYTES)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "not an image");
      return NULL;
    }
  return g_file_load_bytes (file, cancellable, NULL, error);
}

/* Nothing is decoded of an image that claims to be huge: it may take no more than a line of a file. */
static void
on_size (GdkPixbufLoader *loader, int width, int height, gpointer is_huge)
{
  double scale = MIN (1.0, (double)MAX_SIDE / MAX (MAX (width, height), 1));

  *(gboolean *)is_huge = (double)width * height > MAX_PIXELS;
  if (*(gboolean *)is_huge)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (scale < 1)
    gdk_pixbuf_loader_set_size (loader, MAX ((int)(width * scale), 1), MAX ((int)(height * scale), 1));
}

static gboolean
feed (GdkPixbufLoader *loader, GBytes *bytes, const gboolean *is_huge, GCancellable *cancellable, GError **error)
{
  gsize length;
  const guchar *data = g_bytes_get_data (bytes, &length);

  for (gsize done = 0; done < length && !*is_huge; done += CHUNK)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !gdk_pixbuf_loader_write (loader, data + done, MIN (length - done, CHUNK), error))
        return FALSE;
    }
  return TRUE;
}

static GdkTexture *
decode (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  g_autoptr (GdkPixbuf) upright = NULL;
  gboolean is_huge = FALSE;
  GdkPixbuf *pixbuf;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size), &is_huge);
  if (!feed (loader, bytes, &is_huge, cancellable, error) || is_huge)
    {
      gdk_pixbuf_loader_close (loader, NULL);
      if (is_huge)
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "too large");
      return NULL;
    }
  if (!gdk_pixbuf_loader_close (loader, error))
    return NULL;
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "not an image");
      return NULL;
    }
  upright = gdk_pixbuf_apply_embedded_orientation (pixbuf);
  return gdk_texture_new_for_pixbuf (upright);
}

static void
load (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Request *request = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture = NULL;

  bytes = rdv_image_loader_get_place (request->uri) == RDV_IMAGE_INSIDE ? decode_data (request->uri, &error)
                                                                        : read_file (request, cancellable, &error);
  if (bytes != NULL)
    texture = decode (bytes, cancellable, &error);
  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
rdv_image_loader_load_async (
    const char *uri, GFile *folder, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request;

  g_return_if_fail (rdv_image_loader_get_place (uri) != RDV_IMAGE_ELSEWHERE);

  request = g_new0 (Request, 1);
  request->uri = g_strdup (uri);
  g_set_object (&request->folder, folder);
  g_task_set_task_data (task, request, (GDestroyNotify)request_free);
  g_task_run_in_thread (task, load);
}

GdkTexture *
rdv_image_loader_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
