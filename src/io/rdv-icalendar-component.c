/* rdv-icalendar-component.c: see rdv-icalendar-component.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-icalendar-component.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-icalendar-rule.h"

#define DAY  86400
#define YEAR (366 * DAY)
/* Of one event. */
#define MAX_TIMES 5000

RdvIcalendarComponent *
rdv_icalendar_component_new (const char *at, guint number)
{
  RdvIcalendarComponent *self = g_new0 (RdvIcalendarComponent, 1);

  self->at = at;
  self->number = number;
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify)rdv_icalendar_line_free);
  return self;
}

void
rdv_icalendar_component_free (RdvIcalendarComponent *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

const RdvIcalendarLine *
rdv_icalendar_component_next (const RdvIcalendarComponent *self, const char *name, guint *from)
{
  while (*from < self->lines->len)
    {
      const RdvIcalendarLine *line = g_ptr_array_index (self->lines, (*from)++);

      if (g_str_equal (line->name, name))
        return line;
    }
  return NULL;
}

const RdvIcalendarLine *
rdv_icalendar_component_get (const RdvIcalendarComponent *self, const char *name)
{
  guint from = 0;

  return rdv_icalendar_component_next (self, name, &from);
}

char *
rdv_icalendar_component_dup_text (const RdvIcalendarComponent *self, const char *name)
{
  const RdvIcalendarLine *line = rdv_icalendar_component_get (self, name);
  g_autofree char *text = line != NULL ? g_strstrip (rdv_icalendar_text_unescape (line->value)) : NULL;

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

void
rdv_icalendar_component_remark (const RdvIcalendarComponent *self,
                                RdvTextReading *reading,
                                RdvRemarkKind kind,
                                const RdvIcalendarLine *line,
                                const char *reason)
{
  g_autofree char *path = g_strdup_printf ("VEVENT[%u]%s%s", self->number, line != NULL ? "." : "",
                                           line != NULL ? line->name : "");

  rdv_text_reading_remark (reading, kind, line != NULL ? line->at : self->at, path, reason,
                           line != NULL ? line->value : NULL);
}

gboolean
rdv_icalendar_component_read_time (const RdvIcalendarComponent *self,
                                   RdvIcalendarZones *zones,
                                   RdvTextReading *reading,
                                   const RdvIcalendarLine *line,
                                   const char *value,
                                   RdvIcalendarTime *time)
{
  gboolean knows_zone;

  if (!rdv_icalendar_time_parse (zones, value, rdv_icalendar_line_get_parameter (line, "TZID"), time,
                                 &knows_zone))
    {
      rdv_icalendar_component_remark (
          self, reading, RDV_REMARK_SKIPPED, line,
          _ ("A date like 20250131 or 20250131T093000Z was expected here; this is left out."));
      return FALSE;
    }
  if (!knows_zone)
    rdv_icalendar_component_remark (
        self, reading, RDV_REMARK_GUESSED, line,
        _ ("Neither the file nor this computer knows the time zone; the time was read as UTC."));
  if (time->is_floating && rdv_icalendar_zones_meet_floating (zones))
    rdv_icalendar_component_remark (
        self, reading, RDV_REMARK_GUESSED, line,
        _ ("The time says no time zone; it was read as UTC, here and wherever else it stands so."));
  return TRUE;
}

static void
read_end (RdvIcalendarComponent *self, RdvIcalendarZones *zones, RdvTextReading *reading)
{
  const RdvIcalendarLine *end_line = rdv_icalendar_component_get (self, "DTEND");
  const RdvIcalendarLine *duration_line = rdv_icalendar_component_get (self, "DURATION");
  RdvIcalendarTime end;

  self->is_instant = TRUE;
  self->length = self->start.is_day ? DAY : 0;
  if (end_line != NULL && *end_line->value != '\0')
    {
      if (!rdv_icalendar_component_read_time (self, zones, reading, end_line, end_line->value, &end))
        return;
      self->length = end.time - self->start.time;
      /* an end that is a day does not belong to the event, whatever the start is */
      self->is_instant = FALSE;
    }
  else if (duration_line != NULL)
    {
      if (!rdv_icalendar_duration_parse (duration_line->value, &self->length))
        {
          rdv_icalendar_component_remark (
              self, reading, RDV_REMARK_SKIPPED, duration_line,
              _ ("A duration like PT1H30M or P2D was expected here; this is left out."));
          return;
        }
      self->is_instant = FALSE;
    }
  if (self->length == 0)
    {
      self->length = self->start.is_day ? DAY : 0;
      self->is_instant = TRUE;
    }
}

gboolean
rdv_icalendar_component_read_times (RdvIcalendarComponent *self,
                                    RdvIcalendarZones *zones,
                                    RdvTextReading *reading)
{
  const RdvIcalendarLine *line = rdv_icalendar_component_get (self, "DTSTART");

  if (line == NULL)
    {
      rdv_icalendar_component_remark (
          self, reading, RDV_REMARK_SKIPPED, NULL,
          _ ("The event has no DTSTART, so it has no place in the timeline; it is left out."));
      return FALSE;
    }
  if (!rdv_icalendar_component_read_time (self, zones, reading, line, line->value, &self->start))
    return FALSE;
  read_end (self, zones, reading);
  return TRUE;
}

/* The local time after which @rule is not followed. */
static gint64
find_last (const RdvIcalendarComponent *self,
           RdvIcalendarZones *zones,
           const RdvIcalendarRule *rule,
           gint64 now)
{
  gint64 shift = self->start.local - self->start.time;
  gint64 last = MAX (now, self->start.time) + YEAR + shift;
  RdvIcalendarTime until;
  gboolean knows_zone;

  if (rule->until == NULL)
    return rule->count > 0 ? RDV_TIME_MAX : last;
  if (!rdv_icalendar_time_parse (zones, rule->until, NULL, &until, &knows_zone))
    return last;
  if (until.is_day)
    return until.local + DAY - 1;
  /* UNTIL is in UTC; zones move by an hour or two, and the time itself is checked against it */
  return until.local + shift + 2 * 3600;
}

static void
append_time (GArray *times, RdvIcalendarZones *zones, const RdvIcalendarTime *like, gint64 local)
{
  RdvIcalendarTime time = *like;

  time.local = local;
  time.time = like->zone != NULL ? rdv_icalendar_zones_to_utc (zones, like->zone, local) : local;
  g_array_append_val (times, time);
}

static void
expand_rule (const RdvIcalendarComponent *self,
             RdvIcalendarZones *zones,
             RdvTextReading *reading,
             const RdvIcalendarLine *line,
             gint64 now,
             GArray *times)
{
  g_auto (RdvIcalendarRule) rule = { 0 };
  g_autoptr (GArray) locals = g_array_new (FALSE, FALSE, sizeof (gint64));
  RdvIcalendarTime until = { 0 };
  gboolean has_moment = FALSE, knows_zone;

  if (!rdv_icalendar_rule_parse (line->value, &rule))
    {
      rdv_icalendar_component_remark (self, reading, RDV_REMARK_SKIPPED, line,
                                      _ ("This rule is not understood; only the first time is shown."));
      return;
    }
  if (rule.until != NULL)
    has_moment = rdv_icalendar_time_parse (zones, rule.until, NULL, &until, &knows_zone) && !until.is_day;
  if (!rdv_icalendar_rule_expand (&rule, self->start.local, find_last (self, zones, &rule, now), MAX_TIMES,
                                  locals) &&
      (rule.until == NULL || locals->len == MAX_TIMES))
    rdv_icalendar_component_remark (self, reading, RDV_REMARK_GUESSED, line,
                                    _ ("The event repeats without an end or very often; it is shown up to a "
                                       "year from now and 5000 times at the most."));
  for (guint i = 1; i < locals->len; i++)
    {
      append_time (times, zones, &self->start, g_array_index (locals, gint64, i));
      if (has_moment && g_array_index (times, RdvIcalendarTime, times->len - 1).time > until.time)
        g_array_set_size (times, times->len - 1);
    }
}

/* Calls @func for each time of the lists called @name: "20250101T090000,20250102T090000/PT1H". */
static void
foreach_date (const RdvIcalendarComponent *self,
              RdvIcalendarZones *zones,
              RdvTextReading *reading,
              const char *name,
              void (*func) (const RdvIcalendarTime *time, gpointer user_data),
              gpointer user_data)
{
  const RdvIcalendarLine *line;
  guint from = 0;

  while ((line = rdv_icalendar_component_next (self, name, &from)) != NULL)
    {
      g_auto (GStrv) values = g_strsplit (line->value, ",", -1);

      for (guint i = 0; values[i] != NULL; i++)
        {
          RdvIcalendarTime time;

          values[i][strcspn (values[i], "/")] = '\0';
          if (*values[i] != '\0' &&
              rdv_icalendar_component_read_time (self, zones, reading, line, values[i], &time))
            func (&time, user_data);
        }
    }
}

static void
add_date (const RdvIcalendarTime *time, gpointer user_data)
{
  g_array_append_vals (user_data, time, 1);
}

static void
add_exception (const RdvIcalendarTime *time, gpointer user_data)
{
  g_hash_table_add (user_data, g_memdup2 (&time->time, sizeof time->time));
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 left = ((const RdvIcalendarTime *)a)->time, right = ((const RdvIcalendarTime *)b)->time;

  return (left > right) - (left < right);
}

GArray *
rdv_icalendar_component_list_times (const RdvIcalendarComponent *self,
                                    RdvIcalendarZones *zones,
                                    RdvTextReading *reading,
                                    gint64 now,
                                    GHashTable *except)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (RdvIcalendarTime));
  g_autoptr (GHashTable) exceptions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GArray *times = g_array_new (FALSE, FALSE, sizeof (RdvIcalendarTime));
  const RdvIcalendarLine *line;
  guint from = 0;

  g_array_append_val (all, self->start);
  while ((line = rdv_icalendar_component_next (self, "RRULE", &from)) != NULL)
    expand_rule (self, zones, reading, line, now, all);
  foreach_date (self, zones, reading, "RDATE", add_date, all);
  foreach_date (self, zones, reading, "EXDATE", add_exception, exceptions);
  g_array_sort (all, compare_times);
  for (guint i = 0; i < all->len; i++)
    {
      const RdvIcalendarTime *time = &g_array_index (all, RdvIcalendarTime, i);

      if ((i > 0 && time->time == g_array_index (all, RdvIcalendarTime, i - 1).time) ||
          g_hash_table_contains (exceptions, &time->time) ||
          (except != NULL && g_hash_table_contains (except, &time->time)))
        continue;
      g_array_append_val (times, *time);
    }
  return times;
}
