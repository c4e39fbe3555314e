/* rdv-event-columns.c: see rdv-event-columns-private.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-event-columns-private.h"

#include <string.h>

#define NIBBLES(low, high) ((guint8)((low) | (high) << 4))
#define LOW_NIBBLE(byte)   ((byte)&0x0f)
#define HIGH_NIBBLE(byte)  ((byte) >> 4)

void
rdv_event_columns_clear (RdvEventColumns *self)
{
  g_clear_pointer (&self->earliest, g_free);
  g_clear_pointer (&self->latest, g_free);
  g_clear_pointer (&self->exactness, g_free);
  g_clear_pointer (&self->standing, g_free);
  for (guint word = 0; word < RDV_N_WORDS; word++)
    g_clear_pointer (&self->words[word], g_free);
  g_clear_pointer (&self->ends, g_array_unref);
  self->n = self->capacity = 0;
}

void
rdv_event_columns_reserve (RdvEventColumns *self, guint capacity)
{
  if (capacity <= self->capacity)
    return;

  self->earliest = g_renew (gint64, self->earliest, capacity);
  self->latest = g_renew (gint64, self->latest, capacity);
  self->exactness = g_renew (guint8, self->exactness, capacity);
  self->standing = g_renew (guint8, self->standing, capacity);
  for (guint word = 0; word < RDV_N_WORDS; word++)
    if (self->words[word] != NULL)
      {
        self->words[word] = g_renew (guint32, self->words[word], capacity);
        memset (self->words[word] + self->capacity, 0, (capacity - self->capacity) * sizeof (guint32));
      }
  self->capacity = capacity;
}

static void
set_extent (RdvEventColumns *self, guint event, const RdvExtent *extent)
{
  const RdvDate *start = &extent->start;
  guint32 end = 0;

  self->earliest[event] = start->earliest;
  self->latest[event] = start->latest;
  self->exactness[event] = NIBBLES (start->precision, start->flags);
  rdv_event_columns_set_word (self, RDV_WORD_START_MS, event,
                              start->earliest_ms | (guint32)start->latest_ms << 16);
  if (extent->is_span)
    {
      if (self->ends == NULL)
        self->ends = g_array_new (FALSE, FALSE, sizeof (RdvDate));
      g_array_append_val (self->ends, extent->end);
      end = self->ends->len;
    }
  rdv_event_columns_set_word (self, RDV_WORD_END, event, end);
}

guint
rdv_event_columns_append (RdvEventColumns *self, const RdvExtent *extent, RdvStatus status, guint importance)
{
  guint event = self->n;

  if (self->n == self->capacity)
    rdv_event_columns_reserve (self, self->capacity + self->capacity / 2 + 16);
  self->n++;
  self->standing[event] = NIBBLES (status, importance);
  set_extent (self, event, extent);
  return event;
}

void
rdv_event_columns_set_extent (RdvEventColumns *self, guint event, const RdvExtent *extent, RdvStatus status)
{
  self->standing[event] = NIBBLES (status, HIGH_NIBBLE (self->standing[event]));
  set_extent (self, event, extent);
}

void
rdv_event_columns_begin_copy (RdvEventColumns *self, const RdvEventColumns *from)
{
  rdv_event_columns_reserve (self, from->n);
  for (guint word = 0; word < RDV_N_WORDS; word++)
    if (from->words[word] != NULL)
      self->words[word] = g_new0 (guint32, self->capacity);
  if (from->ends != NULL)
    self->ends = g_array_copy (from->ends);
}

guint
rdv_event_columns_copy (RdvEventColumns *self, const RdvEventColumns *from, guint event)
{
  guint copy = self->n++;

  self->earliest[copy] = from->earliest[event];
  self->latest[copy] = from->latest[event];
  self->exactness[copy] = from->exactness[event];
  self->standing[copy] = from->standing[event];
  for (guint word = 0; word < RDV_N_WORDS; word++)
    if (from->words[word] != NULL)
      self->words[word][copy] = from->words[word][event];
  return copy;
}

void
rdv_event_columns_set_word (RdvEventColumns *self, RdvEventWord word, guint event, guint32 value)
{
  if (self->words[word] == NULL)
    {
      if (value == 0)
        return;
      self->words[word] = g_new0 (guint32, self->capacity);
    }
  self->words[word][event] = value;
}

guint32
rdv_event_columns_get_word (const RdvEventColumns *self, RdvEventWord word, guint event)
{
  return self->words[word] != NULL ? self->words[word][event] : 0;
}

const RdvDate *
rdv_event_columns_get_end (const RdvEventColumns *self, guint event)
{
  guint32 end = rdv_event_columns_get_word (self, RDV_WORD_END, event);

  return end != 0 ? &g_array_index (self->ends, RdvDate, end - 1) : NULL;
}

void
rdv_event_columns_get_extent (const RdvEventColumns *self, guint event, RdvExtent *extent)
{
  const RdvDate *end = rdv_event_columns_get_end (self, event);
  guint32 ms = rdv_event_columns_get_word (self, RDV_WORD_START_MS, event);

  extent->start = (RdvDate){
    .earliest = self->earliest[event],
    .latest = self->latest[event],
    .earliest_ms = ms & 0xffff,
    .latest_ms = ms >> 16,
    .precision = LOW_NIBBLE (self->exactness[event]),
    .flags = HIGH_NIBBLE (self->exactness[event]),
  };
  extent->end = end != NULL ? *end : extent->start;
  extent->is_span = end != NULL;
}

gint64
rdv_event_columns_get_last (const RdvEventColumns *self, guint event)
{
  const RdvDate *end = rdv_event_columns_get_end (self, event);

  return end != NULL ? end->latest : self->latest[event];
}

RdvStatus
rdv_event_columns_get_status (const RdvEventColumns *self, guint event)
{
  return (RdvStatus)LOW_NIBBLE (self->standing[event]);
}

guint
rdv_event_columns_get_importance (const RdvEventColumns *self, guint event)
{
  return HIGH_NIBBLE (self->standing[event]);
}

/* Puts the items from @first to @last of a column, of @item_size bytes each, in @order. */
static void
reorder_column (gpointer column, gsize item_size, const guint32 *order, guint first, guint last)
{
  guint n = last - first + 1;
  g_autofree char *ordered = g_malloc_n (n, item_size);
  char *items = column;

  /* A size that the compiler knows makes a move of each copy. */
  for (guint i = 0; i < n; i++)
    if (item_size == sizeof (gint64))
      ((gint64 *)(gpointer)ordered)[i] = ((const gint64 *)column)[order[first + i]];
    else if (item_size == sizeof (guint32))
      ((guint32 *)(gpointer)ordered)[i] = ((const guint32 *)column)[order[first + i]];
    else
      ordered[i] = items[order[first + i]];
  memcpy (items + first * item_size, ordered, n * item_size);
}

