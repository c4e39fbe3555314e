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

/* A level set is the level told, and what stands at x stays; the ends are the limits. */
static void
test_levels (void)
{
  g_autoptr (RdvViewport) viewport = viewport_new ();
  double last_scale = INFINITY;

  for (int step = 0; step <= 50; step++)
    {
      double level = step / 50.0, x = 500, there;
      gint64 time = 1000000000;

      rdv_viewport_set_range (viewport, time - 100000, time + 100000);
      there = rdv_time_scale_x (rdv_viewport_get_scale (viewport), time);
      rdv_viewport_set_level (viewport, x, level);
      g_assert_cmpfloat_with_epsilon (rdv_viewport_get_level (viewport), level, 1e-9);
      g_assert_cmpfloat (rdv_viewport_get_scale (viewport)->seconds_per_pixel, <, last_scale);
      last_scale = rdv_viewport_get_scale (viewport)->seconds_per_pixel;
      if (level > 0.2)
        g_assert_cmpfloat_with_epsilon (rdv_time_scale_x (rdv_viewport_get_scale (viewport), time), there, 0.5 + 1 / last_scale);
    }
  g_assert_false (rdv_viewport_can_zoom_in (viewport));
  rdv_viewport_set_level (viewport, 500, 0);
  g_assert_false (rdv_viewport_can_zoom_out (viewport));
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
  g_test_add_func ("/viewport/levels", test_levels);
  return g_test_run ();
}
