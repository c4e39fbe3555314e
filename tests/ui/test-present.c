/* test-present.c: tours, shown to a room. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-step-dots.h"
#include "rdv-window-private.h"
#include "ui-probe.h"
#include "window-fixture.h"
#include "xdotool.h"

#define NOW 1795000000 /* 18 November 2026 */

typedef struct
{
  RdvWindow *window;
  RdvCanvas *canvas;
} Fixture;

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  /* Steps are jumped to, as for those who do not want movement. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->window = window_fixture_open (NOW, 1200, 760);
  fixture->canvas = rdv_window_get_canvas (fixture->window);
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

static RdvPresentation *
present (Fixture *fixture, const char *id)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (fixture->window), "present");
  RdvPresentation *presentation;

  g_assert_true (g_action_get_enabled (action));
  g_action_activate (action, g_variant_new_string (id));
  g_assert_nonnull (fixture->window->presentation);
  presentation = RDV_PRESENTATION (fixture->window->presentation);
  ui_probe_wait (window_fixture_is_laid_out, rdv_presentation_get_canvas (presentation),
                 "the tour is on the screen");
  return presentation;
}

static void
act (RdvPresentation *presentation, const char *name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (presentation), name, NULL));
}

/* What the picture says of an event: its label; NULL when there is none. */
static const char *
find_label (RdvScene *scene, guint32 event)
{
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  for (guint i = 0; i + 1 < n; i++)
    if (primitives[i].kind == RDV_PRIMITIVE_GROUP && primitives[i].event == event
        && g_str_equal (rdv_scene_get_text (scene, &primitives[i]), "label"))
      return rdv_scene_get_text (scene, &primitives[i + 1]);
  return NULL;
}

/* The event of a step is selected, stands by itself, and its label is whole. */
static void
assert_event_is_shown (RdvCanvas *canvas, guint32 event)
{
  RdvScene *scene = rdv_canvas_get_scene (canvas);
  RdvDocument *document = rdv_canvas_get_document (canvas);
  const RdvHit *hit = rdv_scene_find_event (scene, event);
  const char *label = find_label (scene, event);
  const char *title = rdv_document_get_title (document, event);

  g_assert_cmpuint (rdv_selection_get_event (rdv_canvas_get_selection (canvas)), ==, event);
  if (hit == NULL || label == NULL || strstr (label, title) == NULL)
    g_error ("“%s” is shown as “%s”", title, label != NULL ? label : "nothing");
  g_assert_cmpfloat (hit->y, >=, 0);
  g_assert_cmpfloat (hit->y + hit->height, <=, gtk_widget_get_height (GTK_WIDGET (canvas)));
}

static void
assert_step (RdvPresentation *presentation, const RdvTour *tour, guint step)
{
  RdvCanvas *canvas = rdv_presentation_get_canvas (presentation);
  g_autofree char *counter = g_strdup_printf ("Step %u of %u", step + 1, tour->n_steps);
  gint64 from, to;

  g_assert_cmpuint (rdv_tour_player_get_step (rdv_presentation_get_player (presentation)), ==, step);
  ui_probe_assert_says (GTK_WIDGET (presentation), counter);
  rdv_viewport_get_range (rdv_canvas_get_viewport (canvas), &from, &to);
  if (tour->steps[step].has_range)
    {
      gint64 last = tour->steps[step].range.is_span ? tour->steps[step].range.end.latest : tour->steps[step].range.start.latest;

      g_assert_cmpint (from, <=, tour->steps[step].range.start.earliest);
      g_assert_cmpint (to, >=, last);
      /* Not everything around it either. */
      g_assert_cmpint (to - from, <, 2 * (last - tour->steps[step].range.start.earliest));
    }
  if (tour->steps[step].event != RDV_NONE)
    assert_event_is_shown (canvas, tour->steps[step].event);
}

/* Every step of every tour of the history, there and back. */
static void
test_every_step (Fixture *fixture, gconstpointer data)
{
  RdvDocument *document = rdv_window_get_document (fixture->window);

  g_assert_cmpuint (rdv_document_get_n_tours (document), >, 3);
  for (guint i = 0; i < rdv_document_get_n_tours (document); i++)
    {
      const RdvTour *tour = rdv_document_get_tour (document, i);
      RdvPresentation *presentation = present (fixture, tour->id);
      RdvViewport *viewport = rdv_canvas_get_viewport (rdv_presentation_get_canvas (presentation));
      g_autofree gint64 *views = g_new (gint64, 2 * tour->n_steps);

      for (guint step = 0; step < tour->n_steps; step++)
        {
          assert_step (presentation, tour, step);
          rdv_viewport_get_range (viewport, &views[2 * step], &views[2 * step + 1]);
          if (step + 1 < tour->n_steps)
            act (presentation, "present.next");
        }
      /* A step is the same from wherever one comes to it. */
      for (guint step = tour->n_steps; step-- > 0;)
        {
          gint64 from, to;

          gtk_widget_activate_action (GTK_WIDGET (presentation), "present.step", "u", step);
          rdv_viewport_get_range (viewport, &from, &to);
          g_assert_cmpint (from, ==, views[2 * step]);
          g_assert_cmpint (to, ==, views[2 * step + 1]);
        }
      act (presentation, "present.leave");
    }
}

