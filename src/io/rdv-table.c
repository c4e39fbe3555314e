/* rdv-table.c: see rdv-table.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-table.h"

#define TEXT_BLOCK 65536

typedef struct
{
  guint first_cell;
  guint32 line;
  guint32 character;
  const char *path;
} Row;

struct _RdvTable
{
  GStringChunk *texts;
  GPtrArray *names;
  GHashTable *columns; /* name to its number and one */
  GArray *rows;
  GArray *cells;
  guint n_columns; /* that have cells, named or not */
  guint first_row; /* behind the names */
  guint n_headings;
};

RdvTable *
rdv_table_new (void)
{
  RdvTable *self = g_new0 (RdvTable, 1);

  self->n_headings = G_MAXUINT;
  self->texts = g_string_chunk_new (TEXT_BLOCK);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_hash_table_new (g_str_hash, g_str_equal);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->cells = g_array_new (FALSE, FALSE, sizeof (RdvTableCell));
  return self;
}

void
rdv_table_free (RdvTable *self)
{
  g_string_chunk_free (self->texts);
  g_hash_table_unref (self->columns);
  g_ptr_array_unref (self->names);
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_free (self);
}

guint32
rdv_table_intern_column (RdvTable *self, const char *name)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, name));
  char *kept;

  if (known != 0)
    return known - 1;
  if (self->names->len == RDV_TABLE_MAX_COLUMNS)
    return RDV_TABLE_NO_COLUMN;
  kept = g_strdup (name);
  g_ptr_array_add (self->names, kept);
  g_hash_table_insert (self->columns, kept, GUINT_TO_POINTER (self->names->len));
  self->n_columns = MAX (self->n_columns, self->names->len);
  return self->names->len - 1;
}

void
rdv_table_begin_row (RdvTable *self, guint line, guint character, const char *path)
{
  Row row = { self->cells->len, line, character,
              path != NULL ? g_string_chunk_insert (self->texts, path) : NULL };

  g_array_append_val (self->rows, row);
}

void
rdv_table_add_cell (
    RdvTable *self, guint32 column, const char *text, gsize length, guint line, guint character)
{
  RdvTableCell cell = { NULL, column, line, character };

  while (length > 0 && g_ascii_isspace (*text))
    {
      text++;
      length--;
    }
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  if (length == 0 || column >= RDV_TABLE_MAX_COLUMNS)
    return;
  cell.text = g_string_chunk_insert_len (self->texts, text, (gssize)length);
  g_array_append_val (self->cells, cell);
  self->n_columns = MAX (self->n_columns, column + 1);
}

static Row *
get_row (const RdvTable *self, guint row)
{
  return &g_array_index (self->rows, Row, self->first_row + row);
}

gboolean
rdv_table_drop_empty_row (RdvTable *self)
{
  guint n = self->rows->len;

  if (n == 0 || g_array_index (self->rows, Row, n - 1).first_cell < self->cells->len)
    return FALSE;
  g_array_set_size (self->rows, n - 1);
  return TRUE;
}

void
rdv_table_name_columns (RdvTable *self, gboolean by_first_row)
{
  guint n_rows = rdv_table_get_n_rows (self);
  guint n;

  g_hash_table_remove_all (self->columns);
  g_ptr_array_set_size (self->names, 0);
  for (guint column = 0; column < self->n_columns; column++)
    {
      const RdvTableCell *cell = by_first_row && n_rows > 0 ? rdv_table_get_cell (self, 0, column) : NULL;

      g_ptr_array_add (self->names,
                       cell != NULL ? g_strdup (cell->text) : g_strdup_printf ("%u", column + 1));
    }
  if (by_first_row && n_rows > 0)
    {
      const RdvTableCell *cells = rdv_table_get_cells (self, 0, &n);

      self->n_headings = n > 0 ? cells[n - 1].column + 1 : 0;
      self->first_row++;
    }
}

guint
rdv_table_get_n_columns (const RdvTable *self)
{
  return self->n_columns;
}

guint
rdv_table_get_n_headings (const RdvTable *self)
{
  return self->n_headings;
}

const char *
rdv_table_get_column_name (const RdvTable *self, guint32 column)
{
  return column < self->names->len ? g_ptr_array_index (self->names, column) : "";
}

guint
rdv_table_get_n_rows (const RdvTable *self)
{
  return self->rows->len - self->first_row;
}

void
rdv_table_get_row_place (const RdvTable *self, guint row, guint *line, guint *character)
{
  *line = get_row (self, row)->line;
  *character = get_row (self, row)->character;
}

char *
rdv_table_dup_path (const RdvTable *self, guint row, guint32 column)
{
  const char *path = get_row (self, row)->path;
  const char *name = column != RDV_TABLE_NO_COLUMN ? rdv_table_get_column_name (self, column) : NULL;

  if (path == NULL)
    return g_strdup (name);
  return name != NULL ? g_strdup_printf ("%s.%s", path, name) : g_strdup (path);
}

const RdvTableCell *
rdv_table_get_cells (const RdvTable *self, guint row, guint *n)
{
  guint first = get_row (self, row)->first_cell;
  guint next = self->first_row + row + 1;
  guint end = next < self->rows->len ? g_array_index (self->rows, Row, next).first_cell : self->cells->len;

  *n = end - first;
  return &g_array_index (self->cells, RdvTableCell, first);
}

const RdvTableCell *
rdv_table_get_cell (const RdvTable *self, guint row, guint32 column)
{
  guint n;
  const RdvTableCell *cells;

  if (column == RDV_TABLE_NO_COLUMN)
    return NULL;
  cells = rdv_table_get_cells (self, row, &n);
  for (guint i = 0; i < n; i++)
    if (cells[i].column == column)
      return &cells[i];
  return NULL;
}
