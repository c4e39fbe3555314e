/* rdv-loader.h: from a file to a document. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"
#include "rdv-report.h"
#include "rdv-table-choice.h"

G_BEGIN_DECLS

/**
 * RdvLoader:
 *
 * Reads one timeline: recognises the format by its content, streams it through the format's reader into a
 * builder and freezes it. Used for one load. Signal "progress" (fraction 0..1, or -1 when the size is not
 * known), in the main context of the caller, at most some 20 times a second.
 */
#define RDV_TYPE_LOADER (rdv_loader_get_type ())
G_DECLARE_FINAL_TYPE (RdvLoader, rdv_loader, RDV, LOADER, GObject)

/* @languages: (nullable): wanted languages, best first ("ru", "en"); NULL is the locale's
 * (g_get_language_names). Then comes the file's own, then any. */
RdvLoader *rdv_loader_new_for_file (GFile *file, const char *const *languages);
/* The built-in history, from the program's own resources. */
RdvLoader *rdv_loader_new_for_builtin (const char *const *languages);
/* @name: how errors call it, e.g. "standard input". */
RdvLoader *rdv_loader_new_for_stream (GInputStream *stream, const char *name, const char *const *languages);

gboolean rdv_loader_is_builtin (RdvLoader *self);
/* The id of the built-in history, which links to it say. */
#define RDV_LOADER_BUILTIN_ID "americans-and-russians-in-space"

/* NULL for the built-in history and for streams. */
GFile *rdv_loader_get_file (RdvLoader *self);
/* How errors and titles call it: the file's display name, translated for the built-in history. */
const char *rdv_loader_get_name (RdvLoader *self);
/* What was understood and what not; complete when the load has ended. */
RdvReport *rdv_loader_get_report (RdvLoader *self);

/* What the columns of a table are, instead of a guess; set before the load. @choice: (nullable). */
void rdv_loader_set_table_choice (RdvLoader *self, RdvTableChoice *choice);
RdvTableChoice *rdv_loader_get_table_choice (RdvLoader *self);

/* Reads in the calling thread. Returns: (transfer full): the document, or NULL with an RDV_ERROR or
 * G_IO_ERROR_CANCELLED. */
RdvDocument *rdv_loader_load (RdvLoader *self, GCancellable *cancellable, GError **error);
/* Reads in a worker thread. */
void rdv_loader_load_async (RdvLoader *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
RdvDocument *rdv_loader_load_finish (RdvLoader *self, GAsyncResult *result, GError **error);

G_END_DECLS
