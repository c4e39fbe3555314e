/* test-glide.c: the way between two views. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-glide.h"

#include <math.h>

#define WIDTH 1280.0

static double
pixels_off (const RdvTimeScale *view, const RdvTimeScale *other, double x)
{
  /* how far from x the instant that @other shows there stands in @view, in pixels */
  double seconds = (double) (other->origin - view->origin) + other->fraction - view->fraction;

  return (seconds + x * other->seconds_per_pixel) / view->seconds_per_pixel - x;
}

static RdvTimeScale
random_scale (void)
{
  return (RdvTimeScale){
    .origin = (gint64) g_test_rand_double_range (-3e9, 3e9),
    .fraction = g_test_rand_double_range (0, 1),
    .seconds_per_pixel = exp (g_test_rand_double_range (log (0.01), log (1e7))),
  };
}

/* Zooming at a pointer: what is under it stays within half a pixel all the way. */
static void
test_zoom_keeps_instant (void)
{
  for (int i = 0; i < 500; i++)
    {
      RdvTimeScale from = random_scale (), to = from, between;
      double x = g_test_rand_double_range (0, WIDTH);
      RdvGlide glide;

      rdv_time_scale_zoom_at (&to, x, from.seconds_per_pixel * exp (g_test_rand_double_range (-3, 3)));
      rdv_glide_init (&glide, &from, &to, WIDTH);
      g_assert_false (glide.is_flight);
      for (double progress = 0; progress <= 1; progress += 0.05)
        {
          rdv_glide_get_scale (&glide, progress, &between);
          g_assert_cmpfloat (fabs (pixels_off (&between, &from, x)), <, 0.5);
        }
    }
}

static void
assert_same (const RdvTimeScale *a, const RdvTimeScale *b)
{
  g_assert_cmpfloat (fabs (a->seconds_per_pixel / b->seconds_per_pixel - 1), <, 1e-6);
  g_assert_cmpfloat (fabs (pixels_off (a, b, 0)), <, 0.5);
  g_assert_cmpfloat (fabs (pixels_off (a, b, WIDTH)), <, 0.5);
}

/* A step of the hand goes there without looking around: never further out than its ends, always onwards. */
static void
test_straight (void)
{
  for (int i = 0; i < 500; i++)
    {
      RdvTimeScale from = random_scale (), to = from, between;
      double step = g_test_rand_double_range (-5 * WIDTH, 5 * WIDTH), before = 0;
      RdvGlide glide;

      rdv_time_scale_move (&to, step);
      rdv_glide_init_straight (&glide, &from, &to, WIDTH);
      for (double progress = 0; progress <= 1; progress += 0.05)
        {
          double moved;

          rdv_glide_get_scale (&glide, progress, &between);
          g_assert_cmpfloat_with_epsilon (between.seconds_per_pixel / from.seconds_per_pixel, 1, 1e-9);
          moved = -pixels_off (&between, &from, 0) * (step < 0 ? -1 : 1);
          g_assert_cmpfloat (moved, >=, before - 0.01);
          before = moved;
        }
    }
}

/* Whatever the ends, the way begins at one, ends at the other, and has no jumps. */
static void
test_ends_meet (void)
{
  guint n_flights = 0;

  for (int i = 0; i < 500; i++)
    {
      RdvTimeScale from = random_scale (), to = random_scale (), near;
      RdvGlide glide;

      rdv_glide_init (&glide, &from, &to, WIDTH);
      n_flights += glide.is_flight;
      rdv_glide_get_scale (&glide, 0, &near);
      assert_same (&near, &from);
      rdv_glide_get_scale (&glide, 1, &near);
      assert_same (&near, &to);
      rdv_glide_get_scale (&glide, 1e-9, &near);
      assert_same (&near, &from);
      rdv_glide_get_scale (&glide, 1 - 1e-9, &near);
      assert_same (&near, &to);
      g_assert_cmpfloat (rdv_glide_get_duration (&glide), >=, 0.2);
      g_assert_cmpfloat (rdv_glide_get_duration (&glide), <=, 1);
    }
  g_assert_cmpuint (n_flights, >, 20);
}

/* From one day to another twenty years later: far enough out on the way to see both. */
static void
test_flight_shows_the_way (void)
{
  RdvTimeScale from = { 174787200, 0, 60 }, to = { 174787200 + 20 * 31556952LL, 0, 60 };
  double widest = 0, before = 0;
  RdvGlide glide;

  rdv_glide_init (&glide, &from, &to, WIDTH);
  g_assert_true (glide.is_flight);
  for (double progress = 0.02; progress < 1; progress += 0.02)
    {
      RdvTimeScale between;
      double centre;

      rdv_glide_get_scale (&glide, progress, &between);
      centre = (double) (between.origin - from.origin) + between.seconds_per_pixel * WIDTH / 2;
      g_assert_cmpfloat (centre, >, before);
      before = centre;
      widest = MAX (widest, between.seconds_per_pixel * WIDTH);
    }
  g_assert_cmpfloat (widest, >, 20 * 31556952.0);
  g_assert_cmpfloat (widest, <, 60 * 31556952.0);
}

/* Panning by a part of the view goes straight. */
static void
test_short_pan (void)
{
  RdvTimeScale from = { 0, 0.5, 3600 }, to = from, between;
  RdvGlide glide;

  rdv_time_scale_move (&to, 500);
  rdv_glide_init (&glide, &from, &to, WIDTH);
  rdv_glide_get_scale (&glide, 0.5, &between);
  g_assert_cmpfloat (between.seconds_per_pixel, ==, 3600);
  g_assert_cmpfloat (fabs (pixels_off (&from, &between, 0) - 250), <, 1e-6);
}

static void
test_easing (void)
{
  double in_out = -1, out = -1;

  for (double progress = 0; progress <= 1; progress += 0.125)
    {
      g_assert_cmpfloat (rdv_glide_ease_in_out (progress), >, in_out);
      g_assert_cmpfloat (rdv_glide_ease_out (progress), >, out);
      in_out = rdv_glide_ease_in_out (progress);
      out = rdv_glide_ease_out (progress);
    }
  g_assert_cmpfloat (in_out, ==, 1);
  g_assert_cmpfloat (out, ==, 1);
  g_assert_cmpfloat (rdv_glide_ease_out (-1), ==, 0);
  g_assert_cmpfloat (rdv_glide_ease_in_out (7), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/glide/zoom-keeps-instant", test_zoom_keeps_instant);
  g_test_add_func ("/glide/straight", test_straight);
  g_test_add_func ("/glide/ends-meet", test_ends_meet);
  g_test_add_func ("/glide/flight-shows-the-way", test_flight_shows_the_way);
  g_test_add_func ("/glide/short-pan", test_short_pan);
  g_test_add_func ("/glide/easing", test_easing);
  return g_test_run ();
}
