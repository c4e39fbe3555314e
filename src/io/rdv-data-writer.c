/* rdv-data-writer.c: see rdv-data-writer.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-data-writer.h"

#include <string.h>

#include "rdv-icalendar-writer.h"
#include "rdv-list-writer.h"
#include "rdv-native-writer.h"
#include "rdv-timelinejs-writer.h"
#include "rdv-whole-file.h"

static const struct
{
  const char *nick;
  const char *ending; /* NULL: another format of the same ending comes first */
  RdvDataFormat format;
} formats[] = {
  { "csv", ".csv", RDV_DATA_CSV },
  { "json", ".json", RDV_DATA_NATIVE },
  { "timelinejs", NULL, RDV_DATA_TIMELINEJS },
  { "icalendar", ".ics", RDV_DATA_ICALENDAR },
};

gboolean
rdv_data_format_from_nick (const char *nick, RdvDataFormat *format)
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
rdv_data_format_from_name (const char *name, RdvDataFormat *format)
{
  const char *dot = strrchr (name, '.');

  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (formats); i++)
    if (formats[i].ending != NULL && g_ascii_strcasecmp (dot, formats[i].ending) == 0)
      {
        *format = formats[i].format;
        return TRUE;
      }
  return FALSE;
}

static GBytes *
render_csv (RdvDocument *document, gint64 now)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  rdv_list_write (document, RDV_LIST_CSV, now, stream, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

GBytes *
rdv_data_writer_render (const RdvDataRequest *request, RdvDataLoss *loss)
{
  g_autoptr (RdvDocument) document = NULL;

  *loss = (RdvDataLoss){ 0 };
  document = request->events != NULL ? rdv_document_subset (request->document, request->events)
                                     : g_object_ref (request->document);
  switch (request->format)
    {
    case RDV_DATA_NATIVE:
      return rdv_native_writer_write (document);
    case RDV_DATA_TIMELINEJS:
      return rdv_timelinejs_writer_write (document, request->now, &loss->n_without_end);
    case RDV_DATA_ICALENDAR:
      return rdv_icalendar_writer_write (document, request->now, &loss->n_left_out);
    case RDV_DATA_CSV:
    default:
      return render_csv (document, request->now);
    }
}

typedef struct
{
  RdvDataRequest request;
  GFile *file;
  RdvDataLoss loss;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->request.document);
  if (job->request.events != NULL)
    rdv_bitset_free ((RdvBitset *) job->request.events);
  g_clear_object (&job->file);
  g_free (job);
}

static void
run (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GBytes) bytes = rdv_data_writer_render (&job->request, &job->loss);
  GError *error = NULL;

  if (job->file == NULL || rdv_whole_file_write (job->file, bytes, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&bytes), (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

void
rdv_data_writer_write_async (const RdvDataRequest *request,
                             GFile *file,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (request->document, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->request = *request;
  g_object_ref (job->request.document);
  if (request->events != NULL)
    job->request.events = rdv_bitset_copy (request->events);
  job->file = file != NULL ? g_object_ref (file) : NULL;
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_set_check_cancellable (task, job->file == NULL);
  g_task_run_in_thread (task, run);
}

GBytes *
rdv_data_writer_write_finish (GAsyncResult *result, RdvDataLoss *loss, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  if (loss != NULL)
    *loss = job->loss;
  return g_task_propagate_pointer (G_TASK (result), error);
}
