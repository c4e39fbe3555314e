/* test-preferences.c: each preference changes what is seen, at once and in every window. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-citation.h"
#include "rdv-date-style.h"
#include "rdv-date-zone.h"
#include "rdv-hover-card.h"
#include "rdv-preferences-window.h"
#include "rdv-search-row.h"
#include "rdv-window-private.h"
#include "rdv-zone-names.h"
#include "ui-probe.h"
#include "window-fixture.h"

#include <string.h>

#define NOW 1790000000 /* September 2026 */

#define TIMELINE                                                                                             \
  "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"title\": \"One day\", \"lanes\": [{\"id\": "      \
  "\"a\", \"title\": \"A\"}],"                                                                               \
  " \"events\": [{\"id\": \"e\", \"title\": \"Docking\", \"date\": \"1975-07-17\", \"lane\": \"a\"},"        \
  "  {\"id\": \"f\", \"title\": \"Handshake\", \"date\": \"1975-07-17T22:19Z\", \"lane\": \"a\"}]}"

typedef struct
{
  RdvPreferences *preferences;
  RdvWindow *windows[2];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->preferences = rdv_preferences_new ();
  for (guint i = 0; i < G_N_ELEMENTS (fixture->windows); i++)
    {
      g_autoptr (RdvDocument) document = ui_probe_read (TIMELINE);
      RdvWindow *window = window_fixture_open (NOW, -1, -1);

      fixture->windows[i] = window;
      rdv_window_set_preferences (window, fixture->preferences);
      rdv_window_set_document (window, document, NULL);
      rdv_selection_set_event (rdv_canvas_get_selection (rdv_window_get_canvas (window)), 0);
      ui_probe_wait (window_fixture_is_laid_out, window, "the window is on the screen");
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "color-scheme", "date-style", "density", "time-zone" };
  static const char *const defaults[] = { "system", "long", "ordinary", "utc" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_set (fixture->preferences, names[i], defaults[i], NULL);
  g_object_set (fixture->preferences, "text-size", 1.0, "animation", TRUE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->windows); i++)
    gtk_window_destroy (GTK_WINDOW (fixture->windows[i]));
  g_clear_object (&fixture->preferences);
}

