/* rdv-timelinejs-writer.c: see rdv-timelinejs-writer.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-timelinejs-writer.h"

#include <string.h>

#include "rdv-calendar.h"
#include "rdv-date-words.h"
#include "rdv-json-text.h"

/* Dates of browsers reach 100 million days from 1970 (ECMA-262, 21.4.1.1); the years that are whole within that. */
#define MAX_HUMAN_YEAR 271820

typedef struct
{
  RdvDocument *document;
  gint64 now;
  gboolean is_cosmological;
} Writer;

static void
append_integer (GString *out, const char *key, gint64 value)
{
  rdv_json_text_append_key (out, key);
  g_string_append_printf (out, "%" G_GINT64_FORMAT, value);
}

static gboolean
is_open (gint64 seconds)
{
  return seconds == RDV_TIME_MIN || seconds == RDV_TIME_MAX;
}

/* The fields of a moment, as many as are known. */
static void
append_date (GString *out, const char *key, gint64 seconds, RdvPrecision precision, const Writer *writer)
{
  RdvCivil civil;

  rdv_calendar_from_seconds (seconds, &civil);
  rdv_json_text_append_key (out, key);
  g_string_append_c (out, '{');
  append_integer (out, "year", civil.year);
  if (!writer->is_cosmological)
    {
      if (precision >= RDV_PRECISION_SEASON)
        append_integer (out, "month", civil.month);
      if (precision >= RDV_PRECISION_DAY)
        append_integer (out, "day", civil.day);
      if (precision >= RDV_PRECISION_HOUR)
        append_integer (out, "hour", civil.hour);
      if (precision >= RDV_PRECISION_MINUTE)
        append_integer (out, "minute", civil.minute);
      if (precision >= RDV_PRECISION_SECOND)
        append_integer (out, "second", civil.second);
    }
  g_string_append_c (out, '}');
}

/* A stretch: from the first moment of its beginning to the last of its end; an instant that is not known better than to a decade, a season
 * or the like is one too. */
static void
append_extent (GString *out, const RdvExtent *extent, const Writer *writer)
{
  const RdvDate *start = &extent->start;
  const RdvDate *end = &extent->end;
  gboolean is_loose = start->precision < RDV_PRECISION_YEAR || start->precision == RDV_PRECISION_SEASON;
  gint64 first = start->earliest;

  if (is_open (first))
    {
      /* Nothing but an end: there it stands. */
      append_date (out, "start_date", is_open (end->latest) ? writer->now : end->earliest, end->precision, writer);
      return;
    }
  append_date (out, "start_date", first, start->precision, writer);
  if (!is_open (end->latest) && (extent->is_span || is_loose))
    append_date (out, "end_date", end->latest, end->precision, writer);
}

/* A stretch of which only the beginning can be told. */
static gboolean
loses_end (RdvDocument *document, guint event)
{
  RdvExtent extent;

  rdv_document_get_extent (document, event, &extent);
  return extent.is_span && is_open (extent.end.latest) && !is_open (extent.start.earliest);
}

/* Texts of TimelineJS are HTML. */
static void
append_html (GString *html, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (html, escaped);
}

static void
append_paragraph (GString *html, const char *text)
{
  if (text == NULL)
    return;
  g_string_append (html, "<p>");
  append_html (html, text);
  g_string_append (html, "</p>");
}

static void
append_address (GString *html, const char *address, const char *title)
{
  const char *scheme = address != NULL ? g_uri_peek_scheme (address) : NULL;
  gboolean is_web = g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0;

  g_string_append (html, "<p>");
  if (is_web)
    {
      g_string_append (html, "<a href=\"");
      append_html (html, address);
      g_string_append (html, "\">");
    }
  append_html (html, title != NULL ? title : address);
  g_string_append (html, is_web ? "</a></p>" : "</p>");
}

static char *
create_html (RdvDocument *document, guint event)
{
  GString *html = g_string_new (NULL);
  const char *body = rdv_document_get_body (document, event);
  guint n;
  const guint32 *sources;
  const RdvLink *links;

  append_paragraph (html, rdv_document_get_summary (document, event));
  if (body != NULL)
    {
      g_auto (GStrv) paragraphs = g_strsplit (body, "\n", -1);

      for (guint i = 0; paragraphs[i] != NULL; i++)
        if (*g_strstrip (paragraphs[i]) != '\0')
          append_paragraph (html, paragraphs[i]);
    }
  sources = rdv_document_get_sources (document, event, &n);
  for (guint i = 0; i < n; i++)
    {
      const RdvSource *source = rdv_document_get_source (document, sources[i]);

      if (source->title != NULL || source->uri != NULL)
        append_address (html, source->uri, source->title);
    }
  links = rdv_document_get_links (document, event, &n);
  for (guint i = 0; i < n; i++)
    append_address (html, links[i].uri, links[i].title);
  return g_string_free (html, FALSE);
}

