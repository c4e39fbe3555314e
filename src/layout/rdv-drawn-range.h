/* rdv-drawn-range.h: what is drawn of an event in time. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/**
 * RdvDrawnRange:
 * @from, @to: the event itself, from its earliest to its latest moment; an event under way runs at least to the present;
 *   RDV_TIME_MIN / RDV_TIME_MAX where it is open
 * @all_from, @all_to: with the ghosts of earlier plans
 */
typedef struct
{
  gint64 from, to;
  gint64 all_from, all_to;
} RdvDrawnRange;

void rdv_drawn_range_get (RdvDocument *document, guint event, gint64 now, RdvDrawnRange *range);

/* Whether this plan put the beginning of the event at another time than the event's own date, so that it is drawn as a ghost. */
gboolean rdv_drawn_range_is_ghost (const RdvExtent *extent, const RdvPlan *plan);

/* The moment in the middle of a date's bounds, where its marker stands. */
gint64 rdv_drawn_range_get_middle (const RdvDate *date);

G_END_DECLS
