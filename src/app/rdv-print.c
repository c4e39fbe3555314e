/* rdv-print.c: see rdv-print.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-print.h"

#include "rdv-export-plan.h"
#include "rdv-timeline-page.h"

/* Pixels: what rounding adds to a sheet. */
#define ROUNDING 1.5

typedef struct
{
  RdvDocument *document;
  RdvExportOptions *options;
  RdvExportPlan *plan; /* NULL until the paper is known */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->document);
  rdv_export_options_free (job->options);
  g_clear_pointer (&job->plan, rdv_export_plan_unref);
  g_free (job);
}

/* A sheet cannot grow: what does not fit goes onto several. */
static RdvExportPlan *
make_plan (Job *job, GError **error)
{
  g_autoptr (RdvExportPlan) plan = rdv_export_plan_new (job->document, job->options, NULL, NULL);
  RdvExportOptions tiled = *job->options;

  if (plan != NULL && rdv_export_plan_get_page (plan, 0)->height <= job->options->size.height + ROUNDING)
    return g_steal_pointer (&plan);
  tiled.overflow = RDV_OVERFLOW_PAGES;
  return rdv_export_plan_new (job->document, &tiled, NULL, error);
}

static void
on_begin (GtkPrintOperation *operation, GtkPrintContext *context, gpointer user_data)
{
  Job *job = user_data;
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  RdvExportSize *size = &job->options->size;
  g_autoptr (GError) error = NULL;

  size->width = rdv_export_size_from_mm (gtk_page_setup_get_page_width (setup, GTK_UNIT_MM));
  size->height = rdv_export_size_from_mm (gtk_page_setup_get_page_height (setup, GTK_UNIT_MM));
  size->zoom = 1;
  size->is_paper = TRUE;
  g_clear_pointer (&job->plan, rdv_export_plan_unref);
  job->plan = make_plan (job, &error);
  if (job->plan != NULL)
    {
      gtk_print_operation_set_n_pages (operation, (int) rdv_export_plan_get_n_pages (job->plan));
      return;
    }
  g_object_set_data_full (G_OBJECT (operation), RDV_PRINT_ERROR, g_strdup (error->message), g_free);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_cancel (operation);
}

static void
on_draw (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  Job *job = user_data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double scale;

  if (job->plan == NULL)
    return;
  scale = gtk_print_context_get_width (context) / rdv_export_plan_get_page (job->plan, (guint) page)->width;
  cairo_scale (cr, scale, scale);
  rdv_export_plan_paint (job->plan, (guint) page, cr, NULL, NULL);
}

GtkPrintOperation *
rdv_print_new (RdvDocument *document, const RdvExportOptions *options)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  Job *job = g_new0 (Job, 1);

  job->document = g_object_ref (document);
  job->options = rdv_export_options_copy (options);
  job->options->format = RDV_EXPORT_PDF;
  job->options->scale = 1;
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, rdv_timeline_page_get_title (document));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "rdv-job", job, job_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw), job);
  return operation;
}
