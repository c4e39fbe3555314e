/* rdv-markwhen-amount.h: stretches of time. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvMarkwhenAmount:
 *
 * "1 year, 2 months -3 days": what is to be added, by the kind of unit.
 */
typedef struct
{
  gint64 months;
  gint64 seconds;
  gint64 week_days;
} RdvMarkwhenAmount;

/* Past blanks and tabs at @at. */
const char *rdv_markwhen_skip_blank (const char *at);
/* One amount or several at @text, e.g. "10 days", "1 year 6 months", "5 week days". Returns: behind them, or
 * NULL when there is none */
const char *rdv_markwhen_amount_read (const char *text, RdvMarkwhenAmount *amount);
/* @time, in seconds, with the amount added @n times; @n may be negative. */
gint64 rdv_markwhen_amount_add (const RdvMarkwhenAmount *self, gint64 time, int n);

G_END_DECLS
