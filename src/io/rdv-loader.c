/* rdv-loader.c: see rdv-loader.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-loader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-document-builder.h"
#include "rdv-error.h"
#include "rdv-file-name.h"
#include "rdv-format.h"
#include "rdv-history.h"
#include "rdv-packed-file.h"

/* What a file of our own is called before its last ending. */
#define OWN_ENDING ".timeline"

struct _RdvLoader
{
  GObject parent_instance;
  GFile *file;          /* NULL for streams and the built-in history */
  GInputStream *stream; /* NULL for files and the built-in history */
  char *name;
  char **languages;
  RdvReport *report;
  RdvTableChoice *choice; /* NULL: tables are read by guess */
};

enum
{
  PROGRESS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdvLoader, rdv_loader, G_TYPE_OBJECT)

/* One run, perhaps in a thread of its own: its report becomes the loader's when it has ended, so that a run
 * that was abandoned never writes to what others read. */
typedef struct
{
  RdvLoader *loader;
  RdvReport *report;
  gint is_over; /* atomic: nobody listens any more */
} Run;

/* A progress on its way to the caller's context. */
typedef struct
{
  GTask *task;
  double fraction;
} Message;

static void
rdv_loader_finalize (GObject *object)
{
  RdvLoader *self = RDV_LOADER (object);

  g_clear_object (&self->file);
  g_clear_object (&self->stream);
  g_free (self->name);
  g_strfreev (self->languages);
  g_object_unref (self->report);
  g_clear_object (&self->choice);
  G_OBJECT_CLASS (rdv_loader_parent_class)->finalize (object);
}

static void
rdv_loader_class_init (RdvLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rdv_loader_finalize;
  signals[PROGRESS] = g_signal_new ("progress", RDV_TYPE_LOADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_DOUBLE);
}

static void
rdv_loader_init (RdvLoader *self)
{
  self->report = rdv_report_new ();
}

RdvLoader *
rdv_loader_new_for_file (GFile *file, const char *const *languages)
{
  RdvLoader *self = g_object_new (RDV_TYPE_LOADER, NULL);
  g_autofree char *basename = g_file_get_basename (file);

  self->file = g_object_ref (file);
  self->name = basename != NULL ? g_filename_display_name (basename) : g_file_get_parse_name (file);
  self->languages = g_strdupv ((char **)languages);
  return self;
}

RdvLoader *
rdv_loader_new_for_builtin (const char *const *languages)
{
  RdvLoader *self = g_object_new (RDV_TYPE_LOADER, NULL);

  self->name = g_strdup (_ ("Built-in history"));
  self->languages = g_strdupv ((char **)languages);
  return self;
}

RdvLoader *
rdv_loader_new_for_stream (GInputStream *stream, const char *name, const char *const *languages)
{
  RdvLoader *self = g_object_new (RDV_TYPE_LOADER, NULL);

  self->stream = g_object_ref (stream);
  self->name = g_strdup (name);
  self->languages = g_strdupv ((char **)languages);
  return self;
}

GFile *
rdv_loader_get_file (RdvLoader *self)
{
  g_return_val_if_fail (RDV_IS_LOADER (self), NULL);

  return self->file;
}

const char *
rdv_loader_get_name (RdvLoader *self)
{
  g_return_val_if_fail (RDV_IS_LOADER (self), NULL);

  return self->name;
}

gboolean
rdv_loader_is_builtin (RdvLoader *self)
{
  g_return_val_if_fail (RDV_IS_LOADER (self), FALSE);

  return self->file == NULL && self->stream == NULL;
}

RdvReport *
rdv_loader_get_report (RdvLoader *self)
{
  g_return_val_if_fail (RDV_IS_LOADER (self), NULL);

  return self->report;
}

void
rdv_loader_set_table_choice (RdvLoader *self, RdvTableChoice *choice)
{
  g_return_if_fail (RDV_IS_LOADER (self));

  g_set_object (&self->choice, choice);
}

RdvTableChoice *
rdv_loader_get_table_choice (RdvLoader *self)
{
  g_return_val_if_fail (RDV_IS_LOADER (self), NULL);

  return self->choice;
}

/* What opening a file gave, as a sentence that says what to do. */
static void
translate_error (RdvLoader *self, const GError *cause, GError **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (cause));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    {
      g_autofree char *whole = rdv_file_name_tell (self->file);

      g_set_error (error, RDV_ERROR, RDV_ERROR_NOT_FOUND,
                   _ ("There is no file “%s”. Check its name and folder, or choose another file."), whole);
    }
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, RDV_ERROR, RDV_ERROR_UNREADABLE,
                 _ ("“%s” is a folder, not a file. Choose a timeline file inside it."), self->name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, RDV_ERROR, RDV_ERROR_UNREADABLE,
                 _ ("You are not allowed to read “%s”. Ask its owner, or choose another file."), self->name);
  else
    g_set_error (error, RDV_ERROR, RDV_ERROR_UNREADABLE,
                 _ ("“%s” cannot be opened: %s. Check the disk or the connection, and try again."),
                 self->name, cause->message);
}

