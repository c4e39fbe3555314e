/* rdv-export-watch.c: see rdv-export-watch.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-watch.h"

void
rdv_export_watch_init (RdvExportWatch *self, GCancellable *cancellable, RdvExportProgressFunc progress, gpointer user_data)
{
  *self = (RdvExportWatch){ cancellable, progress, user_data, 0, 1 };
}

RdvExportWatch
rdv_export_watch_part (const RdvExportWatch *self, double from, double to)
{
  RdvExportWatch part = *self;

  part.from = self->from + (self->to - self->from) * from;
  part.to = self->from + (self->to - self->from) * to;
  return part;
}

gboolean
rdv_export_watch_tell (const RdvExportWatch *self, double fraction, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->progress != NULL)
    self->progress (self->from + (self->to - self->from) * fraction, self->user_data);
  return TRUE;
}
