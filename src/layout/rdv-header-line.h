/* rdv-header-line.h: how high a line of a lane's header is. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-metrics.h"

G_BEGIN_DECLS

/* Pixels. A lane that is lower would write its name over that of the next one. */
double rdv_header_line_get_height (const RdvMetrics *metrics);

G_END_DECLS
