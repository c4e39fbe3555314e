/* test-time-sort.c: times in order are those that were given, in order. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-time-sort.h"

static const guint sizes[] = { 0, 1, 2, 511, 512, 513, 5000 };

static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  gint64 left = *(const gint64 *)a, right = *(const gint64 *)b;

  return (left > right) - (left < right);
}

/* Up to so many seconds from @middle, with open ends among them. */
static gint64
draw (GRand *rand, gint64 middle, gint64 distance)
{
  switch (g_rand_int_range (rand, 0, 20))
    {
    case 0:
      return RDV_TIME_MIN;
    case 1:
      return RDV_TIME_MAX;
    default:
      return middle + (gint64)(g_rand_double_range (rand, -1, 1) * (double)distance);
    }
}

static void
assert_sorts (gint64 *times, guint n)
{
  g_autofree gint64 *expected = g_memdup2 (times, n * sizeof *times);

  if (n > 0)
    g_qsort_with_data (expected, (gint)n, sizeof *expected, compare, NULL);
  rdv_time_sort (times, n);
  g_assert_cmpmem (times, n * sizeof *times, expected, n * sizeof *times);
}

static void
test_sorts (void)
{
  static const gint64 ranges[][2] = {
    { 0, 0 },
    { 0, 5 },
    { 43200, 43200 },
    { -3000, 4000000000 },
    { 0, G_GINT64_CONSTANT (435000000000000000) },
    { 1, G_GINT64_CONSTANT (9000000000000000000) },
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (ranges); j++)
      {
        g_autofree gint64 *times = g_new (gint64, sizes[i]);

        for (guint k = 0; k < sizes[i]; k++)
          times[k] = draw (rand, ranges[j][0], ranges[j][1]);
        assert_sorts (times, sizes[i]);
        /* And those that are in order already. */
        assert_sorts (times, sizes[i]);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-sort/sorts", test_sorts);
  return g_test_run ();
}
