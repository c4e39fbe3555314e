/* test-find.c: filter and query worked out beside what goes on. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-find.h"

#include "find-document.h"
#include "rdv-date-zone.h"

typedef struct
{
  RdvFind *find;
  guint n_visible_changes;
  guint n_match_changes;
  guint n_changes;
} Fixture;

static void
count (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->find = rdv_find_new ();
  g_signal_connect_swapped (fixture->find, "visible-changed", G_CALLBACK (count),
                            &fixture->n_visible_changes);
  g_signal_connect_swapped (fixture->find, "matches-changed", G_CALLBACK (count), &fixture->n_match_changes);
  g_signal_connect_swapped (fixture->find, "changed", G_CALLBACK (count), &fixture->n_changes);
}

static void
wait_for (Fixture *fixture)
{
  while (rdv_find_is_busy (fixture->find))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->find);
  /* A thread may still hold the last reference, and give it back here. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* What is there is what the filter and the query say when they are asked directly. */
static void
assert_right (Fixture *fixture)
{
  RdvDocument *document = rdv_find_get_document (fixture->find);
  g_autoptr (RdvSearchIndex) index = rdv_search_index_new (document, NULL, NULL);
  g_autoptr (RdvBitset) visible = rdv_filter_apply (rdv_find_get_filter (fixture->find), document);
  RdvQuery *query = rdv_find_get_query (fixture->find);
  g_autoptr (RdvSearchResult) result = rdv_search_index_search (index, query, visible, NULL);
  guint n_ranked;
  const guint32 *ranked = rdv_find_get_ranked (fixture->find, &n_ranked);

  g_assert_cmpuint (rdv_find_get_n_visible (fixture->find), ==, rdv_bitset_count (visible));
  g_assert_true ((rdv_find_get_visible (fixture->find) == NULL) ==
                 rdv_filter_is_empty (rdv_find_get_filter (fixture->find)));
  g_assert_true ((rdv_find_get_matches (fixture->find) == NULL) == rdv_query_is_empty (query));
  g_assert_cmpuint (n_ranked, ==, result->n);
  for (guint i = 0; i < n_ranked; i++)
    g_assert_cmpuint (ranked[i], ==, result->ranked[i]);
  for (guint i = 0; i < rdv_document_get_n_events (document); i++)
    g_assert_true (rdv_find_is_visible (fixture->find, i) == rdv_bitset_contains (visible, i));
}

static void
test_typing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvDocument) document = find_document_new (500, 1);
  const char *texts[] = { "s", "so", "soy", "soyuz", "soyuz ", "soyuz -dock", "" };

  rdv_find_set_document (fixture->find, document, NULL);
  /* Keys come quicker than answers: only the last counts. */
  for (gsize i = 0; i < 6; i++)
    rdv_find_set_query (fixture->find, texts[i]);
  g_assert_true (rdv_find_is_busy (fixture->find));
  wait_for (fixture);
  assert_right (fixture);
  g_assert_cmpuint (rdv_find_get_n_matches (fixture->find), >, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      rdv_find_set_query (fixture->find, texts[i]);
      wait_for (fixture);
      assert_right (fixture);
    }
}

static void
test_filter_and_query (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvDocument) document = find_document_new (500, 2);
  g_autoptr (RdvFilter) filter = rdv_filter_from_string ("status=done&status=planned", NULL);

  rdv_find_set_document (fixture->find, document, NULL);
  rdv_find_set_filter (fixture->find, filter);
  wait_for (fixture);
  assert_right (fixture);
  rdv_find_set_query (fixture->find, "soyuz");
  wait_for (fixture);
  assert_right (fixture);
  fixture->n_visible_changes = 0;
  rdv_find_set_query (fixture->find, "mir");
  wait_for (fixture);
  assert_right (fixture);
  g_assert_cmpuint (fixture->n_visible_changes, ==, 0);
  rdv_find_set_filter (fixture->find, NULL);
  wait_for (fixture);
  assert_right (fixture);
  g_assert_cmpuint (fixture->n_visible_changes, ==, 1);
}

