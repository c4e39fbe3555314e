/* test-as-of.c: showing what was known on another day. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-drawn-range.h"
#include "rdv-window-private.h"
#include "ui-probe.h"
#include "window-fixture.h"

#define NOW 1795000000 /* 18 November 2026 */

typedef struct
{
  RdvWindow *window;
  RdvCanvas *canvas;
  GtkWidget *bar;
} Fixture;

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  fixture->window = window_fixture_open (NOW, 1200, 700);
  fixture->canvas = rdv_window_get_canvas (fixture->window);
  fixture->bar = GTK_WIDGET (fixture->window->as_of_bar);
  ui_probe_wait (window_fixture_is_laid_out, fixture->window, "the window is on the screen");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_empty (fixture, data);
  window_fixture_show_builtin (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* Types a day into the bar, as a person does. */
static void
type_day (Fixture *fixture, const char *day)
{
  GtkWidget *entry;

  if (!gtk_widget_get_visible (fixture->bar))
    window_fixture_activate (fixture->window, "as-of");
  entry = ui_probe_find_type (fixture->bar, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), day);
  g_signal_emit_by_name (entry, "activate");
}

static guint32
find_event (Fixture *fixture, const char *id)
{
  return rdv_document_find_event (rdv_window_get_document (fixture->window), id);
}

static void
assert_event (Fixture *fixture, const char *id, const char *date, RdvStatus status)
{
  RdvDocument *document = rdv_window_get_document (fixture->window);
  guint32 event = find_event (fixture, id);
  g_autofree char *text = NULL;

  g_assert_cmpuint (event, !=, RDV_NONE);
  text = rdv_document_dup_date_text (document, event);
  g_assert_cmpstr (text, ==, date);
  g_assert_cmpint (rdv_document_get_status (document, event), ==, status);
}

static guint
count_plans (Fixture *fixture, const char *id)
{
  guint n;

  rdv_document_get_plans (rdv_window_get_document (fixture->window), find_event (fixture, id), &n);
  return n;
}

/* Whether an earlier plan for @year is drawn as a ghost beside the event. */
static gboolean
has_ghost (Fixture *fixture, const char *id, gint64 year)
{
  RdvDocument *document = rdv_window_get_document (fixture->window);
  guint32 event = find_event (fixture, id);
  RdvExtent extent;
  guint n;
  const RdvPlan *plans = rdv_document_get_plans (document, event, &n);

  rdv_document_get_extent (document, event, &extent);
  for (guint i = 0; i < n; i++)
    {
      RdvCivil civil;

      rdv_calendar_from_seconds (plans[i].extent.start.earliest, &civil);
      if (civil.year == year && rdv_drawn_range_is_ghost (&extent, &plans[i]))
        return TRUE;
    }
  return FALSE;
}

static GtkRange *
get_slider (Fixture *fixture)
{
  return GTK_RANGE (ui_probe_find_type (fixture->bar, GTK_TYPE_SCALE));
}

static const char *
get_typed (Fixture *fixture)
{
  return gtk_editable_get_text (GTK_EDITABLE (ui_probe_find_type (fixture->bar, GTK_TYPE_ENTRY)));
}

static gboolean
says_day (gpointer data)
{
  Fixture *fixture = data;

  return ui_probe_find_label_with (GTK_WIDGET (fixture->window), "As known on 18 April 2025 · ") != NULL;
}

static gboolean
says_no_day (gpointer data)
{
  Fixture *fixture = data;

  return strstr (gtk_label_get_text (fixture->window->subtitle), "As known") == NULL;
}

/* Whether the picture says it. */
static gboolean
is_drawn (Fixture *fixture, const char *text)
{
  RdvScene *scene = rdv_canvas_get_scene (fixture->canvas);
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  for (guint i = 0; i < n; i++)
    if (primitives[i].kind == RDV_PRIMITIVE_TEXT && g_str_equal (rdv_scene_get_text (scene, &primitives[i]), text))
      return TRUE;
  return FALSE;
}

