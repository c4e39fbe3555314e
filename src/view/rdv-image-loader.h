/* rdv-image-loader.h: images that a file names. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  RDV_IMAGE_INSIDE, /* the address is the image: data:image/png;base64,... */
  RDV_IMAGE_BESIDE, /* a relative path that stays within the file's folder */
  RDV_IMAGE_ELSEWHERE, /* anything else: the network, other places of this machine */
} RdvImagePlace;

RdvImagePlace rdv_image_loader_get_place (const char *uri);

/**
 * rdv_image_loader_load_async:
 * @uri: not of an image elsewhere, which is never looked at
 * @folder: (nullable): where relative paths begin
 *
 * Reads and decodes in a worker thread. Images are made no larger than needed for the pane; files of more than 32 MB, images of more
 * than 50 million pixels, and what is no ordinary file are errors, as is what cannot be decoded.
 */
void rdv_image_loader_load_async (
    const char *uri, GFile *folder, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* Returns: (transfer full): or NULL with an error of GIO, of gdk-pixbuf or G_IO_ERROR_CANCELLED; its text is not for people. */
GdkTexture *rdv_image_loader_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
