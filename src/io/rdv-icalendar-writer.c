/* rdv-icalendar-writer.c: see rdv-icalendar-writer.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-icalendar-writer.h"

#include <string.h>

#include "rdv-calendar.h"
#include "rdv-config.h"
#include "rdv-date-words.h"

/* Octets of a line without its end (RFC 5545, 3.1). */
#define MAX_LINE 75

/* Adds a line, folded between characters: each further line begins with a space, which counts. */
static void
append_line (GString *out, const char *line)
{
  gsize room = MAX_LINE;

  for (const char *p = line; *p != '\0';)
    {
      gsize length = (gsize) (g_utf8_next_char (p) - p);

      if (length > room)
        {
          g_string_append (out, "\r\n ");
          room = MAX_LINE - 1;
        }
      g_string_append_len (out, p, (gssize) length);
      room -= length;
      p += length;
    }
  g_string_append (out, "\r\n");
}

/* TEXT (RFC 5545, 3.3.11). Control characters but the tab are not allowed. */
static void
append_text (GString *line, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p++)
    if (*p == '\\' || *p == ';' || *p == ',')
      g_string_append_printf (line, "\\%c", *p);
    else if (*p == '\n')
      g_string_append (line, "\\n");
    else if (*p == '\t' || ((guchar) *p >= 0x20 && *p != 0x7f))
      g_string_append_c (line, *p);
}

static void
append_property (GString *out, const char *name, const char *text)
{
  g_autoptr (GString) line = g_string_new (name);

  g_string_append_c (line, ':');
  append_text (line, text);
  append_line (out, line->str);
}

static char *
format_time (gint64 seconds)
{
  RdvCivil civil;

  rdv_calendar_from_seconds (seconds, &civil);
  return g_strdup_printf ("%04d%02d%02dT%02d%02d%02dZ", (int) civil.year, civil.month, civil.day, civil.hour, civil.minute,
                          civil.second);
}

static char *
format_day (gint64 seconds)
{
  RdvCivil civil;

  rdv_calendar_from_seconds (seconds, &civil);
  return g_strdup_printf ("%04d%02d%02d", (int) civil.year, civil.month, civil.day);
}

static gboolean
is_in_calendar (gint64 seconds)
{
  return seconds >= rdv_calendar_date_to_seconds (1, 1, 1) && seconds < rdv_calendar_date_to_seconds (9999, 12, 31);
}

static void
append_moment (GString *out, const char *name, gint64 seconds, gboolean is_day)
{
  g_autofree char *value = is_day ? format_day (seconds) : format_time (seconds);
  g_autofree char *line = g_strdup_printf ("%s%s:%s", name, is_day ? ";VALUE=DATE" : "", value);

  append_line (out, line);
}

/* The end is the first moment after it (RFC 5545, 3.6.1); both are of one kind. An open end has none. */
static void
append_extent (GString *out, const RdvExtent *extent)
{
  gint64 last = extent->is_span ? extent->end.latest : extent->start.latest;
  gboolean has_end = last != RDV_TIME_MAX && is_in_calendar (last + 1);
  gboolean is_day
    = extent->start.precision <= RDV_PRECISION_DAY || (extent->is_span && has_end && extent->end.precision <= RDV_PRECISION_DAY);

  append_moment (out, "DTSTART", extent->start.earliest, is_day);
  if (!has_end || (!is_day && !extent->is_span))
    return;
  /* A day that has begun is taken whole. */
  append_moment (out, "DTEND", is_day ? last + 86400 - (last % 86400 + 86400) % 86400 : last + 1, is_day);
}

static const char *
get_status (RdvStatus status)
{
  switch (status)
    {
    case RDV_STATUS_PLANNED:
      return "TENTATIVE";
    case RDV_STATUS_CANCELLED:
      return "CANCELLED";
    case RDV_STATUS_DONE:
    case RDV_STATUS_FAILED:
    case RDV_STATUS_ONGOING:
    default:
      return "CONFIRMED";
    }
}

