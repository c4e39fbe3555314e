/* rdv-export-options.h: what is asked of an export. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "rdv-bitset.h"
#include "rdv-catalogue.h"
#include "rdv-document.h"
#include "rdv-export-size.h"
#include "rdv-filter.h"
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

/* What becomes of rows that find no room on the sheet. */
typedef enum
{
  RDV_OVERFLOW_AUTO,     /* condense on a sheet whose height is given in pixels, grow otherwise */
  RDV_OVERFLOW_GROW,     /* the picture gets as high as it needs; on paper it is drawn smaller first, down to half */
  RDV_OVERFLOW_PAGES,    /* more sheets */
  RDV_OVERFLOW_CONDENSE, /* counted clusters */
} RdvExportOverflow;

typedef enum
{
  RDV_PAGES_TILES,     /* one picture over several sheets, to be put together */
  RDV_PAGES_STRETCHES, /* a picture for each stretch of time */
} RdvExportPages;

/* What a picture has beside the lanes. */
typedef enum
{
  RDV_EXPORT_TITLE = 1 << 0, /* with the range and the number of events */
  RDV_EXPORT_RULER = 1 << 1,
  RDV_EXPORT_HEADERS = 1 << 2,
  RDV_EXPORT_FOOTER = 1 << 3,
  RDV_EXPORT_LEGEND = 1 << 4,
  RDV_EXPORT_SOURCES = 1 << 5,
} RdvExportParts;

/* What explains the lanes. */
#define RDV_EXPORT_NOTES (RDV_EXPORT_LEGEND | RDV_EXPORT_SOURCES)
#define RDV_EXPORT_USUAL_PARTS (RDV_EXPORT_TITLE | RDV_EXPORT_RULER | RDV_EXPORT_HEADERS | RDV_EXPORT_FOOTER)

/**
 * RdvExportOptions:
 * @has_range, @from, @to: what to show; the whole timeline otherwise
 * @events: (nullable): positions of the events to show; all of them otherwise
 * @n_events: how many events the timeline has, where the document is but a part of it; 0: the document is all of it
 * @filter, @search: (nullable): what the events were chosen by, which the picture then says
 * @columns, @rows: of the sheets of a tiled poster; 0: as few as hold it
 * @tour: (nullable): id of a tour: then there is a page for each of its steps, which show their own stretches of time
 * @scale: device pixels a CSS pixel, in a PNG; vector formats in pixels are so many times as large, and those on paper are not changed
 * @density: how close together rows stand
 * @text_scale: how large texts are, and what makes room for them; 1: as on a screen where nobody has changed them
 * @family: (nullable): font, "Sans" otherwise
 * @lane_order: (nullable): which lanes to show, and in which order; all of them otherwise
 * @now: the moment that the picture shows as today; as-of pictures have one in the past
 * @created: the date inside a file; where it is not @now, the picture says which day it shows as today
 * @input: (nullable): the file that the timeline was read from, which no picture replaces
 * @zone: (nullable): whose hours the ruler shows, and the words of the picture tell; UTC otherwise
 * @words: (nullable): the words of the picture, in another language than the program's
 *
 * A plain structure that borrows what it points to; rdv_export_options_copy() makes one that owns everything.
 */
typedef struct
{
  RdvExportFormat format;
  gboolean has_range;
  gint64 from, to;
  const RdvBitset *events;
  guint n_events;
  const RdvFilter *filter;
  const char *search;
  RdvExportSize size;
  RdvExportOverflow overflow;
  RdvExportPages pages;
  guint columns, rows;
  RdvExportParts parts;
  const char *tour;
  double scale;
  RdvThemeKind theme;
  RdvDensity density;
  double text_scale;
  const char *family;
  RdvLaneOrder *lane_order;
  gint64 now;
  gint64 created;
  GFile *input;
  RdvZone *zone;
  RdvCatalogue *words;
} RdvExportOptions;

void rdv_export_options_init (RdvExportOptions *options, gint64 now);
/* For another thread. (transfer full) */
RdvExportOptions *rdv_export_options_copy (const RdvExportOptions *options);
/* One made by rdv_export_options_copy(). */
void rdv_export_options_free (RdvExportOptions *options);

/* The choice that RDV_OVERFLOW_AUTO stands for, or the one made. */
RdvExportOverflow rdv_export_options_get_overflow (const RdvExportOptions *options);

/* "png", "svg" or "pdf", in any case. */
gboolean rdv_export_format_from_nick (const char *nick, RdvExportFormat *format);
/* By the end of the name: ".png", ".svg", ".pdf", in any case. */
gboolean rdv_export_format_from_name (const char *name, RdvExportFormat *format);
/* "grow", "pages" or "condense". */
gboolean rdv_export_overflow_from_nick (const char *nick, RdvExportOverflow *overflow);

G_END_DECLS
