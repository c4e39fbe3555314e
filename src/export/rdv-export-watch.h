/* rdv-export-watch.h: how far an export is, and whether it is still wanted. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* @fraction: 0..1, never less than before. Called in the thread that does the work. */
typedef void (*RdvExportProgressFunc) (double fraction, gpointer user_data);

/**
 * RdvExportWatch:
 * @cancellable: (nullable):
 * @progress: (nullable):
 * @from, @to: the part of the whole that this stretch of the work is
 */
typedef struct
{
  GCancellable *cancellable;
  RdvExportProgressFunc progress;
  gpointer user_data;
  double from, to;
} RdvExportWatch;

/* All of the work. */
void rdv_export_watch_init (RdvExportWatch *self, GCancellable *cancellable, RdvExportProgressFunc progress, gpointer user_data);
/* The part of @self's work between @from and @to (0..1). */
RdvExportWatch rdv_export_watch_part (const RdvExportWatch *self, double from, double to);
/* Tells that @fraction (0..1) of this part is done. FALSE with G_IO_ERROR_CANCELLED when nobody wants the rest. */
gboolean rdv_export_watch_tell (const RdvExportWatch *self, double fraction, GError **error);

G_END_DECLS
