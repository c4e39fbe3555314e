/* rdv-cairo-painter.c: see rdv-cairo-painter.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-cairo-painter.h"

#include "rdv-shape.h"

/* Primitives drawn between two questions whether to go on: less than a millisecond. */
#define WATCH_INTERVAL 256

static gboolean
is_visible (guint32 color)
{
  return (color & 0xff) != 0;
}

static void
set_color (cairo_t *cr, guint32 color)
{
  cairo_set_source_rgba (cr,
                         (color >> 24 & 0xff) / 255.0,
                         (color >> 16 & 0xff) / 255.0,
                         (color >> 8 & 0xff) / 255.0,
                         (color & 0xff) / 255.0);
}

static void
add_color_stop (cairo_pattern_t *pattern, double offset, guint32 color)
{
  cairo_pattern_add_color_stop_rgba (pattern,
                                     offset,
                                     (color >> 24 & 0xff) / 255.0,
                                     (color >> 16 & 0xff) / 255.0,
                                     (color >> 8 & 0xff) / 255.0,
                                     (color & 0xff) / 255.0);
}

/* Fills and strokes the current path with what the primitive says, and forgets it. */
static void
fill_and_stroke (cairo_t *cr, const RdvPrimitive *primitive)
{
  double dash[2];

  if (is_visible (primitive->fill))
    {
      set_color (cr, primitive->fill);
      cairo_fill_preserve (cr);
    }
  if (is_visible (primitive->stroke) && primitive->line_width > 0)
    {
      set_color (cr, primitive->stroke);
      cairo_set_line_width (cr, primitive->line_width);
      if (rdv_shape_dash (primitive, dash))
        cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
      cairo_stroke_preserve (cr);
      cairo_set_dash (cr, NULL, 0, 0);
    }
  cairo_new_path (cr);
}

static void
paint_rect (cairo_t *cr, const RdvPrimitive *primitive)
{
  set_color (cr, primitive->fill);
  cairo_rectangle (cr, primitive->x, primitive->y, primitive->width, primitive->height);
  cairo_fill (cr);
}

static void
paint_rounded_rect (cairo_t *cr, const RdvPrimitive *primitive)
{
  double x, y, width, height, radius;

  rdv_shape_rounded_rect (primitive, &x, &y, &width, &height, &radius);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, G_PI * 3 / 2);
  cairo_close_path (cr);
  fill_and_stroke (cr, primitive);
}

static void
paint_line (cairo_t *cr, const RdvPrimitive *primitive)
{
  cairo_move_to (cr, primitive->x, primitive->y);
  cairo_line_to (cr, primitive->x + primitive->width, primitive->y + primitive->height);
  fill_and_stroke (cr, primitive);
}

static void
add_path (cairo_t *cr, const RdvPathStep *steps, double x, double y)
{
  for (const RdvPathStep *step = steps; step->verb != RDV_PATH_END; step++)
    switch (step->verb)
      {
      case RDV_PATH_MOVE:
        cairo_move_to (cr, x + step->x, y + step->y);
        break;
      case RDV_PATH_LINE:
        cairo_line_to (cr, x + step->x, y + step->y);
        break;
      case RDV_PATH_CURVE:
        cairo_curve_to (cr, x + step->x1, y + step->y1, x + step->x2, y + step->y2, x + step->x, y + step->y);
        break;
      case RDV_PATH_CLOSE:
      case RDV_PATH_END:
      default:
        cairo_close_path (cr);
        break;
      }
}

static void
paint_marker (cairo_t *cr, const RdvPrimitive *primitive)
{
  RdvPathStep steps[RDV_SHAPE_MAX_STEPS];
  gboolean is_open = rdv_shape_marker_is_open (primitive);

  rdv_shape_marker (primitive, steps);
  add_path (cr, steps, primitive->x, primitive->y);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, is_open ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  fill_and_stroke (cr, primitive);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
}

static void
paint_gradient (cairo_t *cr, const RdvPrimitive *primitive)
{
  cairo_pattern_t *pattern
    = cairo_pattern_create_linear (primitive->x, 0, (double) primitive->x + primitive->width, 0);

  add_color_stop (pattern, 0, primitive->fill);
  add_color_stop (pattern, 1, rdv_shape_gradient_end (primitive));
  cairo_set_source (cr, pattern);
  cairo_rectangle (cr, primitive->x, primitive->y, primitive->width, primitive->height);
  cairo_fill (cr);
  cairo_pattern_destroy (pattern);
}

static void
paint_hatch (cairo_t *cr, const RdvPrimitive *primitive)
{
  g_autoptr (GArray) lines = rdv_shape_hatch (primitive);

  for (guint i = 0; i < lines->len; i++)
    {
      const RdvShapeLine *line = &g_array_index (lines, RdvShapeLine, i);

      cairo_move_to (cr, line->x1, line->y1);
      cairo_line_to (cr, line->x2, line->y2);
    }
  fill_and_stroke (cr, primitive);
}

