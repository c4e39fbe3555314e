/* rdv-interval-index.c: see rdv-interval-index.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-interval-index.h"

#include "rdv-time-sort.h"

/* A leaf of the tree is a run of so many intervals: the tree itself then takes next to no memory, and looking
 * through a leaf costs about as much as a step in the tree. */
#define LEAF 32

struct _RdvIntervalIndex
{
  guint n;
  guint n_leaves;
  guint32 *numbers;    /* in order of start: the number in the arrays given; NULL when that is the same */
  gint64 *starts;      /* in order */
  gint64 *ends;        /* of the interval with that start */
  gint64 *sorted_ends; /* in order, for counting */
  gint64 *latest;      /* latest[m]: the latest end below the node whose middle leaf is m */
  gint64 *soonest;     /* soonest[m]: the first end below it */
};

static int
compare_starts (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const gint64 *starts = user_data;
  guint32 left = *(const guint32 *)a, right = *(const guint32 *)b;

  if (starts[left] != starts[right])
    return starts[left] < starts[right] ? -1 : 1;
  return (left > right) - (left < right);
}

/* Numbers of the intervals that are not empty, in order of start. */
static guint32 *
sort_numbers (const gint64 *starts, const gint64 *ends, guint n, guint *n_kept)
{
  guint32 *numbers = g_new (guint32, n);
  gboolean in_order = TRUE;

  *n_kept = 0;
  for (guint i = 0; i < n; i++)
    if (starts[i] <= ends[i])
      {
        in_order = in_order && (*n_kept == 0 || starts[numbers[*n_kept - 1]] <= starts[i]);
        numbers[(*n_kept)++] = i;
      }
  if (!in_order)
    g_qsort_with_data (numbers, *n_kept, sizeof *numbers, compare_starts, (gpointer)starts);
  if (in_order && *n_kept == n)
    g_clear_pointer (&numbers, g_free);
  return numbers;
}

/* The node of the leaves from @low up to, without, @high is told by the leaf in its middle, whose number is
 * returned. */
static guint
build_node (RdvIntervalIndex *self, guint low, guint high)
{
  guint middle = low + (high - low) / 2;
  gint64 latest = G_MININT64, soonest = G_MAXINT64;

  for (guint i = middle * LEAF; i < MIN (self->n, (middle + 1) * LEAF); i++)
    {
      latest = MAX (latest, self->ends[i]);
      soonest = MIN (soonest, self->ends[i]);
    }
  if (low < middle)
    {
      guint before = build_node (self, low, middle);

      latest = MAX (latest, self->latest[before]);
      soonest = MIN (soonest, self->soonest[before]);
    }
  if (middle + 1 < high)
    {
      guint after = build_node (self, middle + 1, high);

      latest = MAX (latest, self->latest[after]);
      soonest = MIN (soonest, self->soonest[after]);
    }
  self->latest[middle] = latest;
  self->soonest[middle] = soonest;
  return middle;
}

RdvIntervalIndex *
rdv_interval_index_new (const gint64 *starts, const gint64 *ends, guint n)
{
  RdvIntervalIndex *self = g_new0 (RdvIntervalIndex, 1);

  self->numbers = sort_numbers (starts, ends, n, &self->n);
  self->starts = g_new (gint64, self->n);
  self->ends = g_new (gint64, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      guint32 number = self->numbers != NULL ? self->numbers[i] : i;

      self->starts[i] = starts[number];
      self->ends[i] = ends[number];
    }
  self->sorted_ends = g_memdup2 (self->ends, (gsize)self->n * sizeof (gint64));
  rdv_time_sort (self->sorted_ends, self->n);
  self->n_leaves = self->n / LEAF + (self->n % LEAF != 0);
  self->latest = g_new (gint64, self->n_leaves);
  self->soonest = g_new (gint64, self->n_leaves);
  if (self->n_leaves > 0)
    build_node (self, 0, self->n_leaves);
  return self;
}

