/* test-time-scale.c: exact to the pixel at every zoom. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-time-scale.h"

#define YEAR G_GINT64_CONSTANT (31556952)

/* One second a pixel in 1975, and ten million years a pixel. */
static void
test_exact_pixels (void)
{
  RdvTimeScale fine = { .origin = 174843540, .fraction = 0.25, .seconds_per_pixel = 1 };
  RdvTimeScale coarse = { .origin = -13800000000 * YEAR, .seconds_per_pixel = 1e7 * YEAR };

  for (int x = 0; x < 4000; x++)
    {
      g_assert_cmpfloat_with_epsilon (rdv_time_scale_x (&fine, fine.origin + x), x - 0.25, 1e-6);
      g_assert_cmpfloat_with_epsilon (rdv_time_scale_x (&coarse, coarse.origin + x * 10000000 * YEAR), x, 1e-3);
    }
}

static void
test_there_and_back (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (int i = 0; i < 10000; i++)
    {
      RdvTimeScale scale = { .origin = g_rand_int (random) - G_GINT64_CONSTANT (2000000000),
                             .fraction = g_rand_double (random),
                             .seconds_per_pixel = exp (g_rand_double_range (random, -4, 20)) };
      double x = g_rand_double_range (random, 0, 4000);
      double back = rdv_time_scale_x (&scale, rdv_time_scale_time (&scale, x));

      /* The whole second in which x lies begins at or before it, less than a second earlier. */
      g_assert_cmpfloat (back, <=, x + 1e-6);
      g_assert_cmpfloat (back, >, x - 1 / scale.seconds_per_pixel - 1e-6);
    }
}

static void
test_zoom_keeps_the_moment (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);

  for (int i = 0; i < 10000; i++)
    {
      RdvTimeScale scale = { .origin = g_rand_int (random), .seconds_per_pixel = exp (g_rand_double_range (random, -3, 16)) };
      double x = g_rand_double_range (random, 0, 4000);
      gint64 time = rdv_time_scale_time (&scale, x);
      double before = rdv_time_scale_x (&scale, time);

      /* The start of that second lies a part of a pixel left of x; zooming in moves it away from x by the zoom. */
      rdv_time_scale_zoom_at (&scale, before, scale.seconds_per_pixel * exp (g_rand_double_range (random, -2, 2)));
      g_assert_cmpfloat_with_epsilon (rdv_time_scale_x (&scale, time), before, 0.001);
    }
}

static void
test_open_ends (void)
{
  RdvTimeScale scale = { .origin = 0, .seconds_per_pixel = 1e17 };

  g_assert_cmpfloat (rdv_time_scale_x (&scale, G_MININT64), ==, -RDV_X_LIMIT);
  g_assert_cmpfloat (rdv_time_scale_x_after (&scale, G_MAXINT64), ==, RDV_X_LIMIT);
  g_assert_cmpint (rdv_time_scale_time (&scale, 1e9), ==, G_MAXINT64);
  g_assert_cmpint (rdv_time_scale_time (&scale, -1e9), ==, G_MININT64);
}

static void
test_fit (void)
{
  RdvTimeScale scale;

  rdv_time_scale_fit (&scale, -YEAR, YEAR, 1000);
  g_assert_cmpfloat_with_epsilon (rdv_time_scale_x (&scale, -YEAR), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (rdv_time_scale_x (&scale, YEAR), 1000, 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-scale/exact-pixels", test_exact_pixels);
  g_test_add_func ("/time-scale/there-and-back", test_there_and_back);
  g_test_add_func ("/time-scale/zoom-keeps-the-moment", test_zoom_keeps_the_moment);
  g_test_add_func ("/time-scale/open-ends", test_open_ends);
  g_test_add_func ("/time-scale/fit", test_fit);
  return g_test_run ();
}
