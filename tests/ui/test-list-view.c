/* test-list-view.c: the table of events, and the selection it shares. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rdv-list-cell.h"
#include "rdv-list-view-private.h"
#include "sample-document.h"
#include "ui-probe.h"

#define N_EVENTS 300

typedef struct
{
  GtkWindow *window;
  RdvListView *view;
  RdvEventRows *rows;
  RdvSelection *selection;
  RdvDocument *document;
} Fixture;

static gboolean
is_at_rest (gpointer data)
{
  RdvListView *view = data;

  return gtk_widget_get_mapped (GTK_WIDGET (view)) && !rdv_event_rows_get_busy (view->rows) && view->reveal_id == 0;
}

static void
settle (Fixture *fixture)
{
  ui_probe_wait (is_at_rest, fixture->view, "the list is at rest");
}

static void
set_up_with (Fixture *fixture, RdvDocument *document)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->selection = rdv_selection_new ();
  fixture->view = RDV_LIST_VIEW (rdv_list_view_new (fixture->selection));
  fixture->rows = rdv_list_view_get_rows (fixture->view);
  fixture->document = document;
  rdv_list_view_set_content (fixture->view, document, NULL, SAMPLE_NOW);
  gtk_window_set_default_size (fixture->window, 900, 500);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->view));
  gtk_window_present (fixture->window);
  settle (fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_with (fixture, sample_document_new (5, N_EVENTS, 4));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->selection);
  g_object_unref (fixture->document);
}

static void
sort_by (Fixture *fixture, const char *column)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "list-view.sort", "s", column);
  settle (fixture);
}

static guint
find_row (Fixture *fixture, guint event)
{
  return rdv_event_rows_find (fixture->rows, event);
}

/* The visible cells of the first column from the top, as far as they lie in the list. */
static void
find_cells (GtkWidget *widget, GPtrArray *cells)
{
  if (RDV_IS_LIST_CELL (widget) && gtk_widget_get_mapped (widget))
    g_ptr_array_add (cells, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_cells (child, cells);
}

/* The first cell of the row of an event, if it lies within the list. */
static GtkWidget *
find_cell_in_view (Fixture *fixture, guint32 event)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  find_cells (fixture->view->list, cells);
  for (guint i = 0; i < cells->len; i++)
    {
      double y;

      if (rdv_list_cell_get_event (cells->pdata[i]) != event)
        continue;
      gtk_widget_translate_coordinates (cells->pdata[i], GTK_WIDGET (fixture->view), 0, 0, NULL, &y);
      if (y >= 0 && y + gtk_widget_get_height (cells->pdata[i]) <= gtk_widget_get_height (GTK_WIDGET (fixture->view)))
        return cells->pdata[i];
    }
  return NULL;
}

typedef struct
{
  Fixture *fixture;
  guint32 event;
} Sought;

static gboolean
is_in_view (gpointer data)
{
  Sought *sought = data;

  return find_cell_in_view (sought->fixture, sought->event) != NULL;
}

static void
wait_in_view (Fixture *fixture, guint32 event)
{
  ui_probe_wait (is_in_view, &(Sought){ fixture, event }, "the row is in view");
}

static void
assert_sorted (Fixture *fixture, RdvColumn column, gboolean descending)
{
  g_autoptr (RdvEventOrder) order = rdv_event_order_new (fixture->document, column);
  guint32 expected[N_EVENTS];
  guint n_expected = rdv_event_order_list (order, descending, NULL, expected);
  guint n;
  const guint32 *events = rdv_event_rows_get_events (fixture->rows, &n);

  g_assert_cmpmem (events, n * sizeof *events, expected, n_expected * sizeof *expected);
}

static void
test_sort (Fixture *fixture, gconstpointer data)
{
  for (RdvColumn column = 0; column < RDV_N_COLUMNS; column++)
    {
      /* sorted by date already, the key of the date turns that round */
      sort_by (fixture, rdv_column_to_nick (column));
      assert_sorted (fixture, column, column == RDV_COLUMN_DATE);
      sort_by (fixture, rdv_column_to_nick (column));
      assert_sorted (fixture, column, column != RDV_COLUMN_DATE);
    }
}

