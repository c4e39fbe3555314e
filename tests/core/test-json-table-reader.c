/* test-json-table-reader.c: JSON of an unknown shape. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rdv-error.h"
#include "rdv-json-shape.h"
#include "reader-probe.h"

static void
test_nested (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture ("table", "unknown.json");
  g_autofree char *events = rdv_reading_list_events (&reading);
  g_autofree char *remarks = rdv_reading_list_remarks (&reading);

  g_assert_cmpstr (rdv_report_get_format (reading.report), ==, "json");
  g_assert_cmpstr (events, ==, "1961-04-12/1961-04-12 flight: Vostok\n1965-03-18 walk: A walk outside\n");
  g_assert_cmpstr (remarks, ==,
                   "skipped 5:25 articles[2].when.from [later]\n"
                   "skipped 6:5 articles[3]\n"
                   "guessed 1:1\n"
                   "guessed 1:1\n");
}

static void
assert_reads (const char *text, const char *format, const char *expected)
{
  g_auto (RdvReading) reading = rdv_reading_of_text (text);
  g_autofree char *events = NULL;

  g_test_message ("%s", text);
  events = rdv_reading_list_events (&reading);
  g_assert_cmpstr (rdv_report_get_format (reading.report), ==, format);
  g_assert_cmpstr (events, ==, expected);
}

static void
test_shapes (void)
{
  assert_reads ("[{\"date\": \"1990\", \"title\": \"a\"}]", "json", "1990 Events: a\n");
  assert_reads ("[{\"x\": \"4 July 1776\", \"y\": \"a\"}]", "json", "1776-07-04 Events: a\n");
  assert_reads ("{\"rows\": [{\"year\": 1990, \"event\": \"a\"}, {\"year\": \"1991\", \"event\": \"b\"}]}",
                "json", "1990 Events: a\n1991 Events: b\n");
  assert_reads ("{\"events\": [{\"date\": \"July 4, 1776\", \"title\": \"a\"}]}", "json",
                "1776-07-04 Events: a\n");
  assert_reads ("[{\"timestamp\": 1398038400000, \"name\": \"a\"}]", "json", "2014-04-21 Events: a\n");
  /* those that have a name of their own keep it */
  assert_reads ("{\"events\": [{\"date\": \"1776\", \"title\": \"a\"}]}", "native", "1776 Events: a\n");
  assert_reads ("[{\"start\": \"1990\", \"content\": \"a\"}]", "vis-timeline", "1990 Events: a\n");
}

static void
assert_fails (const char *text, const char *part)
{
  g_auto (RdvReading) reading = rdv_reading_of_text (text);

  g_assert_error (reading.error, RDV_ERROR, RDV_ERROR_SHAPE);
  if (strstr (reading.error->message, part) == NULL)
    g_error ("“%s” is not in: %s", part, reading.error->message);
}

static void
test_errors (void)
{
  assert_fails ("[]", "is JSON, but not a timeline");
  assert_fails ("[{\"a\": 1}]", "is JSON, but not a timeline");
  assert_fails ("{\"a\": [1, 2, 3]}", "is JSON, but not a timeline");
  assert_fails ("[{\"date\": \"soon\"}]", "line 1, column 11");
  assert_fails ("{\"format\": \"geojson\", \"features\": [{\"date\": \"1990\"}]}",
                "is JSON, but not a timeline");
}

/* Keys of their own for every object make no table of all by all. */
static void
test_unlike (void)
{
  g_autoptr (GString) text = g_string_new ("[");
  g_auto (RdvReading) reading = { NULL };

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "%s{\"date\": \"%u\", \"title\": \"t%u\", \"key%u\": 1}\n",
                            i > 0 ? "," : "", 1000 + i % 1000, i, i);
  g_string_append_c (text, ']');
  reading = rdv_reading_of_bytes (text->str, text->len);
  g_assert_no_error (reading.error);
  g_assert_cmpuint (rdv_document_get_n_events (reading.document), ==, 20000);
}

static void
test_survives (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "table", "unknown.json", NULL);
  g_autofree char *text = NULL;

  rdv_reading_assert_survives ("table", "unknown.json", 1000);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  rdv_reading_assert_survives_wrong_types (text);
}

