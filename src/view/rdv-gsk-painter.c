/* rdv-gsk-painter.c: see rdv-gsk-painter.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-gsk-painter.h"

#include <math.h>
#include <string.h>

#include "rdv-cairo-painter.h"
#include "rdv-keep-target.h"
#include "rdv-node-target.h"
#include "rdv-pixel-target.h"
#include "rdv-rgba.h"
#include "rdv-shape.h"

/* Nodes that so many paintings did not use are dropped, looked for as often. */
#define KEEP 64
/* Where inside a device pixel a marker may stand: quarters are finer than anybody sees and few enough to be met again. */
#define PHASES 4.0
/* Corners up to this radius are made of a few rectangles, without antialiasing; larger ones would show steps. */
#define MAX_STEPPED_RADIUS 5.0
#define MIN_STEPPED_HEIGHT 8.0
/* Drawings of up to so many device pixels are kept as pixels: to paint an image takes half the time of filling even a simple path
   again. Textures would be slower than both with the cairo renderer, which copies them each time (GTK 4.8). */
#define MAX_PIXELS 16384
/* Hatchings are kept in widths of so many device pixels, and cut: while one zooms, each frame needs another width. */
#define HATCH_WIDTH 128.0
/* A primitive as a node takes cairo's renderer as long as so many device pixels of an image. */
#define PIXELS_A_PRIMITIVE 3000.0

/* Primitives prepared between two looks at the clock: less than a millisecond, if all of them are new texts. */
#define WATCH_INTERVAL 8

/* A kept node, found by what made it. */
typedef struct
{
  RdvPrimitive primitive; /* moved to the origin but for its place inside a device pixel; without offsets into the scene */
  const void *content;    /* its text or path; owned by entries in the table */
  gsize n_content;
  RdvKeptNode kept;
  guint last_used;
} Entry;

struct _RdvGskPainter
{
  GObject parent_instance;
  RdvPangoMeasure *measure;
  GHashTable *entries; /* set of Entry */
  guint generation;
  double scale; /* device pixels in a logical one */
  gboolean is_by_processor; /* what renders the nodes */
  RdvDrawTarget *target; /* while a scene is painted */
  RdvPixelPool *pool;
};

G_DEFINE_FINAL_TYPE (RdvGskPainter, rdv_gsk_painter, G_TYPE_OBJECT)

static guint
hash_bytes (guint hash, const guint8 *bytes, gsize n)
{
  for (gsize i = 0; i < n; i++)
    hash = (hash ^ bytes[i]) * 16777619u; /* FNV-1a */
  return hash;
}

static guint
entry_hash (gconstpointer data)
{
  const Entry *entry = data;
  guint hash = hash_bytes (2166136261u, (const guint8 *) &entry->primitive, sizeof entry->primitive);

  return hash_bytes (hash, entry->content, entry->n_content);
}

static gboolean
entry_equal (gconstpointer a, gconstpointer b)
{
  const Entry *one = a, *other = b;

  return one->n_content == other->n_content &&
         memcmp (&one->primitive, &other->primitive, sizeof one->primitive) == 0 &&
         (one->n_content == 0 || memcmp (one->content, other->content, one->n_content) == 0);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  rdv_kept_node_clear (&entry->kept);
  g_free ((gpointer) entry->content);
  g_free (entry);
}

static void
rdv_gsk_painter_finalize (GObject *object)
{
  RdvGskPainter *self = RDV_GSK_PAINTER (object);

  g_hash_table_unref (self->entries);
  rdv_pixel_pool_unref (self->pool);
  g_clear_object (&self->measure);
  G_OBJECT_CLASS (rdv_gsk_painter_parent_class)->finalize (object);
}

static void
rdv_gsk_painter_class_init (RdvGskPainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rdv_gsk_painter_finalize;
}

static void
rdv_gsk_painter_init (RdvGskPainter *self)
{
  self->entries = g_hash_table_new_full (entry_hash, entry_equal, entry_free, NULL);
  self->pool = rdv_pixel_pool_new ();
  self->scale = 1;
}

RdvGskPainter *
rdv_gsk_painter_new (RdvPangoMeasure *measure)
{
  RdvGskPainter *self;

  g_return_val_if_fail (RDV_IS_PANGO_MEASURE (measure), NULL);

  self = g_object_new (RDV_TYPE_GSK_PAINTER, NULL);
  self->measure = g_object_ref (measure);
  return self;
}

