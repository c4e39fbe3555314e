/* test-window-hands.c: what keys and clicks do to the focus, and what is said of it. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-list-cell.h"
#include "rdv-subject-card.h"
#include "rdv-window-private.h"
#include "ui-probe.h"
#include "window-fixture.h"
#include "xdotool.h"

#define NOW 1790000000 /* September 2026 */

typedef struct
{
  RdvWindow *window;
  RdvCanvas *canvas;
  GtkWidget *pane;
  RdvSelection *selection;
  RdvDocument *document;
} Fixture;

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

static gboolean
has_scene (gpointer canvas)
{
  return rdv_canvas_get_scene (canvas) != NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = window_fixture_open (NOW, 1200, 700);
  window_fixture_show_builtin (fixture->window);
  fixture->canvas = rdv_window_get_canvas (fixture->window);
  fixture->pane = GTK_WIDGET (rdv_window_get_pane (fixture->window));
  fixture->selection = rdv_canvas_get_selection (fixture->canvas);
  fixture->document = rdv_window_get_document (fixture->window);
  play ("search --sync --onlyvisible --class . windowfocus --sync");
  ui_probe_wait (is_active, fixture->window, "the window has the keyboard");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  ui_probe_wait (has_scene, fixture->canvas, "the timeline is drawn");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  /* GTK 4.8 leaks 120 bytes for a window that is destroyed while the pointer is on something in it. */
  play ("mousemove 1250 790");
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

static gboolean
is_on_canvas (gpointer fixture)
{
  return get_focus (fixture) == GTK_WIDGET (((Fixture *) fixture)->canvas);
}

/* In the pane, but on no text with a caret in it. */
static gboolean
is_reading (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *focus = get_focus (fixture);

  return focus != NULL && gtk_widget_is_ancestor (focus, fixture->pane) && !GTK_IS_LABEL (focus);
}

static guint32
select_event (Fixture *fixture, const char *id)
{
  guint32 event = rdv_document_find_event (fixture->document, id);

  g_assert_cmpuint (event, !=, RDV_NONE);
  rdv_selection_set_event (fixture->selection, event);
  return event;
}

static void
click (Fixture *fixture, GtkWidget *widget, double x, double y, const char *clicks)
{
  double left, top;

  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (fixture->window), x, y, &x, &y));
  gtk_native_get_surface_transform (GTK_NATIVE (fixture->window), &left, &top);
  playf ("mousemove %d %d %s", (int) (left + x), (int) (top + y), clicks);
}

/* An event that can be clicked on. */
static RdvHit
find_event_in_view (Fixture *fixture)
{
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (rdv_canvas_get_scene (fixture->canvas), &n);

  for (guint i = 0; i < n; i++)
    if (hits[i].kind == RDV_HIT_EVENT && hits[i].x > 300 && hits[i].x + hits[i].width < 700)
      return hits[i];
  g_assert_not_reached ();
}

static gboolean
has_selection (gpointer data)
{
  return rdv_selection_get_event (((Fixture *) data)->selection) != RDV_NONE;
}

/* How far the page is scrolled. */
static double
get_pane_place (Fixture *fixture)
{
  GtkWidget *scroller = ui_probe_find_type (fixture->pane, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
}

/* A double click shows an event and its page, and keys go on from there; Enter goes to the page. */
static void
test_double_click (Fixture *fixture, gconstpointer data)
{
  RdvHit hit = find_event_in_view (fixture);
  guint32 before;

  click (fixture, GTK_WIDGET (fixture->canvas), hit.x + hit.width / 2, hit.y + hit.height / 2, "click --repeat 2 --delay 60 1");
  ui_probe_wait (has_selection, fixture, "the event is selected");
  before = rdv_selection_get_event (fixture->selection);
  ui_probe_assert_says (fixture->pane, rdv_document_get_title (fixture->document, before));
  g_assert_true (is_on_canvas (fixture));
  play ("key Right");
  g_assert_cmpuint (rdv_selection_get_event (fixture->selection), ==, before + 1);
  play ("key Return");
  ui_probe_wait (is_reading, fixture, "the page has the focus");
  g_assert_cmpfloat (get_pane_place (fixture), ==, 0);
  play ("key Escape");
  ui_probe_wait (is_on_canvas, fixture, "the timeline has the focus again");
}

static gboolean
has_cell (gpointer list)
{
  GtkWidget *cell = ui_probe_find_type (list, RDV_TYPE_LIST_CELL);

  return cell != NULL && window_fixture_is_laid_out (cell);
}

/* The same in the list. */
static void
test_double_click_in_list (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list, *cell;

  window_fixture_activate (fixture->window, "list");
  list = GTK_WIDGET (fixture->window->list);
  ui_probe_wait (has_cell, list, "the list is filled");
  cell = ui_probe_find_type (list, RDV_TYPE_LIST_CELL);
  click (fixture, cell, 20, gtk_widget_get_height (cell) / 2.0, "click --repeat 2 --delay 60 1");
  ui_probe_wait (has_selection, fixture, "the event is selected");
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), list));
  play ("key Return");
  ui_probe_wait (is_reading, fixture, "the page has the focus");
}

static gboolean
is_css_class (GtkWidget *widget, const char *css_class)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, css_class);
}

/* The first label of that class. */
static GtkWidget *
find_styled (GtkWidget *root, const char *css_class)
{
  GtkWidget *found = is_css_class (root, css_class) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_styled (child, css_class);
  return found;
}

typedef struct
{
  Fixture *fixture;
  const char *title;
} Wanted;