/* A heading, its arrow and the rows go together; the one before has no arrow any more. */
static void
test_headings (Fixture *fixture, gconstpointer data)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (fixture->view->table));
  GtkWidget *date = gtk_widget_get_first_child (header);
  GtkWidget *title = gtk_widget_get_next_sibling (date);

  g_assert_true (ui_probe_find_label (date, "Date") != NULL);
  sort_by (fixture, "title");
  g_assert_cmpuint (ui_probe_count (title, g_type_from_name ("GtkBuiltinIcon")), ==, 1);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (title), ==, "Sort by “Event” (Ctrl+2)");
  gtk_column_view_sort_by_column (fixture->view->table, fixture->view->columns[RDV_COLUMN_STATUS], GTK_SORT_DESCENDING);
  settle (fixture);
  assert_sorted (fixture, RDV_COLUMN_STATUS, TRUE);
}

static void
test_selection_both_ways (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = gtk_column_view_get_model (fixture->view->table);
  guint n;

  sort_by (fixture, "title");
  /* from the canvas to the list, which scrolls there */
  rdv_selection_set_event (fixture->selection, 200);
  for (guint row = 0; row < N_EVENTS; row++)
    g_assert_cmpint (gtk_selection_model_is_selected (model, row), ==, row == find_row (fixture, 200));
  wait_in_view (fixture, 200);
  /* from the list to the canvas */
  gtk_selection_model_select_item (model, 10, TRUE);
  g_assert_cmpuint (rdv_selection_get_event (fixture->selection), ==, rdv_event_rows_get_events (fixture->rows, &n)[10]);
  gtk_selection_model_select_item (model, 12, FALSE);
  rdv_selection_get_events (fixture->selection, &n);
  g_assert_cmpuint (n, ==, 2);
  gtk_selection_model_unselect_item (model, 10);
  g_assert_cmpuint (rdv_selection_get_event (fixture->selection), ==, rdv_event_rows_get_events (fixture->rows, &n)[12]);
  /* sorting anew changes rows, not what is selected */
  sort_by (fixture, "lane");
  g_assert_true (gtk_selection_model_is_selected (model, find_row (fixture, rdv_selection_get_event (fixture->selection))));
  wait_in_view (fixture, rdv_selection_get_event (fixture->selection));
  gtk_selection_model_select_all (model);
  rdv_selection_get_events (fixture->selection, &n);
  g_assert_cmpuint (n, ==, N_EVENTS);
  gtk_selection_model_unselect_all (model);
  g_assert_cmpuint (rdv_selection_get_event (fixture->selection), ==, RDV_NONE);
}

static gboolean
has_all_places (gpointer data)
{
  Fixture *fixture = data;

  return g_list_model_get_n_items (G_LIST_MODEL (fixture->view->row_selection)) == N_EVENTS;
}

/* Just the rows from @first up to @end are selected, and that one leads. */
static void
assert_rows (Fixture *fixture, guint first, guint end, guint lead)
{
  for (guint row = 0; row < N_EVENTS; row++)
    g_assert_true (gtk_selection_model_is_selected (gtk_column_view_get_model (fixture->view->table), row) ==
                   (row >= first && row < end));
  g_assert_cmpuint (find_row (fixture, rdv_selection_get_event (fixture->selection)), ==, lead);
}

static void
count_change (guint *n)
{
  (*n)++;
}

/* What keys select from a row to an end of the list, in whatever order it is: alone, or beside what was
 * selected before. */
static void
test_to_end (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = gtk_column_view_get_model (fixture->view->table);
  guint n_changes = 0;

  ui_probe_wait (has_all_places, fixture, "all rows have come");
  sort_by (fixture, "title");
  gtk_selection_model_select_item (model, 100, TRUE);
  g_signal_connect_swapped (fixture->selection, "changed", G_CALLBACK (count_change), &n_changes);
  gtk_selection_model_select_range (model, 100, N_EVENTS - 100, TRUE);
  g_assert_cmpuint (n_changes, ==, 1);
  assert_rows (fixture, 100, N_EVENTS, N_EVENTS - 1);
  gtk_selection_model_select_range (model, 0, 101, TRUE);
  assert_rows (fixture, 0, 101, 0);
  gtk_selection_model_select_item (model, 120, TRUE);
  gtk_selection_model_select_range (model, 120, G_MAXUINT, FALSE);
  gtk_selection_model_select_range (model, 50, 71, FALSE);
  assert_rows (fixture, 50, N_EVENTS, 50);
  g_assert_false (gtk_selection_model_select_range (model, N_EVENTS, 1, TRUE));
  assert_rows (fixture, 50, N_EVENTS, 50);
}

