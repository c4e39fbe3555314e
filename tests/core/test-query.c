/* test-query.c: the language of searches. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-query.h"

#include <string.h>

#include "rdv-calendar.h"

static const RdvQueryTerm *
get_only_term (const RdvQuery *query)
{
  g_assert_null (rdv_query_get_problem (query));
  g_assert_cmpuint (rdv_query_get_n_terms (query), ==, 1);
  return rdv_query_get_term (query, 0);
}

static void
assert_words (const char *text,
              RdvQueryField field,
              const char *words,
              gboolean is_negated,
              gboolean is_phrase,
              gboolean is_exact)
{
  g_autoptr (RdvQuery) query = rdv_query_new (text);
  const RdvQueryTerm *term = get_only_term (query);
  g_autofree char *found = g_strjoinv (" ", term->words);

  g_assert_cmpint (term->field, ==, field);
  g_assert_cmpstr (found, ==, words);
  g_assert_cmpint (term->is_negated, ==, is_negated);
  g_assert_cmpint (term->is_phrase, ==, is_phrase);
  g_assert_cmpint (term->is_exact, ==, is_exact);
}

static void
test_words (void)
{
  assert_words ("Крикалёв", RDV_QUERY_ANYWHERE, "krikalev", FALSE, FALSE, FALSE);
  assert_words ("  mir  ", RDV_QUERY_ANYWHERE, "mir", FALSE, FALSE, FALSE);
  assert_words ("-mir", RDV_QUERY_ANYWHERE, "mir", TRUE, FALSE, FALSE);
  assert_words ("\"mir\"", RDV_QUERY_ANYWHERE, "mir", FALSE, FALSE, TRUE);
  assert_words ("“Apollo Soyuz”", RDV_QUERY_ANYWHERE, "apollo soiuz", FALSE, TRUE, TRUE);
  assert_words ("«Союз Аполлон»", RDV_QUERY_ANYWHERE, "soiuz apollon", FALSE, TRUE, TRUE);
  assert_words ("-\"apollo soyuz\"", RDV_QUERY_ANYWHERE, "apollo soiuz", TRUE, TRUE, TRUE);
  /* still being typed */
  assert_words ("\"apollo so", RDV_QUERY_ANYWHERE, "apollo so", FALSE, TRUE, FALSE);
  assert_words ("ms-27", RDV_QUERY_ANYWHERE, "ms 27", FALSE, TRUE, FALSE);
  assert_words ("16:09", RDV_QUERY_ANYWHERE, "16 09", FALSE, TRUE, FALSE);
  assert_words ("https://nasa.gov", RDV_QUERY_ANYWHERE, "https nasa gov", FALSE, TRUE, FALSE);
}

static void
test_several (void)
{
  g_autoptr (RdvQuery) query = rdv_query_new ("apollo -lane:iss \"hand shake\" before:2000");

  g_assert_null (rdv_query_get_problem (query));
  g_assert_cmpuint (rdv_query_get_n_terms (query), ==, 4);
  g_assert_false (rdv_query_get_term (query, 0)->is_negated);
  g_assert_true (rdv_query_get_term (query, 1)->is_negated);
  g_assert_cmpint (rdv_query_get_term (query, 1)->field, ==, RDV_QUERY_LANE);
  g_assert_true (rdv_query_get_term (query, 2)->is_phrase);
  g_assert_cmpint (rdv_query_get_term (query, 3)->field, ==, RDV_QUERY_BEFORE);
}

static void
test_nothing (void)
{
  const char *texts[] = { NULL, "", "   ", "-", "- -", "…", "\"", "\"\"", "()" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RdvQuery) query = rdv_query_new (texts[i]);

      g_assert_true (rdv_query_is_empty (query));
      g_assert_null (rdv_query_get_problem (query));
    }
}