static void
append_headline (GString *out, const char *headline, const char *html)
{
  g_autofree char *escaped = headline != NULL ? g_markup_escape_text (headline, -1) : NULL;

  rdv_json_text_append_key (out, "text");
  g_string_append_c (out, '{');
  if (escaped != NULL)
    rdv_json_text_append_member (out, "headline", escaped);
  if (html != NULL && *html != '\0')
    rdv_json_text_append_member (out, "text", html);
  g_string_append_c (out, '}');
}

/* A slide has one picture. */
static void
append_media (GString *out, RdvDocument *document, guint event)
{
  guint n;
  const RdvMedia *media = rdv_document_get_media (document, event, &n);

  if (n == 0)
    return;
  rdv_json_text_append_key (out, "media");
  g_string_append_c (out, '{');
  rdv_json_text_append_member (out, "url", media[0].uri);
  if (media[0].alt != NULL)
    rdv_json_text_append_member (out, "alt", media[0].alt);
  if (media[0].credit != NULL)
    rdv_json_text_append_member (out, "credit", media[0].credit);
  g_string_append_c (out, '}');
}

static void
append_event (GString *out, const Writer *writer, guint event)
{
  RdvDocument *document = writer->document;
  g_autofree char *words = NULL;
  g_autofree char *html = create_html (document, event);
  const char *group;
  RdvExtent extent;
  guint n_lanes;
  const guint32 *lanes = rdv_document_get_lanes (document, event, &n_lanes);

  rdv_document_get_extent (document, event, &extent);
  words = rdv_date_words_event (&extent, rdv_document_get_status (document, event), writer->now);
  rdv_json_text_append_member (out, "unique_id", rdv_document_get_id (document, event));
  append_extent (out, &extent, writer);
  rdv_json_text_append_member (out, "display_date", words);
  append_headline (out, rdv_document_get_title (document, event), html);
  group = rdv_document_get_lane (document, lanes[0])->title;
  if (group != NULL)
    rdv_json_text_append_member (out, "group", group);
  append_media (out, document, event);
}

/* Eras need both ends; one that goes on ends now, or where it begins if that is later. */
static void
append_eras (GString *out, const Writer *writer)
{
  rdv_json_text_append_key (out, "eras");
  g_string_append_c (out, '[');
  for (guint i = 0; i < rdv_document_get_n_eras (writer->document); i++)
    {
      const RdvEra *era = rdv_document_get_era (writer->document, i);
      gint64 first = era->extent.start.earliest;
      gint64 last = era->extent.end.latest;

      if (is_open (first))
        continue;
      rdv_json_text_append_comma (out);
      g_string_append (out, "\n{");
      append_date (out, "start_date", first, era->extent.start.precision, writer);
      append_date (out, "end_date", is_open (last) ? MAX (first, writer->now) : last,
                   is_open (last) ? RDV_PRECISION_DAY : era->extent.end.precision, writer);
      append_headline (out, era->title, NULL);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static gboolean
is_beyond (gint64 seconds)
{
  RdvCivil civil;

  if (is_open (seconds))
    return FALSE;
  rdv_calendar_from_seconds (seconds, &civil);
  return ABS (civil.year) > MAX_HUMAN_YEAR;
}

static gboolean
find_cosmological (RdvDocument *document)
{
  for (guint i = 0; i < rdv_document_get_n_events (document); i++)
    {
      RdvExtent extent;

      rdv_document_get_extent (document, i, &extent);
      if (is_beyond (extent.start.earliest) || is_beyond (extent.end.latest))
        return TRUE;
    }
  return FALSE;
}

GBytes *
rdv_timelinejs_writer_write (RdvDocument *document, gint64 now, guint *n_without_end)
{
  const RdvTimelineInfo *info = rdv_document_get_info (document);
  const Writer writer = { document, now, find_cosmological (document) };
  g_autoptr (GString) out = g_string_new ("{");
  g_autoptr (GString) description = g_string_new (NULL);

  *n_without_end = 0;
  rdv_json_text_append_member (out, "scale", writer.is_cosmological ? "cosmological" : "human");
  rdv_json_text_append_key (out, "title");
  g_string_append_c (out, '{');
  append_paragraph (description, info->description);
  append_headline (out, info->title, description->str);
  g_string_append_c (out, '}');
  append_eras (out, &writer);
  rdv_json_text_append_key (out, "events");
  g_string_append_c (out, '[');
  for (guint i = 0; i < rdv_document_get_n_events (document); i++)
    {
      *n_without_end += loses_end (document, i);
      rdv_json_text_append_comma (out);
      g_string_append (out, "\n{");
      append_event (out, &writer, i);
      g_string_append_c (out, '}');
    }
  g_string_append (out, "]}\n");
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
