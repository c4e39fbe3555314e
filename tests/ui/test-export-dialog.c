/* test-export-dialog.c: pictures as one wants them, on screen and on paper. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <gtk/gtk.h>

#include "rdv-export-dialog.h"
#include "rdv-export-drawing.h"
#include "rdv-export-panel.h"
#include "rdv-export-preview.h"
#include "rdv-export-source.h"
#include "rdv-exporter.h"
#include "rdv-picture-content.h"
#include "rdv-print-memory.h"
#include "rdv-print.h"
#include "ui-probe.h"

#define NOW 1790000000

#define RUSSIAN 2 /* in the list of languages, after the window's and English */

static const char sample[] =
    "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"title\": \"Two\","
    " \"lanes\": [{\"id\": \"a\", \"title\": \"Lane\"}], \"events\": ["
    "{\"id\": \"e\", \"title\": \"Earlier\", \"date\": \"1990\", \"lane\": \"a\"},"
    "{\"id\": \"l\", \"title\": \"Later\", \"date\": \"2005-06\", \"lane\": \"a\"}]}";

static RdvExportSource *
create_source (void)
{
  RdvExportSource *source = rdv_export_source_new ();

  source->document = ui_probe_read (sample);
  source->lane_order = rdv_lane_order_new (source->document);
  source->now = source->created = NOW;
  source->as_of = RDV_TIME_MAX;
  source->from = 0;
  source->to = NOW;
  source->width = 900;
  source->height = 600;
  return source;
}

static gboolean
is_ready (gpointer preview)
{
  return !rdv_export_preview_is_busy (preview) && rdv_export_preview_get_picture (preview) != NULL;
}

static RdvExportPreview *
find_preview (GtkWidget *dialog)
{
  return RDV_EXPORT_PREVIEW (ui_probe_find_type (dialog, RDV_TYPE_EXPORT_PREVIEW));
}

static GtkWidget *
open_dialog (void)
{
  GtkWidget *dialog = rdv_export_dialog_new (NULL, create_source ());

  gtk_window_present (GTK_WINDOW (dialog));
  ui_probe_wait (is_ready, find_preview (dialog), "a preview");
  return dialog;
}

static GtkWidget *
find_by_label (GtkWidget *dialog, const char *text)
{
  return gtk_label_get_mnemonic_widget (GTK_LABEL (ui_probe_find_label (dialog, text)));
}

/* Another width is another picture; the words say its size. What was chosen is there again when the dialog is opened anew. */
static void
test_preview (void)
{
  GtkWidget *dialog = open_dialog ();
  g_autoptr (GdkPaintable) before = g_object_ref (rdv_export_preview_get_picture (find_preview (dialog)));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_by_label (dialog, "Size")), RDV_EXPORT_SIZE_SQUARE);
  g_assert_true (rdv_export_preview_get_picture (find_preview (dialog)) == before);
  ui_probe_wait (is_ready, find_preview (dialog), "the other preview");
  g_assert_true (rdv_export_preview_get_picture (find_preview (dialog)) != before);
  g_assert_nonnull (ui_probe_find_label_with (dialog, "2160 × 2160 pixels"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  dialog = open_dialog ();
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (find_by_label (dialog, "Size"))), ==, RDV_EXPORT_SIZE_SQUARE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_by_label (dialog, "Size")), RDV_EXPORT_SIZE_TALL);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What cannot be made is said, and cannot be saved. */
static void
test_error (void)
{
  GtkWidget *dialog = open_dialog ();

  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_by_label (dialog, "What")), RDV_EXPORT_RANGE);
  gtk_editable_set_text (GTK_EDITABLE (find_by_label (dialog, "From and to")), "someday");
  g_assert_nonnull (ui_probe_find_label_with (dialog, "Type the range as a date"));
  g_assert_false (gtk_widget_get_sensitive (ui_probe_find_button (dialog, "Save…")));
  gtk_editable_set_text (GTK_EDITABLE (find_by_label (dialog, "From and to")), "1990");
  ui_probe_wait (is_ready, find_preview (dialog), "a picture of the range");
  g_assert_null (ui_probe_find_label_with (dialog, "Type the range"));
  g_assert_true (gtk_widget_get_sensitive (ui_probe_find_button (dialog, "Save…")));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_by_label (dialog, "What")), RDV_EXPORT_VIEW);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
