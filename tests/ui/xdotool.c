/* xdotool.c: see xdotool.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "xdotool.h"

#include <gtk/gtk.h>

#include "canvas-fixture.h"

static gboolean
on_frame (GtkWidget *window, GdkFrameClock *clock, gpointer frames_to_come)
{
  return G_SOURCE_REMOVE;
}

/* Drawn or destroyed meanwhile: nothing more is to come of that window. */
static void
on_frame_gone (gpointer frames_to_come)
{
  (*(guint *) frames_to_come)--;
}

/* The server has the events when xdotool ends. A round trip brings them here, where they come before any drawing;
   GTK hands out the movements among them with the next frame. A test that looked at once could see the window of
   before. */
static void
take_in_events (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = g_list_model_get_n_items (windows);
  guint frames_to_come = 0;

  gdk_display_sync (gdk_display_get_default ());
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window == NULL || !gtk_widget_get_mapped (window))
        continue;
      frames_to_come++;
      gtk_widget_add_tick_callback (window, on_frame, &frames_to_come, on_frame_gone);
    }
  canvas_fixture_wait_for (frames_to_come == 0);
}

/* The main loop runs meanwhile. */
static void
on_done (GObject *process, GAsyncResult *result, gpointer user_data)
{
  gboolean *done = user_data;

  g_assert_true (g_subprocess_wait_check_finish (G_SUBPROCESS (process), result, NULL));
  *done = TRUE;
}

void
play (const char *actions)
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
  take_in_events ();
}

void
playf (const char *format, ...)
{
  g_autofree char *actions = NULL;
  va_list list;

  va_start (list, format);
  actions = g_strdup_vprintf (format, list);
  va_end (list);
  play (actions);
}
