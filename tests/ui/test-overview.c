/* test-overview.c: the strip's window goes where it is put. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-overview.h"

#include <math.h>

#include "canvas-fixture.h"
#include "rdv-overview-scene.h"

typedef struct
{
  CanvasFixture canvas;
  GtkWidget *overview;
  gpointer drag;
} Fixture;

static void
fixture_init (Fixture *self)
{
  canvas_fixture_init (&self->canvas, 60);
  self->overview = rdv_overview_new ();
  rdv_overview_set_canvas (RDV_OVERVIEW (self->overview), self->canvas.canvas);
  gtk_box_append (GTK_BOX (self->canvas.box), self->overview);
  self->drag = canvas_fixture_find_controller (self->overview, "drag");
  canvas_fixture_wait_for (gtk_widget_get_width (self->overview) > 0);
  rdv_viewport_set_range (self->canvas.viewport, 6e8, 9e8);
}

static void
fixture_clear (Fixture *self)
{
  canvas_fixture_clear (&self->canvas);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static void
get_window (Fixture *self, double *x, double *width)
{
  gint64 from, to;

  rdv_viewport_get_range (self->canvas.viewport, &from, &to);
  rdv_overview_scene_get_window (rdv_canvas_get_layout (self->canvas.canvas), from, to,
                                 gtk_widget_get_width (self->overview), x, width);
}

static void
drag (Fixture *self, double from, double to)
{
  double y = gtk_widget_get_height (self->overview) / 2;

  g_signal_emit_by_name (self->drag, "drag-begin", from, y);
  for (int step = 1; step <= 10; step++)
    g_signal_emit_by_name (self->drag, "drag-update", (to - from) * step / 10, 0.0);
  g_signal_emit_by_name (self->drag, "drag-end", to - from, 0.0);
}

static void
test_drag_window (void)
{
  g_auto (Fixture) fixture = { 0 };
  double x, width, new_x, new_width;

  fixture_init (&fixture);
  get_window (&fixture, &x, &width);
  drag (&fixture, x + width / 2, x + width / 2 + 90);
  get_window (&fixture, &new_x, &new_width);
  g_assert_cmpfloat_with_epsilon (new_x, x + 90, 1);
  g_assert_cmpfloat_with_epsilon (new_width, width, 1);
  /* far beyond the end and back in one drag: it waits for the hand */
  drag (&fixture, x + 90 + width / 2, x + width / 2);
  get_window (&fixture, &new_x, &new_width);
  g_assert_cmpfloat_with_epsilon (new_x, x, 1);
}

/* What is dragged past an end and back again ends where the hand does. */
static void
test_drag_past_the_end (void)
{
  g_auto (Fixture) fixture = { 0 };
  double x, width, new_x, new_width;

  fixture_init (&fixture);
  get_window (&fixture, &x, &width);
  g_signal_emit_by_name (fixture.drag, "drag-begin", x + width / 2, 20.0);
  g_signal_emit_by_name (fixture.drag, "drag-update", 5000.0, 0.0);
  g_signal_emit_by_name (fixture.drag, "drag-update", 40.0, 0.0);
  g_signal_emit_by_name (fixture.drag, "drag-end", 40.0, 0.0);
  get_window (&fixture, &new_x, &new_width);
  g_assert_cmpfloat_with_epsilon (new_x, x + 40, 1);
}

static void
test_drag_ends (void)
{
  g_auto (Fixture) fixture = { 0 };
  double x, width, new_x, new_width;

  fixture_init (&fixture);
  get_window (&fixture, &x, &width);
  drag (&fixture, x, x - 60);
  get_window (&fixture, &new_x, &new_width);
  g_assert_cmpfloat_with_epsilon (new_x, x - 60, 1);
  g_assert_cmpfloat_with_epsilon (new_width, width + 60, 1);
  x = new_x;
  width = new_width;
  drag (&fixture, x + width, x + width + 30);
  get_window (&fixture, &new_x, &new_width);
  g_assert_cmpfloat_with_epsilon (new_x, x, 1);
  g_assert_cmpfloat_with_epsilon (new_width, width + 30, 1);
  /* an end stops at the other one */
  drag (&fixture, new_x, new_x + 2000);
  get_window (&fixture, &new_x, &new_width);
  g_assert_cmpfloat (new_width, <, 20);
}