static void
paint_path (cairo_t *cr, const RdvScene *scene, const RdvPrimitive *primitive)
{
  add_path (cr, rdv_scene_get_path (scene, primitive), primitive->x, primitive->y);
  fill_and_stroke (cr, primitive);
}

static void
paint_text (cairo_t *cr, const RdvScene *scene, const RdvPrimitive *primitive, RdvPangoMeasure *measure)
{
  g_autoptr (PangoLayout) layout = NULL;

  layout = rdv_pango_measure_create_layout (measure,
                                            (RdvTextStyle) primitive->style,
                                            rdv_scene_get_text (scene, primitive));
  set_color (cr, primitive->fill);
  cairo_move_to (cr, primitive->x, primitive->y);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
  cairo_new_path (cr);
  if (primitive->strike)
    {
      double y, thickness;

      rdv_shape_strike (scene, primitive, &y, &thickness);
      cairo_rectangle (cr, primitive->x, y - thickness / 2, primitive->width, thickness);
      cairo_fill (cr);
    }
}

void
rdv_cairo_painter_paint_primitive (cairo_t *cr,
                                   const RdvScene *scene,
                                   const RdvPrimitive *primitive,
                                   RdvPangoMeasure *measure)
{
  switch ((RdvPrimitiveKind) primitive->kind)
    {
    case RDV_PRIMITIVE_RECT:
      paint_rect (cr, primitive);
      break;
    case RDV_PRIMITIVE_ROUNDED_RECT:
      paint_rounded_rect (cr, primitive);
      break;
    case RDV_PRIMITIVE_LINE:
      paint_line (cr, primitive);
      break;
    case RDV_PRIMITIVE_MARKER:
      paint_marker (cr, primitive);
      break;
    case RDV_PRIMITIVE_GRADIENT:
      paint_gradient (cr, primitive);
      break;
    case RDV_PRIMITIVE_HATCH:
      paint_hatch (cr, primitive);
      break;
    case RDV_PRIMITIVE_PATH:
      paint_path (cr, scene, primitive);
      break;
    case RDV_PRIMITIVE_TEXT:
      paint_text (cr, scene, primitive, measure);
      break;
    case RDV_PRIMITIVE_CLIP:
    case RDV_PRIMITIVE_CLIP_END:
    case RDV_PRIMITIVE_GROUP:
    case RDV_PRIMITIVE_GROUP_END:
    default:
      break;
    }
}

/* A clip lasts until its end, a group draws nothing. */
static void
paint_any (cairo_t *cr, const RdvScene *scene, const RdvPrimitive *primitive, RdvPangoMeasure *measure)
{
  if (primitive->kind == RDV_PRIMITIVE_CLIP)
    {
      cairo_save (cr);
      cairo_rectangle (cr, primitive->x, primitive->y, primitive->width, primitive->height);
      cairo_clip (cr);
    }
  else if (primitive->kind == RDV_PRIMITIVE_CLIP_END)
    cairo_restore (cr);
  else
    rdv_cairo_painter_paint_primitive (cr, scene, primitive, measure);
}

/* Leaves the clips that are open before the @end of the primitives. */
static void
leave_clips (cairo_t *cr, const RdvPrimitive *primitives, guint end)
{
  int depth = 0;

  for (guint i = 0; i < end; i++)
    depth += (primitives[i].kind == RDV_PRIMITIVE_CLIP) - (primitives[i].kind == RDV_PRIMITIVE_CLIP_END);
  for (; depth > 0; depth--)
    cairo_restore (cr);
}

gboolean
rdv_cairo_painter_paint_watched (
    cairo_t *cr, const RdvScene *scene, RdvPangoMeasure *measure, RdvPaintFunc go_on, gpointer user_data)
{
  guint n;
  const RdvPrimitive *primitives;

  g_return_val_if_fail (cr != NULL, FALSE);
  g_return_val_if_fail (scene != NULL, FALSE);

  primitives = rdv_scene_get_primitives (scene, &n);
  cairo_save (cr);
  for (guint i = 0; i < n; i++)
    {
      if (i % WATCH_INTERVAL == 0 && !go_on ((double) i / n, user_data))
        {
          leave_clips (cr, primitives, i);
          cairo_restore (cr);
          return FALSE;
        }
      paint_any (cr, scene, &primitives[i], measure);
    }
  cairo_restore (cr);
  return TRUE;
}

static gboolean
always (double fraction, gpointer user_data)
{
  return TRUE;
}

void
rdv_cairo_painter_paint (cairo_t *cr, const RdvScene *scene, RdvPangoMeasure *measure)
{
  rdv_cairo_painter_paint_watched (cr, scene, measure, always, NULL);
}