static void
test_dates (Fixture *fixture, gconstpointer data)
{
  static const char *const styles[][2] = {
    { "short", "17 Jul 1975" },
    { "iso", "1975-07-17" },
    { "long", "17 July 1975" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_object_set (fixture->preferences, "date-style", styles[i][0], NULL);
      for (guint j = 0; j < G_N_ELEMENTS (fixture->windows); j++)
        ui_probe_assert_says (GTK_WIDGET (rdv_window_get_pane (fixture->windows[j])), styles[i][1]);
    }
}

static void
test_zone (Fixture *fixture, gconstpointer data)
{
  RdvCanvas *first = rdv_window_get_canvas (fixture->windows[0]),
            *second = rdv_window_get_canvas (fixture->windows[1]);
  g_autofree char *kept = NULL;

  g_object_set (fixture->preferences, "time-zone", "Europe/Moscow", NULL);
  g_assert_cmpstr (rdv_canvas_get_zone (second), ==, "Europe/Moscow");
  /* The menu of a window speaks for all. */
  g_action_group_activate_action (G_ACTION_GROUP (fixture->windows[0]), "zone",
                                  g_variant_new_string ("local"));
  g_assert_cmpstr (rdv_canvas_get_zone (first), ==, "local");
  g_assert_cmpstr (rdv_canvas_get_zone (second), ==, "local");
  g_object_get (fixture->preferences, "time-zone", &kept, NULL);
  g_assert_cmpstr (kept, ==, "local");
}

static gboolean
is_listed (gpointer window)
{
  GtkWidget *cell = ui_probe_find_type (window, GTK_TYPE_INSCRIPTION);

  return cell != NULL && gtk_inscription_get_text (GTK_INSCRIPTION (cell)) != NULL;
}

static gboolean
has_text (GtkWidget *root, const char *text)
{
  const char *said = GTK_IS_INSCRIPTION (root) ? gtk_inscription_get_text (GTK_INSCRIPTION (root)) : NULL;

  if (said != NULL && strstr (said, text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_text (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
is_said_in_zone (gpointer window)
{
  return ui_probe_find_label_with (window, "18 July 1975, 01:00 – 02:00 UTC+03:00") != NULL;
}

/* Everything that a person reads, in every window; the day where no time is known stays. */
static void
test_zone_in_words (Fixture *fixture, gconstpointer data)
{
  static const char told[] = "18 July 1975, 01:19 UTC+03:00";

  for (guint i = 0; i < G_N_ELEMENTS (fixture->windows); i++)
    rdv_selection_set_event (rdv_canvas_get_selection (rdv_window_get_canvas (fixture->windows[i])), 1);
  g_object_set (fixture->preferences, "time-zone", "+03:00", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->windows); i++)
    {
      RdvWindow *window = fixture->windows[i];
      RdvCanvas *canvas = rdv_window_get_canvas (window);
      GtkWidget *card = g_object_ref_sink (rdv_hover_card_new (rdv_window_get_document (window), 1, NOW));

      ui_probe_assert_says (GTK_WIDGET (rdv_window_get_pane (window)), told);
      ui_probe_assert_says (card, told);
      g_object_unref (card);
      /* 17 July, 22:00 to 23:00 in UTC */
      rdv_viewport_set_range (rdv_canvas_get_viewport (canvas), 174866400, 174870000);
      ui_probe_wait (is_said_in_zone, window, "the title tells it");
      g_action_group_activate_action (G_ACTION_GROUP (window), "list", NULL);
      ui_probe_wait (is_listed, window, "the list");
      g_assert_true (has_text (GTK_WIDGET (window), told));
      g_assert_true (has_text (GTK_WIDGET (window), "17 July 1975"));
    }
  g_object_set (fixture->preferences, "time-zone", "utc", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->windows); i++)
    {
      ui_probe_assert_says (GTK_WIDGET (rdv_window_get_pane (fixture->windows[i])),
                            "17 July 1975, 22:19 UTC");
      ui_probe_wait (is_listed, fixture->windows[i], "the list anew");
      g_assert_true (has_text (GTK_WIDGET (fixture->windows[i]), "17 July 1975, 22:19 UTC"));
    }
}

static gboolean
is_found (gpointer window)
{
  return ui_probe_find_type (window, RDV_TYPE_SEARCH_ROW) != NULL;
}

/* What was found is listed by the days of who reads, while the list is open too. */
static void
test_zone_of_results (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *preference, *value, *told;
  } changes[] = {
    { "time-zone", "+03:00", "18 July 1975" },
    { "date-style", "iso", "1975-07-18" },
    { "time-zone", "utc", "1975-07-17" },
  };
  RdvWindow *window = fixture->windows[0];
  GtkWidget *row;

  rdv_window_search (window);
  rdv_window_search_for (window, "handshake");
  ui_probe_wait (is_found, window, "what was found is listed");
  row = ui_probe_find_type (GTK_WIDGET (window), RDV_TYPE_SEARCH_ROW);
  ui_probe_assert_says (row, "17 July 1975");
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_object_set (fixture->preferences, changes[i].preference, changes[i].value, NULL);
      ui_probe_wait (is_found, window, "it is listed anew");
      row = ui_probe_find_type (GTK_WIDGET (window), RDV_TYPE_SEARCH_ROW);
      ui_probe_assert_says (row, changes[i].told);
      g_assert_nonnull (ui_probe_find_label (GTK_WIDGET (window->search_bar), "1 of 1"));
    }
}

static gboolean
is_found_nowhere (gpointer window)
{
  return ui_probe_find_label (GTK_WIDGET (((RdvWindow *)window)->search_bar), "Nothing found") != NULL;
}

/* An open search with a time of day asks for another moment then. */
static void
test_zone_of_query (Fixture *fixture, gconstpointer data)
{
  RdvWindow *window = fixture->windows[0];

  rdv_window_search (window);
  /* It was at 22:19 UTC. */
  rdv_window_search_for (window, "handshake before:1975-07-17T23:00");
  ui_probe_wait (is_found, window, "it is found");
  g_object_set (fixture->preferences, "time-zone", "+03:00", NULL);
  ui_probe_wait (is_found_nowhere, window, "it was later in Moscow");
  g_object_set (fixture->preferences, "time-zone", "utc", NULL);
  ui_probe_wait (is_found, window, "it is found again");
}

/* What others read is in UTC: citations, and what is copied as data. */
static void
test_zone_stays_out_of_citations (Fixture *fixture, gconstpointer data)
{
  g_autofree char *citation = NULL;

  g_object_set (fixture->preferences, "time-zone", "+03:00", NULL);
  citation = rdv_citation_new (rdv_window_get_document (fixture->windows[0]), 1, NOW);
  g_assert_nonnull (strstr (citation, "17 July 1975, 22:19 UTC."));
}

/* Any zone of this machine is offered, and found by the beginning of its name. */
static void
test_zones_offered (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = rdv_preferences_window_new (GTK_WINDOW (fixture->windows[0]), fixture->preferences);
  g_auto (GStrv) names = rdv_zone_names_list ();
  GtkWidget *zones = NULL;

  gtk_window_present (GTK_WINDOW (window));
  ui_probe_wait (window_fixture_is_laid_out, window, "the preferences are on the screen");
  zones = ui_probe_find_type (window, GTK_TYPE_DROP_DOWN);
  while (zones != NULL &&
         !(GTK_IS_DROP_DOWN (zones) && gtk_drop_down_get_enable_search (GTK_DROP_DOWN (zones))))
    zones = gtk_widget_get_next_sibling (zones);
  g_assert_nonnull (zones);
  /* UTC and the machine's own come first. */
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (zones))), >=,
                    g_strv_length (names) + 2);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (zones), 1);
  {
    g_autofree char *chosen = NULL;

    g_object_get (fixture->preferences, "time-zone", &chosen, NULL);
    g_assert_cmpstr (chosen, ==, "local");
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  RdvCanvas *canvas = rdv_window_get_canvas (fixture->windows[1]);
  double ordinary = rdv_layout_get_metrics (rdv_canvas_get_layout (canvas))->row_height;

  g_object_set (fixture->preferences, "text-size", 1.5, NULL);
  g_assert_cmpfloat (rdv_layout_get_metrics (rdv_canvas_get_layout (canvas))->row_height, >, ordinary * 1.3);
  g_object_set (fixture->preferences, "text-size", 1.0, "density", "compact", NULL);
  g_assert_cmpfloat (rdv_layout_get_metrics (rdv_canvas_get_layout (canvas))->row_height, <, ordinary);
}

