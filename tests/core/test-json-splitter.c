/* test-json-splitter.c: the same pieces however a file arrives. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-json-splitter.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "rdv-error.h"
#include "rdv-json-place.h"

static const char *const split[] = { "events", "lanes", NULL };

/* Everything that the splitter says about a file, as text. */
static gboolean
write_piece (const RdvJsonPiece *piece, gpointer user_data, GError **error)
{
  GString *out = user_data;

  g_assert_cmpuint (strlen (piece->bytes), ==, piece->length);
  if (piece->index == RDV_JSON_WHOLE)
    g_string_append_printf (out, "%s", piece->key);
  else
    g_string_append_printf (out, "%s[%u]", piece->key, piece->index);
  g_string_append_printf (out, " %u:%u @%" G_GUINT64_FORMAT " %s\n", piece->line, piece->column,
                          piece->offset, piece->bytes);
  return TRUE;
}

static void
write_bad_line (const RdvJsonPiece *place, const char *reason, gpointer user_data)
{
  g_string_append_printf (user_data, "bad %s[%u] %u:%u %s|%s\n", place->key, place->index, place->line,
                          place->column, place->bytes, reason);
}

static const RdvJsonSplitterFuncs writers = { write_piece, write_bad_line };

static char *
split_bytes (const char *bytes, gsize length, gsize chunk, GError **error)
{
  GString *out = g_string_new (NULL);
  g_autoptr (RdvJsonSplitter) splitter = rdv_json_splitter_new ("a.json", split, "events", &writers, out);
  gboolean goes_on = TRUE;

  for (gsize at = 0; at < length && goes_on; at += chunk)
    {
      /* a copy of its own, so that reading past a chunk's end is seen */
      g_autofree char *copy = g_memdup2 (bytes + at, MIN (chunk, length - at));

      goes_on = rdv_json_splitter_push (splitter, copy, MIN (chunk, length - at), error);
    }
  if (goes_on)
    rdv_json_splitter_finish (splitter, error);
  return g_string_free (out, FALSE);
}

static char *
split_text (const char *text, GError **error)
{
  return split_bytes (text, strlen (text), strlen (text), error);
}

static void
assert_split (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *out = split_text (text, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (out, ==, expected);
}

static void
assert_fails (const char *bytes, gsize length, RdvError code, const char *place)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *out = split_bytes (bytes, length, length + 1, &error);

  g_assert_error (error, RDV_ERROR, (int)code);
  g_assert_nonnull (strstr (error->message, "“a.json”"));
  if (strstr (error->message, place) == NULL)
    g_error ("%s is not in: %s", place, error->message);
  g_assert_cmpint (error->message[strlen (error->message) - 1], ==, '.');
}

static void
test_pieces (void)
{
  assert_split ("{}", "");
  assert_split ("{\"title\": \"ä\", \"n\": -1.5e3,\n \"events\" : [ {\"a\":1} ,\r\n\t7, \"x]\" ], \"view\": "
                "{\"events\":[1]}}",
                "title 1:11 @10 \"ä\"\n"
                "n 1:21 @21 -1.5e3\n"
                "events[0] 2:15 @43 {\"a\":1}\n"
                "events[1] 3:2 @55 7\n"
                "events[2] 3:5 @58 \"x]\"\n"
                "view 3:21 @74 {\"events\":[1]}\n");
  assert_split ("{\"events\": [], \"lanes\": null}", "events 1:12 @11 []\nlanes 1:25 @24 null\n");
  assert_split ("{\"ev\\u0065nts\": [true]}", "events[0] 1:18 @17 true\n");
  assert_split ("\xEF\xBB\xBF {\"a\":[]}", "a 1:7 @9 []\n");
  assert_split ("{\"a\":1,\r\r\n\"b\":2}", "a 1:6 @5 1\nb 3:5 @14 2\n");
}

