/* rdv-command-stream.c: see rdv-command-stream.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-command-stream.h"

#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "rdv-catalogue.h"
#include "rdv-command-find.h"
#include "rdv-config.h"
#include "rdv-error.h"

RdvLoader *
rdv_command_create_loader (const RdvCommandOptions *options)
{
  g_auto (GStrv) languages = options->language != NULL ? g_get_locale_variants (options->language) : NULL;
  const char *const *wanted = (const char *const *) languages;
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GFile) file = NULL;

  if (options->file == NULL)
    return rdv_loader_new_for_builtin (wanted);
  if (g_strcmp0 (options->file, "-") == 0)
    {
      input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
      return rdv_loader_new_for_stream (input, _ ("standard input"), wanted);
    }
  file = g_file_new_for_commandline_arg (options->file);
  return rdv_loader_new_for_file (file, wanted);
}

/* Nothing is left out silently. */
static void
tell_skipped (RdvReport *report)
{
  guint n = rdv_report_count (report, RDV_REMARK_SKIPPED);
  g_autofree char *message = NULL;

  if (n == 0)
    return;
  message = g_strdup_printf (ngettext ("%u thing in the file was not understood; --check tells which",
                                       "%u things in the file were not understood; --check tells which",
                                       n),
                             n);
  rdv_command_complain (message);
}

/* Neither is a language that nobody has words in. */
static void
tell_language (const RdvCommandOptions *options, RdvLoader *loader)
{
  g_auto (GStrv) variants = NULL;
  g_auto (GStrv) programs = NULL;
  g_autofree char *known = NULL;
  g_autofree char *message = NULL;
  const char *const *files = rdv_report_get_languages (rdv_loader_get_report (loader));

  if (options->language == NULL)
    return;
  variants = g_get_locale_variants (options->language);
  programs = rdv_catalogue_list_languages ();
  for (guint i = 0; variants[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) programs, variants[i]) || g_strv_contains (files, variants[i]))
      return;
  known = g_strjoinv (", ", programs);
  /* TRANSLATORS: the first %s is the code of a language, the second a list of such codes. */
  message = g_strdup_printf (_ ("there are no words in the language “%s”; the program speaks: %s"), options->language, known);
  rdv_command_complain (message);
}

RdvDocument *
rdv_command_load (const RdvCommandOptions *options, GError **error)
{
  g_autoptr (RdvLoader) loader = rdv_command_create_loader (options);
  g_autoptr (RdvDocument) document = rdv_loader_load (loader, NULL, error);

  if (document == NULL)
    return NULL;
  return rdv_command_take_loaded (options, loader, g_steal_pointer (&document), NULL, error);
}

RdvDocument *
rdv_command_take_loaded (
    const RdvCommandOptions *options, RdvLoader *loader, RdvDocument *loaded, guint *n_events, GError **error)
{
  g_autoptr (RdvDocument) document = loaded;
  g_autoptr (RdvDocument) known = NULL;

  tell_skipped (rdv_loader_get_report (loader));
  tell_language (options, loader);
  if (options->filter != NULL && !rdv_command_spell_filter (options->filter, document, error))
    return NULL;
  known = options->has_as_of ? rdv_document_as_of (document, options->as_of) : g_object_ref (document);
  if (n_events != NULL)
    *n_events = rdv_document_get_n_events (known);
  return rdv_command_find (options, loader, known);
}

gint64
rdv_command_get_now (const RdvCommandOptions *options)
{
  return options->has_as_of ? MIN (options->picture.now, options->as_of) : options->picture.now;
}

GOutputStream *
rdv_command_open_stdout (void)
{
  return g_unix_output_stream_new (STDOUT_FILENO, FALSE);
}

gboolean
rdv_command_print (gconstpointer data, gsize size, GError **error)
{
  g_autoptr (GOutputStream) output = rdv_command_open_stdout ();
  g_autoptr (GError) cause = NULL;

  if (g_output_stream_write_all (output, data, size, NULL, NULL, &cause))
    return TRUE;
  g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE, _ ("Standard output could not be written: %s"), cause->message);
  return FALSE;
}

void
rdv_command_complain (const char *message)
{
  g_autofree char *line = g_strdelimit (g_strdup (message), "\n\r", ' ');

  g_printerr ("%s: %s\n", RDV_APP_NAME, line);
}
