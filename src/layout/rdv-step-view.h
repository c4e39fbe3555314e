/* rdv-step-view.h: the view of a step of a tour. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-layout.h"

G_BEGIN_DECLS

/**
 * rdv_step_view_get:
 * @step: below the number of steps of @tour
 * @first, @last: within which one can move; open ends of a range end there
 * @width: of the body, in pixels
 *
 * What a step of a tour shows: its own range; without one that of the nearest step before that has one, if its event lies in it, so
 * that a tour goes from event to event without losing its place; else its event as rdv_framing_get_for_event() frames it. Somewhat more where the
 * label of the event would not fit otherwise. A step is the same from wherever one comes to it.
 */
void rdv_step_view_get (RdvLayout *layout,
                        const RdvTour *tour,
                        guint step,
                        gint64 first,
                        gint64 last,
                        double width,
                        gint64 *from,
                        gint64 *to);

/* Leaves out the lanes that a tour does not speak of: those of its events stay, and those in which something
 * lies in the view of a step without an event. When nothing would stay, everything does. That is the tour's
 * choice, which nobody can take back, so that they do not count as hidden. */
void rdv_step_view_leave_out_idle_lanes (
    RdvLayout *layout, RdvLaneOrder *order, const RdvTour *tour, gint64 first, gint64 last, double width);

G_END_DECLS
