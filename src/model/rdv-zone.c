/* rdv-zone.c: see rdv-zone.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-zone.h"

#define DAY 86400
/* 1900-01-01 and 2100-01-01: before, clocks followed the sun of each town; after, nobody knows. */
#define KNOWN_FROM G_GINT64_CONSTANT (-2208988800)
#define KNOWN_TO G_GINT64_CONSTANT (4102444800)

struct _RdvZone
{
  gatomicrefcount refs;
  char *id;
  GTimeZone *zone; /* NULL: UTC */
};

static gboolean
find_zone (const char *id, GTimeZone **zone)
{
  *zone = NULL;
  if (g_str_equal (id, "utc"))
    return TRUE;
  *zone = g_str_equal (id, "local") ? g_time_zone_new_local () : g_time_zone_new_identifier (id);
  return *zone != NULL;
}

RdvZone *
rdv_zone_new (const char *id)
{
  GTimeZone *zone;
  RdvZone *self;

  g_return_val_if_fail (id != NULL, NULL);

  if (!find_zone (id, &zone))
    return NULL;
  self = g_new0 (RdvZone, 1);
  g_atomic_ref_count_init (&self->refs);
  self->id = g_strdup (id);
  self->zone = zone;
  return self;
}

RdvZone *
rdv_zone_ref (RdvZone *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
rdv_zone_unref (RdvZone *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_free (self->id);
  g_free (self);
}

const char *
rdv_zone_get_id (const RdvZone *self)
{
  return self->id;
}

/* Which stretch of the zone's table @time is in; -1 where the zone is UTC. */
static int
find_interval (const RdvZone *self, gint64 time)
{
  if (self->zone == NULL || time < KNOWN_FROM || time >= KNOWN_TO)
    return -1;
  return g_time_zone_find_interval (self->zone, G_TIME_TYPE_UNIVERSAL, time);
}

static gint64
get_offset (const RdvZone *self, gint64 time)
{
  int interval = find_interval (self, time);

  return interval >= 0 ? g_time_zone_get_offset (self->zone, interval) : 0;
}

char *
rdv_zone_get_name (const RdvZone *self, gint64 time)
{
  int interval = find_interval (self, time);
  const char *name = interval >= 0 ? g_time_zone_get_abbreviation (self->zone, interval) : "UTC";

  return name[0] == '+' || name[0] == '-' ? g_strconcat ("UTC", name, NULL) : g_strdup (name);
}

gint64
rdv_zone_to_local (const RdvZone *self, gint64 time)
{
  return time + get_offset (self, time);
}

/* The first moment in (@low, @high] from which on the clocks show @local or later. */
static gint64
find_jump (const RdvZone *self, gint64 local, gint64 low, gint64 high)
{
  while (high - low > 1)
    {
      gint64 middle = low + (high - low) / 2;

      if (rdv_zone_to_local (self, middle) < local)
        low = middle;
      else
        high = middle;
    }
  return high;
}

gint64
rdv_zone_from_local (const RdvZone *self, gint64 local)
{
  gint64 before, after, early, late;

  if (self->zone == NULL || local < KNOWN_FROM - DAY || local > KNOWN_TO + DAY)
    return local;
  /* No clock is a day from UTC, and none is changed twice in two days. */
  before = get_offset (self, local - DAY);
  after = get_offset (self, local + DAY);
  early = local - MAX (before, after);
  late = local - MIN (before, after);
  if (rdv_zone_to_local (self, early) == local)
    return early;
  if (rdv_zone_to_local (self, late) == local)
    return late;
  return find_jump (self, local, early - 1, late);
}
