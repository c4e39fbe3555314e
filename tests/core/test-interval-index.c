/* test-interval-index.c: as looking at every interval. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-interval-index.h"

#define MAX_INTERVALS 2000

typedef struct
{
  const gint64 *starts;
  guint found[MAX_INTERVALS];
  guint n;
  guint limit;
} Search;

static gboolean
note_found (guint index, gpointer user_data)
{
  Search *search = user_data;

  g_assert_cmpuint (search->n, <, search->limit);
  if (search->n > 0)
    g_assert_cmpint (search->starts[search->found[search->n - 1]], <=, search->starts[index]);
  search->found[search->n++] = index;
  return search->n < search->limit;
}

static gint64
pick_time (GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
      return G_MININT64;
    case 1:
      return G_MAXINT64;
    default:
      return g_rand_int_range (rand, -300, 300);
    }
}

static void
check_range (const RdvIntervalIndex *index,
             const gint64 *starts,
             const gint64 *ends,
             guint n,
             const RdvBitset *among,
             gint64 from,
             gint64 to)
{
  guint expected_among = 0;
  Search search = { .starts = starts, .limit = MAX_INTERVALS };
  gboolean seen[MAX_INTERVALS] = { FALSE };
  guint expected = 0;

  rdv_interval_index_foreach (index, from, to, note_found, &search);
  for (guint i = 0; i < search.n; i++)
    {
      g_assert_false (seen[search.found[i]]);
      seen[search.found[i]] = TRUE;
    }
  for (guint i = 0; i < n; i++)
    {
      gboolean touches = from <= to && starts[i] <= ends[i] && starts[i] <= to && ends[i] >= from;

      g_assert_cmpint (seen[i], ==, touches);
      expected += touches;
      expected_among += touches && rdv_bitset_contains (among, i);
    }
  g_assert_cmpuint (rdv_interval_index_count (index, from, to), ==, expected);
  g_assert_cmpuint (rdv_interval_index_count_among (index, from, to, among), ==, expected_among);
  if (expected > 1)
    {
      Search half = { .starts = starts, .limit = expected / 2 };

      rdv_interval_index_foreach (index, from, to, note_found, &half);
      g_assert_cmpuint (half.n, ==, expected / 2);
    }
}

static int
compare_times (gconstpointer a, gconstpointer b, gpointer user_data)
{
  gint64 left = *(const gint64 *)a, right = *(const gint64 *)b;

  return (left > right) - (left < right);
}

static void
check_random (guint n, gboolean sorted, GRand *rand)
{
  gint64 starts[MAX_INTERVALS] = { 0 }, ends[MAX_INTERVALS] = { 0 };
  g_autoptr (RdvIntervalIndex) index = NULL;
  g_autoptr (RdvBitset) among = rdv_bitset_new (n);

  for (guint i = 0; i < n; i++)
    {
      if (g_rand_int_range (rand, 0, 3) == 0)
        rdv_bitset_add (among, i);
      starts[i] = pick_time (rand);
      ends[i] = pick_time (rand);
    }
  if (sorted)
    g_qsort_with_data (starts, n, sizeof (gint64), compare_times, NULL);
  /* Mostly short ones, as in life; one in twelve stays as picked: wide, open or backwards. */
  for (guint i = 0; i < n; i++)
    if (g_rand_int_range (rand, 0, 12) > 0 && starts[i] < G_MAXINT64 - 10)
      ends[i] = starts[i] + g_rand_int_range (rand, 0, 10);
  index = rdv_interval_index_new (starts, ends, n);
  for (guint i = 0; i < 100; i++)
    check_range (index, starts, ends, n, among, pick_time (rand), pick_time (rand));
}

static void
test_brute_force (void)
{
  static const guint sizes[] = { 0, 1, 2, 31, 32, 33, 64, 65, 500, MAX_INTERVALS };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      check_random (sizes[i], FALSE, rand);
      check_random (sizes[i], TRUE, rand);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interval-index/brute-force", test_brute_force);
  return g_test_run ();
}
