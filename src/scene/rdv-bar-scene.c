/* rdv-bar-scene.c: spans, and stretches in which an instant lies. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-mark-scene-private.h"

#define CORNER 3.0
#define HATCH_DISTANCE 7.0
/* The hatching of a plan that is not sure: it gets paler by strips. */
#define MAX_STRIPS 6
#define HATCH_ALPHA 0.36
/* An instant within a stretch is paler than a span that fills it, but for one without brackets to see it by. */
#define RANGE_ALPHA 0.35
#define SOFT_RANGE_ALPHA 0.7
#define BRACKET_WIDTH 2.0
#define BRACKET_LENGTH 5.0

/* The colour of a bar, which is the same whatever lies under it. */
static guint32
get_fill (const RdvDrawing *self)
{
  return rdv_color_mix (self->picture->theme->ground, self->color, self->tint);
}

static guint32
get_faded_fill (const RdvDrawing *self, double amount)
{
  return rdv_color_with_alpha (get_fill (self), amount);
}

/* From @amount1 of the tint at @from to @amount2 at @to; nothing of it beyond @limit. */
static void
add_fade (RdvDrawing *self, double from, double to, double amount1, double amount2, double limit)
{
  double x1 = rdv_drawing_cut (self, from);
  double x2 = rdv_drawing_cut (self, MIN (to, limit));
  double slope = (amount2 - amount1) / (to - from);

  if (x2 - x1 >= 1)
    rdv_scene_add_gradient (self->picture->scene, x1, self->y, x2 - x1, self->height,
                            get_faded_fill (self, amount1 + slope * (x1 - from)),
                            get_faded_fill (self, amount1 + slope * (x2 - from)));
}

/* Along the part that is certain: where an end fades there is no line to tell where it is. */
static void
add_edge_lines (RdvDrawing *self, double x1, double x2)
{
  double width = self->picture->theme->outline;

  rdv_scene_add_rect (self->picture->scene, x1, self->y, x2 - x1, width, self->color);
  rdv_scene_add_rect (self->picture->scene, x1, self->y + self->height - width, x2 - x1, width, self->color);
}

/* What was, or is: it comes and goes over exactly the time in which its ends may lie. */
static void
add_done_part (RdvDrawing *self)
{
  const RdvMark *mark = self->mark;
  RdvScene *scene = self->picture->scene;
  double limit = mark->planned_from;
  double x1 = rdv_drawing_cut (self, mark->solid_start);
  double x2 = rdv_drawing_cut (self, MIN (mark->solid_end, limit));
  gboolean is_sharp = mark->solid_start == mark->start && mark->solid_end == mark->end && limit == mark->end;
  double outline = self->picture->theme->outline;

  if (mark->solid_start > mark->start)
    add_fade (self, mark->start, mark->solid_start, 0, 1, limit);
  if (x2 > x1 && is_sharp)
    rdv_scene_add_rounded_rect (scene, x1, self->y, x2 - x1, self->height, CORNER, get_fill (self),
                                outline > 0 ? self->color : 0, outline, RDV_DASH_SOLID);
  else if (x2 > x1)
    rdv_scene_add_rect (scene, x1, self->y, x2 - x1, self->height, get_fill (self));
  if (x2 > x1 && !is_sharp && outline > 0)
    add_edge_lines (self, x1, x2);
  if (mark->end > mark->solid_end)
    add_fade (self, mark->solid_end, mark->end, 1, 0, limit);
  if (mark->solid_start == mark->start && mark->start == self->x1 && limit > mark->start)
    rdv_scene_add_rect (scene, mark->start, self->y, self->picture->metrics->edge_width, self->height, self->color);
}

/* Hatching from @from to @to, its lines in step with those of the whole plan. */
static void
add_strip (RdvDrawing *self, double from, double to, double amount)
{
  double origin = self->mark->planned_from + 1;
  double x1 = rdv_drawing_cut_pattern (self, MAX (from, origin), origin, HATCH_DISTANCE);
  double x2 = rdv_drawing_cut (self, MIN (to, self->mark->end - 1));

  rdv_scene_add_hatch (self->picture->scene, x1, self->y + 1, x2 - x1, self->height - 2, HATCH_DISTANCE,
                       rdv_color_with_alpha (self->color, amount * HATCH_ALPHA), 1);
}

/* Strips end where the lines at the bottom of the hatching begin. */
static double
get_strip_end (const RdvDrawing *self, double x)
{
  double origin = self->mark->planned_from + 1;

  return origin + round ((x - origin) / HATCH_DISTANCE) * HATCH_DISTANCE;
}

/* Hatching that gets denser from @from (first) to @to, or paler when @falls. */
static void
add_faded_hatch (RdvDrawing *self, double from, double to, double amount1, double amount2)
{
  int n = (int) CLAMP (floor ((to - from) / HATCH_DISTANCE), 1, MAX_STRIPS);
  double begin = from;

  for (int i = 0; i < n; i++)
    {
      double end = i + 1 < n ? get_strip_end (self, from + (to - from) * (i + 1) / n) : to;

      add_strip (self, begin, end, amount1 + (amount2 - amount1) * (i + 0.5) / n);
      begin = end;
    }
}

