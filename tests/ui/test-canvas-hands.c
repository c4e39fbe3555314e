/* test-canvas-hands.c: real keys, buttons and wheels on the canvas. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The events come from xdotool through the display's server, so that thresholds, modifiers, focus and the keys' bindings are
 * tried as a person meets them.
 */
#include <math.h>

#include "canvas-fixture.h"
#include "hands.h"
#include "rdv-canvas-private.h"
#include "xdotool.h"

static void
test_click_and_keys (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  RdvSelection *selection;
  guint32 clicked;
  RdvHit hit;

  hands_show (&fixture, 60);
  selection = rdv_canvas_get_selection (fixture.canvas);
  hit = *canvas_fixture_find_hit (&fixture, RDV_HIT_EVENT);
  clicked = hit.id;
  playf ("mousemove %d %d", (int) (hit.x + hit.width / 2), (int) (hit.y + hit.height / 2));
  canvas_fixture_wait_for (fixture.canvas->hover.id == clicked && fixture.canvas->hover.kind == RDV_HIT_EVENT);
  g_assert_cmpstr (gdk_cursor_get_name (gtk_widget_get_cursor (GTK_WIDGET (fixture.canvas))), ==, "pointer");
  play ("click 1");
  canvas_fixture_wait_for (rdv_selection_get_event (selection) == clicked);
  canvas_fixture_settle (&fixture);
  play ("key Right");
  canvas_fixture_wait_for (rdv_selection_get_event (selection) == clicked + 1);
  play ("key Left");
  canvas_fixture_wait_for (rdv_selection_get_event (selection) == clicked);
  play ("key Home");
  canvas_fixture_wait_for (rdv_selection_get_event (selection) == 0);
  play ("key End");
  canvas_fixture_wait_for (rdv_selection_get_event (selection) == 59);
  hands_leave (&fixture);
}

static void
test_zoom_keys (void)
{
  static const struct
  {
    const char *key;
    int direction;
  } keys[] = { { "plus", 1 }, { "minus", -1 }, { "w", 1 }, { "s", -1 }, { "equal", 1 }, { "KP_Subtract", -1 }, { "KP_Add", 1 } };
  g_auto (CanvasFixture) fixture = { 0 };
  gint64 first, last, from, to;

  hands_show (&fixture, 60);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      double before = canvas_fixture_get_scale (&fixture);

      playf ("key %s", keys[i].key);
      if (keys[i].direction > 0)
        canvas_fixture_wait_for (canvas_fixture_get_scale (&fixture) < before / 1.4);
      else
        canvas_fixture_wait_for (canvas_fixture_get_scale (&fixture) > before * 1.4);
      canvas_fixture_settle (&fixture);
    }
  play ("key 0");
  canvas_fixture_settle (&fixture);
  rdv_viewport_get_limits (fixture.viewport, &first, &last);
  canvas_fixture_wait_for ((rdv_viewport_get_range (fixture.viewport, &from, &to), from == first));
}

static void
watch_instant (RdvViewport *viewport, double *watch)
{
  static RdvTimeScale start;

  if (isnan (watch[1]))
    {
      start = *rdv_viewport_get_scale (viewport);
      watch[1] = 0;
    }
  watch[1] = MAX (watch[1], fabs (canvas_fixture_get_shift (&start, rdv_viewport_get_scale (viewport), watch[0])));
}

/* Ctrl and the wheel, five notches in a hurry: each frame keeps what is under the pointer. */
static void
test_zoom_wheel (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  double before, watch[2] = { 0, NAN };

  hands_show (&fixture, 60);
  before = canvas_fixture_get_scale (&fixture);
  watch[0] = 640 - rdv_canvas_get_body_x (fixture.canvas);
  play ("mousemove 640 300");
  canvas_fixture_wait_for (fixture.canvas->has_pointer && fixture.canvas->pointer_x == 640);
  g_signal_connect (fixture.viewport, "changed", G_CALLBACK (watch_instant), watch);
  play ("keydown ctrl click --repeat 5 --delay 30 4 keyup ctrl");
  canvas_fixture_wait_for (canvas_fixture_get_scale (&fixture) <= before / pow (1.25, 5) * 1.001);
  canvas_fixture_settle (&fixture);
  g_assert_cmpfloat_with_epsilon (before / canvas_fixture_get_scale (&fixture), pow (1.25, 5), 1e-6);
  g_assert_cmpfloat (watch[1], <, 0.5);
  g_signal_handlers_disconnect_by_func (fixture.viewport, watch_instant, watch);
  hands_leave (&fixture);
}

