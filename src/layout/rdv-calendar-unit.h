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
  RDV_UNIT_MONTH,
  RDV_UNIT_YEAR,
} RdvUnitKind;

/**
 * RdvCalendarUnit:
 *
 * So many of a kind, counted from where people count: 6 hours from midnight, 5 days from the first of the month, 20 years from
 * year 0.
 */
typedef struct
{
  RdvUnitKind kind;
  gint64 count;
} RdvCalendarUnit;

/* Its usual length in seconds. */
double rdv_calendar_unit_get_length (const RdvCalendarUnit *self);
/* The boundary at or before @time, and the one after a boundary. Saturate at the ends of time. */
gint64 rdv_calendar_unit_floor (const RdvCalendarUnit *self, gint64 time);
gint64 rdv_calendar_unit_next (const RdvCalendarUnit *self, gint64 boundary);

/* The ladder of minor units, from fine to coarse; FALSE past its end. */
gboolean rdv_calendar_unit_get_minor (guint rung, RdvCalendarUnit *unit);
/* The unit that stands above a minor one in the ruler. */
void rdv_calendar_unit_get_major (const RdvCalendarUnit *minor, RdvCalendarUnit *major);

/* What a boundary is called in the lower tier ("12", "Mar", "16:00") and, for days and longer units, in the upper one, always
 * with the year ("1970s", "July 1975", "17 July 1975"). (transfer full) */
char *rdv_calendar_unit_format_minor (const RdvCalendarUnit *self, gint64 boundary);
char *rdv_calendar_unit_format_major (const RdvCalendarUnit *self, gint64 boundary);

G_END_DECLS
