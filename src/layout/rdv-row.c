/* rdv-row.c: see rdv-row.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-row.h"

#include <math.h>

typedef struct
{
  double start, end;
} Stretch;

struct _RdvRow
{
  GArray *earlier; /* Stretch, sorted */
  GArray *current; /* Stretch, sorted: of this round */
  double current_end;
};

static GArray *
stretches_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (Stretch));
}

RdvRow *
rdv_row_new (void)
{
  RdvRow *self = g_new0 (RdvRow, 1);

  self->earlier = stretches_new ();
  self->current = stretches_new ();
  self->current_end = -INFINITY;
  return self;
}

void
rdv_row_free (RdvRow *self)
{
  g_array_unref (self->earlier);
  g_array_unref (self->current);
  g_free (self);
}

void
rdv_row_clear (RdvRow *self)
{
  g_array_set_size (self->earlier, 0);
  g_array_set_size (self->current, 0);
  self->current_end = -INFINITY;
}

/* The first stretch of earlier rounds that ends after @position, or their number. */
static guint
find_after (const RdvRow *self, double position)
{
  guint low = 0;
  guint high = self->earlier->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->earlier, Stretch, middle).end > position)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

gboolean
rdv_row_is_free (const RdvRow *self, double start, double end)
{
  guint after;

  if (start < self->current_end)
    return FALSE;
  after = find_after (self, start);
  return after == self->earlier->len || g_array_index (self->earlier, Stretch, after).start >= end;
}

double
rdv_row_get_gap_before (const RdvRow *self, double start, double most)
{
  guint after = find_after (self, start);
  double before = self->current_end;

  if (after > 0)
    before = MAX (before, g_array_index (self->earlier, Stretch, after - 1).end);
  return MIN (start - before, most);
}

void
rdv_row_take (RdvRow *self, double start, double end)
{
  Stretch stretch = { start, end };

  g_array_append_val (self->current, stretch);
  self->current_end = end;
}

void
rdv_row_end_round (RdvRow *self)
{
  GArray *merged;
  guint i = 0;
  guint j = 0;

  if (self->current->len == 0)
    return;
  merged = g_array_sized_new (FALSE, FALSE, sizeof (Stretch), self->earlier->len + self->current->len);
  while (i < self->earlier->len || j < self->current->len)
    {
      const Stretch *earlier = &g_array_index (self->earlier, Stretch, i);
      const Stretch *current = &g_array_index (self->current, Stretch, j);

      if (j == self->current->len || (i < self->earlier->len && earlier->start < current->start))
        {
          g_array_append_vals (merged, earlier, 1);
          i++;
        }
      else
        {
          g_array_append_vals (merged, current, 1);
          j++;
        }
    }
  g_array_unref (self->earlier);
  self->earlier = merged;
  g_array_set_size (self->current, 0);
  self->current_end = -INFINITY;
}
