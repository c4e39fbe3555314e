/* rdv-header-line.c: see rdv-header-line.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-header-line.h"

#include <math.h>

double
rdv_header_line_get_height (const RdvMetrics *metrics)
{
  return round (18 * metrics->text_scale);
}
