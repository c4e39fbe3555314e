/* rdv-extent.h: when something was, as exactly as it is known. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How exact a date is, from coarse to fine. */
typedef enum
{
  RDV_PRECISION_UNKNOWN, /* open and unknown ends */
  RDV_PRECISION_EON,     /* coarser than a century: Y-17E7, 1E9S2 */
  RDV_PRECISION_CENTURY,
  RDV_PRECISION_DECADE,
  RDV_PRECISION_YEAR,
  RDV_PRECISION_SEASON, /* seasons, quarters, quadrimesters, halves */
  RDV_PRECISION_MONTH,
  RDV_PRECISION_DAY,
  RDV_PRECISION_HOUR,
  RDV_PRECISION_MINUTE,
  RDV_PRECISION_SECOND,
  RDV_PRECISION_MILLISECOND,
} RdvPrecision;

typedef enum
{
  RDV_DATE_EXACT = 0,
  RDV_DATE_UNCERTAIN = 1 << 0,   /* EDTF '?' */
  RDV_DATE_APPROXIMATE = 1 << 1, /* EDTF '~'; both together are '%' */
  RDV_DATE_OPEN = 1 << 2,        /* EDTF '..': goes on without end */
  RDV_DATE_UNKNOWN = 1 << 3,     /* EDTF '1985/': there is an end, nobody knows it */
} RdvDateFlags;

/**
 * RdvDate:
 * @earliest: its first possible second; RDV_TIME_MIN when open or unknown
 * @latest: its last possible second, inclusive; RDV_TIME_MAX when open or unknown
 * @earliest_ms, @latest_ms: milliseconds to add where the precision is milliseconds
 *
 * One point in time with its bounds: "1985" is the whole year, earliest 1 January 00:00:00, latest 31 December 23:59:59.
 * An open or unknown start has earliest = RDV_TIME_MIN and latest = RDV_TIME_MIN; an open or unknown end has
 * RDV_TIME_MAX in both.
 */
typedef struct
{
  gint64 earliest;
  gint64 latest;
  guint16 earliest_ms;
  guint16 latest_ms;
  guint8 precision; /* RdvPrecision */
  guint8 flags;     /* RdvDateFlags */
} RdvDate;

/**
 * RdvExtent:
 * @start: when it was, or when it began
 * @end: when it ended; a copy of @start for an instant
 * @is_span: it has a beginning and an end (an EDTF interval); FALSE for an instant
 *
 * The extent of an event in time.
 */
typedef struct
{
  RdvDate start;
  RdvDate end;
  gboolean is_span;
} RdvExtent;

G_END_DECLS
