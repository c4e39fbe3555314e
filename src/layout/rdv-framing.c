/* rdv-framing.c: see rdv-framing.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-framing.h"

#include "rdv-calendar.h"
#include "rdv-drawn-range.h"

/* A span leaves this part of its length free on both sides. */
#define AROUND 0.3

#define MINUTE 60
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define YEAR (G_GINT64_CONSTANT (31556952))

double
rdv_framing_get_surroundings (const RdvDate *date)
{
  switch ((RdvPrecision) date->precision)
    {
    case RDV_PRECISION_MILLISECOND:
    case RDV_PRECISION_SECOND:
    case RDV_PRECISION_MINUTE:
      return 3 * HOUR;
    case RDV_PRECISION_HOUR:
      return DAY;
    case RDV_PRECISION_DAY:
      return 21 * DAY;
    case RDV_PRECISION_MONTH:
    case RDV_PRECISION_SEASON:
      return YEAR;
    case RDV_PRECISION_YEAR:
      return 8 * YEAR;
    case RDV_PRECISION_DECADE:
      return 60 * YEAR;
    case RDV_PRECISION_CENTURY:
      return 600 * YEAR;
    case RDV_PRECISION_EON:
    case RDV_PRECISION_UNKNOWN:
    default:
      return 0;
    }
}

void
rdv_framing_widen (gint64 first, gint64 last, double around, double least, gint64 *from, gint64 *to)
{
  double length, more;

  *from = CLAMP (*from, first, last);
  *to = CLAMP (*to, first, last);
  length = (double) *to - (double) *from;
  more = MAX (length * around, (least - length) / 2);
  /* Doubles round: at the ends of time a sum could leave what an integer holds. */
  *from = (double) *from - more > (double) first ? *from - (gint64) more : first;
  *to = (double) *to + more < (double) last ? *to + (gint64) more : last;
}

void
rdv_framing_widen_span (gint64 first, gint64 last, double least, gint64 *from, gint64 *to)
{
  rdv_framing_widen (first, last, AROUND, least, from, to);
}

void
rdv_framing_get_for_event (RdvDocument *document, guint event, gint64 now, gint64 first, gint64 last, gint64 *from, gint64 *to)
{
  RdvDrawnRange range;
  RdvExtent extent;

  rdv_document_get_extent (document, event, &extent);
  rdv_drawn_range_get (document, event, now, &range);
  *from = range.from;
  *to = range.to;
  rdv_framing_widen_span (first, last, extent.is_span ? MINUTE : rdv_framing_get_surroundings (&extent.start), from, to);
}
