/* rdv-ticks.c: see rdv-ticks.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-ticks.h"

#include "rdv-calendar-unit.h"
#include "rdv-calendar.h"

/* Nearer than this ticks would be a comb. The ladder of units then keeps them within three times as much. */
#define MIN_SPACING 45.0
/* Free pixels between two labels of a tier, and before a label in its cell. */
#define MIN_GAP 14.0
#define LABEL_INSET 5.0
/* More ticks than this would mean a bug, not a wide screen. */
#define MAX_TICKS 4000
#define MONTHS 12

typedef struct
{
  const RdvTimeScale *scale;
  double width;
  const RdvZone *zone;
  RdvTextMeasure *measure;
  gint64 from, to; /* what is in view, local seconds */
} Ruler;

typedef char *(*FormatFunc) (const RdvCalendarUnit *unit, gint64 boundary);

/* A tier of labels. */
typedef struct
{
  FormatFunc format;
  RdvTextStyle style;
} Tier;

static const Tier minor_tier = { rdv_calendar_unit_format_minor, RDV_TEXT_RULER_MINOR };
static const Tier major_tier = { rdv_calendar_unit_format_major, RDV_TEXT_RULER_MAJOR };

static void
clear_tick (gpointer data)
{
  RdvTick *tick = data;

  g_free (tick->label);
}

static GArray *
ticks_array_new (void)
{
  GArray *ticks = g_array_new (FALSE, TRUE, sizeof (RdvTick));

  g_array_set_clear_func (ticks, clear_tick);
  return ticks;
}

static double
measure_label (const Ruler *self, const Tier *tier, const RdvCalendarUnit *unit, gint64 boundary)
{
  g_autofree char *label = tier->format (unit, boundary);

  return rdv_text_measure_get_width (self->measure, tier->style, label);
}

/* The widest label that a unit has around here. Not just of those in view, or labels would come and go as one pans: months have names
 * of different lengths, years get fractions and suffixes. */
static double
measure_widest (const Ruler *self, const Tier *tier, const RdvCalendarUnit *unit)
{
  gint64 first = rdv_calendar_unit_floor (unit, self->from);
  double widest = 0;
  RdvCivil civil;

  if (unit->kind == RDV_UNIT_YEAR)
    {
      widest = MAX (widest, measure_label (self, tier, unit, first));
      widest = MAX (widest, measure_label (self, tier, unit, rdv_calendar_unit_next (unit, first)));
      return MAX (widest, measure_label (self, tier, unit, rdv_calendar_unit_floor (unit, self->to)));
    }
  rdv_calendar_from_seconds (self->from, &civil);
  for (int month = 1; month <= MONTHS; month++)
    {
      gint64 day = rdv_calendar_date_to_seconds (civil.year, month, 28);

      widest = MAX (widest, measure_label (self, tier, unit, day));
    }
  return widest;
}

/* Whether the stretch from the year 1 on, which is a year shorter than the others, may be in view. */
static gboolean
is_near_year_1 (const Ruler *self, const RdvCalendarUnit *unit)
{
  RdvCivil from, to;

  rdv_calendar_from_seconds (self->from, &from);
  rdv_calendar_from_seconds (self->to, &to);
  return from.year <= 2 * unit->count && to.year >= 1 - unit->count;
}

static double
get_shortest_pixels (const Ruler *self, const RdvCalendarUnit *unit)
{
  double shortest = rdv_calendar_unit_get_shortest (unit);

  /* Elsewhere a decade would give way to a century a tenth too early. */
  if (unit->kind == RDV_UNIT_YEAR && !is_near_year_1 (self, unit))
    shortest = rdv_calendar_unit_get_ordinary (unit);
  return shortest / self->scale->seconds_per_pixel;
}

static gboolean
has_room (const Ruler *self, const Tier *tier, const RdvCalendarUnit *unit)
{
  double pixels = get_shortest_pixels (self, unit);

  return pixels >= 2 * MIN_GAP && measure_widest (self, tier, unit) + MIN_GAP <= pixels;
}

static gboolean
find_major (const Ruler *self, const RdvCalendarUnit *labelled, RdvCalendarUnit *major)
{
  rdv_calendar_unit_get_major (labelled, major);
  while (!has_room (self, &major_tier, major))
    if (!rdv_calendar_unit_widen_major (major))
      return FALSE;
  return TRUE;
}

/* The finest unit, at or above @rung, whose labels stand apart, under a major unit whose labels do; its boundaries are ticks. */
static gboolean
find_labelled (const Ruler *self, guint rung, RdvCalendarUnit *labelled, RdvCalendarUnit *major)
{
  RdvCalendarUnit minor;

  rdv_calendar_unit_get_minor (rung, &minor);
  for (; rdv_calendar_unit_get_minor (rung, labelled); rung++)
    if (rdv_calendar_unit_divides (&minor, labelled) && has_room (self, &minor_tier, labelled) &&
        find_major (self, labelled, major))
      return TRUE;
  return FALSE;
}

