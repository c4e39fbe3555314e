/* rdv-ticks.c: see rdv-ticks.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-ticks.h"

#include "rdv-calendar-unit.h"
#include "rdv-calendar.h"

/* Free pixels between two labels of a tier, and before a label in its cell. */
#define MIN_GAP 14.0
#define LABEL_INSET 5.0
/* More ticks than this would mean a bug, not a wide screen. */
#define MAX_TICKS 4000

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

typedef char *(*FormatFunc) (const RdvCalendarUnit *unit, gint64 boundary);

/* Whether the labels of a unit stand apart: by the widest of some around here. The shortest month and stretch of days are a little
 * shorter than the mean. */
static gboolean
has_room (const RdvCalendarUnit *unit,
          FormatFunc format,
          RdvTextStyle style,
          const RdvTimeScale *scale,
          double width,
          RdvTextMeasure *measure)
{
  double pixels = rdv_calendar_unit_get_length (unit) * 0.9 / scale->seconds_per_pixel;

  if (pixels < MIN_GAP * 2)
    return FALSE;
  for (int i = 0; i <= 4; i++)
    {
      gint64 time = rdv_calendar_unit_floor (unit, rdv_time_scale_time (scale, width * i / 4));
      g_autofree char *label = format (unit, time);

      if (rdv_text_measure_get_width (measure, style, label) + MIN_GAP > pixels)
        return FALSE;
    }
  return TRUE;
}

/* The finest pair of units whose labels stand apart. */
static void
choose_units (const RdvTimeScale *scale,
              double width,
              RdvTextMeasure *measure,
              RdvCalendarUnit *minor,
              RdvCalendarUnit *major)
{
  for (guint rung = 0; rdv_calendar_unit_get_minor (rung, minor); rung++)
    {
      rdv_calendar_unit_get_major (minor, major);
      if (has_room (minor, rdv_calendar_unit_format_minor, RDV_TEXT_RULER_MINOR, scale, width, measure) &&
          has_room (major, rdv_calendar_unit_format_major, RDV_TEXT_RULER_MAJOR, scale, width, measure))
        return;
    }
}

static GArray *
list_ticks (const RdvCalendarUnit *unit, const RdvTimeScale *scale, double width)
{
  GArray *ticks = ticks_array_new ();
  gint64 time = rdv_calendar_unit_floor (unit, rdv_time_scale_time (scale, 0));
  gint64 end = rdv_time_scale_time (scale, width);

  while (time <= end && time > RDV_TIME_MIN && time < RDV_TIME_MAX && ticks->len < MAX_TICKS)
    {
      gint64 next = rdv_calendar_unit_next (unit, time);
      RdvTick tick = { .time = time, .x = rdv_time_scale_x (scale, time), .x_end = rdv_time_scale_x (scale, next) };

      if (next <= time)
        break;
      g_array_append_val (ticks, tick);
      time = next;
    }
  return ticks;
}

/* A minor label begins at its tick; one that is cut by the left edge is left out. */
static void
label_minor (RdvTick *tick, const RdvCalendarUnit *unit, RdvTextMeasure *measure)
{
  double width;

  tick->label = rdv_calendar_unit_format_minor (unit, tick->time);
  width = rdv_text_measure_get_width (measure, RDV_TEXT_RULER_MINOR, tick->label);
  tick->label_x = tick->x + LABEL_INSET;
  if (tick->label_x >= 0 && tick->x_end - tick->label_x >= width)
    tick->label_width = width;
}

/* A major label sticks to the visible part of its cell; it leaves before the next one comes. */
static void
label_major (RdvTick *tick, const RdvCalendarUnit *unit, RdvTextMeasure *measure)
{
  double width;

  tick->label = rdv_calendar_unit_format_major (unit, tick->time);
  width = rdv_text_measure_get_width (measure, RDV_TEXT_RULER_MAJOR, tick->label);
  tick->label_x = MAX (tick->x, 0) + LABEL_INSET;
  if (tick->label_x + width + LABEL_INSET > tick->x_end)
    tick->label_x = tick->x_end - width - LABEL_INSET;
  if (tick->label_x >= tick->x + LABEL_INSET || tick->x <= 0)
    tick->label_width = width;
}

RdvTicks *
rdv_ticks_new (const RdvTimeScale *scale, double width, RdvTextMeasure *measure)
{
  RdvTicks *self = g_new0 (RdvTicks, 1);
  RdvCalendarUnit minor, major;

  choose_units (scale, width, measure, &minor, &major);
  self->minor = list_ticks (&minor, scale, width);
  self->major = list_ticks (&major, scale, width);
  for (guint i = 0; i < self->minor->len; i++)
    label_minor (&g_array_index (self->minor, RdvTick, i), &minor, measure);
  for (guint i = 0; i < self->major->len; i++)
    label_major (&g_array_index (self->major, RdvTick, i), &major, measure);
  return self;
}

void
rdv_ticks_free (RdvTicks *self)
{
  g_array_unref (self->minor);
  g_array_unref (self->major);
  g_free (self);
}
