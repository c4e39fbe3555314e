/* rdv-table-events.c: see rdv-table-events.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-table-events.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-error.h"
#include "rdv-html-text.h"
#include "rdv-lane-names.h"
#include "rdv-read-outcome.h"
#include "rdv-table-choice.h"
#include "rdv-table-parts.h"
#include "rdv-table-row.h"
#include "rdv-timelinejs-slide.h"

/* Whoever cancels waits for no more rows than these. */
#define ROWS_A_LOOK 500
/* Categories that are fewer make lanes, where no column has lanes. */
#define MAX_CATEGORY_LANES 20
/* A description that is no longer stands under the title. */
#define LONGEST_SUMMARY 400

/* One reading of one table. */
typedef struct
{
  RdvTableRow row;
  RdvDocumentBuilder *builder;
  RdvLaneNames *lanes;
  RdvTableParts *parts;
  gboolean lanes_by_category;
} Reading;

static gboolean
has_few_categories (const RdvTable *table, const RdvTableColumns *columns)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  if (columns->columns[RDV_TABLE_LANE] != RDV_TABLE_NO_COLUMN ||
      columns->columns[RDV_TABLE_CATEGORY] == RDV_TABLE_NO_COLUMN)
    return FALSE;
  for (guint row = 0; row < rdv_table_get_n_rows (table); row++)
    {
      const RdvTableCell *cell = rdv_table_get_cell (table, row, columns->columns[RDV_TABLE_CATEGORY]);

      if (cell != NULL)
        g_hash_table_add (names, (char *)cell->text);
      if (g_hash_table_size (names) > MAX_CATEGORY_LANES)
        return FALSE;
    }
  return TRUE;
}

/* Tables of other programs hold HTML now and then; what this program writes is meant as it stands there.
 * (transfer full) */
static char *
dup_plain (const Reading *reading, const char *text, gboolean is_line)
{
  g_autoptr (RdvHtmlText) html = NULL;

  if (text == NULL || reading->row.columns->kind == RDV_TABLE_OWN || !rdv_html_text_is_markup (text))
    return g_strdup (text);
  if (is_line)
    return rdv_html_text_dup_line (text);
  html = rdv_html_text_new (text);
  for (guint i = 0; i < html->n_links; i++)
    rdv_table_parts_add_link (reading->parts, html->links[i].uri, html->links[i].title);
  return g_strdup (html->text);
}

static void
add_plain_event (Reading *reading, const RdvExtent *extent)
{
  const RdvTableRow *row = &reading->row;
  const char *category = rdv_table_row_get_text (row, RDV_TABLE_CATEGORY);
  const char *lane =
      rdv_table_row_get_text (row, reading->lanes_by_category ? RDV_TABLE_CATEGORY : RDV_TABLE_LANE);
  const char *date = rdv_table_row_get_text (row, RDV_TABLE_START);
  g_autofree char *title = NULL, *text = NULL;
  RdvEventDraft draft = { .extent = *extent, .id = rdv_table_row_get_text (row, RDV_TABLE_ID) };
  gboolean is_long;

  rdv_table_parts_begin (reading->parts, row);
  title = dup_plain (reading, rdv_table_row_get_text (row, RDV_TABLE_TITLE), TRUE);
  text = dup_plain (reading, rdv_table_row_get_text (row, RDV_TABLE_DESCRIPTION), FALSE);
  is_long = text != NULL && row->columns->kind != RDV_TABLE_OWN &&
            (strlen (text) > LONGEST_SUMMARY || strchr (text, '\n') != NULL);
  draft.title = title != NULL ? title : text;
  draft.summary = is_long || title == NULL ? NULL : text;
  draft.body = is_long ? text : NULL;
  draft.date_text = row->columns->kind == RDV_TABLE_OWN ? date : NULL;
  rdv_table_parts_add_lanes (reading->parts, lane, row->columns->kind == RDV_TABLE_OWN);
  draft.category = category;
  rdv_table_parts_fill (reading->parts, &draft);
  rdv_table_get_row_place (row->table, row->row, &draft.line, &draft.column);
  rdv_document_builder_add_event (reading->builder, &draft);
}

static void
take_slide (Reading *reading, RdvTimelineJsSlide *slide)
{
  const RdvTableRow *row = &reading->row;

  *slide = (RdvTimelineJsSlide){
    .headline = rdv_table_row_get_text (row, RDV_TABLE_TITLE),
    .text = rdv_table_row_get_text (row, RDV_TABLE_DESCRIPTION),
    .group = rdv_table_row_get_text (row, RDV_TABLE_LANE),
    .display_date = rdv_table_row_get_text (row, RDV_TABLE_DISPLAY_DATE),
    .media = rdv_table_row_get_text (row, RDV_TABLE_MEDIA),
    .caption = rdv_table_row_get_text (row, RDV_TABLE_MEDIA_CAPTION),
    .credit = rdv_table_row_get_text (row, RDV_TABLE_MEDIA_CREDIT),
    .alt = rdv_table_row_get_text (row, RDV_TABLE_MEDIA_ALT),
  };
  rdv_table_get_row_place (row->table, row->row, &slide->line, &slide->column);
}

