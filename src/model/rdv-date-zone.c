/* rdv-date-zone.c: see rdv-date-zone.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-date-zone.h"

struct _RdvDateZoneScope
{
  RdvZone *before; /* NULL: UTC */
};

static void
unref_zone (gpointer zone)
{
  rdv_zone_unref (zone);
}

/* One for each thread. */
static GPrivate present = G_PRIVATE_INIT (unref_zone);

void
rdv_date_zone_set (RdvZone *zone)
{
  g_private_replace (&present, zone != NULL ? rdv_zone_ref (zone) : NULL);
}

RdvZone *
rdv_date_zone_get (void)
{
  return g_private_get (&present);
}

gint64
rdv_date_zone_to_local (gint64 time)
{
  RdvZone *zone = rdv_date_zone_get ();

  return zone != NULL ? rdv_zone_to_local (zone, time) : time;
}

gint64
rdv_date_zone_from_local (gint64 local)
{
  RdvZone *zone = rdv_date_zone_get ();

  return zone != NULL ? rdv_zone_from_local (zone, local) : local;
}

char *
rdv_date_zone_get_name (gint64 time)
{
  RdvZone *zone = rdv_date_zone_get ();

  return zone != NULL ? rdv_zone_get_name (zone, time) : g_strdup ("UTC");
}

RdvDateZoneScope *
rdv_date_zone_enter (RdvZone *zone)
{
  RdvDateZoneScope *scope = g_new0 (RdvDateZoneScope, 1);
  RdvZone *before = rdv_date_zone_get ();

  scope->before = before != NULL ? rdv_zone_ref (before) : NULL;
  rdv_date_zone_set (zone);
  return scope;
}

void
rdv_date_zone_leave (RdvDateZoneScope *scope)
{
  g_private_replace (&present, scope->before);
  g_free (scope);
}
