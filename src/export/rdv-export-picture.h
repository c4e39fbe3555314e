/* rdv-export-picture.h: the picture of an export, before it has a format. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-exporter.h"
#include "rdv-pango-measure.h"
#include "rdv-scene.h"

G_BEGIN_DECLS

typedef struct
{
  RdvDocument *document;
  RdvPangoMeasure *measure;
  RdvScene *scene;
} RdvExportPicture;

/**
 * rdv_export_picture_init:
 * @picture: (out caller-allocates): the scene in the size asked for, with title, visible range and footer
 *
 * Returns: FALSE with RDV_ERROR_TOO_SMALL; then there is nothing to clear
 */
gboolean rdv_export_picture_init (RdvExportPicture *picture,
                                  RdvDocument *document,
                                  const RdvExportOptions *options,
                                  GError **error);
void rdv_export_picture_clear (RdvExportPicture *picture);

/* Its title: the document's, or what a timeline without one is called. */
const char *rdv_export_picture_get_title (RdvDocument *document);

G_END_DECLS