static gboolean
is_visible (guint32 color)
{
  return (color & 0xff) != 0;
}

static double
snap (RdvGskPainter *self, double position)
{
  return floor (position * self->scale + 0.5) / self->scale;
}

/* The box with its edges on whole device pixels, never thinner than one. */
static graphene_rect_t
snap_box (RdvGskPainter *self, double x, double y, double width, double height)
{
  double left = snap (self, x), top = snap (self, y);
  double least = 1 / self->scale;

  return GRAPHENE_RECT_INIT (left, top, MAX (snap (self, x + width) - left, width > 0 ? least : 0),
                             MAX (snap (self, y + height) - top, height > 0 ? least : 0));
}

static void
fill_box (RdvGskPainter *self, const graphene_rect_t *box, guint32 color)
{
  if (is_visible (color) && box->size.width > 0 && box->size.height > 0)
    self->target->klass->fill (self->target, box, color);
}

static void
paint_line (RdvGskPainter *self, const RdvPrimitive *line)
{
  double thick = MAX (snap (self, line->line_width), 1 / self->scale);
  graphene_rect_t box;

  if (line->width == 0)
    {
      box = snap_box (self, line->x, MIN (line->y, line->y + line->height), 0, fabs (line->height));
      box.origin.x = snap (self, line->x - thick / 2);
      box.size.width = thick;
    }
  else
    {
      box = snap_box (self, MIN (line->x, line->x + line->width), line->y, fabs (line->width), 0);
      box.origin.y = snap (self, line->y - thick / 2);
      box.size.height = thick;
    }
  fill_box (self, &box, line->stroke);
}

/* How far a column of device pixels stands back from the top of a rounded corner, measured at its middle. */
static double
get_inset (double radius, int column)
{
  double across = radius - column - 0.5;

  return floor (radius - sqrt (MAX (radius * radius - across * across, 0)) + 0.5);
}

/* Columns of equal height make one rectangle; they do not overlap, so that pale colours stay even. */
static void
paint_stepped_rect (RdvGskPainter *self, const RdvPrimitive *rect)
{
  graphene_rect_t box = snap_box (self, rect->x, rect->y, rect->width, rect->height);
  double pixel = 1 / self->scale;
  double radius = MIN (MIN (rect->radius, box.size.height / 2), box.size.width / 2) * self->scale;
  int column = 0;

  while (column < radius && get_inset (radius, column) > 0)
    {
      double inset = get_inset (radius, column);
      int end = column + 1;
      graphene_rect_t side;

      while (end < radius && get_inset (radius, end) == inset)
        end++;
      side = GRAPHENE_RECT_INIT (box.origin.x + column * pixel, box.origin.y + inset * pixel, (end - column) * pixel,
                                 box.size.height - 2 * inset * pixel);
      fill_box (self, &side, rect->fill);
      side.origin.x = box.origin.x + box.size.width - end * pixel;
      fill_box (self, &side, rect->fill);
      column = end;
    }
  box.origin.x += column * pixel;
  box.size.width -= 2 * column * pixel;
  fill_box (self, &box, rect->fill);
}

static void
paint_gradient (RdvGskPainter *self, const RdvPrimitive *gradient)
{
  graphene_rect_t box = snap_box (self, gradient->x, gradient->y, gradient->width, gradient->height);
  GskColorStop stops[2] = {
    { 0, rdv_rgba_from_color (gradient->fill) },
    { 1, rdv_rgba_from_color (rdv_shape_gradient_end (gradient)) },
  };
  /* The colours stand where they were meant to, also when the box moved to whole pixels. */
  g_autoptr (GskRenderNode) node
      = gsk_linear_gradient_node_new (&box, &GRAPHENE_POINT_INIT (gradient->x, box.origin.y),
                                      &GRAPHENE_POINT_INIT (gradient->x + gradient->width, box.origin.y), stops, G_N_ELEMENTS (stops));

  self->target->klass->draw_once (self->target, node);
}

static graphene_rect_t
grown_box (double x1, double y1, double x2, double y2, double by)
{
  return GRAPHENE_RECT_INIT (floor (MIN (x1, x2) - by), floor (MIN (y1, y2) - by), ceil (fabs (x2 - x1) + 2 * by) + 1,
                             ceil (fabs (y2 - y1) + 2 * by) + 1);
}

