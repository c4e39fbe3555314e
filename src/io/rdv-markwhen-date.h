/* rdv-markwhen-date.h: dates of markwhen. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-loose-date.h"
#include "rdv-markwhen-amount.h"
#include "rdv-zone.h"

G_BEGIN_DECLS

/**
 * RdvMarkwhenClock:
 * @order: how 1/2/2024 is read
 * @now: what "now" and dates without a year mean
 * @zone: of times of day
 *
 * What dates are relative to. Free the members with rdv_markwhen_clock_clear().
 */
typedef struct
{
  RdvDateOrder order;
  gint64 now;
  RdvZone *zone;
  GHashTable *events; /* by id */
  gboolean has_previous;
  gint64 previous_start, previous_end; /* of the event before; the end is the first second after it */
} RdvMarkwhenClock;

void rdv_markwhen_clock_init (RdvMarkwhenClock *self, gint64 now);
void rdv_markwhen_clock_clear (RdvMarkwhenClock *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdvMarkwhenClock, rdv_markwhen_clock_clear)

/* "Europe/London", "-6", "+05:30". FALSE when it is not known. */
gboolean rdv_markwhen_clock_set_zone (RdvMarkwhenClock *self, const char *zone);
/* Dates that follow may be relative to @extent. */
void rdv_markwhen_clock_set_previous (RdvMarkwhenClock *self, const RdvExtent *extent);
/* They may also name it; the first of an id stays. */
void rdv_markwhen_clock_name_previous (RdvMarkwhenClock *self, const char *id);

/**
 * RdvMarkwhenDate:
 * @is_until_now: the end is open because it is "now"
 * @missing: an id in it that is not known (the event before was taken), or NULL. (owned)
 * @step: how often it repeats, when @n_times is more than 1
 */
typedef struct
{
  RdvExtent extent;
  gboolean is_until_now;
  char *missing;
  RdvMarkwhenAmount step;
  guint n_times;
  gboolean is_endless; /* it repeats for ever, so that only once was taken */
} RdvMarkwhenDate;

void rdv_markwhen_date_clear (RdvMarkwhenDate *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdvMarkwhenDate, rdv_markwhen_date_clear)

/**
 * rdv_markwhen_date_read:
 * @line: a line of the file, NUL-terminated
 * @date: (out): to be cleared
 *
 * A date or range and a colon, as an event begins: EDTF (2018/6 months), 1/2/2024 - 3/2024, 18 March 2026,
 * 300 BC - 50 AD, 2 weeks, after !id 10 days, before !id 1 week - 1 month, .start / .end, each perhaps with
 * "every 2 weeks for 5 times". Ends are inclusive of their precision.
 *
 * Returns: what follows the colon, or NULL when @line begins no event
 */
const char *rdv_markwhen_date_read (const RdvMarkwhenClock *clock, const char *line, RdvMarkwhenDate *date);

G_END_DECLS
