/* rdv-zone.h: which clock times of day are told by. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvZone:
 *
 * UTC, the zone of this machine, or one of the IANA database. Between the years 1900 and 2100 it knows how far its clocks are from UTC;
 * before and after it is UTC. Never changed once made; reference counted.
 *
 * Its "local seconds" are what its clocks show, counted as if they showed UTC: rdv_calendar_from_seconds() tells the fields.
 */
typedef struct _RdvZone RdvZone;

/**
 * rdv_zone_new:
 * @id: "utc", "local", or what GTimeZone calls an identifier: "Europe/Moscow", "+03:00"
 *
 * Returns: (transfer full) (nullable): NULL when this machine knows no such zone
 */
RdvZone *rdv_zone_new (const char *id);
RdvZone *rdv_zone_ref (RdvZone *self);
void rdv_zone_unref (RdvZone *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvZone, rdv_zone_unref)

/* The id it was made with. */
const char *rdv_zone_get_id (const RdvZone *self);
/* Its short name at @time, "UTC", "MSK" or, where the zone has no name but its distance, "UTC+03". (transfer full) */
char *rdv_zone_get_name (const RdvZone *self, gint64 time);

/* What the clocks show at @time. */
gint64 rdv_zone_to_local (const RdvZone *self, gint64 time);
/* When the clocks show @local: the first time, where they are put back and show it twice; the moment when they are put forward, where
 * they skip it. Never decreases with @local. */
gint64 rdv_zone_from_local (const RdvZone *self, gint64 local);

G_END_DECLS