static graphene_rect_t
get_path_box (const RdvPrimitive *primitive, const RdvPathStep *step)
{
  double left = 0, top = 0, right = 0, bottom = 0;

  for (; step->verb != RDV_PATH_END; step++)
    {
      left = MIN (left, step->x);
      right = MAX (right, step->x);
      top = MIN (top, step->y);
      bottom = MAX (bottom, step->y);
      if (step->verb == RDV_PATH_CURVE)
        {
          left = MIN (left, MIN (step->x1, step->x2));
          right = MAX (right, MAX (step->x1, step->x2));
          top = MIN (top, MIN (step->y1, step->y2));
          bottom = MAX (bottom, MAX (step->y1, step->y2));
        }
    }
  return grown_box (primitive->x + left, primitive->y + top, primitive->x + right, primitive->y + bottom,
                    2 * primitive->line_width + 1);
}

/* What @primitive can at most cover. */
static graphene_rect_t
get_box (const RdvScene *scene, const RdvPrimitive *primitive)
{
  double x = primitive->x, y = primitive->y;
  double half = primitive->width / 2 + primitive->line_width;

  switch ((RdvPrimitiveKind) primitive->kind)
    {
    case RDV_PRIMITIVE_MARKER:
      return grown_box (x - half, y - half, x + half, y + half, 1);
    case RDV_PRIMITIVE_PATH:
      return get_path_box (primitive, rdv_scene_get_path (scene, primitive));
    default:
      return grown_box (x, y, x + primitive->width, y + primitive->height, primitive->line_width + 1);
    }
}

static void
paint_as_image (RdvGskPainter *self, cairo_t *cr, const RdvScene *scene, const RdvPrimitive *primitive, const graphene_rect_t *box)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (box->size.width * self->scale),
                                                         (int) (box->size.height * self->scale));
  cairo_t *image = cairo_create (surface);

  cairo_scale (image, self->scale, self->scale);
  cairo_translate (image, -box->origin.x, -box->origin.y);
  rdv_cairo_painter_paint_primitive (image, scene, primitive, self->measure);
  cairo_destroy (image);
  cairo_translate (cr, box->origin.x, box->origin.y);
  cairo_scale (cr, 1 / self->scale, 1 / self->scale);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (surface);
}

static GskRenderNode *
make_drawing (RdvGskPainter *self, const RdvScene *scene, const RdvPrimitive *primitive)
{
  graphene_rect_t box = get_box (scene, primitive);
  GskRenderNode *node = gsk_cairo_node_new (&box);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  if (box.size.width * self->scale * box.size.height * self->scale <= MAX_PIXELS)
    paint_as_image (self, cr, scene, primitive, &box);
  else
    rdv_cairo_painter_paint_primitive (cr, scene, primitive, self->measure);
  cairo_destroy (cr);
  return node;
}

typedef struct
{
  GtkSnapshot *snapshot;
  GdkRGBA color;
} TextInk;

static void
append_run (PangoFont *font, PangoGlyphString *glyphs, double x, gpointer user_data)
{
  const TextInk *ink = user_data;
  GskRenderNode *node = gsk_text_node_new (font, glyphs, &ink->color, &GRAPHENE_POINT_INIT ((float) x, 0));

  if (node == NULL)
    return;
  gtk_snapshot_append_node (ink->snapshot, node);
  gsk_render_node_unref (node);
}

static void
append_layout (RdvGskPainter *self, const TextInk *ink, RdvTextStyle style, const char *text)
{
  g_autoptr (PangoLayout) layout = rdv_pango_measure_create_layout (self->measure, style, text);

  gtk_snapshot_save (ink->snapshot);
  gtk_snapshot_translate (
      ink->snapshot, &GRAPHENE_POINT_INIT (0, -pango_units_to_double (pango_layout_get_baseline (layout))));
  gtk_snapshot_append_layout (ink->snapshot, layout, &ink->color);
  gtk_snapshot_restore (ink->snapshot);
}

