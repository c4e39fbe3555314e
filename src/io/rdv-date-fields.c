/* rdv-date-fields.c: see rdv-date-fields.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-date-fields.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-civil-date.h"
#include "rdv-loose-date.h"

static const RdvPrecision precisions[RDV_N_DATE_FIELDS] = {
  RDV_PRECISION_YEAR,   RDV_PRECISION_MONTH,  RDV_PRECISION_DAY,         RDV_PRECISION_HOUR,
  RDV_PRECISION_MINUTE, RDV_PRECISION_SECOND, RDV_PRECISION_MILLISECOND,
};

static gboolean
is_told (const char *text)
{
  while (text != NULL && g_ascii_isspace (*text))
    text++;
  return text != NULL && *text != 0;
}

/* "7", " 07 ", "7.0": what spreadsheets make of whole numbers. */
static gboolean
read_integer (const char *text, gint64 *value)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  const char *number = *stripped == '+' ? stripped + 1 : stripped;

  if (g_str_has_suffix (stripped, ".0"))
    stripped[strlen (stripped) - 2] = 0;
  return g_ascii_string_to_signed (number, 10, G_MININT64, G_MAXINT64, value, NULL);
}

/* The year is a whole date in words, or a month has a name. */
static gboolean
read_words (RdvDateFields *self, RdvDate *date)
{
  const char *month = self->texts[RDV_DATE_FIELD_MONTH];
  const char *day = self->texts[RDV_DATE_FIELD_DAY];
  g_autofree char *text = g_strjoin (" ", is_told (month) && is_told (day) ? day : "",
                                     is_told (month) ? month : "", self->texts[RDV_DATE_FIELD_YEAR], NULL);
  RdvExtent extent;

  if (!rdv_loose_date_parse (text, RDV_DATE_ORDER_DAY_FIRST, &extent, NULL) || extent.is_span)
    return FALSE;
  *date = extent.start;
  return TRUE;
}

static int *
get_member (RdvCivil *civil, RdvDateField field)
{
  switch (field)
    {
    case RDV_DATE_FIELD_MONTH:
      return &civil->month;
    case RDV_DATE_FIELD_DAY:
      return &civil->day;
    case RDV_DATE_FIELD_HOUR:
      return &civil->hour;
    case RDV_DATE_FIELD_MINUTE:
      return &civil->minute;
    case RDV_DATE_FIELD_SECOND:
      return &civil->second;
    case RDV_DATE_FIELD_YEAR:
    case RDV_DATE_FIELD_MILLISECOND:
    case RDV_N_DATE_FIELDS:
    default:
      return NULL;
    }
}

/* Adds one field; FALSE when the calendar or the clock has no such thing. */
static gboolean
add_field (RdvDateFields *self, RdvDateField field, RdvCivil *civil, RdvDate *date)
{
  int *member = get_member (civil, field);
  gint64 value;

  if (!read_integer (self->texts[field], &value) || value < 0 || value > 999)
    return FALSE;
  if (member != NULL)
    *member = (int)value;
  return rdv_civil_date_set (civil, (guint)value, precisions[field], date);
}

static gboolean
refuse (RdvDateFields *self, RdvDateField field, const char *reason)
{
  self->field = field;
  self->reason = reason;
  return FALSE;
}

/* A date that begins to make sense is kept as far as it goes. */
static void
add_fields (RdvDateFields *self, RdvCivil *civil, RdvDate *date)
{
  gint64 number;

  for (RdvDateField field = RDV_DATE_FIELD_MONTH; field < RDV_N_DATE_FIELDS; field++)
    {
      if (is_told (self->texts[field]) && add_field (self, field, civil, date))
        continue;
      if (is_told (self->texts[field]))
        {
          /* a number that is no month must not be taken for the day */
          if (field == RDV_DATE_FIELD_MONTH && !read_integer (self->texts[field], &number) &&
              read_words (self, date))
            return;
          refuse (self, field,
                  _ ("There is no such date or time; what comes after the year, the month or the "
                     "day before it was left out."));
          return;
        }
      for (RdvDateField finer = field + 1; finer < RDV_N_DATE_FIELDS; finer++)
        if (is_told (self->texts[finer]))
          {
            /* 0 is what programs write for what they do not know */
            if (g_strcmp0 (self->texts[finer], "0") != 0)
              refuse (self, finer, _ ("Something coarser is missing before this, so it was left out."));
            return;
          }
      return;
    }
}

gboolean
rdv_date_fields_read (RdvDateFields *self, RdvDate *date)
{
  RdvCivil civil = { 0 };

  self->reason = NULL;
  self->field = RDV_DATE_FIELD_YEAR;
  if (!is_told (self->texts[RDV_DATE_FIELD_YEAR]))
    return FALSE;
  if (!read_integer (self->texts[RDV_DATE_FIELD_YEAR], &civil.year))
    {
      if (!read_words (self, date))
        return refuse (self, RDV_DATE_FIELD_YEAR, _ ("A year was expected here; this is left out."));
      refuse (self, RDV_DATE_FIELD_YEAR, _ ("A year was expected here; the text was read as a date."));
      return TRUE;
    }
  if (!rdv_civil_date_set (&civil, 0, RDV_PRECISION_YEAR, date))
    return refuse (self, RDV_DATE_FIELD_YEAR,
                   _ ("This year is farther away than this program can count; it is left out."));
  add_fields (self, &civil, date);
  return TRUE;
}

gboolean
rdv_date_fields_set_clock (RdvDateFields *self, const char *text, char buffers[][12])
{
  g_autofree char *whole = g_strconcat ("2000-01-01 ", text, NULL);
  RdvExtent extent;
  RdvCivil civil;

  if (!rdv_loose_date_parse (whole, RDV_DATE_ORDER_DAY_FIRST, &extent, NULL) || extent.is_span ||
      extent.start.precision < RDV_PRECISION_MINUTE)
    return FALSE;
  rdv_calendar_from_seconds (extent.start.earliest, &civil);
  for (RdvDateField field = RDV_DATE_FIELD_HOUR; field <= RDV_DATE_FIELD_SECOND; field++)
    {
      if (extent.start.precision < (guint)precisions[field])
        return TRUE;
      g_snprintf (buffers[field], sizeof buffers[field], "%d", *get_member (&civil, field));
      self->texts[field] = buffers[field];
    }
  if (extent.start.precision == RDV_PRECISION_MILLISECOND)
    {
      g_snprintf (buffers[RDV_DATE_FIELD_MILLISECOND], 12, "%u", extent.start.earliest_ms);
      self->texts[RDV_DATE_FIELD_MILLISECOND] = buffers[RDV_DATE_FIELD_MILLISECOND];
    }
  return TRUE;
}
