/* window-fixture.c: see window-fixture.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "rdv-application.h"
#include "ui-probe.h"

static GtkApplication *application;

int
window_fixture_run (int argc, char *argv[], void (*add_tests) (void))
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = GTK_APPLICATION (rdv_application_new ());
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  add_tests ();
  status = g_test_run ();
  g_clear_object (&application);
  return status;
}

RdvWindow *
window_fixture_open (gint64 now, int width, int height)
{
  g_autoptr (RdvClock) clock = rdv_clock_new_fixed (now);
  GtkWidget *window = rdv_window_new (application, clock);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  return RDV_WINDOW (window);
}

gboolean
window_fixture_is_laid_out (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

gboolean
window_fixture_has_document (gpointer window)
{
  return rdv_window_get_document (window) != NULL;
}

void
window_fixture_show_builtin (RdvWindow *window)
{
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_builtin (NULL);

  rdv_window_load (window, loader);
  ui_probe_wait (window_fixture_has_document, window, "the history is read");
  ui_probe_wait (window_fixture_is_laid_out, rdv_window_get_canvas (window), "the timeline is on the screen");
}

static GAction *
get_action (RdvWindow *window, const char *name)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), name);

  g_assert_nonnull (action);
  return action;
}

gboolean
window_fixture_is_enabled (RdvWindow *window, const char *action)
{
  return g_action_get_enabled (get_action (window, action));
}

void
window_fixture_activate (RdvWindow *window, const char *action)
{
  g_assert_true (window_fixture_is_enabled (window, action));
  g_action_activate (get_action (window, action), NULL);
}
