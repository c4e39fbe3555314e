/* rdv-adjacency.c: see rdv-adjacency-private.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-adjacency-private.h"

#include <string.h>

static inline char *
item_at (const RdvAdjacency *self, gsize index)
{
  return (char *)self->items + index * self->item_size;
}

void
rdv_adjacency_init_counts (RdvAdjacency *self, gsize item_size, const guint32 *counts, guint n)
{
  gsize n_items = 0;

  *self = (RdvAdjacency){ .n_owners = n, .item_size = item_size };
  for (guint i = 0; i < n; i++)
    n_items += counts[i];
  if (n_items == 0)
    return;
  self->items = g_malloc_n (n_items, item_size);
  self->offsets = g_new (guint32, (gsize)n + 1);
  self->ends = self->offsets + 1;
  self->offsets[0] = 0;
  for (guint i = 0; i < n; i++)
    self->ends[i] = self->offsets[i] + counts[i];
}

void
rdv_adjacency_init (RdvAdjacency *self, guint n_owners, const GArray *owners, const GArray *items)
{
  const guint32 *owner_of = (const guint32 *)(gconstpointer)owners->data;
  /* How many an owner has, then how many of them are still to be placed. */
  g_autofree guint32 *counts = g_new0 (guint32, n_owners);

  for (guint i = 0; i < items->len; i++)
    counts[owner_of[i]]++;
  rdv_adjacency_init_counts (self, g_array_get_element_size ((GArray *)items), counts, n_owners);
  for (guint i = 0; i < items->len; i++)
    memcpy (item_at (self, self->ends[owner_of[i]] - counts[owner_of[i]]--), items->data + i * self->item_size, self->item_size);
}

void
rdv_adjacency_clear (RdvAdjacency *self)
{
  g_clear_pointer (&self->offsets, g_free);
  if (!self->borrows)
    g_free (self->items);
  self->ends = NULL;
  self->items = NULL;
}

gpointer
rdv_adjacency_get (const RdvAdjacency *self, guint owner, guint *n)
{
  if (self->offsets == NULL)
    {
      *n = 0;
      return NULL;
    }
  *n = self->ends[owner] - self->offsets[owner];
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
      gsize end = self->ends[owner];
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
      self->ends[owner] = kept;
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
rdv_adjacency_init_view (RdvAdjacency *self, const RdvAdjacency *from, const guint32 *owners, const guint32 *limits, guint n)
{
  *self = (RdvAdjacency){ .n_owners = n, .item_size = from->item_size, .borrows = TRUE };
  if (from->offsets == NULL || n == 0)
    return;
  self->items = from->items;
  self->offsets = g_new (guint32, 2 * (gsize)n);
  self->ends = self->offsets + n;
  for (guint i = 0; i < n; i++)
    {
      guint32 first = from->offsets[owners[i]], end = from->ends[owners[i]];

      self->offsets[i] = first;
      self->ends[i] = limits != NULL ? first + MIN (limits[i], end - first) : end;
    }
}

typedef void (*TargetFunc) (guint32 owner, guint32 target, gpointer user_data);

/* Tells each owner and what it has, once. @last: (inout): for each target, who had it last */
static void
foreach_target (const RdvAdjacency *self, guint32 *last, guint n_targets, TargetFunc func, gpointer user_data)
{
  memset (last, 0xff, n_targets * sizeof *last);
  for (guint32 owner = 0; owner < self->n_owners; owner++)
    for (gsize i = self->offsets[owner]; i < self->ends[owner]; i++)
      {
        guint32 target = *(const guint32 *)(gconstpointer)item_at (self, i);

        if (last[target] == owner)
          continue;
        last[target] = owner;
        func (owner, target, user_data);
      }
}

static void
count_target (guint32 owner, guint32 target, gpointer user_data)
{
  guint32 *counts = user_data;

  counts[target]++;
}

typedef struct
{
  RdvAdjacency *self;
  guint32 *counts; /* how many are still to be placed */
} Inversion;

static void
place_owner (guint32 owner, guint32 target, gpointer user_data)
{
  Inversion *inversion = user_data;
  guint32 *owners = inversion->self->items;

  owners[inversion->self->ends[target] - inversion->counts[target]--] = owner;
}

void
rdv_adjacency_init_inverse (RdvAdjacency *self, const RdvAdjacency *from, guint n_targets)
{
  g_autofree guint32 *last = g_new (guint32, n_targets);
  g_autofree guint32 *counts = g_new0 (guint32, n_targets);

  if (from->offsets != NULL)
    foreach_target (from, last, n_targets, count_target, counts);
  rdv_adjacency_init_counts (self, sizeof (guint32), counts, n_targets);
  if (self->offsets != NULL)
    foreach_target (from, last, n_targets, place_owner, &(Inversion){ self, counts });
}
