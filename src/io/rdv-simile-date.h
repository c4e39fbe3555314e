/* rdv-simile-date.h: dates of SIMILE Timeline. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-extent.h"

G_BEGIN_DECLS

/**
 * rdv_simile_date_parse:
 * @text: "May 28 2006 09:00:00 GMT-0600", "28 May 2006", ISO 8601, "200 BC", "1 AD", "-500" (astronomical:
 * 501 BC)
 * @date: (out): what it means. Files have no other way to tell a day than the midnight with which it begins,
 * by the clock of its own zone; so midnight is taken for the day.
 *
 * Returns: whether it is a date
 */
gboolean rdv_simile_date_parse (const char *text, RdvDate *date);

G_END_DECLS
