/* test-native-reader.c: read what one can, tell the rest. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-error.h"
#include "rdv-loader.h"
#include "reader-probe.h"

static RdvReading
load_with (RdvLoader *loader)
{
  RdvReading outcome = { NULL };

  outcome.document = rdv_loader_load (loader, NULL, &outcome.error);
  outcome.report = g_object_ref (rdv_loader_get_report (loader));
  g_assert_true ((outcome.document == NULL) == (outcome.error != NULL));
  return outcome;
}

static RdvReading
load_text (const char *text, const char *language)
{
  const char *languages[] = { language, NULL };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, (gssize)strlen (text), NULL);
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_stream (stream, "text", languages);

  return load_with (loader);
}

static RdvReading
load_fixture (const char *name, const char *language)
{
  const char *languages[] = { language, NULL };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "native", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_file (file, languages);

  return load_with (loader);
}

/* The remarks as lines "kind line:column path text", sorted by place. */
static char *
list_remarks (RdvReport *report)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < rdv_report_get_n_remarks (report); i++)
    {
      const RdvRemark *remark = rdv_report_get_remark (report, i);

      g_assert_nonnull (remark->reason);
      g_string_append_printf (out, "%s %u:%u %s %s\n",
                              remark->kind == RDV_REMARK_SKIPPED ? "skipped" : "guessed", remark->line,
                              remark->column, remark->path, remark->text);
    }
  return g_string_free (out, FALSE);
}

static void
test_clean_info (void)
{
  g_auto (RdvReading) outcome = load_fixture ("clean.timeline.json", "en");
  g_autofree char *remarks = NULL;
  const RdvTimelineInfo *info;

  g_assert_no_error (outcome.error);
  remarks = list_remarks (outcome.report);
  g_assert_cmpstr (remarks, ==, "");
  g_assert_cmpstr (rdv_report_get_format (outcome.report), ==, "native");

  info = rdv_document_get_info (outcome.document);
  g_assert_cmpstr (info->id, ==, "small");
  g_assert_cmpstr (info->title, ==, "A small timeline");
  g_assert_cmpstr (info->description, ==, "Everything that the format has, once.");
  g_assert_cmpstr (info->language, ==, "en");
  g_assert_cmpstr (info->license, ==, "CC0-1.0");
  g_assert_cmpstr (info->updated, ==, "2026-10-01");
  g_assert_true (info->has_view);
  g_assert_cmpint (info->view.start.earliest, ==, rdv_calendar_date_to_seconds (1970, 1, 1));
  g_assert_cmpint (info->view.end.latest, ==, rdv_calendar_date_to_seconds (2031, 1, 1) - 1);
  g_assert_true (info->has_as_of);
  g_assert_cmpint (info->as_of, ==, rdv_calendar_date_to_seconds (2026, 10, 2) - 1);
}

static void
test_clean_tables (void)
{
  g_auto (RdvReading) outcome = load_fixture ("clean.timeline.json", "en");
  RdvDocument *document = outcome.document;
  const RdvSubject *subject;
  const RdvSource *source;

  g_assert_cmpuint (rdv_document_get_n_lanes (document), ==, 3);
  g_assert_cmphex (rdv_document_get_lane (document, 0)->color, ==, 0x2f6db5ff);
  g_assert_cmphex (rdv_document_get_lane (document, 1)->color, ==, 0xaabbccff);
  g_assert_cmpuint (rdv_document_get_lane (document, 1)->parent, ==, 0);
  g_assert_cmphex (rdv_document_get_lane (document, 2)->color, ==, 0x11223380);
  g_assert_cmpuint (g_strv_length ((char **) rdv_document_get_lane (document, 0)->aliases), ==, 2);
  g_assert_true (g_strv_contains (rdv_document_get_lane (document, 0)->aliases, "Spaceflight"));
  g_assert_true (g_strv_contains (rdv_document_get_lane (document, 0)->aliases, "Полёты"));
  g_assert_null (rdv_document_get_lane (document, 1)->aliases[0]);
  g_assert_cmpuint (rdv_document_get_n_categories (document), ==, 1);
  g_assert_cmpstr (rdv_document_get_category_record (document, 0)->icon, ==, "hands");
  g_assert_cmpstr (rdv_document_get_category_record (document, 0)->aliases[0], ==, "Meeting");
  g_assert_null (rdv_document_get_category_record (document, 0)->aliases[1]);
  g_assert_cmpuint (rdv_document_get_n_eras (document), ==, 1);
  g_assert_cmpint (rdv_document_get_era (document, 0)->extent.end.latest, ==,
                   rdv_calendar_date_to_seconds (1980, 1, 1) - 1);

  subject = rdv_document_get_subject (document, rdv_document_find_subject (document, "leonov"));
  g_assert_cmpstr (subject->name, ==, "Alexei Leonov");
  g_assert_true (g_strv_contains (subject->aliases, "Алексей Леонов"));
  g_assert_true (g_strv_contains (subject->aliases, "Leonov"));
  g_assert_false (g_strv_contains (subject->aliases, "Alexei Leonov"));
  g_assert_cmpstr (subject->agency, ==, "Interkosmos");
  g_assert_cmpstr (subject->links[0].uri, ==, "https://example.org/leonov");
  g_assert_cmpint (
      rdv_document_get_subject (document, rdv_document_find_subject (document, "soyuz-19"))->kind, ==,
      RDV_SUBJECT_CRAFT);

  source = rdv_document_get_source (document, 0);
  g_assert_cmpstr (source->publisher, ==, "A press");
  g_assert_cmpstr (source->uri, ==, "https://example.org/report");
  g_assert_cmpstr (source->accessed, ==, "2026-09-30");
  g_assert_cmpstr (source->checked, ==, "read");
  g_assert_cmpuint (rdv_document_get_n_tours (document), ==, 1);
  g_assert_cmpuint (rdv_document_get_tour (document, 0)->n_steps, ==, 2);
  g_assert_true (rdv_document_get_tour (document, 0)->steps[1].has_range);
}

