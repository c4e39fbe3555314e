/* rdv-adjacency-private.h: lists of things that belong to owners. SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvAdjacency:
 *
 * The things of owner i are items offsets[i] up to offsets[i + 1], without the last: compressed rows, two
 * blocks of memory for all. When nobody has anything there are no blocks at all.
 */
typedef struct
{
  guint32 *offsets; /* n_owners + 1 */
  gpointer items;
  guint n_owners;
  gsize item_size;
} RdvAdjacency;

/* @owners (guint32) and @items run side by side; the items of one owner keep their order. A counting sort. */
void rdv_adjacency_init (RdvAdjacency *self, guint n_owners, const GArray *owners, const GArray *items);
/* Owner i of @n has what @owners[i] has in @from. */
void rdv_adjacency_init_from (RdvAdjacency *self, const RdvAdjacency *from, const guint32 *owners, guint n);
void rdv_adjacency_clear (RdvAdjacency *self);
/* NULL when @owner has none. The items may be changed in place while the document is built. */
gpointer rdv_adjacency_get (const RdvAdjacency *self, guint owner, guint *n);
/* Within each owner, leaves out what was there before. */
void rdv_adjacency_drop_repeated (RdvAdjacency *self, GHashFunc hash, GEqualFunc is_same);
/* The same for items that are guint32. */
void rdv_adjacency_drop_repeated_numbers (RdvAdjacency *self);

G_END_DECLS
