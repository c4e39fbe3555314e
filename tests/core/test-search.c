/* test-search.c: what a query finds, against reading every text. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-search-index.h"

#include <string.h>

#include "find-document.h"
#include "rdv-document-builder.h"
#include "rdv-fold.h"

#define N_EVENTS 400

typedef enum
{
  PLACE_TEXT,
  PLACE_NAME,
  PLACE_TITLE,
} Place;

/* 0: not there; else 3 for whole, 2 for the beginning, 1 for part of a word. */
static int
fit_word (const char *text, const char *word)
{
  g_autofree char *folded = rdv_fold (text);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  int best = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_str_equal (parts[i], word))
        best = MAX (best, 3);
      else if (g_str_has_prefix (parts[i], word))
        best = MAX (best, 2);
      else if (strlen (word) >= 3 && strstr (parts[i], word) != NULL)
        best = MAX (best, 1);
    }
  return best;
}

/* How well the event answers one word: the higher the better, 0 for not at all. */
static int
score_word (RdvDocument *document, guint event, const char *word)
{
  const char *texts[] = { rdv_document_get_summary (document, event),
                          rdv_document_get_body (document, event) };
  int fit = fit_word (rdv_document_get_title (document, event), word);
  int best = fit > 0 ? PLACE_TITLE * 3 + fit : 0;
  guint n;
  const RdvInvolvement *parts = rdv_document_get_involvements (document, event, &n);

  for (guint i = 0; i < n; i++)
    {
      const RdvSubject *subject = rdv_document_get_subject (document, parts[i].subject);

      fit = MAX (fit_word (subject->name, word), fit_word (subject->aliases[0], word));
      best = MAX (best, fit > 0 ? PLACE_NAME * 3 + fit : 0);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    best = MAX (best, fit_word (texts[i], word));
  return best;
}

static int
score_words (RdvDocument *document, guint event, char **words)
{
  int score = G_MAXINT;

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean is_negated = *words[i] == '-';
      g_autofree char *word = rdv_fold (words[i]);
      int own = score_word (document, event, word);

      if (is_negated)
        own = own > 0 ? 0 : G_MAXINT;
      score = MIN (score, own);
    }
  return score;
}

/* The order in which two of the found stand is that of their scores, of importance, of time. */
static void
assert_in_order (RdvDocument *document, guint32 a, int score_a, guint32 b, int score_b)
{
  guint importance_a = rdv_document_get_importance (document, a);
  guint importance_b = rdv_document_get_importance (document, b);

  g_assert_cmpint (score_a, >=, score_b);
  if (score_a == score_b)
    g_assert_cmpuint (importance_a, >=, importance_b);
  if (score_a == score_b && importance_a == importance_b)
    g_assert_cmpuint (a, <, b);
}

static void
check_words (RdvSearchIndex *index, const char *text)
{
  RdvDocument *document = rdv_search_index_get_document (index);
  g_autoptr (RdvQuery) query = rdv_query_new (text);
  g_autoptr (RdvSearchResult) result = rdv_search_index_search (index, query, NULL, NULL);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = 0;

  for (guint i = 0; i < N_EVENTS; i++)
    {
      gboolean is_found = score_words (document, i, words) > 0;

      if (rdv_bitset_contains (result->matches, i) != is_found)
        g_error ("“%s” %s event %u", text, is_found ? "does not find" : "finds", i);
      n += is_found;
    }
  g_assert_cmpuint (result->n, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (rdv_bitset_contains (result->matches, result->ranked[i]));
      if (i > 0)
        assert_in_order (document, result->ranked[i - 1],
                         score_words (document, result->ranked[i - 1], words), result->ranked[i],
                         score_words (document, result->ranked[i], words));
    }
}

static void
test_words (void)
{
  static const char *const pieces[] = { "apollo",   "APOLLON",  "союз",  "soyuz",   "dock", "ock",
                                        "the",      "o",        "мир",   "cre",     "hand", "shake",
                                        "krikalev", "Крикалёв", "titov", "nothing", "к",    "27" };
  g_autoptr (RdvDocument) document = find_document_new (N_EVENTS, 5);
  g_autoptr (RdvSearchIndex) index = rdv_search_index_new (document, NULL, NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    check_words (index, pieces[i]);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *text = g_strdup_printf (
          "%s %s%s", pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))],
          g_rand_boolean (random) ? "-" : "", pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);

      check_words (index, text);
    }
}

