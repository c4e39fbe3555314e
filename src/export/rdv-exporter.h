/* rdv-exporter.h: pictures of a timeline in files. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"
#include "rdv-lane-order.h"
#include "rdv-metrics.h"
#include "rdv-theme.h"
#include "rdv-zone.h"

G_BEGIN_DECLS

typedef enum
{
  RDV_EXPORT_PNG,
  RDV_EXPORT_SVG,
  RDV_EXPORT_PDF,
} RdvExportFormat;

/**
 * RdvExportOptions:
 * @has_range, @from, @to: what to show; the whole timeline otherwise
 * @width, @height: size in logical pixels; 0 x 0: 1600 wide and as high as it needs (grows). With a size the
 *   picture has exactly that size and what finds no room is clustered
 * @legend: whether a strip below the lanes explains the marks that occur
 * @scale: device pixels a logical pixel, for PNG; times the size for the others
 * @density: how close together rows stand
 * @family: (nullable): font, "Sans" otherwise
 * @lane_order: (nullable): which lanes to show, and in which order; all of them otherwise
 * @now: the moment that the picture shows as today; as-of pictures have one in the past
 * @created: the date inside a PDF; where it is not @now, the picture says which day it shows as today
 * @zone: (nullable): whose hours the ruler shows; UTC otherwise. Belongs to the caller
 */
typedef struct
{
  RdvExportFormat format;
  gboolean has_range;
  gint64 from, to;
  int width, height;
  gboolean legend;
  double scale;
  RdvThemeKind theme;
  RdvDensity density;
  const char *family;
  RdvLaneOrder *lane_order;
  gint64 now;
  gint64 created;
  RdvZone *zone;
} RdvExportOptions;

void rdv_export_options_init (RdvExportOptions *options, gint64 now);
/* "png", "svg" or "pdf", in any case. */
gboolean rdv_export_format_from_nick (const char *nick, RdvExportFormat *format);
/* By the end of the name: ".png", ".svg", ".pdf", in any case. */
gboolean rdv_export_format_from_name (const char *name, RdvExportFormat *format);

/**
 * rdv_exporter_render:
 *
 * Makes the picture in memory; needs no display and no GTK.
 *
 * Returns: (transfer full): the bytes of the file, or NULL with RDV_ERROR_TOO_SMALL (the size cannot hold one row a lane; the message
 *   names the size that can), RDV_ERROR_VALUE (more pixels than a PNG can have) or RDV_ERROR_WRITE
 */
GBytes *rdv_exporter_render (RdvDocument *document, const RdvExportOptions *options, GError **error);

/* Renders, then writes the file whole or not at all, as rdv_whole_file_write() does. */
gboolean rdv_exporter_write (RdvDocument *document, const RdvExportOptions *options, GFile *file, GError **error);

G_END_DECLS