/* What one window of preferences sets, the next shows. */
static void
test_window (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = rdv_preferences_window_new (GTK_WINDOW (fixture->windows[0]), fixture->preferences);
  GtkWidget *size;
  double kept;

  gtk_window_present (GTK_WINDOW (window));
  ui_probe_wait (window_fixture_is_laid_out, window, "the preferences are on the screen");
  g_assert_cmpuint (ui_probe_count (window, GTK_TYPE_DROP_DOWN), ==, 4);
  size = ui_probe_find_type (window, GTK_TYPE_SPIN_BUTTON);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (size), 150);
  g_object_get (fixture->preferences, "text-size", &kept, NULL);
  g_assert_cmpfloat_with_epsilon (kept, 1.5, 1e-9);
  gtk_switch_set_active (GTK_SWITCH (ui_probe_find_type (window, GTK_TYPE_SWITCH)), FALSE);
  {
    gboolean animation;

    g_object_get (fixture->preferences, "animation", &animation, NULL);
    g_assert_false (animation);
  }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_probe_find_type (window, GTK_TYPE_DROP_DOWN)), 2);
  {
    g_autofree char *scheme = NULL;

    g_object_get (fixture->preferences, "color-scheme", &scheme, NULL);
    g_assert_cmpstr (scheme, ==, "dark");
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* They are kept: another object, as in the next start, has them. */
static void
test_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvPreferences) next = NULL;
  g_autofree char *style = NULL;
  double size;

  g_object_set (fixture->preferences, "date-style", "iso", "text-size", 1.25, NULL);
  next = rdv_preferences_new ();
  g_object_get (next, "date-style", &style, "text-size", &size, NULL);
  g_assert_cmpstr (style, ==, "iso");
  g_assert_cmpfloat (size, ==, 1.25);
}

static void
add_tests (void)
{
  g_test_add ("/preferences/dates", Fixture, NULL, set_up, test_dates, tear_down);
  g_test_add ("/preferences/zone", Fixture, NULL, set_up, test_zone, tear_down);
  g_test_add ("/preferences/zone-in-words", Fixture, NULL, set_up, test_zone_in_words, tear_down);
  g_test_add ("/preferences/zone-stays-out-of-citations", Fixture, NULL, set_up,
              test_zone_stays_out_of_citations, tear_down);
  g_test_add ("/preferences/zone-of-results", Fixture, NULL, set_up, test_zone_of_results, tear_down);
  g_test_add ("/preferences/zone-of-query", Fixture, NULL, set_up, test_zone_of_query, tear_down);
  g_test_add ("/preferences/zones-offered", Fixture, NULL, set_up, test_zones_offered, tear_down);
  g_test_add ("/preferences/sizes", Fixture, NULL, set_up, test_sizes, tear_down);
  g_test_add ("/preferences/window", Fixture, NULL, set_up, test_window, tear_down);
  g_test_add ("/preferences/kept", Fixture, NULL, set_up, test_kept, tear_down);
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
