/* rdv-timelineproj-date.h: dates of the program Timeline. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-extent.h"

G_BEGIN_DECLS

/* How the file counts time. */
typedef enum
{
  RDV_TIMELINEPROJ_GREGORIAN,
  RDV_TIMELINEPROJ_NUMBERS, /* taken as years */
} RdvTimelineprojClock;

/* "2013-03-30 11:16:00", with an astronomical year that may be negative; or, counting numbers, "-12". To the
 * second or the year. FALSE when it is no date. */
gboolean rdv_timelineproj_date_parse (const char *text, RdvTimelineprojClock clock, RdvDate *date);

/* The extent from @start to @end, an instant where they are the same. Seconds are all that the files know:
 * where both are at midnight days are meant, where both are whole minutes, minutes. */
RdvExtent rdv_timelineproj_date_make_extent (const RdvDate *start, const RdvDate *end);

G_END_DECLS
