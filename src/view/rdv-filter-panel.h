/* rdv-filter-panel.h: everything by which events can be chosen. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-find.h"

G_BEGIN_DECLS

/**
 * RdvFilterPanel:
 *
 * A section for each facet of a filter, with counts that follow the choices made in the others and what is searched for; they are
 * counted in a thread. It changes the filter of an #RdvFind, and follows it. Grabbing the focus puts it on the first section.
 * Its buttons activate "win.clear-filters" and "win.filter".
 *
 * The lanes of the filter choose events, everywhere: on the canvas, in the list, in what is exported. Hiding a lane arranges
 * the canvas alone; the section of the lanes says so when some are hidden.
 */
#define RDV_TYPE_FILTER_PANEL (rdv_filter_panel_get_type ())
G_DECLARE_FINAL_TYPE (RdvFilterPanel, rdv_filter_panel, RDV, FILTER_PANEL, GtkWidget)

GtkWidget *rdv_filter_panel_new (RdvFind *find);
/* How many lanes the canvas does not show. */
void rdv_filter_panel_set_n_hidden_lanes (RdvFilterPanel *self, guint n);
/* Whether the counts are of an earlier state. */
gboolean rdv_filter_panel_get_busy (RdvFilterPanel *self);

G_END_DECLS