void
rdv_event_columns_reorder (RdvEventColumns *self, const guint32 *order, guint first, guint last)
{
  reorder_column (self->earliest, sizeof (gint64), order, first, last);
  reorder_column (self->latest, sizeof (gint64), order, first, last);
  reorder_column (self->exactness, sizeof (guint8), order, first, last);
  reorder_column (self->standing, sizeof (guint8), order, first, last);
  for (guint word = 0; word < RDV_N_WORDS; word++)
    if (self->words[word] != NULL)
      reorder_column (self->words[word], sizeof (guint32), order, first, last);
}

void
rdv_event_columns_order_ends (RdvEventColumns *self)
{
  guint32 *numbers = self->words[RDV_WORD_END];
  GArray *ordered;

  if (self->ends == NULL)
    return;
  ordered = g_array_sized_new (FALSE, FALSE, sizeof (RdvDate), self->ends->len);
  for (guint i = 0; i < self->n; i++)
    if (numbers[i] != 0)
      {
        g_array_append_val (ordered, g_array_index (self->ends, RdvDate, numbers[i] - 1));
        numbers[i] = ordered->len;
      }
  g_array_unref (self->ends);
  self->ends = ordered;
}

void
rdv_event_columns_trim (RdvEventColumns *self)
{
  self->earliest = g_renew (gint64, self->earliest, self->n);
  self->latest = g_renew (gint64, self->latest, self->n);
  self->exactness = g_renew (guint8, self->exactness, self->n);
  self->standing = g_renew (guint8, self->standing, self->n);
  for (guint word = 0; word < RDV_N_WORDS; word++)
    if (self->words[word] != NULL)
      self->words[word] = g_renew (guint32, self->words[word], self->n);
  self->capacity = self->n;
}
