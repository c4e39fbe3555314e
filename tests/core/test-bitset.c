/* test-bitset.c: a bit set does what an array of booleans does. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-bitset.h"

static const guint sizes[] = { 0, 1, 63, 64, 65, 128, 1000 };

static void
assert_same (const RdvBitset *set, const gboolean *expected, guint size)
{
  guint count = 0, next = size;

  g_assert_cmpuint (rdv_bitset_get_size (set), ==, size);
  g_assert_cmpuint (rdv_bitset_next (set, size), ==, size);
  for (guint i = size; i-- > 0;)
    {
      g_assert_cmpint (rdv_bitset_contains (set, i), ==, expected[i]);
      count += expected[i];
      if (expected[i])
        next = i;
      g_assert_cmpuint (rdv_bitset_next (set, i), ==, next);
    }
  g_assert_cmpuint (rdv_bitset_count (set), ==, count);
}

static void
change (RdvBitset *set, gboolean *expected, guint size, GRand *rand)
{
  for (guint i = 0; i < size / 2; i++)
    {
      guint position = g_rand_int_range (rand, 0, size);

      expected[position] = g_rand_boolean (rand);
      if (expected[position])
        rdv_bitset_add (set, position);
      else
        rdv_bitset_remove (set, position);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      guint size = sizes[s];
      g_autoptr (RdvBitset) a = rdv_bitset_new (size);
      g_autoptr (RdvBitset) b = rdv_bitset_new (size);
      g_autofree gboolean *in_a = g_new0 (gboolean, size);
      g_autofree gboolean *in_b = g_new0 (gboolean, size);

      for (guint round = 0; round < 20; round++)
        {
          g_autoptr (RdvBitset) both = NULL;
          g_autofree gboolean *in_both = g_new0 (gboolean, size);

          change (a, in_a, size, rand);
          change (b, in_b, size, rand);
          assert_same (a, in_a, size);

          both = rdv_bitset_copy (a);
          rdv_bitset_intersect (both, b);
          for (guint i = 0; i < size; i++)
            in_both[i] = in_a[i] && in_b[i];
          assert_same (both, in_both, size);

          rdv_bitset_complement (both);
          for (guint i = 0; i < size; i++)
            in_both[i] = !in_both[i];
          assert_same (both, in_both, size);

          rdv_bitset_unite (a, b);
          for (guint i = 0; i < size; i++)
            in_a[i] = in_a[i] || in_b[i];
          assert_same (a, in_a, size);
        }
    }
}

static void
test_fill_and_clear (void)
{
  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (RdvBitset) set = rdv_bitset_new (sizes[s]);

      rdv_bitset_fill (set);
      g_assert_cmpuint (rdv_bitset_count (set), ==, sizes[s]);
      rdv_bitset_complement (set);
      g_assert_cmpuint (rdv_bitset_count (set), ==, 0);
      rdv_bitset_fill (set);
      rdv_bitset_clear (set);
      g_assert_cmpuint (rdv_bitset_next (set, 0), ==, sizes[s]);
    }
}

/* What is asked of many positions at once is what each of them says. */
static void
test_at_once (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      guint size = sizes[s], n = size > 0 ? 2 * size : 0;
      g_autoptr (RdvBitset) set = rdv_bitset_new (size);
      g_autoptr (RdvBitset) other = rdv_bitset_new (size);
      g_autofree gboolean *in_set = g_new0 (gboolean, size);
      g_autofree guint32 *positions = g_new (guint32, n + 1), *members = g_new (guint32, n + 1);
      guint n_members = 0;

      change (set, in_set, size, rand);
      for (guint i = 0; i < n; i++)
        positions[i] = g_rand_int_range (rand, 0, size);
      g_assert_cmpuint (rdv_bitset_pick (set, positions, n, NULL), ==,
                        rdv_bitset_pick (set, positions, n, members));
      for (guint i = 0; i < n; i++)
        if (in_set[positions[i]])
          g_assert_cmpuint (members[n_members++], ==, positions[i]);
      g_assert_cmpuint (rdv_bitset_pick (set, positions, n, NULL), ==, n_members);
      rdv_bitset_add_all (other, members, n_members);
      rdv_bitset_add_all (set, members, n_members);
      assert_same (set, in_set, size);
      for (guint i = 0; i < size; i++)
        g_assert_true (!rdv_bitset_contains (other, i) || in_set[i]);
      for (guint from = 0; from <= size; from += 1 + size / 40)
        for (guint to = from, count = 0; to <= size; count += to < size && in_set[to], to++)
          g_assert_cmpuint (rdv_bitset_count_range (set, from, to), ==, count);
      rdv_bitset_intersect (other, set);
      rdv_bitset_unite (other, set);
      g_assert_true (rdv_bitset_equal (other, set));
      if (size > 0)
        rdv_bitset_complement (other);
      g_assert_true (rdv_bitset_equal (other, set) == (size == 0));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bitset/random", test_random);
  g_test_add_func ("/bitset/fill-and-clear", test_fill_and_clear);
  g_test_add_func ("/bitset/at-once", test_at_once);
  return g_test_run ();
}
