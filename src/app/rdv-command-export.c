/* rdv-command-export.c: see rdv-command-export.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-command-export.h"

#include <glib/gi18n-lib.h>

#include "rdv-command-run.h"
#include "rdv-command-stream.h"
#include "rdv-error.h"
#include "rdv-sandbox.h"
#include "rdv-whole-file.h"

/* The work in hand. */
typedef struct
{
  const RdvCommandOptions *options;
  RdvCommandRun *run;
  RdvDocument *document;
  guint n_events; /* of the whole timeline, of which the document may be a part */
  GFile *input;   /* nullable */
} Exporting;

static RdvDocument *
load (const RdvCommandOptions *options, RdvCommandRun *run, guint *n_events, GError **error)
{
  g_autoptr (RdvLoader) loader = rdv_command_create_loader (options);
  g_autoptr (GAsyncResult) result = NULL;
  RdvDocument *document;

  rdv_loader_load_async (loader, rdv_command_run_get_cancellable (run), rdv_command_run_done, run);
  result = rdv_command_run_wait (run);
  document = rdv_loader_load_finish (loader, result, error);
  return document != NULL ? rdv_command_take_loaded (options, loader, document, n_events, error) : NULL;
}

static gboolean
is_stream (const char *output)
{
  return g_str_equal (output, "-");
}

/* Tells of a file that was written. */
static void
say_written (const Exporting *exporting, GFile *file)
{
  g_autofree char *name = NULL;
  g_autofree char *size = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GFileInfo) info = NULL;

  if (!exporting->options->verbose)
    return;
  name = g_file_get_parse_name (file);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  size = g_format_size (info != NULL ? (guint64) g_file_info_get_size (info) : 0);
  /* TRANSLATORS: the name of a file, and its size like "1.2 MB" */
  message = g_strdup_printf (_ ("wrote %s (%s)"), name, size);
  rdv_command_complain (message);
}

static gboolean
print_bytes (GBytes *bytes, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return rdv_command_print (data, size, error);
}

static gboolean
export_to_stdout (const Exporting *exporting, const RdvExportOptions *picture, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) files = NULL;

  rdv_exporter_render_async (exporting->document, picture, rdv_command_run_get_cancellable (exporting->run),
                             rdv_command_run_progress, exporting->run, rdv_command_run_done, exporting->run);
  result = rdv_command_run_wait (exporting->run);
  files = rdv_exporter_render_finish (result, error);
  if (files == NULL)
    return FALSE;
  if (files->len == 1)
    return print_bytes (g_ptr_array_index (files, 0), error);
  g_set_error (error, RDV_ERROR, RDV_ERROR_VALUE,
               _ ("Standard output can hold one picture, and these are %u. Name a file, or use --format=pdf."), files->len);
  return FALSE;
}

static gboolean
export_one (const Exporting *exporting, const char *output, GError **error)
{
  RdvExportOptions picture = exporting->options->picture;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GFile) file = NULL;

  picture.now = rdv_command_get_now (exporting->options);
  picture.input = exporting->input;
  picture.n_events = exporting->n_events;
  picture.filter = exporting->options->filter;
  picture.search = exporting->options->query != NULL ? rdv_query_get_text (exporting->options->query) : NULL;
  if (!exporting->options->has_format)
    rdv_export_format_from_name (output, &picture.format);
  rdv_command_run_set_name (exporting->run, output);
  if (is_stream (output))
    return export_to_stdout (exporting, &picture, error);
  if (!rdv_sandbox_check_target (output, error))
    return FALSE;
  file = g_file_new_for_commandline_arg (output);
  rdv_exporter_write_async (exporting->document, &picture, file, rdv_command_run_get_cancellable (exporting->run),
                            rdv_command_run_progress, exporting->run, rdv_command_run_done, exporting->run);
  result = rdv_command_run_wait (exporting->run);
  files = rdv_exporter_write_finish (result, error);
  for (guint i = 0; files != NULL && i < files->len; i++)
    say_written (exporting, g_ptr_array_index (files, i));
  return files != NULL;
}

/* What a format cannot hold is not left out silently. */
static void
say_left_out (guint n)
{
  g_autofree char *message = NULL;

  if (n == 0)
    return;
  message = g_strdup_printf (ngettext ("%u event cannot be in a calendar (no beginning, or not in the years 1 to 9999) and was "
                                       "left out",
                                       "%u events cannot be in a calendar (no beginning, or not in the years 1 to 9999) and "
                                       "were left out",
                                       n),
                             n);
  rdv_command_complain (message);
}

