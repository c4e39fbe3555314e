/* rdv-mark-scene.c: how an event looks. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-calendar.h"
#include "rdv-timeline-scene-private.h"

/* Bounds closer than this are drawn as one. */
#define SHARP 2.0
#define SOFT_EDGE 10.0
#define HATCH_DISTANCE 7.0
#define GHOST_FACTOR 0.75
/* Beyond the edges of the body nothing is drawn. */
#define OVERHANG 60.0

/* A mark being drawn: its box, cut to what is near the body. */
typedef struct
{
  RdvPicture *picture;
  const RdvMark *mark;
  guint event;
  RdvStatus status;
  guint32 color;
  guint32 tint;
  double x1, x2, y, height;
} Drawing;

static double
cut (const Drawing *self, double x)
{
  return CLAMP (x, self->picture->body_x - OVERHANG, self->picture->body_x + self->picture->body_width + OVERHANG);
}

static gboolean
is_vague (const RdvDate *date)
{
  return (date->flags & (RDV_DATE_UNCERTAIN | RDV_DATE_APPROXIMATE)) != 0;
}

static void
add_fade (Drawing *self, double from, double to, double amount_from, double amount_to)
{
  double x1 = cut (self, from);
  double x2 = cut (self, to);
  double width = to - from;

  if (x2 - x1 < 0.5)
    return;
  /* The part of the fade that is near the body. */
  rdv_scene_add_gradient (self->picture->scene, x1, self->y, x2 - x1, self->height,
                          rdv_color_with_alpha (self->color, (amount_from + (amount_to - amount_from) * (x1 - from) / width) *
                                                               self->picture->theme->tint),
                          rdv_color_with_alpha (self->color, (amount_from + (amount_to - amount_from) * (x2 - from) / width) *
                                                               self->picture->theme->tint));
}

/* Where the certain part of a bar begins and ends, in pixels. */
static void
get_certain_part (const Drawing *self, double *from, double *to)
{
  const RdvMark *mark = self->mark;
  const RdvTimeScale *scale = &self->picture->scale;
  gint64 end = mark->range.to == mark->extent.end.latest ? mark->extent.end.earliest : mark->range.to;

  *from = round (rdv_time_scale_x (scale, mark->extent.start.latest));
  *to = round (rdv_time_scale_x_after (scale, end));
  if ((mark->extent.start.flags & RDV_DATE_UNKNOWN) != 0)
    *from = mark->end;
  if ((mark->extent.end.flags & RDV_DATE_UNKNOWN) != 0)
    *to = mark->start;
  if (*from - mark->start < SHARP)
    *from = is_vague (&mark->extent.start) ? mark->start + SOFT_EDGE : mark->start;
  if (mark->end - *to < SHARP)
    *to = is_vague (&mark->extent.end) ? mark->end - SOFT_EDGE : mark->end;
  if (*from > *to)
    *from = *to = CLAMP ((*from + *to) / 2, mark->start, mark->end);
}

/* A bar of something that was, or is: it fades over exactly the time in which its ends may lie. */
static void
add_solid_bar (Drawing *self)
{
  const RdvMark *mark = self->mark;
  RdvScene *scene = self->picture->scene;
  double from, to;

  get_certain_part (self, &from, &to);
  add_fade (self, mark->start, from, 0, 1);
  if (cut (self, to) > cut (self, from))
    rdv_scene_add_rounded_rect (scene, cut (self, from), self->y, cut (self, to) - cut (self, from), self->height,
                                from == mark->start && to == mark->end ? 3 : 0, self->tint, 0, 0, RDV_DASH_SOLID);
  add_fade (self, to, mark->end, 1, 0);
  if (from == mark->start && from == cut (self, from))
    rdv_scene_add_rect (scene, round (from), self->y, self->picture->metrics->edge_width, self->height, self->color);
}

/* Dashes and hatching: not there yet. */
static void
add_planned_box (Drawing *self, double from, double to)
{
  RdvScene *scene = self->picture->scene;
  double x1 = round (cut (self, from));
  double x2 = round (cut (self, to));

  if (x2 - x1 < 2)
    return;
  rdv_scene_add_hatch (scene, x1 + 1, self->y + 1, x2 - x1 - 2, self->height - 2, HATCH_DISTANCE,
                       rdv_color_with_alpha (self->color, 0.45), 1);
  rdv_scene_add_rounded_rect (scene, x1, self->y, x2 - x1, self->height, 3, 0, self->color, 1.25, RDV_DASH_DASHED);
}

