/* rdv-kinetic.h: momentum after a drag. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RDV_KINETIC_SAMPLES 16

/**
 * RdvKinetic:
 *
 * What a thing that was dragged does when it is let go. Plain mathematics: times are seconds of any one clock,
 * positions pixels. Zero-filled is a valid start.
 *
 * The hand's velocity is the slope of the straight line that fits the positions of the last tenth of a second best (least squares),
 * because two neighbouring samples alone are mostly noise. Afterwards friction takes velocity in proportion to itself,
 *
 *     dv/dt = -v / T      so      v(t) = v0 exp (-t / T)      and      x(t) = v0 T (1 - exp (-t / T)),
 *
 * which depends on the time since release alone: a dropped frame changes nothing about where it comes to rest, v0 T away.
 */
typedef struct
{
  double times[RDV_KINETIC_SAMPLES];
  double xs[RDV_KINETIC_SAMPLES];
  double ys[RDV_KINETIC_SAMPLES];
  guint n_samples; /* ever added; the newest stands at (n_samples - 1) % RDV_KINETIC_SAMPLES */
  double velocity_x;
  double velocity_y;
  double started;
} RdvKinetic;

/* Forgets samples and movement: a new drag begins. */
void rdv_kinetic_reset (RdvKinetic *self);
/* Where the hand was at @time. */
void rdv_kinetic_add_sample (RdvKinetic *self, double time, double x, double y);
/* The hand lets go at @time. FALSE when it was slow or had come to rest: then nothing moves on. */
gboolean rdv_kinetic_release (RdvKinetic *self, double time);
/* Starts with a known velocity in pixels a second, as touchpads tell it. FALSE when that is too slow. */
gboolean rdv_kinetic_start (RdvKinetic *self, double time, double velocity_x, double velocity_y);
/* How far it has moved since it was let go. FALSE once it is at rest, with where that is. */
gboolean rdv_kinetic_get_offset (const RdvKinetic *self, double time, double *x, double *y);

G_END_DECLS