void
rdv_interval_index_free (RdvIntervalIndex *self)
{
  g_free (self->numbers);
  g_free (self->starts);
  g_free (self->ends);
  g_free (self->sorted_ends);
  g_free (self->latest);
  g_free (self->soonest);
  g_free (self);
}

/* How many of the sorted @times are below @limit. */
static guint
count_below (const gint64 *times, guint n, gint64 limit)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (times[middle] < limit)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* How many of the sorted @times are at or below @limit. */
static guint
count_up_to (const gint64 *times, guint n, gint64 limit)
{
  return limit == G_MAXINT64 ? n : count_below (times, n, limit + 1);
}

typedef struct
{
  const RdvIntervalIndex *index;
  guint n_candidates; /* so many, from the first on, start early enough */
  gint64 from;
  RdvIntervalFunc func;
  gpointer user_data;
} Walk;

static gboolean
walk_node (const Walk *walk, guint low, guint high)
{
  const RdvIntervalIndex *index = walk->index;
  guint middle = low + (high - low) / 2;

  if (low >= high || low * LEAF >= walk->n_candidates || index->latest[middle] < walk->from)
    return TRUE;
  if (!walk_node (walk, low, middle))
    return FALSE;
  for (guint i = middle * LEAF; i < MIN (walk->n_candidates, (middle + 1) * LEAF); i++)
    {
      if (index->ends[i] < walk->from)
        continue;
      if (!walk->func (index->numbers != NULL ? index->numbers[i] : i, walk->user_data))
        return FALSE;
    }
  return walk_node (walk, middle + 1, high);
}

void
rdv_interval_index_foreach (
    const RdvIntervalIndex *self, gint64 from, gint64 to, RdvIntervalFunc func, gpointer user_data)
{
  Walk walk = { self, count_up_to (self->starts, self->n, to), from, func, user_data };

  if (from <= to)
    walk_node (&walk, 0, self->n_leaves);
}

/* Every interval that ends before the range also starts before its end, so the difference counts those that
 * touch. */
guint
rdv_interval_index_count (const RdvIntervalIndex *self, gint64 from, gint64 to)
{
  if (from > to)
    return 0;
  return count_up_to (self->starts, self->n, to) - count_below (self->sorted_ends, self->n, from);
}

/* The members among the intervals from @first up to, without, @end in the order of starts. */
static guint
count_members (const RdvIntervalIndex *self, guint first, guint end, const RdvBitset *among)
{
  if (first >= end)
    return 0;
  if (self->numbers == NULL)
    return rdv_bitset_count_range (among, first, end);
  return rdv_bitset_pick (among, self->numbers + first, end - first, NULL);
}

/* Of the members below a node that start early enough, those that do not end too early. */
static guint
count_node (const Walk *walk, guint low, guint high, const RdvBitset *among)
{
  const RdvIntervalIndex *index = walk->index;
  guint middle = low + (high - low) / 2, end = MIN (walk->n_candidates, (middle + 1) * LEAF), n = 0;

  if (low >= high || low * LEAF >= walk->n_candidates || index->latest[middle] < walk->from)
    return 0;
  if (index->soonest[middle] >= walk->from)
    return count_members (index, low * LEAF, MIN (walk->n_candidates, high * LEAF), among);
  for (guint i = middle * LEAF; i < end; i++)
    if (index->ends[i] >= walk->from)
      n += count_members (index, i, i + 1, among);
  return n + count_node (walk, low, middle, among) + count_node (walk, middle + 1, high, among);
}

guint
rdv_interval_index_count_among (const RdvIntervalIndex *self, gint64 from, gint64 to, const RdvBitset *among)
{
  Walk walk = { .index = self, .n_candidates = count_up_to (self->starts, self->n, to), .from = from };

  return from <= to ? count_node (&walk, 0, self->n_leaves, among) : 0;
}

guint
rdv_interval_index_count_before (const RdvIntervalIndex *self, gint64 time)
{
  return count_below (self->sorted_ends, self->n, time);
}

guint
rdv_interval_index_count_after (const RdvIntervalIndex *self, gint64 time)
{
  return self->n - count_up_to (self->starts, self->n, time);
}
