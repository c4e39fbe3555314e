/* test-kinetic.c: a thing let go comes to rest where it should. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-kinetic.h"

#include <math.h>

/* A hand that moves at a steady speed, told 60 times a second with a pixel of jitter. */
static void
drag (RdvKinetic *kinetic, double velocity_x, double velocity_y, double seconds)
{
  rdv_kinetic_reset (kinetic);
  for (int i = 0; i / 60.0 <= seconds; i++)
    rdv_kinetic_add_sample (kinetic, 100 + i / 60.0, velocity_x * i / 60.0 + i % 2, velocity_y * i / 60.0);
}

static void
test_velocity (void)
{
  RdvKinetic kinetic;

  drag (&kinetic, 900, -400, 1);
  g_assert_true (rdv_kinetic_release (&kinetic, 101));
  g_assert_cmpfloat (fabs (kinetic.velocity_x - 900), <, 30);
  g_assert_cmpfloat (fabs (kinetic.velocity_y + 400), <, 1e-6);
}

/* It goes on as fast as the hand was, never back, slower and slower, and stops. */
static void
test_decay (void)
{
  RdvKinetic kinetic;
  double before = 0, step_before = G_MAXDOUBLE, y;
  gboolean moving = TRUE;
  int frames = 0;

  rdv_kinetic_reset (&kinetic);
  g_assert_true (rdv_kinetic_start (&kinetic, 5, 1000, 0));
  while (moving)
    {
      double x;

      moving = rdv_kinetic_get_offset (&kinetic, 5 + ++frames / 60.0, &x, &y);
      g_assert_cmpfloat (x, >, before);
      g_assert_cmpfloat (x - before, <, step_before);
      g_assert_cmpfloat (y, ==, 0);
      if (frames == 1)
        g_assert_cmpfloat (fabs (x - 1000 / 60.0), <, 1);
      step_before = x - before;
      before = x;
      g_assert_cmpint (frames, <, 60 * 5);
    }
  g_assert_cmpfloat (before, >, 200);
  g_assert_cmpfloat (before, <, 400);
}

static void
test_rest (void)
{
  RdvKinetic kinetic;
  double x, y;

  /* nothing was told */
  rdv_kinetic_reset (&kinetic);
  g_assert_false (rdv_kinetic_release (&kinetic, 1));
  g_assert_false (rdv_kinetic_get_offset (&kinetic, 2, &x, &y));
  g_assert_cmpfloat (x, ==, 0);
  /* the hand rested before it let go */
  drag (&kinetic, 900, 0, 1);
  g_assert_false (rdv_kinetic_release (&kinetic, 101.5));
  /* slow */
  drag (&kinetic, 20, 0, 1);
  g_assert_false (rdv_kinetic_release (&kinetic, 101));
  /* all samples at one time */
  rdv_kinetic_reset (&kinetic);
  rdv_kinetic_add_sample (&kinetic, 1, 0, 0);
  rdv_kinetic_add_sample (&kinetic, 1, 50, 0);
  g_assert_false (rdv_kinetic_release (&kinetic, 1));
}

static void
test_too_fast (void)
{
  RdvKinetic kinetic;

  rdv_kinetic_reset (&kinetic);
  g_assert_true (rdv_kinetic_start (&kinetic, 0, 1e6, -1e6));
  g_assert_cmpfloat (hypot (kinetic.velocity_x, kinetic.velocity_y), <, 10000);
  g_assert_cmpfloat (kinetic.velocity_x, ==, -kinetic.velocity_y);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kinetic/velocity", test_velocity);
  g_test_add_func ("/kinetic/decay", test_decay);
  g_test_add_func ("/kinetic/rest", test_rest);
  g_test_add_func ("/kinetic/too-fast", test_too_fast);
  return g_test_run ();
}