on_saved (GtkWidget *dialog, GFile *file, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_true (gpointer flag)
{
  return *(gboolean *) flag;
}

/* The file is what the exporter makes of the same options. */
static void
test_save (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rdv-dialog-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "picture.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RdvExportSource) source = create_source ();
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GBytes) written = NULL;
  GtkWidget *dialog = open_dialog ();
  gboolean is_saved = FALSE;
  RdvExportOptions *options = rdv_export_choice_make_options (
      rdv_export_panel_get_choice (RDV_EXPORT_PANEL (ui_probe_find_type (dialog, RDV_TYPE_EXPORT_PANEL))), source, NULL);

  files = rdv_exporter_render (source->document, options, NULL, NULL);
  g_signal_connect (dialog, "saved", G_CALLBACK (on_saved), &is_saved);
  rdv_export_dialog_save_to (RDV_EXPORT_DIALOG (dialog), file);
  ui_probe_wait (is_true, &is_saved, "the file is written");
  written = g_file_load_bytes (file, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (written, g_ptr_array_index (files, 0)));
  rdv_export_options_free (options);
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

typedef struct
{
  gboolean is_read;
  int width;
} Pasted;

static void
on_texture (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Pasted *pasted = user_data;
  g_autoptr (GdkTexture) texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);

  pasted->is_read = TRUE;
  pasted->width = texture != NULL ? gdk_texture_get_width (texture) : 0;
}

/* 1600 pixels at the usual scale of 2. */
static void
test_copy (void)
{
  GtkWidget *dialog = open_dialog ();
  Pasted pasted = { FALSE, 0 };

  ui_probe_click (dialog, "Copy Picture");
  gdk_clipboard_read_texture_async (gtk_widget_get_clipboard (dialog), NULL, on_texture, &pasted);
  ui_probe_wait (is_true, &pasted.is_read, "the picture is pasted");
  g_assert_cmpint (pasted.width, ==, 3200);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_print (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rdv-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autoptr (RdvExportSource) source = create_source ();
  g_autoptr (RdvExportChoice) choice = rdv_export_choice_new ();
  RdvExportOptions *options = rdv_export_choice_make_options (choice, source, NULL);
  g_autoptr (GtkPrintOperation) operation = rdv_print_new (source->document, options);
  const char *command[] = { "pdftotext", path, "-", NULL };
  g_autofree char *text = NULL;

  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_set_allow_async (operation, FALSE);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL));
  g_assert_nonnull (strstr (text, "Later"));
  g_assert_nonnull (strstr (text, "Lane"));
  rdv_export_options_free (options);
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static gboolean
is_usable (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget);
}

/* The letter after the line, or 0. */
static gunichar
get_mnemonic (const char *label)
{
  const char *line = strchr (label, '_');

  return line != NULL ? g_unichar_tolower (g_utf8_get_char (line + 1)) : 0;
}

/* What labels say in the language that this thread speaks. */
static void
collect_mnemonics (GtkWidget *widget, GHashTable *used)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_use_underline (GTK_LABEL (widget)) && is_usable (widget))
    {
      const char *label = rdv_catalogue_get_words (NULL, gtk_label_get_label (GTK_LABEL (widget)));
      gpointer letter = GUINT_TO_POINTER (get_mnemonic (label));

      if (letter != NULL)
        {
          g_assert_cmpstr (g_hash_table_lookup (used, letter), ==, NULL);
          g_hash_table_insert (used, letter, g_strdup (label));
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_mnemonics (child, used);
}

/* No letter leads to two controls that can be used at the same time, in any language. */
static void
check_mnemonics (GtkWidget *dialog)
{
  g_auto (GStrv) languages = rdv_catalogue_list_languages ();

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (RdvCatalogue) words = rdv_catalogue_new (languages[i]);
      g_autoptr (GHashTable) used = g_hash_table_new_full (NULL, NULL, NULL, g_free);
      RDV_CATALOGUE_SCOPE (words);

      collect_mnemonics (dialog, used);
      g_assert_cmpuint (g_hash_table_size (used), >=, 8);
    }
}

