/* rdv-picture-content.c: see rdv-picture-content.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-picture-content.h"

#include <string.h>

#include "rdv-dragged-file.h"
#include "rdv-exporter.h"

#define URI_LIST "text/uri-list"

struct _RdvPictureContent
{
  GdkContentProvider parent_instance;
  RdvDocument *document;
  RdvExportOptions *options;
  guint page;
  char *name; /* NULL: not offered as a file */
  /* The file in the making: from the moment that it is picked up, as it is wanted at once where it is dropped. */
  GCancellable *cancellable;
  GMutex mutex;
  GThread *thread; /* NULL when it has ended, or for want of a name */
  GBytes *bytes;
  GError *error;
};

G_DEFINE_FINAL_TYPE (RdvPictureContent, rdv_picture_content, GDK_TYPE_CONTENT_PROVIDER)

static const char *const types[] = {
  [RDV_EXPORT_PNG] = "image/png",
  [RDV_EXPORT_SVG] = "image/svg+xml",
  [RDV_EXPORT_PDF] = "application/pdf",
};

/* For a file GTK makes of the type whatever else is asked for: among that is the way that leads out of a
 * sandbox (the file transfer portal). A list of URIs is offered beside it because that can be written without
 * keeping the window waiting. */
static GdkContentFormats *
ref_formats (GdkContentProvider *provider)
{
  RdvPictureContent *self = RDV_PICTURE_CONTENT (provider);
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  if (self->name != NULL)
    {
      gdk_content_formats_builder_add_mime_type (builder, URI_LIST);
      gdk_content_formats_builder_add_gtype (builder, GDK_TYPE_FILE_LIST);
    }
  gdk_content_formats_builder_add_mime_type (builder, types[self->options->format]);
  gdk_content_formats_builder_add_mime_type (builder, types[RDV_EXPORT_PNG]);
  return gdk_content_formats_builder_free_to_formats (builder);
}

static GBytes *
render (RdvPictureContent *self, RdvExportFormat format, GCancellable *cancellable, GError **error)
{
  RdvExportOptions options = *self->options;
  RdvExportWatch watch;
  g_autoptr (GPtrArray) files = NULL;

  options.format = format;
  rdv_export_watch_init (&watch, cancellable, NULL, NULL);
  files = rdv_exporter_render (self->document, &options, &watch, error);
  return files != NULL ? g_bytes_ref (g_ptr_array_index (files, MIN (self->page, files->len - 1))) : NULL;
}

static gpointer
render_ahead (gpointer data)
{
  RdvPictureContent *self = data;

  return render (self, self->options->format, self->cancellable, &self->error);
}

/* Waits for what has been begun when it was picked up. */
static GBytes *
ref_rendered (RdvPictureContent *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (self->thread != NULL)
    self->bytes = g_thread_join (g_steal_pointer (&self->thread));
  if (self->bytes != NULL)
    return g_bytes_ref (self->bytes);
  g_propagate_error (error, g_error_copy (self->error));
  return NULL;
}

/* In a file of its own. */
static GFile *
write_file (RdvPictureContent *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = ref_rendered (self, error);

  return bytes != NULL ? rdv_dragged_file_write (self->name, bytes, cancellable, error) : NULL;
}

static GBytes *
write_uri_list (RdvPictureContent *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = write_file (self, cancellable, error);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;
  char *lines = uri != NULL ? g_strconcat (uri, "\r\n", NULL) : NULL;

  return lines != NULL ? g_bytes_new_take (lines, strlen (lines)) : NULL;
}

/* What somebody wants, and where it is to be written. */
typedef struct
{
  char *type;
  GOutputStream *stream;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_free (wish->type);
  g_object_unref (wish->stream);
  g_free (wish);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  RdvPictureContent *self = RDV_PICTURE_CONTENT (source);
  const Wish *wish = data;
  gboolean is_png = g_str_equal (wish->type, types[RDV_EXPORT_PNG]);
  GError *error = NULL;
  g_autoptr (GBytes) bytes =
      g_str_equal (wish->type, URI_LIST)
          ? write_uri_list (self, cancellable, &error)
          : render (self, is_png ? RDV_EXPORT_PNG : self->options->format, cancellable, &error);
  gconstpointer content;
  gsize size;

  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  content = g_bytes_get_data (bytes, &size);
  if (g_output_stream_write_all (wish->stream, content, size, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
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
  g_autoptr (GTask) task = g_task_new (provider, cancellable, callback, user_data);
  Wish *wish = g_new0 (Wish, 1);

  wish->type = g_strdup (type);
  wish->stream = g_object_ref (stream);
  g_task_set_priority (task, priority);
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, run);
}

static gboolean
write_mime_type_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* GTK asks for a value when it is dropped, and wants it at once: then the thread is mostly done. */
static gboolean
get_value (GdkContentProvider *provider, GValue *value, GError **error)
{
  RdvPictureContent *self = RDV_PICTURE_CONTENT (provider);
  g_autoptr (GFile) file = NULL;
  GSList *files;

  if (self->name == NULL || !G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return GDK_CONTENT_PROVIDER_CLASS (rdv_picture_content_parent_class)->get_value (provider, value, error);
  file = write_file (self, NULL, error);
  if (file == NULL)
    return FALSE;
  files = g_slist_prepend (NULL, g_steal_pointer (&file));
  g_value_take_boxed (value, files);
  return TRUE;
}

static void
rdv_picture_content_finalize (GObject *object)
{
  RdvPictureContent *self = RDV_PICTURE_CONTENT (object);

  g_cancellable_cancel (self->cancellable);
  if (self->thread != NULL)
    self->bytes = g_thread_join (self->thread);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_error (&self->error);
  g_mutex_clear (&self->mutex);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);
  g_clear_pointer (&self->options, rdv_export_options_free);
  g_free (self->name);
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
  provider_class->get_value = get_value;
}

static void
rdv_picture_content_init (RdvPictureContent *self)
{
  self->cancellable = g_cancellable_new ();
  g_mutex_init (&self->mutex);
}

GdkContentProvider *
rdv_picture_content_new (RdvDocument *document, const RdvExportOptions *options, guint page, const char *name)
{
  RdvPictureContent *self = g_object_new (RDV_TYPE_PICTURE_CONTENT, NULL);

  self->document = g_object_ref (document);
  self->options = rdv_export_options_copy (options);
  self->page = page;
  self->name = g_strdup (name);
  if (name != NULL)
    self->thread = g_thread_new ("dragged-picture", render_ahead, self);
  return GDK_CONTENT_PROVIDER (self);
}
