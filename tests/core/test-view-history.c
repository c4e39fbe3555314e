/* test-view-history.c: back and forward through views. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "rdv-trail.h"
#include "rdv-view-history.h"

static void
assert_trail (RdvTrail *trail, int expected)
{
  const int *step = rdv_trail_get_current (trail);

  g_assert_nonnull (step);
  g_assert_cmpint (*step, ==, expected);
}

static void
test_trail_walk (void)
{
  g_autoptr (RdvTrail) trail = rdv_trail_new (sizeof (int));

  g_assert_null (rdv_trail_get_current (trail));
  g_assert_null (rdv_trail_go_back (trail));
  g_assert_null (rdv_trail_go_forward (trail));
  for (int i = 1; i <= 3; i++)
    rdv_trail_visit (trail, &i);
  assert_trail (trail, 3);
  g_assert_false (rdv_trail_can_go_forward (trail));
  g_assert_cmpint (*(const int *) rdv_trail_go_back (trail), ==, 2);
  g_assert_cmpint (*(const int *) rdv_trail_go_back (trail), ==, 1);
  g_assert_false (rdv_trail_can_go_back (trail));
  g_assert_cmpint (*(const int *) rdv_trail_go_forward (trail), ==, 2);
  rdv_trail_visit (trail, &(int) { 2 });
  g_assert_true (rdv_trail_can_go_forward (trail));
  rdv_trail_visit (trail, &(int) { 9 });
  g_assert_false (rdv_trail_can_go_forward (trail));
  g_assert_cmpint (*(const int *) rdv_trail_go_back (trail), ==, 2);
  rdv_trail_clear (trail);
  g_assert_null (rdv_trail_get_current (trail));
  g_assert_false (rdv_trail_can_go_back (trail));
}

static void
test_trail_length (void)
{
  g_autoptr (RdvTrail) trail = rdv_trail_new (sizeof (int));
  int n_back = 0;

  for (int i = 0; i < 3 * RDV_TRAIL_LENGTH; i++)
    rdv_trail_visit (trail, &i);
  while (rdv_trail_can_go_back (trail))
    {
      rdv_trail_go_back (trail);
      n_back++;
    }
  g_assert_cmpint (n_back, ==, RDV_TRAIL_LENGTH - 1);
  assert_trail (trail, 2 * RDV_TRAIL_LENGTH);
}

static void
test_views_round_trip (void)
{
  g_autoptr (RdvViewHistory) history = rdv_view_history_new ();
  gint64 from = 7, to = 8;

  g_assert_false (rdv_view_history_go_back (history, &from, &to));
  g_assert_cmpint (from, ==, 7);
  rdv_view_history_visit (history, 0, 1000);
  rdv_view_history_visit (history, 400, 500);
  rdv_view_history_visit (history, -5000, 5000);
  g_assert_true (rdv_view_history_go_back (history, &from, &to));
  g_assert_cmpint (from, ==, 400);
  g_assert_cmpint (to, ==, 500);
  g_assert_true (rdv_view_history_go_back (history, &from, &to));
  g_assert_cmpint (to, ==, 1000);
  g_assert_false (rdv_view_history_can_go_back (history));
  g_assert_true (rdv_view_history_go_forward (history, &from, &to));
  g_assert_true (rdv_view_history_go_forward (history, &from, &to));
  g_assert_cmpint (from, ==, -5000);
  g_assert_false (rdv_view_history_go_forward (history, &from, &to));
}

static void
test_nudges_are_not_views (void)
{
  g_autoptr (RdvViewHistory) history = rdv_view_history_new ();

  rdv_view_history_visit (history, 0, 1000);
  rdv_view_history_visit (history, 100, 1100);
  rdv_view_history_visit (history, 0, 1100);
  g_assert_false (rdv_view_history_can_go_back (history));
  rdv_view_history_visit (history, 300, 1300);
  g_assert_true (rdv_view_history_can_go_back (history));
  rdv_view_history_visit (history, 500, 700);
  g_assert_true (rdv_view_history_can_go_back (history));
}

static void
test_whole_of_time (void)
{
  g_autoptr (RdvViewHistory) history = rdv_view_history_new ();
  gint64 from, to;

  rdv_view_history_visit (history, G_MININT64, G_MAXINT64);
  rdv_view_history_visit (history, G_MAXINT64, G_MAXINT64);
  g_assert_true (rdv_view_history_go_back (history, &from, &to));
  g_assert_cmpint (from, ==, G_MININT64);
  g_assert_cmpint (to, ==, G_MAXINT64);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trail/walk", test_trail_walk);
  g_test_add_func ("/trail/length", test_trail_length);
  g_test_add_func ("/view-history/round-trip", test_views_round_trip);
  g_test_add_func ("/view-history/nudges", test_nudges_are_not_views);
  g_test_add_func ("/view-history/whole-of-time", test_whole_of_time);
  return g_test_run ();
}
