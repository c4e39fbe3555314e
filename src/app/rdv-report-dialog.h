/* rdv-report-dialog.h: what could not be read, line by line. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-report.h"

G_BEGIN_DECLS

#define RDV_TYPE_REPORT_DIALOG (rdv_report_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RdvReportDialog, rdv_report_dialog, RDV, REPORT_DIALOG, GtkWindow)

GtkWidget *rdv_report_dialog_new (GtkWindow *parent, RdvReport *report);

G_END_DECLS
