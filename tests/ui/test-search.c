/* test-search.c: searching and filtering in the window. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-nearest.h"
#include "rdv-search-row.h"
#include "rdv-window-private.h"
#include "ui-probe.h"
#include "window-fixture.h"
#include "xdotool.h"

#define NOW 1790000000 /* September 2026 */

typedef struct
{
  RdvWindow *window;
  RdvCanvas *canvas;
  RdvFind *find;
  RdvDocument *document;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = window_fixture_open (NOW, 1200, 700);
  window_fixture_show_builtin (fixture->window);
  fixture->canvas = rdv_window_get_canvas (fixture->window);
  fixture->find = rdv_window_get_find (fixture->window);
  fixture->document = rdv_window_get_document (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static gboolean
is_idle (gpointer find)
{
  return !rdv_find_is_busy (find);
}

static GtkEditable *
get_entry (Fixture *fixture)
{
  return GTK_EDITABLE (ui_probe_find_type (GTK_WIDGET (fixture->window->search_bar), GTK_TYPE_SEARCH_ENTRY));
}

static gboolean
has_query (gpointer data)
{
  Fixture *fixture = data;
  const char *typed = gtk_editable_get_text (get_entry (fixture));

  return g_str_equal (typed, rdv_query_get_text (rdv_find_get_query (fixture->find))) &&
         !rdv_find_is_busy (fixture->find);
}

static void
type (Fixture *fixture, const char *text)
{
  window_fixture_activate (fixture->window, "search");
  gtk_editable_set_text (get_entry (fixture), text);
  ui_probe_wait (has_query, fixture, "the search has an answer");
}

static GtkWidget *
find_count (Fixture *fixture, const char *text)
{
  return ui_probe_find_label (GTK_WIDGET (fixture->window->search_bar), text);
}

static guint32
get_selected (Fixture *fixture)
{
  return rdv_selection_get_event (rdv_canvas_get_selection (fixture->canvas));
}

static void
step (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (get_entry (fixture)), action, NULL);
}

static void
test_spellings (Fixture *fixture, gconstpointer data)
{
  const char *spellings[] = { "krikalev", "Крикалёв", "крикалев" };
  g_autoptr (RdvBitset) first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *count = NULL;

      type (fixture, spellings[i]);
      g_assert_cmpuint (rdv_find_get_n_matches (fixture->find), >, 5);
      count = g_strdup_printf ("1 of %u", rdv_find_get_n_matches (fixture->find));
      g_assert_nonnull (find_count (fixture, count));
      if (first == NULL)
        first = rdv_bitset_copy (rdv_find_get_matches (fixture->find));
      for (guint event = 0; event < rdv_bitset_get_size (first); event++)
        g_assert_true (rdv_bitset_contains (first, event) ==
                       rdv_bitset_contains (rdv_find_get_matches (fixture->find), event));
    }
  type (fixture, "");
  g_assert_null (rdv_find_get_matches (fixture->find));
}

/* What is told to those who hear is in test-accessible.c. */
static void
test_told (Fixture *fixture, gconstpointer data)
{
  type (fixture, "handshake");
  g_assert_nonnull (find_count (fixture, "1 of 1"));
  type (fixture, "no such words anywhere");
  g_assert_nonnull (find_count (fixture, "Nothing found"));
  type (fixture, "mir persn:titov");
  g_assert_nonnull (ui_probe_find_label_with (GTK_WIDGET (fixture->window->search_bar), "persn"));
}

static gboolean
has_arrived (gpointer data)
{
  Fixture *fixture = data;
  RdvExtent extent;
  gint64 from, to;

  if (get_selected (fixture) == RDV_NONE)
    return FALSE;
  rdv_document_get_extent (fixture->document, get_selected (fixture), &extent);
  rdv_viewport_get_range (rdv_canvas_get_viewport (fixture->canvas), &from, &to);
  return extent.start.earliest <= to && extent.end.latest >= from;
}

static void
assert_on_day_of_handshake (Fixture *fixture)
{
  RdvExtent extent;
  gint64 day = rdv_calendar_date_to_seconds (1975, 7, 17);

  ui_probe_wait (has_arrived, fixture, "the event is in view");
  rdv_document_get_extent (fixture->document, get_selected (fixture), &extent);
  g_assert_cmpint (extent.start.earliest, >=, day);
  g_assert_cmpint (extent.start.latest, <, day + 86400);
}

