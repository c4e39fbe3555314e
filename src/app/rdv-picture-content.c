/* rdv-picture-content.c: see rdv-picture-content.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-picture-content.h"

#include "rdv-exporter.h"

struct _RdvPictureContent
{
  GdkContentProvider parent_instance;
  RdvDocument *document;
  RdvExportOptions *options;
  guint page;
};

G_DEFINE_FINAL_TYPE (RdvPictureContent, rdv_picture_content, GDK_TYPE_CONTENT_PROVIDER)

static const char *const types[] = {
  [RDV_EXPORT_PNG] = "image/png",
  [RDV_EXPORT_SVG] = "image/svg+xml",
  [RDV_EXPORT_PDF] = "application/pdf",
};

static GdkContentFormats *
ref_formats (GdkContentProvider *provider)
{
  RdvPictureContent *self = RDV_PICTURE_CONTENT (provider);
  const char *offered[] = { types[self->options->format], types[RDV_EXPORT_PNG] };

  return gdk_content_formats_new (offered, self->options->format == RDV_EXPORT_PNG ? 1 : 2);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_rendered (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  RdvPictureContent *self = RDV_PICTURE_CONTENT (g_task_get_source_object (task));
  GOutputStream *stream = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) files = rdv_exporter_render_finish (result, &error);
  GBytes *bytes;
  gconstpointer data;
  gsize size;

  if (files == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  bytes = g_ptr_array_index (files, MIN (self->page, files->len - 1));
  data = g_bytes_get_data (bytes, &size);
  g_object_set_data_full (G_OBJECT (task), "bytes", g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_output_stream_write_all_async (stream, data, size, G_PRIORITY_DEFAULT, g_task_get_cancellable (task), on_written,
                                   g_object_ref (task));
}

static void
write_mime_type_async (GdkContentProvider *provider,
                       const char *type,
                       GOutputStream *stream,
                       int priority,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  RdvPictureContent *self = RDV_PICTURE_CONTENT (provider);
  RdvExportOptions options = *self->options;
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  if (g_str_equal (type, types[RDV_EXPORT_PNG]))
    options.format = RDV_EXPORT_PNG;
  g_task_set_task_data (task, g_object_ref (stream), g_object_unref);
  rdv_exporter_render_async (self->document, &options, cancellable, NULL, NULL, on_rendered, task);
}

static gboolean
write_mime_type_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
rdv_picture_content_finalize (GObject *object)
{
  RdvPictureContent *self = RDV_PICTURE_CONTENT (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->options, rdv_export_options_free);
  G_OBJECT_CLASS (rdv_picture_content_parent_class)->finalize (object);
}

static void
rdv_picture_content_class_init (RdvPictureContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rdv_picture_content_finalize;
  provider_class->ref_formats = ref_formats;
  provider_class->write_mime_type_async = write_mime_type_async;
  provider_class->write_mime_type_finish = write_mime_type_finish;
}

static void
rdv_picture_content_init (RdvPictureContent *self)
{
}

GdkContentProvider *
rdv_picture_content_new (RdvDocument *document, const RdvExportOptions *options, guint page)
{
  RdvPictureContent *self = g_object_new (RDV_TYPE_PICTURE_CONTENT, NULL);

  self->document = g_object_ref (document);
  self->options = rdv_export_options_copy (options);
  self->page = page;
  return GDK_CONTENT_PROVIDER (self);
}
