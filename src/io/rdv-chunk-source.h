/* rdv-chunk-source.h: a file in pieces, as readers want it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* @fraction: 0..1 of the bytes, or -1 when the size is not known. */
typedef void (*RdvProgressFunc) (double fraction, gpointer user_data);

/**
 * RdvChunkSource:
 *
 * Reads a stream chunk by chunk into a buffer of its own, tells the progress at most 20 times a second, and
 * turns the errors of the system into RDV_ERROR_UNREADABLE. The first chunk can be looked at before it is
 * taken.
 */
typedef struct _RdvChunkSource RdvChunkSource;

/* @name: how errors call it. @size: in bytes, or -1. @progress: (nullable). */
RdvChunkSource *rdv_chunk_source_new (GInputStream *stream,
                                      const char *name,
                                      goffset size,
                                      RdvProgressFunc progress,
                                      gpointer user_data,
                                      GCancellable *cancellable);
void rdv_chunk_source_free (RdvChunkSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvChunkSource, rdv_chunk_source_free)

const char *rdv_chunk_source_get_name (RdvChunkSource *self);
/* The first bytes, up to 64 KiB of them, without taking them: rdv_chunk_source_next() gives them again. NULL
 * with an error. */
const char *rdv_chunk_source_peek (RdvChunkSource *self, gsize *length, GError **error);
/* The next bytes, valid until the next call; @length is 0 at the end. NULL with an error:
 * RDV_ERROR_UNREADABLE or G_IO_ERROR_CANCELLED. */
const char *rdv_chunk_source_next (RdvChunkSource *self, gsize *length, GError **error);
/* For work without reading. */
gboolean rdv_chunk_source_is_cancelled (RdvChunkSource *self, GError **error);

G_END_DECLS
