/* rdv-pixel-target.h: drawing into one image, for the renderer that draws with the processor. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-draw-target.h"
#include "rdv-pixel-pool.h"

G_BEGIN_DECLS

/**
 * RdvPixelTarget:
 *
 * GTK's cairo renderer takes two to fifty microseconds for each node, however small. Here a box is filled and a kept drawing laid
 * on in a tenth of one, and the toolkit gets a single image.
 */
typedef struct
{
  RdvDrawTarget parent;
  RdvPixelLoan *loan;
  pixman_image_t *image; /* the same pixels */
  double scale;
  double width, height; /* logical pixels */
  GArray *clips; /* pixman_box32_t in device pixels, each within the one before */
} RdvPixelTarget;

/* @width, @height: in logical pixels; @scale: device pixels in one of them; @is_opaque: the first thing drawn covers it all */
void rdv_pixel_target_init (RdvPixelTarget *self, RdvPixelPool *pool, double width, double height, double scale, gboolean is_opaque);
void rdv_pixel_target_clear (RdvPixelTarget *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdvPixelTarget, rdv_pixel_target_clear)
/* Appends what was drawn. Nothing may be drawn after that. */
void rdv_pixel_target_finish (RdvPixelTarget *self, GtkSnapshot *snapshot);

G_END_DECLS
