/* rdv-as-of-bar.h: choosing the day whose knowledge is shown. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-plan-days.h"

G_BEGIN_DECLS

/**
 * RdvAsOfBar:
 *
 * An entry for a day, a slider over the days on which plans changed, ways to the one before and after, back to today, and out. Days are
 * named by their last second, today by %RDV_TIME_MAX. Signal "day-chosen" (gint64). Its buttons activate win.as-of-earlier,
 * win.as-of-later, win.as-of-today and win.as-of. Grabbing the focus puts it into the entry.
 */
#define RDV_TYPE_AS_OF_BAR (rdv_as_of_bar_get_type ())
G_DECLARE_FINAL_TYPE (RdvAsOfBar, rdv_as_of_bar, RDV, AS_OF_BAR, GtkWidget)

GtkWidget *rdv_as_of_bar_new (void);
/* @days: the bar keeps the pointer until others are set; NULL for none. @now: the last day that can be chosen. */
void rdv_as_of_bar_set_days (RdvAsOfBar *self, const RdvPlanDays *days, gint64 now);
/* What is shown: emits nothing. */
void rdv_as_of_bar_set_day (RdvAsOfBar *self, gint64 day);

G_END_DECLS
