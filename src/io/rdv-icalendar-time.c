/* rdv-icalendar-time.c: see rdv-icalendar-time.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-icalendar-time.h"

#include <string.h>

#include "rdv-calendar.h"
#include "rdv-icalendar-rule.h"
#include "rdv-zone.h"

#define DAY 86400
/* Changes of clocks are followed that long. */
#define LAST_YEAR   2100
#define MAX_CHANGES 500

/* From a local time on, clocks are that far from UTC. */
typedef struct
{
  gint64 from;
  gint64 offset;
} Change;

/* A zone: one of the machine, or the changes that the file tells. */
typedef struct
{
  RdvZone *zone;
  GArray *changes; /* of Change, in order */
  gint64 offset_before;
} Zone;

struct _RdvIcalendarZones
{
  GHashTable *zones; /* of Zone */
  /* the zone being read, and the part of it */
  char *id;
  GArray *changes;
  gint64 start, offset_from, offset_to;
  gboolean is_in_part, has_start;
  gboolean has_floating;
  GPtrArray *rules, *dates;
};

static void
free_zone (gpointer data)
{
  Zone *zone = data;

  g_clear_pointer (&zone->zone, rdv_zone_unref);
  g_clear_pointer (&zone->changes, g_array_unref);
  g_free (zone);
}

RdvIcalendarZones *
rdv_icalendar_zones_new (void)
{
  RdvIcalendarZones *self = g_new0 (RdvIcalendarZones, 1);

  self->zones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_zone);
  self->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  self->rules = g_ptr_array_new_with_free_func (g_free);
  self->dates = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
rdv_icalendar_zones_free (RdvIcalendarZones *self)
{
  g_hash_table_unref (self->zones);
  g_array_unref (self->changes);
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->dates);
  g_free (self->id);
  g_free (self);
}

/* "+0530", "-080000". */
static gint64
parse_offset (const char *text)
{
  gboolean is_negative = *text == '-';
  gint64 offset = 0;
  int weights[] = { 36000, 3600, 600, 60, 10, 1 };

  text += is_negative || *text == '+';
  for (gsize i = 0; i < G_N_ELEMENTS (weights) && g_ascii_isdigit (text[i]); i++)
    offset += (gint64)weights[i] * g_ascii_digit_value (text[i]);
  return is_negative ? -offset : offset;
}

static gboolean
read_digits (const char **at, int n, gint64 *number)
{
  *number = 0;
  for (int i = 0; i < n; i++, (*at)++)
    if (g_ascii_isdigit (**at))
      *number = *number * 10 + g_ascii_digit_value (**at);
    else
      return FALSE;
  return TRUE;
}

/* "20250108" or "20250108T093000"; dashes and colons, which do not belong there, are passed over. */
static gboolean
parse_local (const char *value, gint64 *local, gboolean *is_day, gboolean *is_utc)
{
  g_autofree char *plain = g_strdup (value);
  const char *at;
  gint64 fields[6] = { 0 };
  char *to = plain;

  for (const char *from = value; *from != '\0'; from++)
    if (strchr ("-: ", *from) == NULL)
      *to++ = *from;
  *to = '\0';
  at = plain;
  if (!read_digits (&at, 4, &fields[0]) || !read_digits (&at, 2, &fields[1]) ||
      !read_digits (&at, 2, &fields[2]))
    return FALSE;
  if (fields[1] < 1 || fields[1] > 12 || fields[2] < 1 ||
      fields[2] > rdv_calendar_days_in_month (fields[0], (int)fields[1]))
    return FALSE;
  *is_day = *at == '\0';
  *local = rdv_calendar_date_to_seconds (fields[0], (int)fields[1], (int)fields[2]);
  *is_utc = FALSE;
  if (*is_day)
    return TRUE;
  if (*at++ != 'T' || !read_digits (&at, 2, &fields[3]) || !read_digits (&at, 2, &fields[4]))
    return FALSE;
  read_digits (&at, 2, &fields[5]);
  if (fields[3] > 24 || fields[4] > 59 || fields[5] > 60)
    return FALSE;
  *local += fields[3] * 3600 + fields[4] * 60 + MIN (fields[5], 59);
  *is_utc = *at == 'Z' || *at == 'z';
  return TRUE;
}

