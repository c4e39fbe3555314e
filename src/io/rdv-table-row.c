/* rdv-table-row.c: see rdv-table-row.h; the dates of a row. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-table-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-civil-date.h"
#include "rdv-date-fields.h"
#include "rdv-edtf.h"
#include "rdv-epoch-date.h"

#define DAY 86400
/* 1 January 1970 as spreadsheets count days from 1900. */
#define SERIAL_1970 25569

typedef enum
{
  MISSING,
  WRONG,
  READ,
} Outcome;

const RdvTableCell *
rdv_table_row_get_cell (const RdvTableRow *self, RdvTableRole role)
{
  return rdv_table_get_cell (self->table, self->row, self->columns->columns[role]);
}

const char *
rdv_table_row_get_text (const RdvTableRow *self, RdvTableRole role)
{
  const RdvTableCell *cell = rdv_table_row_get_cell (self, role);

  return cell != NULL ? cell->text : NULL;
}

void
rdv_table_row_remark (const RdvTableRow *self,
                      RdvRemarkKind kind,
                      const RdvTableCell *cell,
                      const char *reason)
{
  RdvRemark remark = { .kind = kind, .reason = reason };
  g_autofree char *path =
      rdv_table_dup_path (self->table, self->row, cell != NULL ? cell->column : RDV_TABLE_NO_COLUMN);

  rdv_table_get_row_place (self->table, self->row, &remark.line, &remark.column);
  remark.path = path;
  if (cell != NULL)
    {
      remark.line = cell->line;
      remark.column = cell->character;
      remark.text = cell->text;
    }
  rdv_report_add (self->report, &remark);
}

/* A day of a spreadsheet, to the minute where it has a fraction, or to the second. */
static gboolean
parse_serial (const char *text, RdvExtent *extent)
{
  double days;
  RdvCivil civil;
  RdvDate date;
  gint64 time;

  if (!rdv_table_columns_read_serial (text, &days))
    return FALSE;
  time = (gint64)((days - SERIAL_1970) * DAY + (days < SERIAL_1970 ? -0.5 : 0.5));
  rdv_calendar_from_seconds (time, &civil);
  if (!rdv_civil_date_set (&civil, 0,
                           text[strspn (text, "0123456789")] == 0 ? RDV_PRECISION_DAY
                           : time % 60 == 0                       ? RDV_PRECISION_MINUTE
                                                                  : RDV_PRECISION_SECOND,
                           &date))
    return FALSE;
  *extent = rdv_extent_from_instant (&date);
  return TRUE;
}

static gboolean
parse (const RdvTableRow *self, const char *text, RdvExtent *extent)
{
  RdvDate date;

  if (self->columns->is_serial && parse_serial (text, extent))
    return TRUE;

  if (self->columns->unit > 0 && strspn (text, "0123456789") == strlen (text))
    {
      if (!rdv_epoch_date_from_milliseconds (g_ascii_strtod (text, NULL) * self->columns->unit, &date))
        return FALSE;
      *extent = rdv_extent_from_instant (&date);
      return TRUE;
    }
  return rdv_loose_date_parse (text, self->columns->order, extent, NULL);
}

/* A date whose time of day, or whose year, stands in another column. */
static Outcome
read_cells (
    const RdvTableRow *self, RdvTableRole date, RdvTableRole time, RdvTableRole year, RdvExtent *extent)
{
  const RdvTableCell *cell = rdv_table_row_get_cell (self, date);
  const RdvTableCell *clock = rdv_table_row_get_cell (self, time);
  const char *year_text = rdv_table_row_get_text (self, year);
  g_autofree char *joined = NULL;
  RdvExtent exact;

  if (cell == NULL)
    return MISSING;
  if (!parse (self, cell->text, extent))
    {
      joined = year_text != NULL ? g_strdup_printf ("%s %s", cell->text, year_text) : NULL;
      return joined != NULL && parse (self, joined, extent) ? READ : WRONG;
    }
  if (clock == NULL || extent->is_span || extent->start.precision != RDV_PRECISION_DAY)
    return READ;
  joined = g_strdup_printf ("%s %s", cell->text, clock->text);
  if (parse (self, joined, &exact))
    *extent = exact;
  else
    rdv_table_row_remark (self, RDV_REMARK_GUESSED, clock,
                          _ ("This is no time of day that can be read; the whole day was taken."));
  return READ;
}

/* Year, month, day and time of day in columns of their own; @roles are those of these four. */
static Outcome
read_fields (const RdvTableRow *self, const RdvTableRole *roles, RdvExtent *extent)
{
  const RdvTableCell *clock = rdv_table_row_get_cell (self, roles[3]);
  char buffers[RDV_N_DATE_FIELDS][12];
  RdvDateFields fields = { 0 };
  RdvDate date;
  gboolean is_read;

  for (guint i = 0; i < 3; i++)
    fields.texts[i] = rdv_table_row_get_text (self, roles[i]);
  if (clock != NULL && !rdv_date_fields_set_clock (&fields, clock->text, buffers))
    rdv_table_row_remark (self, RDV_REMARK_GUESSED, clock,
                          _ ("This is no time of day that can be read; the whole day was taken."));
  is_read = rdv_date_fields_read (&fields, &date);
  if (fields.reason != NULL)
    rdv_table_row_remark (self, is_read ? RDV_REMARK_GUESSED : RDV_REMARK_SKIPPED,
                          rdv_table_row_get_cell (self, roles[MIN (fields.field, 3)]), fields.reason);
  if (is_read)
    *extent = rdv_extent_from_instant (&date);
  return is_read ? READ : fields.reason != NULL ? WRONG : MISSING;
}

