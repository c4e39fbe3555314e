/* rdv-bitset.c: see rdv-bitset.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-bitset.h"

#include <string.h>

#define WORD_BITS 64

/* Bits beyond the size are always 0, so that counting and searching need not look at the size. */
struct _RdvBitset
{
  guint size;
  guint n_words;
  guint64 words[];
};

static inline guint64
bit_of (guint position)
{
  return G_GUINT64_CONSTANT (1) << (position % WORD_BITS);
}

static void
clear_tail (RdvBitset *self)
{
  if (self->size % WORD_BITS != 0)
    self->words[self->n_words - 1] &= bit_of (self->size) - 1;
}

RdvBitset *
rdv_bitset_new (guint size)
{
  guint n_words = size / WORD_BITS + (size % WORD_BITS != 0);
  RdvBitset *self = g_malloc0 (sizeof *self + (gsize)n_words * sizeof (guint64));

  self->size = size;
  self->n_words = n_words;
  return self;
}

RdvBitset *
rdv_bitset_copy (const RdvBitset *self)
{
  return g_memdup2 (self, sizeof *self + (gsize)self->n_words * sizeof (guint64));
}

void
rdv_bitset_free (RdvBitset *self)
{
  g_free (self);
}

guint
rdv_bitset_get_size (const RdvBitset *self)
{
  return self->size;
}

gboolean
rdv_bitset_contains (const RdvBitset *self, guint position)
{
  g_return_val_if_fail (position < self->size, FALSE);

  return (self->words[position / WORD_BITS] & bit_of (position)) != 0;
}

void
rdv_bitset_add (RdvBitset *self, guint position)
{
  g_return_if_fail (position < self->size);

  self->words[position / WORD_BITS] |= bit_of (position);
}

void
rdv_bitset_remove (RdvBitset *self, guint position)
{
  g_return_if_fail (position < self->size);

  self->words[position / WORD_BITS] &= ~bit_of (position);
}

void
rdv_bitset_fill (RdvBitset *self)
{
  memset (self->words, 0xff, (gsize)self->n_words * sizeof (guint64));
  clear_tail (self);
}

void
rdv_bitset_clear (RdvBitset *self)
{
  memset (self->words, 0, (gsize)self->n_words * sizeof (guint64));
}

void
rdv_bitset_intersect (RdvBitset *self, const RdvBitset *other)
{
  g_return_if_fail (self->size == other->size);

  for (guint i = 0; i < self->n_words; i++)
    self->words[i] &= other->words[i];
}

void
rdv_bitset_unite (RdvBitset *self, const RdvBitset *other)
{
  g_return_if_fail (self->size == other->size);

  for (guint i = 0; i < self->n_words; i++)
    self->words[i] |= other->words[i];
}

void
rdv_bitset_complement (RdvBitset *self)
{
  for (guint i = 0; i < self->n_words; i++)
    self->words[i] = ~self->words[i];
  clear_tail (self);
}

gboolean
rdv_bitset_equal (const RdvBitset *self, const RdvBitset *other)
{
  return self->size == other->size &&
         memcmp (self->words, other->words, (gsize)self->n_words * sizeof (guint64)) == 0;
}

guint
rdv_bitset_count (const RdvBitset *self)
{
  guint count = 0;

  for (guint i = 0; i < self->n_words; i++)
    count += __builtin_popcountll (self->words[i]);
  return count;
}

guint
rdv_bitset_next (const RdvBitset *self, guint from)
{
  guint word = from / WORD_BITS;
  guint64 bits;

  if (from >= self->size)
    return self->size;

  bits = self->words[word] & ~(bit_of (from) - 1);
  while (bits == 0)
    {
      if (++word == self->n_words)
        return self->size;
      bits = self->words[word];
    }
  return word * WORD_BITS + __builtin_ctzll (bits);
}

guint
rdv_bitset_count_range (const RdvBitset *self, guint from, guint to)
{
  guint first = from / WORD_BITS, last = to / WORD_BITS, count = 0;
  guint64 before, after;

  g_return_val_if_fail (from <= to && to <= self->size, 0);

  if (from == to)
    return 0;
  before = self->words[first] & (bit_of (from) - 1);
  after = to % WORD_BITS != 0 ? self->words[last] & (bit_of (to) - 1) : 0;
  for (guint i = first; i < last; i++)
    count += __builtin_popcountll (self->words[i]);
  return count + __builtin_popcountll (after) - __builtin_popcountll (before);
}

void
rdv_bitset_add_all (RdvBitset *self, const guint32 *positions, guint n)
{
  for (guint i = 0; i < n; i++)
    self->words[positions[i] / WORD_BITS] |= bit_of (positions[i]);
}

guint
rdv_bitset_pick (const RdvBitset *self, const guint32 *positions, guint n, guint32 *members)
{
  guint n_members = 0;

  /* Without a branch: which are members follows no pattern. */
  for (guint i = 0; i < n; i++)
    {
      guint is_member = (guint)(self->words[positions[i] / WORD_BITS] >> positions[i] % WORD_BITS & 1);

      if (members != NULL)
        members[n_members] = positions[i];
      n_members += is_member;
    }
  return n_members;
}
