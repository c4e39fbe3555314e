/* rdv-pixel-pool.h: images that are used again when nobody shows them any longer. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvPixelPool:
 *
 * A window's worth of fresh memory costs more to get from the system than to fill, and each frame wants one.
 */
typedef struct _RdvPixelPool RdvPixelPool;

RdvPixelPool *rdv_pixel_pool_new (void);
/* Images that are in use stay whole until their last user is gone. */
void rdv_pixel_pool_unref (RdvPixelPool *self);

/* An image on loan. */
typedef struct _RdvPixelLoan RdvPixelLoan;

/* @width, @height: in device pixels. Returns: (transfer full): an image with anything in it */
RdvPixelLoan *rdv_pixel_pool_take (RdvPixelPool *self, cairo_format_t format, int width, int height);
void rdv_pixel_loan_unref (RdvPixelLoan *self);
/* (transfer none) */
cairo_surface_t *rdv_pixel_loan_get_surface (RdvPixelLoan *self);
/**
 * rdv_pixel_loan_create_pattern:
 *
 * A surface as a source would be copied by whoever records the drawing, when it is given back at the latest.
 *
 * Returns: (transfer full): a source that shows the image and has it on loan, too
 */
cairo_pattern_t *rdv_pixel_loan_create_pattern (RdvPixelLoan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvPixelPool, rdv_pixel_pool_unref)

G_END_DECLS
