/* rdv-date-words.h: dates and durations as people say them. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-extent.h"
#include "rdv-status.h"

G_BEGIN_DECLS

/* All words go through gettext (month and weekday names too, never the C library's locales), years before 1
 * are "BC" and there is no year 0. Days and months are written in the
 * style of the thread (rdv-date-style.h), times of day, and the days they are on, told in its zone (rdv-date-zone.h). All results are (transfer full). */

/* Month 1..12: full name as it stands alone ("March", "март"), inside a date ("March", "марта"), and short
 * ("Mar"). Static. */
const char *rdv_date_words_month (int month);
const char *rdv_date_words_month_in_date (int month);
const char *rdv_date_words_month_short (int month);
/* ISO weekday 1..7, full and short. Static. */
const char *rdv_date_words_weekday (int weekday);
const char *rdv_date_words_weekday_short (int weekday);

/* "1975", "44 BC", "10,500 BC", "13.8 billion years ago" is NOT made here: a plain astronomical year as
 * people write it. */
char *rdv_date_words_year (gint64 year);

/* "1998–2000", "500–401 BC", "5 BC – 10". */
char *rdv_date_words_years (gint64 first, gint64 last);
/* An amount given in thousandths, without zeros at the end: 13800 is "13.8". */
char *rdv_date_words_thousandths (gint64 thousandths);

/* One date by its precision and qualifiers: "17 July 1975, 16:19 UTC", "about March 1997", "1984, uncertain",
 * "between 1 and 5 July 2021", "the 1980s", "spring 2027", "unknown", "13.8 billion years ago". */
char *rdv_date_words_date (const RdvDate *date);
/* A day of which no time is known, by a second in it: "17 July 1975", in every zone. */
char *rdv_date_words_day (gint64 seconds);
/* The day that it was at a known time: "17 July 1975" for 21:00 UTC, and the 18th in Moscow. */
char *rdv_date_words_day_of (gint64 time);
/* A whole extent: "8 April 2025, 05:47 UTC – 9 December 2025, 05:03 UTC", "since 1998", "until 1991". What
 * both ends share is said once where that is how people write: "15–24 July 1975". */
char *rdv_date_words_extent (const RdvExtent *extent);
/* The same with what the status adds: "planned for 2028", and for a planned event whose latest moment is
 * before @now: "planned for June 2026, nothing newer known"; ongoing: "since 26 July 2026". */
char *rdv_date_words_event (const RdvExtent *extent, RdvStatus status, gint64 now);
/* @time, which lies in @date, as the words of @date tell it: where the time of day is known by the clocks of the thread's zone, counted as if they
 * showed UTC. */
gint64 rdv_date_words_tell (const RdvDate *date, gint64 time);
/* How many days there are between two times that were told so: by dates, as people count, so that whoever reads both ends can count again.
 * From 8 April, 05:47, to 9 December, 05:03, are 245. This is the rule for all durations of two days and more, and for all sums of them. */
gint64 rdv_date_words_count_days (gint64 from, gint64 to);
/* How long, in calendar words as exact as the ends allow: "8 months and 1 day · 245 days", "3 hours 11
 * minutes", "about 2 years"; NULL for an instant or an open end. */
char *rdv_date_words_duration (const RdvExtent *extent);
/* From one moment to another in calendar words: "23 years, 4 months, 3 days". */
char *rdv_date_words_between (gint64 from, gint64 to);
/* A visible stretch, as short as it can be said at this width: "1972 – 2031", "July 1975", "17 July 1975,
 * 15:00 – 20:00 UTC". Its years and days are those of the thread's zone, as those of the ruler are. */
char *rdv_date_words_range (gint64 from, gint64 to);
/* The same of what events fill, or of days that were asked for: what begins or ends with a day is known to the day, and told so in every
 * zone. */
char *rdv_date_words_filled_range (gint64 from, gint64 to);

G_END_DECLS
