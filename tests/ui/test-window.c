/* test-window.c: opening, moving about, and what goes wrong. SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <glib-unix.h>

#include "rdv-window-private.h"
#include "ui-probe.h"
#include "window-fixture.h"

#define NOW 1790000000 /* September 2026 */

typedef struct
{
  GtkWidget *widget;
  RdvWindow *window;
  char *folder;
} Fixture;

static gboolean
has_failed (gpointer widget)
{
  return ui_probe_find_button (widget, "Try Again") != NULL;
}

static gboolean
is_quiet (gpointer widget)
{
  return ui_probe_find_button (widget, "Try Again") == NULL;
}

static gboolean
is_pane_open (Fixture *fixture)
{
  g_autoptr (GVariant) state =
      g_action_get_state (g_action_map_lookup_action (G_ACTION_MAP (fixture->window), "pane"));

  return g_variant_get_boolean (state);
}

static void
set_up_size (Fixture *fixture, int width, int height)
{
  fixture->folder = g_dir_make_tmp ("rdv-window-XXXXXX", NULL);
  fixture->window = window_fixture_open (NOW, width, height);
  fixture->widget = GTK_WIDGET (fixture->window);
}

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  set_up_size (fixture, 1200, 700);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_empty (fixture, data);
  window_fixture_show_builtin (fixture->window);
}

static void
set_up_narrow (Fixture *fixture, gconstpointer data)
{
  set_up_size (fixture, 640, 600);
  window_fixture_show_builtin (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static GFile *
write_file (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

static void
test_builtin (Fixture *fixture, gconstpointer data)
{
  RdvDocument *document = rdv_window_get_document (fixture->window);

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==,
                   rdv_document_get_info (document)->title);
  g_assert_true (window_fixture_is_enabled (fixture->window, "export"));
  g_assert_true (window_fixture_is_enabled (fixture->window, "zoom-in"));
  g_assert_true (window_fixture_is_enabled (fixture->window, "pane"));
  g_assert_false (window_fixture_is_enabled (fixture->window, "back"));
  g_assert_false (window_fixture_is_enabled (fixture->window, "forward"));
  g_assert_false (window_fixture_is_enabled (fixture->window, "report"));
  g_assert_false (window_fixture_is_enabled (fixture->window, "cancel"));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) ==
                 GTK_WIDGET (rdv_window_get_canvas (fixture->window)));
}

static void
test_selection_is_read (Fixture *fixture, gconstpointer data)
{
  RdvDocument *document = rdv_window_get_document (fixture->window);
  RdvSelection *selection = rdv_canvas_get_selection (rdv_window_get_canvas (fixture->window));
  GtkWidget *pane = GTK_WIDGET (rdv_window_get_pane (fixture->window));

  rdv_selection_set_event (selection, 5);
  ui_probe_assert_says (pane, rdv_document_get_title (document, 5));
  ui_probe_click (pane, "Later");
  g_assert_cmpuint (rdv_selection_get_event (selection), ==, 6);
  ui_probe_assert_says (pane, rdv_document_get_title (document, 6));
  window_fixture_activate (fixture->window, "step-back");
  g_assert_cmpuint (rdv_selection_get_event (selection), ==, RDV_NONE);
  ui_probe_assert_says (pane, rdv_document_get_info (document)->description);
}

static void
test_activate_reads (Fixture *fixture, gconstpointer data)
{
  RdvCanvas *canvas = rdv_window_get_canvas (fixture->window);
  RdvDocument *document = rdv_window_get_document (fixture->window);
  GtkWidget *pane = GTK_WIDGET (rdv_window_get_pane (fixture->window));

  window_fixture_activate (fixture->window, "pane");
  g_assert_false (is_pane_open (fixture));
  g_signal_emit_by_name (canvas, "activate", 3);
  g_assert_true (is_pane_open (fixture));
  ui_probe_wait (window_fixture_is_laid_out, pane, "the pane is on the screen");
  g_assert_cmpuint (rdv_selection_get_event (rdv_canvas_get_selection (canvas)), ==, 3);
  ui_probe_assert_says (pane, rdv_document_get_title (document, 3));
}