/* Of a stretch, the end that was reached last leads. */
static void
test_range (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = gtk_column_view_get_model (fixture->view->table);

  ui_probe_wait (has_all_places, fixture, "all rows have come");
  gtk_selection_model_select_item (model, 20, TRUE);
  gtk_selection_model_select_range (model, 20, 2, TRUE);
  g_assert_cmpuint (find_row (fixture, rdv_selection_get_event (fixture->selection)), ==, 21);
  gtk_selection_model_select_range (model, 20, 5, TRUE);
  g_assert_cmpuint (find_row (fixture, rdv_selection_get_event (fixture->selection)), ==, 24);
  gtk_selection_model_select_range (model, 20, 3, TRUE);
  g_assert_cmpuint (find_row (fixture, rdv_selection_get_event (fixture->selection)), ==, 22);
  gtk_selection_model_select_range (model, 18, 3, TRUE);
  g_assert_cmpuint (find_row (fixture, rdv_selection_get_event (fixture->selection)), ==, 18);
}

static gboolean
shows_all_selected (gpointer data)
{
  Fixture *fixture = data;
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, fixture->view->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (!gtk_list_item_get_selected (item))
      return FALSE;
  return g_hash_table_size (fixture->view->bound) > 0;
}

/* What is chosen by Ctrl+A is shown so in every row, those in view first; nothing moves, and what led goes on
 * to lead. */
static void
test_all (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = gtk_column_view_get_model (fixture->view->table);
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->view->scroller));
  guint n;

  ui_probe_wait (has_all_places, fixture, "all rows have come");
  gtk_selection_model_select_all (model);
  g_assert_cmpuint (find_row (fixture, rdv_selection_get_event (fixture->selection)), ==, 0);
  ui_probe_wait (shows_all_selected, fixture, "all rows are shown as selected");
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  gtk_selection_model_select_item (model, 7, TRUE);
  gtk_selection_model_select_all (model);
  g_assert_cmpuint (find_row (fixture, rdv_selection_get_event (fixture->selection)), ==, 7);
  rdv_selection_get_events (fixture->selection, &n);
  g_assert_cmpuint (n, ==, N_EVENTS);
  ui_probe_wait (shows_all_selected, fixture, "they are shown so again");
}

static gboolean
has_focus_on_lead (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *focus = gtk_window_get_focus (fixture->window);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  if (focus == NULL || !gtk_widget_is_ancestor (focus, fixture->view->list))
    return FALSE;
  find_cells (focus, cells);
  return cells->len > 0 &&
         rdv_list_cell_get_event (cells->pdata[0]) == rdv_selection_get_event (fixture->selection);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* Somebody goes over to the list, which gets rows and focus before any row has a place. */
static void
test_focus_at_once (void)
{
  Fixture fixture = { .document = sample_document_new (5, 8, 4) };
  GtkWidget *stack = gtk_stack_new (), *before = gtk_button_new_with_label ("Before");

  fixture.window = GTK_WINDOW (gtk_window_new ());
  fixture.selection = rdv_selection_new ();
  rdv_selection_set_event (fixture.selection, 4);
  gtk_stack_add_child (GTK_STACK (stack), before);
  gtk_window_set_default_size (fixture.window, 900, 500);
  gtk_window_set_child (fixture.window, stack);
  gtk_window_present (fixture.window);
  ui_probe_wait (is_mapped, before, "the window is on the screen");
  fixture.view = RDV_LIST_VIEW (rdv_list_view_new (fixture.selection));
  fixture.rows = rdv_list_view_get_rows (fixture.view);
  gtk_stack_add_child (GTK_STACK (stack), GTK_WIDGET (fixture.view));
  gtk_stack_set_visible_child (GTK_STACK (stack), GTK_WIDGET (fixture.view));
  rdv_list_view_set_content (fixture.view, fixture.document, NULL, SAMPLE_NOW);
  gtk_widget_grab_focus (GTK_WIDGET (fixture.view));
  ui_probe_wait (has_focus_on_lead, &fixture, "the row of what is selected has the focus");
  tear_down (&fixture, NULL);
}

typedef struct
{
  GOutputStream *stream;
  gboolean is_done;
} Paste;

static void
on_spliced (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Paste *paste = user_data;

  g_assert_cmpint (g_output_stream_splice_finish (paste->stream, result, NULL), >=, 0);
  paste->is_done = TRUE;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Paste *paste = user_data;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);

  g_assert_nonnull (stream);
  g_output_stream_splice_async (paste->stream, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, 0, NULL, on_spliced,
                                paste);
}

