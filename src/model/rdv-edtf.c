/* rdv-edtf.c: see rdv-edtf.h; intervals, sets and messages. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-edtf-private.h"

#include "rdv-calendar.h"
#include "rdv-error.h"

#include <string.h>
#include <glib/gi18n-lib.h>

#define QUOTED_CHARACTERS 60

/**
 * RdvSet:
 * @first, @last: the members with the earliest and the latest bound
 * @is_open_before, @is_open_after: it begins or ends with ".."
 * @has_time: a member names a time of day
 * @flags: the qualifiers of all members
 */
typedef struct
{
  RdvDate first, last;
  gboolean is_open_before, is_open_after;
  gboolean has_time;
  guint flags;
} RdvSet;

gboolean
rdv_edtf_fail (const RdvEdtfReader *reader, GError **error, const char *reason)
{
  g_autofree char *valid = NULL;
  g_autofree char *quoted = NULL;
  int column = 1;

  /* tables of other people are full of dates that are no EDTF, and nobody wants to know why */
  if (error == NULL)
    return FALSE;
  valid = g_utf8_make_valid (reader->text, -1);
  quoted = g_utf8_strlen (valid, -1) > QUOTED_CHARACTERS ? g_utf8_substring (valid, 0, QUOTED_CHARACTERS)
                                                         : g_steal_pointer (&valid);
  for (const char *p = reader->text; p < reader->pos; p++)
    column += ((guchar)*p & 0xc0) != 0x80;

  g_set_error (
      error, RDV_ERROR, RDV_ERROR_VALUE,
      /* Translators: a date that cannot be read, a number, and the reason, a clause without a full stop. */
      _ ("“%s” is not a date that can be read. Character %d: %s."), quoted, column, reason);
  return FALSE;
}

/* The open and the unknown end of an interval. */
static void
set_no_date (RdvDate *date, gint64 end, RdvDateFlags flags)
{
  *date =
      (RdvDate){ .earliest = end, .latest = end, .precision = RDV_PRECISION_UNKNOWN, .flags = (guint8)flags };
}

static gboolean read_one_of (RdvEdtfReader *reader, RdvDate *date, gboolean *has_time, GError **error);

static gboolean
read_end (RdvEdtfReader *reader, gint64 end, RdvEdtfPart *part, GError **error)
{
  gsize length = (gsize)(reader->end - reader->pos);

  *part = (RdvEdtfPart){ .level = RDV_EDTF_LEVEL_1 };
  if (*reader->pos == '[')
    {
      part->is_set = TRUE;
      return read_one_of (reader, &part->date, &part->has_time, error);
    }
  if (length == 0)
    set_no_date (&part->date, end, RDV_DATE_UNKNOWN);
  else if (length == 2 && strncmp (reader->pos, "..", 2) == 0)
    set_no_date (&part->date, end, RDV_DATE_OPEN);
  else
    return rdv_edtf_read_part (reader, part, error);
  return TRUE;
}

/* Unspecified digits belong to level 2 in an interval, and times of day and sets are our extensions there. */
static RdvEdtfLevel
level_in_interval (const RdvEdtfPart *part)
{
  if (part->has_time || part->is_set)
    return RDV_EDTF_LEVEL_EXTENDED;
  return part->is_masked ? RDV_EDTF_LEVEL_2 : part->level;
}

static gboolean
read_interval (
    RdvEdtfReader *reader, const char *slash, RdvExtent *extent, RdvEdtfLevel *level, GError **error)
{
  const char *end = reader->end;
  RdvEdtfPart from, to;

  reader->end = slash;
  if (!read_end (reader, RDV_TIME_MIN, &from, error))
    return FALSE;
  reader->pos = slash + 1;
  reader->end = end;
  if (!read_end (reader, RDV_TIME_MAX, &to, error))
    return FALSE;

  if (from.date.flags & to.date.flags & RDV_DATE_UNKNOWN)
    return rdv_edtf_fail (reader, error, _ ("an interval needs a date on one side of the slash at least"));
  /* Only an interval that runs backwards whatever its digits are is wrong. */
  if (from.date.earliest > to.date.latest)
    {
      reader->pos = slash + 1;
      return rdv_edtf_fail (reader, error, _ ("the end is before the beginning"));
    }
  *extent = (RdvExtent){ .start = from.date, .end = to.date, .is_span = TRUE };
  *level = MAX (level_in_interval (&from), level_in_interval (&to));
  return TRUE;
}

static void
add_to_set (RdvSet *set, const RdvDate *date, gboolean is_first)
{
  if (is_first || date->earliest < set->first.earliest)
    set->first = *date;
  if (is_first || date->latest > set->last.latest)
    set->last = *date;
}

static gboolean
read_member (RdvEdtfReader *reader, const char *end, RdvSet *set, RdvEdtfPart *part, GError **error)
{
  reader->end = end;
  if (!rdv_edtf_read_part (reader, part, error))
    return FALSE;
  set->has_time |= part->has_time;
  set->flags |= part->date.flags;
  return TRUE;
}

/* A member, or two with ".." between them, which have to be equally exact. */
static gboolean
read_members (RdvEdtfReader *reader, const char *end, RdvSet *set, gboolean is_first, GError **error)
{
  const char *dots = g_strstr_len (reader->pos, end - reader->pos, "..");
  RdvEdtfPart from, to;

  if (!read_member (reader, dots != NULL ? dots : end, set, &from, error))
    return FALSE;
  add_to_set (set, &from.date, is_first);
  if (dots == NULL)
    return TRUE;

  reader->pos = dots + 2;
  if (!read_member (reader, end, set, &to, error))
    return FALSE;
  add_to_set (set, &to.date, FALSE);
  reader->pos = dots + 2;
  if (from.date.precision != to.date.precision)
    return rdv_edtf_fail (reader, error,
                          _ ("the dates on both sides of the two dots have to be equally exact"));
  if (from.date.earliest > to.date.latest)
    return rdv_edtf_fail (reader, error, _ ("the end is before the beginning"));
  return TRUE;
}

