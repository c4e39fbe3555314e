/* rdv-export-drawing.h: the pictures of an export, before they have a format. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-export-options.h"
#include "rdv-pango-measure.h"
#include "rdv-timeline-scene.h"

G_BEGIN_DECLS

/* A stretch of time on an area in logical pixels. */
typedef struct
{
  gint64 from, to;
  double width, height;
  RdvRows rows;
  guint page, n_pages; /* which of several sheets this is, for the note; 0 of 0 for the only one */
  gboolean is_part;    /* one of several that follow each other */
} RdvExportStretch;

/**
 * RdvExportDrawing:
 *
 * What all pictures of one export have in common: the events asked for, the font, the words around them. Tells how high a stretch of time
 * needs to be, and makes scenes.
 */
typedef struct _RdvExportDrawing RdvExportDrawing;

RdvExportDrawing *rdv_export_drawing_new (RdvDocument *document, const RdvExportOptions *options);
void rdv_export_drawing_free (RdvExportDrawing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvExportDrawing, rdv_export_drawing_free)

/* The events asked for, in a document of their own when these are not all. */
RdvDocument *rdv_export_drawing_get_document (RdvExportDrawing *self);
RdvPangoMeasure *rdv_export_drawing_get_measure (RdvExportDrawing *self);
/* For those who make scenes of their own. */
RdvLayout *rdv_export_drawing_get_layout (RdvExportDrawing *self);
/* What the line at the present says; NULL for today. */
const char *rdv_export_drawing_get_now_label (RdvExportDrawing *self);
/* The title: the document's, or what a timeline without one is called. */
const char *rdv_export_drawing_get_title (RdvExportDrawing *self);
/* The range asked for; its open ends are the timeline's. */
void rdv_export_drawing_get_range (RdvExportDrawing *self, gint64 *from, gint64 *to);
/* A range in words: of the whole timeline, from its first event to its last, without the margins around them. (transfer full) */
char *rdv_export_drawing_create_range_words (RdvExportDrawing *self, gint64 from, gint64 to);
/* How many events touch a range. */
guint rdv_export_drawing_count_events (RdvExportDrawing *self, gint64 from, gint64 to);

/* The narrowest picture that says anything. */
double rdv_export_drawing_get_least_width (RdvExportDrawing *self);
/* The height at which every event of the stretch has a row and a label, and the one at which every lane has a row. The stretch's height and
 * rows are not looked at. */
double rdv_export_drawing_get_full_height (RdvExportDrawing *self, const RdvExportStretch *stretch);
double rdv_export_drawing_get_least_height (RdvExportDrawing *self, const RdvExportStretch *stretch);
/* Whether rdv_export_drawing_get_full_height() is at most @height and the notes are modest, found without more work than needed. */
gboolean rdv_export_drawing_fits (RdvExportDrawing *self, const RdvExportStretch *stretch, double height);

/* Which of the legend and the sources that were asked for stand below the lanes; all of them, unless this says otherwise. @share: how much of
 * a picture's height they may take, up to 1: where they need more, nothing fits. */
void rdv_export_drawing_set_notes (RdvExportDrawing *self, RdvExportParts notes, double share);
RdvExportParts rdv_export_drawing_get_notes (RdvExportDrawing *self);
/* Those that were asked for and do not. */
RdvExportParts rdv_export_drawing_get_apart (RdvExportDrawing *self);
/* Whether the notes of a picture that is @height high take no more than their share. */
gboolean rdv_export_drawing_has_modest_notes (RdvExportDrawing *self, const RdvExportStretch *stretch, double height);
/* What a legend has to explain of it, but for clusters. */
RdvLegend rdv_export_drawing_find_legend (RdvExportDrawing *self, const RdvExportStretch *stretch);
/* What a sheet without lanes has in common with the pictures: layout, theme, title and footer, which the drawing keeps. */
void rdv_export_drawing_init_notes (RdvExportDrawing *self, RdvPictureRequest *request);
/* "page 2 of 5". (transfer full) */
char *rdv_export_drawing_create_page_note (guint page, guint n_pages);

/* (transfer full) */
RdvScene *rdv_export_drawing_draw (RdvExportDrawing *self, const RdvExportStretch *stretch);

G_END_DECLS
