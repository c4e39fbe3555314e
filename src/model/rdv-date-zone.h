/* rdv-date-zone.h: in whose time dates are told. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-zone.h"

G_BEGIN_DECLS

/* The zone that all date words of this thread are told in from now on, and that typed times are read in; NULL for UTC, in which every thread
 * begins. It is a matter of who reads, as the style of dates is: the thread of the windows follows the person's choice.
 *
 * Where the time of day is known, day and time are those of the zone, with its name. Where only the day is known, or less, it is the same
 * everywhere: no zone can be told from another by it. */
void rdv_date_zone_set (RdvZone *zone);
/* (nullable) */
RdvZone *rdv_date_zone_get (void);

/* What the clocks of that zone show at @time, when they show @local, and its short name then: rdv_zone_to_local() and its like. */
gint64 rdv_date_zone_to_local (gint64 time);
gint64 rdv_date_zone_from_local (gint64 local);
char *rdv_date_zone_get_name (gint64 time);

/**
 * RdvDateZoneScope:
 *
 * Another zone for a block. What others will read is told in UTC whoever makes it: citations, and files of events.
 */
typedef struct _RdvDateZoneScope RdvDateZoneScope;

RdvDateZoneScope *rdv_date_zone_enter (RdvZone *zone);
void rdv_date_zone_leave (RdvDateZoneScope *scope);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvDateZoneScope, rdv_date_zone_leave)

G_END_DECLS
