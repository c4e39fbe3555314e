/* rdv-table.h: rows of cells, as a file has them. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Columns beyond so many are left out: no timeline has them, and a file of unlike objects could have one for
 * each. */
#define RDV_TABLE_MAX_COLUMNS 1000

#define RDV_TABLE_NO_COLUMN G_MAXUINT32

/* @text: valid UTF-8, owned by the table. @line, @character: where it begins in the file, from 1. */
typedef struct
{
  const char *text;
  guint32 column;
  guint32 line;
  guint32 character;
} RdvTableCell;

/**
 * RdvTable:
 *
 * What is read of a table before anything is known about its columns: whether a date has the day or the month
 * first shows only in the whole of them. A row has the cells that are there, so that unlike rows cost no more
 * than they hold.
 */
typedef struct _RdvTable RdvTable;

RdvTable *rdv_table_new (void);
void rdv_table_free (RdvTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvTable, rdv_table_free)

/* The column of that name, made when it is new; RDV_TABLE_NO_COLUMN when there are too many. */
guint32 rdv_table_intern_column (RdvTable *self, const char *name);
/* @path: of the row in the file, "events[3]"; NULL where rows have none. */
void rdv_table_begin_row (RdvTable *self, guint line, guint character, const char *path);
/* To the row that was begun last. Blanks around @text are left out, and so is a cell that holds nothing else.
 * @text is valid UTF-8. */
void rdv_table_add_cell (
    RdvTable *self, guint32 column, const char *text, gsize length, guint line, guint character);
/* The row that was begun last holds nothing and is taken back. FALSE when it holds something. */
gboolean rdv_table_drop_empty_row (RdvTable *self);
/* Takes the first row for the names of the columns, or makes names for as many columns as there are. */
void rdv_table_name_columns (RdvTable *self, gboolean by_first_row);

guint rdv_table_get_n_columns (const RdvTable *self);
/* Columns from there on have no heading, where the others have; G_MAXUINT where no row names the columns. */
guint rdv_table_get_n_headings (const RdvTable *self);
/* Never NULL. */
const char *rdv_table_get_column_name (const RdvTable *self, guint32 column);
guint rdv_table_get_n_rows (const RdvTable *self);
void rdv_table_get_row_place (const RdvTable *self, guint row, guint *line, guint *character);
/* "events[3].start", or the name of the column. (transfer full) */
char *rdv_table_dup_path (const RdvTable *self, guint row, guint32 column);
/* NULL where the row has none. */
const RdvTableCell *rdv_table_get_cell (const RdvTable *self, guint row, guint32 column);
/* All of a row, in order. */
const RdvTableCell *rdv_table_get_cells (const RdvTable *self, guint row, guint *n);

G_END_DECLS