static void
test_clean_events (void)
{
  g_auto (RdvReading) outcome = load_fixture ("clean.timeline.json", "en");
  RdvDocument *document = outcome.document;
  guint32 flight = rdv_document_find_event (document, "flight");
  guint32 module = rdv_document_find_event (document, "module");
  const RdvInvolvement *involvements;
  const RdvPlan *plans;
  guint n;

  g_assert_cmpuint (rdv_document_get_n_events (document), ==, 3);
  g_assert_cmpstr (rdv_document_get_title (document, flight), ==, "Soyuz 19");
  g_assert_cmpstr (rdv_document_get_summary (document, flight), ==, "Six days.");
  g_assert_cmpstr (rdv_document_get_body (document, flight), ==, "A long text.");
  g_assert_cmpuint (rdv_document_get_importance (document, flight), ==, 5);
  g_assert_cmpuint (rdv_document_get_category (document, flight), ==, 0);
  rdv_document_get_lanes (document, flight, &n);
  g_assert_cmpuint (n, ==, 2);
  involvements = rdv_document_get_involvements (document, flight, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (involvements[0].role, ==, "commander");
  rdv_document_get_sources (document, flight, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (rdv_document_get_media (document, flight, &n)[0].alt, ==, "Two craft");
  g_assert_cmpstr (rdv_document_get_links (document, flight, &n)[0].title, ==, "More");
  rdv_document_get_relations (document, flight, &n);
  g_assert_cmpuint (n, ==, 1);

  g_assert_cmpint (rdv_document_get_status (document, module), ==, RDV_STATUS_PLANNED);
  plans = rdv_document_get_plans (document, module, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (plans[0].as_of, ==, rdv_calendar_date_to_seconds (2021, 4, 1));
  g_assert_cmpstr (plans[0].title, ==, "First module");
  g_assert_cmpuint (plans[0].source, ==, 0);
  g_assert_cmpint (plans[1].as_of, ==, rdv_calendar_date_to_seconds (2023, 1, 1));
  g_assert_true (plans[1].has_extent);
  g_assert_cmpint (plans[1].status, ==, RDV_STATUS_PLANNED);
}

/* What a remark quotes stands where it says. */
static void
assert_places (RdvReport *report, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "native", name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; i < rdv_report_get_n_remarks (report); i++)
    {
      const RdvRemark *remark = rdv_report_get_remark (report, i);
      const char *at = g_utf8_offset_to_pointer (lines[remark->line - 1], (glong)remark->column - 1);

      /* of what the builder finds later only the event's place is known */
      if (!g_str_has_prefix (remark->path, "events[5].sources") || remark->kind == RDV_REMARK_GUESSED)
        g_assert_true (g_str_has_prefix (*at == '"' ? at + 1 : at, remark->text));
    }
}

static void
test_dirty (void)
{
  g_auto (RdvReading) outcome = load_fixture ("dirty.timeline.json", "en");
  g_autofree char *remarks = NULL;

  g_assert_no_error (outcome.error);
  g_assert_cmpuint (rdv_document_get_n_events (outcome.document), ==, 4);
  g_assert_cmpstr (rdv_document_get_info (outcome.document)->title, ==, "1975");
  g_assert_cmpstr (rdv_document_get_title (outcome.document, 0), ==, "A number");
  g_assert_cmpuint (rdv_document_get_importance (outcome.document, 0), ==, 4);
  g_assert_cmpstr (rdv_document_get_title (outcome.document, 1), ==, "untitled");
  g_assert_cmpuint (rdv_document_get_importance (outcome.document, 1), ==, 5);
  g_assert_cmpstr (rdv_document_get_title (outcome.document, 2), ==, "one");
  g_assert_cmpstr (rdv_document_get_summary (outcome.document, 2), ==, "да");
  g_assert_cmpstr (rdv_document_get_title (outcome.document, 3), ==, "Half a \ufffd character");

  assert_places (outcome.report, "dirty.timeline.json");
  remarks = list_remarks (outcome.report);
  g_assert_cmpstr (
      remarks, ==,
      "skipped 6:48 lanes[0].color blue\n"
      "skipped 6:57 lanes[1] {\"title\": \"no id\"}\n"
      "skipped 6:77 lanes[2] b\n"
      "skipped 7:17 categories {\"x\": 1}\n"
      "skipped 8:37 eras[0].date 1979/1969\n"
      "skipped 11:5 events[0] {\"title\": \"No date\"}\n"
      "skipped 12:14 events[1].date 1975-13\n"
      "skipped 15:5 events[4] 17\n"
      "skipped 16:5 events[5].sources[0] 5\n"
      "skipped 16:95 events[5].summary.en 3\n"
      "skipped 17:19 events[5].subjects[0] {\"role\": \"x\"}\n"
      "skipped 17:49 events[5].plan[0] {\"date\": \"1980\"}\n"
      "skipped 17:78 events[5].media[0] {}\n"
      "skipped 17:93 events[5].links[0] {\"title\": \"t\"}\n"
      "skipped 19:5 events[7] null\n"
      "skipped 21:35 tours[0].steps[0] {\"text\": \"nothing\"}\n"
      "guessed 3:14 version 2\n"
      "guessed 3:14 version 2\n"
      "guessed 4:12 title 1975\n"
      "guessed 5:11 mood fine\n"
      "guessed 9:16 subjects[0] {\"id\": \"s\", \"kind\": \"ghost\"}\n"
      "guessed 9:36 subjects[0].kind ghost\n"
      "guessed 13:14 events[2].date 1975\n"
      "guessed 13:49 events[2].mood 1\n"
      "guessed 13:66 events[2].importance 4\n"
      "guessed 14:5 events[3] {\"id\": \"untitled\", \"date\": \"1976\", \"mood\": 2, \"status\": \"maybe\", "
      "\"importance\": 9}\n"
      "guessed 14:61 events[3].status maybe\n"
      "guessed 14:84 events[3].importance 9\n"
      "guessed 16:15 events[5].title [\"one\", \"two\"]\n"
      "guessed 16:56 events[5].lanes a\n"
      "guessed 16:73 events[5].sources[0] 5\n"
      "guessed 18:5 events[6] {\"title\": \"Half a \\ud800 character\", \"date\": \"1978\"}\n");
}

static void
test_lines (void)
{
  g_auto (RdvReading) outcome = load_fixture ("lines.timeline.jsonl", "en");
  g_autofree char *remarks = NULL;

  g_assert_no_error (outcome.error);
  g_assert_cmpstr (rdv_report_get_format (outcome.report), ==, "native-lines");
  g_assert_cmpuint (rdv_document_get_n_events (outcome.document), ==, 2);
  g_assert_cmpstr (rdv_document_get_id (outcome.document, 0), ==, "a");
  remarks = list_remarks (outcome.report);
  g_assert_cmpstr (remarks, ==, "skipped 4:27 events[1] {\"id\": \"broken\", \"title\": \n");
}

/* Lines are recognised wherever the first one ends, also beyond the bytes that are sniffed. */
static void
test_lines_after_long_header (void)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": \"rendezvous-timeline\", \"lanes\": [");
  g_auto (RdvReading) outcome = { NULL };

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "%s{\"id\": \"lane-%u\", \"title\": \"Lane %u\"}", i > 0 ? ", " : "", i, i);
  g_string_append (text, "]}\n{\"title\": \"A\", \"date\": \"1970\", \"lane\": \"lane-4999\"}\n");
  g_assert_cmpuint (text->len, >, 2 * 65536);
  outcome = load_text (text->str, "en");
  g_assert_no_error (outcome.error);
  g_assert_cmpstr (rdv_report_get_format (outcome.report), ==, "native-lines");
  g_assert_cmpuint (rdv_report_get_n_remarks (outcome.report), ==, 0);
  g_assert_cmpuint (rdv_document_get_n_events (outcome.document), ==, 1);
}

