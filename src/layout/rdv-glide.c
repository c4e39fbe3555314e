/* rdv-glide.c: see rdv-glide.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-glide.h"

#include <math.h>

#define RHO2 2.0 /* rho squared: how much zooming one gives for how much panning */
#define SHORTEST 0.25
#define LONGEST 1.0
#define TIME_PER_LENGTH 0.16 /* seconds for each unit of the perceived length */

/* How far @time stands behind @scale's pixel 0, in pixels, without the limit that drawing needs. */
static double
pixels_between (const RdvTimeScale *scale, const RdvTimeScale *other)
{
  gint64 exact;
  double whole = __builtin_sub_overflow (other->origin, scale->origin, &exact)
                     ? (double) other->origin - (double) scale->origin
                     : (double) exact;

  return (whole + other->fraction - scale->fraction) / scale->seconds_per_pixel;
}

/* w1 / w0 */
static double
get_ratio (const RdvGlide *self)
{
  return self->to.seconds_per_pixel / self->from.seconds_per_pixel;
}

void
rdv_glide_init_straight (RdvGlide *self, const RdvTimeScale *from, const RdvTimeScale *to, double width)
{
  *self = (RdvGlide){ .from = *from, .to = *to, .width = MAX (width, 1) };
  self->log_ratio = log (get_ratio (self));
  self->distance = pixels_between (from, to) / self->width + (get_ratio (self) - 1) / 2;
}

void
rdv_glide_init (RdvGlide *self, const RdvTimeScale *from, const RdvTimeScale *to, double width)
{
  double ratio, b0, b1, u;

  rdv_glide_init_straight (self, from, to, width);
  ratio = get_ratio (self);
  u = self->distance;
  /* The smaller view lies inside the larger, or they overlap by half: nobody gets lost on the straight way. */
  self->is_flight = fabs (u) > MAX (ratio, 1) / 2;
  if (!self->is_flight)
    return;
  /* Their equation 9 with w0 = 1; ln (-b + sqrt (b² + 1)) is asinh (-b), which loses nothing for large b. */
  b0 = (ratio * ratio - 1 + RHO2 * RHO2 * u * u) / (2 * RHO2 * fabs (u));
  b1 = (ratio * ratio - 1 - RHO2 * RHO2 * u * u) / (2 * ratio * RHO2 * fabs (u));
  self->r0 = asinh (-b0);
  self->length = (asinh (-b1) - self->r0) / sqrt (RHO2);
}

double
rdv_glide_get_duration (const RdvGlide *self)
{
  double length = self->is_flight ? self->length : fabs (self->log_ratio) / sqrt (RHO2) + fabs (self->distance);

  return CLAMP (SHORTEST + length * TIME_PER_LENGTH / 2, SHORTEST, LONGEST);
}

static void
get_zoom (const RdvGlide *self, double progress, RdvTimeScale *scale)
{
  /* (s - s0) / (s1 - s0) where s = s0 exp (progress L): expm1 keeps it exact when hardly anything is zoomed. */
  double weight = fabs (self->log_ratio) > 1e-12 ? expm1 (progress * self->log_ratio) / expm1 (self->log_ratio)
                                                 : progress;

  *scale = self->from;
  rdv_time_scale_move (scale, pixels_between (&self->from, &self->to) * weight);
  scale->seconds_per_pixel = self->from.seconds_per_pixel * exp (progress * self->log_ratio);
}

static void
get_flight (const RdvGlide *self, double progress, RdvTimeScale *scale)
{
  double at = sqrt (RHO2) * progress * self->length + self->r0;
  double ratio = cosh (self->r0) / cosh (at);
  /* cosh (r0) tanh (at) - sinh (r0), put as one quotient: their difference would lose all digits on a long flight */
  double centre = sinh (at - self->r0) / cosh (at) / RHO2;

  *scale = self->from;
  rdv_time_scale_move (scale, self->width * (copysign (centre, self->distance) + (1 - ratio) / 2));
  scale->seconds_per_pixel = self->from.seconds_per_pixel * ratio;
}

void
rdv_glide_get_scale (const RdvGlide *self, double progress, RdvTimeScale *scale)
{
  if (progress <= 0)
    *scale = self->from;
  else if (progress >= 1)
    *scale = self->to;
  else if (self->is_flight)
    get_flight (self, progress, scale);
  else
    get_zoom (self, progress, scale);
}

double
rdv_glide_ease_in_out (double progress)
{
  progress = CLAMP (progress, 0, 1);
  return progress * progress * (3 - 2 * progress);
}

double
rdv_glide_ease_out (double progress)
{
  progress = 1 - CLAMP (progress, 0, 1);
  return 1 - progress * progress * progress;
}
