/* rdv-civil-date.h: dates from fields. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-calendar.h"
#include "rdv-extent.h"

G_BEGIN_DECLS

/**
 * rdv_civil_date_set:
 * @civil: the fields; only those that @precision needs are looked at
 * @millisecond: 0 to 999, looked at when @precision is milliseconds
 * @precision: how exact it is: from a century to a millisecond, not a season; a decade or a century is the
 * one that the year is in, with the year's digits (1890 and 1899 are both in 189X; -0015 is in -001X)
 * @date: (out): exactly that unit, without qualifiers
 *
 * Returns: FALSE, with @date left alone, when the calendar has no such date (30 February, 24 o'clock, second
 * 60) or no number for it
 */
gboolean rdv_civil_date_set (const RdvCivil *civil, guint millisecond, RdvPrecision precision, RdvDate *date);

/* Moves a date that has a time of day from the clock of a zone to UTC. @offset: seconds that the zone is
 * ahead of UTC. Coarser dates and open ends are left alone. */
void rdv_civil_date_shift (RdvDate *date, gint64 offset);

/* An end or a beginning that is not there: RDV_DATE_OPEN or RDV_DATE_UNKNOWN. @bound: RDV_TIME_MIN or
 * RDV_TIME_MAX. */
void rdv_civil_date_set_absent (RdvDate *date, gint64 bound, RdvDateFlags flags);

/* @date alone. */
RdvExtent rdv_extent_from_instant (const RdvDate *date);
/* From @start to the end of @end, in this order whichever is the earlier: the builder puts them right and
 * says so. */
RdvExtent rdv_extent_from_span (const RdvDate *start, const RdvDate *end);

G_END_DECLS
