/* rdv-clock.h: what time it is, asked in one place. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define RDV_TYPE_CLOCK (rdv_clock_get_type ())
G_DECLARE_FINAL_TYPE (RdvClock, rdv_clock, RDV, CLOCK, GObject)

/**
 * rdv_clock_new:
 *
 * The system's clock, or, when the environment variable SOURCE_DATE_EPOCH holds a whole number of seconds, a clock
 * that stands still there (reproducible-builds.org/specs/source-date-epoch), so that pictures can be repeated.
 *
 * Returns: (transfer full): a clock
 */
RdvClock *rdv_clock_new (void);

/**
 * rdv_clock_new_fixed:
 * @seconds: seconds since 1970-01-01T00:00:00Z
 *
 * Returns: (transfer full): a clock that always says @seconds
 */
RdvClock *rdv_clock_new_fixed (gint64 seconds);

/**
 * rdv_clock_get_now:
 *
 * Returns: seconds since 1970-01-01T00:00:00Z
 */
gint64 rdv_clock_get_now (RdvClock *self);

G_END_DECLS
