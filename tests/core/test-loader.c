/* test-loader.c: every way a load can end. SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "rdv-error.h"
#include "rdv-loader.h"

#define HEAD "\"format\": \"rendezvous-timeline\""

typedef struct
{
  char *folder;
  GMainLoop *loop;
  RdvDocument *document;
  GError *error;
  GThread *thread;
  GCancellable *cancellable; /* cancelled at the first progress */
  guint n_progress;
  double last_progress;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("rdv-loader-XXXXXX", NULL);
  fixture->loop = g_main_loop_new (NULL, FALSE);
  fixture->thread = g_thread_self ();
  fixture->last_progress = -2;
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_main_loop_unref (fixture->loop);
  g_clear_object (&fixture->document);
  g_clear_object (&fixture->cancellable);
  g_clear_error (&fixture->error);
}

static GFile *
write_file (Fixture *fixture, const char *name, const char *text, gssize length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  return g_file_new_for_path (path);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->document = rdv_loader_load_finish (RDV_LOADER (source), result, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static void
on_progress (RdvLoader *loader, double fraction, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_true (fixture->thread == g_thread_self ());
  g_assert_cmpfloat (fraction, <=, 1);
  g_assert_cmpfloat (fraction, >=, fixture->last_progress);
  fixture->last_progress = fraction;
  fixture->n_progress++;
  if (fixture->cancellable != NULL)
    g_cancellable_cancel (fixture->cancellable);
}

static void
load_async (Fixture *fixture, RdvLoader *loader)
{
  g_clear_object (&fixture->document);
  g_clear_error (&fixture->error);
  g_signal_connect (loader, "progress", G_CALLBACK (on_progress), fixture);
  rdv_loader_load_async (loader, fixture->cancellable, on_loaded, fixture);
  g_main_loop_run (fixture->loop);
  g_assert_true ((fixture->document == NULL) == (fixture->error != NULL));
}

/* Both ways of loading end in the same one-line sentence that holds @parts, separated by "|". */
static void
assert_fails (Fixture *fixture, GFile *file, RdvError code, const char *parts)
{
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_file (file, NULL);
  g_autoptr (RdvLoader) async_loader = rdv_loader_new_for_file (file, NULL);
  g_auto (GStrv) words = g_strsplit (parts, "|", -1);
  g_autoptr (GError) error = NULL;

  g_assert_null (rdv_loader_load (loader, NULL, &error));
  g_assert_error (error, RDV_ERROR, (int)code);
  g_assert_null (strchr (error->message, '\n'));
  g_assert_true (g_str_has_suffix (error->message, "."));
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (error->message, words[i]) == NULL)
      g_error ("“%s” is not in: %s", words[i], error->message);

  load_async (fixture, async_loader);
  g_assert_error (fixture->error, RDV_ERROR, (int)code);
  g_assert_cmpstr (fixture->error->message, ==, error->message);
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GFile) missing = g_file_get_child (folder, "none.json");
  g_autoptr (GFile) secret = write_file (fixture, "secret.json", "{}", -1);
  g_autofree char *name = g_file_get_basename (folder);
  g_autofree char *below = g_file_get_path (secret);
  g_autoptr (GFile) below_file = g_file_get_child (secret, "x.json");

  assert_fails (fixture, missing, RDV_ERROR_NOT_FOUND, "none.json|Check");
  assert_fails (fixture, below_file, RDV_ERROR_NOT_FOUND, "x.json");
  assert_fails (fixture, folder, RDV_ERROR_UNREADABLE, name);
  assert_fails (fixture, folder, RDV_ERROR_UNREADABLE, "is a folder|Choose");

  g_chmod (below, 0);
  if (g_access (below, R_OK) == 0)
    g_test_message ("this user may read every file");
  else
    assert_fails (fixture, secret, RDV_ERROR_UNREADABLE, "not allowed|secret.json");
}

