/* rdv-plan-table.h: how a plan changed. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-page-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row for each state of the plan: the day on which it was said, what was planned then, and where that is written. @name: for a
 * screen reader. */
GtkWidget *rdv_plan_table_new (const RdvPageContext *context, const char *name, const RdvPlan *plans, guint n_plans);

G_END_DECLS
