/* rdv-pixel-target.c: see rdv-pixel-target.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-pixel-target.h"

#include <math.h>

static pixman_box32_t
get_clip (RdvPixelTarget *self)
{
  return g_array_index (self->clips, pixman_box32_t, self->clips->len - 1);
}

/* The part of a box in device pixels that is seen. */
static pixman_box32_t
cut (RdvPixelTarget *self, int x1, int y1, int x2, int y2)
{
  pixman_box32_t clip = get_clip (self);

  return (pixman_box32_t){ MAX (x1, clip.x1), MAX (y1, clip.y1), MIN (x2, clip.x2), MIN (y2, clip.y2) };
}

static pixman_box32_t
cut_box (RdvPixelTarget *self, const graphene_rect_t *box)
{
  return cut (self, (int) lround (box->origin.x * self->scale), (int) lround (box->origin.y * self->scale),
              (int) lround ((box->origin.x + box->size.width) * self->scale),
              (int) lround ((box->origin.y + box->size.height) * self->scale));
}

static gboolean
is_empty (const pixman_box32_t *box)
{
  return box->x1 >= box->x2 || box->y1 >= box->y2;
}

static void
fill (RdvDrawTarget *target, const graphene_rect_t *box, guint32 color)
{
  RdvPixelTarget *self = (RdvPixelTarget *) target;
  pixman_box32_t seen = cut_box (self, box);
  guint32 alpha = color & 0xff;

  if (is_empty (&seen))
    return;
  if (alpha == 0xff)
    pixman_fill (pixman_image_get_data (self->image), pixman_image_get_stride (self->image) / (int) sizeof (guint32), 32, seen.x1,
                 seen.y1, seen.x2 - seen.x1, seen.y2 - seen.y1, 0xff000000 | color >> 8);
  else
    {
      /* 8 bits of 16, premultiplied */
      pixman_color_t premultiplied = { (guint16) ((color >> 24) * alpha * 257 / 255), (guint16) ((color >> 16 & 0xff) * alpha * 257 / 255),
                                       (guint16) ((color >> 8 & 0xff) * alpha * 257 / 255), (guint16) (alpha * 257) };

      pixman_image_fill_boxes (PIXMAN_OP_OVER, self->image, &premultiplied, 1, &seen);
    }
}

/* With cairo, for what is rare or large. */
static void
draw_slowly (RdvPixelTarget *self, GskRenderNode *node, double x, double y, guint8 alpha)
{
  pixman_box32_t clip = get_clip (self);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (is_empty (&clip))
    return;
  surface = rdv_pixel_loan_get_surface (self->loan);
  cairo_surface_mark_dirty (surface);
  cr = cairo_create (surface);
  cairo_rectangle (cr, clip.x1, clip.y1, clip.x2 - clip.x1, clip.y2 - clip.y1);
  cairo_clip (cr);
  cairo_scale (cr, self->scale, self->scale);
  cairo_translate (cr, x, y);
  if (alpha == 0xff)
    gsk_render_node_draw (node, cr);
  else
    {
      cairo_push_group (cr);
      gsk_render_node_draw (node, cr);
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, alpha / 255.0);
    }
  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

static void
lay_on (RdvPixelTarget *self, pixman_image_t *pixels, int left, int top, const pixman_box32_t *seen, guint8 alpha)
{
  pixman_image_t *mask
      = alpha < 0xff ? pixman_image_create_solid_fill (&(pixman_color_t){ .alpha = (guint16) (alpha * 257) }) : NULL;

  pixman_image_composite32 (PIXMAN_OP_OVER, pixels, mask, self->image, seen->x1 - left, seen->y1 - top, 0, 0, seen->x1, seen->y1,
                            seen->x2 - seen->x1, seen->y2 - seen->y1);
  g_clear_pointer (&mask, pixman_image_unref);
}

static void
draw (RdvDrawTarget *target, RdvKeptNode *kept, double x, double y, guint8 alpha)
{
  RdvPixelTarget *self = (RdvPixelTarget *) target;
  int left, top;
  pixman_image_t *pixels = rdv_kept_node_get_pixels (kept, self->scale, &left, &top);
  pixman_box32_t seen;

  if (pixels == NULL)
    {
      draw_slowly (self, kept->node, x, y, alpha);
      return;
    }
  left += (int) lround (x * self->scale);
  top += (int) lround (y * self->scale);
  seen = cut (self, left, top, left + pixman_image_get_width (pixels), top + pixman_image_get_height (pixels));
  if (!is_empty (&seen))
    lay_on (self, pixels, left, top, &seen, alpha);
}

static void
draw_once (RdvDrawTarget *target, GskRenderNode *node)
{
  draw_slowly ((RdvPixelTarget *) target, node, 0, 0, 0xff);
}

static void
push_clip (RdvDrawTarget *target, const graphene_rect_t *box)
{
  RdvPixelTarget *self = (RdvPixelTarget *) target;
  pixman_box32_t seen = cut_box (self, box);

  g_array_append_val (self->clips, seen);
}

static void
pop_clip (RdvDrawTarget *target)
{
  RdvPixelTarget *self = (RdvPixelTarget *) target;

  g_array_set_size (self->clips, self->clips->len - 1);
}

void
rdv_pixel_target_init (RdvPixelTarget *self, RdvPixelPool *pool, double width, double height, double scale, gboolean is_opaque)
{
  static const RdvDrawTargetClass klass = { fill, draw, draw_once, push_clip, pop_clip, TRUE };
  pixman_box32_t all = { 0, 0, (int) ceil (width * scale), (int) ceil (height * scale) };
  cairo_surface_t *surface;

  self->parent.klass = &klass;
  self->loan = rdv_pixel_pool_take (pool, is_opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, all.x2, all.y2);
  surface = rdv_pixel_loan_get_surface (self->loan);
  cairo_surface_flush (surface);
  self->image = pixman_image_create_bits (is_opaque ? PIXMAN_x8r8g8b8 : PIXMAN_a8r8g8b8, all.x2, all.y2,
                                          (guint32 *) (gpointer) cairo_image_surface_get_data (surface),
                                          cairo_image_surface_get_stride (surface));
  self->scale = scale;
  self->width = width;
  self->height = height;
  self->clips = g_array_new (FALSE, FALSE, sizeof (pixman_box32_t));
  g_array_append_val (self->clips, all);
  if (!is_opaque)
    pixman_image_fill_boxes (PIXMAN_OP_CLEAR, self->image, &(pixman_color_t){ 0 }, 1, &all);
}

void
rdv_pixel_target_clear (RdvPixelTarget *self)
{
  g_clear_pointer (&self->image, pixman_image_unref);
  g_clear_pointer (&self->loan, rdv_pixel_loan_unref);
  g_clear_pointer (&self->clips, g_array_unref);
}

void
rdv_pixel_target_finish (RdvPixelTarget *self, GtkSnapshot *snapshot)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->width, self->height));
  cairo_pattern_t *pattern = rdv_pixel_loan_create_pattern (self->loan);

  cairo_surface_mark_dirty (rdv_pixel_loan_get_surface (self->loan));
  cairo_scale (cr, 1 / self->scale, 1 / self->scale);
  cairo_set_source (cr, pattern);
  cairo_paint (cr);
  cairo_pattern_destroy (pattern);
  cairo_destroy (cr);
}