static void
say_without_end (guint n)
{
  g_autofree char *message = NULL;

  if (n == 0)
    return;
  message = g_strdup_printf (
      ngettext ("%u event goes on, or its end is not known, which TimelineJS cannot show; it was written "
                "with its beginning alone",
                "%u events go on, or their ends are not known, which TimelineJS cannot show; they were "
                "written with their beginnings alone",
                n),
      n);
  rdv_command_complain (message);
}

static gboolean
convert_one (const Exporting *exporting, const char *output, GError **error)
{
  RdvDataRequest request = { .document = exporting->document, .format = exporting->options->data_format };
  g_autoptr (GFile) file = is_stream (output) ? NULL : g_file_new_for_commandline_arg (output);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) bytes = NULL;
  RdvDataLoss loss;

  if (file != NULL && !rdv_sandbox_check_target (output, error))
    return FALSE;
  request.now = rdv_command_get_now (exporting->options);
  if (!exporting->options->has_data_format)
    rdv_data_format_from_name (output, &request.format);
  rdv_data_writer_write_async (&request, file, rdv_command_run_get_cancellable (exporting->run), rdv_command_run_done,
                               exporting->run);
  result = rdv_command_run_wait (exporting->run);
  bytes = rdv_data_writer_write_finish (result, &loss, error);
  if (bytes == NULL)
    return FALSE;
  say_left_out (loss.n_left_out);
  say_without_end (loss.n_without_end);
  if (file == NULL)
    return print_bytes (bytes, error);
  say_written (exporting, file);
  return TRUE;
}

/* Nothing else is told of it: the picture is made all the same, in the font that stands in. */
static void
say_missing_font (const RdvCommandOptions *options)
{
  const char *family = options->picture.family;
  g_autofree char *message = NULL;

  if (family == NULL || options->outputs->len == 0 || rdv_pango_measure_has_family (family))
    return;
  message = g_strdup_printf (_ ("there is no font “%s” here, and another one stands in for it"), family);
  rdv_command_complain (message);
}

static gboolean
export_all (const Exporting *exporting, GError **error)
{
  GPtrArray *outputs = exporting->options->outputs;
  GPtrArray *conversions = exporting->options->conversions;

  for (guint i = 0; i < outputs->len; i++)
    if (!export_one (exporting, g_ptr_array_index (outputs, i), error))
      return FALSE;
  for (guint i = 0; i < conversions->len; i++)
    if (!convert_one (exporting, g_ptr_array_index (conversions, i), error))
      return FALSE;
  return TRUE;
}

/* What is read; standard input may be a file too. */
static GFile *
get_input (const RdvCommandOptions *options)
{
  if (options->file == NULL)
    return NULL;
  return is_stream (options->file) ? g_file_new_for_path ("/dev/stdin") : g_file_new_for_commandline_arg (options->file);
}

/* Before any is written: whoever mistook one name would lose what the others are made of. */
static gboolean
check_targets (GPtrArray *outputs, GFile *input, GError **error)
{
  for (guint i = 0; input != NULL && i < outputs->len; i++)
    {
      const char *output = g_ptr_array_index (outputs, i);
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);

      if (!is_stream (output) && !rdv_whole_file_check_target (file, input, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
rdv_command_export (const RdvCommandOptions *options, GError **error)
{
  g_autoptr (GFile) input = get_input (options);
  g_autoptr (RdvCommandRun) run = NULL;
  g_autoptr (RdvDocument) document = NULL;
  Exporting exporting = { .options = options, .input = input };
  gboolean ok;

  if (!check_targets (options->outputs, input, error) || !check_targets (options->conversions, input, error))
    return FALSE;
  exporting.run = run = rdv_command_run_new ();
  exporting.document = document = load (options, run, &exporting.n_events, error);
  ok = document != NULL;
  if (ok && options->verbose)
    {
      guint n = rdv_document_get_n_events (document);
      g_autofree char *message = g_strdup_printf (ngettext ("read %u event", "read %u events", n), n);

      rdv_command_complain (message);
    }
  if (ok)
    say_missing_font (options);
  ok = ok && export_all (&exporting, error);
  rdv_command_run_pass_on_signal (run);
  return ok;
}
