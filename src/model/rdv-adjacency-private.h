/* rdv-adjacency-private.h: lists of things that belong to owners. SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvAdjacency:
 *
 * The things of owner i are items offsets[i] up to ends[i], without the last: compressed rows, two
 * blocks of memory for all. When nobody has anything there are no blocks at all. In a list of its own the things stand in the order of
 * the owners, and an owner's end is the offset of the next: ends is offsets + 1. A list may also show things of another one, which must
 * then live as long.
 */
typedef struct
{
  guint32 *offsets; /* n_owners + 1; the block of a list that borrows goes on with its ends */
  guint32 *ends;    /* inside the same block */
  gpointer items;
  guint n_owners;
  gsize item_size;
  gboolean borrows; /* the items */
} RdvAdjacency;

/* @owners (guint32) and @items run side by side; the items of one owner keep their order. A counting sort. */
void rdv_adjacency_init (RdvAdjacency *self, guint n_owners, const GArray *owners, const GArray *items);
/* Room for @counts[i] items of each owner i of @n, to be filled through rdv_adjacency_get(). */
void rdv_adjacency_init_counts (RdvAdjacency *self, gsize item_size, const guint32 *counts, guint n);
/* Owner i of @n has what @owners[i] has in @from, or the first @limits[i] of it at most. The items stay those of @from.
 * @limits: (nullable): all of it */
void rdv_adjacency_init_view (RdvAdjacency *self, const RdvAdjacency *from, const guint32 *owners, const guint32 *limits, guint n);
/* From @n_targets things to those who have them in @from, in order and each once. The items of @from begin with the number of the
 * thing, a guint32. */
void rdv_adjacency_init_inverse (RdvAdjacency *self, const RdvAdjacency *from, guint n_targets);
void rdv_adjacency_clear (RdvAdjacency *self);
/* NULL when @owner has none. The items may be changed in place while the document is built. */
gpointer rdv_adjacency_get (const RdvAdjacency *self, guint owner, guint *n);
/* Within each owner, leaves out what was there before. */
void rdv_adjacency_drop_repeated (RdvAdjacency *self, GHashFunc hash, GEqualFunc is_same);
/* The same for items that are guint32. */
void rdv_adjacency_drop_repeated_numbers (RdvAdjacency *self);

G_END_DECLS
