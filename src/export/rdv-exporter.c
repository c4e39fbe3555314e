/* rdv-exporter.c: see rdv-exporter.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-exporter.h"

#include <string.h>

#include "rdv-date-zone.h"
#include "rdv-export-pdf.h"
#include "rdv-export-png.h"
#include "rdv-export-svg.h"
#include "rdv-whole-file.h"

/* What of all the work is done when there is a plan, and when the pictures are rendered. */
#define PLANNED 0.2
#define RENDERED 0.95

static GBytes *
render_page (RdvExportPlan *plan, guint page, const RdvExportWatch *watch, GError **error)
{
  if (rdv_export_plan_get_options (plan)->format == RDV_EXPORT_SVG)
    return rdv_export_svg_render (plan, page, watch, error);
  return rdv_export_png_render (plan, page, watch, error);
}

static GPtrArray *
render_plan (RdvExportPlan *plan, const RdvExportWatch *watch, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  gboolean is_pdf = rdv_export_plan_get_options (plan)->format == RDV_EXPORT_PDF;
  guint n_files = is_pdf ? 1 : rdv_export_plan_get_n_pages (plan);

  for (guint i = 0; i < n_files; i++)
    {
      RdvExportWatch part = rdv_export_watch_part (watch, (double) i / n_files, (i + 1.0) / n_files);
      GBytes *bytes = is_pdf ? rdv_export_pdf_render (plan, &part, error) : render_page (plan, i, &part, error);

      if (bytes == NULL)
        return NULL;
      g_ptr_array_add (files, bytes);
    }
  return g_steal_pointer (&files);
}

GPtrArray *
rdv_exporter_render (RdvDocument *document, const RdvExportOptions *options, const RdvExportWatch *watch, GError **error)
{
  RDV_CATALOGUE_SCOPE (options->words);
  g_autoptr (RdvDateZoneScope) zone = rdv_date_zone_enter (options->zone);
  g_autoptr (RdvExportPlan) plan = NULL;
  RdvExportWatch whole, planning, rendering;

  rdv_export_watch_init (&whole, NULL, NULL, NULL);
  if (watch == NULL)
    watch = &whole;
  planning = rdv_export_watch_part (watch, 0, PLANNED);
  rendering = rdv_export_watch_part (watch, PLANNED, RENDERED);
  plan = rdv_export_plan_new (document, options, &planning, error);
  return plan != NULL ? render_plan (plan, &rendering, error) : NULL;
}

/* The file itself, or "x-2.png" beside "x.png". */
static GFile *
get_numbered (GFile *file, guint number, guint n)
{
  g_autoptr (GFile) parent = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  const char *dot = strrchr (name, '.');
  gsize stem = dot != NULL && dot != name ? (gsize) (dot - name) : strlen (name);
  g_autofree char *last = g_strdup_printf ("%u", n);
  g_autofree char *numbered = NULL;

  if (n < 2 || parent == NULL)
    return g_object_ref (file);
  numbered = g_strdup_printf ("%.*s-%0*u%s", (int) stem, name, (int) strlen (last), number, name + stem);
  return g_file_get_child (parent, numbered);
}

/* Whether none of the files is the one that was read. */
static gboolean
spare_input (GPtrArray *files, GFile *input, GError **error)
{
  for (guint i = 0; input != NULL && i < files->len; i++)
    if (!rdv_whole_file_check_target (g_ptr_array_index (files, i), input, error))
      return FALSE;
  return TRUE;
}

GPtrArray *
rdv_exporter_write (
    RdvDocument *document, const RdvExportOptions *options, GFile *file, const RdvExportWatch *watch, GError **error)
{
  g_autoptr (GPtrArray) contents = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  GCancellable *cancellable = watch != NULL ? watch->cancellable : NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  contents = rdv_exporter_render (document, options, watch, error);
  if (contents == NULL)
    return NULL;
  for (guint i = 0; i < contents->len; i++)
    g_ptr_array_add (files, get_numbered (file, i + 1, contents->len));
  if (!spare_input (files, options->input, error))
    return NULL;
  for (guint i = 0; i < contents->len; i++)
    if (!rdv_whole_file_write (g_ptr_array_index (files, i), g_ptr_array_index (contents, i), cancellable, error))
      return NULL;
  /* What is written is written, whoever cancels now. */
  if (watch != NULL)
    rdv_export_watch_tell (watch, 1, NULL);
  return g_steal_pointer (&files);
}
