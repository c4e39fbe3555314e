/* rdv-timelinejs-date.h: a date of TimelineJS. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-native-context.h"

G_BEGIN_DECLS

/**
 * RdvTimelineJsDate:
 * @is_there: it could be read
 * @was_given: it was said, or there is a remark why not
 * @display_date: what to show instead, or NULL
 */
typedef struct
{
  gboolean is_there;
  gboolean was_given;
  RdvDate date;
  const char *display_date;
} RdvTimelineJsDate;

/* Of version 3: an object with a year and, in this order, whatever else is known. @target: RdvTimelineJsDate
 * *. */
void rdv_timelinejs_date_read (RdvNativeContext *context,
                               const RdvJsonPlace *place,
                               JsonNode *node,
                               gpointer target);
/* Of the versions before: "2011,12,10,07,02,10", "5/12/2015" (the month first, as they were documented),
 * "1963". */
void rdv_timelinejs_date_read_old (RdvNativeContext *context,
                                   const RdvJsonPlace *place,
                                   JsonNode *node,
                                   gpointer target);

G_END_DECLS
