/* test-id-index.c: numbers are found by their ids. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-id-index.h"

#define N 5000

static const char *
get_id (gconstpointer owner, guint32 number)
{
  return ((const char *const *)owner)[number];
}

static void
test_against_hash_table (void)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) expected = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (RdvIdIndex) index = NULL;

  for (guint i = 0; i < N; i++)
    g_ptr_array_add (ids, g_strdup_printf ("id-%d", g_rand_int_range (rand, 0, N)));
  index = rdv_id_index_new (get_id, ids->pdata);
  for (guint i = 0; i < N; i++)
    {
      gboolean is_new = !g_hash_table_contains (expected, ids->pdata[i]);

      g_assert_cmpint (rdv_id_index_add (index, i), ==, is_new);
      if (is_new)
        g_hash_table_insert (expected, ids->pdata[i], GUINT_TO_POINTER (i));
    }
  for (int i = 0; i < 2 * N; i++)
    {
      g_autofree char *id = g_strdup_printf ("id-%d", i);
      gpointer number;

      if (g_hash_table_lookup_extended (expected, id, NULL, &number))
        g_assert_cmpuint (rdv_id_index_find (index, id), ==, GPOINTER_TO_UINT (number));
      else
        g_assert_cmpuint (rdv_id_index_find (index, id), ==, G_MAXUINT32);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id-index/against-hash-table", test_against_hash_table);
  return g_test_run ();
}
