/* rdv-date-words.h: dates and durations as people say them. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-extent.h"
#include "rdv-status.h"

G_BEGIN_DECLS

/* All words go through gettext (month and weekday names too, never the C library's locales), years before 1
 * are "BC" and there is no year 0. Days and months are written in the
 * style of the thread (rdv-date-style.h). All results are (transfer full). */

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
/* The day that an instant lies in, in UTC: "17 July 1975". */
char *rdv_date_words_day (gint64 seconds);
/* A whole extent: "8 April 2025, 05:47 UTC – 9 December 2025, 05:03 UTC", "since 1998", "until 1991". What
 * both ends share is said once where that is how people write: "15–24 July 1975". */
char *rdv_date_words_extent (const RdvExtent *extent);
/* The same with what the status adds: "planned for 2028", and for a planned event whose latest moment is
 * before @now: "planned for June 2026, nothing newer known"; ongoing: "since 26 July 2026". */
char *rdv_date_words_event (const RdvExtent *extent, RdvStatus status, gint64 now);
/* How long, in calendar words as exact as the ends allow: "8 months and 1 day · 245 days", "3 hours 11
 * minutes", "about 2 years"; NULL for an instant or an open end. */
char *rdv_date_words_duration (const RdvExtent *extent);
/* From one moment to another in calendar words: "23 years, 4 months, 3 days". */
char *rdv_date_words_between (gint64 from, gint64 to);
/* A visible stretch, as short as it can be said at this width: "1972 – 2031", "July 1975", "17 July 1975,
 * 15:00 – 20:00 UTC". */
char *rdv_date_words_range (gint64 from, gint64 to);

G_END_DECLS
