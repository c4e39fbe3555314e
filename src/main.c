/* main.c: the executable. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-config.h"

#include <glib.h>

int
main (int argc, char *argv[])
{
  g_print ("%s %s\n", RDV_APP_NAME, RDV_VERSION);
  return 0;
}