static void
test_spring_2025 (Fixture *fixture, gconstpointer data)
{
  type_day (fixture, "2025-04-18");
  assert_event (fixture, "ros-nem", "2027-12", RDV_STATUS_PLANNED);
  assert_event (fixture, "ros-node", "2027", RDV_STATUS_PLANNED);
  assert_event (fixture, "soyuz-ms-27", "2025-04-08T05:47:15Z/2025-12-09", RDV_STATUS_ONGOING);
  ui_probe_wait (says_day, fixture, "the header says the day");
  g_assert_true (is_drawn (fixture, "As known on 18 April 2025"));
  g_assert_false (is_drawn (fixture, "Today"));
  g_assert_cmpstr (get_typed (fixture), ==, "18 April 2025");

  ui_probe_click (fixture->bar, "Today");
  assert_event (fixture, "ros-nem", "2028", RDV_STATUS_PLANNED);
  g_assert_cmpuint (count_plans (fixture, "ros-nem"), ==, 5);
  g_assert_true (has_ghost (fixture, "ros-nem", 2025));
  g_assert_true (has_ghost (fixture, "ros-nem", 2027));
  g_assert_false (has_ghost (fixture, "ros-nem", 2028));
  ui_probe_wait (says_no_day, fixture, "the header says nothing of a day");
  g_assert_true (is_drawn (fixture, "Today"));
  g_assert_true (gtk_widget_get_visible (fixture->bar));
  g_assert_cmpstr (get_typed (fixture), ==, "18 November 2026");
}

static void
test_before_the_docking (Fixture *fixture, gconstpointer data)
{
  type_day (fixture, "16 July 1975");
  assert_event (fixture, "astp-docking", "1975-07-17", RDV_STATUS_PLANNED);
  g_assert_cmpuint (find_event (fixture, "mir-fire"), ==, RDV_NONE);
  window_fixture_activate (fixture->window, "as-of");
  g_assert_false (gtk_widget_get_visible (fixture->bar));
  assert_event (fixture, "astp-docking", "1975-07-17T16:09:09Z", RDV_STATUS_DONE);
  g_assert_true (rdv_window_get_document (fixture->window) == fixture->window->whole);
}

static void
move_view (Fixture *fixture, gint64 *from, gint64 *to)
{
  RdvViewport *viewport = rdv_canvas_get_viewport (fixture->canvas);

  rdv_viewport_set_range (viewport, rdv_calendar_date_to_seconds (2020, 1, 1), rdv_calendar_date_to_seconds (2032, 1, 1));
  rdv_viewport_get_range (viewport, from, to);
}