static void
add_cross (Drawing *self, double x)
{
  rdv_scene_add_marker (self->picture->scene, x, self->y + self->height / 2, round (self->picture->metrics->marker_size * 0.85),
                        RDV_MARKER_CROSS, 0, self->picture->theme->warning, 2.25, RDV_DASH_SOLID);
}

static void
add_arrows (Drawing *self)
{
  const RdvPicture *picture = self->picture;
  double right = picture->body_x + picture->body_width;
  double size = round (picture->metrics->marker_size * 0.8);
  double middle = self->y + self->height / 2;

  if ((self->mark->extent.end.flags & RDV_DATE_OPEN) != 0)
    rdv_scene_add_marker (picture->scene, MIN (self->x2, right) - size / 2 - 2, middle, size, RDV_MARKER_ARROW_RIGHT, self->color, 0,
                          0, RDV_DASH_SOLID);
  if ((self->mark->extent.start.flags & RDV_DATE_OPEN) != 0)
    rdv_scene_add_marker (picture->scene, MAX (self->x1, picture->body_x) + size / 2 + 2, middle, size, RDV_MARKER_ARROW_LEFT,
                          self->color, 0, 0, RDV_DASH_SOLID);
}

/* Under way: solid up to now, planned from there on. */
static void
add_ongoing_bar (Drawing *self)
{
  RdvMark past = *self->mark;
  const RdvMark *whole = self->mark;
  double now = rdv_time_scale_x (&self->picture->scale, self->picture->now);

  if (whole->end <= now + SHARP)
    {
      add_solid_bar (self);
      return;
    }
  past.end = MAX (now, past.start);
  past.range.to = self->picture->now;
  past.extent.end = (RdvDate){ self->picture->now, self->picture->now, 0, 0, RDV_PRECISION_SECOND, 0 };
  self->mark = &past;
  add_solid_bar (self);
  self->mark = whole;
  add_planned_box (self, past.end, whole->end);
}

static void
add_bar (Drawing *self)
{
  switch (self->status)
    {
    case RDV_STATUS_PLANNED:
      add_planned_box (self, self->mark->start, self->mark->end);
      break;
    case RDV_STATUS_CANCELLED:
      rdv_scene_add_rounded_rect (self->picture->scene, round (self->x1), self->y, round (self->x2) - round (self->x1), self->height,
                                  3, 0, self->picture->theme->muted, 1, RDV_DASH_SOLID);
      rdv_scene_add_rect (self->picture->scene, self->x1, self->y + floor (self->height / 2), self->x2 - self->x1, 1,
                          self->picture->theme->muted);
      break;
    case RDV_STATUS_ONGOING:
      add_ongoing_bar (self);
      break;
    case RDV_STATUS_FAILED:
      add_solid_bar (self);
      add_cross (self, MAX (MIN (self->x2, self->picture->body_x + self->picture->body_width) - self->height / 2, self->x1));
      break;
    case RDV_STATUS_DONE:
    default:
      add_solid_bar (self);
      break;
    }
  add_arrows (self);
}

/* Some time within a stretch, nobody knows when: pale, without edges. */
static void
add_range (Drawing *self)
{
  const RdvMark *mark = self->mark;
  double soft = MIN (SOFT_EDGE, (mark->end - mark->start) / 3);

  if (self->status == RDV_STATUS_PLANNED)
    add_planned_box (self, mark->start, mark->end);
  else
    {
      double from = mark->start + soft;
      double to = mark->end - soft;

      add_fade (self, mark->start, from, 0, 1);
      if (cut (self, to) > cut (self, from))
        rdv_scene_add_rect (self->picture->scene, cut (self, from), self->y, cut (self, to) - cut (self, from), self->height,
                            rdv_color_with_alpha (self->color, self->picture->theme->tint));
      add_fade (self, to, mark->end, 1, 0);
    }
  if (self->status == RDV_STATUS_FAILED)
    add_cross (self, self->x2 - self->height / 2);
  else if (self->status == RDV_STATUS_CANCELLED)
    rdv_scene_add_rect (self->picture->scene, self->x1, self->y + floor (self->height / 2), self->x2 - self->x1, 1,
                        self->picture->theme->muted);
}

