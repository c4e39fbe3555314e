/* rdv-filter-dates.h: from when until when. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-find.h"

G_BEGIN_DECLS

/**
 * RdvFilterDates:
 *
 * Two entries that take whatever rdv_date_entry_parse() takes, and say in words what was understood or what is wrong. They change the
 * dates of an #RdvFind's filter when Enter is pressed or the focus leaves them, and follow it.
 */
#define RDV_TYPE_FILTER_DATES (rdv_filter_dates_get_type ())
G_DECLARE_FINAL_TYPE (RdvFilterDates, rdv_filter_dates, RDV, FILTER_DATES, GtkWidget)

GtkWidget *rdv_filter_dates_new (RdvFind *find);

G_END_DECLS
