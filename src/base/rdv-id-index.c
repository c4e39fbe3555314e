/* rdv-id-index.c: see rdv-id-index.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-id-index.h"

#include <string.h>

#define MIN_BITS 4

struct _RdvIdIndex
{
  RdvIdFunc get_id;
  gconstpointer owner;
  guint32 *slots; /* number + 1; 0 is free */
  guint bits;     /* there are 2^bits slots */
  guint used;
};

RdvIdIndex *
rdv_id_index_new (RdvIdFunc get_id, gconstpointer owner)
{
  RdvIdIndex *self = g_new0 (RdvIdIndex, 1);

  self->get_id = get_id;
  self->owner = owner;
  self->bits = MIN_BITS;
  self->slots = g_new0 (guint32, (gsize)1 << self->bits);
  return self;
}

void
rdv_id_index_free (RdvIdIndex *self)
{
  g_free (self->slots);
  g_free (self);
}

/* The slot that holds @id, or the free one where it belongs. g_str_hash() leaves its low bits uneven, hence
 * the multiplication by 2^32 divided by the golden ratio, of which the high bits are taken. */
static gsize
find_slot (const RdvIdIndex *self, const char *id)
{
  gsize mask = ((gsize)1 << self->bits) - 1;
  guint64 mixed = (guint64)g_str_hash (id) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  gsize slot = mixed >> (64 - self->bits);

  while (self->slots[slot] != 0 && strcmp (self->get_id (self->owner, self->slots[slot] - 1), id) != 0)
    slot = (slot + 1) & mask;
  return slot;
}

/* Slots are kept at most two thirds full: beyond that, runs of neighbours grow long. */
void
rdv_id_index_reserve (RdvIdIndex *self, guint n)
{
  g_autofree guint32 *old = NULL;
  gsize n_old = (gsize)1 << self->bits;

  if ((guint64)n * 3 <= (guint64)n_old * 2)
    return;

  while ((guint64)n * 3 > (G_GUINT64_CONSTANT (1) << self->bits) * 2)
    self->bits++;
  old = g_steal_pointer (&self->slots);
  self->slots = g_new0 (guint32, (gsize)1 << self->bits);
  for (gsize i = 0; i < n_old; i++)
    if (old[i] != 0)
      self->slots[find_slot (self, self->get_id (self->owner, old[i] - 1))] = old[i];
}

gboolean
rdv_id_index_add (RdvIdIndex *self, guint32 number)
{
  gsize slot;

  g_return_val_if_fail (number < G_MAXUINT32, FALSE);

  rdv_id_index_reserve (self, self->used + 1);
  slot = find_slot (self, self->get_id (self->owner, number));
  if (self->slots[slot] != 0)
    return FALSE;
  self->slots[slot] = number + 1;
  self->used++;
  return TRUE;
}

guint32
rdv_id_index_find (const RdvIdIndex *self, const char *id)
{
  /* A free slot holds 0, and 0 - 1 is G_MAXUINT32. */
  return self->slots[find_slot (self, id)] - 1;
}
