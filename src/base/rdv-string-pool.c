/* rdv-string-pool.c: see rdv-string-pool.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-string-pool.h"

#include <string.h>

#include "rdv-id-index.h"

/* Ids count in units of 4 bytes, so that 32 bits reach 16 GiB. Memory comes in blocks of 64 KiB that never
 * move; a string longer than what is left begins a new run of as many neighbouring blocks as it needs. */
#define UNIT        4
#define BLOCK_BITS  14
#define BLOCK_UNITS (1u << BLOCK_BITS)
#define BLOCK_SIZE  ((gsize)BLOCK_UNITS * UNIT)

struct _RdvStringPool
{
  GPtrArray *runs;   /* what to free */
  GPtrArray *blocks; /* where each block begins */
  guint32 next;      /* first free unit */
  RdvIdIndex *interned;
  gboolean frozen;
  GBytes *bytes; /* not NULL: the strings are in there */
};

static const char *
get_interned (gconstpointer owner, guint32 id)
{
  return rdv_string_pool_get (owner, id);
}

RdvStringPool *
rdv_string_pool_new (void)
{
  RdvStringPool *self = g_new0 (RdvStringPool, 1);

  self->runs = g_ptr_array_new_with_free_func (g_free);
  self->blocks = g_ptr_array_new ();
  self->interned = rdv_id_index_new (get_interned, self);
  return self;
}

RdvStringPool *
rdv_string_pool_new_from_bytes (GBytes *bytes)
{
  RdvStringPool *self = rdv_string_pool_new ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  self->bytes = g_bytes_ref (bytes);
  for (gsize begin = 0; begin < size; begin += BLOCK_SIZE)
    g_ptr_array_add (self->blocks, (gpointer)(data + begin));
  rdv_string_pool_freeze (self);
  return self;
}

void
rdv_string_pool_free (RdvStringPool *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->interned, rdv_id_index_free);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->runs);
  g_free (self);
}

static void
begin_run (RdvStringPool *self, guint64 units)
{
  gsize n_blocks = (units + BLOCK_UNITS - 1) / BLOCK_UNITS;
  char *run = g_malloc (n_blocks * BLOCK_SIZE);

  /* Unit 0 stays unused: its number means NULL. */
  self->next = self->blocks->len == 0 ? 1 : self->blocks->len * BLOCK_UNITS;
  g_ptr_array_add (self->runs, run);
  for (gsize i = 0; i < n_blocks; i++)
    g_ptr_array_add (self->blocks, run + i * BLOCK_SIZE);
}

guint32
rdv_string_pool_add (RdvStringPool *self, const char *text)
{
  gsize size;
  guint64 units;
  guint32 id;

  g_return_val_if_fail (!self->frozen, 0);

  if (text == NULL)
    return 0;

  size = strlen (text) + 1;
  units = (size + UNIT - 1) / UNIT;
  if (self->next + units > (guint64)self->blocks->len * BLOCK_UNITS)
    begin_run (self, units + 1);
  if (self->next + units > G_MAXUINT32)
    g_error ("More than 16 GiB of text in one timeline");
  id = self->next;
  memcpy ((char *)rdv_string_pool_get (self, id), text, size);
  self->next += units;
  return id;
}

guint32
rdv_string_pool_intern (RdvStringPool *self, const char *text)
{
  guint32 id;

  g_return_val_if_fail (!self->frozen, 0);

  if (text == NULL)
    return 0;

  id = rdv_id_index_find (self->interned, text);
  if (id != G_MAXUINT32)
    return id;
  id = rdv_string_pool_add (self, text);
  rdv_id_index_add (self->interned, id);
  return id;
}

void
rdv_string_pool_freeze (RdvStringPool *self)
{
  self->frozen = TRUE;
  g_clear_pointer (&self->interned, rdv_id_index_free);
}

const char *
rdv_string_pool_get (const RdvStringPool *self, guint32 id)
{
  const char *block;

  if (id == 0)
    return NULL;
  block = g_ptr_array_index (self->blocks, id >> BLOCK_BITS);
  return block + (gsize)(id & (BLOCK_UNITS - 1)) * UNIT;
}

gsize
rdv_string_pool_get_size (const RdvStringPool *self)
{
  return self->blocks->len * BLOCK_SIZE;
}