/* Everything as it was. */
static void
test_leaving (Fixture *fixture, gconstpointer data)
{
  RdvViewport *viewport = rdv_canvas_get_viewport (fixture->canvas);
  RdvSelection *selection = rdv_canvas_get_selection (fixture->canvas);
  GtkWidget *header = gtk_window_get_titlebar (GTK_WINDOW (fixture->window));
  RdvTimeScale scale;
  RdvPresentation *presentation;
  double offset;

  rdv_window_go_as_of (fixture->window, rdv_calendar_date_to_seconds (2025, 4, 19) - 1);
  rdv_viewport_set_range (viewport, rdv_calendar_date_to_seconds (2020, 1, 1), rdv_calendar_date_to_seconds (2032, 1, 1));
  rdv_viewport_set_offset_y (viewport, 30);
  rdv_lane_order_hide (rdv_canvas_get_lane_order (fixture->canvas), 2);
  rdv_selection_set_event (selection, 7);
  rdv_detail_pane_show_subject (rdv_window_get_pane (fixture->window), 3);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.pane", NULL);
  scale = *rdv_viewport_get_scale (viewport);
  offset = rdv_viewport_get_offset_y (viewport);

  presentation = present (fixture, "handshake-1975");
  g_assert_false (gtk_widget_get_visible (header));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->canvas)));
  g_assert_false (g_action_get_enabled (g_action_map_lookup_action (G_ACTION_MAP (fixture->window), "export")));
  /* A tour tells what is known today. */
  g_assert_true (rdv_canvas_get_document (rdv_presentation_get_canvas (presentation)) == fixture->window->whole);
  act (presentation, "present.last");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.step-back", NULL);

  g_assert_null (fixture->window->presentation);
  ui_probe_wait (window_fixture_is_laid_out, fixture->canvas, "the timeline is back");
  g_assert_true (gtk_widget_get_visible (header));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == GTK_WIDGET (fixture->canvas));
  g_assert_cmpint (rdv_viewport_get_scale (viewport)->origin, ==, scale.origin);
  g_assert_cmpfloat (rdv_viewport_get_scale (viewport)->seconds_per_pixel, ==, scale.seconds_per_pixel);
  g_assert_cmpfloat (rdv_viewport_get_offset_y (viewport), ==, offset);
  g_assert_cmpuint (rdv_selection_get_event (selection), ==, 7);
  g_assert_cmpuint (rdv_lane_order_get_home (rdv_canvas_get_lane_order (fixture->canvas), 2), ==, RDV_NONE);
  g_assert_cmpint (fixture->window->as_of, ==, rdv_calendar_date_to_seconds (2025, 4, 19) - 1);
  g_assert_false (rdv_split_view_get_open (fixture->window->split));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.pane", NULL);
  ui_probe_assert_says (GTK_WIDGET (rdv_window_get_pane (fixture->window)),
                        rdv_document_get_subject (fixture->window->document, 3)->name);
}

