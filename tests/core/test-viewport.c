/* test-viewport.c: limits, zoom at the pointer, one signal. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-viewport.h"

#define FIRST G_GINT64_CONSTANT (63072000)
#define LAST G_GINT64_CONSTANT (1893456000)

static RdvViewport *
viewport_new (void)
{
  RdvViewport *viewport = rdv_viewport_new ();

  rdv_viewport_set_limits (viewport, FIRST, LAST);
  rdv_viewport_set_size (viewport, 1000, 500);
  rdv_viewport_set_range (viewport, FIRST, LAST);
  return viewport;
}

static void
count (gpointer user_data)
{
  ++*(int *) user_data;
}

static void
assert_inside_limits (RdvViewport *viewport)
{
  gint64 from, to;

  rdv_viewport_get_range (viewport, &from, &to);
  g_assert_cmpint (from, >=, FIRST - 1);
  g_assert_cmpint (to, <=, LAST + 1);
  g_assert_cmpint (from, <=, to);
}

static void
test_zoom_keeps_the_instant (void)
{
  g_autoptr (RdvViewport) viewport = viewport_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (int i = 0; i < 2000; i++)
    {
      double x = g_rand_double_range (random, 0, 1000);
      gint64 time;
      gint64 from, to;
      double pixel;

      rdv_viewport_set_range (viewport, 1000000000, 1000000000 + (gint64) exp (g_rand_double_range (random, 5, 19)));
      time = rdv_time_scale_time (rdv_viewport_get_scale (viewport), x);
      pixel = rdv_time_scale_x (rdv_viewport_get_scale (viewport), time);
      rdv_viewport_zoom_at (viewport, pixel, exp (g_rand_double_range (random, -0.5, 1.5)));
      rdv_viewport_get_range (viewport, &from, &to);
      /* Unless a limit forbade. */
      if (from > FIRST + 1 && to < LAST - 1)
        g_assert_cmpfloat_with_epsilon (rdv_time_scale_x (rdv_viewport_get_scale (viewport), time), pixel, 0.5);
      assert_inside_limits (viewport);
    }
}

static void
test_limits (void)
{
  g_autoptr (RdvViewport) viewport = viewport_new ();
  gint64 from, to;

  g_assert_false (rdv_viewport_can_zoom_out (viewport));
  rdv_viewport_zoom_at (viewport, 500, 0.1);
  rdv_viewport_get_range (viewport, &from, &to);
  g_assert_cmpint (ABS (from - FIRST), <=, 2);
  g_assert_cmpint (ABS (to - LAST), <=, 2);

  for (int i = 0; i < 200; i++)
    rdv_viewport_zoom_at (viewport, 300, 2);
  g_assert_false (rdv_viewport_can_zoom_in (viewport));
  g_assert_true (rdv_viewport_can_zoom_out (viewport));
  for (int i = 0; i < 200; i++)
    {
      rdv_viewport_pan (viewport, i % 2 ? 1e6 : -2e9, 0);
      assert_inside_limits (viewport);
    }
}

static void
test_vertical (void)
{
  g_autoptr (RdvViewport) viewport = viewport_new ();

  g_assert_false (rdv_viewport_pan (viewport, 0, 100));
  rdv_viewport_set_content_height (viewport, 800);
  g_assert_true (rdv_viewport_pan (viewport, 0, 100));
  g_assert_cmpfloat (rdv_viewport_get_offset_y (viewport), ==, 100);
  rdv_viewport_pan (viewport, 0, 1000);
  g_assert_cmpfloat (rdv_viewport_get_offset_y (viewport), ==, 300);
  rdv_viewport_set_content_height (viewport, 400);
  g_assert_cmpfloat (rdv_viewport_get_offset_y (viewport), ==, 0);
}

static void
test_one_signal (void)
{
  g_autoptr (RdvViewport) viewport = viewport_new ();
  int n = 0;

  g_signal_connect_swapped (viewport, "changed", G_CALLBACK (count), &n);
  rdv_viewport_zoom_at (viewport, 500, 4);
  g_assert_cmpint (n, ==, 1);
  rdv_viewport_pan (viewport, 10, 0);
  g_assert_cmpint (n, ==, 2);
  rdv_viewport_pan (viewport, 0, 0);
  rdv_viewport_set_size (viewport, 1000, 500);
  g_assert_cmpint (n, ==, 2);
}

static void
test_resize_keeps_the_range (void)
{
  g_autoptr (RdvViewport) viewport = viewport_new ();
  gint64 from, to, from2, to2;

  rdv_viewport_set_range (viewport, 170000000, 180000000);
  rdv_viewport_get_range (viewport, &from, &to);
  rdv_viewport_set_size (viewport, 1777, 500);
  rdv_viewport_get_range (viewport, &from2, &to2);
  g_assert_cmpint (ABS (from - from2), <=, 1);
  g_assert_cmpint (ABS (to - to2), <=, 10000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/viewport/zoom-keeps-the-instant", test_zoom_keeps_the_instant);
  g_test_add_func ("/viewport/limits", test_limits);
  g_test_add_func ("/viewport/vertical", test_vertical);
  g_test_add_func ("/viewport/one-signal", test_one_signal);
  g_test_add_func ("/viewport/resize-keeps-the-range", test_resize_keeps_the_range);
  return g_test_run ();
}