/* Keys that are no UTF-8 are seen as something, and refused by whoever reads the file. */
static void
test_bad_bytes (void)
{
  static const char text[] = "[{\"d\xC3\": \"1990\", \"\xFF\": \"\xE2\x82\"}]";
  g_auto (RdvReading) reading = rdv_reading_of_bytes (text, sizeof text - 1);

  g_assert_nonnull (reading.error);
  g_assert_true (g_utf8_validate (reading.error->message, -1, NULL));
}

/* What is seen of a file that is cut anywhere is what is seen of the whole, or less. */
static void
test_seen (void)
{
  static const char text[] =
      "\xEF\xBB\xBF {\"a\": [{\"b\\u00e9\": -1.5}, {\"c\": null, \"d\": [[]]}], \"e\": \"x\\\"y\"}";
  g_autoptr (RdvJsonShape) whole = rdv_json_shape_new (text, sizeof text - 1);

  g_assert_cmpint (rdv_json_shape_get_root (whole), ==, '{');
  g_assert_cmpstr (rdv_json_shape_get (whole, "a[].bé"), ==, "-1.5");
  g_assert_cmpstr (rdv_json_shape_get (whole, "a[].c"), ==, "null");
  g_assert_cmpstr (rdv_json_shape_get (whole, "a[].d[][]"), ==, NULL);
  g_assert_cmpstr (rdv_json_shape_get (whole, "e"), ==, "x\"y");
  for (gsize length = 0; length < sizeof text - 1; length++)
    {
      g_autofree char *head = g_memdup2 (text, MAX (length, 1));
      g_autoptr (RdvJsonShape) part = rdv_json_shape_new (head, length);
      const char *const *paths = rdv_json_shape_get_paths (part);

      for (gsize i = 0; paths[i] != NULL; i++)
        g_assert_nonnull (rdv_json_shape_get (whole, paths[i]));
    }
}

/* What came whole before a fault is read, whatever the format, and where the fault is gets told. */
static void
assert_whole_part (const char *text, const char *expected, const char *told)
{
  g_auto (RdvReading) reading = rdv_reading_of_text (text);
  g_autofree char *events = NULL;
  g_autofree char *remarks = NULL;

  g_test_message ("%s", text);
  g_assert_no_error (reading.error);
  events = rdv_reading_list_events (&reading);
  remarks = rdv_reading_list_remarks (&reading);
  g_assert_cmpstr (events, ==, expected);
  if (strstr (remarks, told) == NULL)
    g_error ("%s is not in: %s", told, remarks);
}

static void
test_faults (void)
{
#define NATIVE "{\"format\":\"rendezvous-timeline\",\"version\":1,\"events\":["
#define SLIDE  "{\"start_date\":{\"year\":\"2001\"},\"text\":{\"headline\":\"A\"}}"
  static const char one[] = "2001 Events: A\n";

  /* a comma too many, around an element and in it */
  assert_whole_part ("{\"events\":[" SLIDE ",\n]}", one, "guessed 1:66 [,]\n");
  assert_whole_part ("[{\"start\":\"2001\",\"content\":\"A\"},]", one, "guessed 1:32 [,]\n");
  assert_whole_part (NATIVE "{\"title\":\"A\",\"date\":\"2001\" , }]}", one, "guessed 1:82 [,]\n");
  assert_whole_part ("[{\"when\":\"2001\",\"what\":\"A\",}]", one, "guessed 1:27 [,]\n");
  /* the end is missing, or something else is there */
  assert_whole_part ("{\"events\":[" SLIDE ",{\"start_da", one, "skipped 1:77\n");
  assert_whole_part ("[{\"start\":\"2001\",\"content\":\"A\"},", one, "skipped 1:33\n");
  assert_whole_part (NATIVE "{\"title\":\"A\",\"date\":\"2001\"},\n{\"t", one, "skipped 2:4\n");
  assert_whole_part (NATIVE "{\"title\":\"A\",\"date\":\"2001\"},\n,{}]}", one, "skipped 2:1\n");
#undef SLIDE
#undef NATIVE
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-table-reader/nested", test_nested);
  g_test_add_func ("/json-table-reader/shapes", test_shapes);
  g_test_add_func ("/json-table-reader/errors", test_errors);
  g_test_add_func ("/json-table-reader/unlike", test_unlike);
  g_test_add_func ("/json-table-reader/survives", test_survives);
  g_test_add_func ("/json-table-reader/bad-bytes", test_bad_bytes);
  g_test_add_func ("/json-table-reader/seen", test_seen);
  g_test_add_func ("/json-table-reader/faults", test_faults);
  return g_test_run ();
}