static void
add_change (RdvIcalendarZones *self, gint64 from)
{
  Change change = { from, self->offset_to };

  g_array_append_val (self->changes, change);
}

/* STANDARD or DAYLIGHT has ended. */
static void
end_part (RdvIcalendarZones *self)
{
  gint64 last = rdv_calendar_date_to_seconds (LAST_YEAR, 1, 1);

  self->is_in_part = FALSE;
  if (!self->has_start)
    return;
  add_change (self, self->start);
  for (guint i = 0; i < self->rules->len; i++)
    {
      g_auto (RdvIcalendarRule) rule = { 0 };
      g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
      gint64 until = last;
      gboolean is_day, is_utc;

      if (!rdv_icalendar_rule_parse (g_ptr_array_index (self->rules, i), &rule))
        continue;
      if (rule.until != NULL && parse_local (rule.until, &until, &is_day, &is_utc))
        until = MIN (last, until + (is_utc ? self->offset_from : is_day ? DAY - 1 : 0));
      rdv_icalendar_rule_expand (&rule, self->start, until, MAX_CHANGES, times);
      for (guint k = 1; k < times->len; k++)
        add_change (self, g_array_index (times, gint64, k));
    }
  for (guint i = 0; i < self->dates->len; i++)
    {
      gboolean is_day, is_utc;
      gint64 local;

      if (parse_local (g_ptr_array_index (self->dates, i), &local, &is_day, &is_utc))
        add_change (self, local + (is_utc ? self->offset_from : 0));
    }
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  gint64 left = ((const Change *)a)->from, right = ((const Change *)b)->from;

  return (left > right) - (left < right);
}

static void
end_zone (RdvIcalendarZones *self)
{
  Zone *zone;

  if (self->id == NULL || self->changes->len == 0)
    return;
  zone = g_new0 (Zone, 1);
  zone->offset_before = self->offset_from;
  zone->changes = self->changes;
  self->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_sort (zone->changes, compare_changes);
  g_hash_table_replace (self->zones, g_strdup (self->id), zone);
}

static void
begin_part (RdvIcalendarZones *self)
{
  self->is_in_part = TRUE;
  self->has_start = FALSE;
  self->offset_from = self->offset_to = 0;
  g_ptr_array_set_size (self->rules, 0);
  g_ptr_array_set_size (self->dates, 0);
}

static void
read_part_line (RdvIcalendarZones *self, const RdvIcalendarLine *line)
{
  gboolean is_day, is_utc;

  if (g_str_equal (line->name, "DTSTART"))
    self->has_start = parse_local (line->value, &self->start, &is_day, &is_utc);
  else if (g_str_equal (line->name, "TZOFFSETTO"))
    self->offset_to = parse_offset (line->value);
  else if (g_str_equal (line->name, "TZOFFSETFROM"))
    self->offset_from = parse_offset (line->value);
  else if (g_str_equal (line->name, "RRULE"))
    g_ptr_array_add (self->rules, g_strdup (line->value));
  else if (g_str_equal (line->name, "RDATE"))
    g_ptr_array_add (self->dates, g_strdup (line->value));
}

void
rdv_icalendar_zones_read_line (RdvIcalendarZones *self, const RdvIcalendarLine *line)
{
  gboolean is_zone = g_ascii_strcasecmp (line->value, "VTIMEZONE") == 0;

  if (g_str_equal (line->name, "BEGIN") && is_zone)
    {
      g_clear_pointer (&self->id, g_free);
      g_array_set_size (self->changes, 0);
    }
  else if (g_str_equal (line->name, "BEGIN"))
    begin_part (self);
  else if (g_str_equal (line->name, "END") && is_zone)
    end_zone (self);
  else if (g_str_equal (line->name, "END"))
    end_part (self);
  else if (self->is_in_part)
    read_part_line (self, line);
  else if (g_str_equal (line->name, "TZID"))
    {
      g_free (self->id);
      self->id = g_strdup (line->value);
    }
}

