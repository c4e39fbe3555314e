/* rdv-print.c: see rdv-print.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-print.h"

#include "rdv-export-plan.h"
#include "rdv-print-memory.h"
#include "rdv-timeline-page.h"

/* Pixels: what rounding adds to a sheet. */
#define ROUNDING 1.5
/* Microseconds that the main thread waits for the plan before it looks after the window again: GTK asks in a
 * loop. */
#define PATIENCE 10000
#define JOB_DATA "rdv-job"

/* Belongs to the operation; threads that work for it hold a reference to that. */
typedef struct
{
  RdvDocument *document;
  RdvExportOptions *options;
  GCancellable *cancellable;
  RdvExportPlan *plan; /* NULL until the paper is known and the plan made */
  GMutex mutex;
  GCond cond;
  gboolean is_planned; /* well or not; with the mutex */
  GError *error;       /* likewise */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->document);
  rdv_export_options_free (job->options);
  g_object_unref (job->cancellable);
  g_clear_pointer (&job->plan, rdv_export_plan_unref);
  g_clear_error (&job->error);
  g_mutex_clear (&job->mutex);
  g_cond_clear (&job->cond);
  g_free (job);
}

/* A sheet cannot grow: what does not fit goes onto several. */
static RdvExportPlan *
make_plan (Job *job, const RdvExportWatch *watch, GError **error)
{
  g_autoptr (RdvExportPlan) plan = rdv_export_plan_new (job->document, job->options, watch, NULL);
  RdvExportOptions tiled = *job->options;

  if (plan != NULL && rdv_export_plan_get_page (plan, 0)->height <= job->options->size.height + ROUNDING)
    return g_steal_pointer (&plan);
  tiled.overflow = RDV_OVERFLOW_PAGES;
  return rdv_export_plan_new (job->document, &tiled, watch, error);
}

static void
plan_in_thread (GTask *task, gpointer operation, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  RdvExportWatch watch;
  GError *error = NULL;
  RdvExportPlan *plan;

  rdv_export_watch_init (&watch, cancellable, NULL, NULL);
  plan = make_plan (job, &watch, &error);
  g_mutex_lock (&job->mutex);
  job->plan = plan;
  job->error = error;
  job->is_planned = TRUE;
  g_cond_signal (&job->cond);
  g_mutex_unlock (&job->mutex);
  g_task_return_boolean (task, TRUE);
}

static void
on_begin (GtkPrintOperation *operation, GtkPrintContext *context, gpointer user_data)
{
  Job *job = user_data;
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  RdvExportSize *size = &job->options->size;
  g_autoptr (GTask) task = g_task_new (operation, job->cancellable, NULL, NULL);

  size->width = rdv_export_size_from_mm (gtk_page_setup_get_page_width (setup, GTK_UNIT_MM));
  size->height = rdv_export_size_from_mm (gtk_page_setup_get_page_height (setup, GTK_UNIT_MM));
  size->zoom = 1;
  size->is_paper = TRUE;
  g_clear_pointer (&job->plan, rdv_export_plan_unref);
  g_clear_error (&job->error);
  job->is_planned = FALSE;
  g_task_set_task_data (task, job, NULL);
  g_task_run_in_thread (task, plan_in_thread);
}

/* Whether the plan is made or given up. */
static gboolean
wait_for_plan (Job *job)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  gboolean is_planned;

  g_mutex_lock (&job->mutex);
  while (!job->is_planned && g_cond_wait_until (&job->cond, &job->mutex, end))
    ;
  is_planned = job->is_planned;
  g_mutex_unlock (&job->mutex);
  return is_planned;
}

/* GTK asks again until this says that the number of pages is known. */
static gboolean
on_paginate (GtkPrintOperation *operation, GtkPrintContext *context, gpointer user_data)
{
  Job *job = user_data;

  if (!wait_for_plan (job))
    return FALSE;
  gtk_print_operation_set_n_pages (operation,
                                   job->plan != NULL ? (int)rdv_export_plan_get_n_pages (job->plan) : 1);
  if (job->plan == NULL)
    gtk_print_operation_cancel (operation);
  return TRUE;
}

/* A sheet to be drawn. */
typedef struct
{
  Job *job;
  guint page;
  cairo_t *cr;
} Sheet;

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  cairo_destroy (sheet->cr);
  g_free (sheet);
}

static void
draw_in_thread (GTask *task, gpointer operation, gpointer data, GCancellable *cancellable)
{
  Sheet *sheet = data;
  RdvExportWatch watch;

  rdv_export_watch_init (&watch, cancellable, NULL, NULL);
  rdv_export_plan_paint (sheet->job->plan, sheet->page, sheet->cr, &watch, NULL);
  g_task_return_boolean (task, TRUE);
}

static void
on_drawn (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gtk_print_operation_draw_page_finish (GTK_PRINT_OPERATION (source));
}

/* GTK leaves the sheet alone until it hears that it is drawn. */
static void
on_draw (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  Job *job = user_data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  g_autoptr (GTask) task = NULL;
  Sheet *sheet;
  double scale;

  if (job->plan == NULL)
    return;
  scale = gtk_print_context_get_width (context) / rdv_export_plan_get_page (job->plan, (guint) page)->width;
  cairo_scale (cr, scale, scale);
  sheet = g_new0 (Sheet, 1);
  *sheet = (Sheet){ job, (guint)page, cairo_reference (cr) };
  task = g_task_new (operation, job->cancellable, on_drawn, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, sheet, sheet_free);
  gtk_print_operation_set_defer_drawing (operation);
  g_task_run_in_thread (task, draw_in_thread);
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer user_data)
{
  Job *job = user_data;

  g_cancellable_cancel (job->cancellable);
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    rdv_print_memory_save (operation);
}

GtkPrintOperation *
rdv_print_new (RdvDocument *document, const RdvExportOptions *options)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Job *job = g_new0 (Job, 1);

  job->document = g_object_ref (document);
  job->options = rdv_export_options_copy (options);
  job->options->format = RDV_EXPORT_PDF;
  job->options->scale = 1;
  job->cancellable = g_cancellable_new ();
  g_mutex_init (&job->mutex);
  g_cond_init (&job->cond);
  rdv_print_memory_load (operation);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, rdv_timeline_page_get_title (document));
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), JOB_DATA, job, job_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin), job);
  g_signal_connect (operation, "paginate", G_CALLBACK (on_paginate), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw), job);
  g_signal_connect (operation, "done", G_CALLBACK (on_done), job);
  return operation;
}

char *
rdv_print_dup_error (GtkPrintOperation *operation, GtkPrintOperationResult result)
{
  Job *job = g_object_get_data (G_OBJECT (operation), JOB_DATA);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&job->mutex);
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    return g_strdup (error->message);
  /* A plan that failed gives the operation up. */
  if (!job->is_planned || job->error == NULL ||
      g_error_matches (job->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;
  return g_strdup (job->error->message);
}
