/* rdv-loose-date-private.h: what the files of loose dates share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-calendar.h"
#include "rdv-loose-date.h"

G_BEGIN_DECLS

#define RDV_LOOSE_DATE_NUMBERS 3

typedef enum
{
  RDV_LOOSE_WHOLE,
  RDV_LOOSE_EARLY,
  RDV_LOOSE_MID,
  RDV_LOOSE_LATE,
} RdvLoosePart;

/**
 * RdvLoosePoint:
 * @numbers: that are no time of day, in order; @digits of each as written, @separators before each (0 before
 * the first)
 * @month: told by its name, or 0
 * @is_bc, @is_ad: which era was said, if any
 * @is_decade: the last number is one: 1890s
 * @is_century: the last number counts centuries
 * @part: which third of a decade or a century was said
 * @is_roman: it is written in letters, as only centuries are
 * @flags: qualifiers
 * @clock: how exact the time of day is, or RDV_PRECISION_UNKNOWN
 * @offset: seconds that the clock is ahead of UTC
 *
 * One point in time, taken apart.
 */
typedef struct
{
  gint64 numbers[RDV_LOOSE_DATE_NUMBERS];
  guint digits[RDV_LOOSE_DATE_NUMBERS];
  char separators[RDV_LOOSE_DATE_NUMBERS];
  guint n_numbers;
  int month;
  gboolean is_negative, is_bc, is_ad, is_decade, is_century, is_roman;
  RdvLoosePart part;
  guint flags;
  int hour, minute, second;
  guint millisecond;
  RdvPrecision clock;
  gint64 offset;
} RdvLoosePoint;

/* Takes @text apart, which is in small letters, has plain spaces and is not longer than a date. FALSE when
 * something in it has no place in a date. */
gboolean rdv_loose_point_read (RdvLoosePoint *self, const char *text);
/* What it means; FALSE when that is no date. */
gboolean
rdv_loose_point_get_date (const RdvLoosePoint *self, RdvDateOrder order, RdvDate *date, guint *hints);

/* The words of five languages. @word is in small letters. */
int rdv_loose_word_find_month (const char *word, gsize length);
/* RDV_LOOSE_WHOLE when it says no part. */
RdvLoosePart rdv_loose_word_find_part (const char *word, gsize length);
gboolean rdv_loose_word_is_filler (const char *word, gsize length);
gboolean rdv_loose_word_is_century (const char *word, gsize length);
gboolean rdv_loose_word_is_present (const char *text);
/* The length of the first of them that @text begins with, or 0. */
gsize rdv_loose_word_begins_about (const char *text);
gsize rdv_loose_word_begins_since (const char *text);
/* The length of what @text ends with that tells the era, or 0. */
gsize rdv_loose_word_ends_era (const char *text, gboolean *is_bc);
/* Where @text is parted into a beginning and an end by a word or a dash, and how long what parts them is;
 * NULL when it is not. */
const char *rdv_loose_word_find_range (const char *text, gsize *length);

G_END_DECLS
