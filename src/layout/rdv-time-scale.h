/* rdv-time-scale.h: seconds to pixels and back. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvTimeScale:
 * @origin: whole second at x = 0
 * @fraction: what is to be added to @origin, 0 <= fraction < 1
 * @seconds_per_pixel: how much time a (logical) pixel holds, > 0
 *
 * Positions are worked out as doubles relative to the origin on the screen, never from 1970, so that a minute in 1975 and
 * a range of 13.8 billion years both stay exact to the pixel.
 */
typedef struct
{
  gint64 origin;
  double fraction;
  double seconds_per_pixel;
} RdvTimeScale;

/* What x of an open end is: further away than anything at any scale, small enough for sums. Scenes cut to what is in view. */
#define RDV_X_LIMIT 1e18

/* x in pixels of the start of second @time, within +-RDV_X_LIMIT. */
double rdv_time_scale_x (const RdvTimeScale *self, gint64 time);
/* x of the end of second @time, i.e. of @time + 1: inclusive bounds end there. */
double rdv_time_scale_x_after (const RdvTimeScale *self, gint64 time);
/* The whole second in which @x lies; saturates. */
gint64 rdv_time_scale_time (const RdvTimeScale *self, double x);
/* Moves the origin by @pixels (positive: later). */
void rdv_time_scale_move (RdvTimeScale *self, double pixels);
/* Changes the scale so that the moment at @x stays at @x. */
void rdv_time_scale_zoom_at (RdvTimeScale *self, double x, double seconds_per_pixel);
/* The scale that shows [from, to] in @width pixels. */
void rdv_time_scale_fit (RdvTimeScale *self, gint64 from, gint64 to, double width);

G_END_DECLS
