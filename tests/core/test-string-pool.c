/* test-string-pool.c: what is added comes back. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-string-pool.h"

#include <string.h>

static char *
make_text (GRand *rand)
{
  /* Now and then one that is longer than a block of the pool. */
  gint32 length = g_rand_int_range (rand, 0, 500) == 0 ? g_rand_int_range (rand, 60000, 400000)
                                                       : g_rand_int_range (rand, 0, 40);
  char *text = g_malloc (length + 1);

  for (gint32 i = 0; i < length; i++)
    text[i] = 'a' + g_rand_int_range (rand, 0, 26);
  text[length] = '\0';
  return text;
}

static void
test_round_trip (void)
{
  g_autoptr (RdvStringPool) pool = rdv_string_pool_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  const char *first = NULL;
  gsize total = 0;

  for (guint i = 0; i < 5000; i++)
    {
      char *text = make_text (rand);
      guint32 id = rdv_string_pool_add (pool, text);

      g_assert_cmpuint (id, !=, 0);
      g_ptr_array_add (texts, text);
      g_array_append_val (ids, id);
      total += strlen (text) + 1;
      if (i == 0)
        first = rdv_string_pool_get (pool, id);
    }
  rdv_string_pool_freeze (pool);
  for (guint i = 0; i < texts->len; i++)
    g_assert_cmpstr (rdv_string_pool_get (pool, g_array_index (ids, guint32, i)), ==, texts->pdata[i]);
  /* Strings do not move. */
  g_assert_true (first == rdv_string_pool_get (pool, g_array_index (ids, guint32, 0)));
  g_assert_cmpuint (rdv_string_pool_get_size (pool), >=, total);
  g_assert_cmpuint (rdv_string_pool_get_size (pool), <=, total * 2);
}

static void
test_intern (void)
{
  g_autoptr (RdvStringPool) pool = rdv_string_pool_new ();
  guint32 ids[1000];

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *text = g_strdup_printf ("name %u", i % 1000);
      guint32 id = rdv_string_pool_intern (pool, text);

      if (i < 1000)
        ids[i] = id;
      g_assert_cmpuint (id, ==, ids[i % 1000]);
      g_assert_cmpstr (rdv_string_pool_get (pool, id), ==, text);
    }
}

static void
test_null_and_empty (void)
{
  g_autoptr (RdvStringPool) pool = rdv_string_pool_new ();

  g_assert_cmpuint (rdv_string_pool_add (pool, NULL), ==, 0);
  g_assert_cmpuint (rdv_string_pool_intern (pool, NULL), ==, 0);
  g_assert_null (rdv_string_pool_get (pool, 0));
  g_assert_cmpstr (rdv_string_pool_get (pool, rdv_string_pool_add (pool, "")), ==, "");
  g_assert_cmpuint (rdv_string_pool_intern (pool, ""), ==, rdv_string_pool_intern (pool, ""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/string-pool/round-trip", test_round_trip);
  g_test_add_func ("/string-pool/intern", test_intern);
  g_test_add_func ("/string-pool/null-and-empty", test_null_and_empty);
  return g_test_run ();
}
