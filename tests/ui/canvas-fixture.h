/* canvas-fixture.h: a canvas in a window, for tests. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-canvas.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWindow *window;
  GtkWidget *box;
  RdvCanvas *canvas;
  RdvViewport *viewport;
  RdvDocument *document;
} CanvasFixture;

/* Shows a sample timeline of @n_events events, 1000 x 700, and waits until it is drawn. */
void canvas_fixture_init (CanvasFixture *self, guint n_events);
/* The same with a timeline of one's own. Takes @document. */
void canvas_fixture_init_with (CanvasFixture *self, RdvDocument *document);
void canvas_fixture_clear (CanvasFixture *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CanvasFixture, canvas_fixture_clear)

/* Waits until the canvas has come to rest, and has all its rows. */
void canvas_fixture_settle (CanvasFixture *self);
/* Waits for @condition; the test fails when it does not come. */
#define canvas_fixture_wait_for(condition)                                                                              \
  G_STMT_START                                                                                                          \
  {                                                                                                                     \
    gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;                                                    \
    while (!(condition) && g_get_monotonic_time () < deadline)                                                          \
      canvas_fixture_iterate ();                                                                                        \
    g_assert_true (condition);                                                                                          \
  }                                                                                                                     \
  G_STMT_END
void canvas_fixture_iterate (void);

/* The controller of that name on a widget. */
gpointer canvas_fixture_find_controller (GtkWidget *widget, const char *name);
/* A press and release at a place of the canvas. */
void canvas_fixture_click (CanvasFixture *self, double x, double y, int n_press);
/* The first thing of that kind in the picture, NULL without one. */
const RdvHit *canvas_fixture_find_hit (CanvasFixture *self, RdvHitKind kind);
double canvas_fixture_get_scale (CanvasFixture *self);
/* How far from @x the instant that @then showed there stands now, in pixels. */
double canvas_fixture_get_shift (const RdvTimeScale *then, const RdvTimeScale *now, double x);

G_END_DECLS