/* TRUE when the row is an event, or should have been one. */
static gboolean
add_row (Reading *reading)
{
  const RdvTableRow *row = &reading->row;
  const RdvTableCell *type = rdv_table_get_cell (row->table, row->row, row->columns->type);
  RdvTimelineJsSlide slide;
  gboolean is_era = type != NULL && g_ascii_strcasecmp (type->text, "era") == 0;
  RdvExtent extent;

  take_slide (reading, &slide);
  if (type != NULL && g_ascii_strcasecmp (type->text, "title") == 0)
    {
      rdv_timelinejs_slide_set_info (&slide, reading->builder);
      return FALSE;
    }
  if (!rdv_table_row_read_extent (row, &extent))
    return !is_era;
  slide.extent = extent;
  if (is_era)
    rdv_timelinejs_slide_add_era (&slide, reading->builder);
  else if (row->columns->kind == RDV_TABLE_TIMELINEJS)
    rdv_timelinejs_slide_add_event (&slide, reading->builder, reading->lanes);
  else
    add_plain_event (reading, &extent);
  return !is_era;
}

gboolean
rdv_table_events_add (const RdvTable *table,
                      const RdvTableColumns *columns,
                      RdvChunkSource *source,
                      RdvDocumentBuilder *builder,
                      RdvReport *report,
                      GError **error)
{
  g_autoptr (RdvLaneNames) lanes = rdv_lane_names_new (builder);
  g_autoptr (RdvTableParts) parts = rdv_table_parts_new (builder, lanes);
  Reading reading = {
    .row = { table, columns, report, 0 },
    .builder = builder,
    .lanes = lanes,
    .parts = parts,
    .lanes_by_category = has_few_categories (table, columns),
  };
  guint n_tried = 0;

  for (guint row = 0; row < rdv_table_get_n_rows (table); row++)
    {
      if (row % ROWS_A_LOOK == 0 && rdv_chunk_source_is_cancelled (source, error))
        return FALSE;
      reading.row.row = row;
      n_tried += add_row (&reading);
    }
  return rdv_read_outcome_check (builder, report, rdv_chunk_source_get_name (source), n_tried, error);
}

/* What the columns are is guessed, and told, or was chosen by somebody who saw that. FALSE when no column has
 * dates. */
static gboolean
find_columns (const RdvTable *table, RdvReport *report, RdvTableColumns *columns)
{
  RdvTableChoice *chosen = rdv_table_choice_of (report);
  g_autoptr (RdvTableChoice) guess = NULL;
  gboolean is_found = rdv_table_columns_guess (columns, table);

  if (chosen != NULL)
    {
      rdv_table_choice_apply (chosen, table, columns);
      rdv_table_columns_look_at_dates (columns, table, NULL);
      columns->order = rdv_table_choice_get_order (chosen);
      return columns->columns[RDV_TABLE_START] != RDV_TABLE_NO_COLUMN ||
             columns->columns[RDV_TABLE_YEAR] != RDV_TABLE_NO_COLUMN;
    }
  if (!is_found)
    return FALSE;
  rdv_table_columns_tell (columns, table, report);
  rdv_table_columns_look_at_dates (columns, table, report);
  if (columns->kind != RDV_TABLE_PLAIN)
    return TRUE;
  guess = rdv_table_choice_new (table, columns);
  rdv_table_choice_attach (guess, report);
  return TRUE;
}

gboolean
rdv_table_read_by_guess (const RdvTable *table,
                         RdvChunkSource *source,
                         RdvDocumentBuilder *builder,
                         RdvReport *report,
                         GError **error)
{
  RdvTableColumns columns;

  if (!find_columns (table, report, &columns))
    {
      g_set_error (error, RDV_ERROR, RDV_ERROR_SHAPE,
                   _ ("No column of “%s” has dates, so it is no timeline. Call the columns “start”, “end” "
                      "and “title” in "
                      "line 1, or choose another file."),
                   rdv_chunk_source_get_name (source));
      return FALSE;
    }
  rdv_table_columns_tell_surplus (table, report);
  if (columns.kind == RDV_TABLE_TIMELINEJS)
    rdv_report_set_format (report, "timelinejs-csv");
  return rdv_table_events_add (table, &columns, source, builder, report, error);
}
