/* rdv-filter-bar.h: what the filter asks for, in chips. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-find.h"

G_BEGIN_DECLS

/**
 * RdvFilterBar:
 *
 * A chip for each facet that the filter of an #RdvFind asks something of: pressing its words opens the panel ("win.show-filter"), its
 * button takes it away. At the end all can be taken away at once. Not to be seen without a filter.
 */
#define RDV_TYPE_FILTER_BAR (rdv_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (RdvFilterBar, rdv_filter_bar, RDV, FILTER_BAR, GtkWidget)

GtkWidget *rdv_filter_bar_new (void);
void rdv_filter_bar_set_find (RdvFilterBar *self, RdvFind *find);
/* Dates are written in another way now. */
void rdv_filter_bar_say_anew (RdvFilterBar *self);

G_END_DECLS