/* Two keystrokes of Enter lead there, and so does one. */
static void
test_handshake (Fixture *fixture, gconstpointer data)
{
  type (fixture, "handshake");
  for (guint i = 0; i < 2; i++)
    {
      step (fixture, "search.next");
      assert_on_day_of_handshake (fixture);
    }
}

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  guint n;
  const guint32 *ranked;

  type (fixture, "krikalev");
  ranked = rdv_find_get_ranked (fixture->find, &n);
  g_assert_cmpuint (get_selected (fixture), ==, RDV_NONE);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *count = g_strdup_printf ("%u of %u", i + 1, n);

      step (fixture, "search.next");
      g_assert_cmpuint (get_selected (fixture), ==, ranked[i]);
      g_assert_nonnull (find_count (fixture, count));
    }
  step (fixture, "search.next");
  g_assert_cmpuint (get_selected (fixture), ==, ranked[0]);
  step (fixture, "search.previous");
  g_assert_cmpuint (get_selected (fixture), ==, ranked[n - 1]);
  step (fixture, "search.previous");
  g_assert_cmpuint (get_selected (fixture), ==, ranked[n - 2]);
}

static gboolean
is_back (gpointer data)
{
  Fixture *fixture = data;
  gint64 from, to;

  rdv_viewport_get_range (rdv_canvas_get_viewport (fixture->canvas), &from, &to);
  return ABS (from - rdv_calendar_date_to_seconds (1990, 1, 1)) < 86400 &&
         ABS (to - rdv_calendar_date_to_seconds (1992, 1, 1)) < 86400;
}

static void
test_escape (Fixture *fixture, gconstpointer data)
{
  RdvViewport *viewport = rdv_canvas_get_viewport (fixture->canvas);

  rdv_viewport_set_range (viewport, rdv_calendar_date_to_seconds (1990, 1, 1),
                          rdv_calendar_date_to_seconds (1992, 1, 1));
  rdv_selection_set_event (rdv_canvas_get_selection (fixture->canvas), 40);
  type (fixture, "handshake");
  step (fixture, "search.next");
  ui_probe_wait (has_arrived, fixture, "the event is in view");
  g_assert_false (is_back (fixture));
  g_signal_emit_by_name (fixture->window->search_bar, "leave", TRUE);
  ui_probe_wait (is_back, fixture, "the view from before the search is back");
  g_assert_cmpuint (get_selected (fixture), ==, 40);
  g_assert_false (rdv_search_bar_is_open (fixture->window->search_bar));
  ui_probe_wait (is_idle, fixture->find, "the search has ended");
  g_assert_null (rdv_find_get_matches (fixture->find));
  /* What was looked for last is there to be changed. */
  window_fixture_activate (fixture->window, "search");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture)), ==, "handshake");
}

static void
test_close_stays (Fixture *fixture, gconstpointer data)
{
  type (fixture, "handshake");
  step (fixture, "search.next");
  assert_on_day_of_handshake (fixture);
  step (fixture, "search.close");
  g_assert_false (rdv_search_bar_is_open (fixture->window->search_bar));
  assert_on_day_of_handshake (fixture);
}

static gboolean
has_rows (gpointer data)
{
  return ui_probe_count (GTK_WIDGET (((Fixture *)data)->window), RDV_TYPE_SEARCH_ROW) > 0;
}

static gboolean
has_no_rows (gpointer data)
{
  return !has_rows (data);
}

static gboolean
is_closed (gpointer search_bar)
{
  return !rdv_search_bar_is_open (search_bar);
}

static gboolean
has_selection (gpointer data)
{
  return get_selected (data) != RDV_NONE;
}

