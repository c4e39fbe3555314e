/* test-list-writer.c: lists and checks that programs can read. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-list-writer.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "rdv-error.h"
#include "rdv-loader.h"

#define NOW G_GINT64_CONSTANT (1790812800) /* 1 October 2026 */

static const char *const text =
    "{\"format\": \"rendezvous-timeline\", \"title\": \"Of \\\"all\\\" kinds\", \"language\": \"en\",\n"
    "\"lanes\": [{\"id\": \"l\", \"title\": \"Lane\"}],\n"
    "\"subjects\": [{\"id\": \"p\", \"kind\": \"person\", \"name\": \"Per Son\"}, {\"id\": \"c\", \"kind\": "
    "\"craft\", \"name\": \"C\"}],\n"
    "\"sources\": [{\"id\": \"s\", \"title\": \"Source, one\", \"url\": \"https://example.org\"}, {\"id\": "
    "\"u\", \"title\": \"Two\"}],\n"
    "\"events\": [\n"
    "{\"id\": \"plan\", \"title\": \"Planned\", \"date\": \"2028\", \"status\": \"planned\", \"lane\": "
    "\"l\"},\n"
    "{\"id\": \"open\", \"title\": \"Open\", \"date\": \"1998-11-20/..\", \"status\": \"ongoing\", \"lane\": "
    "\"l\"},\n"
    "{\"id\": \"unknown\", \"title\": \"Unknown end\", \"date\": \"1985/\", \"lane\": \"l\"},\n"
    "{\"id\": \"span\", \"title\": \"Tricky \\\"quotes\\\", commas\\nand \\u0001 lines\", \"date\": "
    "\"1975-07-15T12:20Z/1975-07-21\",\n"
    " \"lane\": \"l\", \"importance\": 5, \"summary\": \"C:\\\\path\", \"sources\": [\"s\", \"u\"],\n"
    " \"subjects\": [{\"id\": \"c\"}, {\"id\": \"p\", \"role\": \"pilot\"}]},\n"
    "{\"id\": \"bad\", \"title\": \"Bad\", \"date\": \"1975-02-30\"},\n"
    "{\"id\": \"guess\", \"title\": \"Guess\", \"date\": \"1961-04-12\", \"lane\": \"l\", \"mood\": 1}]}";

typedef struct
{
  RdvDocument *document;
  RdvReport *report;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *const languages[] = { "en", NULL };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, (gssize)strlen (text), NULL);
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_stream (stream, "text", languages);
  g_autoptr (GError) error = NULL;

  fixture->document = rdv_loader_load (loader, NULL, &error);
  g_assert_no_error (error);
  fixture->report = g_object_ref (rdv_loader_get_report (loader));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->document);
  g_object_unref (fixture->report);
}

static char *
write_list (RdvDocument *document, RdvListFormat format)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (rdv_list_write (document, format, NOW, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static const char *
get_member (JsonArray *array, guint index, const char *key)
{
  JsonNode *node = json_object_get_member (json_array_get_object_element (array, index), key);

  g_assert_nonnull (node);
  return JSON_NODE_HOLDS_NULL (node) ? NULL : json_node_get_string (node);
}

static void
test_json (Fixture *fixture, gconstpointer data)
{
  g_autofree char *out = write_list (fixture->document, RDV_LIST_JSON);
  g_autoptr (JsonNode) root = json_from_string (out, NULL);
  g_auto (GStrv) lines = g_strsplit (out, "\n", -1);
  static const char *const order[] = { "guess", "span", "unknown", "open", "plan" };
  JsonArray *array;
  JsonArray *people;

  g_assert_nonnull (root);
  array = json_node_get_array (root);
  g_assert_cmpuint (json_array_get_length (array), ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpstr (get_member (array, i, "id"), ==, order[i]);
  /* one object a line, between the brackets */
  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (order) + 3);

  g_assert_cmpstr (get_member (array, 1, "title"), ==, "Tricky \"quotes\", commas\nand \001 lines");
  g_assert_cmpstr (get_member (array, 1, "date"), ==, "1975-07-15T12:20Z/1975-07-21");
  g_assert_cmpstr (get_member (array, 1, "earliest"), ==, "1975-07-15T12:20:00Z");
  g_assert_cmpstr (get_member (array, 1, "latest"), ==, "1975-07-15T12:20:59Z");
  g_assert_cmpstr (get_member (array, 1, "end_earliest"), ==, "1975-07-21T00:00:00Z");
  g_assert_cmpstr (get_member (array, 1, "end_latest"), ==, "1975-07-21T23:59:59Z");
  g_assert_cmpstr (get_member (array, 1, "precision"), ==, "minute");
  g_assert_cmpstr (get_member (array, 1, "status"), ==, "done");
  g_assert_cmpstr (get_member (array, 1, "lane"), ==, "l");
  g_assert_cmpstr (get_member (array, 1, "summary"), ==, "C:\\path");
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (array, 1), "importance"), ==,
                   5);
  people = json_object_get_array_member (json_array_get_object_element (array, 1), "people");
  g_assert_cmpuint (json_array_get_length (people), ==, 1);
  g_assert_cmpstr (get_member (people, 0, "id"), ==, "p");
  g_assert_cmpstr (get_member (people, 0, "name"), ==, "Per Son");
  g_assert_cmpstr (get_member (people, 0, "role"), ==, "pilot");
  people = json_object_get_array_member (json_array_get_object_element (array, 1), "sources");
  g_assert_cmpuint (json_array_get_length (people), ==, 2);
  g_assert_cmpstr (get_member (people, 0, "url"), ==, "https://example.org");
  g_assert_cmpstr (get_member (people, 1, "url"), ==, NULL);
}

