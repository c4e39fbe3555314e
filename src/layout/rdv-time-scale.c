/* rdv-time-scale.c: see rdv-time-scale.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-time-scale.h"

#include <math.h>

/* @time - @origin without overflow. Each difference below 2^53 is exact; larger ones are off by less than one part in
 * 2^53, far below a pixel at the scales where they matter. */
static double
difference (gint64 time, gint64 origin)
{
  gint64 exact;

  if (!__builtin_sub_overflow (time, origin, &exact))
    return exact;
  return (double) time - (double) origin;
}

double
rdv_time_scale_x (const RdvTimeScale *self, gint64 time)
{
  double x;

  if (time == G_MININT64 || time == G_MAXINT64)
    return time < 0 ? -RDV_X_LIMIT : RDV_X_LIMIT;
  x = (difference (time, self->origin) - self->fraction) / self->seconds_per_pixel;
  return CLAMP (x, -RDV_X_LIMIT, RDV_X_LIMIT);
}

double
rdv_time_scale_x_after (const RdvTimeScale *self, gint64 time)
{
  return rdv_time_scale_x (self, time < G_MAXINT64 ? time + 1 : time);
}

/* @origin + @seconds (whole), saturated. */
static gint64
add (gint64 origin, double seconds)
{
  gint64 sum;

  if (seconds >= 0x1p63)
    return G_MAXINT64;
  if (seconds < -0x1p63)
    return G_MININT64;
  if (__builtin_add_overflow (origin, (gint64) seconds, &sum))
    return seconds > 0 ? G_MAXINT64 : G_MININT64;
  return sum;
}

gint64
rdv_time_scale_time (const RdvTimeScale *self, double x)
{
  return add (self->origin, floor (self->fraction + x * self->seconds_per_pixel));
}

void
rdv_time_scale_move (RdvTimeScale *self, double pixels)
{
  double seconds = self->fraction + pixels * self->seconds_per_pixel;
  double whole = floor (seconds);

  self->origin = add (self->origin, whole);
  self->fraction = seconds - whole;
}

void
rdv_time_scale_zoom_at (RdvTimeScale *self, double x, double seconds_per_pixel)
{
  /* The moment at x is origin + x * old; the new origin lies x * new before it. */
  double pixels = x * (self->seconds_per_pixel - seconds_per_pixel) / seconds_per_pixel;

  self->seconds_per_pixel = seconds_per_pixel;
  rdv_time_scale_move (self, pixels);
}

void
rdv_time_scale_fit (RdvTimeScale *self, gint64 from, gint64 to, double width)
{
  self->origin = from;
  self->fraction = 0;
  self->seconds_per_pixel = MAX (difference (to, from), 1) / MAX (width, 1);
}