static gboolean
can_go_back (gpointer data)
{
  return window_fixture_is_enabled (((Fixture *)data)->window, "back");
}

static gboolean
is_at_start (gpointer data)
{
  Fixture *fixture = data;
  gint64 first, last, from, to;

  rdv_viewport_get_limits (rdv_canvas_get_viewport (rdv_window_get_canvas (fixture->window)), &first, &last);
  rdv_viewport_get_range (rdv_canvas_get_viewport (rdv_window_get_canvas (fixture->window)), &from, &to);
  return to - from > (last - first) / 2;
}

static gboolean
is_close_up (gpointer data)
{
  return !is_at_start (data);
}

static void
test_views (Fixture *fixture, gconstpointer data)
{
  RdvViewport *viewport = rdv_canvas_get_viewport (rdv_window_get_canvas (fixture->window));
  gint64 from, to;

  ui_probe_wait (is_at_start, fixture, "the whole timeline is in view");
  /* The first view has to rest, or it was never visited. */
  while (!window_fixture_is_enabled (fixture->window, "back"))
    {
      gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC;

      while (g_get_monotonic_time () < end && !window_fixture_is_enabled (fixture->window, "back"))
        g_main_context_iteration (NULL, FALSE);
      rdv_viewport_get_range (viewport, &from, &to);
      rdv_viewport_set_range (viewport, from + (to - from) / 3, to - (to - from) / 3);
    }
  ui_probe_wait (is_close_up, fixture, "a part is in view");
  ui_probe_wait (can_go_back, fixture, "there is a way back");
  while (window_fixture_is_enabled (fixture->window, "back"))
    window_fixture_activate (fixture->window, "back");
  ui_probe_wait (is_at_start, fixture, "the whole timeline is in view again");
  window_fixture_activate (fixture->window, "forward");
  ui_probe_wait (is_close_up, fixture, "the part is in view again");
}

static gboolean
says_two_selected (gpointer fixture)
{
  GtkWidget *label = ui_probe_find_label_with (((Fixture *) fixture)->widget, "2 events selected");

  return label != NULL;
}

/* Several that are selected are counted. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  RdvSelection *selection = rdv_canvas_get_selection (rdv_window_get_canvas (fixture->window));

  rdv_selection_set_event (selection, 3);
  rdv_selection_toggle (selection, 5);
  ui_probe_wait (says_two_selected, fixture, "the title says how many");
  ui_probe_assert_says (fixture->widget, rdv_document_get_title (rdv_window_get_document (fixture->window), 5));
}

static gboolean
has_slider (gpointer data)
{
  Fixture *fixture = data;

  return ui_probe_find_type (fixture->widget, GTK_TYPE_SCALE) != NULL;
}

static gboolean
has_followed (gpointer data)
{
  Fixture *fixture = data;
  GtkRange *slider = GTK_RANGE (ui_probe_find_type (fixture->widget, GTK_TYPE_SCALE));
  double level = rdv_viewport_get_level (rdv_canvas_get_viewport (rdv_window_get_canvas (fixture->window)));

  return ABS (gtk_range_get_value (slider) - level) < 1e-6;
}

/* The slider follows the view, and the view the slider. */
static void
test_slider (Fixture *fixture, gconstpointer data)
{
  RdvViewport *viewport = rdv_canvas_get_viewport (rdv_window_get_canvas (fixture->window));
  double scale = rdv_viewport_get_scale (viewport)->seconds_per_pixel;
  GtkRange *slider;

  /* It comes once the window knows how wide it is, which may be later than the history. */
  ui_probe_wait (has_slider, fixture, "a slider");
  slider = GTK_RANGE (ui_probe_find_type (fixture->widget, GTK_TYPE_SCALE));
  ui_probe_wait (has_followed, fixture, "the slider follows");
  rdv_viewport_zoom_at (viewport, 300, 5);
  g_assert_false (has_followed (fixture));
  ui_probe_wait (has_followed, fixture, "the slider follows");
  gtk_range_set_value (slider, 0.5);
  g_assert_cmpfloat_with_epsilon (rdv_viewport_get_level (viewport), 0.5, 1e-6);
  g_assert_cmpfloat (rdv_viewport_get_scale (viewport)->seconds_per_pixel, <, scale / 100);
  gtk_range_set_value (slider, 0);
  g_assert_false (rdv_viewport_can_zoom_out (viewport));
}

