/* rdv-export-tour.h: a tour as pages. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-export-plan.h"

G_BEGIN_DECLS

/* Adds a page for each step of the tour that the options name: the timeline as the step shows it, and its words below, drawn as large as
 * leaves every lane of the tour a row. FALSE with RDV_ERROR_VALUE (no such tour; the message names those that there are),
 * RDV_ERROR_TOO_SMALL or G_IO_ERROR_CANCELLED. */
gboolean rdv_export_tour_add (RdvExportPlan *plan, const RdvExportWatch *watch, GError **error);

G_END_DECLS
