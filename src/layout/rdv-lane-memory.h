/* rdv-lane-memory.h: the arrangement of lanes, to be found again another day. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-lane-order.h"
#include "rdv-view-state.h"

G_BEGIN_DECLS

/* Notes in @state how the lanes are arranged, by their ids. */
void rdv_lane_memory_save (RdvLaneOrder *order, RdvViewState *state);
/* Arranges the lanes so, with one change at most. Lanes that are not there any more are passed over; new ones come last among those with the same
 * parent. */
void rdv_lane_memory_restore (RdvLaneOrder *order, const RdvViewState *state);

G_END_DECLS