/* Each kind of trouble: the file's text, and what the page must name. */
static const struct
{
  const char *name;
  const char *text;
} troubles[] = {
  { "empty.json", "" },
  { "no.json", "This is a letter." },
  { "other.json", "{\"a\": [1, 2, 3]}" },
  { "cut.json", "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"events\": [{\"id\": " },
};

static void
test_trouble_keeps_timeline (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvDocument) document = g_object_ref (rdv_window_get_document (fixture->window));

  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    {
      g_autoptr (GFile) file = write_file (fixture, troubles[i].name, troubles[i].text);
      g_autofree char *title = g_strdup_printf ("“%s” Could Not Be Opened", troubles[i].name);

      rdv_window_open_file (fixture->window, file);
      ui_probe_wait (has_failed, fixture->widget, troubles[i].name);
      ui_probe_assert_says (fixture->widget, title);
      g_assert_true (rdv_window_get_document (fixture->window) == document);
      g_assert_false (window_fixture_is_enabled (fixture->window, "export"));
      ui_probe_click (fixture->widget, "Back to the Timeline");
      ui_probe_wait (is_quiet, fixture->widget, "the timeline is back");
      g_assert_true (window_fixture_is_enabled (fixture->window, "export"));
    }
}

static void
test_try_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "late.json", "");
  g_autoptr (GFile) again = NULL;

  rdv_window_open_file (fixture->window, file);
  ui_probe_wait (has_failed, fixture->widget, "an empty file");
  g_assert_null (rdv_window_get_document (fixture->window));
  g_assert_null (ui_probe_find_button (fixture->widget, "Back to the Timeline"));
  g_assert_nonnull (ui_probe_find_button (fixture->widget, "Open the Built-in History"));
  again = write_file (fixture, "late.json",
                      "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"title\": \"At last\","
                      " \"events\": [{\"title\": \"E\", \"date\": \"2000\"}]}");
  ui_probe_click (fixture->widget, "Try Again");
  ui_probe_wait (window_fixture_has_document, fixture->window, "the file is read");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "At last");
  ui_probe_assert_silent (fixture->widget, "Try Again");
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all.json");

  rdv_window_open_file (fixture->window, file);
  ui_probe_wait (has_failed, fixture->widget, "a file that is not there");
  ui_probe_assert_says (fixture->widget, "“all.json” Could Not Be Opened");
}

static void
test_remarks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file =
      write_file (fixture, "dirty.json",
                  "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"events\": ["
                  "{\"title\": \"A\", \"date\": \"2000\"}, {\"title\": \"B\", \"date\": \"someday\"}]}");

  rdv_window_open_file (fixture->window, file);
  ui_probe_wait (window_fixture_has_document, fixture->window, "the file is read");
  ui_probe_assert_says (fixture->widget, "1 thing in this file could not be read.");
  g_assert_true (window_fixture_is_enabled (fixture->window, "report"));
  ui_probe_click (fixture->widget, "Close This Message");
  ui_probe_assert_silent (fixture->widget, "1 thing in this file could not be read.");
}

static gboolean
has_cancel (gpointer widget)
{
  return ui_probe_find_button (widget, "Cancel") != NULL;
}

