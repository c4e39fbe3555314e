/* rdv-date-words.c: see rdv-date-words.h; dates and events. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-date-words-private.h"

#include "rdv-words.h"

#include "rdv-date-zone.h"

#define NO_DATE (RDV_DATE_OPEN | RDV_DATE_UNKNOWN)

/* Parts of a year by the month they begin in and their length. */
static const struct
{
  int month, n_months;
  const char *alone, *after_preposition;
} parts_of_year[] = {
  /* Translators: %s is a year. */
  { 3, 3, NC_ ("part of a year", "spring %s"), NC_ ("part of a year after a preposition", "spring %s") },
  { 6, 3, NC_ ("part of a year", "summer %s"), NC_ ("part of a year after a preposition", "summer %s") },
  { 9, 3, NC_ ("part of a year", "autumn %s"), NC_ ("part of a year after a preposition", "autumn %s") },
  { 12, 3, NC_ ("part of a year", "winter %s"), NC_ ("part of a year after a preposition", "winter %s") },
  { 1, 3, NC_ ("part of a year", "first quarter of %s"),
    NC_ ("part of a year after a preposition", "the first quarter of %s") },
  { 4, 3, NC_ ("part of a year", "second quarter of %s"),
    NC_ ("part of a year after a preposition", "the second quarter of %s") },
  { 7, 3, NC_ ("part of a year", "third quarter of %s"),
    NC_ ("part of a year after a preposition", "the third quarter of %s") },
  { 10, 3, NC_ ("part of a year", "fourth quarter of %s"),
    NC_ ("part of a year after a preposition", "the fourth quarter of %s") },
  { 1, 6, NC_ ("part of a year", "first half of %s"),
    NC_ ("part of a year after a preposition", "the first half of %s") },
  { 7, 6, NC_ ("part of a year", "second half of %s"),
    NC_ ("part of a year after a preposition", "the second half of %s") },
};

/* Puts @argument in the place of "%s" in a translated @format that a compiler cannot check. */
static char *
fill_in (const char *format, const char *argument)
{
  g_auto (GStrv) around = g_strsplit (format, "%s", 2);

  return g_strjoinv (argument, around);
}

static char *
describe_part_of_year (const RdvDate *date, RdvWordsForm form)
{
  RdvWordsPoint first, last;
  int n_months;

  rdv_words_point_init (&first, date->earliest, RDV_PRECISION_MONTH, 0);
  rdv_words_point_init (&last, date->latest, RDV_PRECISION_MONTH, 0);
  n_months = (int)CLAMP ((last.civil.year - first.civil.year) * 12 + last.civil.month - first.civil.month + 1,
                         0, 12);
  for (guint i = 0; i < G_N_ELEMENTS (parts_of_year); i++)
    {
      g_autofree char *years = NULL;

      if (parts_of_year[i].month != first.civil.month || parts_of_year[i].n_months != n_months)
        continue;
      years = rdv_date_words_years (first.civil.year, last.civil.year);
      return form == RDV_WORDS_AFTER_PREPOSITION
                 ? fill_in (rdv_catalogue_get_words ("part of a year after a preposition",
                                                     parts_of_year[i].after_preposition),
                            years)
                 : fill_in (rdv_catalogue_get_words ("part of a year", parts_of_year[i].alone), years);
    }
  return rdv_words_point_join (&first, &last, form);
}

static char *
describe_many_years (const RdvDate *date, RdvWordsForm form)
{
  g_autofree char *decade = NULL;
  RdvCivil first, last;

  rdv_calendar_from_seconds (date->earliest, &first);
  rdv_calendar_from_seconds (date->latest, &last);
  if (date->precision != RDV_PRECISION_DECADE || first.year % 10 != 0 || last.year != first.year + 9 ||
      first.year <= 0)
    return rdv_date_words_years (first.year, last.year);
  decade = rdv_date_words_number (first.year);
  /* Translators: a decade, "the 1980s". */
  return form == RDV_WORDS_AFTER_PREPOSITION
             ? g_strdup_printf (C_ ("decade after a preposition", "the %ss"), decade)
             : g_strdup_printf (C_ ("decade", "the %ss"), decade);
}

