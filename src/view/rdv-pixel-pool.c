/* rdv-pixel-pool.c: see rdv-pixel-pool.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-pixel-pool.h"

/* One is shown, one was shown in the frame before, one is being drawn, and what lies upon it has another. */
#define MOST_FREE 4

struct _RdvPixelPool
{
  GPtrArray *free; /* cairo_surface_t, the last given back at the end */
};

struct _RdvPixelLoan
{
  RdvPixelPool *pool;
  cairo_surface_t *surface;
};

RdvPixelPool *
rdv_pixel_pool_new (void)
{
  RdvPixelPool *self = g_atomic_rc_box_new (RdvPixelPool);

  self->free = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  return self;
}

static void
pool_clear (gpointer data)
{
  RdvPixelPool *self = data;

  g_ptr_array_unref (self->free);
}

void
rdv_pixel_pool_unref (RdvPixelPool *self)
{
  g_atomic_rc_box_release_full (self, pool_clear);
}

static cairo_surface_t *
steal_free (RdvPixelPool *self, cairo_format_t format, int width, int height)
{
  for (guint i = self->free->len; i > 0; i--)
    {
      cairo_surface_t *surface = self->free->pdata[i - 1];

      if (cairo_image_surface_get_format (surface) == format && cairo_image_surface_get_width (surface) == width &&
          cairo_image_surface_get_height (surface) == height)
        return g_ptr_array_steal_index (self->free, i - 1);
    }
  return NULL;
}

RdvPixelLoan *
rdv_pixel_pool_take (RdvPixelPool *self, cairo_format_t format, int width, int height)
{
  RdvPixelLoan *loan = g_atomic_rc_box_new (RdvPixelLoan);

  loan->pool = g_atomic_rc_box_acquire (self);
  loan->surface = steal_free (self, format, width, height);
  if (loan->surface == NULL)
    loan->surface = cairo_image_surface_create (format, width, height);
  return loan;
}

static void
give_back (gpointer data)
{
  RdvPixelLoan *self = data;
  GPtrArray *free = self->pool->free;

  /* The oldest may have the size of a window that was another then. */
  if (free->len >= MOST_FREE)
    g_ptr_array_remove_index (free, 0);
  g_ptr_array_add (free, self->surface);
  rdv_pixel_pool_unref (self->pool);
}

void
rdv_pixel_loan_unref (RdvPixelLoan *self)
{
  g_atomic_rc_box_release_full (self, give_back);
}

cairo_surface_t *
rdv_pixel_loan_get_surface (RdvPixelLoan *self)
{
  return self->surface;
}

static cairo_surface_t *
acquire (cairo_pattern_t *pattern, void *loan, cairo_surface_t *target, const cairo_rectangle_int_t *extents)
{
  return cairo_surface_reference (rdv_pixel_loan_get_surface (loan));
}

static void
release (cairo_pattern_t *pattern, void *loan, cairo_surface_t *surface)
{
  cairo_surface_destroy (surface);
}

static cairo_status_t
copy (cairo_pattern_t *pattern, void *loan, const cairo_pattern_t *other)
{
  g_atomic_rc_box_acquire (loan);
  return CAIRO_STATUS_SUCCESS;
}

static void
finish (cairo_pattern_t *pattern, void *loan)
{
  rdv_pixel_loan_unref (loan);
}

cairo_pattern_t *
rdv_pixel_loan_create_pattern (RdvPixelLoan *self)
{
  cairo_pattern_t *pattern = cairo_pattern_create_raster_source (
      g_atomic_rc_box_acquire (self), cairo_surface_get_content (self->surface),
      cairo_image_surface_get_width (self->surface), cairo_image_surface_get_height (self->surface));

  cairo_raster_source_pattern_set_acquire (pattern, acquire, release);
  cairo_raster_source_pattern_set_copy (pattern, copy);
  cairo_raster_source_pattern_set_finish (pattern, finish);
  return pattern;
}