static void
test_click_goes_there (void)
{
  g_auto (Fixture) fixture = { 0 };
  double x, width, new_x, new_width, target;

  fixture_init (&fixture);
  get_window (&fixture, &x, &width);
  target = x + width + 150;
  g_signal_emit_by_name (fixture.drag, "drag-begin", target, 20.0);
  g_signal_emit_by_name (fixture.drag, "drag-end", 0.0, 0.0);
  canvas_fixture_settle (&fixture.canvas);
  get_window (&fixture, &new_x, &new_width);
  g_assert_cmpfloat_with_epsilon (new_x + new_width / 2, target, 1.5);
  g_assert_cmpfloat_with_epsilon (new_width, width, 1);
}

static void
test_keys (void)
{
  g_auto (Fixture) fixture = { 0 };
  double x, width, new_x, new_width;
  gint64 first, last, from, to;

  fixture_init (&fixture);
  get_window (&fixture, &x, &width);
  gtk_widget_activate_action (fixture.overview, "overview.pan", "s", "right");
  canvas_fixture_settle (&fixture.canvas);
  get_window (&fixture, &new_x, &new_width);
  g_assert_cmpfloat (new_x, >, x);
  gtk_widget_activate_action (fixture.overview, "overview.zoom-in", NULL);
  canvas_fixture_settle (&fixture.canvas);
  get_window (&fixture, &new_x, &new_width);
  g_assert_cmpfloat (new_width, <, width);
  rdv_viewport_get_limits (fixture.canvas.viewport, &first, &last);
  gtk_widget_activate_action (fixture.overview, "overview.pan", "s", "start");
  canvas_fixture_settle (&fixture.canvas);
  rdv_viewport_get_range (fixture.canvas.viewport, &from, &to);
  g_assert_cmpint (from, ==, first);
  gtk_widget_activate_action (fixture.overview, "overview.pan", "s", "end");
  canvas_fixture_settle (&fixture.canvas);
  rdv_viewport_get_range (fixture.canvas.viewport, &from, &to);
  g_assert_cmpint (ABS (to - last), <=, 1);
}

/* Without a canvas, and with one that has no document, it is empty and nothing breaks. */
static void
test_empty (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *overview = rdv_overview_new ();
  GtkWidget *canvas = rdv_canvas_new ();
  gpointer drag = canvas_fixture_find_controller (overview, "drag");

  gtk_box_append (GTK_BOX (box), canvas);
  gtk_box_append (GTK_BOX (box), overview);
  gtk_window_set_child (window, box);
  gtk_window_present (window);
  canvas_fixture_wait_for (gtk_widget_get_width (overview) > 0);
  gtk_widget_activate_action (overview, "overview.pan", "s", "right");
  g_signal_emit_by_name (drag, "drag-begin", 10.0, 10.0);
  g_signal_emit_by_name (drag, "drag-update", 50.0, 0.0);
  g_signal_emit_by_name (drag, "drag-end", 50.0, 0.0);
  rdv_overview_set_canvas (RDV_OVERVIEW (overview), RDV_CANVAS (canvas));
  gtk_widget_activate_action (overview, "overview.zoom-in", NULL);
  g_signal_emit_by_name (drag, "drag-begin", 10.0, 10.0);
  g_signal_emit_by_name (drag, "drag-update", 50.0, 0.0);
  g_signal_emit_by_name (drag, "drag-end", 50.0, 0.0);
  canvas_fixture_iterate ();
  rdv_overview_set_canvas (RDV_OVERVIEW (overview), NULL);
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overview/drag-window", test_drag_window);
  g_test_add_func ("/overview/drag-past-the-end", test_drag_past_the_end);
  g_test_add_func ("/overview/drag-ends", test_drag_ends);
  g_test_add_func ("/overview/click-goes-there", test_click_goes_there);
  g_test_add_func ("/overview/keys", test_keys);
  g_test_add_func ("/overview/empty", test_empty);
  return g_test_run ();
}
