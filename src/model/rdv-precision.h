/* rdv-precision.h: how exact a date is, as a word. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-extent.h"

G_BEGIN_DECLS

/* The word that lists print: "day", "minute", "season" ... Static. */
const char *rdv_precision_to_nick (RdvPrecision precision);

G_END_DECLS