static void
test_json_ends (Fixture *fixture, gconstpointer data)
{
  g_autofree char *out = write_list (fixture->document, RDV_LIST_JSON);
  g_autoptr (JsonNode) root = json_from_string (out, NULL);
  JsonArray *array = json_node_get_array (root);

  g_assert_cmpstr (get_member (array, 0, "end_earliest"), ==, NULL);
  g_assert_cmpstr (get_member (array, 0, "end_latest"), ==, NULL);
  g_assert_cmpstr (get_member (array, 2, "end_earliest"), ==, NULL);
  g_assert_cmpstr (get_member (array, 2, "end_latest"), ==, NULL);
  g_assert_cmpstr (get_member (array, 3, "end_earliest"), ==, "..");
  g_assert_cmpstr (get_member (array, 3, "end_latest"), ==, "..");
  g_assert_cmpstr (get_member (array, 4, "precision"), ==, "year");
}

/* A reader of RFC 4180 of its own: fields by row. */
static GPtrArray *
parse_csv (const char *at)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);

  while (*at != 0)
    {
      GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
      gboolean is_over = FALSE;

      while (!is_over)
        {
          GString *field = g_string_new (NULL);
          gboolean quoted = *at == '"';

          at += quoted;
          for (; quoted ? (*at != '"' || at[1] == '"') : (*at != ',' && *at != '\r'); at++)
            {
              g_assert_cmpint (*at, !=, 0);
              at += quoted && *at == '"';
              g_string_append_c (field, *at);
            }
          at += quoted;
          is_over = *at == '\r';
          at += is_over ? 2 : 1;
          g_ptr_array_add (row, g_string_free (field, FALSE));
        }
      g_ptr_array_add (rows, row);
    }
  return rows;
}

static void
test_csv (Fixture *fixture, gconstpointer data)
{
  g_autofree char *out = write_list (fixture->document, RDV_LIST_CSV);
  g_autoptr (GPtrArray) rows = parse_csv (out);
  GPtrArray *header = g_ptr_array_index (rows, 0);
  GPtrArray *row = g_ptr_array_index (rows, 2);

  g_assert_cmpuint (rows->len, ==, 6);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpuint (((GPtrArray *)g_ptr_array_index (rows, i))->len, ==, header->len);
  g_assert_cmpstr (g_ptr_array_index (header, 0), ==, "id");
  g_assert_cmpstr (g_ptr_array_index (row, 0), ==, "span");
  g_assert_cmpstr (g_ptr_array_index (row, 1), ==, "Tricky \"quotes\", commas\nand \001 lines");
  g_assert_cmpstr (g_ptr_array_index (row, 12), ==, "Per Son (pilot)");
  g_assert_cmpstr (g_ptr_array_index (row, 13), ==, "Source, one <https://example.org>; Two");
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *out = write_list (fixture->document, RDV_LIST_TEXT);
  g_auto (GStrv) lines = g_strsplit (out, "\n", -1);
  const char *lane = strstr (lines[0], "Lane  ");

  g_assert_nonnull (strstr (lines[0], "1961"));
  g_assert_nonnull (lane);
  g_assert_true (g_str_has_suffix (lines[0], "Guess"));
  /* lanes stand below each other */
  g_assert_cmpint (g_utf8_pointer_to_offset (lines[0], lane), ==,
                   g_utf8_pointer_to_offset (lines[4], strstr (lines[4], "Lane  ")));
  g_assert_nonnull (strstr (lines[4], "Planned ["));
  g_assert_cmpstr (lines[5], ==, "");
}

