/* rdv-column.c: see rdv-column.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-column.h"

#include <glib/gi18n-lib.h>

#include "rdv-date-words.h"

static const struct
{
  const char *nick;
  const char *label;
} words[] = {
  [RDV_COLUMN_DATE] = { "date", NC_ ("column", "Date") },       [RDV_COLUMN_TITLE] = { "title", NC_ ("column", "Event") },
  [RDV_COLUMN_LANE] = { "lane", NC_ ("column", "Lane") },       [RDV_COLUMN_STATUS] = { "status", NC_ ("column", "Status") },
  [RDV_COLUMN_PEOPLE] = { "people", NC_ ("column", "People") },
};

const char *
rdv_column_to_nick (RdvColumn column)
{
  g_return_val_if_fail (column < RDV_N_COLUMNS, NULL);

  return words[column].nick;
}

gboolean
rdv_column_from_nick (const char *nick, RdvColumn *column)
{
  for (guint i = 0; i < RDV_N_COLUMNS; i++)
    {
      if (g_strcmp0 (nick, words[i].nick) != 0)
        continue;
      *column = i;
      return TRUE;
    }
  return FALSE;
}

const char *
rdv_column_get_label (RdvColumn column)
{
  g_return_val_if_fail (column < RDV_N_COLUMNS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "column", words[column].label);
}

static void
append (GString *line, const char *text)
{
  if (line->len > 0)
    g_string_append (line, ", ");
  g_string_append (line, text);
}

static char *
dup_date (RdvDocument *document, guint event, gint64 now)
{
  RdvExtent extent;

  rdv_document_get_extent (document, event, &extent);
  return rdv_date_words_event (&extent, rdv_document_get_status (document, event), now);
}

static char *
dup_lanes (RdvDocument *document, guint event)
{
  GString *line = g_string_new (NULL);
  guint n;
  const guint32 *lanes = rdv_document_get_lanes (document, event, &n);

  for (guint i = 0; i < n; i++)
    append (line, rdv_document_get_lane (document, lanes[i])->title);
  return g_string_free (line, FALSE);
}

static char *
dup_people (RdvDocument *document, guint event)
{
  GString *line = g_string_new (NULL);
  guint n;
  const RdvInvolvement *involvements = rdv_document_get_involvements (document, event, &n);

  for (guint i = 0; i < n; i++)
    {
      const RdvSubject *subject = rdv_document_get_subject (document, involvements[i].subject);

      if (subject->kind == RDV_SUBJECT_PERSON)
        append (line, subject->name);
    }
  return g_string_free (line, FALSE);
}

static char *
dup_text (RdvColumn column, RdvDocument *document, guint event, gint64 now)
{
  switch (column)
    {
    case RDV_COLUMN_DATE:
      return dup_date (document, event, now);
    case RDV_COLUMN_TITLE:
      return g_strdup (rdv_document_get_title (document, event));
    case RDV_COLUMN_LANE:
      return dup_lanes (document, event);
    case RDV_COLUMN_STATUS:
      return g_strdup (rdv_status_get_label (rdv_document_get_status (document, event)));
    case RDV_COLUMN_PEOPLE:
      return dup_people (document, event);
    case RDV_N_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
rdv_column_dup_text (RdvColumn column, RdvDocument *document, guint event, gint64 now)
{
  char *text = dup_text (column, document, event, now);

  return text != NULL ? g_strdelimit (text, "\r\n\t\v\f", ' ') : g_strdup ("");
}
