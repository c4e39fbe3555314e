/* rdv-ticks.h: the two tiers of the ruler. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-text-measure.h"
#include "rdv-time-scale.h"
#include "rdv-zone.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 time;
  double x;     /* pixels; the first major tick may lie left of 0 */
  double x_end; /* where its cell ends */
  double label_x; /* where its label begins; major labels stick to the visible part of their cell */
  double label_width; /* 0: no room for a label */
  char *label;        /* NULL where labels take more room than ticks, and only every second or fifth tick has one */
} RdvTick;

/**
 * RdvTicks:
 * @has_clock: whether times of day are told, so that the zone matters
 *
 * Calendar ticks in two tiers: minor ones 45 to 130 pixels apart at every scale and in every language, major ones a larger unit, always
 * with the year in it.
 */
typedef struct
{
  GArray *major; /* of RdvTick */
  GArray *minor; /* of RdvTick */
  gboolean has_clock;
} RdvTicks;

/* @zone: whose midnights and hours the ticks stand at */
RdvTicks *rdv_ticks_new (const RdvTimeScale *scale, double width, const RdvZone *zone, RdvTextMeasure *measure);
void rdv_ticks_free (RdvTicks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvTicks, rdv_ticks_free)

G_END_DECLS
