/* rdv-shape.c: see rdv-shape.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-shape.h"

#include <math.h>
#include <string.h>

/* How far from a diamond's corner its rounding begins, as a share of its side. */
#define CORNER 0.12

static void
add_step (RdvPathStep **step, RdvPathVerb verb, double x, double y)
{
  (*step)->verb = verb;
  (*step)->x = (float) x;
  (*step)->y = (float) y;
  (*step)++;
}

/* From where the pen is towards a corner and round it to the next side; a quadratic curve raised to a cubic one. */
static void
add_corner (RdvPathStep **step, double x, double y, double next_x, double next_y)
{
  double from_x = x * (1 - CORNER) - next_x * CORNER;
  double from_y = y * (1 - CORNER) - next_y * CORNER;
  double to_x = x + (next_x - x) * CORNER;
  double to_y = y + (next_y - y) * CORNER;

  (*step)->x1 = (float) (from_x + (x - from_x) * 2 / 3);
  (*step)->y1 = (float) (from_y + (y - from_y) * 2 / 3);
  (*step)->x2 = (float) (to_x + (x - to_x) * 2 / 3);
  (*step)->y2 = (float) (to_y + (y - to_y) * 2 / 3);
  add_step (step, RDV_PATH_CURVE, to_x, to_y);
}

/* Half the width of the line that a diamond's stroke follows. A side stands at 45 degrees: half a line's width across it is
 * that times the root of two along an axis. */
static double
diamond_half (const RdvPrimitive *primitive)
{
  double line = (primitive->stroke & 0xff) != 0 ? primitive->line_width : 0;

  return MAX (primitive->width / 2 - line * G_SQRT2 / 2, 0);
}

/* Clockwise from a point on the upper right side, @start of its length from the top. */
static void
add_diamond (RdvPathStep **step, double half, double start)
{
  const double corners[5][2] = { { half, 0 }, { 0, half }, { -half, 0 }, { 0, -half }, { half, 0 } };

  add_step (step, RDV_PATH_MOVE, half * start, -half * (1 - start));
  for (int i = 0; i < 4; i++)
    {
      double x = corners[i][0];
      double y = corners[i][1];

      /* The side before a corner comes from the corner opposite the next one. */
      add_step (step,
                RDV_PATH_LINE,
                x + (-corners[i + 1][0] - x) * CORNER,
                y + (-corners[i + 1][1] - y) * CORNER);
      add_corner (step, x, y, corners[i + 1][0], corners[i + 1][1]);
    }
  add_step (step, RDV_PATH_CLOSE, 0, 0);
}

/* Where a diamond's outline begins, so that its first dash begins there and a later one lies right on every corner. */
static double
diamond_start (const RdvPrimitive *primitive)
{
  double side = diamond_half (primitive) * G_SQRT2;
  double dash[2];

  if (!rdv_shape_dash (primitive, dash) || side <= 0)
    return 0.5;
  return CLAMP ((dash[0] / 2 + dash[1]) / side, CORNER, 1 - CORNER);
}

void
rdv_shape_marker (const RdvPrimitive *primitive, RdvPathStep steps[RDV_SHAPE_MAX_STEPS])
{
  double half = primitive->width / 2;
  double line = (primitive->stroke & 0xff) != 0 ? primitive->line_width : 0;
  double sign = primitive->shape == RDV_MARKER_ARROW_LEFT ? -1 : 1;
  RdvPathStep *step = steps;

  memset (steps, 0, sizeof (RdvPathStep) * RDV_SHAPE_MAX_STEPS);
  switch ((RdvMarkerShape) primitive->shape)
    {
    case RDV_MARKER_DIAMOND:
      add_diamond (&step, diamond_half (primitive), diamond_start (primitive));
      break;
    case RDV_MARKER_CROSS:
      half = MAX (half - primitive->line_width / 2, 0);
      add_step (&step, RDV_PATH_MOVE, -half, -half);
      add_step (&step, RDV_PATH_LINE, half, half);
      add_step (&step, RDV_PATH_MOVE, half, -half);
      add_step (&step, RDV_PATH_LINE, -half, half);
      break;
    case RDV_MARKER_ARROW_DOWN:
      half = MAX (half - line, 0);
      add_step (&step, RDV_PATH_MOVE, -half, -half);
      add_step (&step, RDV_PATH_LINE, half, -half);
      add_step (&step, RDV_PATH_LINE, 0, half);
      add_step (&step, RDV_PATH_CLOSE, 0, 0);
      break;
    case RDV_MARKER_ARROW_UP:
      half = MAX (half - line, 0);
      add_step (&step, RDV_PATH_MOVE, -half, half);
      add_step (&step, RDV_PATH_LINE, half, half);
      add_step (&step, RDV_PATH_LINE, 0, -half);
      add_step (&step, RDV_PATH_CLOSE, 0, 0);
      break;
    case RDV_MARKER_ARROW_RIGHT:
    case RDV_MARKER_ARROW_LEFT:
    default:
      half = MAX (half - line, 0);
      add_step (&step, RDV_PATH_MOVE, -half * sign, -half);
      add_step (&step, RDV_PATH_LINE, half * sign, 0);
      add_step (&step, RDV_PATH_LINE, -half * sign, half);
      add_step (&step, RDV_PATH_CLOSE, 0, 0);
      break;
    }
  step->verb = RDV_PATH_END;
}