/* Whether one of the texts or names of an event holds the words one after the other and whole. */
static gboolean
has_phrase (RdvDocument *document, guint event, const char *phrase, gboolean is_open)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autofree char *folded_phrase = rdv_fold (phrase);
  g_autofree char *wanted = g_strdup_printf (" %s%s", folded_phrase, is_open ? "" : " ");
  guint n;
  const RdvInvolvement *parts = rdv_document_get_involvements (document, event, &n);

  g_ptr_array_add (texts, (gpointer)rdv_document_get_title (document, event));
  g_ptr_array_add (texts, (gpointer)rdv_document_get_summary (document, event));
  g_ptr_array_add (texts, (gpointer)rdv_document_get_body (document, event));
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (texts, (gpointer)rdv_document_get_subject (document, parts[i].subject)->name);
  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *folded = rdv_fold (g_ptr_array_index (texts, i));
      g_autofree char *spaced = g_strdup_printf (" %s ", folded);

      if (strstr (spaced, wanted) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
test_phrases (void)
{
  static const struct
  {
    const char *query;
    const char *phrase;
    gboolean is_open;
  } cases[] = {
    { "\"apollo soyuz\"", "apollo soyuz", FALSE },
    { "\"the docking\"", "the docking", FALSE },
    { "ms-2", "ms-2", TRUE },
    { "\"ms-2\"", "ms-2", FALSE },
    { "«мир»", "мир", FALSE },
    { "\"the doc", "the doc", TRUE },
  };
  g_autoptr (RdvDocument) document = find_document_new (N_EVENTS, 6);
  g_autoptr (RdvSearchIndex) index = rdv_search_index_new (document, NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdvQuery) query = rdv_query_new (cases[i].query);
      g_autofree char *negated = g_strconcat ("-", cases[i].query, NULL);
      g_autoptr (RdvQuery) negation = rdv_query_new (negated);
      g_autoptr (RdvSearchResult) result = rdv_search_index_search (index, query, NULL, NULL);
      g_autoptr (RdvSearchResult) rest = rdv_search_index_search (index, negation, NULL, NULL);

      for (guint event = 0; event < N_EVENTS; event++)
        g_assert_true (rdv_bitset_contains (result->matches, event) ==
                       has_phrase (document, event, cases[i].phrase, cases[i].is_open));
      g_assert_cmpuint (result->n + rest->n, ==, N_EVENTS);
    }
}

typedef gboolean (*HoldsFunc) (RdvDocument *document, guint event);

static gboolean
is_on_ships (RdvDocument *document, guint event)
{
  guint n;
  const guint32 *lanes = rdv_document_get_lanes (document, event, &n);

  for (guint i = 0; i < n; i++)
    for (guint32 lane = lanes[i]; lane != RDV_NONE; lane = rdv_document_get_lane (document, lane)->parent)
      if (g_str_equal (rdv_document_get_lane (document, lane)->title, "Ships"))
        return TRUE;
  return FALSE;
}

static gboolean
has_failed (RdvDocument *document, guint event)
{
  return rdv_document_get_status (document, event) == RDV_STATUS_FAILED;
}

static gboolean
was_before_1970 (RdvDocument *document, guint event)
{
  RdvExtent extent;

  rdv_document_get_extent (document, event, &extent);
  return extent.start.earliest < 0;
}

static gboolean
was_after_1969 (RdvDocument *document, guint event)
{
  RdvExtent extent;

  rdv_document_get_extent (document, event, &extent);
  return extent.end.latest >= 0;
}

