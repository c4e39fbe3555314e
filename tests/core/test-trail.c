/* test-trail.c: places that get other names. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-trail.h"

static void
halve (gpointer step, gpointer user_data)
{
  *(int *) step /= 2;
}

/* Neighbours that become equal are one step, and one stays where one was. */
static void
test_rename (void)
{
  static const int steps[] = { 10, 20, 21, 30, 40, 41, 40 }, renamed[] = { 5, 10, 15, 20 };

  for (guint back = 0; back < G_N_ELEMENTS (steps); back++)
    {
      g_autoptr (RdvTrail) trail = rdv_trail_new (sizeof (int));
      guint n = 1;

      for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
        rdv_trail_visit (trail, &steps[i]);
      for (guint i = 0; i < back; i++)
        rdv_trail_go_back (trail);
      rdv_trail_rename (trail, halve, NULL);
      g_assert_cmpint (*(const int *) rdv_trail_get_current (trail), ==, steps[G_N_ELEMENTS (steps) - 1 - back] / 2);
      while (rdv_trail_can_go_back (trail))
        rdv_trail_go_back (trail);
      g_assert_cmpint (*(const int *) rdv_trail_get_current (trail), ==, renamed[0]);
      for (; rdv_trail_can_go_forward (trail); n++)
        g_assert_cmpint (*(const int *) rdv_trail_go_forward (trail), ==, renamed[n]);
      g_assert_cmpuint (n, ==, G_N_ELEMENTS (renamed));
    }
}

static void
test_rename_nothing (void)
{
  g_autoptr (RdvTrail) trail = rdv_trail_new (sizeof (int));

  rdv_trail_rename (trail, halve, NULL);
  g_assert_null (rdv_trail_get_current (trail));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trail/rename", test_rename);
  g_test_add_func ("/trail/rename-nothing", test_rename_nothing);
  return g_test_run ();
}