static gboolean
is_pasted (gpointer paste)
{
  return ((Paste *) paste)->is_done;
}

static char *
paste (Fixture *fixture, const char *type)
{
  const char *types[] = { type, NULL };
  Paste paste = { g_memory_output_stream_new_resizable (), FALSE };
  char *text;

  gdk_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->view)), types, 0, NULL, on_read, &paste);
  ui_probe_wait (is_pasted, &paste, "the clipboard is read");
  text = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (paste.stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (paste.stream)));
  g_object_unref (paste.stream);
  return text;
}

/* The fields of CSV as RFC 4180 has it, records apart by an empty pointer. */
static GPtrArray *
parse_csv (const char *text)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);

  while (*text != '\0')
    {
      GString *field = g_string_new (NULL);

      if (*text == '"')
        for (text++; *text != '"' || *++text == '"'; text++)
          g_string_append_c (field, *text);
      else
        for (; *text != ',' && *text != '\r'; text++)
          g_string_append_c (field, *text);
      g_ptr_array_add (fields, g_string_free (field, FALSE));
      if (*text == ',')
        text++;
      else
        {
          g_assert_true (g_str_has_prefix (text, "\r\n"));
          g_ptr_array_add (fields, NULL);
          text += 2;
        }
    }
  return fields;
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  static const guint32 events[] = { 7, 120, 40, 3 };
  g_autofree char *csv = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) fields = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_fields = 0;

  sort_by (fixture, "title");
  rdv_selection_replace (fixture->selection, events, G_N_ELEMENTS (events));
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "list-view.copy", NULL);
  csv = paste (fixture, "text/csv");
  text = paste (fixture, "text/plain;charset=utf-8");
  fields = parse_csv (csv);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (events) + 1);
  while (fields->pdata[n_fields] != NULL)
    n_fields++;
  g_assert_cmpuint (fields->len, ==, (G_N_ELEMENTS (events) + 1) * (n_fields + 1));
  g_assert_cmpstr (fields->pdata[1], ==, "title");
  /* in the order of the list, each once, with what the document says */
  for (guint i = 0, before = 0; i < G_N_ELEMENTS (events); i++)
    {
      char **record = (char **) fields->pdata + (i + 1) * (n_fields + 1);
      guint32 event = rdv_document_find_event (fixture->document, record[0]);
      g_autofree char *date = rdv_document_dup_date_text (fixture->document, event);
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      guint row = find_row (fixture, event);

      g_assert_true (rdv_selection_contains (fixture->selection, event));
      g_assert_true (i == 0 || row > before);
      before = row;
      g_assert_cmpstr (record[1], ==, rdv_document_get_title (fixture->document, event));
      g_assert_cmpstr (record[2], ==, date);
      g_assert_cmpuint (g_strv_length (cells), ==, RDV_N_COLUMNS);
      g_assert_cmpstr (cells[RDV_COLUMN_TITLE], ==, record[1]);
      g_assert_cmpstr (cells[RDV_COLUMN_STATUS], ==, rdv_status_get_label (rdv_document_get_status (fixture->document, event)));
    }
}

static gpointer
find_controller (GtkWidget *widget, const char *name)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (controller), name) == 0)
        return controller;
    }
  return NULL;
}

static gboolean
type (Fixture *fixture, guint key)
{
  gboolean is_handled;

  g_signal_emit_by_name (find_controller (GTK_WIDGET (fixture->view->table), "typing"), "key-pressed", key, 0, 0, &is_handled);
  return is_handled;
}

