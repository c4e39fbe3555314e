/* rdv-epoch-date.h: dates as programs count them. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-extent.h"

G_BEGIN_DECLS

/* @milliseconds since 1970. How exact it is shows in its zeros: a whole day, minute or second, or the
 * millisecond; fractions of one are cut. FALSE, with @date left alone, when no calendar has it. */
gboolean rdv_epoch_date_from_milliseconds (double milliseconds, RdvDate *date);

G_END_DECLS
