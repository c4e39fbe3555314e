/* rdv-glide.h: from one view to another, smoothly. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-time-scale.h"

G_BEGIN_DECLS

/**
 * RdvGlide:
 *
 * A way between two views of the same width, as a function of progress 0 .. 1. Plain mathematics, in two shapes.
 *
 * Zoom: the logarithm of seconds per pixel s goes evenly from s0 to s1. With w = (s - s0) / (s1 - s0), and the time shown at
 * pixel x being t0 (x) before and t1 (x) after, the view in between shows
 *
 *     t (x) = (1 - w) t0 (x) + w t1 (x),
 *
 * which has scale s and a straight way to the end. Where both ends show the same instant at the same pixel (under a pointer) so
 * does every view in between, and it is as far off as the ends are at most.
 *
 * Flight: where the ends have little in common, the way goes up, over and down, so that one sees where one is going: the
 * path of least perceived movement of J. J. van Wijk and W. A. A. Nuij, "Smooth and efficient zooming and panning",
 * IEEE InfoVis 2003, with rho = sqrt 2.
 */
typedef struct
{
  RdvTimeScale from;
  RdvTimeScale to;
  double width;
  gboolean is_flight;
  double log_ratio; /* zoom: ln (s1 / s0) */
  double distance;  /* flight: from centre to centre, in widths of the first view */
  double r0;        /* flight: where on the hyperbola it begins */
  double length;    /* flight: perceived length S of the path */
} RdvGlide;

/* @width: of the view in pixels. */
void rdv_glide_init (RdvGlide *self, const RdvTimeScale *from, const RdvTimeScale *to, double width);
/* Never a flight: for steps of the hand, which knows where it is going. */
void rdv_glide_init_straight (RdvGlide *self, const RdvTimeScale *from, const RdvTimeScale *to, double width);
/* How long it should take, in seconds: a quarter of one for a near view, up to one for a far one. */
double rdv_glide_get_duration (const RdvGlide *self);
/* The view at @progress; exactly the ends at 0 and 1. Speed is even: the caller eases. */
void rdv_glide_get_scale (const RdvGlide *self, double progress, RdvTimeScale *scale);

/* Ways to ease @progress: slow at both ends, or quick at first and slow at the end. */
double rdv_glide_ease_in_out (double progress);
double rdv_glide_ease_out (double progress);

G_END_DECLS