static void
test_mnemonics (void)
{
  GtkWidget *dialog = open_dialog ();

  for (guint what = RDV_EXPORT_VIEW; what <= RDV_EXPORT_TOUR; what++)
    for (guint size = RDV_EXPORT_SIZE_TALL; size <= RDV_EXPORT_SIZE_MM; size++)
      for (guint format = RDV_EXPORT_PNG; format <= RDV_EXPORT_PDF; format++)
        {
          gtk_drop_down_set_selected (GTK_DROP_DOWN (find_by_label (dialog, "What")), what);
          gtk_drop_down_set_selected (GTK_DROP_DOWN (find_by_label (dialog, "Size")), size);
          gtk_drop_down_set_selected (GTK_DROP_DOWN (find_by_label (dialog, "Format")), format);
          check_mnemonics (dialog);
        }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_by_label (dialog, "What")), RDV_EXPORT_VIEW);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_by_label (dialog, "Size")), RDV_EXPORT_SIZE_TALL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_by_label (dialog, "Format")), RDV_EXPORT_PNG);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What is on the screen is exported with texts as large as there; everything else as it is for everybody. */
static void
test_text_size (void)
{
  g_autoptr (RdvExportSource) source = create_source ();
  g_autoptr (RdvExportChoice) choice = rdv_export_choice_new ();
  const RdvExportWhat whats[] = { RDV_EXPORT_VIEW, RDV_EXPORT_WHOLE };

  source->text_scale = 1.4;
  for (guint i = 0; i < G_N_ELEMENTS (whats); i++)
    {
      RdvExportOptions *options;
      g_autoptr (RdvExportDrawing) drawing = NULL;
      double expected = whats[i] == RDV_EXPORT_VIEW ? 1.4 : 1;

      choice->what = whats[i];
      options = rdv_export_choice_make_options (choice, source, NULL);
      g_assert_nonnull (options);
      drawing = rdv_export_drawing_new (source->document, options);
      g_assert_cmpfloat (rdv_layout_get_metrics (rdv_export_drawing_get_layout (drawing))->text_scale, ==, expected);
      g_assert_cmpfloat (rdv_pango_measure_get_text_scale (rdv_export_drawing_get_measure (drawing)), ==, expected);
      rdv_export_options_free (options);
    }
}

/* The built-in history, or a file, with a selection and a filter. */
static RdvExportSource *
read_source (RdvLoader *loader)
{
  RdvExportSource *source = create_source ();
  g_autoptr (GError) error = NULL;

  g_clear_object (&source->document);
  g_clear_object (&source->lane_order);
  source->document = rdv_loader_load (loader, NULL, &error);
  g_assert_no_error (error);
  source->loader = g_object_ref (loader);
  source->lane_order = rdv_lane_order_new (source->document);
  return source;
}

