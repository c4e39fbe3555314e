/* test-event-rows.c: a list model over columns. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-event-rows.h"

#include "rdv-event.h"
#include "sample-document.h"

static void
settle (RdvEventRows *rows)
{
  while (rdv_event_rows_get_busy (rows))
    g_main_context_iteration (NULL, TRUE);
}

/* Every change that is told leads to the number of rows that there is. */
static void
on_items_changed (GListModel *model, guint row, guint n_removed, guint n_added, guint *n)
{
  g_assert_cmpuint (row + n_removed, <=, *n);
  *n = *n - n_removed + n_added;
  g_assert_cmpuint (*n, ==, g_list_model_get_n_items (model));
}

/* Rows, events and finding agree. */
static void
check_rows (RdvEventRows *rows, RdvDocument *document, const RdvBitset *visible)
{
  guint n, n_found = 0;
  const guint32 *events = rdv_event_rows_get_events (rows, &n);

  g_assert_cmpuint (n, ==, g_list_model_get_n_items (G_LIST_MODEL (rows)));
  for (guint row = 0; row < n; row++)
    {
      g_autoptr (RdvEvent) event = g_list_model_get_item (G_LIST_MODEL (rows), row);

      g_assert_true (rdv_event_get_document (event) == document);
      g_assert_cmpuint (rdv_event_get_position (event), ==, events[row]);
      g_assert_cmpuint (rdv_event_rows_find (rows, events[row]), ==, row);
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (rows), n));
  for (guint event = 0; event < rdv_document_get_n_events (document); event++)
    if (rdv_event_rows_find (rows, event) != RDV_NONE)
      n_found++;
    else
      g_assert_false (visible == NULL || rdv_bitset_contains (visible, event));
  g_assert_cmpuint (n_found, ==, n);
}

static void
test_follows (void)
{
  g_autoptr (RdvEventRows) rows = rdv_event_rows_new ();
  g_autoptr (RdvDocument) document = sample_document_new (4, 300, 1);
  g_autoptr (RdvDocument) other = sample_document_new (4, 200, 2);
  g_autoptr (RdvBitset) visible = rdv_bitset_new (300);
  guint n_rows = 0;

  g_signal_connect (rows, "items-changed", G_CALLBACK (on_items_changed), &n_rows);
  rdv_event_rows_sort (rows, RDV_COLUMN_TITLE, TRUE);
  rdv_event_rows_set_content (rows, document, NULL);
  /* what can be read at once is there at once */
  check_rows (rows, document, NULL);
  settle (rows);
  g_assert_cmpint (rdv_event_rows_get_column (rows), ==, RDV_COLUMN_TITLE);
  g_assert_true (rdv_event_rows_get_descending (rows));
  check_rows (rows, document, NULL);
  for (guint i = 0; i < 300; i += 7)
    rdv_bitset_add (visible, i);
  rdv_event_rows_set_content (rows, document, visible);
  g_assert_cmpuint (n_rows, ==, rdv_bitset_count (visible));
  check_rows (rows, document, visible);
  /* the last wish counts, and the last document */
  rdv_event_rows_sort (rows, RDV_COLUMN_LANE, FALSE);
  rdv_event_rows_sort (rows, RDV_COLUMN_STATUS, FALSE);
  rdv_event_rows_set_content (rows, other, NULL);
  check_rows (rows, other, NULL);
  settle (rows);
  g_assert_cmpint (rdv_event_rows_get_column (rows), ==, RDV_COLUMN_STATUS);
  check_rows (rows, other, NULL);
  rdv_event_rows_sort (rows, RDV_COLUMN_PEOPLE, FALSE);
  rdv_event_rows_sort (rows, RDV_COLUMN_DATE, TRUE);
  g_assert_false (rdv_event_rows_get_busy (rows));
  g_assert_cmpint (rdv_event_rows_get_column (rows), ==, RDV_COLUMN_DATE);
  rdv_event_rows_set_content (rows, NULL, NULL);
  g_assert_cmpuint (n_rows, ==, 0);
  g_assert_cmpuint (rdv_event_rows_find (rows, 0), ==, RDV_NONE);
}

static void
count (guint *n)
{
  ++*n;
}

static void
test_silent (void)
{
  g_autoptr (RdvEventRows) rows = rdv_event_rows_new ();
  g_autoptr (RdvDocument) document = sample_document_new (4, 50, 1);
  g_autoptr (RdvBitset) all = rdv_bitset_new (50);
  guint n_changes = 0;

  rdv_event_rows_set_content (rows, document, NULL);
  g_signal_connect_swapped (rows, "items-changed", G_CALLBACK (count), &n_changes);
  rdv_bitset_fill (all);
  rdv_event_rows_set_content (rows, document, all);
  rdv_event_rows_sort (rows, RDV_COLUMN_DATE, FALSE);
  g_assert_cmpuint (n_changes, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-rows/follows", test_follows);
  g_test_add_func ("/event-rows/silent", test_silent);
  return g_test_run ();
}
