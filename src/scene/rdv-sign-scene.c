/* rdv-sign-scene.c: markers of instants, and the signs that bars carry. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-icon.h"
#include "rdv-mark-scene-private.h"

#define GHOST_FACTOR 0.7
/* Of a dotted line. */
#define DOT_PERIOD 4.5

static void
add_cross (const RdvDrawing *self, double x)
{
  rdv_scene_add_marker (self->picture->scene, x, self->y + self->height / 2, self->picture->metrics->sign_size, RDV_MARKER_CROSS, 0,
                        self->picture->theme->warning, 2.25, RDV_DASH_SOLID);
}

void
rdv_drawing_add_end_cross (RdvDrawing *self)
{
  const RdvMetrics *metrics = self->picture->metrics;
  double right = self->picture->body_x + self->picture->body_width;
  double reach = metrics->sign_gap + metrics->sign_size;

  /* It stays in view with the bar. */
  add_cross (self, round (MAX (MIN (self->mark->end, right - reach), self->x1)) + metrics->sign_gap + metrics->sign_size / 2);
}

void
rdv_drawing_add_arrows (RdvDrawing *self)
{
  const RdvPicture *picture = self->picture;
  double right = picture->body_x + picture->body_width;
  double size = picture->metrics->sign_size;
  double half = size / 2 + picture->metrics->sign_gap;
  double middle = self->y + self->height / 2;

  /* In a shorter bar it would be all that one sees. */
  if (self->x2 - self->x1 < 2 * size)
    return;
  if ((self->mark->extent.end.flags & RDV_DATE_OPEN) != 0)
    rdv_scene_add_marker (picture->scene, MIN (self->mark->end, right) - half, middle, size, RDV_MARKER_ARROW_RIGHT, self->color, 0,
                          0, RDV_DASH_SOLID);
  if ((self->mark->extent.start.flags & RDV_DATE_OPEN) != 0)
    rdv_scene_add_marker (picture->scene, MAX (self->mark->start, picture->body_x) + half, middle, size, RDV_MARKER_ARROW_LEFT,
                          self->color, 0, 0, RDV_DASH_SOLID);
}

/* A diamond of shells that get denser inwards: about there. */
static void
add_soft_diamond (RdvDrawing *self, double x, double y, guint32 core, guint32 stroke, RdvDash dash)
{
  double size = self->picture->metrics->marker_size;
  RdvScene *scene = self->picture->scene;

  rdv_scene_add_marker (scene, x, y, size + 4, RDV_MARKER_DIAMOND, rdv_color_with_alpha (self->color, 0.18), 0, 0, RDV_DASH_SOLID);
  rdv_scene_add_marker (scene, x, y, size, RDV_MARKER_DIAMOND, rdv_color_with_alpha (self->color, 0.3), 0, 0, RDV_DASH_SOLID);
  rdv_scene_add_marker (scene, x, y, round (size * 0.6), RDV_MARKER_DIAMOND, core, stroke, 1, dash);
}

static void
add_done_diamond (RdvDrawing *self, double x, double y)
{
  guint32 pale = rdv_color_mix (self->picture->theme->ground, self->color, 0.35);
  gboolean is_approximate = rdv_drawing_has_flag (self, RDV_DATE_APPROXIMATE);
  gboolean is_uncertain = rdv_drawing_has_flag (self, RDV_DATE_UNCERTAIN);
  double size = self->picture->metrics->marker_size;
  RdvScene *scene = self->picture->scene;

  if (is_approximate && is_uncertain)
    add_soft_diamond (self, x, y, pale, self->color, RDV_DASH_DOTTED);
  else if (is_approximate)
    add_soft_diamond (self, x, y, self->color, 0, RDV_DASH_SOLID);
  else if (is_uncertain)
    rdv_scene_add_marker (scene, x, y, size, RDV_MARKER_DIAMOND, pale, self->color, 1.25, RDV_DASH_DOTTED);
  else
    rdv_scene_add_marker (scene, x, y, size, RDV_MARKER_DIAMOND, self->color, 0, 0, RDV_DASH_SOLID);
}