/* The zone of the machine of that name: "Europe/Berlin", also at the end of a path as some programs write it.
 */
static RdvZone *
find_known_zone (const char *id)
{
  if (strstr (id, "..") != NULL)
    return NULL;
  for (const char *at = id; at != NULL; at = strchr (at + 1, '/'))
    {
      const char *name = *at == '/' ? at + 1 : at;
      RdvZone *zone = *name != '\0' && (g_ascii_isalpha (*name)) ? rdv_zone_new (name) : NULL;

      if (zone != NULL)
        return zone;
    }
  return NULL;
}

/* NULL when nobody knows it. */
static Zone *
find_zone (RdvIcalendarZones *self, const char *id)
{
  Zone *zone = g_hash_table_lookup (self->zones, id);
  RdvZone *known;

  if (zone != NULL && zone->zone != NULL)
    return zone;
  known = find_known_zone (id);
  if (known == NULL)
    return zone;
  zone = g_new0 (Zone, 1);
  zone->zone = known;
  g_hash_table_replace (self->zones, g_strdup (id), zone);
  return zone;
}

gboolean
rdv_icalendar_zones_meet_floating (RdvIcalendarZones *self)
{
  gboolean is_first = !self->has_floating;

  self->has_floating = TRUE;
  return is_first;
}

static gint64
count_from_known_zone (const RdvZone *zone, gint64 local)
{
  gint64 time = rdv_zone_from_local (zone, local);

  if (rdv_zone_to_local (zone, time) == local)
    return time;
  return local - (rdv_zone_to_local (zone, time - 1) - (time - 1));
}

gint64
rdv_icalendar_zones_to_utc (RdvIcalendarZones *self, const char *id, gint64 local)
{
  const Zone *zone = id != NULL ? find_zone (self, id) : NULL;
  gint64 offset;

  if (zone == NULL)
    return local;
  if (zone->zone != NULL)
    return count_from_known_zone (zone->zone, local);
  offset = zone->offset_before;
  for (guint i = 0; i < zone->changes->len; i++)
    {
      const Change *change = &g_array_index (zone->changes, Change, i);

      if (change->from + MAX (0, change->offset - offset) > local)
        break;
      offset = change->offset;
    }
  return local - offset;
}

gboolean
rdv_icalendar_time_parse (RdvIcalendarZones *zones,
                          const char *value,
                          const char *zone,
                          RdvIcalendarTime *time,
                          gboolean *knows_zone)
{
  gboolean is_utc;

  *knows_zone = TRUE;
  *time = (RdvIcalendarTime){ 0 };
  if (!parse_local (value, &time->local, &time->is_day, &is_utc))
    return FALSE;
  time->time = time->local;
  time->is_floating = !time->is_day && !is_utc && zone == NULL;
  if (time->is_day || is_utc || zone == NULL)
    return TRUE;
  *knows_zone = find_zone (zones, zone) != NULL;
  time->zone = zone;
  time->time = rdv_icalendar_zones_to_utc (zones, zone, time->local);
  return TRUE;
}

gboolean
rdv_icalendar_duration_parse (const char *value, gint64 *seconds)
{
  gboolean is_negative = *value == '-';
  gint64 total = 0;
  gboolean has_any = FALSE;

  value += is_negative || *value == '+';
  if (*value++ != 'P')
    return FALSE;
  while (*value != '\0')
    {
      static const struct
      {
        char unit;
        gint64 n;
      } units[] = { { 'W', 7 * DAY }, { 'D', DAY }, { 'H', 3600 }, { 'M', 60 }, { 'S', 1 } };
      gint64 number = 0;
      gsize n = strspn (value, "0123456789");
      gsize unit = 0;

      if (*value == 'T')
        {
          value++;
          continue;
        }
      if (n < 1 || n > 9)
        return FALSE;
      read_digits (&value, (int)n, &number);
      while (unit < G_N_ELEMENTS (units) && units[unit].unit != *value)
        unit++;
      if (unit == G_N_ELEMENTS (units))
        return FALSE;
      total += number * units[unit].n;
      value++;
      has_any = TRUE;
    }
  *seconds = is_negative ? -total : total;
  return has_any;
}
