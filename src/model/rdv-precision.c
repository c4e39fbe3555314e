/* rdv-precision.c: see rdv-precision.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-precision.h"

const char *
rdv_precision_to_nick (RdvPrecision precision)
{
  static const char *const nicks[] = {
    [RDV_PRECISION_UNKNOWN] = "unknown", [RDV_PRECISION_EON] = "eon",
    [RDV_PRECISION_CENTURY] = "century", [RDV_PRECISION_DECADE] = "decade",
    [RDV_PRECISION_YEAR] = "year",       [RDV_PRECISION_SEASON] = "season",
    [RDV_PRECISION_MONTH] = "month",     [RDV_PRECISION_DAY] = "day",
    [RDV_PRECISION_HOUR] = "hour",       [RDV_PRECISION_MINUTE] = "minute",
    [RDV_PRECISION_SECOND] = "second",   [RDV_PRECISION_MILLISECOND] = "millisecond",
  };

  g_return_val_if_fail (precision < G_N_ELEMENTS (nicks), "unknown");

  return nicks[precision];
}