/* A date that lies before or after all dates, or has one bound only. */
static char *
describe_unbounded (const RdvDate *date, RdvWordsForm form)
{
  RdvPrecision precision = MAX (date->precision, RDV_PRECISION_YEAR);
  g_autofree char *bound = NULL;
  RdvWordsPoint point;

  if (date->latest == RDV_TIME_MIN)
    return g_strdup (C_ ("date", "more than 292 billion years ago"));
  if (date->earliest == RDV_TIME_MAX)
    return g_strdup (C_ ("date", "more than 292 billion years from now"));
  if (date->earliest == RDV_TIME_MIN && date->latest == RDV_TIME_MAX)
    return g_strdup (C_ ("date", "unknown"));

  rdv_words_point_init (&point, date->earliest == RDV_TIME_MIN ? date->latest : date->earliest, precision, 0);
  bound = rdv_words_point_to_text (&point, form);
  return date->earliest == RDV_TIME_MIN ? g_strdup_printf (C_ ("date", "%s or earlier"), bound)
                                        : g_strdup_printf (C_ ("date", "%s or later"), bound);
}

static gboolean
is_bounded (const RdvDate *date)
{
  return date->earliest != RDV_TIME_MIN && date->earliest != RDV_TIME_MAX && date->latest != RDV_TIME_MIN &&
         date->latest != RDV_TIME_MAX;
}

static void
get_ends (const RdvDate *date, RdvWordsPoint *first, RdvWordsPoint *last)
{
  RdvPrecision precision = date->precision == RDV_PRECISION_UNKNOWN ? RDV_PRECISION_DAY : date->precision;

  rdv_words_point_init (first, date->earliest, precision, date->earliest_ms);
  rdv_words_point_init (last, date->latest, precision, date->latest_ms);
}

gboolean
rdv_date_words_get_point (const RdvDate *date, RdvWordsPoint *point)
{
  RdvWordsPoint last;

  if (!is_bounded (date) || date->flags != RDV_DATE_EXACT)
    return FALSE;
  get_ends (date, point, &last);
  return point->precision >= RDV_PRECISION_YEAR && point->precision != RDV_PRECISION_SEASON &&
         rdv_words_point_is_same (point, &last, point->precision);
}

char *
rdv_date_words_core (const RdvDate *date, RdvWordsForm form)
{
  RdvWordsPoint first, last;

  if (date->flags & RDV_DATE_OPEN)
    return g_strdup (C_ ("date", "open"));
  if (date->flags & RDV_DATE_UNKNOWN)
    return g_strdup (C_ ("date", "unknown"));
  if (!is_bounded (date))
    return describe_unbounded (date, form);
  if (date->precision == RDV_PRECISION_SEASON)
    return describe_part_of_year (date, form);
  if (date->precision != RDV_PRECISION_UNKNOWN && date->precision < RDV_PRECISION_YEAR)
    return describe_many_years (date, form);

  get_ends (date, &first, &last);
  if (rdv_words_point_is_same (&first, &last, first.precision))
    return rdv_words_point_to_text (&first, form);
  return form == RDV_WORDS_ALONE ? rdv_words_point_between (&first, &last)
                                 : rdv_words_point_join (&first, &last, form);
}

static char *
add_uncertain (char *text, const RdvDate *date)
{
  g_autofree char *owned = text;

  if (!(date->flags & RDV_DATE_UNCERTAIN))
    return g_steal_pointer (&owned);
  /* Translators: %s is a date that the sources do not agree on. */
  return g_strdup_printf (C_ ("date", "%s, uncertain"), owned);
}

