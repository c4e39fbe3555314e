/* test-clock.c: SOURCE_DATE_EPOCH stops the clock. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-clock.h"

static void
test_fixed (void)
{
  g_autoptr (RdvClock) clock = rdv_clock_new_fixed (174801540);

  g_assert_cmpint (rdv_clock_get_now (clock), ==, 174801540);
}

static void
test_environment (void)
{
  g_autoptr (RdvClock) stopped = NULL;
  g_autoptr (RdvClock) running = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "174801540", TRUE);
  stopped = rdv_clock_new ();
  g_unsetenv ("SOURCE_DATE_EPOCH");
  running = rdv_clock_new ();

  g_assert_cmpint (rdv_clock_get_now (stopped), ==, 174801540);
  g_assert_cmpint (rdv_clock_get_now (running), >=, g_get_real_time () / G_USEC_PER_SEC - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/fixed", test_fixed);
  g_test_add_func ("/clock/environment", test_environment);
  return g_test_run ();
}
