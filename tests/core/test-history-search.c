/* test-history-search.c: what people find there. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-history-translations.h"
#include "rdv-loader.h"
#include "rdv-search-index.h"

static RdvSearchIndex *
open_history (const char *language)
{
  const char *const languages[] = { language, NULL };
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_builtin (languages);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdvDocument) document = rdv_loader_load (loader, NULL, &error);
  g_autoptr (GPtrArray) translations = NULL;

  g_assert_no_error (error);
  translations = rdv_history_translations_load (document, NULL);
  g_assert_cmpuint (translations->len, ==, 1);
  return rdv_search_index_new (document, translations, NULL);
}

static RdvSearchResult *
search (RdvSearchIndex *index, const char *text)
{
  g_autoptr (RdvQuery) query = rdv_query_new (text);

  g_assert_null (rdv_query_get_problem (query));
  return rdv_search_index_search (index, query, NULL, NULL);
}

/* The event is among the first few, where a person sees it. */
static void
assert_finds (RdvSearchIndex *index, const char *text, const char *id, guint within)
{
  g_autoptr (RdvSearchResult) result = search (index, text);
  RdvDocument *document = rdv_search_index_get_document (index);
  guint32 event = rdv_document_find_event (document, id);

  g_assert_cmpuint (event, !=, RDV_NONE);
  for (guint i = 0; i < MIN (result->n, within); i++)
    if (result->ranked[i] == event)
      return;
  for (guint i = 0; i < MIN (result->n, 12); i++)
    g_test_message ("%u: %s", i + 1, rdv_document_get_id (document, result->ranked[i]));
  g_error ("“%s” does not lead to %s within the first %u of %u", text, id, within, result->n);
}

/* Each statement of the article of April 2025, in the words in which somebody would look for it. */
static const struct
{
  const char *english;
  const char *russian;
  const char *id;
} statements[] = {
  { "ms-27 baikonur 10:47", "мс-27 байконур 10:47", "soyuz-ms-27" },
  { "jonny kim ryzhikov zubritsky", "джонни ким рыжиков зубрицкий", "soyuz-ms-27" },
  { "ms-27 docks three hours", "мс-27 через три часа", "soyuz-ms-27-docking" },
  { "fifty experiments biology", "экспериментов по биологии", "soyuz-ms-27" },
  { "\"until 9 december\"", "\"до 9 декабря\"", "soyuz-ms-27" },
  { "rocket 80th anniversary", "ракета украшена к 80-летию", "soyuz-ms-27" },
  { "dmitriev symbol", "дмитриев символ", "dmitriev-on-ms-27" },
  { "first russian lunar mission", "первая российская лунная миссия", "luna-25" },
  { "roscosmos corruption", "роскосмос коррупц", "roscosmos-troubles" },
  { "russia closer china", "россия сближается китаем", "lunar-station-memorandum" },
  { "china far side moon", "китай обратной стороне луны", "change-6" },
  { "russian station first module", "первый модуль российской станции", "ros-nem" },
  { "\"first two modules\" 2027", "первые два модуля 2027", "ros-node" },
  { "dmitriev nuclear power mars", "дмитриев атомную марс", "mars-reactor-offer" },
  { "western states partnership intact", "западных государств партнёрство сохраняется", "western-ties-cut" },
};

static void
test_article (gconstpointer language)
{
  g_autoptr (RdvSearchIndex) index = open_history (language);

  /* Both languages find it, whichever is shown. */
  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      assert_finds (index, statements[i].english, statements[i].id, 5);
      assert_finds (index, statements[i].russian, statements[i].id, 5);
    }
}

static void
test_krikalev (gconstpointer language)
{
  g_autoptr (RdvSearchIndex) index = open_history (language);
  const char *spellings[] = { "Крикалёв",  "крикалев",        "KRIKALEV",
                              "Krikalyov", "person:крикалев", "person:\"sergei krikalev\"" };
  g_autoptr (RdvSearchResult) expected = search (index, "krikalev");

  g_assert_cmpuint (expected->n, >=, 5);
  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autoptr (RdvSearchResult) result = search (index, spellings[i]);
      gboolean is_field = i >= 4;

      for (guint event = 0; event < rdv_bitset_get_size (result->matches); event++)
        {
          gboolean is_found = rdv_bitset_contains (result->matches, event);

          if (is_field)
            g_assert_true (!is_found || rdv_bitset_contains (expected->matches, event));
          else
            g_assert_true (is_found == rdv_bitset_contains (expected->matches, event));
        }
      g_assert_cmpuint (result->n, >=, 5);
    }
}

/* By another name it is the same lane. */
static void
test_lane_aliases (gconstpointer language)
{
  g_autoptr (RdvSearchIndex) index = open_history (language);
  static const char *const texts[] = { "lane:iss", "lane:МКС", "lane:\"international space\"" };
  RdvDocument *document = rdv_search_index_get_document (index);
  guint n;

  for (guint lane = 0; lane < rdv_document_get_n_lanes (document); lane++)
    if (g_str_equal (rdv_document_get_lane (document, lane)->id, "station"))
      rdv_document_get_lane_events (document, lane, &n);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RdvSearchResult) result = search (index, texts[i]);

      g_assert_cmpuint (result->n, ==, n);
    }
}

static void
test_handshake (gconstpointer language)
{
  g_autoptr (RdvSearchIndex) index = open_history (language);

  assert_finds (index, "handshake", "astp-handshake", 1);
  assert_finds (index, "рукопожатие", "astp-handshake", 1);
  assert_finds (index, "hands", "astp-handshake", 2);
}

/* What the program says of itself: lane:iss person:krikalev status:failed before:2000 after:1990 source:nasa. People call lanes by other
 * names than their titles. */
static void
test_fields (gconstpointer language)
{
  g_autoptr (RdvSearchIndex) index = open_history (language);
  const char *texts[] = {
    "lane:iss",         "lane:мкс",        "lane:ros",     "lane:\"international space station\"",
    "person:krikalev",  "person:крикалев", "-lane:iss status:failed after:1990",
    "lane:mir",         "lane:станция",    "person:titov", "status:failed",
    "before:2000",      "after:1990",      "source:nasa",  "before:2000 after:1990 source:nasa",
    "agency:roscosmos", "category:flight", "kind:module"
  };
  RdvDocument *document = rdv_search_index_get_document (index);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RdvSearchResult) result = search (index, texts[i]);

      if (result->n == 0 || result->n == rdv_document_get_n_events (document))
        g_error ("“%s” finds %u events", texts[i], result->n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func)                                                                                      \
  g_test_add_data_func ("/history-search/" name "/en", "en", func);                                          \
  g_test_add_data_func ("/history-search/" name "/ru", "ru", func)
  ADD ("article", test_article);
  ADD ("krikalev", test_krikalev);
  ADD ("handshake", test_handshake);
  ADD ("fields", test_fields);
  ADD ("lane-aliases", test_lane_aliases);
#undef ADD
  return g_test_run ();
}
