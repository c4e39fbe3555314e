/* rdv-simile-date.c: see rdv-simile-date.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-simile-date.h"

#include <string.h>

#include "rdv-civil-date.h"
#include "rdv-loose-date.h"

/* The zones that dates of browsers may name (ECMA-262 leaves it open; RFC 2822, 4.3 has these). */
static const char *const zones[][2] = {
  { "EST", "GMT-0500" }, { "EDT", "GMT-0400" }, { "CST", "GMT-0600" }, { "CDT", "GMT-0500" },
  { "MST", "GMT-0700" }, { "MDT", "GMT-0600" }, { "PST", "GMT-0800" }, { "PDT", "GMT-0700" },
};

static gboolean
parse_year (const char *text, RdvDate *date)
{
  char *end;
  RdvCivil civil = { .year = g_ascii_strtoll (text, &end, 10) };

  return end != text && *end == '\0' && strlen (text) <= 15 &&
         rdv_civil_date_set (&civil, 0, RDV_PRECISION_YEAR, date);
}

/* A comment in brackets ("(Central Standard Time)") says what the offset says; the names of American zones
 * become offsets. */
static void
mend_zone (GString *text)
{
  char *bracket = strchr (text->str, '(');

  if (bracket != NULL)
    g_string_truncate (text, (gsize)(bracket - text->str));
  while (text->len > 0 && g_ascii_isspace (text->str[text->len - 1]))
    g_string_truncate (text, text->len - 1);
  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    if (g_str_has_suffix (text->str, zones[i][0]))
      {
        g_string_truncate (text, text->len - strlen (zones[i][0]));
        g_string_append (text, zones[i][1]);
        return;
      }
}

/* Cuts " 00:00:00" and what follows it, a zone, off. */
static void
cut_midnight (GString *text)
{
  char *clock = strstr (text->str, "00:00:00");
  const char *rest = clock != NULL ? clock + strlen ("00:00:00") : NULL;

  if (clock == NULL || clock == text->str || strchr (" T", clock[-1]) == NULL)
    return;
  if (*rest == '.')
    rest += 1 + strspn (rest + 1, "0");
  if (strspn (rest, " GMTUCZ+-:0123456789") == strlen (rest))
    g_string_truncate (text, (gsize)(clock - 1 - text->str));
}

gboolean
rdv_simile_date_parse (const char *text, RdvDate *date)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr (GString) mended = g_string_new (stripped);
  RdvExtent extent;

  if (parse_year (stripped, date))
    return TRUE;
  mend_zone (mended);
  cut_midnight (mended);
  if (!rdv_loose_date_parse (mended->str, RDV_DATE_ORDER_MONTH_FIRST, &extent, NULL) || extent.is_span)
    return FALSE;
  *date = extent.start;
  return TRUE;
}
