/* rdv-citation.c: see rdv-citation.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-citation.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "rdv-date-words.h"
#include "rdv-date-zone.h"

/* Ends a sentence that may have its own end. */
static void
end_sentence (GString *text)
{
  if (text->len > 0 && strchr (".!?", text->str[text->len - 1]) == NULL)
    g_string_append_c (text, '.');
}

static void
add_sentence (GString *text, const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  end_sentence (text);
}

char *
rdv_citation_new_source (const RdvSource *source)
{
  const char *parts[4] = { NULL };
  guint n = 0;

  if (source->title != NULL)
    parts[n++] = source->title;
  if (source->publisher != NULL)
    parts[n++] = source->publisher;
  if (source->uri != NULL)
    parts[n++] = source->uri;
  return g_strjoinv (", ", (char **) parts);
}

static void
add_sources (GString *text, RdvDocument *document, guint32 event)
{
  guint n;
  const guint32 *sources = rdv_document_get_sources (document, event, &n);
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *source = rdv_citation_new_source (rdv_document_get_source (document, sources[i]));

      if (*source != '\0')
        g_string_append_printf (list, "%s%s", list->len > 0 ? "; " : "", source);
    }
  if (list->len == 0)
    return;
  /* TRANSLATORS: in a citation; %s are titles, publishers and addresses. */
  sentence = g_strdup_printf (ngettext ("Source: %s", "Sources: %s", n), list->str);
  /* An address that is followed by a full stop would be copied with it. */
  g_string_append_printf (text, " %s", sentence);
}

char *
rdv_citation_new (RdvDocument *document, guint32 event, gint64 now)
{
  g_autoptr (RdvDateZoneScope) utc = NULL;
  g_autofree char *date = NULL;
  GString *text = g_string_new (NULL);
  RdvExtent extent;

  g_return_val_if_fail (RDV_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (event < rdv_document_get_n_events (document), NULL);

  rdv_document_get_extent (document, event, &extent);
  utc = rdv_date_zone_enter (NULL);
  date = rdv_date_words_event (&extent, rdv_document_get_status (document, event), now);
  add_sentence (text, rdv_document_get_title (document, event));
  add_sentence (text, date);
  add_sentence (text, rdv_document_get_info (document)->title);
  add_sources (text, document, event);
  return g_string_free (text, FALSE);
}

char *
rdv_citation_new_for_events (RdvDocument *document, const guint32 *events, guint n, gint64 now)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *citation = rdv_citation_new (document, events[i], now);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", citation);
    }
  return g_string_free (text, FALSE);
}
