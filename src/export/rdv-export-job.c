/* rdv-export-job.c: exports in threads of their own. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-exporter.h"

/* Progress is told when it has grown by this much. */
#define STEP 0.01

typedef struct
{
  RdvDocument *document;
  RdvExportOptions *options;
  GFile *file; /* NULL: to be rendered only */
  RdvExportProgressFunc progress;
  gpointer progress_data;
  double told;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->document);
  rdv_export_options_free (job->options);
  g_clear_object (&job->file);
  g_free (job);
}

/* On its way from the thread to the caller's main context. */
typedef struct
{
  GTask *task;
  double fraction;
} Tidings;

static void
tidings_free (gpointer data)
{
  Tidings *tidings = data;

  g_object_unref (tidings->task);
  g_free (tidings);
}

static gboolean
deliver (gpointer user_data)
{
  Tidings *tidings = user_data;
  Job *job = g_task_get_task_data (tidings->task);

  if (!g_task_get_completed (tidings->task))
    job->progress (tidings->fraction, job->progress_data);
  return G_SOURCE_REMOVE;
}

static void
on_progress (double fraction, gpointer user_data)
{
  GTask *task = user_data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GSource) source = NULL;
  Tidings *tidings;

  if (job->progress == NULL || fraction < job->told + STEP)
    return;
  job->told = fraction;
  tidings = g_new0 (Tidings, 1);
  tidings->task = g_object_ref (task);
  tidings->fraction = fraction;
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, deliver, tidings, tidings_free);
  g_source_attach (source, g_task_get_context (task));
}

static void
run (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  RdvExportWatch watch;
  GError *error = NULL;
  GPtrArray *files;

  rdv_export_watch_init (&watch, cancellable, on_progress, task);
  if (job->file != NULL)
    files = rdv_exporter_write (job->document, job->options, job->file, &watch, &error);
  else
    files = rdv_exporter_render (job->document, job->options, &watch, &error);
  if (files != NULL)
    g_task_return_pointer (task, files, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
start (RdvDocument *document,
       const RdvExportOptions *options,
       GFile *file,
       GCancellable *cancellable,
       RdvExportProgressFunc progress,
       gpointer progress_data,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (document, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->document = g_object_ref (document);
  job->options = rdv_export_options_copy (options);
  job->file = file != NULL ? g_object_ref (file) : NULL;
  job->progress = progress;
  job->progress_data = progress_data;
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run);
}

void
rdv_exporter_write_async (RdvDocument *document,
                          const RdvExportOptions *options,
                          GFile *file,
                          GCancellable *cancellable,
                          RdvExportProgressFunc progress,
                          gpointer progress_data,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (G_IS_FILE (file));

  start (document, options, file, cancellable, progress, progress_data, callback, user_data);
}

GPtrArray *
rdv_exporter_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
rdv_exporter_render_async (RdvDocument *document,
                           const RdvExportOptions *options,
                           GCancellable *cancellable,
                           RdvExportProgressFunc progress,
                           gpointer progress_data,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  start (document, options, NULL, cancellable, progress, progress_data, callback, user_data);
}

GPtrArray *
rdv_exporter_render_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