/* A load without end: a pipe into which nobody writes. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvDocument) document = g_object_ref (rdv_window_get_document (fixture->window));
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (RdvLoader) loader = NULL;
  int ends[2];

  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  stream = g_unix_input_stream_new (ends[0], TRUE);
  loader = rdv_loader_new_for_stream (stream, "a pipe", NULL);
  rdv_window_load (fixture->window, loader);
  ui_probe_wait (has_cancel, fixture->widget, "the loading page");
  ui_probe_assert_says (fixture->widget, "Opening “a pipe”");
  ui_probe_click (fixture->widget, "Cancel");
  g_assert_null (ui_probe_find_button (fixture->widget, "Cancel"));
  g_assert_true (rdv_window_get_document (fixture->window) == document);
  g_assert_true (window_fixture_is_enabled (fixture->window, "export"));
  close (ends[1]);
}

static gboolean
is_pane_closed (gpointer data)
{
  return !is_pane_open (data);
}

/* Narrow: the details cover the canvas only when asked for, and Escape goes back step by step. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  RdvSelection *selection = rdv_canvas_get_selection (rdv_window_get_canvas (fixture->window));
  GtkWidget *canvas = GTK_WIDGET (rdv_window_get_canvas (fixture->window));
  GtkWidget *pane = GTK_WIDGET (rdv_window_get_pane (fixture->window));

  ui_probe_wait (is_pane_closed, fixture, "the pane makes room");
  g_assert_null (ui_probe_find_button (fixture->widget, "Export"));
  rdv_selection_set_event (selection, 2);
  g_assert_true (is_pane_open (fixture));
  ui_probe_wait (window_fixture_is_laid_out, pane, "the pane is on the screen");
  g_assert_nonnull (ui_probe_find_button (pane, "Close Details (F9)"));
  g_assert_cmpint (gtk_widget_get_width (canvas), >, 600);
  window_fixture_activate (fixture->window, "step-back");
  g_assert_false (is_pane_open (fixture));
  g_assert_cmpuint (rdv_selection_get_event (selection), ==, 2);
  window_fixture_activate (fixture->window, "step-back");
  g_assert_cmpuint (rdv_selection_get_event (selection), ==, RDV_NONE);
}

static const RdvHit *
find_selected (Fixture *fixture)
{
  RdvCanvas *canvas = rdv_window_get_canvas (fixture->window);
  RdvScene *scene = rdv_canvas_get_scene (canvas);

  return scene != NULL ? rdv_scene_find_event (scene, rdv_selection_get_event (rdv_canvas_get_selection (canvas))) : NULL;
}

/* Where the pane begins, in pixels of the canvas. */
static double
get_free_end (Fixture *fixture)
{
  return gtk_widget_get_width (GTK_WIDGET (rdv_window_get_canvas (fixture->window))) -
         gtk_widget_get_width (GTK_WIDGET (rdv_window_get_pane (fixture->window)));
}

/* Of a long one its beginning. */
static gboolean
is_beside_pane (gpointer data)
{
  const RdvHit *hit = find_selected (data);

  return is_pane_open (data) && window_fixture_is_laid_out (rdv_window_get_pane (((Fixture *) data)->window)) && hit != NULL &&
         hit->x > 0 && hit->x < get_free_end (data);
}

/* The last event that stands by itself in the picture, which is where the pane will be. */
static guint32
find_last_shown (Fixture *fixture)
{
  RdvCanvas *canvas = rdv_window_get_canvas (fixture->window);
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (rdv_canvas_get_scene (canvas), &n);
  const RdvHit *last = NULL;

  for (guint i = 0; i < n; i++)
    if (hits[i].kind == RDV_HIT_EVENT && hits[i].width < 40 && (last == NULL || hits[i].x > last->x))
      last = &hits[i];
  g_assert_nonnull (last);
  return last->id;
}

