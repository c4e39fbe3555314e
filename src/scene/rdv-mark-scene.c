/* rdv-mark-scene.c: how an event looks. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-mark-scene-private.h"

/* What is uncertain is paler, markers and bars. */
#define UNCERTAIN_FACTOR 0.5
/* Pixels: further beyond the edges of the body nothing is drawn. */
#define OVERHANG 60.0

double
rdv_drawing_cut (const RdvDrawing *self, double x)
{
  return CLAMP (x, self->picture->body_x - OVERHANG, self->picture->body_x + self->picture->body_width + OVERHANG);
}

double
rdv_drawing_cut_pattern (const RdvDrawing *self, double x, double origin, double period)
{
  double cut = rdv_drawing_cut (self, x);

  return cut > x ? origin + floor ((cut - origin) / period) * period : cut;
}

gboolean
rdv_drawing_has_flag (const RdvDrawing *self, RdvDateFlags flag)
{
  return ((self->mark->extent.start.flags | self->mark->extent.end.flags) & flag) != 0;
}

/* Edges on whole pixels: sharp, and the same picture again and again while panning. */
static void
snap (RdvMark *mark)
{
  mark->start = round (mark->start);
  mark->end = MAX (round (mark->end), mark->start + 1);
  mark->solid_start = CLAMP (round (mark->solid_start), mark->start, mark->end);
  mark->solid_end = CLAMP (round (mark->solid_end), mark->solid_start, mark->end);
  mark->planned_from = CLAMP (round (mark->planned_from), mark->start, mark->end);
}

void
rdv_picture_add_mark (RdvPicture *self, const RdvMark *mark, guint event, double top, guint32 color)
{
  RdvMark snapped = *mark;
  RdvDrawing drawing = {
    .picture = self,
    .mark = &snapped,
    .event = event,
    .color = color,
    .tint = self->theme->tint,
    .plan_dash = RDV_DASH_DASHED,
    .y = round (top + (self->metrics->row_height - self->metrics->bar_height) / 2),
    .height = self->metrics->bar_height,
  };

  snap (&snapped);
  if (rdv_drawing_has_flag (&drawing, RDV_DATE_UNCERTAIN))
    {
      drawing.tint *= UNCERTAIN_FACTOR;
      drawing.plan_dash = RDV_DASH_DOTTED;
    }
  drawing.x1 = rdv_drawing_cut (&drawing, snapped.start);
  drawing.x2 = rdv_drawing_cut (&drawing, snapped.end);
  rdv_drawing_add_ghosts (&drawing);
  if (drawing.x1 >= drawing.x2)
    return; /* only a ghost is in view */
  if (mark->form == RDV_FORM_BAR || mark->form == RDV_FORM_STUB)
    rdv_drawing_add_bar (&drawing);
  else if (mark->form == RDV_FORM_RANGE)
    rdv_drawing_add_range (&drawing);
  else
    rdv_drawing_add_marker (&drawing);
}

void
rdv_picture_get_mark_inside (const RdvPicture *self, const RdvMark *mark, double *x1, double *x2)
{
  const RdvMetrics *metrics = self->metrics;
  double sign = metrics->sign_size + metrics->sign_gap;
  double left = self->body_x + metrics->label_gap;
  double right = self->body_x + self->body_width - 2;

  if (mark->status == RDV_STATUS_FAILED && mark->end + sign > right)
    right -= sign;
  *x1 = MAX (mark->start + metrics->edge_width + metrics->label_gap, left) +
        rdv_mark_get_arrow_width (&mark->extent.start, metrics);
  *x2 = MIN (mark->end - metrics->label_gap, right) - rdv_mark_get_arrow_width (&mark->extent.end, metrics);
}
