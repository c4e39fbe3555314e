/* rdv-viewport.h: what part of the timeline is in view. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "rdv-time-scale.h"

G_BEGIN_DECLS

/**
 * RdvViewport:
 *
 * The view state that canvas, ruler, overview and header share: a time scale, the size of the body (the part without
 * ruler and lane headers) in logical pixels, and how far it is scrolled down. One signal, "changed", after any change. All setters
 * keep within the limits: no further out than the limits with a margin, no further in than 1/100 second a pixel.
 */
#define RDV_TYPE_VIEWPORT (rdv_viewport_get_type ())
G_DECLARE_FINAL_TYPE (RdvViewport, rdv_viewport, RDV, VIEWPORT, GObject)

RdvViewport *rdv_viewport_new (void);

/* Between which seconds one can move. The view is kept inside, as far as it fits. */
void rdv_viewport_set_limits (RdvViewport *self, gint64 first, gint64 last);
void rdv_viewport_get_limits (RdvViewport *self, gint64 *first, gint64 *last);
/* Size of the body. A change of width keeps the visible range. */
void rdv_viewport_set_size (RdvViewport *self, double width, double height);
double rdv_viewport_get_width (RdvViewport *self);
double rdv_viewport_get_height (RdvViewport *self);
/* How high the lanes are in all; limits the vertical offset. */
void rdv_viewport_set_content_height (RdvViewport *self, double height);
double rdv_viewport_get_content_height (RdvViewport *self);

const RdvTimeScale *rdv_viewport_get_scale (RdvViewport *self);
void rdv_viewport_set_scale (RdvViewport *self, const RdvTimeScale *scale);
double rdv_viewport_get_offset_y (RdvViewport *self);
void rdv_viewport_set_offset_y (RdvViewport *self, double offset);

/* The seconds at the left and right edge. */
void rdv_viewport_get_range (RdvViewport *self, gint64 *from, gint64 *to);
void rdv_viewport_set_range (RdvViewport *self, gint64 from, gint64 to);
/* Moves the content: positive @dx shows later times, positive @dy lower lanes. TRUE when something moved. */
gboolean rdv_viewport_pan (RdvViewport *self, double dx, double dy);
/* @factor > 1 zooms in; the instant at @x stays there, to within half a pixel, unless a limit forbids. */
void rdv_viewport_zoom_at (RdvViewport *self, double x, double factor);
/* How near one is, from 0 (all that the limits allow) to 1 (as near as one can come), evenly by ratio: for a slider. */
double rdv_viewport_get_level (RdvViewport *self);
/* Zooms to @level; the instant at @x stays there, unless a limit forbids. */
void rdv_viewport_set_level (RdvViewport *self, double x, double level);
/* Works out on a copy what rdv_viewport_zoom_at() would show: for glides. */
void rdv_viewport_peek_zoom (RdvViewport *self, double x, double factor, RdvTimeScale *scale);
/* Works out what rdv_viewport_set_range() would show. */
void rdv_viewport_peek_range (RdvViewport *self, gint64 from, gint64 to, RdvTimeScale *scale);
gboolean rdv_viewport_can_zoom_in (RdvViewport *self);
gboolean rdv_viewport_can_zoom_out (RdvViewport *self);

G_END_DECLS