static void
test_bad_content (Fixture *fixture, gconstpointer data)
{
  g_autofree char *brackets = g_strnfill (200, '[');
  g_autofree char *deep_text = g_strconcat ("{" HEAD ",\n \"events\": ", brackets, NULL);
  const struct
  {
    const char *text;
    gssize length;
    RdvError code;
    const char *parts;
  } cases[] = {
    { "", 0, RDV_ERROR_EMPTY, "a.json|line 1, column 1|Choose" },
    { "Dear diary", -1, RDV_ERROR_SYNTAX, "a.json|line 1, column 1|not JSON" },
    { "{\"a\": 1,\n \"b\" 2}", -1, RDV_ERROR_SYNTAX, "a.json|line 2, column 6|colon" },
    { "\0\0\0\1", 4, RDV_ERROR_SYNTAX, "a.json|line 1, column 1|zero byte" },
    { "{\"title\": \"another\"}", -1, RDV_ERROR_SHAPE, "a.json|line 1, column 1|rendezvous-timeline" },
    { "[{\"a\": 1}]", -1, RDV_ERROR_SHAPE, "a.json|line 1, column 1|“events”" },
    { "{" HEAD ",\n\"events\": [{\"title\": ", -1, RDV_ERROR_TRUNCATED,
      "a.json|line 2, column 22|ends in the middle" },
    { deep_text, -1, RDV_ERROR_TOO_DEEP, "a.json|line 2, column 111|100 levels" },
    { "{" HEAD ", \"events\": [{\"title\": \"x\"}]}", -1, RDV_ERROR_SHAPE,
      "a.json|line 1, column 46|None of the events" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = write_file (fixture, "a.json", cases[i].text, cases[i].length);

      assert_fails (fixture, file, cases[i].code, cases[i].parts);
    }
}

static GFile *
write_big_file (Fixture *fixture, guint n_events)
{
  g_autoptr (GString) text = g_string_new ("{" HEAD ", \"language\": \"en\", \"events\": [");

  for (guint i = 0; i < n_events; i++)
    g_string_append_printf (text, "%s\n{\"id\": \"e%u\", \"date\": \"%04u\", \"title\": \"Event %u\"}",
                            i > 0 ? "," : "", i, i % 9999, i);
  g_string_append (text, "]}");
  return write_file (fixture, "big.timeline.json", text->str, (gssize)text->len);
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_big_file (fixture, 20000);
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_file (file, NULL);
  gint64 begin = g_get_monotonic_time ();

  load_async (fixture, loader);
  g_assert_no_error (fixture->error);
  g_assert_cmpuint (rdv_document_get_n_events (fixture->document), ==, 20000);
  g_assert_cmpfloat (fixture->last_progress, ==, 1);
  g_assert_cmpuint (fixture->n_progress, <=,
                    2 + (guint)((g_get_monotonic_time () - begin) / (G_USEC_PER_SEC / 20)));
  g_assert_true (rdv_loader_get_file (loader) == file);
  g_assert_cmpstr (rdv_loader_get_name (loader), ==, "big.timeline.json");
}

static void
test_cancel_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_builtin (NULL);
  g_autoptr (GError) error = NULL;

  fixture->cancellable = g_cancellable_new ();
  g_cancellable_cancel (fixture->cancellable);
  g_assert_null (rdv_loader_load (loader, fixture->cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  load_async (fixture, loader);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (fixture->n_progress, ==, 0);
}

static void
test_cancel_in_the_middle (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_big_file (fixture, 20000);
  g_autoptr (RdvLoader) here = rdv_loader_new_for_file (file, NULL);
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_file (file, NULL);
  g_autoptr (GError) error = NULL;

  fixture->cancellable = g_cancellable_new ();
  g_signal_connect (here, "progress", G_CALLBACK (on_progress), fixture);
  g_assert_null (rdv_loader_load (here, fixture->cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (fixture->n_progress, ==, 1);
  g_assert_cmpfloat (fixture->last_progress, <, 0.5);

  g_cancellable_reset (fixture->cancellable);
  fixture->last_progress = -2;
  load_async (fixture, loader);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
cancel (gpointer user_data)
{
  g_cancellable_cancel (user_data);
  return G_SOURCE_REMOVE;
}

/* Nothing ever comes out of the pipe; cancelling ends the load all the same. */
static void
test_cancel_while_waiting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (RdvLoader) loader = NULL;
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  stream = g_unix_input_stream_new (ends[0], TRUE);
  loader = rdv_loader_new_for_stream (stream, "a pipe", NULL);
  fixture->cancellable = g_cancellable_new ();
  g_idle_add (cancel, fixture->cancellable);
  load_async (fixture, loader);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  close (ends[1]);
}

static void
test_stream (Fixture *fixture, gconstpointer data)
{
  const char *text = "{" HEAD ", \"events\": [{\"date\": \"1975\", \"title\": \"x\"}, {\"date\": \"no\"}]}";
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, (gssize)strlen (text), NULL);
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_stream (stream, "standard input", NULL);

  load_async (fixture, loader);
  g_assert_no_error (fixture->error);
  g_assert_cmpfloat (fixture->last_progress, ==, -1);
  g_assert_null (rdv_loader_get_file (loader));
  g_assert_cmpstr (rdv_loader_get_name (loader), ==, "standard input");
  g_assert_cmpuint (rdv_report_count (rdv_loader_get_report (loader), RDV_REMARK_SKIPPED), ==, 1);
}

/* What comes with the program is read whole, in each of its languages. */
static void
test_builtin (Fixture *fixture, gconstpointer data)
{
  const char *const russian[] = { "ru", NULL };
  const char *const english[] = { "en", NULL };
  g_autoptr (RdvLoader) in_english = rdv_loader_new_for_builtin (english);
  g_autoptr (RdvLoader) in_russian = rdv_loader_new_for_builtin (russian);
  g_autofree char *title = NULL;

  load_async (fixture, in_english);
  g_assert_no_error (fixture->error);
  for (guint i = 0; i < rdv_report_get_n_remarks (rdv_loader_get_report (in_english)); i++)
    {
      const RdvRemark *remark = rdv_report_get_remark (rdv_loader_get_report (in_english), i);

      g_error ("%u:%u %s: %s (%s)", remark->line, remark->column, remark->path, remark->reason, remark->text);
    }
  g_assert_cmpuint (rdv_document_get_n_events (fixture->document), >, 0);
  title = g_strdup (rdv_document_get_info (fixture->document)->title);

  fixture->last_progress = -2;
  load_async (fixture, in_russian);
  g_assert_no_error (fixture->error);
  g_assert_cmpstr (rdv_document_get_info (fixture->document)->title, !=, title);
}

/* What says no title is called by its file; what says one keeps it; a stream has no name of its own. */
static void
test_title (Fixture *fixture, gconstpointer data)
{
  static const char table[] = "Date,Title\n1975-07-17,Handshake\n1975-07-19,Farewell\n";
  static const struct
  {
    const char *name, *text, *title;
  } files[] = {
    { "Journeys to the south.csv", table, "Journeys to the south" },
    { "journeys", table, "journeys" },
    { "v1.2 of May", table, "v1.2 of May" },
    { ".csv", table, ".csv" },
    { "<b>&amp; %s.csv", table, "<b>&amp; %s" },
    { "own.timeline.json", "{" HEAD ", \"events\": []}", "own" },
    { "named.json", "{" HEAD ", \"title\": \"Its own\", \"events\": []}", "Its own" },
    { "blank.json", "{" HEAD ", \"title\": \"\", \"events\": []}", "blank" },
  };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (table, -1, NULL);
  g_autoptr (RdvLoader) streaming = rdv_loader_new_for_stream (stream, "standard input", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GFile) file = write_file (fixture, files[i].name, files[i].text, -1);
      g_autoptr (RdvLoader) loader = rdv_loader_new_for_file (file, NULL);

      fixture->last_progress = -2;
      load_async (fixture, loader);
      g_assert_no_error (fixture->error);
      g_assert_cmpstr (rdv_document_get_info (fixture->document)->title, ==, files[i].title);
    }
  fixture->last_progress = -2;
  load_async (fixture, streaming);
  g_assert_no_error (fixture->error);
  g_assert_null (rdv_document_get_info (fixture->document)->title);
}

static void
assert_packed (Fixture *fixture, const char *bytes, gssize length, const char *words)
{
  g_autoptr (GFile) file = write_file (fixture, "packed", bytes, length);
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_file (file, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (rdv_loader_load (loader, NULL, &error));
  g_assert_error (error, RDV_ERROR, RDV_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_nonnull (strstr (error->message, "packed"));
}

/* What a person can do about a file whose text is hidden in it is told. */
static void
test_packed (Fixture *fixture, gconstpointer data)
{
  static const char ods[] = "PK\x03\x04"
                            "abcdefghijklmnopqrstuvwxyz"
                            "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
  static const char xlsx[] = "PK\x03\x04"
                             "abcdefghijklmnopqrstuvwxyz"
                             "[Content_Types].xml...."
                             "PK\x03\x04"
                             "abcdefghijklmnopqrstuvwxyz"
                             "xl/workbook.xml";

  assert_packed (fixture, "\x1f\x8b\x08\0rest", 8, "Unpack");
  assert_packed (fixture, xlsx, 60, "Unpack");
  assert_packed (fixture, xlsx, sizeof xlsx - 1, "as CSV");
  assert_packed (fixture, ods, sizeof ods - 1, "as CSV");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/loader/no-file", test_no_file);
  ADD ("/loader/bad-content", test_bad_content);
  ADD ("/loader/progress", test_progress);
  ADD ("/loader/cancel/before", test_cancel_before);
  ADD ("/loader/cancel/in-the-middle", test_cancel_in_the_middle);
  ADD ("/loader/cancel/while-waiting", test_cancel_while_waiting);
  ADD ("/loader/stream", test_stream);
  ADD ("/loader/builtin", test_builtin);
  ADD ("/loader/title", test_title);
  ADD ("/loader/packed", test_packed);
#undef ADD
  return g_test_run ();
}