static char *
describe_date (const RdvDate *date, RdvWordsForm form)
{
  g_autofree char *core = NULL;

  if (!(date->flags & RDV_DATE_APPROXIMATE))
    return add_uncertain (rdv_date_words_core (date, form), date);
  core = rdv_date_words_core (date, RDV_WORDS_AFTER_PREPOSITION);
  return add_uncertain (g_strdup_printf (C_ ("date", "about %s"), core), date);
}

char *
rdv_date_words_date (const RdvDate *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  return describe_date (date, RDV_WORDS_ALONE);
}

static char *
describe_since (const RdvDate *date)
{
  g_autofree char *core = rdv_date_words_core (date, RDV_WORDS_AFTER_PREPOSITION);

  return add_uncertain (date->flags & RDV_DATE_APPROXIMATE
                            ? g_strdup_printf (C_ ("dates", "since about %s"), core)
                            : g_strdup_printf (C_ ("dates", "since %s"), core),
                        date);
}

static char *
describe_until (const RdvDate *date)
{
  g_autofree char *core = rdv_date_words_core (date, RDV_WORDS_AFTER_PREPOSITION);

  return add_uncertain (date->flags & RDV_DATE_APPROXIMATE
                            ? g_strdup_printf (C_ ("dates", "until about %s"), core)
                            : g_strdup_printf (C_ ("dates", "until %s"), core),
                        date);
}

/* An extent that lacks a beginning, an end or both. */
static char *
describe_half_open (const RdvExtent *extent)
{
  g_autofree char *words = NULL;

  if (extent->start.flags & extent->end.flags & RDV_DATE_OPEN)
    return g_strdup (C_ ("dates", "without beginning or end"));
  if ((extent->start.flags & NO_DATE) && (extent->end.flags & NO_DATE))
    return g_strdup (C_ ("dates", "beginning and end unknown"));
  if (extent->end.flags & NO_DATE)
    {
      words = describe_since (&extent->start);
      return extent->end.flags & RDV_DATE_OPEN ? g_steal_pointer (&words)
                                               : g_strdup_printf (C_ ("dates", "%s, end unknown"), words);
    }
  words = describe_until (&extent->end);
  return extent->start.flags & RDV_DATE_OPEN ? g_steal_pointer (&words)
                                             : g_strdup_printf (C_ ("dates", "%s, beginning unknown"), words);
}

static gboolean
is_same_date (const RdvDate *a, const RdvDate *b)
{
  return a->earliest == b->earliest && a->latest == b->latest && a->flags == b->flags &&
         a->earliest_ms == b->earliest_ms && a->latest_ms == b->latest_ms;
}

/* Several days, months or years without qualifiers, of which the date is one. */
static gboolean
is_stretch (const RdvDate *date)
{
  RdvWordsPoint point;

  return is_bounded (date) && date->flags == RDV_DATE_EXACT && date->precision >= RDV_PRECISION_YEAR &&
         date->precision != RDV_PRECISION_SEASON && !rdv_date_words_get_point (date, &point);
}

static char *
describe_span (const RdvDate *start, const RdvDate *end)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  RdvWordsPoint first, last;

  if (rdv_date_words_get_point (start, &first) && rdv_date_words_get_point (end, &last) &&
      first.precision == last.precision)
    return rdv_words_point_join (&first, &last, RDV_WORDS_ALONE);

  /* A dash between dates that have dashes themselves would not be understood. */
  if (is_stretch (start) || is_stretch (end))
    {
      from = describe_date (start, RDV_WORDS_AFTER_PREPOSITION);
      to = describe_date (end, RDV_WORDS_AFTER_PREPOSITION);
      return g_strdup_printf (C_ ("dates", "from %1$s to %2$s"), from, to);
    }
  from = rdv_date_words_date (start);
  to = rdv_date_words_date (end);
  return g_strdup_printf (C_ ("dates", "%1$s – %2$s"), from, to);
}