/* The text with its baseline at 0 0. */
static GskRenderNode *
make_text (RdvGskPainter *self, const RdvScene *scene, const RdvPrimitive *primitive)
{
  RdvTextStyle style = (RdvTextStyle) primitive->style;
  const char *text = rdv_scene_get_text (scene, primitive);
  TextInk ink = { .snapshot = gtk_snapshot_new (), .color = rdv_rgba_from_color (primitive->fill) };

  if (!rdv_pango_measure_foreach_run (self->measure, style, text, append_run, &ink))
    append_layout (self, &ink, style, text);
  if (primitive->strike)
    {
      graphene_rect_t box;
      double y, thickness;

      rdv_shape_strike (scene, primitive, &y, &thickness);
      /* Not on whole pixels: it belongs to the letters, not to the grid. */
      box = GRAPHENE_RECT_INIT (0, y - thickness / 2, primitive->width, thickness);
      gtk_snapshot_append_color (ink.snapshot, &ink.color, &box);
    }
  return gtk_snapshot_free_to_node (ink.snapshot);
}

/* Byte for byte the same for the same content: paddings are zero. */
static void
init_entry (Entry *entry, const RdvScene *scene, const RdvPrimitive *primitive)
{
  RdvPrimitive *key = &entry->primitive;

  memset (entry, 0, sizeof *entry);
  key->kind = primitive->kind;
  key->shape = primitive->shape;
  key->dash = primitive->dash;
  key->style = primitive->style;
  key->strike = primitive->strike;
  key->x = primitive->x;
  key->y = primitive->y;
  key->width = primitive->width;
  key->height = primitive->height;
  key->radius = primitive->radius;
  key->line_width = primitive->line_width;
  key->fill = primitive->fill;
  key->fill_end = primitive->fill_end;
  key->stroke = primitive->stroke;
  if (primitive->kind == RDV_PRIMITIVE_TEXT)
    {
      entry->content = rdv_scene_get_text (scene, primitive);
      entry->n_content = strlen (entry->content);
    }
  else if (primitive->kind == RDV_PRIMITIVE_PATH)
    {
      const RdvPathStep *steps = rdv_scene_get_path (scene, primitive);
      gsize n = 0;

      while (steps[n].verb != RDV_PATH_END)
        n++;
      entry->content = steps;
      entry->n_content = n * sizeof (RdvPathStep);
    }
}

/* Takes the alpha out of the colours of @primitive, if they have the same. */
static guint8
make_opaque (RdvPrimitive *primitive)
{
  guint8 fill = primitive->fill & 0xff, stroke = primitive->stroke & 0xff;
  guint8 alpha = MAX (fill, stroke);

  if (alpha == 0 || (fill != alpha && fill != 0) || (stroke != alpha && stroke != 0))
    return 0xff;
  if (fill != 0)
    primitive->fill |= 0xff;
  if (stroke != 0)
    primitive->stroke |= 0xff;
  return alpha;
}

/* Draws the node of @primitive, which stands at the origin and is changed, at @x @y. */
static void
draw_kept (RdvGskPainter *self, const RdvScene *scene, RdvPrimitive *primitive, double x, double y)
{
  guint8 alpha = self->target->klass->is_fading ? make_opaque (primitive) : 0xff;
  Entry wanted, *entry;

  init_entry (&wanted, scene, primitive);
  entry = g_hash_table_lookup (self->entries, &wanted);
  if (entry == NULL)
    {
      entry = g_memdup2 (&wanted, sizeof wanted);
      entry->content = g_memdup2 (wanted.content, wanted.n_content);
      rdv_kept_node_init (&entry->kept, primitive->kind == RDV_PRIMITIVE_TEXT ? make_text (self, scene, primitive)
                                                                              : make_drawing (self, scene, primitive));
      g_hash_table_add (self->entries, entry);
    }
  entry->last_used = self->generation;
  if (entry->kept.node != NULL)
    self->target->klass->draw (self->target, &entry->kept, x, y, alpha);
}

/* Glyphs stand on whole device pixels: a text neither blurs nor changes its spacing while it is moved. */
static void
paint_text (RdvGskPainter *self, const RdvScene *scene, const RdvPrimitive *text)
{
  RdvPrimitive moved = *text;

  moved.x = moved.y = 0;
  draw_kept (self, scene, &moved, snap (self, text->x), snap (self, text->y));
}