static void
test_type_ahead (void)
{
  Fixture fixture;

  set_up_with (&fixture, ui_probe_read ("{\"format\": \"rendezvous-timeline\", \"version\": 1, \"title\": \"T\", \"events\": ["
                                        "{\"title\": \"Alpha\", \"date\": \"2001\"}, {\"title\": \"Beta\", \"date\": \"2002\"},"
                                        "{\"title\": \"ёлка\", \"date\": \"2003\"}, {\"title\": \"beta two\", \"date\": \"2004\"}]}"));
  g_assert_false (type (&fixture, GDK_KEY_space));
  g_assert_true (type (&fixture, GDK_KEY_b));
  g_assert_cmpuint (rdv_selection_get_event (fixture.selection), ==, 1);
  for (const char *c = "eta t"; *c != '\0'; c++)
    g_assert_true (type (&fixture, gdk_unicode_to_keyval ((guint) *c)));
  g_assert_cmpuint (rdv_selection_get_event (fixture.selection), ==, 3);
  fixture.view->typed_at = 0;
  g_assert_true (type (&fixture, GDK_KEY_Cyrillic_IO));
  g_assert_cmpuint (rdv_selection_get_event (fixture.selection), ==, 2);
  fixture.view->typed_at = 0;
  type (&fixture, GDK_KEY_z);
  g_assert_cmpuint (rdv_selection_get_event (fixture.selection), ==, 2);
  tear_down (&fixture, NULL);
}

/* Whatever a file says is shown as it is. */
static void
test_literal (void)
{
  Fixture fixture;
  g_autofree char *letters = g_strnfill (100000, 'w');
  g_autofree char *json = g_strdup_printf (
      "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"title\": \"T\", \"lanes\": [{\"id\": \"a\", \"title\": \"%%s &amp;\"}],"
      "\"events\": [{\"title\": \"<b>bold</b> &amp; %%s\", \"date\": \"2001\", \"lane\": \"a\"},"
      "{\"title\": \"two\\nlines\\tand \u202eback\", \"date\": \"2002\"}, {\"title\": \"%s\", \"date\": \"2003\"}]}",
      letters);
  GtkWidget *cell;

  set_up_with (&fixture, ui_probe_read (json));
  g_assert_cmpuint (ui_probe_count (GTK_WIDGET (fixture.view), GTK_TYPE_INSCRIPTION), ==, 3 * RDV_N_COLUMNS);
  cell = find_cell_in_view (&fixture, 0);
  g_assert_nonnull (cell);
  for (GtkWidget *place = gtk_widget_get_parent (cell); place != NULL; place = gtk_widget_get_next_sibling (place))
    {
      GtkWidget *text = ui_probe_find_type (place, GTK_TYPE_INSCRIPTION);
      const char *said = gtk_inscription_get_text (GTK_INSCRIPTION (text));

      if (strstr (said, "bold") != NULL)
        g_assert_cmpstr (said, ==, "<b>bold</b> &amp; %s");
      g_assert_cmpuint (strlen (said), <, 2000);
    }
  tear_down (&fixture, NULL);
}

static void
count_event (guint32 *last, guint event)
{
  *last = event;
}

static void
test_activate (Fixture *fixture, gconstpointer data)
{
  guint32 opened = RDV_NONE, shown = RDV_NONE;
  guint n;

  g_signal_connect_swapped (fixture->view, "activate", G_CALLBACK (count_event), &opened);
  g_signal_connect_swapped (fixture->view, "show-on-timeline", G_CALLBACK (count_event), &shown);
  g_assert_false (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "list-view.open", NULL) && opened != RDV_NONE);
  sort_by (fixture, "people");
  g_signal_emit_by_name (fixture->view->table, "activate", 5);
  g_assert_cmpuint (opened, ==, rdv_event_rows_get_events (fixture->rows, &n)[5]);
  rdv_selection_set_event (fixture->selection, 77);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "list-view.open", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "list-view.show", NULL);
  g_assert_cmpuint (opened, ==, 77);
  g_assert_cmpuint (shown, ==, 77);
}

static void
test_filtered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvBitset) visible = rdv_bitset_new (N_EVENTS);

  rdv_bitset_add (visible, 50);
  rdv_bitset_add (visible, 60);
  rdv_selection_set_event (fixture->selection, 60);
  rdv_list_view_set_content (fixture->view, fixture->document, visible, SAMPLE_NOW);
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->rows)), ==, 2);
  wait_in_view (fixture, 60);
  rdv_bitset_clear (visible);
  rdv_list_view_set_content (fixture->view, fixture->document, visible, SAMPLE_NOW);
  ui_probe_assert_says (GTK_WIDGET (fixture->view), "No Event Is Left");
  rdv_list_view_set_content (fixture->view, fixture->document, NULL, SAMPLE_NOW);
  ui_probe_assert_silent (GTK_WIDGET (fixture->view), "No Event Is Left");
  wait_in_view (fixture, 60);
}