/* What is selected does not stay under the pane that tells of it, and is brought into view beside that. */
static void
test_covered (Fixture *fixture, gconstpointer data)
{
  RdvCanvas *canvas = rdv_window_get_canvas (fixture->window);
  RdvViewport *viewport = rdv_canvas_get_viewport (canvas);
  gint64 first, last;
  guint32 event;

  ui_probe_wait (is_pane_closed, fixture, "the pane makes room");
  rdv_viewport_get_limits (viewport, &first, &last);
  rdv_viewport_set_range (viewport, first + (last - first) / 3, first + (last - first) / 2);
  event = find_last_shown (fixture);
  g_assert_cmpfloat (rdv_scene_find_event (rdv_canvas_get_scene (canvas), event)->x, >,
                     gtk_widget_get_width (GTK_WIDGET (canvas)) - 300);
  rdv_selection_set_event (rdv_canvas_get_selection (canvas), event);
  ui_probe_wait (is_beside_pane, fixture, "the event beside the pane");
  rdv_canvas_zoom_to_event (canvas, event);
  ui_probe_wait (is_beside_pane, fixture, "the framed event beside the pane");
  rdv_canvas_reveal_event (canvas, 0);
  rdv_selection_set_event (rdv_canvas_get_selection (canvas), 0);
  ui_probe_wait (is_beside_pane, fixture, "the first event beside the pane");
}

/* A subject's events stand out from its page until that is left, or Escape pressed. */
static void
test_highlight (Fixture *fixture, gconstpointer data)
{
  RdvCanvas *canvas = rdv_window_get_canvas (fixture->window);
  RdvDetailPane *pane = rdv_window_get_pane (fixture->window);
  RdvDocument *document = rdv_window_get_document (fixture->window);
  guint32 subject = rdv_document_find_subject (document, "sergei-krikalev");
  gint64 from, to, all_from, all_to;
  guint n;

  rdv_viewport_get_range (rdv_canvas_get_viewport (canvas), &all_from, &all_to);
  rdv_document_get_subject_events (document, subject, &n);
  rdv_detail_pane_show_subject (pane, subject);
  ui_probe_assert_says (GTK_WIDGET (pane), "In this timeline: 9 events · 4 flights · 340 days in space");
  ui_probe_click (GTK_WIDGET (pane), "Show on the Timeline");
  g_assert_cmpuint (rdv_canvas_get_n_lit (canvas), ==, n);
  rdv_viewport_get_range (rdv_canvas_get_viewport (canvas), &from, &to);
  g_assert_cmpint (to - from, <=, all_to - all_from);
  window_fixture_activate (fixture->window, "step-back");
  g_assert_cmpuint (rdv_canvas_get_n_lit (canvas), ==, 0);
  g_assert_cmpuint (rdv_detail_pane_get_highlighted (pane), ==, RDV_NONE);

  ui_probe_click (GTK_WIDGET (pane), "Show on the Timeline");
  g_assert_cmpuint (rdv_canvas_get_n_lit (canvas), ==, n);
  rdv_selection_set_event (rdv_canvas_get_selection (canvas), 2);
  g_assert_cmpuint (rdv_canvas_get_n_lit (canvas), ==, 0);
}

static gboolean
is_legend_shown (gpointer data)
{
  GtkWidget *label = ui_probe_find_label (data, "Planned for other times before");

  return label != NULL && gtk_widget_get_mapped (label);
}

static gboolean
is_legend_gone (gpointer data)
{
  return !is_legend_shown (data);
}

static gboolean
is_canvas_focused (gpointer window)
{
  return gtk_window_get_focus (window) == GTK_WIDGET (rdv_window_get_canvas (window));
}