static void
test_lines (void)
{
  assert_split ("{\"title\":\"t\"}\n{\"a\":1}\r\n\n [2]\n", "title 1:10 @9 \"t\"\n"
                                                            "events[0] 2:1 @14 {\"a\":1}\n"
                                                            "events[1] 4:2 @25 [2]\n");
  assert_split ("{}\n{\"a\":1}\n{\"b\n\"\n7\n{\"c\":3}",
                "events[0] 2:1 @3 {\"a\":1}\n"
                "bad events[1] 3:4 {\"b|The line ends in the middle of an event.\n"
                "bad events[2] 4:2 \"|The line ends in the middle of an event.\n"
                "events[3] 5:1 @17 7\n"
                "events[4] 6:1 @19 {\"c\":3}\n");
}

static void
test_errors (void)
{
  g_autofree char *deep = g_strnfill (200, '[');
  g_autofree char *deep_event = g_strconcat ("{\"events\":\n[", deep, NULL);

#define FAILS(text, code, place) assert_fails (text, sizeof text - 1, RDV_ERROR_##code, place)
  FAILS ("", EMPTY, "line 1, column 1");
  FAILS (" \n\n", EMPTY, "line 3, column 1");
  FAILS ("\xEF\xBB\xBF", EMPTY, "line 1, column 1");
  FAILS ("hello", SYNTAX, "line 1, column 1. This is not JSON");
  FAILS ("{\"a\": 1", TRUNCATED, "line 1, column 8");
  FAILS ("{\"a\": \"é", TRUNCATED, "line 1, column 9");
  FAILS ("{\"a\": tr", TRUNCATED, "line 1, column 9");
  FAILS ("{\"events\":[\n{},\n{", TRUNCATED, "line 3, column 2");
  FAILS ("{} x", SYNTAX, "line 1, column 4");
  FAILS ("{} {}", SYNTAX, "line 1, column 4");
  FAILS ("{\"events\":[]}\n{}", SYNTAX, "line 2, column 1");
  FAILS ("{\"a\": 1,}", SYNTAX, "line 1, column 9");
  FAILS ("{\"a\": [1,]}", SYNTAX, "line 1, column 10");
  FAILS ("{\"a\" 1}", SYNTAX, "line 1, column 6");
  FAILS ("{\"a\": 1 2}", SYNTAX, "line 1, column 9");
  FAILS ("{\"a\": [1}", SYNTAX, "line 1, column 9");
  FAILS ("{'a': 1}", SYNTAX, "line 1, column 2");
  FAILS ("{\"a\": 01}", SYNTAX, "line 1, column 8");
  FAILS ("{\"a\": 1.}", SYNTAX, "line 1, column 9");
  FAILS ("{\"a\": -}", SYNTAX, "line 1, column 8");
  FAILS ("{\"a\": True}", SYNTAX, "line 1, column 7");
  FAILS ("{\"a\": trap}", SYNTAX, "line 1, column 9");
  FAILS ("{\"a\": \"\\x\"}", SYNTAX, "line 1, column 9");
  FAILS ("{\"a\": \"x\ny\"}", SYNTAX, "line 1, column 9");
  FAILS ("{\"a\": \"x\0y\"}", SYNTAX, "zero byte");
  FAILS ("\x7f"
         "ELF\1\0\0\0",
         SYNTAX, "line 1, column 1");
  FAILS ("{\"a\": \0 1}", SYNTAX, "zero byte");
  FAILS ("{\"a\":\n\"ab\xE9\"}", SYNTAX, "line 2, column 4");
  FAILS ("{\"a\":\n\"ab\xED\xA0\x80\"}", SYNTAX, "line 2, column 4");
  FAILS ("\xFF\xFE{\0}\0", SYNTAX, "UTF-16");
  FAILS ("\xFE\xFF\0{\0}", SYNTAX, "UTF-16");
  FAILS ("{\0}\0", SYNTAX, "UTF-16");
  FAILS ("\0{\0}", SYNTAX, "UTF-16");
  FAILS ("[1, 2]", SHAPE, "line 1, column 1");
  FAILS ("42", SHAPE, "line 1, column 1");
  FAILS ("[1, 2", TRUNCATED, "line 1, column 6");
  assert_fails (deep, strlen (deep), RDV_ERROR_TOO_DEEP, "line 1, column 101");
  assert_fails (deep_event, strlen (deep_event), RDV_ERROR_TOO_DEEP, "line 2, column 100");
#undef FAILS
}

