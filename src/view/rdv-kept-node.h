/* rdv-kept-node.h: a small drawing that is met again. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <pixman.h>

G_BEGIN_DECLS

/**
 * RdvKeptNode:
 * @node: (nullable): the drawing, around 0, 0; %NULL: there is nothing to see
 *
 * The pixels of it are made when they are first wanted and kept with it.
 */
typedef struct
{
  GskRenderNode *node;
  pixman_image_t *pixels;
  int left, top;
} RdvKeptNode;

/* Takes @node over. */
void rdv_kept_node_init (RdvKeptNode *self, GskRenderNode *node);
void rdv_kept_node_clear (RdvKeptNode *self);
/**
 * rdv_kept_node_get_pixels:
 * @scale: device pixels in a logical one, the same at every call
 * @left, @top: (out): device pixels from 0, 0 to the corner of the image
 *
 * Returns: (transfer none) (nullable): what the node draws, premultiplied; %NULL where it is too large to be worth keeping
 */
pixman_image_t *rdv_kept_node_get_pixels (RdvKeptNode *self, double scale, int *left, int *top);

G_END_DECLS
