/* rdv-rows-content.c: see rdv-rows-content.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-rows-content.h"

#include <string.h>

#include "rdv-column.h"
#include "rdv-list-writer.h"

#define CSV  "text/csv"
#define UTF8 "text/plain;charset=utf-8"

struct _RdvRowsContent
{
  GdkContentProvider parent_instance;
  RdvDocument *document;
  GArray *events; /* guint32 */
  gint64 now;
};

G_DEFINE_FINAL_TYPE (RdvRowsContent, rdv_rows_content, GDK_TYPE_CONTENT_PROVIDER)

static GdkContentFormats *
rdv_rows_content_ref_formats (GdkContentProvider *provider)
{
  static const char *types[] = { UTF8, CSV, "text/plain" };

  return gdk_content_formats_new (types, G_N_ELEMENTS (types));
}

static char *
dup_lines (RdvRowsContent *self)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < self->events->len; i++)
    for (RdvColumn column = 0; column < RDV_N_COLUMNS; column++)
      {
        g_autofree char *text =
            rdv_column_dup_text (column, self->document, g_array_index (self->events, guint32, i), self->now);

        g_string_append (lines, text);
        g_string_append_c (lines, column + 1 < RDV_N_COLUMNS ? '\t' : '\n');
      }
  return g_string_free (lines, FALSE);
}

static void
make_csv (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  RdvRowsContent *self = source;

  g_task_return_pointer (task, rdv_list_to_csv (self->document, (const guint32 *) self->events->data, self->events->len), g_free);
}

static void
make_lines (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_task_return_pointer (task, dup_lines (source), g_free);
}

static void
on_written (GObject *stream, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) writing = user_data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, &error))
    g_task_return_boolean (writing, TRUE);
  else
    g_task_return_error (writing, error);
}

/* The task of the one who pastes keeps the text until it is written. */
static void
on_made (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *writing = user_data;
  GOutputStream *stream = g_object_get_data (G_OBJECT (writing), "stream");
  char *text = g_task_propagate_pointer (G_TASK (result), NULL);

  g_task_set_task_data (writing, text, g_free);
  g_output_stream_write_all_async (stream, text, strlen (text), g_task_get_priority (writing), g_task_get_cancellable (writing),
                                   on_written, writing);
}

static void
rdv_rows_content_write_mime_type_async (GdkContentProvider *provider,
                                        const char *mime_type,
                                        GOutputStream *stream,
                                        int io_priority,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  GTask *writing = g_task_new (provider, cancellable, callback, user_data);
  g_autoptr (GTask) making = g_task_new (provider, NULL, on_made, writing);

  g_task_set_priority (writing, io_priority);
  g_object_set_data_full (G_OBJECT (writing), "stream", g_object_ref (stream), g_object_unref);
  g_task_run_in_thread (making, g_str_equal (mime_type, CSV) ? make_csv : make_lines);
}

static gboolean
rdv_rows_content_write_mime_type_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
rdv_rows_content_finalize (GObject *object)
{
  RdvRowsContent *self = RDV_ROWS_CONTENT (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->events, g_array_unref);
  G_OBJECT_CLASS (rdv_rows_content_parent_class)->finalize (object);
}

static void
rdv_rows_content_class_init (RdvRowsContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rdv_rows_content_finalize;
  provider_class->ref_formats = rdv_rows_content_ref_formats;
  provider_class->write_mime_type_async = rdv_rows_content_write_mime_type_async;
  provider_class->write_mime_type_finish = rdv_rows_content_write_mime_type_finish;
}

static void
rdv_rows_content_init (RdvRowsContent *self)
{
}

GdkContentProvider *
rdv_rows_content_new (RdvDocument *document, const guint32 *events, guint n, gint64 now)
{
  RdvRowsContent *self = g_object_new (RDV_TYPE_ROWS_CONTENT, NULL);

  self->document = g_object_ref (document);
  self->events = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_vals (self->events, events, n);
  self->now = now;
  return GDK_CONTENT_PROVIDER (self);
}
