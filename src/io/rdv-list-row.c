/* rdv-list-row.c: see rdv-list-row.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-list-row.h"

#include <string.h>

#include "rdv-calendar.h"
#include "rdv-precision.h"

static char *
format_bound (const RdvDate *date, gint64 seconds, guint milliseconds)
{
  g_autofree char *text = NULL;

  if (seconds == RDV_TIME_MIN || seconds == RDV_TIME_MAX)
    return date->flags & RDV_DATE_UNKNOWN ? NULL : g_strdup ("..");
  text = rdv_calendar_format_iso (seconds);
  if (date->precision != RDV_PRECISION_MILLISECOND)
    return g_steal_pointer (&text);
  return g_strdup_printf ("%.*s.%03uZ", (int)strcspn (text, "Z"), text, milliseconds);
}

void
rdv_list_row_init (RdvListRow *row, RdvDocument *document, guint position)
{
  RdvExtent extent;
  guint n_lanes;
  const guint32 *lanes = rdv_document_get_lanes (document, position, &n_lanes);

  rdv_document_get_extent (document, position, &extent);
  *row = (RdvListRow){
    .id = rdv_document_get_id (document, position),
    .title = rdv_document_get_title (document, position),
    .date = rdv_document_dup_date_text (document, position),
    .earliest = format_bound (&extent.start, extent.start.earliest, extent.start.earliest_ms),
    .latest = format_bound (&extent.start, extent.start.latest, extent.start.latest_ms),
    .precision = rdv_precision_to_nick (extent.start.precision),
    .status = rdv_status_to_nick (rdv_document_get_status (document, position)),
    .lane = n_lanes > 0 ? rdv_document_get_lane (document, lanes[0])->id : NULL,
    .importance = rdv_document_get_importance (document, position),
    .summary = rdv_document_get_summary (document, position),
  };
  if (extent.is_span)
    {
      row->end_earliest = format_bound (&extent.end, extent.end.earliest, extent.end.earliest_ms);
      row->end_latest = format_bound (&extent.end, extent.end.latest, extent.end.latest_ms);
    }
}

void
rdv_list_row_clear (RdvListRow *row)
{
  g_free (row->date);
  g_free (row->earliest);
  g_free (row->latest);
  g_free (row->end_earliest);
  g_free (row->end_latest);
}