/* With a real keyboard: type, go down in the list, Enter. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  guint n;

  play ("search --sync --onlyvisible --class . windowfocus --sync");
  window_fixture_activate (fixture->window, "search");
  play ("type --delay 30 krikalev");
  ui_probe_wait (has_rows, fixture, "the list of what was found is there");
  ui_probe_wait (has_query, fixture, "the search has an answer");
  play ("key --delay 60 Down Down Return");
  ui_probe_wait (has_selection, fixture, "an event is selected");
  g_assert_cmpuint (get_selected (fixture), ==, rdv_find_get_ranked (fixture->find, &n)[2]);
  ui_probe_wait (has_no_rows, fixture, "the list is out of the way");
  play ("key Escape");
  ui_probe_wait (is_closed, fixture->window->search_bar, "the search bar is closed");
  ui_probe_wait (is_idle, fixture->find, "the search has ended");
  g_assert_cmpuint (get_selected (fixture), ==, RDV_NONE);
}

static gboolean
tells_of_filter (gpointer data)
{
  Fixture *fixture = data;
  g_autofree char *count = g_strdup_printf ("%u of %u events", rdv_find_get_n_visible (fixture->find),
                                            rdv_document_get_n_events (fixture->document));

  return strstr (gtk_label_get_text (fixture->window->subtitle), count) != NULL;
}

static void
set_filter (Fixture *fixture, const char *text)
{
  g_autoptr (RdvFilter) filter = rdv_filter_from_string (text, NULL);

  g_assert_nonnull (filter);
  rdv_find_set_filter (fixture->find, filter);
  ui_probe_wait (is_idle, fixture->find, "the filter is applied");
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bar = GTK_WIDGET (fixture->window->filter_bar);
  guint n_bands, sum = 0;
  const RdvBand *bands;

  g_assert_false (gtk_widget_get_visible (bar));
  set_filter (fixture, "status=failed&status=cancelled");
  g_assert_cmpuint (rdv_find_get_n_visible (fixture->find), >, 0);
  ui_probe_wait (tells_of_filter, fixture, "the title bar tells how many are left");
  g_assert_true (gtk_widget_get_visible (bar));
  g_assert_nonnull (ui_probe_find_label_with (bar, "Status: Cancelled, Failed"));
  bands = rdv_layout_get_bands (rdv_canvas_get_layout (fixture->canvas),
                                rdv_viewport_get_scale (rdv_canvas_get_viewport (fixture->canvas)), 600,
                                &n_bands);
  for (guint i = 0; i < n_bands; i++)
    sum += bands[i].n_events;
  g_assert_cmpuint (sum, >=, rdv_find_get_n_visible (fixture->find));
  g_assert_cmpuint (sum, <, 3 * rdv_find_get_n_visible (fixture->find));
  /* The search goes on among what is left. */
  type (fixture, "soyuz");
  g_assert_cmpuint (rdv_find_get_n_matches (fixture->find), <=, rdv_find_get_n_visible (fixture->find));
  ui_probe_click (bar, "Clear All");
  ui_probe_wait (is_idle, fixture->find, "the filter is gone");
  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_null (rdv_find_get_visible (fixture->find));
}

/* Who chooses in the panel finds the next choice where it was, although the chips have come. */
static void
test_chips_move_no_choice (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bar = GTK_WIDGET (fixture->window->filter_bar), *panel;
  double before, after;

  window_fixture_activate (fixture->window, "filter");
  panel = GTK_WIDGET (fixture->window->filter_panel);
  ui_probe_wait (window_fixture_is_laid_out, panel, "the panel is open");
  gtk_widget_translate_coordinates (panel, GTK_WIDGET (fixture->window), 0, 0, NULL, &before);
  set_filter (fixture, "status=failed");
  ui_probe_wait (window_fixture_is_laid_out, bar, "the chips have come");
  gtk_widget_translate_coordinates (panel, GTK_WIDGET (fixture->window), 0, 0, NULL, &after);
  g_assert_cmpfloat (after, ==, before);
}

static gboolean
has_hint (gpointer data)
{
  return ui_probe_find_label (GTK_WIDGET (((Fixture *)data)->canvas), "No event passes the filters.") != NULL;
}

static void
test_all_filtered_out (Fixture *fixture, gconstpointer data)
{
  set_filter (fixture, "lane=no-such-lane");
  g_assert_cmpuint (rdv_find_get_n_visible (fixture->find), ==, 0);
  ui_probe_wait (has_hint, fixture, "the canvas says why it is empty");
  ui_probe_click (GTK_WIDGET (fixture->canvas), "Clear Filters");
  ui_probe_wait (is_idle, fixture->find, "the filter is gone");
  g_assert_cmpuint (rdv_find_get_n_visible (fixture->find), ==,
                    rdv_document_get_n_events (fixture->document));
}

#define DAY  86400
#define SPAN (30 * DAY)

static gboolean
is_empty (Fixture *fixture, gint64 from, guint32 *earlier, guint32 *later)
{
  return rdv_nearest_find (rdv_canvas_get_lane_order (fixture->canvas), NOW, from, from + SPAN, earlier, later);
}

/* The begin of a month of which the filter leaves nothing, though something happens before, after and in it. */
static gint64
find_emptied (Fixture *fixture, const char *filter)
{
  guint32 earlier, later;

  for (gint64 from = NOW - 20000 * (gint64) DAY; from < NOW; from += SPAN)
    {
      gboolean was_empty = is_empty (fixture, from, &earlier, &later), is_emptied;

      if (was_empty)
        continue;
      set_filter (fixture, filter);
      is_emptied = is_empty (fixture, from, &earlier, &later) && earlier != RDV_NONE && later != RDV_NONE;
      rdv_find_set_filter (fixture->find, NULL);
      ui_probe_wait (is_idle, fixture->find, "the filter is gone");
      if (is_emptied)
        return from;
    }
  g_assert_not_reached ();
}