static Outcome
read_start (const RdvTableRow *self, RdvExtent *extent)
{
  static const RdvTableRole roles[] = { RDV_TABLE_YEAR, RDV_TABLE_MONTH, RDV_TABLE_DAY,
                                        RDV_TABLE_START_TIME };
  Outcome outcome = read_cells (self, RDV_TABLE_START, RDV_TABLE_START_TIME, RDV_TABLE_YEAR, extent);

  if (outcome == WRONG)
    rdv_table_row_remark (self, RDV_REMARK_SKIPPED, rdv_table_row_get_cell (self, RDV_TABLE_START),
                          _ ("This is no date that can be read; the row is left out."));
  return outcome == MISSING ? read_fields (self, roles, extent) : outcome;
}

static Outcome
read_end (const RdvTableRow *self, RdvExtent *extent)
{
  static const RdvTableRole roles[] = { RDV_TABLE_END_YEAR, RDV_TABLE_END_MONTH, RDV_TABLE_END_DAY,
                                        RDV_TABLE_END_TIME };
  const char *text = rdv_table_row_get_text (self, RDV_TABLE_END);
  Outcome outcome;

  if (text != NULL && rdv_loose_date_is_present (text))
    {
      rdv_civil_date_set_absent (&extent->end, RDV_TIME_MAX, RDV_DATE_OPEN);
      return READ;
    }
  outcome = read_cells (self, RDV_TABLE_END, RDV_TABLE_END_TIME, RDV_TABLE_END_YEAR, extent);
  if (outcome == WRONG)
    rdv_table_row_remark (self, RDV_REMARK_SKIPPED, rdv_table_row_get_cell (self, RDV_TABLE_END),
                          _ ("This is no date that can be read; the end is left out."));
  return outcome == MISSING ? read_fields (self, roles, extent) : outcome;
}

/* A time of the end on the day of the beginning. */
static gboolean
read_end_time (const RdvTableRow *self, const RdvExtent *start, RdvExtent *end)
{
  const char *clock = rdv_table_row_get_text (self, RDV_TABLE_END_TIME);
  g_autofree char *day = NULL;
  g_autofree char *joined = NULL;

  if (clock == NULL || start->is_span || start->start.precision < RDV_PRECISION_MINUTE)
    return FALSE;
  day = rdv_calendar_format_iso (start->start.earliest);
  joined = g_strdup_printf ("%.*s %s", (int)strcspn (day, "T"), day, clock);
  return rdv_loose_date_parse (joined, RDV_DATE_ORDER_DAY_FIRST, end, NULL);
}

/* What EDTF has no way to say stands in further columns of our own lists. */
static void
restore_bounds (const RdvTableRow *self, const char *first, const char *last, RdvDate *date)
{
  guint32 columns[2] = { RDV_TABLE_NO_COLUMN, RDV_TABLE_NO_COLUMN };
  const RdvTableCell *cells[2];
  RdvExtent bounds[2];

  for (guint32 column = 0; column < rdv_table_get_n_columns (self->table); column++)
    {
      const char *name = rdv_table_get_column_name (self->table, column);

      if (g_str_equal (name, first))
        columns[0] = column;
      else if (g_str_equal (name, last))
        columns[1] = column;
    }
  for (guint i = 0; i < 2; i++)
    {
      cells[i] = rdv_table_get_cell (self->table, self->row, columns[i]);
      if (cells[i] == NULL ||
          !rdv_loose_date_parse (cells[i]->text, RDV_DATE_ORDER_DAY_FIRST, &bounds[i], NULL))
        return;
    }
  if (bounds[0].start.precision == RDV_PRECISION_MILLISECOND)
    {
      *date = bounds[0].start;
      date->latest = bounds[1].start.latest;
      date->latest_ms = bounds[1].start.latest_ms;
    }
  else if (bounds[1].start.latest - bounds[0].start.earliest == 3599 && bounds[0].start.earliest % 3600 == 0)
    {
      date->earliest = bounds[0].start.earliest;
      date->latest = bounds[1].start.latest;
      date->precision = RDV_PRECISION_HOUR;
    }
}

static void
restore (const RdvTableRow *self, RdvExtent *extent)
{
  restore_bounds (self, "earliest", "latest", &extent->start);
  if (extent->is_span)
    restore_bounds (self, "end_earliest", "end_latest", &extent->end);
  else
    extent->end = extent->start;
}

gboolean
rdv_table_row_read_extent (const RdvTableRow *self, RdvExtent *extent)
{
  RdvExtent end;
  Outcome start_outcome = read_start (self, extent);
  Outcome end_outcome;

  if (start_outcome == WRONG)
    return FALSE;
  end_outcome = read_end (self, &end);
  if (start_outcome == MISSING && end_outcome != READ)
    {
      rdv_table_row_remark (self, RDV_REMARK_SKIPPED, NULL,
                            _ ("There is no date, so this cannot be placed; it is left out."));
      return FALSE;
    }
  if (start_outcome == MISSING)
    rdv_civil_date_set_absent (&extent->start, RDV_TIME_MIN, RDV_DATE_UNKNOWN);
  if (end_outcome != READ && read_end_time (self, extent, &end))
    end_outcome = READ;
  if (end_outcome == READ)
    *extent = rdv_extent_from_span (&extent->start, &end.end);
  if (self->columns->kind == RDV_TABLE_OWN)
    restore (self, extent);
  return TRUE;
}