/* By itself: each step as long as it takes to read it, and no longer than it is wanted. */
static void
test_playing (Fixture *fixture, gconstpointer data)
{
  RdvPresentation *presentation = present (fixture, "handshake-1975");
  RdvTourPlayer *player = rdv_presentation_get_player (presentation);
  guint n_steps = rdv_tour_player_get_tour (player)->n_steps;

  rdv_tour_player_pass (player, 1000);
  g_assert_cmpuint (rdv_tour_player_get_step (player), ==, 0);
  ui_probe_click (GTK_WIDGET (presentation), "Play by Itself (P)");
  g_assert_true (rdv_tour_player_get_playing (player));
  g_assert_nonnull (ui_probe_find_button (GTK_WIDGET (presentation), "Pause (P)"));
  for (guint step = 0; step + 1 < n_steps; step++)
    {
      double seconds = rdv_tour_player_get_seconds (player);

      g_assert_cmpfloat (seconds, >, 5);
      g_assert_cmpfloat (seconds, <, 30);
      g_assert_cmpuint (rdv_tour_player_get_step (player), ==, step);
      rdv_tour_player_pass (player, seconds / 2);
      g_assert_cmpuint (rdv_tour_player_get_step (player), ==, step);
      g_assert_cmpfloat (rdv_tour_player_get_progress (player), >=, 0.5);
      rdv_tour_player_pass (player, seconds / 2);
    }
  g_assert_cmpuint (rdv_tour_player_get_step (player), ==, n_steps - 1);
  g_assert_false (rdv_tour_player_get_playing (player));
  g_assert_nonnull (ui_probe_find_button (GTK_WIDGET (presentation), "Play by Itself (P)"));

  /* From the end it begins anew; who goes on by hand has all the time of the new step; a pause holds. */
  act (presentation, "present.playing");
  g_assert_cmpuint (rdv_tour_player_get_step (player), ==, 0);
  rdv_tour_player_pass (player, rdv_tour_player_get_seconds (player) * 0.9);
  act (presentation, "present.next");
  rdv_tour_player_pass (player, rdv_tour_player_get_seconds (player) * 0.9);
  g_assert_cmpuint (rdv_tour_player_get_step (player), ==, 1);
  act (presentation, "present.playing");
  rdv_tour_player_pass (player, 1000);
  g_assert_cmpuint (rdv_tour_player_get_step (player), ==, 1);
}

typedef struct
{
  RdvTourPlayer *player;
  guint step;
} Wait;

static gboolean
is_at_step (gpointer data)
{
  Wait *wait = data;

  return rdv_tour_player_get_step (wait->player) == wait->step;
}

static gboolean
is_left (gpointer window)
{
  return RDV_WINDOW (window)->presentation == NULL;
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *key;
    guint step;
  } keys[] = { { "Right", 1 }, { "space", 2 },    { "Page_Down", 3 }, { "Down", 4 }, { "Left", 3 },
               { "Up", 2 },    { "Page_Up", 1 },  { "BackSpace", 0 }, { "End", 13 }, { "Right", 13 },
               { "Home", 0 },  { "Left", 0 } };
  RdvPresentation *presentation = present (fixture, "handshake-1975");
  Wait wait = { rdv_presentation_get_player (presentation) };

  gtk_window_set_title (GTK_WINDOW (fixture->window), "present");
  play ("mousemove 5 5");
  play ("search --sync --onlyvisible --name ^present$ windowfocus --sync");
  ui_probe_wait (is_active, fixture->window, "the window has the keyboard");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      wait.step = keys[i].step;
      playf ("key %s", keys[i].key);
      ui_probe_wait (is_at_step, &wait, keys[i].key);
    }
  play ("key p");
  g_assert_true (rdv_tour_player_get_playing (wait.player));
  play ("key Escape");
  ui_probe_wait (is_left, fixture->window, "Escape leaves");
}

static gboolean
can_be_pointed_at (gpointer canvas)
{
  return gtk_widget_get_can_target (canvas);
}

static gboolean
is_pointer_inside (gpointer presentation)
{
  return (gtk_widget_get_state_flags (presentation) & GTK_STATE_FLAG_PRELIGHT) != 0;
}

/* What glides under a pointer that nobody moves is not pointed at. */
static void
test_pointer_rests (Fixture *fixture, gconstpointer data)
{
  RdvPresentation *presentation = present (fixture, "handshake-1975");
  RdvCanvas *canvas = rdv_presentation_get_canvas (presentation);

  play ("mousemove 390 300");
  ui_probe_wait (is_pointer_inside, presentation, "the pointer has come");
  for (guint i = 0; i < 3; i++)
    {
      /* One motion at a time: GTK may tell of the last of several only when the next step has come. */
      playf ("mousemove %u 300", 400 + 10 * i);
      ui_probe_wait (can_be_pointed_at, canvas, "the pointer is in a hand");
      act (presentation, "present.next");
      g_assert_false (can_be_pointed_at (canvas));
      /* The frames in which the picture changes tell of a motion as well. */
      play ("key --clearmodifiers Shift_L");
      g_assert_false (can_be_pointed_at (canvas));
    }
}