/* Ticks are as dense as they may be, whatever their labels. Where those take more room, not every tick has one. */
static void
choose_units (const Ruler *self, RdvCalendarUnit *minor, RdvCalendarUnit *labelled, RdvCalendarUnit *major)
{
  guint rung = 0;

  *labelled = *major = (RdvCalendarUnit){ RDV_UNIT_YEAR, 1, 1 };
  while (rdv_calendar_unit_get_minor (rung, minor) && get_shortest_pixels (self, minor) < MIN_SPACING)
    rung++;
  while (rdv_calendar_unit_get_minor (rung, minor) && !find_labelled (self, rung, labelled, major))
    rung++;
}

static GArray *
list_ticks (const Ruler *self, const RdvCalendarUnit *unit)
{
  GArray *ticks = ticks_array_new ();
  gint64 local = rdv_calendar_unit_floor (unit, self->from);
  gint64 end = rdv_time_scale_time (self->scale, self->width);
  gint64 time = rdv_zone_from_local (self->zone, local);

  while (time <= end && time > RDV_TIME_MIN && time < RDV_TIME_MAX && ticks->len < MAX_TICKS)
    {
      gint64 next_local = rdv_calendar_unit_next (unit, local);
      gint64 next = rdv_zone_from_local (self->zone, next_local);
      RdvTick tick = { .time = time, .x = rdv_time_scale_x (self->scale, time), .x_end = rdv_time_scale_x (self->scale, next) };

      if (next_local <= local)
        break;
      /* Hours that the clocks skip have no tick. */
      if (next > time)
        g_array_append_val (ticks, tick);
      local = next_local;
      time = next;
    }
  return ticks;
}

/* A minor label begins at its tick; one that is cut by the left edge is left out. */
static void
label_minor (const Ruler *self, RdvTick *tick, const RdvCalendarUnit *unit)
{
  gint64 local = rdv_zone_to_local (self->zone, tick->time);
  gint64 next = rdv_zone_from_local (self->zone, rdv_calendar_unit_next (unit, local));
  double width;

  if (rdv_calendar_unit_floor (unit, local) != local)
    return;
  tick->label = rdv_calendar_unit_format_minor (unit, local);
  width = rdv_text_measure_get_width (self->measure, RDV_TEXT_RULER_MINOR, tick->label);
  tick->label_x = tick->x + LABEL_INSET;
  if (tick->label_x >= 0 && rdv_time_scale_x (self->scale, next) - tick->label_x >= width)
    tick->label_width = width;
}

/* A major label sticks to the visible part of its cell; it leaves before the next one comes. */
static void
label_major (const Ruler *self, RdvTick *tick, const RdvCalendarUnit *unit)
{
  double width;

  tick->label = rdv_calendar_unit_format_major (unit, rdv_zone_to_local (self->zone, tick->time));
  width = rdv_text_measure_get_width (self->measure, RDV_TEXT_RULER_MAJOR, tick->label);
  tick->label_x = MAX (tick->x, 0) + LABEL_INSET;
  if (tick->label_x + width + LABEL_INSET > tick->x_end)
    tick->label_x = tick->x_end - width - LABEL_INSET;
  if (tick->label_x >= tick->x + LABEL_INSET || tick->x <= 0)
    tick->label_width = width;
}

RdvTicks *
rdv_ticks_new (const RdvTimeScale *scale, double width, const RdvZone *zone, RdvTextMeasure *measure)
{
  Ruler ruler = {
    .scale = scale,
    .width = width,
    .zone = zone,
    .measure = measure,
    .from = rdv_zone_to_local (zone, rdv_time_scale_time (scale, 0)),
    .to = rdv_zone_to_local (zone, rdv_time_scale_time (scale, width)),
  };
  RdvTicks *self = g_new0 (RdvTicks, 1);
  RdvCalendarUnit minor, labelled, major;

  choose_units (&ruler, &minor, &labelled, &major);
  self->minor = list_ticks (&ruler, &minor);
  self->major = list_ticks (&ruler, &major);
  self->has_clock = minor.kind <= RDV_UNIT_HOUR;
  for (guint i = 0; i < self->minor->len; i++)
    label_minor (&ruler, &g_array_index (self->minor, RdvTick, i), &labelled);
  for (guint i = 0; i < self->major->len; i++)
    label_major (&ruler, &g_array_index (self->major, RdvTick, i), &major);
  return self;
}

void
rdv_ticks_free (RdvTicks *self)
{
  g_array_unref (self->minor);
  g_array_unref (self->major);
  g_free (self);
}
