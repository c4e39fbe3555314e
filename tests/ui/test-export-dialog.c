/* test-export-dialog.c: pictures as one wants them, on screen and on paper. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <gtk/gtk.h>

#include "rdv-export-dialog.h"
#include "rdv-export-panel.h"
#include "rdv-export-preview.h"
#include "rdv-exporter.h"
#include "rdv-print.h"
#include "ui-probe.h"

#define NOW 1790000000

static const char sample[] = "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"title\": \"Two\","
                             " \"lanes\": [{\"id\": \"a\", \"title\": \"Lane\"}], \"events\": ["
                             "{\"id\": \"e\", \"title\": \"Earlier\", \"date\": \"1990\", \"lane\": \"a\"},"
                             "{\"id\": \"l\", \"title\": \"Later\", \"date\": \"2005-06\", \"lane\": \"a\"}]}";

static RdvExportSource *
create_source (void)
{
  RdvExportSource *source = g_new0 (RdvExportSource, 1);

  source->document = ui_probe_read (sample);
  source->lane_order = rdv_lane_order_new (source->document);
  source->now = source->created = NOW;
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/export-dialog/preview", test_preview);
  g_test_add_func ("/export-dialog/error", test_error);
  g_test_add_func ("/export-dialog/save", test_save);
  g_test_add_func ("/export-dialog/copy", test_copy);
  g_test_add_func ("/export-dialog/print", test_print);
  return g_test_run ();
}
