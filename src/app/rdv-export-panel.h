/* rdv-export-panel.h: what can be chosen for an export. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-export-choice.h"

G_BEGIN_DECLS

/* Signal "changed": something else was chosen. Controls that would change nothing cannot be used. */
#define RDV_TYPE_EXPORT_PANEL (rdv_export_panel_get_type ())
G_DECLARE_FINAL_TYPE (RdvExportPanel, rdv_export_panel, RDV, EXPORT_PANEL, GtkBox)

/* @choice: what is chosen at first. */
GtkWidget *rdv_export_panel_new (const RdvExportSource *source, const RdvExportChoice *choice);
/* Valid until the next change. */
const RdvExportChoice *rdv_export_panel_get_choice (RdvExportPanel *self);

G_END_DECLS
