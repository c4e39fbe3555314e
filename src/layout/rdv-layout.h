/* rdv-layout.h: the lanes of a document, packed and stacked. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-background-stacks.h"
#include "rdv-era-rows.h"
#include "rdv-lane-order.h"
#include "rdv-stack-view.h"
#include "rdv-time-scale.h"
#include "rdv-zone.h"

G_BEGIN_DECLS

typedef enum
{
  /* Lanes share the height there is, but for two rows and a slim one each if they need them: one can scroll.
   * Those with nothing in view take one row, and leave the others to the rest. */
  RDV_ROWS_SCROLL,
  RDV_ROWS_CONDENSE, /* lanes share the height there is; what finds no room is clustered */
  RDV_ROWS_GROW,     /* every lane gets the rows it needs */
} RdvRows;

/**
 * RdvLayout:
 *
 * Packs lanes when asked, keeps the packs of recent zoom steps, and stacks them. For one (zoom step, height)
 * the rows are always the same; how many of them a lane shows depends on what is in view.
 */
#define RDV_TYPE_LAYOUT (rdv_layout_get_type ())
G_DECLARE_FINAL_TYPE (RdvLayout, rdv_layout, RDV, LAYOUT, GObject)

/* @now: seconds; where events under way end and the today line stands. */
RdvLayout *
rdv_layout_new (RdvDocument *document, RdvTextMeasure *measure, gint64 now, double text_scale, RdvDensity density);

RdvDocument *rdv_layout_get_document (RdvLayout *self);
RdvTextMeasure *rdv_layout_get_measure (RdvLayout *self);
const RdvMetrics *rdv_layout_get_metrics (RdvLayout *self);
gint64 rdv_layout_get_now (RdvLayout *self);
/* Whose midnights and hours the ruler shows; UTC at first. */
void rdv_layout_set_zone (RdvLayout *self, RdvZone *zone);
RdvZone *rdv_layout_get_zone (RdvLayout *self);
/* Height of the strip for the names of eras, above the lanes: a row for each of up to three eras at once; 0 without eras. */
double rdv_layout_get_era_height (RdvLayout *self);
/* The last second of an era: another one that begins in the year in which it ends cuts it. */
gint64 rdv_layout_get_era_end (RdvLayout *self, guint era);
/* The part of something @height pixels high (the strip, the body) that is an era's own: eras that overlap share it. Whole pixels. */
void rdv_layout_get_era_band (RdvLayout *self, guint era, double height, double *y, double *band_height);
void rdv_layout_set_rows (RdvLayout *self, RdvRows rows);
/* Takes the column of lane headers, or the ruler, out of the picture: then they have no width or height. */
void rdv_layout_drop_headers (RdvLayout *self);
void rdv_layout_drop_ruler (RdvLayout *self);
/* Which lanes there are bands for, and in which order: at first all, as in the document. The layout follows its changes. */
void rdv_layout_set_lane_order (RdvLayout *self, RdvLaneOrder *order);
RdvLaneOrder *rdv_layout_get_lane_order (RdvLayout *self);
/* The event that gets its place before all others, so that it stands by itself with its label at every scale; RDV_NONE for none. Rows
 * may change: to be done when a person asks for an event that is in a cluster, not on every selection. */
void rdv_layout_set_pinned (RdvLayout *self, guint32 event);
/* Between which seconds labels are kept: the limits of the viewport, or the range of an export. */
void rdv_layout_set_limits (RdvLayout *self, gint64 first, gint64 last);
/* The whole range until others are set. */
void rdv_layout_get_limits (RdvLayout *self, gint64 *first, gint64 *last);

/* How wide the picture of the lanes is: what is in view has rows, and labels are chosen first for the scale
 * at which all between the limits fits into that width. Steps of the width are coarse, so that rows do not
 * change with every pixel while a window is resized. */
void rdv_layout_set_body_width (RdvLayout *self, double width);

/* The first and last moment of the whole timeline, with a margin of 2 %: the limits of a viewport. */
void rdv_layout_get_whole_range (RdvLayout *self, gint64 *first, gint64 *last);
/* What to show first: the document's own view if it has one, else the whole range. */
void rdv_layout_get_first_range (RdvLayout *self, gint64 *first, gint64 *last);

/* Whether there are so many events that packing them would hold up a frame. */
gboolean rdv_layout_is_large (RdvLayout *self);
/* Packs in another thread, with a measure of its own that measures the same: as long as rows are not there, those of a coarser scale
 * are shown, or those before, or lanes without events; "changed" is emitted whenever there are others. Without this, rows are there
 * when asked for. */
void rdv_layout_pack_in_background (RdvLayout *self, RdvTextMeasure *measure);
/* While it is paused, no thread packs rows: for when something else is wanted sooner. */
void rdv_layout_set_paused (RdvLayout *self, gboolean is_paused);
/* Whether all rows that were asked for are there. */
gboolean rdv_layout_is_settled (RdvLayout *self);
/* The lanes from top to bottom, for a body @height pixels high (all of it, era strip included). x = 0 of
 * @scale is the left edge of the body, which is as wide as rdv_layout_set_body_width() was told. The same
 * pointer as long as nothing is different; valid until the next but few calls that have other answers. */
const RdvBand *
rdv_layout_get_bands (RdvLayout *self, const RdvTimeScale *scale, double height, guint *n_bands);
/* Height of era strip, lanes and the row for hidden lanes in all, of the same. */
double rdv_layout_get_content_height (RdvLayout *self, const RdvTimeScale *scale, double height);
/* The view is being moved by hand, and is now there: as long as the zoom step stays, no lane becomes lower
 * than it was since, so that nothing closes up under the hand. NULL when it has come to rest. */
void rdv_layout_hold_rows (RdvLayout *self, const RdvTimeScale *scale, double height);
/* Height of the row below the lanes that tells how many are hidden; 0 when none is. */
double rdv_layout_get_hidden_height (RdvLayout *self);
/* Below this body height not even one row a lane fits. */
double rdv_layout_get_min_height (RdvLayout *self);

G_END_DECLS
