/* rdv-chunk-source.c: see rdv-chunk-source.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-chunk-source.h"

#include <glib/gi18n-lib.h>

#include "rdv-error.h"

#define CHUNK_SIZE        65536
#define PROGRESS_INTERVAL (G_USEC_PER_SEC / 20)

struct _RdvChunkSource
{
  GInputStream *stream;
  char *name;
  goffset size;
  goffset taken;
  RdvProgressFunc progress;
  gpointer user_data;
  gint64 told; /* when, in monotonic microseconds */
  GCancellable *cancellable;
  gboolean is_peeked;
  gsize length;
  char buffer[CHUNK_SIZE];
};

RdvChunkSource *
rdv_chunk_source_new (GInputStream *stream,
                      const char *name,
                      goffset size,
                      RdvProgressFunc progress,
                      gpointer user_data,
                      GCancellable *cancellable)
{
  RdvChunkSource *self = g_new (RdvChunkSource, 1);

  self->stream = g_object_ref (stream);
  self->name = g_strdup (name);
  self->size = size;
  self->taken = 0;
  self->progress = progress;
  self->user_data = user_data;
  self->told = G_MININT64;
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->is_peeked = FALSE;
  self->length = 0;
  return self;
}

void
rdv_chunk_source_free (RdvChunkSource *self)
{
  g_object_unref (self->stream);
  g_free (self->name);
  g_clear_object (&self->cancellable);
  g_free (self);
}

const char *
rdv_chunk_source_get_name (RdvChunkSource *self)
{
  return self->name;
}

static gboolean
fill (RdvChunkSource *self, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (g_input_stream_read_all (self->stream, self->buffer, CHUNK_SIZE, &self->length, self->cancellable,
                               &local))
    return TRUE;
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&local));
  else if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, RDV_ERROR, RDV_ERROR_UNREADABLE,
                 _ ("“%s” is a folder, not a file. Choose a timeline file inside it."), self->name);
  else
    g_set_error (error, RDV_ERROR, RDV_ERROR_UNREADABLE,
                 _ ("“%s” cannot be read: %s. Check the disk or the connection, and try again."), self->name,
                 local->message);
  return FALSE;
}

static void
tell_progress (RdvChunkSource *self)
{
  gboolean is_over = self->length < CHUNK_SIZE;
  gint64 now = g_get_monotonic_time ();

  if (self->progress == NULL ||
      (!is_over && self->told != G_MININT64 && now - self->told < PROGRESS_INTERVAL))
    return;
  self->told = now;
  /* a file may grow while it is read */
  if (self->size > 0)
    self->progress (MIN (1.0, (double)self->taken / (double)self->size), self->user_data);
  else
    self->progress (-1, self->user_data);
}

const char *
rdv_chunk_source_peek (RdvChunkSource *self, gsize *length, GError **error)
{
  if (!self->is_peeked && !fill (self, error))
    return NULL;
  self->is_peeked = TRUE;
  *length = self->length;
  return self->buffer;
}

const char *
rdv_chunk_source_next (RdvChunkSource *self, gsize *length, GError **error)
{
  if (rdv_chunk_source_is_cancelled (self, error))
    return NULL;
  if (!self->is_peeked && !fill (self, error))
    return NULL;
  self->is_peeked = FALSE;
  self->taken += (goffset)self->length;
  if (self->length > 0)
    tell_progress (self);
  *length = self->length;
  return self->buffer;
}

gboolean
rdv_chunk_source_is_cancelled (RdvChunkSource *self, GError **error)
{
  return g_cancellable_set_error_if_cancelled (self->cancellable, error);
}
