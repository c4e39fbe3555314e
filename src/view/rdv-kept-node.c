/* rdv-kept-node.c: see rdv-kept-node.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-kept-node.h"

#include <math.h>

/* Device pixels, a quarter of a megabyte: a long title at twice the size. */
#define MAX_PIXELS 65536

void
rdv_kept_node_init (RdvKeptNode *self, GskRenderNode *node)
{
  *self = (RdvKeptNode){ .node = node };
}

void
rdv_kept_node_clear (RdvKeptNode *self)
{
  g_clear_pointer (&self->pixels, pixman_image_unref);
  g_clear_pointer (&self->node, gsk_render_node_unref);
}

static void
draw (RdvKeptNode *self, double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create_for_data (
      (unsigned char *) pixman_image_get_data (self->pixels), CAIRO_FORMAT_ARGB32, pixman_image_get_width (self->pixels),
      pixman_image_get_height (self->pixels), pixman_image_get_stride (self->pixels));
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, -self->left, -self->top);
  cairo_scale (cr, scale, scale);
  gsk_render_node_draw (self->node, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

pixman_image_t *
rdv_kept_node_get_pixels (RdvKeptNode *self, double scale, int *left, int *top)
{
  if (self->pixels == NULL)
    {
      graphene_rect_t box;
      double width, height;

      gsk_render_node_get_bounds (self->node, &box);
      /* Letters may reach a pixel beyond the box that their font tells. */
      self->left = (int) floor (box.origin.x * scale) - 1;
      self->top = (int) floor (box.origin.y * scale) - 1;
      width = ceil ((box.origin.x + box.size.width) * scale) + 1 - self->left;
      height = ceil ((box.origin.y + box.size.height) * scale) + 1 - self->top;
      if (width * height > MAX_PIXELS)
        return NULL;
      self->pixels = pixman_image_create_bits (PIXMAN_a8r8g8b8, (int) width, (int) height, NULL, 0);
      draw (self, scale);
    }
  *left = self->left;
  *top = self->top;
  return self->pixels;
}
