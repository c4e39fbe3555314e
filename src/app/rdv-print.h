/* rdv-print.h: the timeline on paper. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-export-options.h"

G_BEGIN_DECLS

/* Data of an operation that was given up: why, as a sentence. */
#define RDV_PRINT_ERROR "rdv-print-error"

/* Prints what @options say, on the paper that is chosen in the dialog of the desktop: drawn smaller where all of it then fits on one sheet,
 * on several otherwise, or condensed when the options ask for that. (transfer full) */
GtkPrintOperation *rdv_print_new (RdvDocument *document, const RdvExportOptions *options);

G_END_DECLS
