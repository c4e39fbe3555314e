/* rdv-picture-content.h: a picture for the clipboard, and to be dragged. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "rdv-export-options.h"

G_BEGIN_DECLS

/* Offers a PNG, and an SVG or PDF where that is the format asked for. Rendered in a thread when somebody wants it. */
#define RDV_TYPE_PICTURE_CONTENT (rdv_picture_content_get_type ())
G_DECLARE_FINAL_TYPE (RdvPictureContent, rdv_picture_content, RDV, PICTURE_CONTENT, GdkContentProvider)

/**
 * rdv_picture_content_new:
 * @options: copied
 * @page: which of several, in formats with a file for each
 * @name: (nullable): what a file would be called; then it is offered as a file too, for who takes nothing
 * else, as file managers do, and the file is rendered from now on, in a thread
 */
GdkContentProvider *rdv_picture_content_new (RdvDocument *document,
                                             const RdvExportOptions *options,
                                             guint page,
                                             const char *name);

G_END_DECLS
