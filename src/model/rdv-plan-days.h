/* rdv-plan-days.h: the days on which it was changed what is known. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/**
 * RdvPlanDays:
 *
 * The days on which plans of a timeline were made or changed, up to the present, and after them the present. Days are named by their last
 * second, which is what rdv_document_as_of() takes; the present by %RDV_TIME_MAX. They have places: the first day 0, the present n.
 */
typedef struct _RdvPlanDays RdvPlanDays;

/* Plans announced for after @now are left out. */
RdvPlanDays *rdv_plan_days_new (RdvDocument *document, gint64 now);
void rdv_plan_days_free (RdvPlanDays *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvPlanDays, rdv_plan_days_free)

guint rdv_plan_days_get_n (const RdvPlanDays *self);
/* The day at a place, for @place == n the present. */
gint64 rdv_plan_days_get_day (const RdvPlanDays *self, guint place);
/* Where any day stands among them; between two of them in proportion to time, before the first at 0. */
double rdv_plan_days_get_place (const RdvPlanDays *self, gint64 day);
/* The nearest of them before and after a day; @day itself when there is none. */
gint64 rdv_plan_days_get_earlier (const RdvPlanDays *self, gint64 day);
gint64 rdv_plan_days_get_later (const RdvPlanDays *self, gint64 day);
/* The first day on which anything was known of the timeline, or RDV_TIME_MIN when that was always so. */
gint64 rdv_plan_days_get_first_known (const RdvPlanDays *self);

G_END_DECLS
