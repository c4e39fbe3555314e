/* rdv-kinetic.c: see rdv-kinetic.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-kinetic.h"

#include <math.h>

#define FRICTION_TIME 0.325 /* T, seconds */
#define SAMPLE_TIME 0.1     /* older samples say nothing about the hand now */
#define LEAST_START 60.0    /* pixels a second; below, the hand meant to stop */
#define MOST_START 8000.0
#define REST 6.0 /* pixels a second: less than a pixel a frame even with ten frames a second */

void
rdv_kinetic_reset (RdvKinetic *self)
{
  *self = (RdvKinetic){ 0 };
}

void
rdv_kinetic_add_sample (RdvKinetic *self, double time, double x, double y)
{
  guint slot = self->n_samples % RDV_KINETIC_SAMPLES;

  self->times[slot] = time;
  self->xs[slot] = x;
  self->ys[slot] = y;
  self->n_samples++;
}

/* Slope of the least-squares line through (time, value) of the samples after @since: cov (t, v) / var (t). */
static double
fit_slope (const RdvKinetic *self, const double *values, double since)
{
  guint n_kept = MIN (self->n_samples, RDV_KINETIC_SAMPLES);
  double mean_time = 0, mean_value = 0, covariance = 0, variance = 0;
  guint n = 0;

  for (guint i = 0; i < n_kept; i++)
    if (self->times[i] >= since)
      {
        n++;
        mean_time += (self->times[i] - mean_time) / n;
        mean_value += (values[i] - mean_value) / n;
      }
  for (guint i = 0; i < n_kept; i++)
    if (self->times[i] >= since)
      {
        covariance += (self->times[i] - mean_time) * (values[i] - mean_value);
        variance += (self->times[i] - mean_time) * (self->times[i] - mean_time);
      }
  return n >= 2 && variance > 0 ? covariance / variance : 0;
}

gboolean
rdv_kinetic_release (RdvKinetic *self, double time)
{
  double since = time - SAMPLE_TIME;

  return rdv_kinetic_start (self, time, fit_slope (self, self->xs, since), fit_slope (self, self->ys, since));
}

gboolean
rdv_kinetic_start (RdvKinetic *self, double time, double velocity_x, double velocity_y)
{
  double speed = hypot (velocity_x, velocity_y);
  double factor = speed > MOST_START ? MOST_START / speed : 1;

  self->started = time;
  self->velocity_x = self->velocity_y = 0;
  if (!(speed >= LEAST_START))
    return FALSE;
  self->velocity_x = velocity_x * factor;
  self->velocity_y = velocity_y * factor;
  return TRUE;
}

gboolean
rdv_kinetic_get_offset (const RdvKinetic *self, double time, double *x, double *y)
{
  double elapsed = MAX (time - self->started, 0);
  double left = exp (-elapsed / FRICTION_TIME);
  gboolean moving = hypot (self->velocity_x, self->velocity_y) * left > REST;

  /* v0 T (1 - e) is (v0 - v) T */
  *x = self->velocity_x * FRICTION_TIME * (1 - left);
  *y = self->velocity_y * FRICTION_TIME * (1 - left);
  return moving;
}
