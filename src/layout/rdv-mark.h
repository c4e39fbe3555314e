/* rdv-mark.h: where the mark of an event lies at a scale. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-drawn-range.h"
#include "rdv-metrics.h"
#include "rdv-time-scale.h"

G_BEGIN_DECLS

typedef enum
{
  RDV_FORM_MARKER, /* an instant, exact enough for a marker in the middle of its bounds */
  RDV_FORM_RANGE,  /* an instant known only to within a stretch that can be seen: drawn as that stretch */
  RDV_FORM_BAR,    /* a span */
  RDV_FORM_STUB,   /* a bar or range cut to its beginning, where others stand on the rest of it */
  RDV_FORM_POINT,  /* a marker alone, where others stand on the ghosts of earlier plans or the bounds of its date */
} RdvForm;

/**
 * RdvMark:
 * @form: never %RDV_FORM_POINT, which is a marker with nothing beside it
 * @start, @end: pixels of the mark itself
 * @solid_start, @solid_end: between them it certainly was: a mark comes up from @start to @solid_start and
 *   fades from @solid_end to @end. These are the bounds of its dates, a fixed width for an end that is not known or
 *   approximate or uncertain within sharp bounds, and nothing where that could not be seen. Equal where nothing is certain
 * @planned_from: from there on it is a plan: @start of what is planned, the present in what is under way,
 *   else @end
 * @has_drawing: a marker that is the drawing of what it is about, and as wide as that: of an event of
 *   importance 4 or 5 that happened at one time, known for sure
 * @all_start, @all_end: with the ghosts of earlier plans, the sign at the end of what failed, and the bounds
 *   of a marker's date. Stubs and points have no ghosts, and points no bounds
 *
 * One geometry for packing and for drawing.
 */
typedef struct
{
  RdvForm form;
  RdvStatus status;
  RdvExtent extent;
  RdvDrawnRange range;
  double start, end;
  double solid_start, solid_end;
  double planned_from;
  double all_start, all_end;
  gboolean has_drawing;
} RdvMark;

/* How wide a bar is that is cut to its beginning, in pixels; with its sign, where it failed. */
double rdv_mark_get_stub_width (const RdvMetrics *metrics, gboolean has_failed);
/* What the arrow of an end that is open takes within a bar, in pixels; 0 for other ends. */
double rdv_mark_get_arrow_width (const RdvDate *end, const RdvMetrics *metrics);
/* The mark at this scale, in the form that suits it. */
void rdv_mark_init (RdvMark *self,
                    RdvDocument *document,
                    guint event,
                    gint64 now,
                    const RdvTimeScale *scale,
                    const RdvMetrics *metrics);
/* The same in a form chosen before, at the scale of a zoom step. */
void rdv_mark_init_with_form (RdvMark *self,
                              RdvForm form,
                              RdvDocument *document,
                              guint event,
                              gint64 now,
                              const RdvTimeScale *scale,
                              const RdvMetrics *metrics);

G_END_DECLS
