/* rdv-legend-popover.h: how events are drawn, explained. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-layout.h"
#include "rdv-legend.h"
#include "rdv-theme.h"

G_BEGIN_DECLS

/* A sample and its meaning for each entry of @legend, in the size and colours of the timeline that @layout lays out. The measure of
 * @layout is a #RdvPangoMeasure. */
GtkWidget *rdv_legend_popover_new (RdvLegend legend, RdvLayout *layout, RdvThemeKind theme);

G_END_DECLS
