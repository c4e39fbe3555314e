/* main.c: the executable. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-config.h"

#include "rdv-application.h"
#include "rdv-command-line.h"
#include "rdv-locale.h"

int
main (int argc, char *argv[])
{
  g_autofree char *present = NULL;
  int exit_status;

  rdv_locale_init ();
  g_set_prgname (RDV_APP_NAME);
  if (rdv_command_line_run (&argc, &argv, &present, &exit_status))
    return exit_status;
  return rdv_application_run (argc, argv, present);
}