static gboolean
says_nothing_happens (gpointer data)
{
  return ui_probe_find_label (GTK_WIDGET (((Fixture *)data)->canvas), "Nothing happens here.") != NULL;
}

static gboolean
says_no_more (gpointer data)
{
  return !says_nothing_happens (data);
}

/* What is said of an empty view goes when the filter that emptied it does. */
static void
test_emptied_view (Fixture *fixture, gconstpointer data)
{
  static const char filter[] = "status=failed";
  gint64 from = find_emptied (fixture, filter);

  rdv_viewport_set_range (rdv_canvas_get_viewport (fixture->canvas), from, from + SPAN);
  set_filter (fixture, filter);
  ui_probe_wait (says_nothing_happens, fixture, "the canvas says that nothing is there");
  rdv_find_set_filter (fixture->find, NULL);
  ui_probe_wait (says_no_more, fixture, "the canvas says so no more");
}

/* Texts of files stand as they are, wherever what was found is shown. */
static void
test_literal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvDocument) document = ui_probe_read (
      "{\"format\": \"rendezvous-timeline\", \"title\": \"T\", \"lanes\": [{\"id\": \"a\", \"title\": "
      "\"<i>A</i> %s\"}],"
      "\"events\": [{\"title\": \"<b>bold</b> &amp; %s\", \"date\": \"1990\", \"lane\": \"a\"}]}");
  g_autoptr (RdvReport) report = rdv_report_new ();

  rdv_window_set_document (fixture->window, document, report);
  fixture->document = document;
  type (fixture, "bold");
  ui_probe_wait (has_rows, fixture, "the list of what was found is there");
  g_assert_nonnull (ui_probe_find_label (GTK_WIDGET (fixture->window), "<b>bold</b> &amp; %s"));
  set_filter (fixture, "lane=a");
  g_assert_nonnull (ui_probe_find_label_with (GTK_WIDGET (fixture->window->filter_bar), "<i>A</i> %s"));
}

/* NULL while it is closed. */
static GtkWidget *
get_list (Fixture *fixture)
{
  return ui_probe_find_type (GTK_WIDGET (fixture->window->search_bar), GTK_TYPE_LIST_VIEW);
}

static gboolean
has_list (gpointer fixture)
{
  return get_list (fixture) != NULL;
}

static const char *
get_first_listed (Fixture *fixture)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (get_list (fixture))));
  g_autoptr (RdvEvent) event = g_list_model_get_item (model, 0);

  return event != NULL ? rdv_event_get_title (event) : NULL;
}

static const char *
get_best (Fixture *fixture)
{
  guint n;
  const guint32 *ranked = rdv_find_get_ranked (fixture->find, &n);

  return n > 0 ? rdv_document_get_title (fixture->document, ranked[0]) : NULL;
}

static gboolean
lists_the_best (gpointer fixture)
{
  return g_strcmp0 (get_first_listed (fixture), get_best (fixture)) == 0;
}

/* The list comes a frame after what was found is lit, with each query its own; who goes on at once does not meet it. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  static const char *const queries[] = { "soyuz", "mir", "zvezda" };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      type (fixture, queries[i]);
      ui_probe_wait (has_list, fixture, "the list is open");
      ui_probe_wait (lists_the_best, fixture, "the list begins with the best");
    }
  type (fixture, "no such thing");
  g_assert_false (has_list (fixture));
  type (fixture, "handshake");
  step (fixture, "search.next");
  assert_on_day_of_handshake (fixture);
  g_assert_false (has_list (fixture));
}

static void
add_tests (void)
{
#define ADD(name, function) g_test_add ("/search/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("spellings", test_spellings);
  ADD ("told", test_told);
  ADD ("handshake", test_handshake);
  ADD ("steps", test_steps);
  ADD ("list", test_list);
  ADD ("escape", test_escape);
  ADD ("close-stays", test_close_stays);
  ADD ("keyboard", test_keyboard);
  ADD ("filter", test_filter);
  ADD ("chips-move-no-choice", test_chips_move_no_choice);
  ADD ("all-filtered-out", test_all_filtered_out);
  ADD ("emptied-view", test_emptied_view);
  ADD ("literal", test_literal);
#undef ADD
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
