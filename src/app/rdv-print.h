/* rdv-print.h: the timeline on paper. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-export-options.h"

G_BEGIN_DECLS

/**
 * rdv_print_new:
 *
 * Prints what @options say, on the paper that is chosen in the dialog of the desktop: drawn smaller where all
 * of it then fits on one sheet, on several otherwise, or condensed when the options ask for that. Sheets are
 * planned and drawn in threads; meanwhile the desktop's progress window can give it up. Begins with the paper
 * and the settings of the last time that something was printed.
 *
 * Returns: (transfer full)
 */
GtkPrintOperation *rdv_print_new (RdvDocument *document, const RdvExportOptions *options);

/* What went wrong with an operation that is done, as a sentence; or NULL. (transfer full) */
char *rdv_print_dup_error (GtkPrintOperation *operation, GtkPrintOperationResult result);

G_END_DECLS