/* A dot a step, that says which, and leads there. */
static void
test_dots (Fixture *fixture, gconstpointer data)
{
  RdvPresentation *presentation = present (fixture, "handshake-1975");
  RdvTourPlayer *player = rdv_presentation_get_player (presentation);
  GtkWidget *dots = ui_probe_find_type (GTK_WIDGET (presentation), RDV_TYPE_STEP_DOTS);
  guint i = 0;

  for (GtkWidget *dot = gtk_widget_get_first_child (dots); dot != NULL; dot = gtk_widget_get_next_sibling (dot), i++)
    {
      g_autofree char *words = g_strdup_printf ("Step %u of 14", i + 1);

      g_assert_cmpstr (gtk_widget_get_tooltip_text (dot), ==, words);
      g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (dot)), ==, rdv_tour_player_get_step (player) == i);
      g_signal_emit_by_name (dot, "clicked");
      g_assert_cmpuint (rdv_tour_player_get_step (player), ==, i);
      g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (dot)));
    }
  g_assert_cmpuint (i, ==, 14);
}

static gboolean
has_keys (gpointer data)
{
  RdvWindow *window = data;

  return !gtk_widget_get_visible (window->tours) && gtk_root_get_focus (GTK_ROOT (window)) == window->presentation;
}

static void
test_popover (Fixture *fixture, gconstpointer data)
{
  RdvDocument *document = rdv_window_get_document (fixture->window);
  GtkListBoxRow *row;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.tours", NULL);
  g_assert_nonnull (fixture->window->tours);
  for (guint i = 0; i < rdv_document_get_n_tours (document); i++)
    ui_probe_assert_says (fixture->window->tours, rdv_document_get_tour (document, i)->title);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (ui_probe_find_type (fixture->window->tours, GTK_TYPE_LIST_BOX)), 1);
  g_signal_emit_by_name (row, "activate");
  g_assert_nonnull (fixture->window->presentation);
  g_assert_true (rdv_tour_player_get_tour (rdv_presentation_get_player (RDV_PRESENTATION (fixture->window->presentation)))
                 == rdv_document_get_tour (document, 1));
  /* Keys go to the tour, and afterwards to where they went before. */
  ui_probe_wait (has_keys, fixture->window, "the tour has the keyboard");
  act (RDV_PRESENTATION (fixture->window->presentation), "present.leave");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == GTK_WIDGET (fixture->canvas));
}

static RdvDocument *
read_small (void)
{
  return ui_probe_read ("{\"format\": \"rendezvous-timeline\", \"version\": 1, \"title\": \"Small\","
                        " \"events\": [{\"id\": \"a\", \"title\": \"A\", \"date\": \"2000\"}],"
                        " \"tours\": [{\"id\": \"none\", \"title\": \"None\", \"steps\": []},"
                        " {\"id\": \"t\", \"title\": \"<b>%s</b>\", \"steps\": [{\"range\": \"1999/..\", \"text\": \"<i>&amp; %n\"},"
                        " {\"event\": \"a\", \"range\": \"1990/2010\"}, {\"event\": \"lost\", \"range\": \"2000/2001\"}]}]}");
}

/* Asked for before there is a timeline; texts are shown as they are; a tour without steps is no tour. */
static void
test_small (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvDocument) document = read_small ();
  GtkWidget *presentation;

  rdv_window_present_tour (fixture->window, NULL);
  g_assert_null (fixture->window->presentation);
  rdv_window_set_document (fixture->window, document, NULL);
  presentation = fixture->window->presentation;
  g_assert_nonnull (presentation);
  ui_probe_wait (window_fixture_is_laid_out, presentation, "the tour is on the screen");
  ui_probe_assert_says (presentation, "<b>%s</b>");
  ui_probe_assert_says (presentation, "<i>&amp; %n");
  act (RDV_PRESENTATION (presentation), "present.last");
  g_assert_cmpuint (rdv_selection_get_event (rdv_canvas_get_selection (rdv_presentation_get_canvas (RDV_PRESENTATION (presentation)))),
                    ==, RDV_NONE);
  /* Another document ends the tour. */
  rdv_window_set_document (fixture->window, document, NULL);
  g_assert_null (fixture->window->presentation);
  rdv_window_present_tour (fixture->window, "none");
  g_assert_null (fixture->window->presentation);
  ui_probe_assert_says (GTK_WIDGET (fixture->window->banner), "This timeline has no tour “none”.");
}

static void
add_tests (void)
{
#define ADD(name, before, function) g_test_add ("/present/" name, Fixture, NULL, before, function, tear_down)
  ADD ("every-step", set_up, test_every_step);
  ADD ("leaving", set_up, test_leaving);
  ADD ("playing", set_up, test_playing);
  ADD ("keys", set_up, test_keys);
  ADD ("pointer-rests", set_up, test_pointer_rests);
  ADD ("dots", set_up, test_dots);
  ADD ("popover", set_up, test_popover);
  ADD ("small", set_up_empty, test_small);
#undef ADD
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
