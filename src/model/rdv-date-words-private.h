/* rdv-date-words-private.h: what the files of date words share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-calendar.h"
#include "rdv-date-words.h"

G_BEGIN_DECLS

/* Languages with cases say a date differently on its own ("март 1997 г.") and after a preposition ("с марта
 * 1997 г."). */
typedef enum
{
  RDV_WORDS_ALONE,             /* "March 1997", "between 1 and 5 July 2021" */
  RDV_WORDS_STRETCH,           /* the same, but "1–5 July 2021" */
  RDV_WORDS_AFTER_PREPOSITION, /* as after "since", "about", "from": "1–5 July 2021" */
} RdvWordsForm;

/**
 * RdvWordsPoint:
 * @time: a moment in it
 * @civil: the same, as the clocks show it where the time of day is known
 * @precision: how much of @civil counts; from YEAR on
 * @ms: milliseconds
 *
 * A unit of the calendar: the year, month, day, hour, minute or second that a moment is in.
 */
typedef struct
{
  gint64 time;
  RdvCivil civil;
  RdvPrecision precision;
  guint ms;
} RdvWordsPoint;

/* Month 1..12 in English, whatever the language of the program. Static. */
const char *rdv_date_words_month_english (int month);

/* "9999", "10,500". */
char *rdv_date_words_number (gint64 number);
/* A number of at most four digits that count, from 100,000 on: "13.8 billion"; NULL when it is not one. */
char *rdv_date_words_big_number (gint64 number);
/* A year as it stands in a date: "1984", "44 BC", "13.8 billion years ago". */
char *rdv_date_words_year_in_date (gint64 year);

/* The unit of @precision that @seconds is in: hours and what is shorter in the zone of the thread. */
void rdv_words_point_init (RdvWordsPoint *self, gint64 seconds, RdvPrecision precision, guint ms);
/* Whether two moments are in the same unit of @precision. */
gboolean rdv_words_point_is_same (const RdvWordsPoint *first, const RdvWordsPoint *last, RdvPrecision precision);
/* Whether both are on one day, and clocks were not changed between them. */
gboolean rdv_words_point_is_same_clock (const RdvWordsPoint *first, const RdvWordsPoint *last);
char *rdv_words_point_to_text (const RdvWordsPoint *self, RdvWordsForm form);
/* From @first to @last, with what they share said once: "15–24 July 1975". Both have the same precision. */
char *rdv_words_point_join (const RdvWordsPoint *first, const RdvWordsPoint *last, RdvWordsForm form);
/* "between 15 and 24 July 1975". */
char *rdv_words_point_between (const RdvWordsPoint *first, const RdvWordsPoint *last);

/* A date without its qualifiers. */
char *rdv_date_words_core (const RdvDate *date, RdvWordsForm form);
/* Whether @date is one unit of the calendar, and which. */
gboolean rdv_date_words_get_point (const RdvDate *date, RdvWordsPoint *point);

G_END_DECLS