/* The same questions are asked of the next document; nothing of the last is left meanwhile. */
static void
test_documents (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvFilter) filter = rdv_filter_from_string ("lane=lane-0", NULL);

  rdv_find_set_query (fixture->find, "soyuz");
  rdv_find_set_filter (fixture->find, filter);
  g_assert_false (rdv_find_is_busy (fixture->find));
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (RdvDocument) document = find_document_new (i % 2 == 0 ? 50 : 700, i);

      rdv_find_set_document (fixture->find, document, NULL);
      g_assert_null (rdv_find_get_matches (fixture->find));
      g_assert_cmpuint (rdv_bitset_get_size (rdv_find_get_visible (fixture->find)), ==,
                        rdv_document_get_n_events (document));
      if (i % 3 == 0)
        continue;
      wait_for (fixture);
      assert_right (fixture);
    }
  rdv_find_set_document (fixture->find, NULL, NULL);
  g_assert_null (rdv_find_get_visible (fixture->find));
  g_assert_null (rdv_find_get_matches (fixture->find));
  wait_for (fixture);
  g_assert_cmpuint (rdv_find_get_n_visible (fixture->find), ==, 0);
}

static void
test_nothing_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvDocument) document = find_document_new (50, 2);
  g_autoptr (RdvFilter) empty = rdv_filter_new ();

  rdv_find_set_document (fixture->find, document, NULL);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  rdv_find_set_document (fixture->find, document, NULL);
  rdv_find_set_filter (fixture->find, empty);
  rdv_find_set_filter (fixture->find, NULL);
  rdv_find_set_query (fixture->find, "");
  rdv_find_set_query (fixture->find, NULL);
  wait_for (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

/* A time of day is one of the zone in which it was typed; a day is the same in all. */
static void
test_zones (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    gboolean changes;
  } queries[] = {
    { "after:\"17 July 1975 16:00\"", TRUE },
    { "soyuz -before:1975-07-17T16:00", TRUE },
    { "after:\"17 July 1975\"", FALSE },
    { "soyuz", FALSE },
    { "", FALSE },
  };
  g_autoptr (RdvDocument) document = find_document_new (50, 2);
  g_autoptr (RdvZone) moscow = rdv_zone_new ("+03:00");

  rdv_find_set_document (fixture->find, document, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (RdvDateZoneScope) scope = NULL;
      guint last;
      RdvDate before = { 0 }, after = { 0 };

      rdv_find_set_query (fixture->find, queries[i].text);
      wait_for (fixture);
      last = rdv_query_get_n_terms (rdv_find_get_query (fixture->find));
      if (last > 0)
        before = rdv_query_get_term (rdv_find_get_query (fixture->find), last - 1)->date;
      fixture->n_match_changes = 0;
      scope = rdv_date_zone_enter (moscow);
      rdv_find_read_query_anew (fixture->find);
      wait_for (fixture);
      assert_right (fixture);
      g_assert_cmpstr (rdv_query_get_text (rdv_find_get_query (fixture->find)), ==, queries[i].text);
      if (last > 0)
        after = rdv_query_get_term (rdv_find_get_query (fixture->find), last - 1)->date;
      g_assert_cmpint (before.earliest - after.earliest, ==, queries[i].changes ? 3 * 3600 : 0);
      g_assert_cmpuint (fixture->n_match_changes, ==, queries[i].changes ? 1 : 0);
    }
}

/* Owner and document go while threads still read. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (RdvDocument) document = find_document_new (300, i);
      g_autoptr (RdvFind) find = rdv_find_new ();

      rdv_find_set_query (find, "dock");
      rdv_find_set_document (find, document, NULL);
      if (i % 2 == 0)
        rdv_find_set_document (find, NULL, NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/find/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("typing", test_typing);
  ADD ("filter-and-query", test_filter_and_query);
  ADD ("documents", test_documents);
  ADD ("nothing-new", test_nothing_new);
  ADD ("zones", test_zones);
  ADD ("gone", test_gone);
#undef ADD
  return g_test_run ();
}
