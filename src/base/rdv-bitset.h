/* rdv-bitset.h: a set of positions 0 .. size-1. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RdvBitset RdvBitset;

RdvBitset *rdv_bitset_new (guint size);
RdvBitset *rdv_bitset_copy (const RdvBitset *self);
void rdv_bitset_free (RdvBitset *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvBitset, rdv_bitset_free)

guint rdv_bitset_get_size (const RdvBitset *self);
gboolean rdv_bitset_contains (const RdvBitset *self, guint position);
void rdv_bitset_add (RdvBitset *self, guint position);
void rdv_bitset_remove (RdvBitset *self, guint position);
void rdv_bitset_fill (RdvBitset *self);  /* every position in */
void rdv_bitset_clear (RdvBitset *self); /* every position out */
void rdv_bitset_intersect (RdvBitset *self, const RdvBitset *other);
void rdv_bitset_unite (RdvBitset *self, const RdvBitset *other);
void rdv_bitset_complement (RdvBitset *self);
gboolean rdv_bitset_equal (const RdvBitset *self, const RdvBitset *other);
guint rdv_bitset_count (const RdvBitset *self);
/* How many members there are from @from up to, without, @to. */
guint rdv_bitset_count_range (const RdvBitset *self, guint from, guint to);
/* The first member at or after @from, or the size when there is none. */
guint rdv_bitset_next (const RdvBitset *self, guint from);

/* The same for many positions at once, a million in a few milliseconds. All of them are below the size. */
void rdv_bitset_add_all (RdvBitset *self, const guint32 *positions, guint n);
/* How many of the @positions are members. @members: (out caller-allocates) (optional): these, with room for
 * all @n */
guint rdv_bitset_pick (const RdvBitset *self, const guint32 *positions, guint n, guint32 *members);

G_END_DECLS
