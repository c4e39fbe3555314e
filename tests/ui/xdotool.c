/* xdotool.c: see xdotool.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "xdotool.h"

#include <gio/gio.h>

#include "canvas-fixture.h"

/* xdotool ends only after the server has the events; the main loop runs meanwhile. */
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