#define HEAD "\"format\": \"rendezvous-timeline\""

static void
assert_title (const char *text, const char *language, const char *expected)
{
  g_auto (RdvReading) outcome = load_text (text, language);

  g_assert_no_error (outcome.error);
  g_assert_cmpstr (rdv_document_get_title (outcome.document, 0), ==, expected);
}

/* The wanted language, then the file's wherever in the file it is named, then any. */
static void
test_languages (void)
{
  const char *early = "{" HEAD ", \"language\": \"fr\", \"events\": [{\"date\": \"1975\", \"title\": "
                      "{\"de\": \"eins\", \"fr\": \"un\", \"pt-BR\": \"um\", \"ru\": \"\"}}]}";
  const char *late =
      "{\"events\": [{\"date\": \"1975\", \"title\": {\"de\": \"eins\", \"fr\": \"un\"}}], " HEAD
      ", \"language\": \"fr\"}";
  const char *none =
      "{" HEAD ", \"events\": [{\"date\": \"1975\", \"title\": {\"de\": \"eins\", \"fr\": \"un\"}}]}";

  assert_title (early, "de", "eins");
  assert_title (early, "de_AT.UTF-8", "eins");
  assert_title (early, "pt", "um");
  assert_title (early, "pt_PT", "um");
  assert_title (early, "ru", "un");
  assert_title (early, "en", "un");
  assert_title (late, "en", "un");
  assert_title (late, "de", "eins");
  assert_title (none, "en", "eins");
}