/* A long list is written in pieces, and a writer that fails is told. */
static void
test_failing_stream (Fixture *fixture, gconstpointer data)
{
  char buffer[100];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (buffer, sizeof buffer, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (rdv_list_write (fixture->document, RDV_LIST_JSON, NOW, stream, NULL, &error));
  g_assert_error (error, RDV_ERROR, RDV_ERROR_WRITE);
}

static void
test_check_json (Fixture *fixture, gconstpointer data)
{
  g_autofree char *out = rdv_check_to_json (fixture->document, fixture->report);
  g_autofree char *nothing = NULL;
  g_autoptr (JsonNode) root = json_from_string (out, NULL);
  g_autoptr (RdvReport) empty = rdv_report_new ();
  JsonObject *check = json_node_get_object (root);
  JsonArray *skipped = json_object_get_array_member (check, "skipped");
  JsonArray *guessed = json_object_get_array_member (check, "guessed");

  g_assert_cmpstr (json_object_get_string_member (check, "format"), ==, "native");
  g_assert_cmpstr (json_object_get_string_member (check, "title"), ==, "Of \"all\" kinds");
  g_assert_cmpint (json_object_get_int_member (check, "events"), ==, 5);
  g_assert_cmpuint (json_array_get_length (skipped), ==, 1);
  g_assert_cmpstr (get_member (skipped, 0, "path"), ==, "events[4].date");
  g_assert_cmpstr (get_member (skipped, 0, "text"), ==, "1975-02-30");
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (skipped, 0), "line"), ==, 12);
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (skipped, 0), "column"), ==, 39);
  g_assert_cmpuint (json_array_get_length (guessed), ==, 1);
  g_assert_cmpstr (get_member (guessed, 0, "path"), ==, "events[5].mood");

  nothing = rdv_check_to_json (NULL, empty);
  g_assert_cmpstr (nothing, ==,
                   "{\"format\":null,\"title\":null,\"events\":0,\"skipped\":[],\"guessed\":[]}\n");
}

static void
test_check_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *out = rdv_check_to_text (fixture->document, fixture->report, "a.json");
  g_auto (GStrv) lines = g_strsplit (out, "\n", -1);

  g_assert_cmpstr (lines[0], ==, "a.json: Rendezvous timeline, “Of \"all\" kinds”, 5 events");
  g_assert_nonnull (strstr (out, "1 thing was skipped:\n  line 12, column 39, events[4].date: "));
  g_assert_nonnull (strstr (out, "1 thing was guessed:\n  line 13, column 78, events[5].mood: "));
}

/* Of a hopeless file the first remarks are listed and the others counted. */
static void
test_check_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvReport) report = rdv_report_new ();
  g_autofree char *json = NULL;
  g_autofree char *words = NULL;
  g_autoptr (JsonNode) root = NULL;

  for (guint i = 0; i < 1234; i++)
    rdv_report_add (report, &(RdvRemark){ .kind = RDV_REMARK_SKIPPED, .path = "x", .reason = "Bad." });
  json = rdv_check_to_json (NULL, report);
  words = rdv_check_to_text (NULL, report, "a.json");
  root = json_from_string (json, NULL);
  g_assert_nonnull (root);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (root), "skipped_more"), ==, 234);
  g_assert_null (strstr (json, "\"line\""));
  g_assert_nonnull (strstr (words, "1234 things were skipped"));
  g_assert_nonnull (strstr (words, "and 234 more"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/list-writer/json", test_json);
  ADD ("/list-writer/json-ends", test_json_ends);
  ADD ("/list-writer/csv", test_csv);
  ADD ("/list-writer/text", test_text);
  ADD ("/list-writer/failing-stream", test_failing_stream);
  ADD ("/list-writer/check-json", test_check_json);
  ADD ("/list-writer/check-text", test_check_text);
  ADD ("/list-writer/check-many", test_check_many);
#undef ADD
  return g_test_run ();
}
