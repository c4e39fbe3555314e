/* bench-list.c: sorting and filtering long lists. SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "rdv-facets.h"
#include "rdv-list-view-private.h"
#include "sample-document.h"

static double
since (gint64 begin)
{
  return (double) (g_get_monotonic_time () - begin) / 1e3;
}

static void
measure_orders (RdvDocument *document)
{
  guint n = rdv_document_get_n_events (document);
  g_autofree guint32 *rows = g_new (guint32, n);
  g_autoptr (RdvBitset) third = rdv_bitset_new (n);

  for (guint i = 0; i < n; i += 3)
    rdv_bitset_add (third, i);
  for (RdvColumn column = 0; column < RDV_N_COLUMNS; column++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (RdvEventOrder) order = rdv_event_order_new (document, column);
      double made = since (begin), up, down;

      begin = g_get_monotonic_time ();
      rdv_event_order_list (order, FALSE, NULL, rows);
      up = since (begin);
      begin = g_get_monotonic_time ();
      rdv_event_order_list (order, TRUE, third, rows);
      down = since (begin);
      printf ("  %-6s order (in a thread) %7.1f ms, rows upwards %5.2f ms, a third of them downwards %5.2f ms\n",
              rdv_column_to_nick (column), made, up, down);
    }
}

/* What a choice in the filter panel starts in a thread. */
static void
measure_filter (RdvDocument *document)
{
  g_autoptr (RdvFilter) filter = rdv_filter_new ();
  gint64 begin = g_get_monotonic_time ();
  RdvBitset *visible;
  double applied;

  rdv_filter_set_chosen (filter, RDV_FACET_STATUS, "planned", TRUE);
  rdv_filter_set_importance (filter, 3);
  visible = rdv_filter_apply (filter, document);
  applied = since (begin);
  begin = g_get_monotonic_time ();
  {
    g_autoptr (RdvFacets) facets = rdv_facets_new (document, filter, visible);

    printf ("  filter of status and importance %.1f ms, counts beside all choices %.1f ms (both in a thread)\n", applied,
            since (begin));
  }
  rdv_bitset_free (visible);
}

/* The longest time that the main loop was held up until the list is at rest again, and until then altogether. */
static void
settle (RdvListView *view, const char *what, gint64 begin)
{
  double longest = since (begin);
  guint n_quiet = 0;

  while (n_quiet < 20)
    {
      gint64 turn = g_get_monotonic_time ();
      gboolean did = g_main_context_iteration (NULL, FALSE);

      longest = MAX (longest, since (turn));
      n_quiet = did || rdv_event_rows_get_busy (view->rows) || view->reveal_id != 0 ? 0 : n_quiet + 1;
      if (!did)
        g_usleep (1000);
    }
  printf ("  %-38s longest turn of the main loop %6.1f ms, at rest after %7.1f ms\n", what, longest, since (begin));
}

static void
measure_view (RdvDocument *document)
{
  guint n = rdv_document_get_n_events (document);
  g_autoptr (RdvSelection) selection = rdv_selection_new ();
  RdvListView *view = RDV_LIST_VIEW (rdv_list_view_new (selection));
  g_autoptr (RdvBitset) third = rdv_bitset_new (n);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  gint64 begin = g_get_monotonic_time ();

  for (guint i = 0; i < n; i += 3)
    rdv_bitset_add (third, i);
  gtk_window_set_default_size (window, 1280, 800);
  gtk_window_set_child (window, GTK_WIDGET (view));
  rdv_list_view_set_content (view, document, NULL, SAMPLE_NOW);
  gtk_window_present (window);
  settle (view, "first shown", begin);
  for (RdvColumn column = 0; column < RDV_N_COLUMNS; column++)
    {
      g_autofree char *what = g_strdup_printf ("sorted by %s", rdv_column_to_nick (column));

      begin = g_get_monotonic_time ();
      rdv_list_view_sort (view, column, TRUE);
      settle (view, what, begin);
    }
  begin = g_get_monotonic_time ();
  rdv_list_view_set_content (view, document, third, SAMPLE_NOW);
  settle (view, "filtered", begin);
  begin = g_get_monotonic_time ();
  rdv_selection_set_event (selection, n / 2 / 3 * 3);
  settle (view, "selected, far away", begin);
  begin = g_get_monotonic_time ();
  /* as Shift+End does */
  gtk_selection_model_select_range (gtk_column_view_get_model (view->table), n / 6, n, TRUE);
  settle (view, "selected to the end", begin);
  begin = g_get_monotonic_time ();
  gtk_selection_model_select_all (gtk_column_view_get_model (view->table));
  settle (view, "all selected", begin);
  gtk_window_destroy (window);
}

int
main (void)
{
  static const guint sizes[] = { 1000, 100000, 1000000 };

  gtk_init ();
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (RdvDocument) document = sample_document_new (12, sizes[i], 1);

      printf ("%u events\n", sizes[i]);
      measure_orders (document);
      measure_filter (document);
      measure_view (document);
    }
  return 0;
}
