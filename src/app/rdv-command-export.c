/* rdv-command-export.c: see rdv-command-export.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-command-export.h"

#include "rdv-command-stream.h"
#include "rdv-sandbox.h"

static gboolean
export_to_stdout (RdvDocument *document, const RdvExportOptions *picture, GError **error)
{
  g_autoptr (GBytes) bytes = rdv_exporter_render (document, picture, error);
  gsize size;
  gconstpointer data;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  return rdv_command_print (data, size, error);
}

static gboolean
export_one (const RdvCommandOptions *options, RdvDocument *document, const char *output, GError **error)
{
  RdvExportOptions picture = options->picture;
  g_autoptr (GFile) file = NULL;

  picture.now = rdv_command_get_now (options);
  if (!options->has_format)
    rdv_export_format_from_name (output, &picture.format);
  if (g_strcmp0 (output, "-") == 0)
    return export_to_stdout (document, &picture, error);
  if (!rdv_sandbox_check_target (output, error))
    return FALSE;
  file = g_file_new_for_commandline_arg (output);
  return rdv_exporter_write (document, &picture, file, error);
}

gboolean
rdv_command_export (const RdvCommandOptions *options, GError **error)
{
  g_autoptr (RdvDocument) document = rdv_command_load (options, error);

  if (document == NULL)
    return FALSE;
  for (guint i = 0; i < options->outputs->len; i++)
    if (!export_one (options, document, g_ptr_array_index (options->outputs, i), error))
      return FALSE;
  return TRUE;
}
