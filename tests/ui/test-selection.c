/* test-selection.c: one leads, others follow. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-selection.h"

#include "rdv-records.h"

static void
count (int *counter)
{
  ++*counter;
}

static void
assert_events (RdvSelection *selection, const guint32 *expected, guint n_expected, guint32 lead)
{
  guint n;
  const guint32 *events = rdv_selection_get_events (selection, &n);

  g_assert_cmpmem (events, n * sizeof (guint32), expected, n_expected * sizeof (guint32));
  g_assert_cmpuint (rdv_selection_get_event (selection), ==, lead);
  for (guint i = 0; i < n; i++)
    g_assert_true (rdv_selection_contains (selection, events[i]));
}

static void
test_set (void)
{
  g_autoptr (RdvSelection) selection = rdv_selection_new ();
  static const guint32 many[] = { 9, 2, 5, 2 };
  int n_changes = 0, n_leads = 0;

  g_signal_connect_swapped (selection, "changed", G_CALLBACK (count), &n_changes);
  g_signal_connect_swapped (selection, "notify::event", G_CALLBACK (count), &n_leads);
  assert_events (selection, NULL, 0, RDV_NONE);
  rdv_selection_set_event (selection, RDV_NONE);
  rdv_selection_add (selection, many, 0, RDV_NONE);
  g_assert_cmpint (n_changes, ==, 0);
  rdv_selection_set_event (selection, 7);
  assert_events (selection, (guint32[]){ 7 }, 1, 7);
  g_assert_cmpint (n_changes, ==, 1);
  rdv_selection_add (selection, many, G_N_ELEMENTS (many), 9);
  assert_events (selection, (guint32[]){ 2, 5, 7, 9 }, 4, 9);
  g_assert_cmpint (n_changes, ==, 2);
  /* one that only follows goes: the lead stays and is not told again */
  rdv_selection_toggle (selection, 5);
  assert_events (selection, (guint32[]){ 2, 7, 9 }, 3, 9);
  g_assert_cmpint (n_leads, ==, 2);
  g_assert_false (rdv_selection_contains (selection, 5));
  rdv_selection_toggle (selection, 9);
  assert_events (selection, (guint32[]){ 2, 7 }, 2, 7);
  rdv_selection_toggle (selection, 1);
  assert_events (selection, (guint32[]){ 1, 2, 7 }, 3, 1);
  /* the lead alone is a change, too */
  n_changes = n_leads = 0;
  rdv_selection_set_event (selection, 1);
  assert_events (selection, (guint32[]){ 1 }, 1, 1);
  g_assert_cmpint (n_changes, ==, 1);
  g_assert_cmpint (n_leads, ==, 0);
  rdv_selection_toggle (selection, 1);
  assert_events (selection, NULL, 0, RDV_NONE);
  g_assert_cmpint (n_leads, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/selection/set", test_set);
  return g_test_run ();
}