/* Texts and words are in the other language; what is selected, filtered and hidden is the same. */
static void
test_translation (void)
{
  const char *const english[] = { "en", NULL };
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_builtin (english);
  g_autoptr (RdvExportSource) source = read_source (loader);
  g_auto (GStrv) languages = rdv_export_source_list_languages (source);
  g_autoptr (RdvExportSource) russian = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_strv_length (languages), ==, 2);
  source->selection = rdv_bitset_new (rdv_document_get_n_events (source->document));
  for (guint i = 0; i < rdv_document_get_n_events (source->document); i += 7)
    rdv_bitset_add (source->selection, i);
  source->visible = rdv_bitset_copy (source->selection);
  rdv_lane_order_set_visible (source->lane_order, source->visible);
  rdv_lane_order_hide (source->lane_order, 1);
  russian = rdv_export_source_translate (source, "ru", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rdv_document_get_info (russian->document)->title, ==, "Американцы и русские в космосе");
  for (guint i = 0; i < rdv_document_get_n_events (source->document); i++)
    {
      guint32 event = rdv_document_find_event (russian->document, rdv_document_get_id (source->document, i));

      g_assert_cmpint (rdv_bitset_contains (russian->selection, event), ==,
                       rdv_bitset_contains (source->selection, i));
    }
  g_assert_cmpuint (rdv_bitset_count (russian->selection), ==, rdv_bitset_count (source->selection));
  g_assert_true (rdv_lane_order_get_hidden (russian->lane_order, 1));
  g_assert_false (rdv_lane_order_get_hidden (russian->lane_order, 0));
  for (guint i = 0; i < rdv_document_get_n_events (russian->document); i++)
    g_assert_cmpint (rdv_lane_order_is_visible (russian->lane_order, i), ==,
                     rdv_bitset_contains (russian->selection, i));
}

/* A file's own languages are offered too, and a file that has gone cannot be read again. */
static void
test_languages_of_a_file (void)
{
  static const char text[] =
      "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"title\": {\"en\": \"Two\", \"de\": \"Zwei\"},"
      " \"events\": [{\"id\": \"e\", \"title\": {\"en\": \"Now\", \"de\": \"Jetzt\"}, \"date\": "
      "\"1990-05\"}]}";
  const char *const english[] = { "en", NULL };
  g_autofree char *path = NULL;
  int descriptor = g_file_open_tmp ("rdv-languages-XXXXXX.json", &path, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_file (file, english);
  g_autoptr (RdvExportSource) source = NULL, german = NULL, russian = NULL;
  g_auto (GStrv) languages = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_close (descriptor, NULL));
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  source = read_source (loader);
  languages = rdv_export_source_list_languages (source);
  g_assert_cmpuint (g_strv_length (languages), ==, 3);
  g_assert_cmpstr (languages[2], ==, "de");
  german = rdv_export_source_translate (source, "de", NULL, NULL);
  g_assert_cmpstr (rdv_document_get_title (german->document, 0), ==, "Jetzt");
  russian = rdv_export_source_translate (source, "ru", NULL, NULL);
  g_assert_cmpstr (rdv_document_get_title (russian->document, 0), ==, "Now");
  g_unlink (path);
  g_clear_pointer (&german, rdv_export_source_unref);
  german = rdv_export_source_translate (source, "de", NULL, &error);
  g_assert_null (german);
  g_assert_nonnull (error);
}

/* The picture that is saved speaks the language that was chosen, and the window goes on in its own. */
static void
test_language (void)
{
  const char *const english[] = { "en", NULL };
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_builtin (english);
  GtkWidget *dialog = rdv_export_dialog_new (NULL, read_source (loader));
  g_autofree char *folder = g_dir_make_tmp ("rdv-language-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "picture.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *svg = NULL;
  gboolean is_saved = FALSE;

  gtk_window_present (GTK_WINDOW (dialog));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_by_label (dialog, "What")), RDV_EXPORT_WHOLE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_by_label (dialog, "Language")), RUSSIAN);
  ui_probe_wait (is_ready, find_preview (dialog), "a preview in Russian");
  g_assert_true (gtk_widget_get_sensitive (ui_probe_find_button (dialog, "Save…")));
  g_signal_connect (dialog, "saved", G_CALLBACK (on_saved), &is_saved);
  rdv_export_dialog_save_to (RDV_EXPORT_DIALOG (dialog), file);
  ui_probe_wait (is_true, &is_saved, "the file is written");
  g_assert_true (g_file_get_contents (path, &svg, NULL, NULL));
  g_assert_nonnull (strstr (svg, "Американцы и русские в космосе"));
  g_assert_nonnull (strstr (svg, " событий"));
  g_assert_nonnull (strstr (svg, "Сегодня"));
  g_assert_null (strstr (svg, "Today"));
  g_assert_null (strstr (svg, " events"));
  dialog = open_dialog ();
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_by_label (dialog, "Language")), 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_by_label (dialog, "What")), RDV_EXPORT_VIEW);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

