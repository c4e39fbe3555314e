/* test-columns.c: correcting the columns of a table. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "rdv-columns-dialog.h"
#include "rdv-window-private.h"
#include "ui-probe.h"
#include "window-fixture.h"

#define NOW 1790000000 /* September 2026 */

/* The title is in the second of two columns that could be it, and each date may be read both ways. */
#define TABLE "date,name,remark\n05/12/2015,A1,Landing\n06/11/2016,B2,Docking\n"

typedef struct
{
  GtkWidget *widget;
  RdvWindow *window;
  char *path;
} Fixture;

static gboolean
is_loaded (gpointer data)
{
  RdvWindow *window = data;

  return window->document != NULL && window->cancellable == NULL;
}

static void
open_table (Fixture *fixture, const char *text)
{
  g_autoptr (GFile) file = NULL;

  fixture->path = g_build_filename (g_get_tmp_dir (), "rdv-columns-XXXXXX", NULL);
  g_close (g_mkstemp (fixture->path), NULL);
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  file = g_file_new_for_path (fixture->path);
  fixture->window = window_fixture_open (NOW, -1, -1);
  fixture->widget = GTK_WIDGET (fixture->window);
  rdv_window_open_file (fixture->window, file);
  ui_probe_wait (is_loaded, fixture->window, "the table is read");
  ui_probe_wait (window_fixture_is_laid_out, fixture->widget, "the window is on the screen");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_table (fixture, TABLE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_unlink (fixture->path);
  g_free (fixture->path);
}

static gboolean
is_enabled (Fixture *fixture)
{
  return window_fixture_is_enabled (fixture->window, "columns");
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (RDV_IS_COLUMNS_DIALOG (window))
        return window;
    }
  return NULL;
}

static void
collect_drop_downs (GtkWidget *widget, GPtrArray *found)
{
  if (GTK_IS_DROP_DOWN (widget))
    {
      g_ptr_array_add (found, widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_drop_downs (child, found);
}

static void
assert_chosen (GPtrArray *controls, guint column, const char *words)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (g_ptr_array_index (controls, column));

  g_assert_cmpstr (gtk_string_object_get_string (item), ==, words);
}

static void
assert_event (Fixture *fixture, guint event, const char *title, const char *date)
{
  RdvDocument *document = fixture->window->document;
  g_autofree char *text = rdv_document_dup_date_text (document, event);

  g_assert_cmpstr (rdv_document_get_title (document, event), ==, title);
  g_assert_cmpstr (text, ==, date);
}

static gboolean
has_landing (gpointer data)
{
  RdvWindow *window = data;

  return is_loaded (window) && g_strcmp0 (rdv_document_get_title (window->document, 0), "Landing") == 0;
}

/* The banner offers it; what is chosen is what is read, and what another column had is taken from it. */
static void
test_correct (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) controls = g_ptr_array_new ();
  GtkWidget *dialog;

  assert_event (fixture, 0, "A1", "2015-05-12");
  ui_probe_click (fixture->widget, "Columns…");
  dialog = find_dialog ();
  ui_probe_wait (window_fixture_is_laid_out, dialog, "the dialog is on the screen");
  ui_probe_assert_says (dialog, "remark");
  ui_probe_assert_says (dialog, "Docking");
  collect_drop_downs (dialog, controls);
  g_assert_cmpuint (controls->len, ==, 4);
  assert_chosen (controls, 0, "beginning");
  assert_chosen (controls, 1, "title");
  assert_chosen (controls, 2, "not used");
  assert_chosen (controls, 3, "Month before day");

  gtk_drop_down_set_selected (g_ptr_array_index (controls, 2), 3);
  assert_chosen (controls, 2, "title");
  assert_chosen (controls, 1, "not used");
  gtk_drop_down_set_selected (g_ptr_array_index (controls, 3), 0);
  ui_probe_click (dialog, "Read Again");
  ui_probe_wait (has_landing, fixture->window, "the table is read again");
  assert_event (fixture, 0, "Landing", "2015-12-05");
  assert_event (fixture, 1, "Docking", "2016-11-06");
  g_assert_true (is_enabled (fixture));
}

/* Without dates there is nothing to read. */
static void
test_no_dates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) controls = g_ptr_array_new ();
  GtkWidget *dialog, *apply;

  g_assert_true (is_enabled (fixture));
  rdv_window_choose_columns (fixture->window);
  dialog = find_dialog ();
  ui_probe_wait (window_fixture_is_laid_out, dialog, "the dialog is on the screen");
  collect_drop_downs (dialog, controls);
  apply = ui_probe_find_button (dialog, "Read Again");
  g_assert_true (gtk_widget_get_sensitive (apply));
  gtk_drop_down_set_selected (g_ptr_array_index (controls, 0), 0);
  g_assert_false (gtk_widget_get_sensitive (apply));
  gtk_drop_down_set_selected (g_ptr_array_index (controls, 0), 1);
  g_assert_true (gtk_widget_get_sensitive (apply));
  ui_probe_click (dialog, "Cancel");
  g_assert_null (find_dialog ());
  assert_event (fixture, 0, "A1", "2015-05-12");
}

/* A file that says itself what it is leaves nothing to choose. */
static void
test_not_offered (void)
{
  Fixture fixture = { NULL };

  open_table (&fixture,
              "{\"format\": \"rendezvous-timeline\", \"events\": [{\"title\": \"A\", \"date\": \"2000\"}]}");
  g_assert_false (is_enabled (&fixture));
  g_assert_null (ui_probe_find_button (fixture.widget, "Columns…"));
  tear_down (&fixture, NULL);
}

static void
add_tests (void)
{
  g_test_add ("/columns/correct", Fixture, NULL, set_up, test_correct, tear_down);
  g_test_add ("/columns/no-dates", Fixture, NULL, set_up, test_no_dates, tear_down);
  g_test_add_func ("/columns/not-offered", test_not_offered);
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
