/* rdv-icalendar-time.h: times and zones of iCalendar. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-extent.h"
#include "rdv-icalendar-line.h"

G_BEGIN_DECLS

/**
 * RdvIcalendarZones:
 *
 * The time zones that a file tells of by itself, beside those that the machine knows.
 */
typedef struct _RdvIcalendarZones RdvIcalendarZones;

RdvIcalendarZones *rdv_icalendar_zones_new (void);
void rdv_icalendar_zones_free (RdvIcalendarZones *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvIcalendarZones, rdv_icalendar_zones_free)

/* The lines of a VTIMEZONE, one after the other, with BEGIN and END of what is in it. */
void rdv_icalendar_zones_read_line (RdvIcalendarZones *self, const RdvIcalendarLine *line);

/**
 * RdvIcalendarTime:
 * @local: what the clock of its zone shows, in seconds as of UTC
 * @time: the moment in UTC; of a day, its midnight
 * @zone: (nullable): to be given to rdv_icalendar_zones_to_utc(); NULL for UTC, days and floating times
 * @is_floating: a time of day without a zone
 */
typedef struct
{
  gint64 local;
  gint64 time;
  gboolean is_day;
  const char *zone;
  gboolean is_floating;
} RdvIcalendarTime;

/* A DATE or DATE-TIME @value in the zone @zone (nullable). Times without a zone are taken for UTC.
 * @knows_zone: (out): FALSE when the zone is nowhere told. Returns: FALSE when it is none */
gboolean rdv_icalendar_time_parse (RdvIcalendarZones *zones,
                                   const char *value,
                                   const char *zone,
                                   RdvIcalendarTime *time,
                                   gboolean *knows_zone);
/* A time that the clocks skip counts by the clocks before the gap (RFC 5545, 3.3.5). */
gint64 rdv_icalendar_zones_to_utc (RdvIcalendarZones *self, const char *zone, gint64 local);
/* A floating time was met. TRUE the first time. */
gboolean rdv_icalendar_zones_meet_floating (RdvIcalendarZones *self);
/* "P1DT2H30M", "-PT15M", "P2W": seconds (RFC 5545, 3.3.6). FALSE when it is none. */
gboolean rdv_icalendar_duration_parse (const char *value, gint64 *seconds);

G_END_DECLS