/* The whole device pixel at or before @position; the rest of it, in quarters, goes to @phase. */
static double
split (RdvGskPainter *self, double position, float *phase)
{
  double quarters = floor (position * self->scale * PHASES + 0.5);
  double whole = floor (quarters / PHASES);

  *phase = (float) ((quarters / PHASES - whole) / self->scale);
  return whole / self->scale;
}

static void
paint_drawing (RdvGskPainter *self, const RdvScene *scene, const RdvPrimitive *primitive)
{
  RdvPrimitive moved = *primitive;
  double x, y;

  switch ((RdvPrimitiveKind) primitive->kind)
    {
    case RDV_PRIMITIVE_ROUNDED_RECT:
      {
        graphene_rect_t box = snap_box (self, primitive->x, primitive->y, primitive->width, primitive->height);

        moved.x = moved.y = 0;
        moved.width = box.size.width;
        moved.height = box.size.height;
        x = box.origin.x;
        y = box.origin.y;
        break;
      }
    default:
      x = split (self, primitive->x, &moved.x);
      y = split (self, primitive->y, &moved.y);
      break;
    }
  draw_kept (self, scene, &moved, x, y);
}

/* Its lines begin at the left: a narrower one is the beginning of a wider one. */
static void
paint_hatch (RdvGskPainter *self, const RdvScene *scene, const RdvPrimitive *hatch)
{
  RdvPrimitive moved = *hatch;
  graphene_rect_t box = snap_box (self, hatch->x, hatch->y, hatch->width, hatch->height);

  moved.x = moved.y = 0;
  moved.width = (float) (ceil (box.size.width * self->scale / HATCH_WIDTH) * HATCH_WIDTH / self->scale);
  moved.height = box.size.height;
  self->target->klass->push_clip (self->target, &box);
  draw_kept (self, scene, &moved, box.origin.x, box.origin.y);
  self->target->klass->pop_clip (self->target);
}

static gboolean
is_stepped_rect (const RdvPrimitive *rect)
{
  if (is_visible (rect->stroke) && rect->line_width > 0)
    return FALSE;
  return rect->radius <= MAX_STEPPED_RADIUS;
}

static void
paint_primitive (RdvGskPainter *self, const RdvScene *scene, const RdvPrimitive *primitive)
{
  graphene_rect_t box;

  switch ((RdvPrimitiveKind) primitive->kind)
    {
    case RDV_PRIMITIVE_RECT:
      box = snap_box (self, primitive->x, primitive->y, primitive->width, primitive->height);
      fill_box (self, &box, primitive->fill);
      break;
    case RDV_PRIMITIVE_ROUNDED_RECT:
      if (!is_stepped_rect (primitive))
        paint_drawing (self, scene, primitive);
      else if (primitive->height >= MIN_STEPPED_HEIGHT)
        paint_stepped_rect (self, primitive);
      else
        {
          box = snap_box (self, primitive->x, primitive->y, primitive->width, primitive->height);
          fill_box (self, &box, primitive->fill);
        }
      break;
    case RDV_PRIMITIVE_LINE:
      if (primitive->dash == RDV_DASH_SOLID && (primitive->width == 0 || primitive->height == 0))
        paint_line (self, primitive);
      else
        paint_drawing (self, scene, primitive);
      break;
    case RDV_PRIMITIVE_GRADIENT:
      paint_gradient (self, primitive);
      break;
    case RDV_PRIMITIVE_TEXT:
      paint_text (self, scene, primitive);
      break;
    case RDV_PRIMITIVE_CLIP:
      box = snap_box (self, primitive->x, primitive->y, primitive->width, primitive->height);
      self->target->klass->push_clip (self->target, &box);
      break;
    case RDV_PRIMITIVE_CLIP_END:
      self->target->klass->pop_clip (self->target);
      break;
    case RDV_PRIMITIVE_HATCH:
      paint_hatch (self, scene, primitive);
      break;
    case RDV_PRIMITIVE_MARKER:
    case RDV_PRIMITIVE_PATH:
      paint_drawing (self, scene, primitive);
      break;
    case RDV_PRIMITIVE_GROUP:
    case RDV_PRIMITIVE_GROUP_END:
    default:
      break;
    }
}

static gboolean
is_stale (gpointer key, gpointer value, gpointer user_data)
{
  const Entry *entry = key;
  RdvGskPainter *self = user_data;

  return self->generation - entry->last_used >= KEEP;
}

