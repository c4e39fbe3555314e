/* rdv-viewport.c: see rdv-viewport.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-viewport.h"

#include <math.h>

/* 100 pixels a second: finer than anything a source of history tells. */
#define MIN_SECONDS_PER_PIXEL 0.01

struct _RdvViewport
{
  GObject parent_instance;
  RdvTimeScale scale;
  double width, height;
  double content_height;
  double offset_y;
  gint64 first, last;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdvViewport, rdv_viewport, G_TYPE_OBJECT)

static void
rdv_viewport_class_init (RdvViewportClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", RDV_TYPE_VIEWPORT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rdv_viewport_init (RdvViewport *self)
{
  self->scale.seconds_per_pixel = 1;
  self->width = self->height = 1;
  self->first = 0;
  self->last = 1;
}

RdvViewport *
rdv_viewport_new (void)
{
  return g_object_new (RDV_TYPE_VIEWPORT, NULL);
}

static double
max_seconds_per_pixel (RdvViewport *self)
{
  return MAX (((double) self->last - (double) self->first) / self->width, MIN_SECONDS_PER_PIXEL);
}

/* Brings @scale within the limits: first its zoom, around the middle, then its place. */
static void
constrain (RdvViewport *self, RdvTimeScale *scale)
{
  double allowed = CLAMP (scale->seconds_per_pixel, MIN_SECONDS_PER_PIXEL, max_seconds_per_pixel (self));
  double left, right;

  if (allowed != scale->seconds_per_pixel)
    rdv_time_scale_zoom_at (scale, self->width / 2, allowed);
  left = rdv_time_scale_x (scale, self->first);
  right = rdv_time_scale_x (scale, self->last);
  if (right - left <= self->width || left > 0)
    rdv_time_scale_move (scale, left);
  else if (right < self->width)
    rdv_time_scale_move (scale, right - self->width);
}

static gboolean
constrain_offset (RdvViewport *self, double offset)
{
  offset = CLAMP (offset, 0, MAX (self->content_height - self->height, 0));
  if (offset == self->offset_y)
    return FALSE;
  self->offset_y = offset;
  return TRUE;
}

static gboolean
take_scale (RdvViewport *self, RdvTimeScale scale)
{
  constrain (self, &scale);
  if (scale.origin == self->scale.origin && scale.fraction == self->scale.fraction &&
      scale.seconds_per_pixel == self->scale.seconds_per_pixel)
    return FALSE;
  self->scale = scale;
  return TRUE;
}

static void
changed (RdvViewport *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

void
rdv_viewport_set_limits (RdvViewport *self, gint64 first, gint64 last)
{
  g_return_if_fail (RDV_IS_VIEWPORT (self));
  g_return_if_fail (first < last);

  if (self->first == first && self->last == last)
    return;
  self->first = first;
  self->last = last;
  take_scale (self, self->scale);
  changed (self);
}

void
rdv_viewport_get_limits (RdvViewport *self, gint64 *first, gint64 *last)
{
  g_return_if_fail (RDV_IS_VIEWPORT (self));

  *first = self->first;
  *last = self->last;
}

void
rdv_viewport_set_size (RdvViewport *self, double width, double height)
{
  RdvTimeScale scale;

  g_return_if_fail (RDV_IS_VIEWPORT (self));

  width = MAX (width, 1);
  height = MAX (height, 1);
  if (self->width == width && self->height == height)
    return;
  scale = self->scale;
  scale.seconds_per_pixel *= self->width / width;
  self->width = width;
  self->height = height;
  take_scale (self, scale);
  constrain_offset (self, self->offset_y);
  changed (self);
}

double
rdv_viewport_get_width (RdvViewport *self)
{
  g_return_val_if_fail (RDV_IS_VIEWPORT (self), 1);

  return self->width;
}

double
rdv_viewport_get_height (RdvViewport *self)
{
  g_return_val_if_fail (RDV_IS_VIEWPORT (self), 1);

  return self->height;
}

void
rdv_viewport_set_content_height (RdvViewport *self, double height)
{
  g_return_if_fail (RDV_IS_VIEWPORT (self));

  if (self->content_height == height)
    return;
  self->content_height = height;
  constrain_offset (self, self->offset_y);
  changed (self);
}

double
rdv_viewport_get_content_height (RdvViewport *self)
{
  g_return_val_if_fail (RDV_IS_VIEWPORT (self), 0);

  return self->content_height;
}

const RdvTimeScale *
rdv_viewport_get_scale (RdvViewport *self)
{
  g_return_val_if_fail (RDV_IS_VIEWPORT (self), NULL);

  return &self->scale;
}

void
rdv_viewport_set_scale (RdvViewport *self, const RdvTimeScale *scale)
{
  g_return_if_fail (RDV_IS_VIEWPORT (self));

  if (take_scale (self, *scale))
    changed (self);
}

double
rdv_viewport_get_offset_y (RdvViewport *self)
{
  g_return_val_if_fail (RDV_IS_VIEWPORT (self), 0);

  return self->offset_y;
}

void
rdv_viewport_set_offset_y (RdvViewport *self, double offset)
{
  g_return_if_fail (RDV_IS_VIEWPORT (self));

  if (constrain_offset (self, offset))
    changed (self);
}

void
rdv_viewport_get_range (RdvViewport *self, gint64 *from, gint64 *to)
{
  g_return_if_fail (RDV_IS_VIEWPORT (self));

  *from = rdv_time_scale_time (&self->scale, 0);
  *to = rdv_time_scale_time (&self->scale, self->width);
}

void
rdv_viewport_peek_range (RdvViewport *self, gint64 from, gint64 to, RdvTimeScale *scale)
{
  g_return_if_fail (RDV_IS_VIEWPORT (self));

  rdv_time_scale_fit (scale, from, to, self->width);
  constrain (self, scale);
}

void
rdv_viewport_set_range (RdvViewport *self, gint64 from, gint64 to)
{
  RdvTimeScale scale;

  g_return_if_fail (RDV_IS_VIEWPORT (self));

  rdv_viewport_peek_range (self, from, to, &scale);
  rdv_viewport_set_scale (self, &scale);
}

gboolean
rdv_viewport_pan (RdvViewport *self, double dx, double dy)
{
  RdvTimeScale scale;
  gboolean has_moved;

  g_return_val_if_fail (RDV_IS_VIEWPORT (self), FALSE);

  scale = self->scale;
  rdv_time_scale_move (&scale, dx);
  has_moved = take_scale (self, scale);
  has_moved |= constrain_offset (self, self->offset_y + dy);
  if (has_moved)
    changed (self);
  return has_moved;
}

void
rdv_viewport_peek_zoom (RdvViewport *self, double x, double factor, RdvTimeScale *scale)
{
  g_return_if_fail (RDV_IS_VIEWPORT (self));
  g_return_if_fail (factor > 0);

  *scale = self->scale;
  rdv_time_scale_zoom_at (scale, x,
                          CLAMP (scale->seconds_per_pixel / factor, MIN_SECONDS_PER_PIXEL, max_seconds_per_pixel (self)));
  constrain (self, scale);
}

void
rdv_viewport_zoom_at (RdvViewport *self, double x, double factor)
{
  RdvTimeScale scale;

  g_return_if_fail (RDV_IS_VIEWPORT (self));

  rdv_viewport_peek_zoom (self, x, factor, &scale);
  rdv_viewport_set_scale (self, &scale);
}

double
rdv_viewport_get_level (RdvViewport *self)
{
  double furthest;

  g_return_val_if_fail (RDV_IS_VIEWPORT (self), 0);

  furthest = log (max_seconds_per_pixel (self) / MIN_SECONDS_PER_PIXEL);
  if (furthest <= 0)
    return 0;
  return CLAMP (1 - log (self->scale.seconds_per_pixel / MIN_SECONDS_PER_PIXEL) / furthest, 0, 1);
}

void
rdv_viewport_set_level (RdvViewport *self, double x, double level)
{
  double wanted;

  g_return_if_fail (RDV_IS_VIEWPORT (self));
  g_return_if_fail (level >= 0 && level <= 1);

  wanted = MIN_SECONDS_PER_PIXEL * pow (max_seconds_per_pixel (self) / MIN_SECONDS_PER_PIXEL, 1 - level);
  rdv_viewport_zoom_at (self, x, self->scale.seconds_per_pixel / wanted);
}

gboolean
rdv_viewport_can_zoom_in (RdvViewport *self)
{
  g_return_val_if_fail (RDV_IS_VIEWPORT (self), FALSE);

  return self->scale.seconds_per_pixel > MIN_SECONDS_PER_PIXEL;
}

gboolean
rdv_viewport_can_zoom_out (RdvViewport *self)
{
  g_return_val_if_fail (RDV_IS_VIEWPORT (self), FALSE);

  return self->scale.seconds_per_pixel < max_seconds_per_pixel (self) * (1 - 1e-9);
}
