/* rdv-filter-bar.h: says that not all events are shown. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-find.h"

G_BEGIN_DECLS

/* Shown while a filter is on: what it asks for, how many events it leaves, and a button that clears it
 * ("win.clear-filters"). */
#define RDV_TYPE_FILTER_BAR (rdv_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (RdvFilterBar, rdv_filter_bar, RDV, FILTER_BAR, GtkWidget)

GtkWidget *rdv_filter_bar_new (void);
void rdv_filter_bar_set_find (RdvFilterBar *self, RdvFind *find);

G_END_DECLS