/* It explains what occurs in the history, again and again, and gives the focus back. */
static void
test_legend (Fixture *fixture, gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (rdv_window_get_canvas (fixture->window));

  gtk_widget_grab_focus (canvas);
  for (int i = 0; i < 2; i++)
    {
      GtkWidget *popover;

      window_fixture_activate (fixture->window, "legend");
      ui_probe_wait (is_legend_shown, fixture->widget, "the legend is on the screen");
      ui_probe_assert_says (fixture->widget, "Failed");
      ui_probe_assert_silent (fixture->widget, "An end that nobody knows");
      popover = gtk_widget_get_ancestor (ui_probe_find_label (fixture->widget, "Planned for other times before"),
                                         GTK_TYPE_POPOVER);
      gtk_popover_popdown (GTK_POPOVER (popover));
      ui_probe_wait (is_legend_gone, fixture->widget, "the legend is closed");
      ui_probe_wait (is_canvas_focused, fixture->widget, "the canvas has the focus again");
    }
}

static gboolean
tells_hidden_lane (gpointer data)
{
  return g_str_has_suffix (gtk_label_get_text (RDV_WINDOW (data)->subtitle), " · 1 lane hidden");
}

static gboolean
tells_no_hidden_lane (gpointer data)
{
  return strstr (gtk_label_get_text (RDV_WINDOW (data)->subtitle), "hidden") == NULL;
}

/* What is hidden by the menu's list is said under the title, and the menu brings it back. */
static void
test_lanes (Fixture *fixture, gconstpointer data)
{
  RdvCanvas *canvas = rdv_window_get_canvas (fixture->window);
  RdvLaneOrder *order = rdv_canvas_get_lane_order (canvas);
  GActionGroup *group = G_ACTION_GROUP (fixture->window->lane_actions);
  guint n_lanes = rdv_document_get_n_lanes (rdv_window_get_document (fixture->window));
  g_autoptr (GVariant) state = NULL;
  g_auto (GStrv) names = g_action_group_list_actions (group);
  GMenuModel *menu = G_MENU_MODEL (fixture->window->lanes_menu);
  g_autoptr (GMenuModel) list = g_menu_model_get_item_link (menu, 1, G_MENU_LINK_SECTION);

  g_assert_cmpuint (g_strv_length (names), ==, n_lanes);
  g_assert_cmpint (g_menu_model_get_n_items (list), ==, (int) n_lanes);
  g_assert_false (window_fixture_is_enabled (fixture->window, "lanes-show-all"));
  gtk_widget_activate_action (fixture->widget, "lanes.shown-4", NULL);
  g_assert_cmpuint (rdv_lane_order_get_home (order, 4), ==, RDV_NONE);
  state = g_action_group_get_action_state (group, "shown-4");
  g_assert_false (g_variant_get_boolean (state));
  ui_probe_wait (tells_hidden_lane, fixture->window, "the title bar tells that a lane is hidden");
  window_fixture_activate (fixture->window, "lanes-show-all");
  g_assert_cmpuint (rdv_lane_order_get_home (order, 4), ==, 4);
  ui_probe_wait (tells_no_hidden_lane, fixture->window, "the title bar tells of nothing hidden");
}

static void
add_tests (void)
{
#define ADD(name, before, function) g_test_add ("/window/" name, Fixture, NULL, before, function, tear_down)
  ADD ("builtin", set_up, test_builtin);
  ADD ("selection", set_up, test_selection_is_read);
  ADD ("activate", set_up, test_activate_reads);
  ADD ("views", set_up, test_views);
  ADD ("several", set_up, test_several);
  ADD ("slider", set_up, test_slider);
  ADD ("trouble-keeps-timeline", set_up, test_trouble_keeps_timeline);
  ADD ("try-again", set_up_empty, test_try_again);
  ADD ("missing", set_up_empty, test_missing);
  ADD ("remarks", set_up_empty, test_remarks);
  ADD ("cancel", set_up, test_cancel);
  ADD ("legend", set_up, test_legend);
  ADD ("lanes", set_up, test_lanes);
  ADD ("highlight", set_up, test_highlight);
  ADD ("narrow", set_up_narrow, test_narrow);
  ADD ("covered", set_up_narrow, test_covered);
#undef ADD
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
