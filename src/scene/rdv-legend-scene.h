/* rdv-legend-scene.h: samples of the marks of events. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-legend.h"
#include "rdv-metrics.h"
#include "rdv-scene.h"
#include "rdv-text-measure.h"
#include "rdv-theme.h"

G_BEGIN_DECLS

/* One sample, drawn by the functions that draw the timeline: events made up for it, as they would stand in a row. The scene is as
 * large as the sample and has no ground. */
RdvScene *rdv_legend_scene_new_sample (RdvLegendEntry entry, RdvTextMeasure *measure, double text_scale, RdvThemeKind theme);

/* How high a strip with samples and words is at that width; 0 for an empty legend. */
double rdv_legend_scene_get_height (RdvLegend legend, RdvTextMeasure *measure, const RdvMetrics *metrics, double width);

G_END_DECLS
