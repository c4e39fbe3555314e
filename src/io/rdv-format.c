/* rdv-format.c: see rdv-format.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-format.h"

#include <glib/gi18n-lib.h>

#include "rdv-csv-reader.h"
#include "rdv-icalendar-reader.h"
#include "rdv-json-table-reader.h"
#include "rdv-markwhen-reader.h"
#include "rdv-native-reader.h"
#include "rdv-simile-json-reader.h"
#include "rdv-simile-reader.h"
#include "rdv-timelinejs-reader.h"
#include "rdv-timelineproj-reader.h"
#include "rdv-vis-reader.h"

/* The first of those that are equally sure is taken. */
static const RdvFormat formats[] = {
  { "native", N_ ("Rendezvous timeline"), rdv_native_reader_sniff, rdv_native_reader_read },
  { "native-lines", N_ ("Rendezvous timeline in lines"), rdv_native_reader_sniff_lines,
    rdv_native_reader_read },
  { "icalendar", N_ ("iCalendar"), rdv_icalendar_reader_sniff, rdv_icalendar_reader_read },
  { "markwhen", N_ ("markwhen"), rdv_markwhen_reader_sniff, rdv_markwhen_reader_read },
  { "simile", N_ ("SIMILE Timeline"), rdv_simile_reader_sniff, rdv_simile_reader_read },
  { "simile-json", N_ ("SIMILE Timeline (JSON)"), rdv_simile_json_reader_sniff, rdv_simile_json_reader_read },
  { "thetimelineproj", N_ ("Timeline (thetimelineproj)"), rdv_timelineproj_reader_sniff,
    rdv_timelineproj_reader_read },
  { "timelinejs", N_ ("TimelineJS"), rdv_timelinejs_reader_sniff, rdv_timelinejs_reader_read },
  { "vis-timeline", N_ ("vis-timeline"), rdv_vis_reader_sniff, rdv_vis_reader_read },
  { "timelinejs-csv", N_ ("TimelineJS spreadsheet"), NULL, rdv_csv_reader_read },
  { "csv", N_ ("Table"), rdv_csv_reader_sniff, rdv_csv_reader_read },
  { "json", N_ ("JSON of another program"), rdv_json_table_reader_sniff, rdv_json_table_reader_read },
};

const RdvFormat *
rdv_format_sniff (const char *head, gsize length)
{
  const RdvFormat *best = &formats[0];
  guint surest = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      guint sure = formats[i].sniff != NULL ? formats[i].sniff (head, length) : 0;

      if (sure > surest)
        {
          surest = sure;
          best = &formats[i];
        }
    }
  return best;
}

const RdvFormat *
rdv_format_find (const char *nick)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (formats[i].nick, nick) == 0)
      return &formats[i];
  return NULL;
}

const char *
rdv_format_get_label (const RdvFormat *format)
{
  return _ (format->label);
}
