/* rdv-exporter.h: pictures of a timeline in files. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-export-plan.h"

G_BEGIN_DECLS

/**
 * rdv_exporter_render:
 * @watch: (nullable):
 *
 * Makes the pictures in memory; needs no display and no GTK. A PDF holds all pages in one file; of a PNG or SVG there is one a page.
 *
 * Returns: (transfer full) (element-type GBytes): the files, or NULL with RDV_ERROR_TOO_SMALL (the size cannot hold one row a lane; the
 *   message names the size that can), RDV_ERROR_VALUE (more pixels than a PNG can have), RDV_ERROR_WRITE or G_IO_ERROR_CANCELLED
 */
GPtrArray *
rdv_exporter_render (RdvDocument *document, const RdvExportOptions *options, const RdvExportWatch *watch, GError **error);

/* Renders, then writes every file whole or not at all, as rdv_whole_file_write() does. Of several the names are numbered: "x-1.png",
 * "x-2.png" ("x-01.png" from ten on). Nothing is written where one of them would
 * replace the input of the options.
 * Returns: (transfer full) (element-type GFile): the files written, or NULL */
GPtrArray *rdv_exporter_write (RdvDocument *document,
                               const RdvExportOptions *options,
                               GFile *file,
                               const RdvExportWatch *watch,
                               GError **error);

/**
 * rdv_exporter_write_async:
 * @options: copied
 * @progress: (nullable): called in the thread-default main context of the caller, not too often, before @callback
 *
 * rdv_exporter_write() in a thread of its own.
 */
void rdv_exporter_write_async (RdvDocument *document,
                               const RdvExportOptions *options,
                               GFile *file,
                               GCancellable *cancellable,
                               RdvExportProgressFunc progress,
                               gpointer progress_data,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
/* Returns: (transfer full) (element-type GFile): the files written, or NULL */
GPtrArray *rdv_exporter_write_finish (GAsyncResult *result, GError **error);

/* The same for rdv_exporter_render(): for the clipboard, for standard output. */
void rdv_exporter_render_async (RdvDocument *document,
                                const RdvExportOptions *options,
                                GCancellable *cancellable,
                                RdvExportProgressFunc progress,
                                gpointer progress_data,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
/* Returns: (transfer full) (element-type GBytes): the files, or NULL */
GPtrArray *rdv_exporter_render_finish (GAsyncResult *result, GError **error);

G_END_DECLS
