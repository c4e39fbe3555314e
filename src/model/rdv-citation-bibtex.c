/* rdv-citation-bibtex.c: an event and its sources for BibTeX. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-citation.h"

#include <string.h>

#include "rdv-calendar.h"
#include "rdv-date-words.h"
#include "rdv-date-zone.h"
#include "rdv-edtf.h"

/* What TeX reads as something else than the character itself: https://ctan.org/pkg/encguide, and the BibTeX manual for braces,
 * which have to be in pairs even where they are escaped. */
static const char *
get_escape (gunichar c)
{
  switch (c)
    {
    case '\\':
      return "{\\textbackslash}";
    case '{':
      return "{\\textbraceleft}";
    case '}':
      return "{\\textbraceright}";
    case '~':
      return "{\\textasciitilde}";
    case '^':
      return "{\\textasciicircum}";
    case '"':
      return "{\\textquotedbl}";
    case '#':
      return "\\#";
    case '$':
      return "\\$";
    case '%':
      return "\\%";
    case '&':
      return "\\&";
    case '_':
      return "\\_";
    default:
      return NULL;
    }
}

static void
append_escaped (GString *text, const char *value)
{
  for (const char *p = value; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *escape = get_escape (c);

      if (escape != NULL)
        g_string_append (text, escape);
      else
        g_string_append_unichar (text, g_unichar_iscntrl (c) ? ' ' : c);
    }
}

/* Names keep their capitals in double braces. */
static void
add_field (GString *text, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  g_string_append_printf (text, ",\n  %s = {{", name);
  append_escaped (text, value);
  g_string_append (text, "}}");
}

/* Addresses are read as they are, but for the braces that end them. */
static void
add_address (GString *text, const char *uri)
{
  if (uri == NULL || *uri == '\0')
    return;
  g_string_append (text, ",\n  url = {");
  for (const char *p = uri; *p != '\0'; p++)
    {
      if (strchr ("{}\\\" ", *p) != NULL || g_ascii_iscntrl (*p))
        g_string_append_printf (text, "%%%02X", (guchar) *p);
      else
        g_string_append_c (text, *p);
    }
  g_string_append_c (text, '}');
}

/* As exact as the date is known: BibTeX has years and months. */
static void
add_date (GString *text, const RdvDate *date)
{
  static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };
  RdvCivil first, last;

  if (date->earliest <= RDV_TIME_MIN || date->latest >= RDV_TIME_MAX || date->flags & (RDV_DATE_OPEN | RDV_DATE_UNKNOWN))
    return;
  rdv_calendar_from_seconds (date->earliest, &first);
  rdv_calendar_from_seconds (date->latest, &last);
  if (first.year != last.year || first.year < 1)
    return;
  g_string_append_printf (text, ",\n  year = {%" G_GINT64_FORMAT "}", (gint64)first.year);
  if (first.month == last.month)
    g_string_append_printf (text, ",\n  month = %s", months[first.month - 1]);
}

/* Letters, digits, full stops, hyphens: what every program takes in a key. */
static void
begin_entry (GString *text, const char *document, const char *id)
{
  gsize start;

  g_string_append (text, "@misc{");
  start = text->len;
  if (document != NULL && *document != '\0')
    g_string_append_printf (text, "%s.", document);
  g_string_append (text, id != NULL ? id : "event");
  for (gsize i = start; i < text->len; i++)
    if (!g_ascii_isalnum (text->str[i]) && text->str[i] != '.')
      text->str[i] = '-';
}

static void
add_source (GString *text, RdvDocument *document, guint32 position)
{
  const RdvSource *source = rdv_document_get_source (document, position);
  g_autofree char *number = g_strdup_printf ("source-%u", position + 1);
  RdvExtent extent;

  begin_entry (text, rdv_document_get_info (document)->id, source->id != NULL ? source->id : number);
  add_field (text, "title", source->title);
  add_field (text, "author", source->publisher);
  if (source->date != NULL && rdv_edtf_parse (source->date, &extent, NULL, NULL) && !extent.is_span)
    add_date (text, &extent.start);
  add_address (text, source->uri);
  g_string_append (text, "\n}\n");
}

char *
rdv_citation_new_bibtex (RdvDocument *document, guint32 event, gint64 now)
{
  g_autoptr (RdvDateZoneScope) utc = NULL;
  GString *text = NULL;
  g_autofree char *date = NULL;
  const guint32 *sources;
  RdvExtent extent;
  guint n;

  g_return_val_if_fail (RDV_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (event < rdv_document_get_n_events (document), NULL);

  rdv_document_get_extent (document, event, &extent);
  utc = rdv_date_zone_enter (NULL);
  date = rdv_date_words_event (&extent, rdv_document_get_status (document, event), now);
  text = g_string_new (NULL);
  begin_entry (text, rdv_document_get_info (document)->id, rdv_document_get_id (document, event));
  add_field (text, "title", rdv_document_get_title (document, event));
  add_date (text, &extent.start);
  add_field (text, "howpublished", rdv_document_get_info (document)->title);
  add_field (text, "note", date);
  g_string_append (text, "\n}\n");
  sources = rdv_document_get_sources (document, event, &n);
  for (guint i = 0; i < n; i++)
    add_source (text, document, sources[i]);
  return g_string_free (text, FALSE);
}
