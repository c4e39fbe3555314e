/* rdv-icalendar-rule.h: how an event of iCalendar repeats. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RDV_ICALENDAR_DAILY,
  RDV_ICALENDAR_WEEKLY,
  RDV_ICALENDAR_MONTHLY,
  RDV_ICALENDAR_YEARLY,
} RdvIcalendarFrequency;

/* Numbers in one BY list. */
#define RDV_ICALENDAR_MAX_LIST 62

typedef struct
{
  int numbers[RDV_ICALENDAR_MAX_LIST];
  guint n;
} RdvIcalendarList;

/**
 * RdvIcalendarRule:
 * @count: 0: no limit
 * @until: (owned) (nullable): the value as it stands
 * @days: weekday (1 Monday .. 7 Sunday) + 10 * ordinal, with the sign of the ordinal
 *
 * A recurrence rule (RFC 5545, 3.3.10) without BYWEEKNO, BYYEARDAY and times of day.
 */
typedef struct
{
  RdvIcalendarFrequency frequency;
  guint interval;
  guint count;
  char *until;
  RdvIcalendarList days, month_days, months, positions;
  int week_start;
} RdvIcalendarRule;

/* FALSE, with nothing to clear, when the rule is none or has what is not understood. */
gboolean rdv_icalendar_rule_parse (const char *text, RdvIcalendarRule *rule);
void rdv_icalendar_rule_clear (RdvIcalendarRule *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdvIcalendarRule, rdv_icalendar_rule_clear)

/**
 * rdv_icalendar_rule_expand:
 * @start: the first time, in local seconds
 * @last: local seconds after which it is not followed
 * @max: times at the most
 * @times: (element-type gint64): is added to, in order, beginning with @start
 *
 * Returns: FALSE when it was cut off by @last or @max and not by its own count
 */
gboolean
rdv_icalendar_rule_expand (const RdvIcalendarRule *self, gint64 start, gint64 last, guint max, GArray *times);

G_END_DECLS
