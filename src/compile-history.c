/* compile-history.c: turns the built-in history into the image that the program carries. SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   compile-history TIMELINE.json IMAGE
 *
 * Run by the build. Fails when anything in the timeline is not understood.
 */
#include "rdv-document-builder.h"
#include "rdv-document-image.h"
#include "rdv-format.h"

static RdvDocument *
read_timeline (const char *path, RdvReport *report, GError **error)
{
  /* The file is in one language alone, whatever that is; only the build's own must not count. */
  const char *const languages[] = { "en", NULL };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (report);
  g_autoptr (RdvChunkSource) source = NULL;
  const char *head;
  gsize length;

  if (stream == NULL)
    return NULL;
  source = rdv_chunk_source_new (G_INPUT_STREAM (stream), path, -1, NULL, NULL, NULL);
  head = rdv_chunk_source_peek (source, &length, error);
  if (head == NULL || !rdv_format_sniff (head, length)->read (source, builder, report, languages, error))
    return NULL;
  return rdv_document_builder_freeze (builder);
}

static gboolean
is_understood (const char *path, RdvReport *report)
{
  for (guint i = 0; i < rdv_report_get_n_remarks (report); i++)
    {
      const RdvRemark *remark = rdv_report_get_remark (report, i);

      g_printerr ("%s:%u:%u: %s\n", path, remark->line, remark->column, remark->reason);
    }
  return rdv_report_get_n_remarks (report) == 0;
}

int
main (int argc, char *argv[])
{
  g_autoptr (RdvReport) report = rdv_report_new ();
  g_autoptr (RdvDocument) document = NULL;
  g_autoptr (GBytes) image = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 3)
    {
      g_printerr ("Usage: compile-history TIMELINE.json IMAGE\n");
      return 2;
    }
  document = read_timeline (argv[1], report, &error);
  if (document != NULL && is_understood (argv[1], report))
    {
      image = rdv_document_image_save (document);
      if (g_file_set_contents (argv[2], g_bytes_get_data (image, NULL), (gssize)g_bytes_get_size (image), &error))
        return 0;
    }
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return 1;
}