/* View, lanes, what is selected and read: all stay. */
static void
test_what_stays (Fixture *fixture, gconstpointer data)
{
  RdvSelection *selection = rdv_canvas_get_selection (fixture->canvas);
  RdvLaneOrder *order = rdv_canvas_get_lane_order (fixture->canvas);
  guint32 companion = find_event (fixture, "astp-docking");
  gint64 from, to, from_now, to_now;
  guint n;

  rdv_lane_order_move_down (order, 0);
  rdv_lane_order_hide (order, 3);
  rdv_lane_order_set_collapsed (order, 4, TRUE);
  move_view (fixture, &from, &to);
  rdv_selection_set_event (selection, companion);
  rdv_selection_toggle (selection, find_event (fixture, "soyuz-ms-27"));
  ui_probe_assert_says (GTK_WIDGET (rdv_window_get_pane (fixture->window)), rdv_document_get_title (fixture->window->whole, rdv_document_find_event (fixture->window->whole, "soyuz-ms-27")));

  type_day (fixture, "2025-04-18");
  rdv_viewport_get_range (rdv_canvas_get_viewport (fixture->canvas), &from_now, &to_now);
  g_assert_cmpint (from_now, ==, from);
  g_assert_cmpint (to_now, ==, to);
  order = rdv_canvas_get_lane_order (fixture->canvas);
  g_assert_true (rdv_lane_order_get_document (order) == rdv_window_get_document (fixture->window));
  g_assert_cmpuint (rdv_lane_order_get_lane (order, 0), ==, 1);
  g_assert_cmpuint (rdv_lane_order_get_home (order, 3), ==, RDV_NONE);
  g_assert_true (rdv_lane_order_get_collapsed (order, 4));
  g_assert_cmpuint (rdv_selection_get_event (selection), ==, find_event (fixture, "soyuz-ms-27"));
  rdv_selection_get_events (selection, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (rdv_selection_contains (selection, find_event (fixture, "astp-docking")));
  ui_probe_assert_says (GTK_WIDGET (rdv_window_get_pane (fixture->window)), rdv_document_get_title (fixture->window->whole, rdv_document_find_event (fixture->window->whole, "soyuz-ms-27")));
}

/* What was not known is neither selected nor read, and both again when it is known. */
static void
test_what_was_not_known (Fixture *fixture, gconstpointer data)
{
  RdvSelection *selection = rdv_canvas_get_selection (fixture->canvas);
  GtkWidget *pane = GTK_WIDGET (rdv_window_get_pane (fixture->window));
  const char *title;

  rdv_selection_set_event (selection, find_event (fixture, "mir-fire"));
  title = rdv_document_get_title (fixture->window->whole, find_event (fixture, "mir-fire"));
  type_day (fixture, "1996");
  g_assert_cmpstr (get_typed (fixture), ==, "31 December 1996");
  g_assert_cmpuint (rdv_selection_get_event (selection), ==, RDV_NONE);
  ui_probe_assert_silent (pane, title);
  window_fixture_activate (fixture->window, "as-of-today");
  g_assert_cmpuint (rdv_selection_get_event (selection), ==, find_event (fixture, "mir-fire"));
  ui_probe_assert_says (pane, title);
}

/* A page about a person stays open while an event is selected. */
static void
test_subject_stays (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = GTK_WIDGET (rdv_window_get_pane (fixture->window));
  RdvDocument *document = rdv_window_get_document (fixture->window);
  guint32 subject = rdv_document_find_subject (document, "thomas-stafford");

  g_assert_cmpuint (subject, !=, RDV_NONE);
  rdv_selection_set_event (rdv_canvas_get_selection (fixture->canvas), find_event (fixture, "astp-docking"));
  rdv_detail_pane_show_subject (RDV_DETAIL_PANE (pane), subject);
  type_day (fixture, "1975-07-16");
  ui_probe_assert_says (pane, rdv_document_get_subject (document, subject)->name);
}

static void
test_slider_and_steps (Fixture *fixture, gconstpointer data)
{
  GtkRange *slider;
  guint n, passed = 0;

  window_fixture_activate (fixture->window, "as-of");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), fixture->bar));
  n = rdv_plan_days_get_n (fixture->window->plan_days);
  slider = get_slider (fixture);
  g_assert_cmpfloat (gtk_range_get_value (slider), ==, n);
  g_assert_false (window_fixture_is_enabled (fixture->window, "as-of-later"));
  while (window_fixture_is_enabled (fixture->window, "as-of-earlier"))
    {
      window_fixture_activate (fixture->window, "as-of-earlier");
      passed++;
      g_assert_cmpfloat (gtk_range_get_value (slider), ==, n - passed);
      g_assert_cmpint (fixture->window->as_of, ==, rdv_plan_days_get_day (fixture->window->plan_days, n - passed));
    }
  g_assert_cmpuint (passed, ==, n);
  g_assert_cmpstr (get_typed (fixture), ==, "24 May 1972");

  gtk_range_set_value (slider, 1);
  g_assert_cmpstr (get_typed (fixture), ==, "22 May 1975");
  assert_event (fixture, "astp-docking", "1975-07-17", RDV_STATUS_PLANNED);
  gtk_range_set_value (slider, n);
  g_assert_true (rdv_window_get_document (fixture->window) == fixture->window->whole);

  /* A day between two changes lies between them. */
  type_day (fixture, "1990-01-01");
  g_assert_cmpfloat (gtk_range_get_value (slider), >, 1);
  g_assert_cmpfloat (gtk_range_get_value (slider), <, 2);
  window_fixture_activate (fixture->window, "as-of-earlier");
  g_assert_cmpfloat (gtk_range_get_value (slider), ==, 1);
  window_fixture_activate (fixture->window, "as-of-later");
  g_assert_cmpfloat (gtk_range_get_value (slider), ==, 2);
}

