/* rdv-columns-dialog.h: what the columns of a table are. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-table-choice.h"

G_BEGIN_DECLS

/* Shows the columns with the first of what stands in them, and lets somebody correct what each was taken for.
 * Signal "chosen" (RdvTableChoice *): to read the file again by that; the dialog closes. */
#define RDV_TYPE_COLUMNS_DIALOG (rdv_columns_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RdvColumnsDialog, rdv_columns_dialog, RDV, COLUMNS_DIALOG, GtkWindow)

/* @choice is not changed. */
GtkWidget *rdv_columns_dialog_new (GtkWindow *parent, RdvTableChoice *choice);

G_END_DECLS
