/* rdv-adjacency.c: see rdv-adjacency-private.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-adjacency-private.h"

#include <string.h>

static inline char *
item_at (const RdvAdjacency *self, gsize index)
{
  return (char *)self->items + index * self->item_size;
}

void
rdv_adjacency_init (RdvAdjacency *self, guint n_owners, const GArray *owners, const GArray *items)
{
  const guint32 *owner_of = (const guint32 *)(gconstpointer)owners->data;
  guint32 *offsets;

  *self = (RdvAdjacency){
    .n_owners = n_owners,
    .item_size = g_array_get_element_size ((GArray *)items),
  };
  if (items->len == 0)
    return;

  self->items = g_malloc_n (items->len, self->item_size);
  self->offsets = offsets = g_new0 (guint32, (gsize)n_owners + 1);
  for (guint i = 0; i < items->len; i++)
    offsets[owner_of[i] + 1]++;
  for (guint owner = 0; owner < n_owners; owner++)
    offsets[owner + 1] += offsets[owner];
  /* Placing an item moves its owner's offset on, so that in the end each stands where the next owner begins.
   */
  for (guint i = 0; i < items->len; i++)
    memcpy (item_at (self, offsets[owner_of[i]]++), items->data + i * self->item_size, self->item_size);
  memmove (offsets + 1, offsets, (gsize)n_owners * sizeof (guint32));
  offsets[0] = 0;
}

void
rdv_adjacency_clear (RdvAdjacency *self)
{
  g_clear_pointer (&self->offsets, g_free);
  g_clear_pointer (&self->items, g_free);
}

gpointer
rdv_adjacency_get (const RdvAdjacency *self, guint owner, guint *n)
{
  if (self->offsets == NULL)
    {
      *n = 0;
      return NULL;
    }
  *n = self->offsets[owner + 1] - self->offsets[owner];
  return *n > 0 ? item_at (self, self->offsets[owner]) : NULL;
}

/* Looks through few items one by one, through many with a hash table: a file may relate everything to one
 * event. */
#define FEW 16

static gboolean
is_among (const RdvAdjacency *self, gsize first, gsize end, gconstpointer item, GEqualFunc is_same)
{
  for (gsize i = first; i < end; i++)
    if (is_same (item_at (self, i), item))
      return TRUE;
  return FALSE;
}

void
rdv_adjacency_drop_repeated (RdvAdjacency *self, GHashFunc hash, GEqualFunc is_same)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (hash, is_same);
  gsize kept = 0;
  gsize next = 0;

  if (self->offsets == NULL)
    return;
  for (guint owner = 0; owner < self->n_owners; owner++)
    {
      gsize first = kept;
      gsize end = self->offsets[owner + 1];
      gboolean few = end - next <= FEW;

      for (; next < end; next++)
        {
          char *item = item_at (self, next);

          if (few ? is_among (self, first, kept, item, is_same) : g_hash_table_contains (seen, item))
            continue;
          memmove (item_at (self, kept), item, self->item_size);
          if (!few)
            g_hash_table_add (seen, item_at (self, kept));
          kept++;
        }
      self->offsets[owner + 1] = kept;
      g_hash_table_remove_all (seen);
    }
}

static guint
hash_number (gconstpointer number)
{
  return *(const guint32 *)number;
}

static gboolean
is_same_number (gconstpointer a, gconstpointer b)
{
  return *(const guint32 *)a == *(const guint32 *)b;
}

void
rdv_adjacency_drop_repeated_numbers (RdvAdjacency *self)
{
  rdv_adjacency_drop_repeated (self, hash_number, is_same_number);
}

void
rdv_adjacency_init_from (RdvAdjacency *self, const RdvAdjacency *from, const guint32 *owners, guint n)
{
  gsize n_items = 0;

  *self = (RdvAdjacency){ .n_owners = n, .item_size = from->item_size };
  if (from->offsets == NULL)
    return;
  for (guint i = 0; i < n; i++)
    n_items += from->offsets[owners[i] + 1] - from->offsets[owners[i]];
  if (n_items == 0)
    return;

  self->items = g_malloc_n (n_items, self->item_size);
  self->offsets = g_new0 (guint32, (gsize)n + 1);
  for (guint i = 0; i < n; i++)
    {
      guint n_own = from->offsets[owners[i] + 1] - from->offsets[owners[i]];

      if (n_own > 0)
        memcpy (item_at (self, self->offsets[i]), item_at (from, from->offsets[owners[i]]), n_own * self->item_size);
      self->offsets[i + 1] = self->offsets[i] + n_own;
    }
}
