/* rdv-fixed-measure.h: a text measure without fonts, for tests. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-text-measure.h"

G_BEGIN_DECLS

/* Every character is 0.56 of the style's size wide. */
#define RDV_TYPE_FIXED_MEASURE (rdv_fixed_measure_get_type ())
G_DECLARE_FINAL_TYPE (RdvFixedMeasure, rdv_fixed_measure, RDV, FIXED_MEASURE, GObject)

RdvTextMeasure *rdv_fixed_measure_new (void);

G_END_DECLS
