/* rdv-row-plan.h: which lanes get the rows of a window, and where. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-lane-pack.h"

G_BEGIN_DECLS

/**
 * RdvPlannedLane:
 * @pack: how it would use as many rows as there can be
 * @events, @n_events: what stands in it
 * @is_fixed: it has the rows that @pack has, and needs no others
 * @least_rows: rows of labels that it has anyway
 * @crowd_height: of its row for what has no label, in pixels
 */
typedef struct
{
  const RdvLanePack *pack;
  const guint32 *events;
  guint n_events;
  gboolean is_fixed;
  guint least_rows;
  double crowd_height;
} RdvPlannedLane;

/**
 * RdvRowPlan:
 *
 * For one step, how many rows of labels each lane may use at each place of the timeline: wherever one looks,
 * what is in view shares the height of the window, a row going where it shows most, and lanes that have
 * nothing there take none of it. Depends on nothing that is in view. Never changed once made.
 */
typedef struct _RdvRowPlan RdvRowPlan;

/**
 * rdv_row_plan_new:
 * @lanes, @n_lanes: the same lanes in the same order as those of @coarser
 * @coarser: (nullable): the plan of a coarser step; no lane gets fewer rows anywhere
 * @origin: seconds
 * @width: seconds in view
 * @room: pixels for the rows of all lanes
 */
RdvRowPlan *rdv_row_plan_new (RdvDocument *document,
                              const RdvPlannedLane *lanes,
                              guint n_lanes,
                              const RdvRowPlan *coarser,
                              gint64 origin,
                              double width,
                              double room,
                              const RdvMetrics *metrics);
void rdv_row_plan_free (RdvRowPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvRowPlan, rdv_row_plan_free)

/* The rows of a lane; valid as long as the plan. */
const RdvRowCaps *rdv_row_plan_get_caps (const RdvRowPlan *self, guint lane);
/* The most rows that it may use anywhere. */
guint rdv_row_plan_get_most (const RdvRowPlan *self, guint lane);

G_END_DECLS
