/* rdv-curve.c: see rdv-curve-private.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-curve-private.h"

#include <math.h>

/* Pixels of a curve that are looked at together. */
#define STRIDE      1.5
#define MAX_STRIDES 1000

/* Those that the curve, which stays between its four points, may go through: most texts are elsewhere. */
static GArray *
pick_near (const RdvCurve *self, const GArray *boxes)
{
  double x1 = self->x[0], y1 = self->y[0], x2 = x1, y2 = y1;

  for (guint i = 1; i < 4; i++)
    {
      x1 = MIN (x1, self->x[i]);
      y1 = MIN (y1, self->y[i]);
      x2 = MAX (x2, self->x[i]);
      y2 = MAX (y2, self->y[i]);
    }
  /* One that does not bend is not nowhere. */
  return rdv_text_boxes_pick (boxes, x1 - 0.5, y1 - 0.5, x2 + 0.5, y2 + 0.5);
}

static double
get_at (const double p[4], double t)
{
  double s = 1 - t;

  return s * s * s * p[0] + 3 * s * s * t * p[1] + 3 * s * t * t * p[2] + t * t * t * p[3];
}

static double
get_slope (const double p[4], double t)
{
  double s = 1 - t;

  return 3 * (s * s * (p[1] - p[0]) + 2 * s * t * (p[2] - p[1]) + t * t * (p[3] - p[2]));
}

/* The part of the curve between two places of it is a curve too. */
static void
add_part (const RdvCurve *self, GArray *steps, double from, double to)
{
  double third = (to - from) / 3;
  double x = self->x[0], y = self->y[0];
  double x1 = get_at (self->x, from) - x, y1 = get_at (self->y, from) - y;
  double x2 = get_at (self->x, to) - x, y2 = get_at (self->y, to) - y;
  RdvPathStep part[] = {
    { .verb = RDV_PATH_MOVE, .x = (float)x1, .y = (float)y1 },
    { .verb = RDV_PATH_CURVE,
      .x1 = (float)(x1 + third * get_slope (self->x, from)),
      .y1 = (float)(y1 + third * get_slope (self->y, from)),
      .x2 = (float)(x2 - third * get_slope (self->x, to)),
      .y2 = (float)(y2 - third * get_slope (self->y, to)),
      .x = (float)x2,
      .y = (float)y2 },
  };

  g_array_append_vals (steps, part, G_N_ELEMENTS (part));
}

void
rdv_curve_add_behind (
    const RdvCurve *self, RdvScene *scene, const GArray *boxes, guint32 color, double line_width)
{
  g_autoptr (GArray) near = pick_near (self, boxes);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (RdvPathStep));
  double length = 0;
  guint n_strides, first = 0;

  for (guint i = 1; i < 4; i++)
    length += hypot (self->x[i] - self->x[i - 1], self->y[i] - self->y[i - 1]);
  n_strides = near->len == 0 ? 1 : (guint)CLAMP (ceil (length / STRIDE), 1, MAX_STRIDES);
  for (guint i = 0; i < n_strides; i++)
    {
      double from = (double)i / n_strides, to = (i + 1.0) / n_strides;
      double x1 = get_at (self->x, from), y1 = get_at (self->y, from), x2 = get_at (self->x, to),
             y2 = get_at (self->y, to);

      if (!rdv_text_boxes_touch (near, MIN (x1, x2), MIN (y1, y2), MAX (x1, x2), MAX (y1, y2)))
        continue;
      if (i > first)
        add_part (self, steps, (double)first / n_strides, from);
      first = i + 1;
    }
  if (first < n_strides)
    add_part (self, steps, (double)first / n_strides, 1);
  if (steps->len == 0)
    return;
  g_array_append_val (steps, ((RdvPathStep){ .verb = RDV_PATH_END }));
  rdv_scene_add_path (scene, self->x[0], self->y[0], &g_array_index (steps, RdvPathStep, 0), 0, color,
                      line_width);
}
