/* test-accessible.c: names and descriptions, as a screen reader is given them. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-canvas-private.h"
#include "rdv-date-words.h"
#include "rdv-drop-down-name.h"
#include "rdv-filter-section.h"
#include "rdv-list-cell.h"
#include "rdv-search-row.h"
#include "rdv-window-private.h"
#include "ui-probe.h"
#include "window-fixture.h"

#define NOW 1790000000 /* September 2026 */

typedef struct
{
  RdvWindow *window;
  RdvCanvas *canvas;
  RdvDocument *document;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = window_fixture_open (NOW, 1200, 700);
  window_fixture_show_builtin (fixture->window);
  fixture->canvas = rdv_window_get_canvas (fixture->window);
  fixture->document = rdv_window_get_document (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* GTK compares, and gives back what there is instead. */
static void
assert_property (gpointer widget, GtkAccessibleProperty property, const char *expected)
{
  g_autofree char *other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, expected);

  g_assert_cmpstr (other, ==, NULL);
}

static void
assert_name (gpointer widget, const char *expected)
{
  assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, expected);
}

static gboolean
has_described (gpointer canvas)
{
  return RDV_CANVAS (canvas)->describe_id == 0 && RDV_CANVAS (canvas)->description != NULL;
}

static const char *
read_description (Fixture *fixture)
{
  ui_probe_wait (has_described, fixture->canvas, "the canvas is described");
  return fixture->canvas->description;
}

static guint32
find_event (Fixture *fixture, const char *title)
{
  for (guint i = 0; i < rdv_document_get_n_events (fixture->document); i++)
    if (g_strcmp0 (rdv_document_get_title (fixture->document, i), title) == 0)
      return i;
  g_assert_not_reached ();
}

/* Lane and place, counted among what is shown. */
static void
test_selected (Fixture *fixture, gconstpointer data)
{
  RdvLaneOrder *order = rdv_canvas_get_lane_order (fixture->canvas);
  guint32 event = find_event (fixture, "Handshake in orbit"), lane;
  guint n_events = rdv_document_get_n_events (fixture->document), n;
  g_autofree char *expected = NULL, *alone = NULL;
  guint place;

  rdv_selection_set_event (rdv_canvas_get_selection (fixture->canvas), event);
  lane = rdv_lane_order_find_home (order, event);
  expected = g_strdup_printf ("Selected: Handshake in orbit, 17 July 1975, 19:19 UTC, %s, %u of %u. In view: ",
                              rdv_document_get_lane (fixture->document, lane)->title, event + 1, n_events);
  g_assert_true (g_str_has_prefix (read_description (fixture), expected));
  rdv_lane_order_set_solo (order, lane);
  rdv_canvas_describe_soon (fixture->canvas);
  place = rdv_lane_order_get_place (order, event, &n);
  g_assert_cmpuint (n, <, n_events);
  alone = g_strdup_printf (", %u of %u. In view: ", place + 1, n);
  g_assert_nonnull (strstr (read_description (fixture), alone));
}

static gboolean
tells_filter (gpointer canvas)
{
  return has_described (canvas) && strstr (RDV_CANVAS (canvas)->description, "In force: As known on ") != NULL &&
         strstr (RDV_CANVAS (canvas)->description, "Importance") != NULL;
}

static void
test_force (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvFilter) filter = rdv_filter_copy (rdv_find_get_filter (rdv_window_get_find (fixture->window)));

  g_assert_null (strstr (read_description (fixture), "In force"));
  rdv_window_go_as_of (fixture->window, rdv_calendar_date_to_seconds (2005, 6, 1) + 86399);
  rdv_filter_set_importance (filter, 4);
  rdv_find_set_filter (rdv_window_get_find (fixture->window), filter);
  ui_probe_wait (tells_filter, fixture->canvas, "filter and day are told");
}

static char *
dup_view (RdvWindow *window)
{
  g_autofree char *range = NULL;
  gint64 from, to;

  rdv_viewport_get_range (rdv_canvas_get_viewport (rdv_window_get_canvas (window)), &from, &to);
  range = rdv_date_words_range (from, to);
  return g_strdup_printf ("In view: %s.", range);
}

static gboolean
tells_view (gpointer window)
{
  g_autofree char *view = dup_view (window);
  g_autofree char *other
      = gtk_test_accessible_check_property (GTK_ACCESSIBLE (RDV_WINDOW (window)->overview), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, view);

  return other == NULL;
}

/* While the view moves, nothing is said. */
static void
test_rest (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  guint id;

  read_description (fixture);
  rdv_canvas_describe_soon (fixture->canvas);
  id = fixture->canvas->describe_id;
  rdv_canvas_describe_soon (fixture->canvas);
  g_assert_cmpuint (id, !=, fixture->canvas->describe_id);
  ui_probe_wait (tells_view, fixture->window, "the overview tells the view");
  before = dup_view (fixture->window);
  rdv_viewport_zoom_at (rdv_canvas_get_viewport (fixture->canvas), 300, 4);
  assert_property (fixture->window->overview, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, before);
  ui_probe_wait (tells_view, fixture->window, "the overview tells the view");
}

static gboolean
has_answer (gpointer find)
{
  return !rdv_find_is_busy (find) && rdv_find_get_n_matches (find) > 0;
}