static gboolean
has_title (gpointer data)
{
  Wanted *wanted = data;
  GtkWidget *title = find_styled (wanted->fixture->pane, "page-title");

  return title != NULL && g_str_equal (gtk_label_get_text (GTK_LABEL (title)), wanted->title);
}

typedef struct
{
  Fixture *fixture;
  GtkWidget *card;
} Placed;

static gboolean
is_in_pane (gpointer data)
{
  Placed *placed = data;
  GtkWidget *scroller = gtk_widget_get_ancestor (placed->card, GTK_TYPE_SCROLLED_WINDOW);
  double y;

  return gtk_widget_translate_coordinates (placed->card, scroller, 0, gtk_widget_get_height (placed->card), NULL, &y) &&
         y <= gtk_widget_get_height (scroller);
}

/* A click on a card leads to the page of a person, whose title can be selected but gets no caret. */
static void
test_card (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = NULL;
  GtkWidget *card;

  select_event (fixture, "soyuz-ms-27");
  card = ui_probe_find_type (fixture->pane, RDV_TYPE_SUBJECT_CARD);
  ui_probe_wait (window_fixture_is_laid_out, card, "the page is laid out");
  name = g_strdup (gtk_label_get_text (GTK_LABEL (find_styled (card, "card-name"))));
  /* It may lie further down. */
  gtk_widget_grab_focus (card);
  ui_probe_wait (is_in_pane, &(Placed){ fixture, card }, "the card has come into view");
  click (fixture, card, 60, gtk_widget_get_height (card) / 2.0, "click 1");
  ui_probe_wait (has_title, &(Wanted){ fixture, name }, "the page of the person");
  g_assert_true (is_reading (fixture));
  g_assert_true (gtk_label_get_selectable (GTK_LABEL (find_styled (fixture->pane, "page-title"))));
}

static gboolean
is_bar_open (Fixture *fixture)
{
  return gtk_widget_get_visible (GTK_WIDGET (fixture->window->as_of_bar));
}

/* Escape closes the bar of the day, but never throws away a day that was chosen. */
static void
test_escape_as_of (Fixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture->window, "as-of");
  g_assert_true (is_bar_open (fixture));
  play ("key Escape");
  g_assert_false (is_bar_open (fixture));
  g_assert_true (is_on_canvas (fixture));
  /* from the timeline, what is nearer comes first */
  window_fixture_activate (fixture->window, "as-of");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  select_event (fixture, "astp-docking");
  play ("key Escape");
  g_assert_false (has_selection (fixture));
  g_assert_true (is_bar_open (fixture));
  play ("key Escape");
  g_assert_false (is_bar_open (fixture));
  window_fixture_activate (fixture->window, "as-of-earlier");
  g_assert_cmpint (fixture->window->as_of, !=, RDV_TIME_MAX);
  play ("key --delay 60 Escape Escape Escape");
  g_assert_true (is_bar_open (fixture));
  g_assert_cmpint (fixture->window->as_of, !=, RDV_TIME_MAX);
}

static gboolean
is_filter_open (gpointer data)
{
  return rdv_split_view_get_open (((Fixture *) data)->window->filter_split);
}

/* Escape closes the panel of the filter from within, also out of an entry that has been emptied. */
static void
test_escape_filter (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry;

  window_fixture_activate (fixture->window, "filter");
  play ("key Escape");
  g_assert_false (is_filter_open (fixture));
  g_assert_true (is_on_canvas (fixture));
  window_fixture_activate (fixture->window, "filter");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  play ("key Escape");
  g_assert_true (is_filter_open (fixture));
  entry = ui_probe_find_type (GTK_WIDGET (fixture->window->filter_panel), GTK_TYPE_SEARCH_ENTRY);
  ui_probe_wait (window_fixture_is_laid_out, entry, "the choices are there");
  gtk_editable_set_text (GTK_EDITABLE (entry), "a");
  gtk_widget_grab_focus (entry);
  play ("key Escape");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_true (is_filter_open (fixture));
  play ("key Escape");
  g_assert_false (is_filter_open (fixture));
}

static gboolean
is_silent (gpointer data)
{
  return !gtk_widget_get_visible (GTK_WIDGET (((Fixture *) data)->window->notice));
}

/* What was copied is said, over the events and not for long; what the banner says stays. */
static void
test_copied (Fixture *fixture, gconstpointer data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->window);
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->canvas));

  select_event (fixture, "astp-docking");
  play ("key ctrl+c");
  ui_probe_assert_says (widget, "The citation was copied.");
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->canvas)), ==, height);
  ui_probe_wait (is_silent, fixture, "the message has gone");
  rdv_window_say (fixture->window, "Something to be read.");
  rdv_selection_toggle (fixture->selection, 3);
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.copy", NULL);
  ui_probe_assert_says (widget, "2 citations were copied.");
  ui_probe_assert_says (widget, "Something to be read.");
  play ("key ctrl+shift+c");
  ui_probe_assert_says (widget, "The link was copied.");
  ui_probe_assert_silent (widget, "2 citations were copied.");
  window_fixture_activate (fixture->window, "list");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->list), "list-view.copy", NULL);
  ui_probe_assert_says (widget, "2 rows were copied.");
}

static void
add_tests (void)
{
#define ADD(name, function) g_test_add ("/window-hands/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("double-click", test_double_click);
  ADD ("double-click-in-list", test_double_click_in_list);
  ADD ("card", test_card);
  ADD ("escape-as-of", test_escape_as_of);
  ADD ("escape-filter", test_escape_filter);
  ADD ("copied", test_copied);
#undef ADD
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