static void
add_marker (Drawing *self)
{
  RdvScene *scene = self->picture->scene;
  double size = self->picture->metrics->marker_size;
  double x = round ((self->mark->start + self->mark->end) / 2);
  double y = self->y + self->height / 2;
  guint32 ground = self->picture->theme->ground;

  switch (self->status)
    {
    case RDV_STATUS_FAILED:
      add_cross (self, x);
      break;
    case RDV_STATUS_PLANNED:
      rdv_scene_add_marker (scene, x, y, size, RDV_MARKER_DIAMOND, ground, self->color, 1.5, RDV_DASH_DASHED);
      break;
    case RDV_STATUS_CANCELLED:
      rdv_scene_add_marker (scene, x, y, size, RDV_MARKER_DIAMOND, ground, self->picture->theme->muted, 1.25, RDV_DASH_SOLID);
      rdv_scene_add_line (scene, x - size / 2, y, x + size / 2, y, self->picture->theme->muted, 1.25, RDV_DASH_SOLID);
      break;
    case RDV_STATUS_DONE:
    case RDV_STATUS_ONGOING:
    default:
      if (is_vague (&self->mark->extent.start))
        rdv_scene_add_marker (scene, x, y, size, RDV_MARKER_DIAMOND, rdv_color_mix (ground, self->color, 0.35), self->color, 1,
                              RDV_DASH_DOTTED);
      else
        rdv_scene_add_marker (scene, x, y, size, RDV_MARKER_DIAMOND, self->color, 0, 0, RDV_DASH_SOLID);
      break;
    }
}

/* A hollow marker at each earlier plan, joined by dots to the present one. */
static void
add_ghosts (Drawing *self)
{
  const RdvMark *mark = self->mark;
  RdvScene *scene = self->picture->scene;
  double y = self->y + self->height / 2;
  guint32 faint = rdv_color_mix (self->picture->theme->ground, self->color, 0.6);
  guint n;
  const RdvPlan *plans = rdv_document_get_plans (self->picture->document, self->event, &n);

  if (mark->all_start < mark->start)
    rdv_scene_add_line (scene, cut (self, mark->all_start), y, cut (self, mark->start), y, faint, 1.25, RDV_DASH_DOTTED);
  if (mark->all_end > mark->end)
    rdv_scene_add_line (scene, cut (self, mark->end), y, cut (self, mark->all_end), y, faint, 1.25, RDV_DASH_DOTTED);
  for (guint i = 0; i < n; i++)
    {
      double x;

      if (!rdv_drawn_range_is_ghost (&mark->extent, &plans[i]))
        continue;
      x = rdv_time_scale_x (&self->picture->scale, rdv_drawn_range_get_middle (&plans[i].extent.start));
      if (x == cut (self, x))
        rdv_scene_add_marker (scene, x, y, round (self->picture->metrics->marker_size * GHOST_FACTOR), RDV_MARKER_DIAMOND,
                              self->picture->theme->ground, faint, 1.25, RDV_DASH_SOLID);
    }
}

void
rdv_picture_add_mark (RdvPicture *self, const RdvMark *mark, guint event, double top, guint32 color)
{
  RdvMark snapped = *mark;
  Drawing drawing = {
    .picture = self,
    .mark = &snapped,
    .event = event,
    .status = rdv_document_get_status (self->document, event),
    .color = color,
    .tint = rdv_color_mix (self->theme->ground, color, self->theme->tint),
    .y = round (top + (self->metrics->row_height - self->metrics->bar_height) / 2),
    .height = self->metrics->bar_height,
  };

  /* Edges on whole pixels: sharp, and the same picture again and again while panning. */
  snapped.start = round (mark->start);
  snapped.end = MAX (round (mark->end), snapped.start + 1);
  drawing.x1 = cut (&drawing, snapped.start);
  drawing.x2 = cut (&drawing, snapped.end);
  add_ghosts (&drawing);
  if (drawing.x1 >= drawing.x2)
    return; /* only a ghost is in view */
  if (mark->form == RDV_FORM_BAR)
    add_bar (&drawing);
  else if (mark->form == RDV_FORM_RANGE)
    add_range (&drawing);
  else
    add_marker (&drawing);
}
