/* rdv-calendar-unit.h: the steps of a ruler. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RDV_UNIT_SECOND,
  RDV_UNIT_MINUTE,
  RDV_UNIT_HOUR,
  RDV_UNIT_DAY,
  RDV_UNIT_WEEK,
  RDV_UNIT_MONTH,
  RDV_UNIT_YEAR,
} RdvUnitKind;

/**
 * RdvCalendarUnit:
 * @told_in: how many years make one of what labels count years in: 1 (or 0) for calendar years, 1000 for "ka", a million for "Ma",
 *   a thousand millions for "Ga"; one of a kind for all labels of a view
 *
 * So many of a kind, counted from where people count: 6 hours from midnight, weeks from Monday, 3 days from the first of the month, 20
 * years from the beginning of the era, whose first year is followed by the tenth and the twentieth and comes after the tenth BC.
 */
typedef struct
{
  RdvUnitKind kind;
  gint64 count;
  gint64 told_in;
} RdvCalendarUnit;

/* All times here are what the clocks of the ruler's zone show, as local seconds (rdv_zone_to_local()). */

/* The shortest that one of it is in seconds, but for clocks that are changed. */
double rdv_calendar_unit_get_shortest (const RdvCalendarUnit *self);
/* The same of years that do not begin with the year 1, where one is missing. */
double rdv_calendar_unit_get_ordinary (const RdvCalendarUnit *self);
/* The boundary at or before @time, and the one after a boundary. Saturate at the ends of time. */
gint64 rdv_calendar_unit_floor (const RdvCalendarUnit *self, gint64 time);
gint64 rdv_calendar_unit_next (const RdvCalendarUnit *self, gint64 boundary);
/* Whether every boundary of @coarse is one of @self. */
gboolean rdv_calendar_unit_divides (const RdvCalendarUnit *self, const RdvCalendarUnit *coarse);

/* The ladder of minor units, from fine to coarse; FALSE past its end. Of two neighbours, the longest of the coarser is less than three
 * times the shortest of the finer. */
gboolean rdv_calendar_unit_get_minor (guint rung, RdvCalendarUnit *unit);
/* The unit that stands above a minor one in the ruler. */
void rdv_calendar_unit_get_major (const RdvCalendarUnit *minor, RdvCalendarUnit *major);
/* Where a label of years is too long for the major unit: the next larger one; FALSE where a larger one would hide the year. */
gboolean rdv_calendar_unit_widen_major (RdvCalendarUnit *major);

/* What a boundary is called in the lower tier ("12", "Q1", "16:00", "65 Ma") and in the upper one, always with the year
 * ("1970s", "July 1975", "17 July 1975", "17 July 1975, 16:19"). (transfer full) */
char *rdv_calendar_unit_format_minor (const RdvCalendarUnit *self, gint64 boundary);
char *rdv_calendar_unit_format_major (const RdvCalendarUnit *self, gint64 boundary);

G_END_DECLS