static void
test_wrong_days (Fixture *fixture, gconstpointer data)
{
  type_day (fixture, "sometime");
  g_assert_true (gtk_widget_has_css_class (ui_probe_find_type (fixture->bar, GTK_TYPE_ENTRY), "error"));
  g_assert_true (rdv_window_get_document (fixture->window) == fixture->window->whole);
  type_day (fixture, "2030");
  ui_probe_assert_says (fixture->bar, "That day has not come yet.");
  type_day (fixture, "1900");
  g_assert_nonnull (ui_probe_find_label_with (fixture->bar, "Nothing was known yet"));
  type_day (fixture, "2026");
  g_assert_cmpstr (get_typed (fixture), ==, "18 November 2026");
  g_assert_null (ui_probe_find_label_with (fixture->bar, "Nothing was known yet"));
}

/* A file may say itself as of which day it is to be seen. */
static void
test_own_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvDocument) document = ui_probe_read (
    "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"title\": \"Own day\", \"view\": {\"asOf\": \"2001-06-01\"},"
    " \"events\": [{\"id\": \"a\", \"title\": \"A\", \"date\": \"2000\"}, {\"id\": \"b\", \"title\": \"B\", \"date\": \"2002\"}]}");

  rdv_window_set_document (fixture->window, document, NULL);
  g_assert_true (gtk_widget_get_visible (fixture->bar));
  g_assert_cmpstr (get_typed (fixture), ==, "1 June 2001");
  g_assert_cmpuint (find_event (fixture, "a"), !=, RDV_NONE);
  g_assert_cmpuint (find_event (fixture, "b"), ==, RDV_NONE);
  /* The whole timeline is where one moves. */
  window_fixture_activate (fixture->window, "as-of-today");
  g_assert_cmpuint (find_event (fixture, "b"), !=, RDV_NONE);
}

static RdvDocument *
make_large (void)
{
  g_autoptr (GString) json = g_string_new ("{\"format\": \"rendezvous-timeline\", \"version\": 1, \"events\": [");

  for (guint i = 0; i < 12000; i++)
    g_string_append_printf (json, "%s{\"id\": \"e%u\", \"title\": \"E\", \"date\": \"%u\"}", i > 0 ? "," : "", i, 1000 + i / 12);
  g_string_append (json, "]}");
  return ui_probe_read (json->str);
}

static gboolean
is_in_1500 (gpointer data)
{
  Fixture *fixture = data;

  return find_event (fixture, "e5900") != RDV_NONE && find_event (fixture, "e6100") == RDV_NONE;
}

/* The last of the days that were asked for while one was worked out is shown. */
static void
test_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvDocument) document = make_large ();

  rdv_window_set_document (fixture->window, document, NULL);
  for (int year = 1100; year <= 1500; year += 100)
    rdv_window_go_as_of (fixture->window, rdv_calendar_date_to_seconds (year + 1, 1, 1) - 1);
  g_assert_true (rdv_window_get_document (fixture->window) == document);
  ui_probe_wait (is_in_1500, fixture, "what was known in 1500");
  rdv_window_go_as_of (fixture->window, rdv_calendar_date_to_seconds (1400, 1, 1) - 1);
  rdv_window_go_as_of (fixture->window, RDV_TIME_MAX);
  g_assert_true (rdv_window_get_document (fixture->window) == document);
  while (fixture->window->as_of_is_busy)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (rdv_window_get_document (fixture->window) == document);
}

static void
add_tests (void)
{
#define ADD(name, before, function) g_test_add ("/as-of/" name, Fixture, NULL, before, function, tear_down)
  ADD ("spring-2025", set_up, test_spring_2025);
  ADD ("before-the-docking", set_up, test_before_the_docking);
  ADD ("what-stays", set_up, test_what_stays);
  ADD ("what-was-not-known", set_up, test_what_was_not_known);
  ADD ("subject-stays", set_up, test_subject_stays);
  ADD ("slider-and-steps", set_up, test_slider_and_steps);
  ADD ("wrong-days", set_up, test_wrong_days);
  ADD ("own-day", set_up_empty, test_own_day);
  ADD ("large", set_up_empty, test_large);
#undef ADD
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