static const char *const samples[] = {
  "{\"title\": \"ä€\\u20ac𝄞\", \"n\": [-1.5e3, 0, 12],\n \"events\" : [ {\"a\":\"\\\"]}\"} ,\r\n\t7, \"x]\" "
  "], \"l\":{}}\r\n",
  "\xEF\xBB\xBF{\"events\": [[[]], false, null]}",
  "{\"title\":\"t\"}\r\n{\"a\":1}\r\n\n [2]\n{\"b\n{\"c\":\"\xC3\"}\n7",
  "{\"a\": \"x\xE2\x82\"}",
  "{\"events\": [1, 2, {\"a\": [tru",
  "\xEF\xBB",
  " ",
};

static void
write_last_comma (guint line, guint column, gpointer user_data)
{
  g_string_append_printf (user_data, "comma %u:%u\n", line, column);
}

/* Where somebody is told of them, commas at the end of lists are no faults, and pieces are JSON, wherever
 * chunks end. */
static void
test_last_commas (void)
{
  static const RdvJsonSplitterFuncs funcs = { write_piece, write_bad_line, write_last_comma };
  static const char text[] = "{\"events\":[{\"a\":[1 , ],},\n],\"b\":{\"c\":\",]\",},}";

  for (gsize chunk = 1; chunk <= strlen (text); chunk++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autoptr (RdvJsonSplitter) splitter = rdv_json_splitter_new ("a.json", split, "events", &funcs, out);

      for (gsize at = 0; at < strlen (text); at += chunk)
        g_assert_true (rdv_json_splitter_push (splitter, text + at, MIN (chunk, strlen (text) - at), NULL));
      g_assert_true (rdv_json_splitter_finish (splitter, NULL));
      g_assert_cmpstr (out->str, ==,
                       "comma 1:20\ncomma 1:23\nevents[0] 1:12 @11 {\"a\":[1   ] }\ncomma 1:25\n"
                       "comma 2:16\nb 2:7 @32 {\"c\":\",]\" }\ncomma 2:18\n");
    }
}

/* However the bytes are cut into chunks, pieces, places and errors are the same. */
static void
test_chunks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      gsize length = strlen (samples[i]);
      g_autoptr (GError) whole_error = NULL;
      g_autofree char *whole = split_bytes (samples[i], length, length, &whole_error);

      for (gsize chunk = 1; chunk < length; chunk++)
        {
          g_autoptr (GError) error = NULL;
          g_autofree char *out = split_bytes (samples[i], length, chunk, &error);

          g_assert_cmpstr (out, ==, whole);
          g_assert_cmpstr (error != NULL ? error->message : NULL, ==,
                           whole_error != NULL ? whole_error->message : NULL);
        }
    }
}

/* Every beginning of a good file is truncated (or empty), and never crashes. */
static void
test_every_truncation (void)
{
  const char *text = samples[0];
  gsize whole = strlen (text) - 2; /* without the last line end */

  for (gsize length = 0; length < whole; length++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *out = split_bytes (text, length, length + 1, &error);

      g_assert_true (g_error_matches (error, RDV_ERROR, length == 0 ? RDV_ERROR_EMPTY : RDV_ERROR_TRUNCATED));
    }
}