/* What is between the brackets. */
static gboolean
read_set (RdvEdtfReader *reader, RdvSet *set, GError **error)
{
  const char *end = reader->end;
  gboolean is_first = TRUE;

  set->is_open_before = end - reader->pos >= 2 && strncmp (reader->pos, "..", 2) == 0;
  if (set->is_open_before)
    reader->pos += 2;
  set->is_open_after = end - reader->pos >= 2 && strncmp (end - 2, "..", 2) == 0;
  if (set->is_open_after)
    end -= 2;
  if (set->is_open_before && set->is_open_after)
    return rdv_edtf_fail (reader, error, _ ("a set is open on one side at most"));

  for (gboolean more = TRUE; more; is_first = FALSE)
    {
      const char *comma = memchr (reader->pos, ',', (gsize)(end - reader->pos));

      more = comma != NULL;
      if (!read_members (reader, more ? comma : end, set, is_first, error))
        return FALSE;
      if (more)
        reader->pos = comma + 1;
    }
  return TRUE;
}

/* An eon is nothing that a range could begin with, so it counts as its years. */
static RdvPrecision
get_precision_of_end (const RdvDate *date)
{
  return date->precision == RDV_PRECISION_EON ? RDV_PRECISION_YEAR : date->precision;
}

/* "[..]": one of the members, so a single date whose bounds are those of all of them, and as exact as its
 * ends: what is between them does not matter. */
static void
set_one_of (const RdvSet *set, RdvDate *one)
{
  RdvDate date = { .earliest = set->first.earliest, .latest = set->last.latest, .flags = (guint8)set->flags };
  RdvPrecision of_first = get_precision_of_end (&set->first);
  RdvPrecision of_last = get_precision_of_end (&set->last);

  date.precision = (guint8)MAX (of_first, of_last);
  if (set->is_open_before)
    {
      date.earliest = RDV_TIME_MIN;
      date.precision = of_last;
    }
  if (set->is_open_after)
    {
      date.latest = RDV_TIME_MAX;
      date.precision = of_first;
    }
  *one = date;
}

/* "{..}": all of the members, so a span from the first to the last. */
static void
set_all_of (const RdvSet *set, RdvExtent *extent)
{
  *extent = (RdvExtent){ .start = set->first, .end = set->last, .is_span = TRUE };
  if (set->is_open_before)
    set_no_date (&extent->start, RDV_TIME_MIN, RDV_DATE_OPEN);
  else if (set->is_open_after)
    set_no_date (&extent->end, RDV_TIME_MAX, RDV_DATE_OPEN);
  else if (set->first.earliest == set->last.earliest && set->first.latest == set->last.latest)
    {
      extent->end = extent->start;
      extent->is_span = FALSE;
    }
}

static gboolean
read_brackets (RdvEdtfReader *reader, RdvSet *set, GError **error)
{
  gboolean is_one_of = *reader->pos == '[';

  *set = (RdvSet){ .flags = RDV_DATE_EXACT };
  if (reader->end - reader->pos < 2 || reader->end[-1] != (is_one_of ? ']' : '}'))
    {
      reader->pos = reader->end;
      return rdv_edtf_fail (reader, error,
                            is_one_of ? _ ("a closing ] is missing") : _ ("a closing } is missing"));
    }
  reader->pos++;
  reader->end--;
  return read_set (reader, set, error);
}

static gboolean
read_one_of (RdvEdtfReader *reader, RdvDate *date, gboolean *has_time, GError **error)
{
  RdvSet set;

  if (!read_brackets (reader, &set, error))
    return FALSE;
  set_one_of (&set, date);
  *has_time = set.has_time;
  return TRUE;
}

static gboolean
read_bracketed (RdvEdtfReader *reader, RdvExtent *extent, RdvEdtfLevel *level, GError **error)
{
  gboolean is_one_of = *reader->pos == '[';
  RdvSet set;

  if (!read_brackets (reader, &set, error))
    return FALSE;
  if (is_one_of)
    {
      set_one_of (&set, &extent->start);
      *extent = (RdvExtent){ .start = extent->start, .end = extent->start };
    }
  else
    set_all_of (&set, extent);
  *level = set.has_time ? RDV_EDTF_LEVEL_EXTENDED : RDV_EDTF_LEVEL_2;
  return TRUE;
}

gboolean
rdv_edtf_parse (const char *text, RdvExtent *extent, RdvEdtfLevel *level, GError **error)
{
  RdvEdtfReader reader;
  RdvEdtfLevel found = RDV_EDTF_LEVEL_2;
  RdvEdtfPart part;
  const char *slash;

  g_return_val_if_fail (text != NULL && extent != NULL, FALSE);

  reader = (RdvEdtfReader){ .text = text, .pos = text, .end = text + strlen (text) };
  slash = strchr (text, '/');
  if (slash != NULL)
    {
      if (!read_interval (&reader, slash, extent, &found, error))
        return FALSE;
    }
  else if (*text == '[' || *text == '{')
    {
      if (!read_bracketed (&reader, extent, &found, error))
        return FALSE;
    }
  else
    {
      if (!rdv_edtf_read_part (&reader, &part, error))
        return FALSE;
      found = part.level;
      *extent = (RdvExtent){ .start = part.date, .end = part.date };
    }

  if (level != NULL)
    *level = found;
  return TRUE;
}