typedef struct
{
  gboolean is_done;
  GError *error;
} Written;

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Written *written = user_data;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &written->error);
  written->is_done = TRUE;
}

static void
assert_is_picture (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *data = NULL;
  gsize size;

  g_assert_cmpstr (name, ==, "Two.svg");
  g_assert_true (g_file_load_contents (file, NULL, &data, &size, NULL, NULL));
  g_assert_true (g_str_has_prefix (data, "<?xml"));
  g_assert_true (g_file_delete (file, NULL, NULL));
}

/* Where a file is wanted, the picture is one, of the name that it would be saved under; the clipboard has no
 * file. */
static void
test_drag_file (void)
{
  g_autoptr (RdvExportSource) source = create_source ();
  RdvExportOptions options;
  g_autoptr (GdkContentProvider) dragged = NULL, copied = NULL;
  g_autoptr (GdkContentFormats) formats = NULL, plain = NULL;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_auto (GValue) value = G_VALUE_INIT;
  Written written = { FALSE, NULL };
  g_autofree char *lines = NULL;
  g_auto (GStrv) uris = NULL;

  rdv_export_options_init (&options, NOW);
  options.format = RDV_EXPORT_SVG;
  dragged = rdv_picture_content_new (source->document, &options, 0, "Two.svg");
  copied = rdv_picture_content_new (source->document, &options, 0, NULL);
  formats = gdk_content_provider_ref_formats (dragged);
  plain = gdk_content_provider_ref_formats (copied);
  g_assert_true (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/uri-list"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/svg+xml"));
  g_assert_true (gdk_content_formats_contain_mime_type (plain, "image/png"));
  g_assert_false (gdk_content_formats_contain_mime_type (plain, "text/uri-list"));
  g_assert_false (gdk_content_formats_contain_gtype (plain, GDK_TYPE_FILE_LIST));

  gdk_content_provider_write_mime_type_async (dragged, "text/uri-list", stream, G_PRIORITY_DEFAULT, NULL,
                                              on_written, &written);
  ui_probe_wait (is_true, &written.is_done, "the file is there");
  g_assert_no_error (written.error);
  lines = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                     g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
  uris = g_uri_list_extract_uris (lines);
  g_assert_cmpuint (g_strv_length (uris), ==, 1);
  {
    g_autoptr (GFile) file = g_file_new_for_uri (uris[0]);

    assert_is_picture (file);
  }
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_assert_true (gdk_content_provider_get_value (dragged, &value, NULL));
  assert_is_picture (((GSList *)g_value_get_boxed (&value))->data);
}

/* What the main loop does while sheets are made. */
static gboolean
count (gpointer user_data)
{
  *(guint *)user_data += 1;
  return G_SOURCE_CONTINUE;
}

static RdvDocument *
read_many (guint n)
{
  g_autoptr (GString) json = g_string_new (
      "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"title\": \"Many\", \"events\": [");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json,
                            "%s{\"id\": \"e%u\", \"title\": \"Event number %u\", \"date\": \"%u-%02u\"}",
                            i > 0 ? "," : "", i, i, 1900 + i % 120, 1 + i % 12);
  g_string_append (json, "]}");
  return ui_probe_read (json->str);
}

static double
get_seconds (clockid_t clock)
{
  struct timespec time;

  g_assert_cmpint (clock_gettime (clock, &time), ==, 0);
  return (double) time.tv_sec + (double) time.tv_nsec * 1e-9;
}

