/* test-focus.c: Tab and F6 through the window. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"
#include "ui-probe.h"
#include "window-fixture.h"

#define NOW 1790000000 /* September 2026 */
#define MANY 400       /* more stops of Tab than there are */

typedef struct
{
  GtkWidget *widget;
  RdvWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = window_fixture_open (NOW, 1200, 700);
  fixture->widget = GTK_WIDGET (fixture->window);
  window_fixture_show_builtin (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->widget));
}

static gboolean
is_in (Fixture *fixture, gpointer part)
{
  GtkWidget *focus = get_focus (fixture);

  return focus != NULL && (focus == part || gtk_widget_is_ancestor (focus, part));
}

/* A popover has the binding first. */
static void
press_tab (Fixture *fixture, GtkDirectionType direction)
{
  GtkWidget *focus = get_focus (fixture);

  g_signal_emit_by_name (focus != NULL ? GTK_WIDGET (gtk_widget_get_native (focus)) : fixture->widget, "move-focus", direction);
}

/* Where Tab leads from where the focus is, round and round until it comes back to where it was. The stops belong to the widgets.
 * A list gives its focus to a row, which is whatever it is: the list stands for it. */
static GPtrArray *
walk (Fixture *fixture, GtkDirectionType direction)
{
  GPtrArray *stops = g_ptr_array_new ();

  for (guint i = 0; i < MANY; i++)
    {
      GtkWidget *stop = get_focus (fixture);

      if (stop != NULL && fixture->window->list != NULL && is_in (fixture, fixture->window->list))
        stop = GTK_WIDGET (fixture->window->list);
      if (stop != NULL && g_ptr_array_find (stops, stop, NULL))
        {
          /* Or it goes round in a part of the window. */
          g_assert_true (g_ptr_array_index (stops, 0) == stop);
          return stops;
        }
      if (stop != NULL)
        g_ptr_array_add (stops, stop);
      press_tab (fixture, direction);
    }
  g_assert_not_reached ();
}

static void
assert_round (Fixture *fixture)
{
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GPtrArray) back = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->window->open_button));
  there = walk (fixture, GTK_DIR_TAB_FORWARD);
  back = walk (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpuint (there->len, >, 10);
  for (guint i = 0; i < there->len; i++)
    g_assert_true (g_ptr_array_find (back, g_ptr_array_index (there, i), NULL));
  g_assert_cmpuint (back->len, ==, there->len);
}

/* Not only by coming round: each part is reached. */
static void
assert_reached (Fixture *fixture, gpointer part)
{
  for (guint i = 0; i < MANY && !is_in (fixture, part); i++)
    press_tab (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_true (is_in (fixture, part));
}

static void
read_first (Fixture *fixture)
{
  rdv_selection_set_event (rdv_canvas_get_selection (fixture->window->canvas), 0);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->window->pane));
}

static void
test_details (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bar;

  read_first (fixture);
  bar = ui_probe_find_button (GTK_WIDGET (fixture->window->pane), "Show on the Timeline (Alt+Home)");
  g_assert_nonnull (bar);
  ui_probe_wait (window_fixture_is_laid_out, bar, "the bar has its place");
  press_tab (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (fixture) == bar);
  while (is_in (fixture, fixture->window->pane))
    press_tab (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_false (is_in (fixture, gtk_window_get_titlebar (GTK_WINDOW (fixture->window))));
  press_tab (fixture, GTK_DIR_TAB_FORWARD);
  assert_reached (fixture, bar);
  assert_round (fixture);
}

static void
test_as_of (Fixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture->window, "as-of");
  g_assert_true (is_in (fixture, fixture->window->as_of_bar));
  press_tab (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_false (is_in (fixture, fixture->window->as_of_bar));
  assert_round (fixture);
}

static gboolean
is_counted (gpointer panel)
{
  return !rdv_filter_panel_get_busy (panel);
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture->window, "show-filter");
  ui_probe_wait (is_counted, fixture->window->filter_panel, "the panel has its counts");
  for (guint i = 0; i < 3; i++)
    press_tab (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_false (is_in (fixture, fixture->window->filter_panel));
  assert_round (fixture);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture->window, "list");
  g_assert_true (is_in (fixture, fixture->window->list));
  press_tab (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_false (is_in (fixture, fixture->window->list));
  g_assert_false (is_in (fixture, gtk_window_get_titlebar (GTK_WINDOW (fixture->window))));
  press_tab (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_true (is_in (fixture, fixture->window->list));
  for (guint i = 0; i < 8 && is_in (fixture, fixture->window->list); i++)
    press_tab (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_false (is_in (fixture, fixture->window->list));
}

static void
press_part (Fixture *fixture, gboolean is_back, gpointer part)
{
  window_fixture_activate (fixture->window, is_back ? "previous-part" : "next-part");
  g_assert_true (is_in (fixture, part));
}

static void
test_parts (Fixture *fixture, gconstpointer data)
{
  RdvWindow *window = fixture->window;
  GtkWidget *header = gtk_window_get_titlebar (GTK_WINDOW (window));

  read_first (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (window->canvas));
  press_part (fixture, FALSE, window->overview);
  press_part (fixture, FALSE, window->pane);
  press_part (fixture, FALSE, header);
  press_part (fixture, FALSE, window->canvas);
  press_part (fixture, TRUE, header);
  press_part (fixture, TRUE, window->pane);
  window_fixture_activate (window, "show-filter");
  window_fixture_activate (window, "as-of");
  window_fixture_activate (window, "search");
  gtk_widget_grab_focus (GTK_WIDGET (window->pane));
  press_part (fixture, FALSE, window->filter_panel);
  press_part (fixture, FALSE, window->search_bar);
  press_part (fixture, FALSE, window->as_of_bar);
  press_part (fixture, FALSE, header);
  press_part (fixture, TRUE, window->as_of_bar);
  window_fixture_activate (window, "list");
  press_part (fixture, FALSE, window->pane);
  press_part (fixture, TRUE, window->list);
  press_part (fixture, TRUE, header);
}

/* Whether there is more than one thing in it that Tab goes to. */
static gboolean
assert_kept (Fixture *fixture, GtkWidget *popover)
{
  GtkWidget *first = get_focus (fixture);
  gboolean is_moved = FALSE;

  for (guint i = 0; i < 60; i++)
    {
      press_tab (fixture, i < 30 ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
      g_assert_true (is_in (fixture, popover));
      is_moved |= get_focus (fixture) != first;
    }
  return is_moved;
}

static void
test_tours (Fixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture->window, "tours");
  g_assert_true (is_in (fixture, fixture->window->tours));
  g_assert_true (assert_kept (fixture, fixture->window->tours));
}

static void
test_legend (Fixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture->window, "legend");
  g_assert_true (is_in (fixture, fixture->window->legend));
  assert_kept (fixture, fixture->window->legend);
}

static void
add_tests (void)
{
#define ADD(name, function) g_test_add ("/focus/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("details", test_details);
  ADD ("as-of", test_as_of);
  ADD ("filter", test_filter);
  ADD ("list", test_list);
  ADD ("parts", test_parts);
  ADD ("tours", test_tours);
  ADD ("legend", test_legend);
#undef ADD
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