static void
test_fields (void)
{
  g_autoptr (RdvQuery) status = rdv_query_new ("status:fail");
  g_autoptr (RdvQuery) kind = rdv_query_new ("kind:station");
  g_autoptr (RdvQuery) importance = rdv_query_new ("importance:4");
  g_autoptr (RdvQuery) range = rdv_query_new ("importance:2-3");
  g_autoptr (RdvQuery) date = rdv_query_new ("in:1975-07-17");
  g_autoptr (RdvQuery) written = rdv_query_new ("after:\"17 July 1975\"");
  gint64 day = rdv_calendar_date_to_seconds (1975, 7, 17);

  assert_words ("person:krikalev", RDV_QUERY_SUBJECT, "krikalev", FALSE, FALSE, FALSE);
  assert_words ("PERSON:krikalev", RDV_QUERY_SUBJECT, "krikalev", FALSE, FALSE, FALSE);
  assert_words ("person:\"sergei krikalev\"", RDV_QUERY_SUBJECT, "sergei krikalev", FALSE, FALSE, TRUE);
  assert_words ("lane:iss", RDV_QUERY_LANE, "iss", FALSE, FALSE, FALSE);
  assert_words ("source:nasa", RDV_QUERY_SOURCE, "nasa", FALSE, FALSE, FALSE);
  assert_words ("title:ms-27", RDV_QUERY_TITLE, "ms 27", FALSE, TRUE, FALSE);
  g_assert_cmpuint (get_only_term (status)->statuses, ==, 1u << RDV_STATUS_FAILED);
  g_assert_cmpuint (get_only_term (kind)->kinds, ==, 1u << RDV_SUBJECT_STATION);
  g_assert_cmpuint (get_only_term (importance)->least, ==, 4);
  g_assert_cmpuint (get_only_term (importance)->most, ==, 5);
  g_assert_cmpuint (get_only_term (range)->least, ==, 2);
  g_assert_cmpuint (get_only_term (range)->most, ==, 3);
  g_assert_cmpint (get_only_term (date)->date.earliest, ==, day);
  g_assert_cmpint (get_only_term (date)->date.latest, ==, day + 86399);
  g_assert_cmpint (get_only_term (written)->date.latest, ==, day + 86399);
}

/* What makes no sense is told in a sentence that holds what was typed; the rest is looked for. */
static void
test_problems (void)
{
  static const struct
  {
    const char *text;
    const char *part;
  } cases[] = {
    { "mir persn:krikalev", "persn" },
    { "mir status:great", "great" },
    { "mir before:tomorrowish", "tomorrowish" },
    { "mir importance:9", "9" },
    { "mir importance:3-2", "3-2" },
    { "mir kind:dog", "dog" },
    { "mir person:", "person" },
    { "mir lane:--", "--" },
    { "mir importance:99999999999999999999", "9999" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdvQuery) query = rdv_query_new (cases[i].text);
      const char *problem = rdv_query_get_problem (query);

      g_assert_nonnull (problem);
      g_assert_nonnull (strstr (problem, cases[i].part));
      g_assert_true (g_str_has_suffix (problem, "."));
      g_assert_cmpuint (rdv_query_get_n_terms (query), ==, 1);
    }
}

/* Whatever comes from a keyboard is a query. */
static void
test_anything (void)
{
  static const char *const pieces[] = { "a",      ":",      "-", "\"", " ",     "«",  "»",
                                        "before", "status", "é", "7",  "&amp;", "%s", "\xff" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (RdvQuery) query = NULL;

      for (int n = g_rand_int_range (rand, 0, 10); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      query = rdv_query_new (text->str);
      g_assert_true (g_utf8_validate (rdv_query_get_text (query), -1, NULL));
      for (guint j = 0; j < rdv_query_get_n_terms (query); j++)
        if (rdv_query_get_term (query, j)->field <= RDV_QUERY_SOURCE)
          g_assert_nonnull (rdv_query_get_term (query, j)->words[0]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/words", test_words);
  g_test_add_func ("/query/several", test_several);
  g_test_add_func ("/query/nothing", test_nothing);
  g_test_add_func ("/query/fields", test_fields);
  g_test_add_func ("/query/problems", test_problems);
  g_test_add_func ("/query/anything", test_anything);
  return g_test_run ();
}
