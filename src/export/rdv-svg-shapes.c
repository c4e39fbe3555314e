/* rdv-svg-shapes.c: see rdv-svg-shapes.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-svg-shapes.h"

#include "rdv-shape.h"
#include "rdv-xml.h"

void
rdv_svg_shapes_init (RdvSvgShapes *self)
{
  self->body = g_string_sized_new (64 * 1024);
  self->defs = g_string_new (NULL);
  self->def_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
rdv_svg_shapes_clear (RdvSvgShapes *self)
{
  g_string_free (self->body, TRUE);
  g_string_free (self->defs, TRUE);
  g_hash_table_unref (self->def_ids);
}

/* The number of a definition. @element: its name; @rest: all that comes after its id. */
static guint
define (RdvSvgShapes *self, const char *element, const char *rest)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->def_ids, rest));

  if (number == 0)
    {
      number = g_hash_table_size (self->def_ids) + 1;
      g_string_append_printf (self->defs, "<%s id=\"d%u\"%s</%s>\n", element, number, rest, element);
      g_hash_table_insert (self->def_ids, g_strdup (rest), GUINT_TO_POINTER (number));
    }
  return number;
}

/* ` name="#rrggbb" name-opacity="0.5"`; @opacity: the attribute that goes with it. */
static void
append_color (GString *xml, const char *name, const char *opacity, guint32 color)
{
  if ((color & 0xff) == 0)
    {
      g_string_append_printf (xml, " %s=\"none\"", name);
      return;
    }
  g_string_append_printf (xml, " %s=\"#%06x\"", name, color >> 8);
  if ((color & 0xff) != 0xff)
    rdv_xml_append_number_attribute (xml, opacity, (color & 0xff) / 255.0);
}

static void
append_stroke (GString *xml, const RdvPrimitive *primitive)
{
  double dash[2];

  if ((primitive->stroke & 0xff) == 0 || primitive->line_width <= 0)
    return;
  append_color (xml, "stroke", "stroke-opacity", primitive->stroke);
  rdv_xml_append_number_attribute (xml, "stroke-width", primitive->line_width);
  if (rdv_shape_dash (primitive, dash))
    {
      g_string_append (xml, " stroke-dasharray=\"");
      rdv_xml_append_number (xml, dash[0]);
      g_string_append_c (xml, ' ');
      rdv_xml_append_number (xml, dash[1]);
      g_string_append_c (xml, '"');
    }
}

static void
append_box (GString *xml, double x, double y, double width, double height)
{
  rdv_xml_append_number_attribute (xml, "x", x);
  rdv_xml_append_number_attribute (xml, "y", y);
  rdv_xml_append_number_attribute (xml, "width", width);
  rdv_xml_append_number_attribute (xml, "height", height);
}

static void
append_point (GString *xml, const char *verb, double x, double y)
{
  g_string_append (xml, verb);
  rdv_xml_append_number (xml, x);
  g_string_append_c (xml, ' ');
  rdv_xml_append_number (xml, y);
}

static void
append_path_data (GString *xml, const RdvPathStep *steps, double x, double y)
{
  g_string_append (xml, " d=\"");
  for (const RdvPathStep *step = steps; step->verb != RDV_PATH_END; step++)
    switch (step->verb)
      {
      case RDV_PATH_MOVE:
        append_point (xml, "M", x + step->x, y + step->y);
        break;
      case RDV_PATH_LINE:
        append_point (xml, "L", x + step->x, y + step->y);
        break;
      case RDV_PATH_CURVE:
        append_point (xml, "C", x + step->x1, y + step->y1);
        append_point (xml, " ", x + step->x2, y + step->y2);
        append_point (xml, " ", x + step->x, y + step->y);
        break;
      case RDV_PATH_CLOSE:
      case RDV_PATH_END:
      default:
        g_string_append_c (xml, 'Z');
        break;
      }
  g_string_append_c (xml, '"');
}

static void
add_rect (RdvSvgShapes *self, const RdvPrimitive *primitive)
{
  double x, y, width, height, radius;

  rdv_shape_rounded_rect (primitive, &x, &y, &width, &height, &radius);
  g_string_append (self->body, "<rect");
  append_box (self->body, x, y, width, height);
  if (radius > 0)
    rdv_xml_append_number_attribute (self->body, "rx", radius);
  append_color (self->body, "fill", "fill-opacity", primitive->fill);
  append_stroke (self->body, primitive);
  g_string_append (self->body, "/>\n");
}

static void
add_line (RdvSvgShapes *self, const RdvPrimitive *primitive)
{
  g_string_append (self->body, "<line");
  rdv_xml_append_number_attribute (self->body, "x1", primitive->x);
  rdv_xml_append_number_attribute (self->body, "y1", primitive->y);
  rdv_xml_append_number_attribute (self->body, "x2", (double) primitive->x + primitive->width);
  rdv_xml_append_number_attribute (self->body, "y2", (double) primitive->y + primitive->height);
  append_stroke (self->body, primitive);
  g_string_append (self->body, "/>\n");
}

static void
add_path (RdvSvgShapes *self, const RdvPrimitive *primitive, const RdvPathStep *steps, const char *more)
{
  g_string_append (self->body, "<path");
  append_path_data (self->body, steps, primitive->x, primitive->y);
  append_color (self->body, "fill", "fill-opacity", primitive->fill);
  append_stroke (self->body, primitive);
  g_string_append_printf (self->body, "%s/>\n", more);
}