static void
add_done_marker (RdvDrawing *self, double x, double y)
{
  double size = self->picture->metrics->icon_size;
  const RdvIcon *icon = rdv_icon_find_for_mark (self->picture->document, self->event, self->mark);

  if (icon != NULL)
    rdv_icon_add (icon, self->picture->scene, x - size / 2, round (y - size / 2), size, self->color);
  else
    add_done_diamond (self, x, y);
}

/* Dashed and hatched like the box of a planned span. */
static void
add_planned_diamond (RdvDrawing *self, double x, double y)
{
  double size = self->picture->metrics->marker_size;
  double reach = size * 0.2;
  RdvScene *scene = self->picture->scene;

  if (rdv_drawing_has_flag (self, RDV_DATE_APPROXIMATE))
    rdv_scene_add_marker (scene, x, y, size + 4, RDV_MARKER_DIAMOND, rdv_color_with_alpha (self->color, 0.25), 0, 0,
                          RDV_DASH_SOLID);
  rdv_scene_add_marker (scene, x, y, size, RDV_MARKER_DIAMOND, self->picture->theme->ground, self->color, 1.5, self->plan_dash);
  rdv_scene_add_line (scene, x - reach, y + reach, x + reach, y - reach, self->color, 1, RDV_DASH_SOLID);
}

static void
add_cancelled_diamond (RdvDrawing *self, double x, double y)
{
  double size = self->picture->metrics->marker_size;
  guint32 color = self->picture->theme->muted;
  RdvScene *scene = self->picture->scene;

  rdv_scene_add_marker (scene, x, y, size, RDV_MARKER_DIAMOND, self->picture->theme->ground, color, 1, RDV_DASH_SOLID);
  rdv_scene_add_line (scene, x - size / 2 - 2, y, x + size / 2 + 2, y, color, 1.5, RDV_DASH_SOLID);
}

void
rdv_drawing_add_marker (RdvDrawing *self)
{
  double x = round ((self->mark->start + self->mark->end) / 2);
  double y = self->y + self->height / 2;

  switch (self->mark->status)
    {
    case RDV_STATUS_FAILED:
      add_cross (self, x);
      break;
    case RDV_STATUS_PLANNED:
      add_planned_diamond (self, x, y);
      break;
    case RDV_STATUS_CANCELLED:
      add_cancelled_diamond (self, x, y);
      break;
    case RDV_STATUS_DONE:
    case RDV_STATUS_ONGOING:
    default:
      add_done_marker (self, x, y);
      break;
    }
}

static void
add_dots (RdvDrawing *self, double from, double to, double y, guint32 color)
{
  double x1 = rdv_drawing_cut_pattern (self, from, from, DOT_PERIOD);
  double x2 = rdv_drawing_cut (self, to);

  if (x2 > x1)
    rdv_scene_add_line (self->picture->scene, x1, y, x2, y, color, 1.25, RDV_DASH_DOTTED);
}

void
rdv_drawing_add_ghosts (RdvDrawing *self)
{
  const RdvMark *mark = self->mark;
  double y = self->y + self->height / 2;
  guint32 faint = rdv_color_mix (self->picture->theme->ground, self->color, 0.6);
  guint n;
  const RdvPlan *plans = rdv_document_get_plans (self->picture->document, self->event, &n);

  if (mark->range.all_from < mark->range.from)
    add_dots (self, rdv_time_scale_x (&self->picture->scale, mark->range.all_from), mark->start, y, faint);
  if (mark->range.all_to > mark->range.to)
    add_dots (self, mark->end, rdv_time_scale_x (&self->picture->scale, mark->range.all_to), y, faint);
  for (guint i = 0; i < n; i++)
    {
      double x;

      if (!rdv_drawn_range_is_ghost (&mark->extent, &plans[i]))
        continue;
      x = round (rdv_time_scale_x (&self->picture->scale, rdv_drawn_range_get_middle (&plans[i].extent.start)));
      if (x == rdv_drawing_cut (self, x))
        rdv_scene_add_marker (self->picture->scene, x, y, round (self->picture->metrics->marker_size * GHOST_FACTOR),
                              RDV_MARKER_DIAMOND, self->picture->theme->ground, faint, 1.25, RDV_DASH_SOLID);
    }
}