static double
get_top (GtkWidget *cell, GtkWidget *list)
{
  double y;

  gtk_widget_translate_coordinates (cell, list, 0, 0, NULL, &y);
  return y;
}

static int
compare_tops (gconstpointer a, gconstpointer b, gpointer list)
{
  double first = get_top (*(GtkWidget *const *)a, list), second = get_top (*(GtkWidget *const *)b, list);

  return (first > second) - (first < second);
}

/* In every frame, whatever is on its way: one row after the other, and nothing below the last of them. */
static void
check_frame (Fixture *fixture)
{
  GtkWidget *list = fixture->view->list;
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->rows)), next = RDV_NONE;

  if (!gtk_widget_get_mapped (list))
    return;
  find_cells (list, cells);
  for (guint i = cells->len; i-- > 0;)
    {
      double top = get_top (cells->pdata[i], list);

      if (rdv_list_cell_get_column (cells->pdata[i]) != 0 || top + gtk_widget_get_height (cells->pdata[i]) <= 0 ||
          top >= gtk_widget_get_height (list))
        g_ptr_array_remove_index (cells, i);
    }
  g_ptr_array_sort_with_data (cells, compare_tops, list);
  for (guint i = 0; i < cells->len; i++)
    {
      guint32 event = rdv_list_cell_get_event (cells->pdata[i]);
      guint row = event != RDV_NONE ? find_row (fixture, event) : n;

      if (event != RDV_NONE)
        g_assert_cmpuint (row, <, n);
      if (i > 0)
        g_assert_cmpuint (row, ==, next);
      next = MIN (row + 1, n);
    }
}

static gboolean
has_as_many_places_as_rows (gpointer data)
{
  Fixture *fixture = data;

  return g_list_model_get_n_items (G_LIST_MODEL (fixture->view->row_selection)) ==
         g_list_model_get_n_items (G_LIST_MODEL (fixture->rows));
}

static void
show_first (Fixture *fixture, guint n)
{
  g_autoptr (RdvBitset) visible = rdv_bitset_new (N_EVENTS);

  for (guint i = 0; i < n; i++)
    rdv_bitset_add (visible, N_EVENTS / n * i);
  rdv_list_view_set_content (fixture->view, fixture->document, visible, SAMPLE_NOW);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->rows)), ==, n);
}

static void
test_few_and_many (Fixture *fixture, gconstpointer data)
{
  static const guint sizes[] = { 3, N_EVENTS, 290, 40, 1, 250, 0, 7, N_EVENTS, 0, N_EVENTS };
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->window));
  gulong id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (check_frame), fixture);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (sizes); i++)
    {
      /* from the last row, and from the first */
      if (i == G_N_ELEMENTS (sizes))
        rdv_selection_set_event (fixture->selection, RDV_NONE);
      else if (i < G_N_ELEMENTS (sizes))
        rdv_selection_set_event (fixture->selection, N_EVENTS - 1);
      show_first (fixture, sizes[i % G_N_ELEMENTS (sizes)]);
      /* some while the one before is still on its way */
      if (i % 3 != 2)
        {
          ui_probe_wait (has_as_many_places_as_rows, fixture, "there is a place for each row");
          settle (fixture);
        }
    }
  ui_probe_wait (has_as_many_places_as_rows, fixture, "there is a place for each row");
  g_signal_handler_disconnect (clock, id);
}

#define ADD(name, function) g_test_add ("/list-view/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("sort", test_sort);
  ADD ("headings", test_headings);
  ADD ("selection-both-ways", test_selection_both_ways);
  ADD ("range", test_range);
  ADD ("to-end", test_to_end);
  ADD ("all", test_all);
  ADD ("copy", test_copy);
  ADD ("activate", test_activate);
  ADD ("filtered", test_filtered);
  ADD ("few-and-many", test_few_and_many);
  g_test_add_func ("/list-view/focus-at-once", test_focus_at_once);
  g_test_add_func ("/list-view/type-ahead", test_type_ahead);
  g_test_add_func ("/list-view/literal", test_literal);
  return g_test_run ();
}
