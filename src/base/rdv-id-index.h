/* rdv-id-index.h: numbers found by their id. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvIdIndex:
 *
 * Finds the number of a thing by its id in O(1). The ids themselves live elsewhere, in a table that can say
 * the id of a number, so that an entry costs some 6 bytes. Open addressing with linear probing (Knuth, The
 * Art of Computer Programming 3, section 6.4, algorithm L).
 */
typedef struct _RdvIdIndex RdvIdIndex;

/* The id of thing @number in @owner. Never %NULL for a number that was added, and the same for ever. */
typedef const char *(*RdvIdFunc) (gconstpointer owner, guint32 number);

/* @owner is borrowed and must outlive the index. */
RdvIdIndex *rdv_id_index_new (RdvIdFunc get_id, gconstpointer owner);
void rdv_id_index_free (RdvIdIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvIdIndex, rdv_id_index_free)

/* Makes room for @n entries at once. */
void rdv_id_index_reserve (RdvIdIndex *self, guint n);
/* FALSE, with nothing changed, when a number with the same id is there already. @number is below G_MAXUINT32.
 */
gboolean rdv_id_index_add (RdvIdIndex *self, guint32 number);
/* The number with that @id, or G_MAXUINT32. */
guint32 rdv_id_index_find (const RdvIdIndex *self, const char *id);

G_END_DECLS
