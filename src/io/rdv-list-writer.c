/* rdv-list-writer.c: see rdv-list-writer.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-list-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-date-words.h"
#include "rdv-error.h"
#include "rdv-json-text.h"
#include "rdv-list-row.h"

/* Written when this much has come together. */
#define PIECE_SIZE 32768

#define CSV_HEADING                                                                                                     \
  "id,title,date,earliest,latest,end_earliest,end_latest,precision,status,lane,importance,summary,people,sources\r\n"

/* Longer dates push the rest of their line to the right, rather than all lines. */
#define MAX_DATE_WIDTH 60

static void
append_people_json (GString *out, RdvDocument *document, guint position)
{
  guint n;
  const RdvInvolvement *involvements = rdv_document_get_involvements (document, position, &n);

  rdv_json_text_append_key (out, "people");
  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++)
    {
      const RdvSubject *subject = rdv_document_get_subject (document, involvements[i].subject);

      if (subject->kind != RDV_SUBJECT_PERSON)
        continue;
      rdv_json_text_append_comma (out);
      g_string_append_c (out, '{');
      rdv_json_text_append_member (out, "id", subject->id);
      rdv_json_text_append_member (out, "name", subject->name);
      rdv_json_text_append_member (out, "role", involvements[i].role);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
append_sources_json (GString *out, RdvDocument *document, guint position)
{
  guint n;
  const guint32 *sources = rdv_document_get_sources (document, position, &n);

  rdv_json_text_append_key (out, "sources");
  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++)
    {
      const RdvSource *source = rdv_document_get_source (document, sources[i]);

      rdv_json_text_append_comma (out);
      g_string_append_c (out, '{');
      rdv_json_text_append_member (out, "title", source->title);
      rdv_json_text_append_member (out, "url", source->uri);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
append_json (GString *out, RdvDocument *document, guint position)
{
  g_auto (RdvListRow) row;

  rdv_list_row_init (&row, document, position);
  g_string_append (out, position == 0 ? "[\n{" : ",\n{");
  rdv_json_text_append_member (out, "id", row.id);
  rdv_json_text_append_member (out, "title", row.title);
  rdv_json_text_append_member (out, "date", row.date);
  rdv_json_text_append_member (out, "earliest", row.earliest);
  rdv_json_text_append_member (out, "latest", row.latest);
  rdv_json_text_append_member (out, "end_earliest", row.end_earliest);
  rdv_json_text_append_member (out, "end_latest", row.end_latest);
  rdv_json_text_append_member (out, "precision", row.precision);
  rdv_json_text_append_member (out, "status", row.status);
  rdv_json_text_append_member (out, "lane", row.lane);
  rdv_json_text_append_number (out, "importance", row.importance);
  rdv_json_text_append_member (out, "summary", row.summary);
  append_people_json (out, document, position);
  append_sources_json (out, document, position);
  g_string_append_c (out, '}');
}

/* RFC 4180: quoted when it holds what separates, quotes doubled. */
static void
append_csv_field (GString *out, const char *text)
{
  gboolean quoted = text != NULL && strpbrk (text, "\",\r\n") != NULL;

  if (out->len > 0 && out->str[out->len - 1] != '\n')
    g_string_append_c (out, ',');
  if (text == NULL)
    return;
  if (quoted)
    g_string_append_c (out, '"');
  for (; *text != 0; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  if (quoted)
    g_string_append_c (out, '"');
}

/* An element of a list that is parted by "; ": in quotes, doubled inside, where it would be taken apart
 * otherwise. */
static void
append_element (GString *out, const char *text)
{
  int depth = 0;
  gboolean is_even = TRUE;

  for (const char *at = text; *at != 0; at++)
    {
      depth += (*at == '(') - (*at == ')');
      is_even = is_even && depth >= 0;
    }
  if (out->len > 0)
    g_string_append (out, "; ");
  if (*text != '"' && *text != 0 && is_even && depth == 0 && strstr (text, "; ") == NULL)
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  for (; *text != 0; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  g_string_append_c (out, '"');
}

static char *
join_lanes (RdvDocument *document, guint position)
{
  GString *out = g_string_new (NULL);
  guint n;
  const guint32 *lanes = rdv_document_get_lanes (document, position, &n);

  for (guint i = 0; i < n; i++)
    append_element (out, rdv_document_get_lane (document, lanes[i])->id);
  return g_string_free (out, FALSE);
}

static char *
join_people (RdvDocument *document, guint position)
{
  GString *out = g_string_new (NULL);
  guint n;
  const RdvInvolvement *involvements = rdv_document_get_involvements (document, position, &n);

  for (guint i = 0; i < n; i++)
    {
      const RdvSubject *subject = rdv_document_get_subject (document, involvements[i].subject);
      const char *role = involvements[i].role;
      g_autofree char *text = NULL;

      if (subject->kind != RDV_SUBJECT_PERSON)
        continue;
      text = role != NULL ? g_strdup_printf ("%s (%s)", subject->name, role) : g_strdup (subject->name);
      append_element (out, text);
    }
  return g_string_free (out, FALSE);
}

static char *
join_sources (RdvDocument *document, guint position)
{
  GString *out = g_string_new (NULL);
  guint n;
  const guint32 *sources = rdv_document_get_sources (document, position, &n);

  for (guint i = 0; i < n; i++)
    {
      const RdvSource *source = rdv_document_get_source (document, sources[i]);

      g_autofree char *text = source->uri != NULL ? g_strdup_printf ("%s <%s>", source->title, source->uri)
                                                  : g_strdup (source->title);

      append_element (out, text);
    }
  return g_string_free (out, FALSE);
}

static void
append_csv (GString *out, RdvDocument *document, guint position)
{
  g_auto (RdvListRow) row;
  g_autofree char *importance = NULL;
  g_autofree char *people = join_people (document, position);
  g_autofree char *sources = join_sources (document, position);
  g_autofree char *lanes = join_lanes (document, position);

  rdv_list_row_init (&row, document, position);
  importance = g_strdup_printf ("%u", row.importance);
  {
    const char *fields[] = { row.id,           row.title,      row.date,      row.earliest, row.latest,
                             row.end_earliest, row.end_latest, row.precision, row.status,   lanes,
                             importance,       row.summary,    people,        sources };

    for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
      append_csv_field (out, fields[i]);
  }
  g_string_append (out, "\r\n");
}

static char *
date_in_words (RdvDocument *document, guint position, gint64 now)
{
  RdvExtent extent;

  rdv_document_get_extent (document, position, &extent);
  return rdv_date_words_event (&extent, rdv_document_get_status (document, position), now);
}

static glong
measure_dates (RdvDocument *document, gint64 now)
{
  glong widest = 0;

  for (guint i = 0; i < rdv_document_get_n_events (document); i++)
    {
      g_autofree char *date = date_in_words (document, i, now);

      widest = MAX (widest, g_utf8_strlen (date, -1));
    }
  return MIN (widest, MAX_DATE_WIDTH);
}

static glong
measure_lanes (RdvDocument *document)
{
  glong widest = 0;

  for (guint i = 0; i < rdv_document_get_n_lanes (document); i++)
    widest = MAX (widest, g_utf8_strlen (rdv_document_get_lane (document, i)->title, -1));
  return widest;
}

/* @text and the spaces to the next column. */
static void
append_column (GString *out, const char *text, glong width)
{
  g_string_append (out, text);
  for (glong i = g_utf8_strlen (text, -1); i < width; i++)
    g_string_append_c (out, ' ');
  g_string_append (out, "  ");
}

static void
append_text (
    GString *out, RdvDocument *document, guint position, gint64 now, glong date_width, glong lane_width)
{
  g_autofree char *date = date_in_words (document, position, now);
  g_autofree char *title = g_strdup (rdv_document_get_title (document, position));
  RdvStatus status = rdv_document_get_status (document, position);
  guint n_lanes;
  const guint32 *lanes = rdv_document_get_lanes (document, position, &n_lanes);
  const char *lane = n_lanes > 0 ? rdv_document_get_lane (document, lanes[0])->title : "";

  append_column (out, date, date_width);
  append_column (out, lane, lane_width);
  g_string_append (out, g_strdelimit (title, "\r\n\t", ' ')); /* one event, one line */
  if (status != RDV_STATUS_DONE)
    g_string_append_printf (out, " [%s]", rdv_status_get_label (status));
  g_string_append_c (out, '\n');
}

static gboolean
flush (GString *out, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (g_output_stream_write_all (stream, out->str, out->len, NULL, cancellable, &cause))
    {
      g_string_truncate (out, 0);
      return TRUE;
    }
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE,
                 _ ("The list cannot be written: %s. Check where it goes, and try again."), cause->message);
  return FALSE;
}

gboolean
rdv_list_write (RdvDocument *document,
                RdvListFormat format,
                gint64 now,
                GOutputStream *stream,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n = rdv_document_get_n_events (document);
  glong date_width = format == RDV_LIST_TEXT ? measure_dates (document, now) : 0;
  glong lane_width = format == RDV_LIST_TEXT ? measure_lanes (document) : 0;

  if (format == RDV_LIST_CSV)
    g_string_append (out, CSV_HEADING);
  for (guint i = 0; i < n; i++)
    {
      if (format == RDV_LIST_JSON)
        append_json (out, document, i);
      else if (format == RDV_LIST_CSV)
        append_csv (out, document, i);
      else
        append_text (out, document, i, now, date_width, lane_width);
      if (out->len > PIECE_SIZE && !flush (out, stream, cancellable, error))
        return FALSE;
    }
  if (format == RDV_LIST_JSON)
    g_string_append (out, n == 0 ? "[]\n" : "\n]\n");
  return flush (out, stream, cancellable, error);
}

char *
rdv_list_to_csv (RdvDocument *document, const guint32 *events, guint n)
{
  GString *out;

  g_return_val_if_fail (RDV_IS_DOCUMENT (document), NULL);

  out = g_string_new (CSV_HEADING);
  for (guint i = 0; i < n; i++)
    append_csv (out, document, events[i]);
  return g_string_free (out, FALSE);
}