gboolean
rdv_shape_marker_is_open (const RdvPrimitive *primitive)
{
  return primitive->shape == RDV_MARKER_CROSS;
}

void
rdv_shape_rounded_rect (const RdvPrimitive *primitive,
                        double *x,
                        double *y,
                        double *width,
                        double *height,
                        double *radius)
{
  double inset = (primitive->stroke & 0xff) != 0 ? primitive->line_width / 2 : 0;

  inset = MIN (inset, MIN (primitive->width, primitive->height) / 2);
  *x = primitive->x + inset;
  *y = primitive->y + inset;
  *width = primitive->width - 2 * inset;
  *height = primitive->height - 2 * inset;
  *radius = CLAMP (primitive->radius - inset, 0, MIN (*width, *height) / 2);
}

GArray *
rdv_shape_hatch (const RdvPrimitive *primitive)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (RdvShapeLine));
  double inset = primitive->line_width / 2 * G_SQRT2 / 2;
  double bottom = (double) primitive->y + primitive->height;
  double distance = primitive->radius;
  double first;

  if (distance <= 0 || primitive->width <= 2 * inset || primitive->height <= 2 * inset)
    return lines;

  first = -floor (primitive->height / distance);
  for (double k = first; k * distance < primitive->width; k++)
    {
      /* The line runs through x + start, bottom; t is how far along either axis a point lies from there. */
      double start = k * distance;
      double from = MAX (inset, inset - start);
      double to = MIN (primitive->height - inset, primitive->width - inset - start);
      RdvShapeLine line = { primitive->x + start + from, bottom - from, primitive->x + start + to, bottom - to };

      if (to > from)
        g_array_append_val (lines, line);
    }
  return lines;
}

/* Stretches or shrinks dashes so that a diamond's side holds a whole number of them: four equal sides, nothing left over. With one
 * alone there would be four corners and no sides, so there are at least two. A side is shorter than from corner to corner,
 * because a rounded corner (a parabola) is 1.62 times one of its legs long instead of twice. */
static void
fit_dash_to_diamond (const RdvPrimitive *primitive, double lengths[2])
{
  double side = diamond_half (primitive) * G_SQRT2 * (1 - 0.38 * CORNER);
  double period = lengths[0] + lengths[1];
  double factor = side / (MAX (round (side / period), 2) * period);

  lengths[0] *= factor;
  lengths[1] *= factor;
}

gboolean
rdv_shape_dash (const RdvPrimitive *primitive, double lengths[2])
{
  switch ((RdvDash) primitive->dash)
    {
    case RDV_DASH_DASHED:
      lengths[0] = 4;
      lengths[1] = 3;
      break;
    case RDV_DASH_DOTTED:
      lengths[0] = 1.5;
      lengths[1] = 3;
      break;
    case RDV_DASH_SOLID:
    default:
      return FALSE;
    }
  if (primitive->kind == RDV_PRIMITIVE_MARKER && primitive->shape == RDV_MARKER_DIAMOND && diamond_half (primitive) > 0)
    fit_dash_to_diamond (primitive, lengths);
  return TRUE;
}

guint32
rdv_shape_gradient_end (const RdvPrimitive *primitive)
{
  if ((primitive->fill_end & 0xff) != 0)
    return primitive->fill_end;
  return primitive->fill & 0xffffff00;
}

void
rdv_shape_strike (const RdvScene *scene, const RdvPrimitive *primitive, double *y, double *thickness)
{
  double size = rdv_scene_get_text_size (scene, (RdvTextStyle) primitive->style);

  /* About the middle of the small letters of a sans-serif face. */
  *y = primitive->y - size * 0.3;
  *thickness = MAX (1, size / 14);
}