/* The wheel with Shift goes through time, there and back. */
static void
test_shift_wheel (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  RdvTimeScale before;

  hands_show (&fixture, 400);
  before = *rdv_viewport_get_scale (fixture.viewport);
  play ("mousemove 640 300 keydown shift click 5 keyup shift");
  canvas_fixture_wait_for (canvas_fixture_get_shift (&before, rdv_viewport_get_scale (fixture.viewport), 0) < -40);
  canvas_fixture_settle (&fixture);
  play ("keydown shift click 4 keyup shift");
  canvas_fixture_wait_for (canvas_fixture_get_shift (&before, rdv_viewport_get_scale (fixture.viewport), 0) > -1);
  hands_leave (&fixture);
}

/* A drag that stops before it is let go moves just as far as the hand. */
static void
test_drag (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  RdvTimeScale before;

  hands_show (&fixture, 60);
  rdv_selection_set_event (rdv_canvas_get_selection (fixture.canvas), 3);
  before = *rdv_viewport_get_scale (fixture.viewport);
  play ("mousemove 700 400 mousedown 1 mousemove 640 400 sleep 0.05 mousemove 560 400 sleep 0.05 mousemove 500 400 sleep 0.3 mouseup 1");
  canvas_fixture_wait_for (fabs (canvas_fixture_get_shift (&before, rdv_viewport_get_scale (fixture.viewport), 0) + 200) < 1);
  canvas_fixture_wait_for (!fixture.canvas->is_dragging);
  g_assert_cmpint (fixture.canvas->motion, ==, RDV_CANVAS_AT_REST);
  /* a drag is no click */
  g_assert_cmpuint (rdv_selection_get_event (rdv_canvas_get_selection (fixture.canvas)), ==, 3);
  hands_leave (&fixture);
}

/* Thrown, it goes on; pressed, it stops. */
static void
test_throw_and_catch (void)
{
  g_auto (CanvasFixture) fixture = { 0 };

  hands_show (&fixture, 60);
  play ("mousemove 700 400 mousedown 1 mousemove 660 400 sleep 0.02 mousemove 600 400 sleep 0.02 mousemove 520 400 sleep 0.02 "
        "mousemove 440 400 mouseup 1");
  canvas_fixture_wait_for (fixture.canvas->motion == RDV_CANVAS_COASTING);
  play ("mousedown 1");
  canvas_fixture_wait_for (fixture.canvas->motion == RDV_CANVAS_AT_REST);
  play ("mouseup 1");
  hands_leave (&fixture);
}

/* How high the lanes are now; not lower than in @before. (transfer full) */
static double *
list_heights (CanvasFixture *fixture, const double *before)
{
  guint n;
  const RdvBand *bands = rdv_canvas_get_bands (fixture->canvas, fixture->viewport, &n);
  double *heights = g_new0 (double, n + 1);

  for (guint i = 0; i < n; i++)
    {
      heights[i] = bands[i].height;
      if (before != NULL)
        g_assert_cmpfloat (heights[i], >=, before[i]);
    }
  return heights;
}

/* While a hand drags the view, lanes open for what comes; when it lets go, they are as high as what is in view. */
static void
test_drag_opens_lanes (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  g_autofree double *before = NULL;
  const RdvBand *bands;
  gint64 from, to;
  guint n;

  hands_show (&fixture, 400);
  rdv_viewport_zoom_at (fixture.viewport, 400, 30);
  canvas_fixture_settle (&fixture);
  before = list_heights (&fixture, NULL);
  play ("mousemove 800 300 mousedown 1");
  for (int x = 750; x > 250; x -= 50)
    {
      double *heights;

      rdv_viewport_get_range (fixture.viewport, &from, &to);
      playf ("mousemove %d 300", x);
      canvas_fixture_wait_for (rdv_time_scale_time (rdv_viewport_get_scale (fixture.viewport), 0) != from);
      g_assert_true (fixture.canvas->is_dragging);
      heights = list_heights (&fixture, before);
      g_free (before);
      before = heights;
    }
  play ("mouseup 1");
  canvas_fixture_wait_for (!fixture.canvas->is_dragging);
  canvas_fixture_settle (&fixture);
  rdv_viewport_get_range (fixture.viewport, &from, &to);
  bands = rdv_canvas_get_bands (fixture.canvas, fixture.viewport, &n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (bands[i].use.n_rows, ==, rdv_lane_pack_get_use (bands[i].pack, from, to).n_rows);
  hands_leave (&fixture);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas-hands/click-and-keys", test_click_and_keys);
  g_test_add_func ("/canvas-hands/zoom-keys", test_zoom_keys);
  g_test_add_func ("/canvas-hands/zoom-wheel", test_zoom_wheel);
  g_test_add_func ("/canvas-hands/shift-wheel", test_shift_wheel);
  g_test_add_func ("/canvas-hands/drag", test_drag);
  g_test_add_func ("/canvas-hands/throw-and-catch", test_throw_and_catch);
  g_test_add_func ("/canvas-hands/drag-opens-lanes", test_drag_opens_lanes);
  return g_test_run ();
}
