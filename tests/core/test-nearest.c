/* test-nearest.c: what lies around an empty stretch. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-nearest.h"

#include "rdv-document-builder.h"
#include "rdv-drawn-range.h"
#include "sample-document.h"

/* Whatever the stretch: either something touches it, or nothing lies between it and what is found. */
static void
test_nothing_nearer (void)
{
  g_autoptr (RdvDocument) document = sample_document_new (3, 12, 7);
  g_autoptr (RdvLaneOrder) order = rdv_lane_order_new (document);
  guint n_events = rdv_document_get_n_events (document), n_empty = 0;

  rdv_lane_order_hide (order, 1);

  for (int i = 0; i < 2000; i++)
    {
      gint64 from = (gint64) g_test_rand_double_range (-1e9, 4e9);
      gint64 to = from + (gint64) g_test_rand_double_range (0, 1e8);
      guint32 earlier = 99, later = 99;
      gboolean is_empty = rdv_nearest_find (order, SAMPLE_NOW, from, to, &earlier, &later);
      RdvDrawnRange before = { 0 }, after = { 0 };
      gboolean is_touched = FALSE;

      if (is_empty && earlier != RDV_NONE)
        rdv_drawn_range_get (document, earlier, SAMPLE_NOW, &before);
      if (is_empty && later != RDV_NONE)
        rdv_drawn_range_get (document, later, SAMPLE_NOW, &after);
      for (guint event = 0; event < n_events; event++)
        {
          RdvDrawnRange range;

          if (!rdv_lane_order_shows_event (order, event))
            continue;
          rdv_drawn_range_get (document, event, SAMPLE_NOW, &range);
          is_touched |= range.from <= to && range.to >= from;
          if (is_empty && range.to < from)
            g_assert_true (earlier != RDV_NONE && before.to >= range.to && before.to < from);
          if (is_empty && range.from > to)
            g_assert_true (later != RDV_NONE && after.from <= range.from && after.from > to);
        }
      g_assert_cmpint (is_empty, ==, !is_touched);
      n_empty += is_empty;
      if (!is_empty)
        g_assert_true (earlier == 99 && later == 99);
    }
  g_assert_cmpuint (n_empty, >, 50);
}

static void
test_no_events (void)
{
  g_autoptr (RdvDocument) document = sample_document_new (1, 0, 1);
  g_autoptr (RdvLaneOrder) order = rdv_lane_order_new (document);
  guint32 earlier, later;

  g_assert_true (rdv_nearest_find (order, SAMPLE_NOW, 0, 100, &earlier, &later));
  g_assert_cmpuint (earlier, ==, RDV_NONE);
  g_assert_cmpuint (later, ==, RDV_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/nearest/nothing-nearer", test_nothing_nearer);
  g_test_add_func ("/nearest/no-events", test_no_events);
  return g_test_run ();
}