static void
add_outline (RdvDrawing *self, double from, double to, guint32 color, double line_width, RdvDash dash)
{
  double x1 = rdv_drawing_cut (self, from);
  double x2 = rdv_drawing_cut (self, to);

  if (x2 - x1 >= 2)
    rdv_scene_add_rounded_rect (self->picture->scene, x1, self->y, x2 - x1, self->height, CORNER, 0, color, line_width, dash);
}

/* Dashes and hatching: not there yet, and paler where it may not reach. */
static void
add_planned_part (RdvDrawing *self)
{
  const RdvMark *mark = self->mark;
  double from = mark->planned_from;
  double sure_from = get_strip_end (self, MAX (mark->solid_start, from));
  double sure_to = get_strip_end (self, MAX (mark->solid_end, from));

  if (mark->end - from < 2)
    return;
  if (mark->solid_start <= from)
    sure_from = from;
  if (mark->solid_end >= mark->end)
    sure_to = mark->end;
  if (sure_from > from)
    add_faded_hatch (self, from, sure_from, 0.15, 1);
  add_strip (self, sure_from, sure_to, 1);
  if (sure_to < mark->end)
    add_faded_hatch (self, sure_to, mark->end, 1, 0.15);
  add_outline (self, from, mark->end, self->color, 1.25, self->plan_dash);
}

/* Thin and empty, dashed across: it was to be, and was not. */
static void
add_cancelled (RdvDrawing *self)
{
  guint32 color = self->picture->theme->muted;
  double period = 7;
  double x1 = rdv_drawing_cut_pattern (self, self->mark->start, self->mark->start, period);
  double y = self->y + floor (self->height / 2) + 0.5;

  add_outline (self, self->mark->start, self->mark->end, color, 1, RDV_DASH_SOLID);
  rdv_scene_add_line (self->picture->scene, x1, y, self->x2, y, color, 1, RDV_DASH_DASHED);
}

void
rdv_drawing_add_bar (RdvDrawing *self)
{
  const RdvMark *mark = self->mark;

  if (mark->status == RDV_STATUS_CANCELLED)
    add_cancelled (self);
  else
    {
      add_done_part (self);
      add_planned_part (self);
      if (rdv_drawing_has_flag (self, RDV_DATE_UNCERTAIN) && mark->planned_from > mark->start)
        add_outline (self, mark->start, mark->planned_from, self->color, 1, RDV_DASH_DOTTED);
    }
  if (mark->status == RDV_STATUS_FAILED)
    rdv_drawing_add_end_cross (self);
  rdv_drawing_add_arrows (self);
}

/* A bracket at an end within which the instant surely lies; @sign: 1 at the beginning, -1 at the end. */
static void
add_bracket (RdvDrawing *self, double x, double sign)
{
  RdvScene *scene = self->picture->scene;
  double length = MIN (BRACKET_LENGTH, (self->mark->end - self->mark->start) / 3);
  guint32 color = self->color;

  if (x != rdv_drawing_cut (self, x))
    return;
  rdv_scene_add_rect (scene, sign > 0 ? x : x - BRACKET_WIDTH, self->y, BRACKET_WIDTH, self->height, color);
  for (int i = 0; i < 2; i++)
    rdv_scene_add_rect (scene, sign > 0 ? x : x - length, self->y + i * (self->height - 1), length, 1, color);
}

/* Some time within a stretch, nobody knows when: pale, between brackets. */
void
rdv_drawing_add_range (RdvDrawing *self)
{
  const RdvMark *mark = self->mark;
  gboolean is_soft = mark->solid_start > mark->start;
  double alpha = is_soft ? SOFT_RANGE_ALPHA : RANGE_ALPHA;
  double x1 = rdv_drawing_cut (self, mark->solid_start);
  double x2 = rdv_drawing_cut (self, mark->solid_end);

  if (mark->status == RDV_STATUS_CANCELLED)
    {
      add_cancelled (self);
      return;
    }
  if (mark->status == RDV_STATUS_PLANNED)
    add_planned_part (self);
  else
    {
      if (is_soft)
        add_fade (self, mark->start, mark->solid_start, 0, alpha, mark->end);
      rdv_scene_add_rect (self->picture->scene, x1, self->y, x2 - x1, self->height, get_faded_fill (self, alpha));
      if (mark->end > mark->solid_end)
        add_fade (self, mark->solid_end, mark->end, alpha, 0, mark->end);
      if (rdv_drawing_has_flag (self, RDV_DATE_UNCERTAIN))
        add_outline (self, mark->start, mark->end, self->color, 1, RDV_DASH_DOTTED);
    }
  if (mark->solid_start == mark->start)
    add_bracket (self, mark->start, 1);
  if (mark->solid_end == mark->end)
    add_bracket (self, mark->end, -1);
  if (mark->status == RDV_STATUS_FAILED)
    rdv_drawing_add_end_cross (self);
}
