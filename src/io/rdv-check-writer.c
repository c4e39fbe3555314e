/* rdv-check-writer.c: what --check prints. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "rdv-format.h"
#include "rdv-json-text.h"
#include "rdv-list-writer.h"

static const char *
get_title (RdvDocument *document)
{
  return document != NULL ? rdv_document_get_info (document)->title : NULL;
}

static guint
get_n_events (RdvDocument *document)
{
  return document != NULL ? rdv_document_get_n_events (document) : 0;
}

static void
append_remark_json (GString *out, const RdvRemark *remark)
{
  g_string_append (out, "\n{");
  if (remark->line > 0)
    {
      rdv_json_text_append_number (out, "line", remark->line);
      rdv_json_text_append_number (out, "column", remark->column);
    }
  rdv_json_text_append_member (out, "path", remark->path);
  rdv_json_text_append_member (out, "reason", remark->reason);
  rdv_json_text_append_member (out, "text", remark->text);
  g_string_append_c (out, '}');
}

/* Adds @more_key with the number of those that the report did not keep, when there are any. */
static void
append_remarks_json (
    GString *out, RdvReport *report, RdvRemarkKind kind, const char *key, const char *more_key)
{
  guint n_written = 0;

  rdv_json_text_append_key (out, key);
  g_string_append_c (out, '[');
  for (guint i = 0; i < rdv_report_get_n_remarks (report); i++)
    {
      const RdvRemark *remark = rdv_report_get_remark (report, i);

      if (remark->kind != kind)
        continue;
      rdv_json_text_append_comma (out);
      append_remark_json (out, remark);
      n_written++;
    }
  g_string_append_c (out, ']');
  if (rdv_report_count (report, kind) > n_written)
    rdv_json_text_append_number (out, more_key, rdv_report_count (report, kind) - n_written);
}

char *
rdv_check_to_json (RdvDocument *document, RdvReport *report)
{
  GString *out = g_string_new ("{");

  rdv_json_text_append_member (out, "format", rdv_report_get_format (report));
  rdv_json_text_append_member (out, "title", get_title (document));
  rdv_json_text_append_number (out, "events", get_n_events (document));
  append_remarks_json (out, report, RDV_REMARK_SKIPPED, "skipped", "skipped_more");
  append_remarks_json (out, report, RDV_REMARK_GUESSED, "guessed", "guessed_more");
  g_string_append (out, "}\n");
  return g_string_free (out, FALSE);
}

static void
append_quoted (GString *out, const char *text)
{
  /* TRANSLATORS: the quotation marks around words of a timeline file, such as its title. */
  g_string_append_printf (out, C_ ("quoted from a file", "“%s”"), text);
}

/* "line 7, column 3, events[12].date: what was wrong “the text”" */
static void
append_remark_text (GString *out, const RdvRemark *remark)
{
  g_string_append (out, "  ");
  if (remark->line > 0)
    g_string_append_printf (out, _ ("line %u, column %u"), remark->line, remark->column);
  if (remark->line > 0 && remark->path != NULL)
    g_string_append (out, ", ");
  if (remark->path != NULL)
    g_string_append (out, remark->path);
  g_string_append_printf (out, ": %s", remark->reason);
  if (remark->text != NULL && *remark->text != 0)
    {
      g_autofree char *text = g_strdup (remark->text);

      /* one remark, one line */
      g_string_append_c (out, ' ');
      append_quoted (out, g_strdelimit (text, "\r\n\t", ' '));
    }
  g_string_append_c (out, '\n');
}

static void
append_remarks_text (GString *out, RdvReport *report, RdvRemarkKind kind)
{
  guint n_written = 0;
  guint n_more;

  for (guint i = 0; i < rdv_report_get_n_remarks (report); i++)
    {
      const RdvRemark *remark = rdv_report_get_remark (report, i);

      if (remark->kind != kind)
        continue;
      append_remark_text (out, remark);
      n_written++;
    }
  n_more = rdv_report_count (report, kind) - n_written;
  if (n_more > 0)
    g_string_append_printf (out, ngettext ("  and %u more\n", "  and %u more\n", n_more), n_more);
}

char *
rdv_check_to_text (RdvDocument *document, RdvReport *report, const char *name)
{
  GString *out = g_string_new (NULL);
  const RdvFormat *format = rdv_format_find (rdv_report_get_format (report));
  const char *title = get_title (document);
  guint n_events = get_n_events (document);
  guint n_skipped = rdv_report_count (report, RDV_REMARK_SKIPPED);
  guint n_guessed = rdv_report_count (report, RDV_REMARK_GUESSED);

  g_string_append_printf (out, "%s: ", name);
  if (format != NULL)
    g_string_append_printf (out, "%s, ", rdv_format_get_label (format));
  if (title != NULL)
    {
      append_quoted (out, title);
      g_string_append (out, ", ");
    }
  g_string_append_printf (out, ngettext ("%u event", "%u events", n_events), n_events);
  g_string_append_c (out, '\n');

  if (n_skipped == 0 && n_guessed == 0 && document != NULL)
    g_string_append (out, _ ("Everything was understood.\n"));
  if (n_skipped > 0)
    {
      g_string_append_printf (
          out, ngettext ("%u thing was skipped:\n", "%u things were skipped:\n", n_skipped), n_skipped);
      append_remarks_text (out, report, RDV_REMARK_SKIPPED);
    }
  if (n_guessed > 0)
    {
      g_string_append_printf (
          out, ngettext ("%u thing was guessed:\n", "%u things were guessed:\n", n_guessed), n_guessed);
      append_remarks_text (out, report, RDV_REMARK_GUESSED);
    }
  return g_string_free (out, FALSE);
}