static char *
describe_extent (const RdvExtent *extent, RdvWordsForm form)
{
  if (!extent->is_span || is_same_date (&extent->start, &extent->end))
    return describe_date (&extent->start, form);
  if ((extent->start.flags | extent->end.flags) & NO_DATE)
    return describe_half_open (extent);
  return describe_span (&extent->start, &extent->end);
}

char *
rdv_date_words_day (gint64 seconds)
{
  RdvDate day = { .earliest = seconds, .latest = rdv_calendar_get_day_end (seconds), .precision = RDV_PRECISION_DAY };

  return rdv_date_words_date (&day);
}

char *
rdv_date_words_day_of (gint64 time)
{
  return rdv_date_words_day (rdv_date_zone_to_local (time));
}

char *
rdv_date_words_extent (const RdvExtent *extent)
{
  g_return_val_if_fail (extent != NULL, NULL);

  return describe_extent (extent, RDV_WORDS_ALONE);
}

/* Whether the words of @extent begin with a preposition of their own. */
static gboolean
has_preposition (const RdvExtent *extent)
{
  return extent->is_span && !is_same_date (&extent->start, &extent->end) &&
         (((extent->start.flags | extent->end.flags) & NO_DATE) || is_stretch (&extent->start) ||
          is_stretch (&extent->end));
}

static char *
describe_planned (const RdvExtent *extent)
{
  g_autofree char *words = NULL;

  if ((extent->end.flags & RDV_DATE_OPEN) && extent->start.flags == RDV_DATE_EXACT)
    {
      words = rdv_date_words_core (&extent->start, RDV_WORDS_AFTER_PREPOSITION);
      /* Translators: %s is a date. */
      return g_strdup_printf (C_ ("dates", "planned from %s"), words);
    }
  words = describe_extent (extent, RDV_WORDS_STRETCH);
  /* Translators: %s is a date or dates; after the colon it may be "until 1991". */
  return has_preposition (extent) ? g_strdup_printf (C_ ("dates", "planned: %s"), words)
                                  : g_strdup_printf (C_ ("dates", "planned for %s"), words);
}

/* The last moment that the plan speaks of. */
static gint64
get_latest_planned (const RdvExtent *extent)
{
  if (!(extent->end.flags & NO_DATE))
    return extent->end.latest;
  return extent->start.flags & NO_DATE ? RDV_TIME_MAX : extent->start.latest;
}

static char *
describe_planned_by_now (const RdvExtent *extent, gint64 now)
{
  g_autofree char *planned = describe_planned (extent);

  if (get_latest_planned (extent) >= now)
    return g_steal_pointer (&planned);
  /* Translators: %s is "planned for June 2026": that date has passed, and nothing was heard. */
  return g_strdup_printf (C_ ("dates", "%s, nothing newer known"), planned);
}

static char *
describe_ongoing (const RdvExtent *extent)
{
  g_autofree char *since = NULL;
  g_autofree char *until = NULL;

  if (extent->start.flags & NO_DATE)
    return rdv_date_words_extent (extent);
  since = describe_since (&extent->start);
  if (!extent->is_span || (extent->end.flags & NO_DATE))
    return g_steal_pointer (&since);
  until = describe_until (&extent->end);
  /* Translators: under way: "since 26 July 2026", "until 5 March 2027". */
  return g_strdup_printf (C_ ("dates", "%1$s, planned %2$s"), since, until);
}

char *
rdv_date_words_event (const RdvExtent *extent, RdvStatus status, gint64 now)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (extent != NULL, NULL);

  switch (status)
    {
    case RDV_STATUS_PLANNED:
      return describe_planned_by_now (extent, now);
    case RDV_STATUS_ONGOING:
      return describe_ongoing (extent);
    case RDV_STATUS_CANCELLED:
      words = describe_planned (extent);
      /* Translators: %s is "planned for June 2026". */
      return g_strdup_printf (C_ ("dates", "%s, cancelled"), words);
    case RDV_STATUS_DONE:
    case RDV_STATUS_FAILED:
    default:
      return rdv_date_words_extent (extent);
    }
}