/* Numbers that stand for dates are years, also long ones; what no integer holds is not turned into another.
 */
static void
test_years_as_numbers (void)
{
  g_auto (RdvReading) outcome = load_text (
      "{" HEAD ", \"events\": [{\"title\": \"a\", \"date\": -44}, {\"title\": \"b\", \"date\": 44}, "
      "{\"title\": \"c\", \"date\": -170000}, {\"title\": \"d\", \"date\": 99999999999999999999}]}",
      "en");
  static const char *const expected[] = { "Y-170000", "-0044", "0044" };

  g_assert_no_error (outcome.error);
  g_assert_cmpuint (rdv_document_get_n_events (outcome.document), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *date = rdv_document_dup_date_text (outcome.document, i);

      g_assert_cmpstr (date, ==, expected[i]);
    }
  g_assert_cmpuint (rdv_report_count (outcome.report, RDV_REMARK_SKIPPED), ==, 1);
}

/* Keys in any order give the same document, also with events before all that they refer to. */
static void
test_order_of_keys (void)
{
  g_auto (RdvReading) outcome =
      load_text ("{\"events\": [{\"lane\": \"l\", \"date\": \"1975\", \"subjects\": [\"s\"], \"title\": "
                 "{\"fr\": \"un\", "
                 "\"de\": \"eins\"}}, {\"title\": \"b\", \"date\": \"1975\"}], \"subjects\": [{\"name\": "
                 "\"S\", \"id\": \"s\"}], "
                 "\"lanes\": [{\"title\": \"L\", \"id\": \"l\"}], \"language\": \"de\", " HEAD "}",
                 "en");
  guint n;

  g_assert_no_error (outcome.error);
  g_assert_cmpuint (rdv_report_get_n_remarks (outcome.report), ==, 0);
  g_assert_cmpstr (rdv_document_get_title (outcome.document, 0), ==, "eins");
  g_assert_cmpstr (rdv_document_get_title (outcome.document, 1), ==, "b");
  g_assert_cmpstr (
      rdv_document_get_lane (outcome.document, rdv_document_get_lanes (outcome.document, 0, &n)[0])->title,
      ==, "L");
  rdv_document_get_involvements (outcome.document, 0, &n);
  g_assert_cmpuint (n, ==, 1);
}

