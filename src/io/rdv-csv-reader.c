/* rdv-csv-reader.c: see rdv-csv-reader.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-csv-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-csv-scan.h"
#include "rdv-error.h"
#include "rdv-table-events.h"

/* What the sniffer answers where nothing is in doubt. */
#define SURE 2

static gboolean
fail_utf16 (RdvChunkSource *source, GError **error)
{
  g_set_error (error, RDV_ERROR, RDV_ERROR_SYNTAX,
               _ ("“%s” seems to be UTF-16 or not text at all. Save it as UTF-8, or choose a timeline file."),
               rdv_chunk_source_get_name (source));
  return FALSE;
}

/* What stands above the names of the columns hides them. */
static gboolean
fail_caption (RdvChunkSource *source, guint line, GError **error)
{
  g_set_error (error, RDV_ERROR, RDV_ERROR_SHAPE,
               _ ("“%s” seems to be a table, but it begins in line %u only. Remove the lines above, so that "
                  "the names of the "
                  "columns stand in line 1."),
               rdv_chunk_source_get_name (source), line);
  return FALSE;
}

static gboolean
is_utf16 (const char *head, gsize length)
{
  return length >= 2 && (memcmp (head, "\xFF\xFE", 2) == 0 || memcmp (head, "\xFE\xFF", 2) == 0);
}

static void
tell_charset (const char *charset, RdvReport *report)
{
  g_autofree char *reason = NULL;

  if (charset == NULL)
    return;
  reason = g_strdup_printf (_ ("The text is not UTF-8; it was read as %s."), charset);
  rdv_report_add (report,
                  &(RdvRemark){ .kind = RDV_REMARK_GUESSED, .line = 1, .column = 1, .reason = reason });
}

static void
tell_open_quote (guint line, guint character, RdvReport *report)
{
  rdv_report_add (
      report,
      &(RdvRemark){
          .kind = RDV_REMARK_GUESSED,
          .line = line,
          .column = character,
          .reason = _ ("The quotes that open here are never closed, so all that follows is in one field.") });
}

static gboolean
scan (RdvChunkSource *source, RdvCsvScan *csv, RdvReport *report, GError **error)
{
  const char *bytes;
  gsize length = 0;
  guint line, character;

  while ((bytes = rdv_chunk_source_next (source, &length, error)) != NULL && length > 0)
    rdv_csv_scan_push (csv, bytes, length);
  if (bytes == NULL)
    return FALSE;
  if (!rdv_csv_scan_finish (csv, &line, &character))
    tell_open_quote (line, character, report);
  return TRUE;
}

gboolean
rdv_csv_reader_read (RdvChunkSource *source,
                     RdvDocumentBuilder *builder,
                     RdvReport *report,
                     const char *const *languages,
                     GError **error)
{
  g_autoptr (RdvTable) table = rdv_table_new ();
  g_autoptr (RdvCsvScan) csv = NULL;
  const char *charset;
  guint line;
  gsize length;
  const char *head = rdv_chunk_source_peek (source, &length, error);

  if (head == NULL)
    return FALSE;
  if (is_utf16 (head, length))
    return fail_utf16 (source, error);
  if (rdv_csv_scan_find_begin (head, length, &line) > 0)
    return fail_caption (source, line, error);
  charset = rdv_csv_scan_find_charset (head, length);
  csv = rdv_csv_scan_new (table, rdv_csv_scan_find_separator (head, length), charset);
  tell_charset (charset, report);
  rdv_report_set_format (report, "csv");
  if (!scan (source, csv, report, error))
    return FALSE;
  rdv_table_name_columns (table, rdv_table_columns_has_names (table));
  return rdv_table_read_by_guess (table, source, builder, report, error);
}

/* The first lines as a table: how sure it is that it is one of events. */
static guint
judge (const char *head, gsize length)
{
  const char separator = rdv_csv_scan_find_separator (head, length);
  g_autoptr (RdvTable) table = rdv_table_new ();
  g_autoptr (RdvCsvScan) csv = rdv_csv_scan_new (table, separator, NULL);
  RdvTableColumns columns;
  guint line, character;
  guint n_rows;

  if (separator == 0)
    return 0;
  rdv_csv_scan_push (csv, head, length);
  rdv_csv_scan_finish (csv, &line, &character);
  n_rows = rdv_table_get_n_rows (table);
  rdv_table_name_columns (table, rdv_table_columns_has_names (table));
  if (n_rows < 1 || !rdv_table_columns_guess (&columns, table))
    return n_rows > 1 ? 1 : 0;
  /* one line with a comma may be a line of anything: "July 13, 2022: moved" */
  if (n_rows == 1)
    return 1;
  return columns.columns[RDV_TABLE_TITLE] != RDV_TABLE_NO_COLUMN ||
                 columns.columns[RDV_TABLE_DESCRIPTION] != RDV_TABLE_NO_COLUMN
             ? SURE
             : 1;
}

guint
rdv_csv_reader_sniff (const char *head, gsize length)
{
  gsize blank = 0;
  gsize begin;
  guint line;

  if (length >= 3 && memcmp (head, "\xEF\xBB\xBF", 3) == 0)
    blank = 3;
  while (blank < length && g_ascii_isspace (head[blank]))
    blank++;
  if (blank == length || strchr ("{[<", head[blank]) != NULL || g_str_has_prefix (head + blank, "BEGIN:"))
    return 0;
  if (is_utf16 (head, length))
    return 1;
  if (memchr (head, 0, length) != NULL)
    return 0;
  begin = rdv_csv_scan_find_begin (head, length, &line);
  if (begin > 0)
    return judge (head + begin, length - begin) == SURE;
  return judge (head, length);
}
