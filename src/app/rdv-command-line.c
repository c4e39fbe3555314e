/* rdv-command-line.c: see rdv-command-line.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-command-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-command-export.h"
#include "rdv-command-list.h"
#include "rdv-command-options.h"
#include "rdv-command-stream.h"
#include "rdv-config.h"

enum
{
  EXIT_OK = 0,
  EXIT_FAILED = 1,
  EXIT_USAGE = 2,
};

static gboolean
print_text (const char *text, GError **error)
{
  return rdv_command_print (text, strlen (text), error);
}

static int
run_command (const RdvCommandOptions *options)
{
  g_autoptr (GError) error = NULL;
  gboolean ok = TRUE;

  switch (options->command)
    {
    case RDV_COMMAND_HELP:
      ok = print_text (options->help, &error);
      break;
    case RDV_COMMAND_VERSION:
      ok = print_text (RDV_APP_NAME " " RDV_VERSION "\n", &error);
      break;
    case RDV_COMMAND_EXPORT:
      ok = rdv_command_export (options, &error);
      break;
    case RDV_COMMAND_LIST:
      ok = rdv_command_list (options, &error);
      break;
    case RDV_COMMAND_CHECK:
      return rdv_command_check (options);
    case RDV_COMMAND_WINDOW:
    default:
      break;
    }
  if (!ok)
    rdv_command_complain (error->message);
  return ok ? EXIT_OK : EXIT_FAILED;
}

/* How a desktop starts the program over its bus: an option of GApplication, which reads it itself. */
static gboolean
is_service (int argc, char **argv)
{
  return argc == 2 && g_strcmp0 (argv[1], "--gapplication-service") == 0;
}

gboolean
rdv_command_line_run (int *argc, char ***argv, char **present, int *exit_status)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdvCommandOptions) options = NULL;

  g_return_val_if_fail (argc != NULL && argv != NULL, TRUE);
  g_return_val_if_fail (present != NULL && exit_status != NULL, TRUE);

  if (is_service (*argc, *argv))
    return FALSE;
  options = rdv_command_options_parse (argc, argv, &error);
  if (options == NULL)
    {
      /* TRANSLATORS: %s says what is wrong with an option */
      g_autofree char *message = g_strdup_printf (_ ("%s. See rendezvous --help."), error->message);

      rdv_command_complain (message);
      *exit_status = EXIT_USAGE;
      return TRUE;
    }
  *present = g_strdup (options->present);
  *exit_status = run_command (options);
  return options->command != RDV_COMMAND_WINDOW;
}