static void
add_marker (RdvSvgShapes *self, const RdvPrimitive *primitive)
{
  RdvPathStep steps[RDV_SHAPE_MAX_STEPS];

  rdv_shape_marker (primitive, steps);
  add_path (self,
            primitive,
            steps,
            rdv_shape_marker_is_open (primitive) ? " stroke-linecap=\"round\"" : " stroke-linejoin=\"round\"");
}

/* A stop keeps its hue where it is transparent: between it and the other the hue stays. */
static void
append_stop (GString *stops, int offset, guint32 color)
{
  g_string_append_printf (stops, "<stop offset=\"%d\" stop-color=\"#%06x\"", offset, color >> 8);
  rdv_xml_append_number_attribute (stops, "stop-opacity", (color & 0xff) / 255.0);
  g_string_append (stops, "/>");
}

static void
add_gradient (RdvSvgShapes *self, const RdvPrimitive *primitive)
{
  g_autoptr (GString) stops = g_string_new (">");
  guint number;

  append_stop (stops, 0, primitive->fill);
  append_stop (stops, 1, rdv_shape_gradient_end (primitive));
  number = define (self, "linearGradient", stops->str);

  g_string_append (self->body, "<rect");
  append_box (self->body, primitive->x, primitive->y, primitive->width, primitive->height);
  g_string_append_printf (self->body, " fill=\"url(#d%u)\"/>\n", number);
}

static void
add_hatch (RdvSvgShapes *self, const RdvPrimitive *primitive)
{
  g_autoptr (GArray) lines = rdv_shape_hatch (primitive);

  if (lines->len == 0)
    return;
  g_string_append (self->body, "<path d=\"");
  for (guint i = 0; i < lines->len; i++)
    {
      const RdvShapeLine *line = &g_array_index (lines, RdvShapeLine, i);

      append_point (self->body, "M", line->x1, line->y1);
      append_point (self->body, "L", line->x2, line->y2);
    }
  g_string_append (self->body, "\" fill=\"none\"");
  append_stroke (self->body, primitive);
  g_string_append (self->body, "/>\n");
}

static void
add_text (RdvSvgShapes *self,
          const RdvScene *scene,
          const RdvPrimitive *primitive,
          RdvPangoMeasure *measure)
{
  const char *text = rdv_scene_get_text (scene, primitive);
  RdvTextStyle style = (RdvTextStyle) primitive->style;
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle logical;

  if (*text == '\0')
    return;
  layout = rdv_pango_measure_create_layout (measure, style, text);
  pango_layout_get_extents (layout, NULL, &logical);
  g_string_append (self->body, "<text");
  rdv_xml_append_number_attribute (self->body, "x", primitive->x);
  rdv_xml_append_number_attribute (self->body, "y", primitive->y);
  rdv_xml_append_number_attribute (self->body, "font-size", rdv_scene_get_text_size (scene, style));
  if (rdv_text_style_get_weight (style) != 400)
    rdv_xml_append_number_attribute (self->body, "font-weight", rdv_text_style_get_weight (style));
  append_color (self->body, "fill", "fill-opacity", primitive->fill);
  /* In text from right to left the end is on the left, where our x is. */
  if (pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL)
    g_string_append (self->body, " direction=\"rtl\" text-anchor=\"end\"");
  if (primitive->strike)
    g_string_append (self->body, " text-decoration=\"line-through\"");
  /* The width as laid out, not as rounded up for packing: another font is stretched to exactly our place. */
  rdv_xml_append_number_attribute (self->body, "textLength", pango_units_to_double (logical.width));
  g_string_append (self->body, " lengthAdjust=\"spacingAndGlyphs\">");
  rdv_xml_append_text (self->body, text);
  g_string_append (self->body, "</text>\n");
}

void
rdv_svg_shapes_add (RdvSvgShapes *self,
                    const RdvScene *scene,
                    const RdvPrimitive *primitive,
                    RdvPangoMeasure *measure)
{
  switch ((RdvPrimitiveKind) primitive->kind)
    {
    case RDV_PRIMITIVE_RECT:
    case RDV_PRIMITIVE_ROUNDED_RECT:
      add_rect (self, primitive);
      break;
    case RDV_PRIMITIVE_LINE:
      add_line (self, primitive);
      break;
    case RDV_PRIMITIVE_MARKER:
      add_marker (self, primitive);
      break;
    case RDV_PRIMITIVE_GRADIENT:
      add_gradient (self, primitive);
      break;
    case RDV_PRIMITIVE_HATCH:
      add_hatch (self, primitive);
      break;
    case RDV_PRIMITIVE_PATH:
      add_path (self, primitive, rdv_scene_get_path (scene, primitive), "");
      break;
    case RDV_PRIMITIVE_TEXT:
      add_text (self, scene, primitive, measure);
      break;
    case RDV_PRIMITIVE_CLIP:
    case RDV_PRIMITIVE_CLIP_END:
    case RDV_PRIMITIVE_GROUP:
    case RDV_PRIMITIVE_GROUP_END:
    default:
      break;
    }
}

void
rdv_svg_shapes_open_clip (RdvSvgShapes *self, const RdvPrimitive *primitive)
{
  g_autoptr (GString) box = g_string_new ("><rect");

  append_box (box, primitive->x, primitive->y, primitive->width, primitive->height);
  g_string_append (box, "/>");
  g_string_append_printf (self->body, "<g clip-path=\"url(#d%u)\">\n", define (self, "clipPath", box->str));
}
