/* rdv-export-dialog.h: a picture of the timeline, as one wants it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-export-choice.h"

G_BEGIN_DECLS

/**
 * RdvExportDialog:
 *
 * What is to be exported and how, with a preview; saves it, copies it, prints it, lets it be dragged out of
 * the preview as a file. Remembers what was chosen. Signal "saved" (GFile): the first file that was written.
 * Actions: export.save, export.copy, export.print, export.cancel, export.previous, export.next.
 */
#define RDV_TYPE_EXPORT_DIALOG (rdv_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RdvExportDialog, rdv_export_dialog, RDV, EXPORT_DIALOG, GtkWindow)

/* @source: (transfer full) */
GtkWidget *rdv_export_dialog_new (GtkWindow *parent, RdvExportSource *source);
/* Writes what is chosen; when it is written the dialog says so and closes. */
void rdv_export_dialog_save_to (RdvExportDialog *self, GFile *file);

G_END_DECLS
