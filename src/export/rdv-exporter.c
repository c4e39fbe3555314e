/* rdv-exporter.c: see rdv-exporter.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-exporter.h"

#include <string.h>

#include "rdv-export-pdf.h"
#include "rdv-export-picture.h"
#include "rdv-export-png.h"
#include "rdv-svg-writer.h"
#include "rdv-whole-file.h"

static const struct
{
  const char *nick;
  RdvExportFormat format;
} formats[] = {
  { "png", RDV_EXPORT_PNG },
  { "svg", RDV_EXPORT_SVG },
  { "pdf", RDV_EXPORT_PDF },
};

void
rdv_export_options_init (RdvExportOptions *options, gint64 now)
{
  *options = (RdvExportOptions){ .scale = 1, .now = now, .created = now };
}

gboolean
rdv_export_format_from_nick (const char *nick, RdvExportFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (nick, formats[i].nick) == 0)
      {
        *format = formats[i].format;
        return TRUE;
      }
  return FALSE;
}

gboolean
rdv_export_format_from_name (const char *name, RdvExportFormat *format)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && rdv_export_format_from_nick (dot + 1, format);
}

GBytes *
rdv_exporter_render (RdvDocument *document, const RdvExportOptions *options, GError **error)
{
  RdvExportPicture picture;
  GBytes *bytes;

  g_return_val_if_fail (RDV_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (options != NULL && options->scale > 0, NULL);

  if (!rdv_export_picture_init (&picture, document, options, error))
    return NULL;
  switch (options->format)
    {
    case RDV_EXPORT_SVG:
      bytes = rdv_svg_writer_write (picture.scene, document, picture.measure, options->scale, options->now);
      break;
    case RDV_EXPORT_PDF:
      bytes = rdv_export_pdf_render (&picture, options->scale, options->created, error);
      break;
    case RDV_EXPORT_PNG:
    default:
      bytes = rdv_export_png_render (&picture, options->scale, error);
      break;
    }
  rdv_export_picture_clear (&picture);
  return bytes;
}

gboolean
rdv_exporter_write (RdvDocument *document, const RdvExportOptions *options, GFile *file, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  bytes = rdv_exporter_render (document, options, error);
  return bytes != NULL && rdv_whole_file_write (file, bytes, error);
}
