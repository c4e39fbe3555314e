/* rdv-loose-date.h: dates as tables of other people hold them. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-extent.h"

G_BEGIN_DECLS

/* Which comes first where only numbers stand, as in 5/12/2015. */
typedef enum
{
  RDV_DATE_ORDER_DAY_FIRST,
  RDV_DATE_ORDER_MONTH_FIRST,
} RdvDateOrder;

/* What a date says about how it has to be read. */
typedef enum
{
  RDV_LOOSE_DATE_PLAIN = 0,
  RDV_LOOSE_DATE_DAY_FIRST = 1 << 0,   /* can only have the day first: 17/7/1975 */
  RDV_LOOSE_DATE_MONTH_FIRST = 1 << 1, /* can only have the month first: 7/17/1975 */
  RDV_LOOSE_DATE_EITHER = 1 << 2,      /* the order decides what it means: 5/12/2015 */
  RDV_LOOSE_DATE_SHORT_YEAR =
      1 << 3, /* a year of two digits: 00 to 29 count as 2000 to 2029, 30 to 99 as 1930 to 1999 */
} RdvLooseDateHints;

/**
 * rdv_loose_date_parse:
 * @text: what stands in a cell
 * @order: which comes first where a date would leave it open
 * @extent: (out): its bounds, precision and qualifiers
 * @hints: (out) (optional): what it says about how it has to be read
 *
 * Takes EDTF; ISO 8601 with or without seconds, fractions of a second and a zone; 17.07.1975, 7/17/1975,
 * 1975/7, 19750717, 1975-198 (the day of a year); names of months in English, Russian, German, French and
 * Spanish, whole or cut to three letters; c. 1890, 1890?, 1890s, late 1890s (its last third), 19th century,
 * XIX век; 500 BC, AD 79, -500 (a year of up to five digits that is not written as EDTF counts as people do:
 * -500 is 500 BC); and ranges of all these: 1914–1918, 3–5 May 1914, from May to June 1914, since 1998, 1998
 * – present. It knows nothing of the language or the clock of who reads, so that a file means the same
 * everywhere.
 *
 * Returns: whether it is a date; @extent is left alone when it is none
 */
gboolean
rdv_loose_date_parse (const char *text, RdvDateOrder order, RdvExtent *extent, RdvLooseDateHints *hints);

/* A word for an end that has not come: "present", "настоящее время", ".." */
gboolean rdv_loose_date_is_present (const char *text);

G_END_DECLS
