/* rdv-markwhen-date.c: see rdv-markwhen-date.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-markwhen-date.h"

#include <string.h>

#include "rdv-calendar.h"
#include "rdv-civil-date.h"
#include "rdv-markwhen-point-private.h"

#define DAY 86400
/* Bytes of a line in which the colon must come. */
#define MAX_LENGTH 160
/* Of an event that repeats. */
#define MAX_TIMES 1000

typedef struct
{
  gint64 start, end; /* the end is the first second after it */
} Stretch;

void
rdv_markwhen_clock_init (RdvMarkwhenClock *self, gint64 now)
{
  *self = (RdvMarkwhenClock){ .order = RDV_DATE_ORDER_MONTH_FIRST, .now = now };
  self->events = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
rdv_markwhen_clock_clear (RdvMarkwhenClock *self)
{
  g_clear_pointer (&self->events, g_hash_table_unref);
  g_clear_pointer (&self->zone, rdv_zone_unref);
}

gboolean
rdv_markwhen_clock_set_zone (RdvMarkwhenClock *self, const char *zone)
{
  g_autofree char *offset = NULL;
  RdvZone *made;

  /* "-6" and "+5" are hours. */
  if ((*zone == '-' || *zone == '+' || g_ascii_isdigit (*zone)) && strlen (zone) <= 3)
    {
      int hours = (int)g_ascii_strtoll (zone, NULL, 10);

      offset = g_strdup_printf ("%c%02d:00", hours < 0 ? '-' : '+', CLAMP (ABS (hours), 0, 23));
    }
  made = rdv_zone_new (offset != NULL ? offset : zone);
  if (made == NULL)
    return FALSE;
  g_clear_pointer (&self->zone, rdv_zone_unref);
  self->zone = made;
  return TRUE;
}

/* A time of day has no length of its own. */
static Stretch
get_stretch (const RdvExtent *extent, gint64 now)
{
  const RdvDate *end = extent->is_span ? &extent->end : &extent->start;
  gboolean is_open = end->latest == RDV_TIME_MAX;

  if (is_open)
    return (Stretch){ extent->start.earliest, MAX (now, extent->start.earliest) };
  return (Stretch){ extent->start.earliest,
                    end->precision >= RDV_PRECISION_HOUR ? end->earliest : end->latest + 1 };
}

void
rdv_markwhen_clock_set_previous (RdvMarkwhenClock *self, const RdvExtent *extent)
{
  Stretch stretch = get_stretch (extent, self->now);

  self->previous_start = stretch.start;
  self->previous_end = stretch.end;
  self->has_previous = TRUE;
}

void
rdv_markwhen_clock_name_previous (RdvMarkwhenClock *self, const char *id)
{
  Stretch stretch = { self->previous_start, self->previous_end };

  if (!g_hash_table_contains (self->events, id))
    g_hash_table_insert (self->events, g_strdup (id), g_memdup2 (&stretch, sizeof stretch));
}

void
rdv_markwhen_date_clear (RdvMarkwhenDate *self)
{
  g_clear_pointer (&self->missing, g_free);
}

/* What @point is relative to; notes an id that is not known. */
static Stretch
find_reference (const RdvMarkwhenClock *clock, const RdvMarkwhenPoint *point, RdvMarkwhenDate *date)
{
  const Stretch *named = point->id != NULL ? g_hash_table_lookup (clock->events, point->id) : NULL;

  if (named != NULL)
    return *named;
  if (point->id != NULL && date->missing == NULL)
    date->missing = g_strdup (point->id);
  if (!clock->has_previous)
    {
      gint64 day_end = rdv_calendar_get_day_end (clock->now) + 1;

      return (Stretch){ day_end - DAY, day_end - DAY };
    }
  return (Stretch){ clock->previous_start, clock->previous_end };
}

/* One moment of @reference: the side that was named, or else @usual. */
static gint64
take_side (const Stretch *reference, const RdvMarkwhenPoint *point, char usual)
{
  return (point->side != 0 ? point->side : usual) == 's' ? reference->start : reference->end;
}

/* [start, end) as days where it consists of whole days, else by the clock. */
static RdvExtent
make_extent (gint64 start, gint64 end)
{
  gboolean is_days = start % DAY == 0 && end % DAY == 0;
  gint64 unit = is_days ? DAY : start % 60 == 0 && end % 60 == 0 ? 60 : 1;
  RdvDate first = { .precision = (guint8)(is_days      ? RDV_PRECISION_DAY
                                          : unit == 60 ? RDV_PRECISION_MINUTE
                                                       : RDV_PRECISION_SECOND) };
  RdvDate last = first;

  if (end < start)
    {
      gint64 swapped = start;

      start = end;
      end = swapped;
    }
  first.earliest = start;
  first.latest = start + unit - 1;
  last.earliest = is_days ? MAX (end - DAY, start) : end;
  last.latest = last.earliest + unit - 1;
  return last.earliest == first.earliest ? rdv_extent_from_instant (&first)
                                         : rdv_extent_from_span (&first, &last);
}

static RdvExtent
resolve_single (const RdvMarkwhenClock *clock, const RdvMarkwhenPoint *point, RdvMarkwhenDate *date)
{
  Stretch reference;
  gint64 at;

  if (point->kind != RDV_MARKWHEN_RELATIVE)
    return rdv_extent_from_instant (&point->date);
  reference = find_reference (clock, point, date);
  at = take_side (&reference, point, point->is_before ? 's' : 'e');
  if (point->is_before)
    return make_extent (rdv_markwhen_amount_add (&point->amount, at, -1), at);
  return make_extent (at, rdv_markwhen_amount_add (&point->amount, at, 1));
}

/* "before !id A - B": ends A before it and lasts B. */
static RdvExtent
resolve_before (const RdvMarkwhenClock *clock,
                const RdvMarkwhenPoint *from,
                const RdvMarkwhenPoint *to,
                RdvMarkwhenDate *date)
{
  Stretch reference = find_reference (clock, from, date);
  gint64 end = rdv_markwhen_amount_add (&from->amount, take_side (&reference, from, 's'), -1);

  return make_extent (rdv_markwhen_amount_add (&to->amount, end, -1), end);
}

static RdvExtent
resolve_range (const RdvMarkwhenClock *clock,
               const RdvMarkwhenPoint *from,
               const RdvMarkwhenPoint *to,
               RdvMarkwhenDate *date)
{
  gboolean is_relative = to->kind == RDV_MARKWHEN_RELATIVE;
  gboolean has_own_reference = to->id != NULL || to->side != 0;
  RdvDate start = from->date, end = to->date;
  Stretch reference;
  gint64 first, last;

  if (from->kind == RDV_MARKWHEN_RELATIVE && from->is_before && is_relative && !has_own_reference)
    return resolve_before (clock, from, to, date);
  first = start.earliest;
  if (from->kind == RDV_MARKWHEN_RELATIVE)
    {
      reference = find_reference (clock, from, date);
      first = rdv_markwhen_amount_add (
          &from->amount, take_side (&reference, from, from->is_before ? 's' : 'e'), from->is_before ? -1 : 1);
      start = make_extent (first, first).start;
    }
  if (is_relative)
    {
      reference = has_own_reference ? find_reference (clock, to, date) : (Stretch){ first, first };
      last = rdv_markwhen_amount_add (&to->amount, take_side (&reference, to, 's'), 1);
      return make_extent (first, last);
    }
  if (to->kind == RDV_MARKWHEN_NOW && first <= clock->now)
    {
      rdv_civil_date_set_absent (&end, RDV_TIME_MAX, RDV_DATE_OPEN);
      date->is_until_now = TRUE;
    }
  return rdv_extent_from_span (&start, &end);
}

/* 1914-18: the second year is of the century of the first. Returns: FALSE when @text is a year of two digits
 * that it cannot be */
static gboolean
complete_year (const RdvMarkwhenPoint *from, RdvMarkwhenPoint *to, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  RdvCivil first;

  if (to->kind != RDV_MARKWHEN_ABSOLUTE || strlen (stripped) > 2 ||
      strspn (stripped, "0123456789") != strlen (stripped))
    return TRUE;
  if (from->kind != RDV_MARKWHEN_ABSOLUTE || from->date.precision != RDV_PRECISION_YEAR)
    return FALSE;
  rdv_calendar_from_seconds (from->date.earliest, &first);
  if (first.year < 100)
    return TRUE;
  first.year = first.year / 100 * 100 + g_ascii_strtoll (stripped, NULL, 10);
  return rdv_civil_date_set (&first, 0, RDV_PRECISION_YEAR, &to->date);
}

/* Slashes part only what is EDTF, where the year of four digits comes first, or relative. */
static gboolean
may_be_parted (const RdvMarkwhenPoint *point, const char *text, const char *separator)
{
  const char *begin = text + strspn (text, " \t");

  return *separator != '/' || point->kind != RDV_MARKWHEN_ABSOLUTE || strspn (begin, "0123456789") == 4;
}

/* The second side: a time of day alone is of the day of the first. */
static gboolean
read_second (const RdvMarkwhenClock *clock,
             const RdvMarkwhenPoint *from,
             const char *text,
             RdvMarkwhenPoint *to)
{
  RdvMarkwhenClock after = *clock;

  if (from->kind != RDV_MARKWHEN_RELATIVE)
    {
      after.has_previous = TRUE;
      after.previous_start = from->date.earliest;
      after.previous_end = from->date.latest + 1;
    }
  return rdv_markwhen_point_read (&after, text, to);
}

/* "now - 10 years", beside a slash: without one the dash parts a range. FALSE, with @point left alone, when
 * it is no such date. */
static gboolean
read_from_now (const RdvMarkwhenClock *clock, const char *text, RdvMarkwhenPoint *point)
{
  const char *at = text + strspn (text, " \t");
  RdvMarkwhenAmount amount;
  RdvDate date;
  RdvCivil day;
  int sign;

  if (g_ascii_strncasecmp (at, "now", 3) != 0)
    return FALSE;
  at += 3 + strspn (at + 3, " \t");
  sign = *at == '+' ? 1 : *at == '-' ? -1 : 0;
  at = sign != 0 ? rdv_markwhen_amount_read (at + 1 + strspn (at + 1, " \t"), &amount) : NULL;
  if (at == NULL || at[strspn (at, " \t")] != '\0')
    return FALSE;
  rdv_calendar_from_seconds (rdv_markwhen_amount_add (&amount, clock->now, sign), &day);
  if (!rdv_civil_date_set (&day, 0, RDV_PRECISION_DAY, &date))
    return FALSE;
  *point = (RdvMarkwhenPoint){ .kind = RDV_MARKWHEN_ABSOLUTE, .date = date };
  return TRUE;
}

/* The two sides of @text without the @separator at @at. */
static gboolean
read_sides (const RdvMarkwhenClock *clock,
            const char *text,
            const char *at,
            const char *separator,
            RdvMarkwhenDate *date)
{
  g_autofree char *left = g_strndup (text, (gsize)(at - text));
  const char *right = at + strlen (separator);
  gboolean is_slash = *separator == '/';
  RdvMarkwhenPoint from, to;
  gboolean is_read = FALSE, from_now, to_now;

  from_now = is_slash && read_from_now (clock, left, &from);
  if (!from_now && !rdv_markwhen_point_read (clock, left, &from))
    return FALSE;
  to_now = is_slash && read_from_now (clock, right, &to);
  if (to_now || read_second (clock, &from, right, &to))
    {
      is_read = (from_now || may_be_parted (&from, left, separator)) &&
                (to_now || may_be_parted (&to, right, separator)) && complete_year (&from, &to, right);
      if (is_read)
        date->extent = resolve_range (clock, &from, &to, date);
      g_free (to.id);
    }
  g_free (from.id);
  return is_read;
}

static gboolean
read_range (const RdvMarkwhenClock *clock, const char *text, RdvMarkwhenDate *date)
{
  static const char *const separators[] = { "/", " to ", " - ", "–", "—", "-" };
  RdvMarkwhenPoint point;

  if (rdv_markwhen_point_read (clock, text, &point))
    {
      date->extent = resolve_single (clock, &point, date);
      g_free (point.id);
      return TRUE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    for (const char *at = strstr (text, separators[i]); at != NULL; at = strstr (at + 1, separators[i]))
      if (read_sides (clock, text, at, separators[i], date))
        return TRUE;
  return FALSE;
}

/* "every 2 weeks for 5 times", "every year x9", "every other month for 3 years". */
static gboolean
read_repetition (const char *text, RdvMarkwhenDate *date)
{
  g_autofree char *amount = NULL;
  const char *at = text + strspn (text, " ");
  gint64 n_times = 0, until, time;

  if (g_str_has_prefix (at, "other "))
    amount = g_strconcat ("2 ", at + 6, NULL);
  else if (!g_ascii_isdigit (*at))
    amount = g_strconcat ("1 ", at, NULL);
  else
    amount = g_strdup (at);
  at = rdv_markwhen_amount_read (amount, &date->step);
  if (at == NULL)
    return FALSE;
  at += strspn (at, " ");
  if (g_str_has_prefix (at, "for "))
    {
      RdvMarkwhenAmount whole;
      char *end;

      n_times = (gint64)g_ascii_strtoull (at + 4, &end, 10);
      if (g_str_has_prefix (end + strspn (end, " "), "time"))
        ;
      else if (rdv_markwhen_amount_read (at + 4, &whole) != NULL)
        {
          until = rdv_markwhen_amount_add (&whole, date->extent.start.earliest, 1);
          n_times = 0;
          for (time = date->extent.start.earliest; time < until && n_times < MAX_TIMES; n_times++)
            {
              gint64 next = rdv_markwhen_amount_add (&date->step, time, 1);

              if (next <= time)
                break;
              time = next;
            }
        }
    }
  else if (*at == 'x')
    n_times = (gint64)g_ascii_strtoull (at + 1 + strspn (at + 1, " "), NULL, 10);
  date->is_endless = n_times < 1;
  date->n_times = (guint)CLAMP (n_times, 1, MAX_TIMES);
  return TRUE;
}

/* All of @text is a date. */
static gboolean
read_date (const RdvMarkwhenClock *clock, const char *text, RdvMarkwhenDate *date)
{
  const char *every = strstr (text, " every ");
  g_autofree char *range = every != NULL ? g_strndup (text, (gsize)(every - text)) : g_strdup (text);

  *date = (RdvMarkwhenDate){ .n_times = 1 };
  if (read_range (clock, range, date) &&
      (every == NULL || read_repetition (every + strlen (" every "), date)))
    return TRUE;
  rdv_markwhen_date_clear (date);
  return FALSE;
}

/* Whether a date may begin so: digits, a sign, an id, or one of the words that dates begin with. Spares most
 * lines of text the rest. */
static gboolean
may_begin_date (const char *at)
{
  static const char *const words[] = { "jan", "feb", "mar", "apr", "may",    "jun", "jul",   "aug", "sep",
                                       "oct", "nov", "dec", "now", "before", "by",  "after", "ad " };

  if (g_ascii_isdigit (*at) || (*at != '\0' && strchr ("-+!.", *at) != NULL))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (at, words[i], strlen (words[i])) == 0)
      return TRUE;
  return FALSE;
}

const char *
rdv_markwhen_date_read (const RdvMarkwhenClock *clock, const char *line, RdvMarkwhenDate *date)
{
  const char *begin = line + strspn (line, " \t");

  if (!may_begin_date (begin))
    return NULL;
  /* A colon inside a time of day is followed by a digit, the one after the date mostly by a space. */
  for (int pass = 0; pass < 2; pass++)
    for (const char *colon = strchr (begin, ':'); colon != NULL && colon - begin <= MAX_LENGTH;
         colon = strchr (colon + 1, ':'))
      {
        gboolean is_clear = colon[1] == '\0' || g_ascii_isspace (colon[1]);
        g_autofree char *text = NULL;

        if (colon == begin || is_clear != (pass == 0) ||
            (pass == 1 && (g_ascii_isdigit (colon[1]) || colon[1] == '/')))
          continue;
        text = g_strndup (begin, (gsize)(colon - begin));
        if (read_date (clock, text, date))
          return colon + 1;
      }
  return NULL;
}
