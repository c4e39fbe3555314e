/* rdv-epoch-date.c: see rdv-epoch-date.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-epoch-date.h"

#include <math.h>

#include "rdv-civil-date.h"

#define DAY_SECONDS 86400
/* What a double counts without gaps. */
#define MAX_EXACT 9007199254740992.0

gboolean
rdv_epoch_date_from_milliseconds (double milliseconds, RdvDate *date)
{
  RdvCivil civil;
  RdvPrecision precision = RDV_PRECISION_MILLISECOND;
  gint64 seconds;
  guint rest;

  if (!isfinite (milliseconds) || fabs (milliseconds) > MAX_EXACT)
    return FALSE;
  seconds = (gint64)floor (milliseconds / 1000);
  rest = (guint)(floor (milliseconds) - (double)seconds * 1000);
  if (rest == 0)
    precision = seconds % DAY_SECONDS == 0 ? RDV_PRECISION_DAY
                : seconds % 60 == 0        ? RDV_PRECISION_MINUTE
                                           : RDV_PRECISION_SECOND;
  rdv_calendar_from_seconds (seconds, &civil);
  return rdv_civil_date_set (&civil, rest, precision, date);
}