static gboolean
has_nasa (RdvDocument *document, guint event)
{
  guint n;
  const RdvInvolvement *parts = rdv_document_get_involvements (document, event, &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (rdv_document_get_subject (document, parts[i].subject)->agency, "NASA") == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_nasa_source (RdvDocument *document, guint event)
{
  guint n;
  const guint32 *sources = rdv_document_get_sources (document, event, &n);

  return n > 0 && g_strcmp0 (rdv_document_get_source (document, sources[0])->publisher, "NASA") == 0;
}

static gboolean
has_person_titov (RdvDocument *document, guint event)
{
  guint n;
  const RdvInvolvement *parts = rdv_document_get_involvements (document, event, &n);

  for (guint i = 0; i < n; i++)
    {
      const RdvSubject *subject = rdv_document_get_subject (document, parts[i].subject);

      if (subject->kind == RDV_SUBJECT_CRAFT && g_str_equal (subject->aliases[0], "Titov"))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_in_category (RdvDocument *document, guint event)
{
  return rdv_document_get_category (document, event) == 1;
}

static gboolean
matters (RdvDocument *document, guint event)
{
  return rdv_document_get_importance (document, event) >= 4;
}

static void
test_fields (void)
{
  static const struct
  {
    const char *query;
    HoldsFunc holds;
  } cases[] = {
    { "lane:ships", is_on_ships },       { "status:failed", has_failed },
    { "before:1970", was_before_1970 },  { "after:1969", was_after_1969 },
    { "agency:nasa", has_nasa },         { "source:nasa", has_nasa_source },
    { "craft:титов", has_person_titov }, { "category:kind-1", is_in_category },
    { "importance:4", matters },
  };
  g_autoptr (RdvDocument) document = find_document_new (N_EVENTS, 9);
  g_autoptr (RdvSearchIndex) index = rdv_search_index_new (document, NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (cases); j++)
      {
        g_autofree char *text = g_strdup_printf ("%s -%s", cases[i].query, cases[j].query);
        g_autoptr (RdvQuery) query = rdv_query_new (i == j ? cases[i].query : text);
        g_autoptr (RdvSearchResult) result = rdv_search_index_search (index, query, NULL, NULL);

        g_assert_null (rdv_query_get_problem (query));
        for (guint event = 0; event < N_EVENTS; event++)
          g_assert_true (rdv_bitset_contains (result->matches, event) ==
                         (cases[i].holds (document, event) && (i == j || !cases[j].holds (document, event))));
        if (i == j)
          g_assert_cmpuint (result->n, >, 0);
      }
}

static void
test_within_and_nothing (void)
{
  g_autoptr (RdvDocument) document = find_document_new (N_EVENTS, 9);
  g_autoptr (RdvSearchIndex) index = rdv_search_index_new (document, NULL, NULL);
  g_autoptr (RdvQuery) query = rdv_query_new ("soyuz");
  g_autoptr (RdvQuery) empty = rdv_query_new ("");
  g_autoptr (RdvBitset) within = rdv_bitset_new (N_EVENTS);
  g_autoptr (RdvSearchResult) all = rdv_search_index_search (index, query, NULL, NULL);
  g_autoptr (RdvSearchResult) some = NULL;
  g_autoptr (RdvSearchResult) none = rdv_search_index_search (index, empty, NULL, NULL);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  rdv_bitset_add (within, all->ranked[0]);
  rdv_bitset_add (within, all->ranked[all->n - 1]);
  some = rdv_search_index_search (index, query, within, NULL);
  g_assert_cmpuint (some->n, ==, 2);
  g_assert_cmpuint (some->ranked[0], ==, all->ranked[0]);
  g_assert_cmpuint (none->n, ==, 0);
  g_cancellable_cancel (cancelled);
  g_assert_null (rdv_search_index_search (index, query, NULL, cancelled));
  g_assert_null (rdv_search_index_new (document, NULL, cancelled));
}

static RdvDocument *
make_one_event (const char *title, const char *other_title)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  RdvDate date = { .latest = 86399, .precision = RDV_PRECISION_DAY };

  rdv_document_builder_add_event (builder, &(RdvEventDraft){ .id = "same",
                                                             .title = title,
                                                             .other_titles = other_title,
                                                             .extent = { .start = date, .end = date } });
  return rdv_document_builder_freeze (builder);
}

static guint
count_found (RdvSearchIndex *index, const char *text)
{
  g_autoptr (RdvQuery) query = rdv_query_new (text);
  g_autoptr (RdvSearchResult) result = rdv_search_index_search (index, query, NULL, NULL);

  return result->n;
}

/* What stands in another language of the file is found as well, and so is what another file says of the same
 * event. */
static void
test_languages (void)
{
  g_autoptr (RdvDocument) document = make_one_event ("Handshake", "Рукопожатие на орбите\nPoignée de main\n");
  g_autoptr (RdvDocument) translation = make_one_event ("Händedruck", NULL);
  g_autoptr (GPtrArray) translations = g_ptr_array_new ();
  g_autoptr (RdvSearchIndex) index = NULL;
  g_autoptr (RdvDocument) known = rdv_document_as_of (document, 90000);
  g_autoptr (RdvSearchIndex) known_index = rdv_search_index_new (known, NULL, NULL);

  g_ptr_array_add (translations, translation);
  index = rdv_search_index_new (document, translations, NULL);
  g_assert_cmpuint (count_found (index, "handshake"), ==, 1);
  g_assert_cmpuint (count_found (index, "рукопожатие"), ==, 1);
  g_assert_cmpuint (count_found (index, "\"poignee de main\""), ==, 1);
  g_assert_cmpuint (count_found (index, "handedruck"), ==, 1);
  g_assert_cmpuint (count_found (index, "handedruck -орбите"), ==, 0);
  g_assert_cmpuint (count_found (known_index, "title:орбите"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/words", test_words);
  g_test_add_func ("/search/phrases", test_phrases);
  g_test_add_func ("/search/fields", test_fields);
  g_test_add_func ("/search/within-and-nothing", test_within_and_nothing);
  g_test_add_func ("/search/languages", test_languages);
  return g_test_run ();
}