static void
paint_primitives (RdvGskPainter *self, RdvDrawTarget *target, const RdvScene *scene)
{
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  self->target = target;
  for (guint i = 0; i < n; i++)
    paint_primitive (self, scene, &primitives[i]);
  self->target = NULL;
}

static gboolean
is_dense (RdvGskPainter *self, const RdvScene *scene)
{
  double pixels = rdv_scene_get_width (scene) * rdv_scene_get_height (scene) * self->scale * self->scale;
  guint n;

  rdv_scene_get_primitives (scene, &n);
  return pixels > 0 && n * PIXELS_A_PRIMITIVE >= pixels;
}

/* Whether the first primitive is a ground for all others. */
static gboolean
has_ground (const RdvScene *scene)
{
  guint n;
  const RdvPrimitive *first = rdv_scene_get_primitives (scene, &n);

  return n > 0 && first->kind == RDV_PRIMITIVE_RECT && (first->fill & 0xff) == 0xff && first->x <= 0 && first->y <= 0 &&
         first->x + first->width >= rdv_scene_get_width (scene) && first->y + first->height >= rdv_scene_get_height (scene);
}

void
rdv_gsk_painter_set_output (RdvGskPainter *self, double scale, gboolean is_by_processor)
{
  g_return_if_fail (RDV_IS_GSK_PAINTER (self));
  g_return_if_fail (scale > 0);

  if (self->scale != scale)
    g_hash_table_remove_all (self->entries);
  self->scale = scale;
  self->is_by_processor = is_by_processor;
}

static gboolean
is_one_image (RdvGskPainter *self, const RdvScene *scene)
{
  return self->is_by_processor && is_dense (self, scene);
}

guint
rdv_gsk_painter_prepare (RdvGskPainter *self, const RdvScene *scene, guint first, gint64 until)
{
  RdvKeepTarget target;
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  g_return_val_if_fail (RDV_IS_GSK_PAINTER (self), n);

  rdv_keep_target_init (&target, self->scale, is_one_image (self, scene));
  self->target = &target.parent;
  while (first < n && (first % WATCH_INTERVAL != 0 || g_get_monotonic_time () < until))
    paint_primitive (self, scene, &primitives[first++]);
  self->target = NULL;
  return first;
}

void
rdv_gsk_painter_paint (RdvGskPainter *self, GtkSnapshot *snapshot, const RdvScene *scene)
{
  g_return_if_fail (RDV_IS_GSK_PAINTER (self));

  self->generation++;
  if (is_one_image (self, scene))
    {
      g_auto (RdvPixelTarget) target = { 0 };

      rdv_pixel_target_init (&target, self->pool, rdv_scene_get_width (scene), rdv_scene_get_height (scene), self->scale, has_ground (scene));
      paint_primitives (self, &target.parent, scene);
      rdv_pixel_target_finish (&target, snapshot);
    }
  else
    {
      RdvNodeTarget target;

      rdv_node_target_init (&target, snapshot);
      paint_primitives (self, &target.parent, scene);
    }
  if (self->generation % KEEP == 0)
    g_hash_table_foreach_remove (self->entries, is_stale, self);
}

/* A fraction of the scale is told by newer releases of GTK only: an image would be scaled then, and its letters blur. */
static gboolean
has_whole_scale (GdkSurface *surface)
{
  double scale = 1;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (surface), "scale") != NULL)
    g_object_get (surface, "scale", &scale, NULL);
  return scale == floor (scale);
}

static void
take_output_of (RdvGskPainter *self, GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);

  rdv_gsk_painter_set_output (self, gtk_widget_get_scale_factor (widget),
                              native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native)) &&
                                  has_whole_scale (gtk_native_get_surface (native)));
}

guint
rdv_gsk_painter_prepare_on (RdvGskPainter *self, const RdvScene *scene, GtkWidget *widget, guint first, gint64 until)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), first);

  take_output_of (self, widget);
  return rdv_gsk_painter_prepare (self, scene, first, until);
}

void
rdv_gsk_painter_paint_on (RdvGskPainter *self, GtkSnapshot *snapshot, const RdvScene *scene, GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  take_output_of (self, widget);
  rdv_gsk_painter_paint (self, snapshot, scene);
}
