/* rdv-edtf-private.h: what the EDTF files share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-edtf.h"

G_BEGIN_DECLS

/**
 * RdvEdtfReader:
 * @text: the whole expression, for messages
 * @pos: what is read next
 * @end: where the part being read ends; the whole text is NUL-terminated, so @pos may be looked at even there
 *
 * A place in an EDTF expression.
 */
typedef struct
{
  const char *text;
  const char *pos;
  const char *end;
} RdvEdtfReader;

/**
 * RdvEdtfPart:
 * @date: its bounds, precision and qualifiers
 * @level: the lowest level that allows it, when it stands alone
 * @has_time: it names a time of day
 * @is_masked: it has unspecified digits
 * @is_set: it is one of several dates, in brackets
 *
 * One date or date-time of an expression.
 */
typedef struct
{
  RdvDate date;
  RdvEdtfLevel level;
  gboolean has_time;
  gboolean is_masked;
  gboolean is_set;
} RdvEdtfPart;

/* Reads one date or date-time that fills @reader up to its end. */
gboolean rdv_edtf_read_part (RdvEdtfReader *reader, RdvEdtfPart *part, GError **error);

/* Reads the years of more than four digits, from their 'Y' (or a four-digit year, when 'S' follows it) up to
 * what is not theirs: Y170000002, Y-17E7, 1950S2, Y3388E2S3. Of @part, sets the bounds, the precision and the
 * level. */
gboolean rdv_edtf_read_long_year (RdvEdtfReader *reader, RdvEdtfPart *part, GError **error);

/* Sets @error to a sentence that quotes the expression, counts to where @reader stands, and gives @reason
 * (translated). Returns: FALSE */
gboolean rdv_edtf_fail (const RdvEdtfReader *reader, GError **error, const char *reason);

G_END_DECLS