/* @size: -1 when it is not known. */
static GInputStream *
open_stream (RdvLoader *self, goffset *size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;

  *size = -1;
  if (self->stream != NULL)
    return g_object_ref (self->stream);

  stream = g_file_read (self->file, cancellable, &cause);
  if (stream == NULL)
    {
      translate_error (self, cause, error);
      return NULL;
    }
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);
  if (info != NULL && g_file_info_get_size (info) > 0)
    *size = g_file_info_get_size (info);
  return G_INPUT_STREAM (g_steal_pointer (&stream));
}

static void
message_free (gpointer data)
{
  Message *message = data;

  g_object_unref (message->task);
  g_free (message);
}

static gboolean
tell_message (gpointer data)
{
  Message *message = data;
  Run *run = g_task_get_task_data (message->task);

  if (!g_atomic_int_get (&run->is_over) && !g_task_get_completed (message->task))
    g_signal_emit (run->loader, signals[PROGRESS], 0, message->fraction);
  return G_SOURCE_REMOVE;
}

static void
tell_here (double fraction, gpointer user_data)
{
  g_signal_emit (user_data, signals[PROGRESS], 0, fraction);
}

static void
tell_caller (double fraction, gpointer user_data)
{
  GTask *task = user_data;
  Message *message = g_new (Message, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  message->task = g_object_ref (task);
  message->fraction = fraction;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_message, message, message_free);
  g_source_attach (source, g_task_get_context (task));
}

static RdvDocument *
load_builtin (RdvLoader *self, RdvReport *report, GError **error)
{
  const char *const *languages = rdv_history_get_languages ();

  rdv_report_set_format (report, "native");
  for (guint i = 0; languages[i] != NULL; i++)
    rdv_report_add_language (report, languages[i]);
  return rdv_history_load ((const char *const *)self->languages, error);
}

/* The name of the file without its endings, "journeys" for "journeys.timeline.json". */
static char *
dup_title (RdvLoader *self)
{
  char *title = g_strdup (self->name);
  char *dot = strrchr (title, '.');

  /* "Trip 2.5 km" has none. */
  if (dot != NULL && dot != title && strchr (dot, ' ') == NULL)
    *dot = '\0';
  if (g_str_has_suffix (title, OWN_ENDING) && !g_str_equal (title, OWN_ENDING))
    title[strlen (title) - strlen (OWN_ENDING)] = '\0';
  return title;
}

static RdvDocument *
load (RdvLoader *self,
      RdvReport *report,
      RdvProgressFunc progress,
      gpointer user_data,
      GCancellable *cancellable,
      GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (RdvChunkSource) source = NULL;
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (report);
  goffset size;
  gsize length;
  const char *head;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (rdv_loader_is_builtin (self))
    return load_builtin (self, report, error);
  stream = open_stream (self, &size, cancellable, error);
  if (stream == NULL)
    return NULL;
  if (self->choice != NULL)
    rdv_table_choice_attach (self->choice, report);
  source = rdv_chunk_source_new (stream, self->name, size, progress, user_data, cancellable);
  head = rdv_chunk_source_peek (source, &length, error);
  if (head == NULL || rdv_packed_file_refuse (head, length, self->name, error) ||
      !rdv_format_sniff (head, length)
           ->read (source, builder, report, (const char *const *)self->languages, error) ||
      rdv_chunk_source_is_cancelled (source, error))
    return NULL;

  if (self->file != NULL)
    {
      g_autofree char *title = dup_title (self);

      rdv_document_builder_set_title_by_default (builder, title);
    }
  return rdv_document_builder_freeze (builder);
}

RdvDocument *
rdv_loader_load (RdvLoader *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (RdvReport) report = rdv_report_new ();
  RdvDocument *document;

  g_return_val_if_fail (RDV_IS_LOADER (self), NULL);

  document = load (self, report, tell_here, self, cancellable, error);
  rdv_report_sort (report);
  g_set_object (&self->report, report);
  return document;
}

static void
run_free (gpointer data)
{
  Run *run = data;

  g_object_unref (run->report);
  g_free (run);
}

static void
run_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Run *run = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdvDocument) document =
      load (source_object, run->report, tell_caller, task, cancellable, &error);

  rdv_report_sort (run->report);
  /* whoever cancelled has had their answer, and a second one would be lost with its error */
  if (!g_task_set_return_on_cancel (task, FALSE))
    return;
  if (document != NULL)
    g_task_return_pointer (task, g_steal_pointer (&document), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
rdv_loader_load_async (RdvLoader *self,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Run *run;

  g_return_if_fail (RDV_IS_LOADER (self));

  run = g_new0 (Run, 1);
  run->loader = self;
  run->report = rdv_report_new ();
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, rdv_loader_load_async);
  g_task_set_task_data (task, run, run_free);
  /* a stream that hangs, or a document that is being sorted, must not hold up who cancelled */
  g_task_set_return_on_cancel (task, TRUE);
  /* a thread that starts out cancelled makes GLib 2.74 lose an error */
  if (g_task_return_error_if_cancelled (task))
    return;
  g_task_run_in_thread (task, run_in_thread);
}

RdvDocument *
rdv_loader_load_finish (RdvLoader *self, GAsyncResult *result, GError **error)
{
  Run *run;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  run = g_task_get_task_data (G_TASK (result));
  g_atomic_int_set (&run->is_over, TRUE);
  if (!g_task_had_error (G_TASK (result)) ||
      !g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    g_set_object (&self->report, run->report);
  return g_task_propagate_pointer (G_TASK (result), error);
}