static gboolean
has_search_row (gpointer bar)
{
  return ui_probe_find_type (bar, RDV_TYPE_SEARCH_ROW) != NULL;
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bar = GTK_WIDGET (fixture->window->search_bar), *entry, *row;

  window_fixture_activate (fixture->window, "search");
  entry = ui_probe_find_type (bar, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "handshake");
  ui_probe_wait (has_answer, rdv_window_get_find (fixture->window), "the search has an answer");
  ui_probe_wait (has_search_row, bar, "what was found is listed");
  assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 of 1: Handshake in orbit, 17 July 1975");
  row = ui_probe_find_type (bar, RDV_TYPE_SEARCH_ROW);
  assert_name (gtk_widget_get_parent (row), "Handshake in orbit, 17 July 1975");
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (ui_probe_find_label (bar, "1 of 1"))), !=,
                   GTK_ACCESSIBLE_ROLE_STATUS);
}

static gboolean
is_counted (gpointer panel)
{
  return !rdv_filter_panel_get_busy (panel);
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvFilter) filter = rdv_filter_copy (rdv_find_get_filter (rdv_window_get_find (fixture->window)));
  GtkWidget *section, *chip;

  rdv_filter_set_importance (filter, 4);
  rdv_find_set_filter (rdv_window_get_find (fixture->window), filter);
  window_fixture_activate (fixture->window, "show-filter");
  ui_probe_wait (is_counted, fixture->window->filter_panel, "the panel has its counts");
  section = ui_probe_find_type (GTK_WIDGET (fixture->window->filter_panel), RDV_TYPE_FILTER_SECTION);
  assert_name (ui_probe_find_type (section, GTK_TYPE_EXPANDER), gtk_expander_get_label (GTK_EXPANDER (ui_probe_find_type (section, GTK_TYPE_EXPANDER))));
  chip = ui_probe_find_type (GTK_WIDGET (fixture->window->filter_bar), GTK_TYPE_BUTTON);
  assert_name (chip, gtk_widget_get_tooltip_text (chip));
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

static gboolean
has_range (gpointer scale)
{
  g_autofree char *none = gtk_test_accessible_check_property (scale, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Zoom");

  return none != NULL && gtk_test_accessible_has_property (scale, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT);
}

static void
test_sliders (Fixture *fixture, gconstpointer data)
{
  GtkWidget *zoom = ui_probe_find_type (GTK_WIDGET (fixture->window->zoom_slider), GTK_TYPE_SCALE), *day, *entry;

  ui_probe_wait (has_range, zoom, "the slider tells the stretch in view");
  assert_name (zoom, "Zoom");
  window_fixture_activate (fixture->window, "as-of");
  day = ui_probe_find_type (GTK_WIDGET (fixture->window->as_of_bar), GTK_TYPE_SCALE);
  entry = ui_probe_find_type (GTK_WIDGET (fixture->window->as_of_bar), GTK_TYPE_ENTRY);
  assert_property (day, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_editable_get_text (GTK_EDITABLE (entry)));
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

/* The longest of the dates. */
static void
test_date_fits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PangoLayout) layout = NULL;
  GtkWidget *text;
  int width;

  window_fixture_activate (fixture->window, "as-of");
  text = ui_probe_find_type (GTK_WIDGET (fixture->window->as_of_bar), GTK_TYPE_TEXT);
  ui_probe_wait (window_fixture_is_laid_out, text, "the entry has its place");
  layout = gtk_widget_create_pango_layout (text, "21 сентября 2026 г.");
  pango_layout_get_pixel_size (layout, &width, NULL);
  g_assert_cmpint (width, <=, gtk_widget_get_width (text));
}

static gboolean
has_cells (gpointer list)
{
  return ui_probe_find_type (list, RDV_TYPE_LIST_CELL) != NULL &&
         rdv_list_cell_get_text (RDV_LIST_CELL (ui_probe_find_type (list, RDV_TYPE_LIST_CELL))) != NULL;
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cell;

  window_fixture_activate (fixture->window, "list");
  ui_probe_wait (has_cells, fixture->window->list, "the list has rows");
  cell = ui_probe_find_type (GTK_WIDGET (fixture->window->list), RDV_TYPE_LIST_CELL);
  assert_name (gtk_widget_get_parent (cell), rdv_list_cell_get_text (RDV_LIST_CELL (cell)));
}

static void
test_lane_menu (Fixture *fixture, gconstpointer data)
{
  rdv_canvas_open_lane_menu (fixture->canvas, 1, 10, 80);
  assert_name (fixture->canvas->lane_menu, rdv_document_get_lane (fixture->document, 1)->title);
}

static void
test_drop_down (void)
{
  static const char *const words[] = { "Light", "Dark", NULL };
  GtkWidget *control = g_object_ref_sink (gtk_drop_down_new_from_strings (words));

  rdv_drop_down_set_name (control, "Colours");
  assert_name (gtk_widget_get_first_child (control), "Colours: Light");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (control), 1);
  assert_name (gtk_widget_get_first_child (control), "Colours: Dark");
  g_object_unref (control);
}

static void
add_tests (void)
{
#define ADD(name, function) g_test_add ("/accessible/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("selected", test_selected);
  ADD ("force", test_force);
  ADD ("rest", test_rest);
  ADD ("search", test_search);
  ADD ("filter", test_filter);
  ADD ("sliders", test_sliders);
  ADD ("date-fits", test_date_fits);
  ADD ("list", test_list);
  ADD ("lane-menu", test_lane_menu);
#undef ADD
  g_test_add_func ("/accessible/drop-down", test_drop_down);
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