static void
assert_shape_error (const char *text, const char *format, const char *part)
{
  g_auto (RdvReading) outcome = load_text (text, "en");

  g_assert_error (outcome.error, RDV_ERROR, RDV_ERROR_SHAPE);
  g_assert_cmpstr (rdv_report_get_format (outcome.report), ==, format);
  if (strstr (outcome.error->message, part) == NULL)
    g_error ("“%s” is not in: %s", part, outcome.error->message);
}

static void
test_shape (void)
{
  g_auto (RdvReading) empty = load_text ("{" HEAD ", \"events\": []}", "en");
  g_auto (RdvReading) unnamed = load_text ("{\"events\": [{\"title\": \"a\", \"date\": \"1975\"}]}", "en");

  assert_shape_error ("{}", NULL, "rendezvous-timeline");
  assert_shape_error ("[]", NULL, "“format”");
  assert_shape_error ("{\"title\": {}, \"events\": [{\"name\": \"a\"}]}", NULL,
                      "rendezvous-timeline");
  assert_shape_error ("{\n \"format\": \"other\", \"events\": [", NULL, "line 2, column 12");
  assert_shape_error ("{" HEAD ", \"events\": [{},\n {\"date\": \"x\"}]}", "native", "line 1, column 46");
  assert_shape_error ("{" HEAD ", \"events\": 5}", "native", "line 1");
  assert_shape_error ("{" HEAD "}\n{\"date\": \"x\"}\n", "native-lines", "line 2, column 10");

  /* empty on purpose */
  g_assert_no_error (empty.error);
  g_assert_cmpuint (rdv_document_get_n_events (empty.document), ==, 0);
  /* what does not say its name is guessed */
  g_assert_no_error (unnamed.error);
  g_assert_cmpuint (rdv_report_count (unnamed.report, RDV_REMARK_GUESSED), ==, 1);
}

/* Random mutations of a good file: a document or an error, never a crash. */
static void
test_mutations (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "fixtures", "native", "clean.timeline.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (1975);
  gsize length;
  guint n_documents = 0, n_errors = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (guint round = 0; round < 1500; round++)
    {
      g_autofree char *mutated = g_memdup2 (text, length + 1);
      g_auto (RdvReading) outcome = { NULL };

      rdv_reading_mutate (mutated, length, rand);
      outcome = load_text (mutated, "ru");
      if (outcome.document != NULL)
        n_documents++;
      else
        n_errors++;
      if (outcome.error != NULL)
        g_assert_true (outcome.error->domain == RDV_ERROR &&
                       g_utf8_validate (outcome.error->message, -1, NULL));
    }
  /* both roads were taken, or the mutations are not worth their name */
  g_assert_cmpuint (n_documents, >, 100);
  g_assert_cmpuint (n_errors, >, 100);
}

/* Text behind a zero is not lost, and that there was one is told. */
static void
test_no_character (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_text (
      "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"events\": [\n"
      "{\"title\": \"nul \\u0000 x\", \"date\": \"1976\"},\n{\"title\": \"\\u0041\", \"date\": \"1977\"}]}");
  g_autofree char *events = rdv_reading_list_events (&reading);

  g_assert_cmpstr (events, ==, "1976 Events: nul \ufffd x\n1977 Events: A\n");
  g_assert_cmpuint (rdv_report_get_n_remarks (reading.report), ==, 1);
  g_assert_cmpuint (rdv_report_get_remark (reading.report, 0)->line, ==, 2);
  g_assert_nonnull (strstr (rdv_report_get_remark (reading.report, 0)->reason, "\\u0000"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/native-reader/clean/info", test_clean_info);
  g_test_add_func ("/native-reader/clean/tables", test_clean_tables);
  g_test_add_func ("/native-reader/clean/events", test_clean_events);
  g_test_add_func ("/native-reader/dirty", test_dirty);
  g_test_add_func ("/native-reader/lines", test_lines);
  g_test_add_func ("/native-reader/lines-after-long-header", test_lines_after_long_header);
  g_test_add_func ("/native-reader/languages", test_languages);
  g_test_add_func ("/native-reader/years-as-numbers", test_years_as_numbers);
  g_test_add_func ("/native-reader/order-of-keys", test_order_of_keys);
  g_test_add_func ("/native-reader/shape", test_shape);
  g_test_add_func ("/native-reader/mutations", test_mutations);
  g_test_add_func ("/native-reader/no-character", test_no_character);
  return g_test_run ();
}
