/* rdv-image-view.h: an image with its caption. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-page-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RdvImageView:
 *
 * An image that lies in the file or beside it, over its description, credit and licence. It comes when it is read, from a thread; where it cannot
 * be shown the words stand alone, and say so. Images elsewhere are not fetched: there is a link to them.
 */
#define RDV_TYPE_IMAGE_VIEW (rdv_image_view_get_type ())
G_DECLARE_FINAL_TYPE (RdvImageView, rdv_image_view, RDV, IMAGE_VIEW, GtkWidget)

/* (transfer floating): for an image elsewhere this is a link row. */
GtkWidget *rdv_image_view_new (const RdvPageContext *context, const RdvMedia *media);
/* Whether the image is there, for tests. */
gboolean rdv_image_view_is_shown (RdvImageView *self);

G_END_DECLS
