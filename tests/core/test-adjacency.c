/* test-adjacency.c: lists of things that belong to owners. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-adjacency-private.h"

#define N_OWNERS  40
#define N_TARGETS 15
#define N_ITEMS   200

/* Owners and what they have, as pairs in no order. */
typedef struct
{
  GArray *owners;
  GArray *items;
  RdvAdjacency list;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  self->owners = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->items = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < N_ITEMS; i++)
    {
      guint32 owner = (guint32)g_rand_int_range (rand, 0, N_OWNERS), item = (guint32)g_rand_int_range (rand, 0, N_TARGETS);

      g_array_append_val (self->owners, owner);
      g_array_append_val (self->items, item);
    }
  rdv_adjacency_init (&self->list, N_OWNERS, self->owners, self->items);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  rdv_adjacency_clear (&self->list);
  g_array_unref (self->owners);
  g_array_unref (self->items);
}

static void
test_order (Fixture *self, gconstpointer data)
{
  guint n_all = 0;

  for (guint owner = 0; owner < N_OWNERS; owner++)
    {
      guint n, next = 0;
      const guint32 *items = rdv_adjacency_get (&self->list, owner, &n);

      for (guint i = 0; i < N_ITEMS; i++)
        if (g_array_index (self->owners, guint32, i) == owner)
          {
            g_assert_cmpuint (next, <, n);
            g_assert_cmpuint (items[next++], ==, g_array_index (self->items, guint32, i));
          }
      g_assert_cmpuint (next, ==, n);
      n_all += n;
    }
  g_assert_cmpuint (n_all, ==, N_ITEMS);
}

static void
test_view (Fixture *self, gconstpointer data)
{
  static const guint32 owners[] = { 7, 0, N_OWNERS - 1, 7, 20 };
  static const guint32 limits[] = { G_MAXUINT32, 2, 0, 1, 3 };

  for (guint limited = 0; limited < 2; limited++)
    {
      RdvAdjacency view;

      rdv_adjacency_init_view (&view, &self->list, owners, limited ? limits : NULL, G_N_ELEMENTS (owners));
      for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
        {
          guint n_all, n;
          gconstpointer all = rdv_adjacency_get (&self->list, owners[i], &n_all), seen = rdv_adjacency_get (&view, i, &n);

          g_assert_cmpuint (n, ==, limited ? MIN (n_all, limits[i]) : n_all);
          g_assert_true (seen == (n > 0 ? all : NULL));
        }
      rdv_adjacency_clear (&view);
    }
}

static gboolean
has (const RdvAdjacency *list, guint owner, guint32 item)
{
  guint n;
  const guint32 *items = rdv_adjacency_get (list, owner, &n);

  for (guint i = 0; i < n; i++)
    if (items[i] == item)
      return TRUE;
  return FALSE;
}

static void
test_inverse (Fixture *self, gconstpointer data)
{
  RdvAdjacency inverse;

  rdv_adjacency_init_inverse (&inverse, &self->list, N_TARGETS);
  for (guint target = 0; target < N_TARGETS; target++)
    {
      guint n;
      const guint32 *owners = rdv_adjacency_get (&inverse, target, &n);

      for (guint i = 1; i < n; i++)
        g_assert_cmpuint (owners[i - 1], <, owners[i]);
      for (guint owner = 0; owner < N_OWNERS; owner++)
        g_assert_cmpint (has (&self->list, owner, target), ==, has (&inverse, target, owner));
    }
  rdv_adjacency_clear (&inverse);
}

static void
test_nothing (void)
{
  static const guint32 owners[] = { 0, 1 }, counts[] = { 0, 0 };
  RdvAdjacency none, view, inverse;
  guint n;

  rdv_adjacency_init_counts (&none, sizeof (guint32), counts, G_N_ELEMENTS (counts));
  rdv_adjacency_init_view (&view, &none, owners, NULL, G_N_ELEMENTS (owners));
  rdv_adjacency_init_inverse (&inverse, &view, 5);
  g_assert_null (rdv_adjacency_get (&none, 1, &n));
  g_assert_cmpuint (n, ==, 0);
  g_assert_null (rdv_adjacency_get (&view, 1, &n));
  g_assert_null (rdv_adjacency_get (&inverse, 4, &n));
  rdv_adjacency_clear (&inverse);
  rdv_adjacency_clear (&view);
  rdv_adjacency_clear (&none);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/adjacency/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/adjacency/view", Fixture, NULL, set_up, test_view, tear_down);
  g_test_add ("/adjacency/inverse", Fixture, NULL, set_up, test_inverse, tear_down);
  g_test_add_func ("/adjacency/nothing", test_nothing);
  return g_test_run ();
}
