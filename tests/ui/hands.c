/* hands.c: see hands.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "hands.h"

#include "rdv-canvas-private.h"
#include "xdotool.h"

/* Without a window manager nobody gives the window the keyboard. */
void
hands_focus (CanvasFixture *fixture)
{
  play ("search --sync --onlyvisible --name ^hands$ windowfocus --sync");
  canvas_fixture_wait_for (gtk_window_is_active (fixture->window));
}

void
hands_show (CanvasFixture *fixture, guint n_events)
{
  gint64 first, last;

  canvas_fixture_init (fixture, n_events);
  gtk_window_set_title (fixture->window, "hands");
  play ("mousemove 5 5");
  hands_focus (fixture);
  rdv_viewport_get_limits (fixture->viewport, &first, &last);
  rdv_viewport_set_range (fixture->viewport, first + (last - first) / 3, last - (last - first) / 3);
}

/* GTK 4.8 leaks 120 bytes for a window that is destroyed while the pointer is on something in it. */
void
hands_leave (CanvasFixture *fixture)
{
  play ("mousemove 1200 750");
  canvas_fixture_wait_for (!fixture->canvas->has_pointer);
}