/* What the grammar here lets through, json-glib reads, and finds the same values. */
static gboolean
compare_piece (const RdvJsonPiece *piece, gpointer user_data, GError **error)
{
  g_autoptr (JsonNode) node = json_from_string (piece->bytes, error);
  JsonNode *expected = json_object_get_member (user_data, piece->key);

  g_assert_no_error (*error);
  if (piece->index != RDV_JSON_WHOLE)
    expected = json_array_get_element (json_node_get_array (expected), piece->index);
  g_assert_true (json_node_equal (node, expected));
  return TRUE;
}

static void
test_same_as_parser (void)
{
  static const RdvJsonSplitterFuncs funcs = { compare_piece, NULL };
  g_autoptr (JsonNode) root = json_from_string (samples[0], NULL);
  g_autoptr (RdvJsonSplitter) splitter =
      rdv_json_splitter_new ("a.json", split, NULL, &funcs, json_node_get_object (root));
  g_autoptr (GError) error = NULL;

  rdv_json_splitter_push (splitter, samples[0], strlen (samples[0]), &error);
  g_assert_no_error (error);
  g_assert_true (rdv_json_splitter_finish (splitter, &error));
}

static void
test_places (void)
{
  const char *bytes =
      "{\"title\": \"ä\", \"a b\": [1,\r\n  {\"date\": \"20\\\"}04\"}],\n\"t\\u0061g\": -1.5e3}";
  RdvJsonPiece piece = { "events", 12, bytes, strlen (bytes), 100, 7, 5 };
  RdvJsonPlace root = RDV_JSON_PLACE_PIECE (&piece);
  RdvJsonPlace title = RDV_JSON_PLACE_KEY (&root, "title");
  RdvJsonPlace list = RDV_JSON_PLACE_KEY (&root, "a b");
  RdvJsonPlace item = RDV_JSON_PLACE_INDEX (&list, 1);
  RdvJsonPlace date = RDV_JSON_PLACE_KEY (&item, "date");
  RdvJsonPlace tag = RDV_JSON_PLACE_KEY (&root, "tag");
  RdvJsonPlace missing = RDV_JSON_PLACE_KEY (&item, "none");
  const struct
  {
    const RdvJsonPlace *place;
    const char *path;
    const char *key_path;
    guint line, column;
    const char *text;
  } cases[] = {
    { &title, "events[12].title", "events[].title", 7, 15, "\"ä\"" },
    { &item, "events[12][\"a b\"][1]", "events[][\"a b\"][]", 8, 3, "{\"date\": \"20\\\"}04\"}" },
    { &date, "events[12][\"a b\"][1].date", "events[][\"a b\"][].date", 8, 12, "\"20\\\"}04\"" },
    { &tag, "events[12].tag", "events[].tag", 9, 13, "-1.5e3" },
    { &missing, "events[12][\"a b\"][1].none", "events[][\"a b\"][].none", 8, 3,
      "{\"date\": \"20\\\"}04\"}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = rdv_json_place_to_path (cases[i].place);
      g_autofree char *key_path = rdv_json_place_to_key_path (cases[i].place);
      guint line, column;
      gsize length;
      const char *at = rdv_json_place_locate (cases[i].place, &piece, &line, &column, &length);
      g_autofree char *text = g_strndup (at, length);

      g_assert_cmpstr (path, ==, cases[i].path);
      g_assert_cmpstr (key_path, ==, cases[i].key_path);
      g_assert_cmpuint (line, ==, cases[i].line);
      g_assert_cmpuint (column, ==, cases[i].column);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-splitter/pieces", test_pieces);
  g_test_add_func ("/json-splitter/lines", test_lines);
  g_test_add_func ("/json-splitter/errors", test_errors);
  g_test_add_func ("/json-splitter/chunks", test_chunks);
  g_test_add_func ("/json-splitter/every-truncation", test_every_truncation);
  g_test_add_func ("/json-splitter/same-as-parser", test_same_as_parser);
  g_test_add_func ("/json-splitter/places", test_places);
  g_test_add_func ("/json-splitter/last-commas", test_last_commas);
  return g_test_run ();
}
