/* rdv-table-columns.h: which column of a table is what. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-loose-date.h"
#include "rdv-report.h"
#include "rdv-table-role.h"
#include "rdv-table.h"

G_BEGIN_DECLS

typedef enum
{
  RDV_TABLE_PLAIN,
  RDV_TABLE_OWN,        /* what this program writes as CSV */
  RDV_TABLE_TIMELINEJS, /* the spreadsheet of TimelineJS */
} RdvTableKind;

/**
 * RdvTableColumns:
 * @columns: for each role, or RDV_TABLE_NO_COLUMN
 * @type: of the spreadsheet of TimelineJS: "title" and "era" are no events
 * @order: which comes first in dates of numbers alone
 * @unit: in START and END, the milliseconds that a number of a program counts; 0: they are dates
 * @is_serial: they are numbers of days as spreadsheets keep dates: 25569 is 1970-01-01, a fraction the time
 * of day
 */
typedef struct
{
  RdvTableKind kind;
  guint32 columns[RDV_N_TABLE_ROLES];
  guint32 type;
  RdvDateOrder order;
  guint unit;
  gboolean is_serial;
} RdvTableColumns;

/* A number that a spreadsheet of our times may keep a date as; FALSE for what is no such number. */
gboolean rdv_table_columns_read_serial (const char *text, double *days);

/* The first row of @table names columns, rather than being one of the others. */
gboolean rdv_table_columns_has_names (const RdvTable *table);

/* By the names of the columns, and where they say nothing by what stands in them. FALSE when no column has
 * dates. */
gboolean rdv_table_columns_guess (RdvTableColumns *self, const RdvTable *table);
/* By all dates of the table: sets order and unit. @report: (nullable): where that is told. */
void rdv_table_columns_look_at_dates (RdvTableColumns *self, const RdvTable *table, RdvReport *report);
/* Tells what was taken for what, and of which columns nothing was made, unless the kind of the table says it.
 * @report keeps it as guessed. */
void rdv_table_columns_tell (const RdvTableColumns *self, const RdvTable *table, RdvReport *report);
/* Tells of rows that have more cells than the table has headings. */
void rdv_table_columns_tell_surplus (const RdvTable *table, RdvReport *report);

G_END_DECLS
