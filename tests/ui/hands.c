/* hands.c: see hands.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "hands.h"

#include "rdv-canvas-private.h"

/* xdotool ends only after the server has the events; the main loop runs meanwhile. */
static void
on_done (GObject *process, GAsyncResult *result, gpointer user_data)
{
  gboolean *done = user_data;

  g_assert_true (g_subprocess_wait_check_finish (G_SUBPROCESS (process), result, NULL));
  *done = TRUE;
}

void
hands_play (const char *actions)
{
  g_autofree char *command = g_strconcat ("xdotool ", actions, NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_auto (GStrv) arguments = NULL;
  gboolean done = FALSE;

  g_assert_true (g_shell_parse_argv (command, NULL, &arguments, NULL));
  process = g_subprocess_newv ((const char *const *) arguments, G_SUBPROCESS_FLAGS_NONE, NULL);
  g_assert_nonnull (process);
  g_subprocess_wait_check_async (process, NULL, on_done, &done);
  canvas_fixture_wait_for (done);
}

void
hands_playf (const char *format, ...)
{
  g_autofree char *actions = NULL;
  va_list list;

  va_start (list, format);
  actions = g_strdup_vprintf (format, list);
  va_end (list);
  hands_play (actions);
}

/* Without a window manager nobody gives the window the keyboard. */
void
hands_focus (CanvasFixture *fixture)
{
  hands_play ("search --sync --onlyvisible --name ^hands$ windowfocus --sync");
  canvas_fixture_wait_for (gtk_window_is_active (fixture->window));
}

void
hands_show (CanvasFixture *fixture, guint n_events)
{
  gint64 first, last;

  canvas_fixture_init (fixture, n_events);
  gtk_window_set_title (fixture->window, "hands");
  hands_play ("mousemove 5 5");
  hands_focus (fixture);
  rdv_viewport_get_limits (fixture->viewport, &first, &last);
  rdv_viewport_set_range (fixture->viewport, first + (last - first) / 3, last - (last - first) / 3);
}

/* GTK 4.8 leaks 120 bytes for a window that is destroyed while the pointer is on something in it. */
void
hands_leave (CanvasFixture *fixture)
{
  hands_play ("mousemove 1200 750");
  canvas_fixture_wait_for (!fixture->canvas->has_pointer);
}
