/* rdv-date-entry.h: dates as people type them. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-extent.h"

G_BEGIN_DECLS

/**
 * rdv_date_entry_parse:
 * @text: what somebody typed
 * @extent: (out): its bounds and precision
 * @error: RDV_ERROR_VALUE with a sentence that says what to type instead
 *
 * Takes EDTF, and dates in words in English and in the language of the program: "17 July 1975", "July 17,
 * 1975, 16:19", "Jul 1975", "1975", "44 BC", "1980s", "17.07.1975". Times are those of the thread's zone
 * (rdv-date-zone.h) unless another is written: "Z" or
 * "+03:00" in EDTF, "UTC", "GMT", "Z", "UTC+03", "+03:00" or "MSK" (in Cyrillic letters too: the clocks of
 * Moscow) after a time in words; the name of the thread's own zone may be written too. Letters may be large
 * or small, a month may be cut to three letters.
 *
 * Returns: whether it is a date
 */
gboolean rdv_date_entry_parse (const char *text, RdvExtent *extent, GError **error);

G_END_DECLS