/* Where it is dropped the window waits for what is missing of the file, and makes nothing of it itself. What is let go of before is given up. */
static void
test_drop_waits_for_a_thread (void)
{
  g_autoptr (RdvDocument) document = read_many (5000);
  RdvExportOptions options;
  g_autoptr (GdkContentProvider) dragged = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  double own, all;

  rdv_export_options_init (&options, NOW);
  options.format = RDV_EXPORT_SVG;
  g_object_unref (rdv_picture_content_new (document, &options, 0, "Let Go.svg"));
  own = get_seconds (CLOCK_THREAD_CPUTIME_ID);
  all = get_seconds (CLOCK_PROCESS_CPUTIME_ID);
  dragged = rdv_picture_content_new (document, &options, 0, "Two.svg");
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_assert_true (gdk_content_provider_get_value (dragged, &value, NULL));
  assert_is_picture (((GSList *) g_value_get_boxed (&value))->data);
  own = get_seconds (CLOCK_THREAD_CPUTIME_ID) - own;
  all = get_seconds (CLOCK_PROCESS_CPUTIME_ID) - all;
  g_test_message ("%.0f of %.0f ms of work in the main thread", own * 1000, all * 1000);
  g_assert_cmpfloat (own, <, all / 2);
}

/* The window lives on while many events are planned and drawn. */
static void
test_print_in_threads (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rdv-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autoptr (RdvDocument) document = read_many (4000);
  RdvExportOptions options;
  g_autoptr (GtkPrintOperation) operation = NULL;
  guint n_rounds = 0;
  guint source = g_timeout_add (1, count, &n_rounds);

  rdv_export_options_init (&options, NOW);
  operation = rdv_print_new (document, &options);
  gtk_print_operation_set_show_progress (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_set_allow_async (operation, FALSE);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_source_remove (source);
  /* Planned on the main loop, there would be a single one. */
  g_assert_cmpuint (n_rounds, >, 5);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Paper that was chosen once is there the next time. */
static void
test_print_memory (void)
{
  g_autoptr (GtkPrintOperation) first = gtk_print_operation_new ();
  g_autoptr (GtkPrintOperation) second = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A3);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  GtkPageSetup *kept;

  rdv_print_memory_load (first);
  kept = gtk_print_operation_get_default_page_setup (first);
  g_assert_cmpint (gtk_page_setup_get_orientation (kept), ==, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_settings_set_use_color (settings, FALSE);
  gtk_print_settings_set_n_copies (settings, 7);
  gtk_print_operation_set_default_page_setup (first, setup);
  gtk_print_operation_set_print_settings (first, settings);
  rdv_print_memory_save (first);
  rdv_print_memory_load (second);
  kept = gtk_print_operation_get_default_page_setup (second);
  g_assert_cmpint (gtk_page_setup_get_orientation (kept), ==, GTK_PAGE_ORIENTATION_PORTRAIT);
  g_assert_cmpstr (gtk_paper_size_get_name (gtk_page_setup_get_paper_size (kept)), ==, GTK_PAPER_NAME_A3);
  g_assert_false (gtk_print_settings_get_use_color (gtk_print_operation_get_print_settings (second)));
  g_assert_cmpint (gtk_print_settings_get_n_copies (gtk_print_operation_get_print_settings (second)), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("RENDEZVOUS_LOCALEDIR"));
  g_test_add_func ("/export-dialog/preview", test_preview);
  g_test_add_func ("/export-dialog/error", test_error);
  g_test_add_func ("/export-dialog/save", test_save);
  g_test_add_func ("/export-dialog/copy", test_copy);
  g_test_add_func ("/export-dialog/print", test_print);
  g_test_add_func ("/export-dialog/print-in-threads", test_print_in_threads);
  g_test_add_func ("/export-dialog/print-memory", test_print_memory);
  g_test_add_func ("/export-dialog/drag-file", test_drag_file);
  g_test_add_func ("/export-dialog/drop-waits-for-a-thread", test_drop_waits_for_a_thread);
  g_test_add_func ("/export-dialog/mnemonics", test_mnemonics);
  g_test_add_func ("/export-dialog/text-size", test_text_size);
  g_test_add_func ("/export-dialog/translation", test_translation);
  g_test_add_func ("/export-dialog/languages-of-a-file", test_languages_of_a_file);
  g_test_add_func ("/export-dialog/language", test_language);
  return g_test_run ();
}
