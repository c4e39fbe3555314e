/* rdv-export-plan.h: the sheets of an export, and what is on each. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-export-drawing.h"
#include "rdv-export-watch.h"

G_BEGIN_DECLS

/**
 * RdvExportPage:
 * @scene: the picture; the tiles of a poster share one
 * @width, @height: of the sheet, in CSS pixels of 1/96 inch
 * @zoom: sheet pixels a scene pixel
 * @x, @y: where the scene's top left lies on the sheet, in sheet pixels; outside of it for most tiles
 * @clip_x, @clip_y, @clip_width, @clip_height: the part of the sheet that shows the picture, in sheet pixels
 * @marks: (nullable): what lies over it, in sheet pixels: where sheets overlap, and which sheet this is
 * @label: (nullable): what this sheet is called in a list of sheets, like "1975 – 1984" or "B2"
 * @is_notes: it has no timeline, but legend or sources of those before it
 */
typedef struct
{
  RdvScene *scene;
  double width, height;
  double zoom;
  double x, y;
  double clip_x, clip_y, clip_width, clip_height;
  RdvScene *marks;
  char *label;
  gboolean is_notes;
} RdvExportPage;

/**
 * RdvExportPlan:
 *
 * Everything of an export is decided here: how many sheets, how large, what is on them. Formats, printing and previews only paint it.
 * Never changed once made; painting the same plan in two threads at once is not allowed, as they would share its fonts.
 */
typedef struct _RdvExportPlan RdvExportPlan;

/**
 * rdv_export_plan_new:
 * @watch: (nullable):
 *
 * Returns: (transfer full): the plan, or NULL with RDV_ERROR_TOO_SMALL (the size cannot hold one row a lane; the message names the size
 *   that can) or G_IO_ERROR_CANCELLED
 */
RdvExportPlan *
rdv_export_plan_new (RdvDocument *document, const RdvExportOptions *options, const RdvExportWatch *watch, GError **error);
RdvExportPlan *rdv_export_plan_ref (RdvExportPlan *self);
void rdv_export_plan_unref (RdvExportPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvExportPlan, rdv_export_plan_unref)

guint rdv_export_plan_get_n_pages (RdvExportPlan *self);
/* Those with a timeline; they come first. */
guint rdv_export_plan_get_n_pictures (RdvExportPlan *self);
const RdvExportPage *rdv_export_plan_get_page (RdvExportPlan *self, guint page);
const RdvExportOptions *rdv_export_plan_get_options (RdvExportPlan *self);
/* The events of the pictures: those asked for, in a document of their own when these are not all. */
RdvDocument *rdv_export_plan_get_document (RdvExportPlan *self);
RdvPangoMeasure *rdv_export_plan_get_measure (RdvExportPlan *self);
/* Of the file: the timeline's, that of a tour before it. */
const char *rdv_export_plan_get_title (RdvExportPlan *self);

/* Whether a page shows all of its scene, so that a file need not cut it. */
gboolean rdv_export_page_is_whole (const RdvExportPage *page);

/* Paints a page in sheet pixels, for files, paper and previews. FALSE when cancelled. */
gboolean rdv_export_plan_paint (RdvExportPlan *self, guint page, cairo_t *cr, const RdvExportWatch *watch, GError **error);

/* For those who make plans: takes the page's scenes and label. */
void rdv_export_plan_add_page (RdvExportPlan *self, const RdvExportPage *page);
RdvExportDrawing *rdv_export_plan_get_drawing (RdvExportPlan *self);

G_END_DECLS
