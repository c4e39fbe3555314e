/* rdv-edtf.h: the Extended Date/Time Format. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-extent.h"

G_BEGIN_DECLS

typedef enum
{
  RDV_EDTF_LEVEL_0,
  RDV_EDTF_LEVEL_1,
  RDV_EDTF_LEVEL_2,
  RDV_EDTF_LEVEL_EXTENDED, /* one of our extensions: minutes without seconds, times in intervals and sets, sets as ends of intervals */
} RdvEdtfLevel;

/**
 * rdv_edtf_parse:
 * @text: an EDTF string, levels 0 to 2 of the Library of Congress specification of 4 February 2019
 *   (loc.gov/standards/datetime), or with one of our extensions
 * @extent: (out): its bounds, precision and qualifiers
 * @level: (out) (optional): the lowest level that allows it
 * @error: RDV_ERROR_VALUE with a sentence that says what is wrong and where in the string
 *
 * Returns: whether @text is valid
 */
gboolean rdv_edtf_parse (const char *text, RdvExtent *extent, RdvEdtfLevel *level, GError **error);

/**
 * rdv_edtf_format:
 *
 * The shortest EDTF string for @extent, with our extensions where EDTF has none. Parsing it again gives the same bounds, or, where there is
 * no way to write them, wider ones.
 *
 * Returns: (transfer full): an EDTF string
 */
char *rdv_edtf_format (const RdvExtent *extent);

G_END_DECLS