static void
append_description (GString *out, RdvDocument *document, guint event, const RdvExtent *extent, gint64 now)
{
  RdvStatus status = rdv_document_get_status (document, event);
  g_autofree char *words = rdv_date_words_event (extent, status, now);
  g_autoptr (GString) text = g_string_new (words);

  if (status != RDV_STATUS_DONE)
    g_string_append_printf (text, "\n%s", rdv_status_get_label (status));
  if (rdv_document_get_summary (document, event) != NULL)
    g_string_append_printf (text, "\n%s", rdv_document_get_summary (document, event));
  if (rdv_document_get_body (document, event) != NULL)
    g_string_append_printf (text, "\n\n%s", rdv_document_get_body (document, event));
  append_property (out, "DESCRIPTION", text->str);
}

static void
append_categories (GString *out, RdvDocument *document, guint event)
{
  guint n;
  const guint32 *lanes = rdv_document_get_lanes (document, event, &n);
  g_autoptr (GString) line = g_string_new ("CATEGORIES:");

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (line, ',');
      append_text (line, rdv_document_get_lane (document, lanes[i])->title);
    }
  append_line (out, line->str);
}

/* A URI has no characters to be escaped; one with others than it may have would end the line. */
static void
append_url (GString *out, RdvDocument *document, guint event)
{
  guint n;
  const guint32 *sources = rdv_document_get_sources (document, event, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *uri = rdv_document_get_source (document, sources[i])->uri;
      g_autofree char *line = NULL;

      if (uri == NULL || !g_uri_is_valid (uri, G_URI_FLAGS_NONE, NULL))
        continue;
      line = g_strconcat ("URL:", uri, NULL);
      append_line (out, line);
      return;
    }
}

static void
append_event (GString *out, RdvDocument *document, guint event, const RdvExtent *extent, gint64 now)
{
  const RdvTimelineInfo *info = rdv_document_get_info (document);
  const char *title = rdv_document_get_title (document, event);
  g_autofree char *uid
    = g_strdup_printf ("%s@%s", rdv_document_get_id (document, event), info->id != NULL ? info->id : RDV_APP_NAME);

  append_line (out, "BEGIN:VEVENT");
  append_property (out, "UID", uid);
  append_moment (out, "DTSTAMP", now, FALSE);
  append_extent (out, extent);
  append_property (out, "SUMMARY", title != NULL ? title : rdv_document_get_id (document, event));
  append_description (out, document, event, extent, now);
  append_categories (out, document, event);
  append_url (out, document, event);
  append_property (out, "STATUS", get_status (rdv_document_get_status (document, event)));
  append_line (out, "TRANSP:TRANSPARENT");
  append_line (out, "END:VEVENT");
}

GBytes *
rdv_icalendar_writer_write (RdvDocument *document, gint64 now, guint *n_left_out)
{
  const RdvTimelineInfo *info = rdv_document_get_info (document);
  g_autoptr (GString) out = g_string_new (NULL);

  *n_left_out = 0;
  append_line (out, "BEGIN:VCALENDAR");
  append_line (out, "VERSION:2.0");
  append_line (out, "PRODID:-//" RDV_APP_NAME "//" RDV_APP_NAME " " RDV_VERSION "//EN");
  append_line (out, "CALSCALE:GREGORIAN");
  append_line (out, "METHOD:PUBLISH");
  if (info->title != NULL)
    append_property (out, "X-WR-CALNAME", info->title);
  if (info->description != NULL)
    append_property (out, "X-WR-CALDESC", info->description);
  for (guint i = 0; i < rdv_document_get_n_events (document); i++)
    {
      RdvExtent extent;

      rdv_document_get_extent (document, i, &extent);
      if (is_in_calendar (extent.start.earliest))
        append_event (out, document, i, &extent, now);
      else
        (*n_left_out)++;
    }
  append_line (out, "END:VCALENDAR");
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
