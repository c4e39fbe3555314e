/* rdv-command-list.c: see rdv-command-list.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-command-list.h"

#include <string.h>

#include "rdv-command-stream.h"

enum
{
  EXIT_CLEAN = 0,
  EXIT_SKIPPED = 1,
  EXIT_NOTHING = 2,
};

gboolean
rdv_command_list (const RdvCommandOptions *options, GError **error)
{
  g_autoptr (RdvDocument) document = rdv_command_load (options, error);
  g_autoptr (GOutputStream) output = NULL;

  if (document == NULL)
    return FALSE;
  output = rdv_command_open_stdout ();
  return rdv_list_write (document, options->list_format, rdv_command_get_now (options), output, NULL, error);
}

int
rdv_command_check (const RdvCommandOptions *options)
{
  g_autoptr (RdvLoader) loader = rdv_command_create_loader (options);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdvDocument) document = rdv_loader_load (loader, NULL, &error);
  RdvReport *report = rdv_loader_get_report (loader);
  g_autofree char *text = NULL;

  if (error != NULL)
    rdv_command_complain (error->message);
  g_clear_error (&error);
  if (options->json)
    text = rdv_check_to_json (document, report);
  else if (document != NULL)
    text = rdv_check_to_text (document, report, rdv_loader_get_name (loader));
  if (text != NULL && !rdv_command_print (text, strlen (text), &error))
    {
      rdv_command_complain (error->message);
      return EXIT_NOTHING;
    }
  if (document == NULL)
    return EXIT_NOTHING;
  return rdv_report_count (report, RDV_REMARK_SKIPPED) > 0 ? EXIT_SKIPPED : EXIT_CLEAN;
}
