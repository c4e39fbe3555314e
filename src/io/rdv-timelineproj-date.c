/* rdv-timelineproj-date.c: see rdv-timelineproj-date.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-timelineproj-date.h"

#include <string.h>

#include "rdv-civil-date.h"

#define DAY 86400

/* Digits, and then @after. */
static gboolean
read_number (const char **at, const char *after, gint64 *number)
{
  char *end;

  if (!g_ascii_isdigit (**at) || strspn (*at, "0123456789") > 15)
    return FALSE;
  *number = g_ascii_strtoll (*at, &end, 10);
  if (!g_str_has_prefix (end, after))
    return FALSE;
  *at = end + strlen (after);
  return TRUE;
}

static gboolean
parse_gregorian (const char *text, RdvDate *date)
{
  static const char *const separators[] = { "-", "-", " ", ":", ":", "" };
  gint64 fields[G_N_ELEMENTS (separators)];
  gboolean is_negative = *text == '-';
  RdvCivil civil;

  text += is_negative;
  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    if (!read_number (&text, separators[i], &fields[i]) || (i > 0 && fields[i] > 99))
      return FALSE;
  if (*text != '\0')
    return FALSE;
  civil = (RdvCivil){
    .year = is_negative ? -fields[0] : fields[0],
    .month = (int)fields[1],
    .day = (int)fields[2],
    .hour = (int)fields[3],
    .minute = (int)fields[4],
    .second = (int)fields[5],
  };
  return rdv_civil_date_set (&civil, 0, RDV_PRECISION_SECOND, date);
}

gboolean
rdv_timelineproj_date_parse (const char *text, RdvTimelineprojClock clock, RdvDate *date)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  const char *at = stripped + (*stripped == '-');
  RdvCivil civil = { 0 };

  if (clock == RDV_TIMELINEPROJ_GREGORIAN)
    return parse_gregorian (stripped, date);
  if (!read_number (&at, "", &civil.year) || *at != '\0')
    return FALSE;
  if (*stripped == '-')
    civil.year = -civil.year;
  return rdv_civil_date_set (&civil, 0, RDV_PRECISION_YEAR, date);
}

static gboolean
is_whole (const RdvDate *date, gint64 unit)
{
  return date->earliest % unit == 0;
}

/* @date, which is a second, as the unit that begins with it. */
static void
widen (RdvDate *date, RdvPrecision precision, gint64 unit)
{
  date->precision = (guint8)precision;
  date->latest = date->earliest + unit - 1;
}

RdvExtent
rdv_timelineproj_date_make_extent (const RdvDate *start, const RdvDate *end)
{
  RdvDate dates[] = { *start, *end };

  for (gsize i = 0; i < G_N_ELEMENTS (dates) && start->precision == RDV_PRECISION_SECOND; i++)
    if (is_whole (start, DAY) && is_whole (end, DAY))
      widen (&dates[i], RDV_PRECISION_DAY, DAY);
    else if (is_whole (start, 60) && is_whole (end, 60))
      widen (&dates[i], RDV_PRECISION_MINUTE, 60);
  return start->earliest == end->earliest ? rdv_extent_from_instant (&dates[0])
                                          : rdv_extent_from_span (&dates[0], &dates[1]);
}
