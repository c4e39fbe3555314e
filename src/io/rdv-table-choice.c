/* rdv-table-choice.c: see rdv-table-choice.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-table-choice.h"

typedef struct
{
  char *name;
  char *samples[RDV_TABLE_CHOICE_ROWS];
  RdvTableRole role;
} Column;

struct _RdvTableChoice
{
  GObject parent_instance;
  GArray *columns; /* of Column */
  RdvDateOrder order;
};

G_DEFINE_FINAL_TYPE (RdvTableChoice, rdv_table_choice, G_TYPE_OBJECT)

static void
clear_column (gpointer data)
{
  Column *column = data;

  g_free (column->name);
  for (guint row = 0; row < RDV_TABLE_CHOICE_ROWS; row++)
    g_free (column->samples[row]);
}

static void
rdv_table_choice_finalize (GObject *object)
{
  RdvTableChoice *self = RDV_TABLE_CHOICE (object);

  g_array_unref (self->columns);
  G_OBJECT_CLASS (rdv_table_choice_parent_class)->finalize (object);
}

static void
rdv_table_choice_class_init (RdvTableChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rdv_table_choice_finalize;
}

static void
rdv_table_choice_init (RdvTableChoice *self)
{
  self->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
}

static Column *
get_column (RdvTableChoice *self, guint column)
{
  return &g_array_index (self->columns, Column, column);
}

static RdvTableRole
find_role (const RdvTableColumns *columns, guint32 column)
{
  RdvTableRole role = 0;

  while (role < RDV_N_TABLE_ROLES && columns->columns[role] != column)
    role++;
  return role;
}

RdvTableChoice *
rdv_table_choice_new (const RdvTable *table, const RdvTableColumns *columns)
{
  RdvTableChoice *self = g_object_new (RDV_TYPE_TABLE_CHOICE, NULL);
  guint n = MIN (rdv_table_get_n_columns (table), RDV_TABLE_CHOICE_MAX_COLUMNS);

  self->order = columns->order;
  g_array_set_size (self->columns, n);
  for (guint i = 0; i < n; i++)
    {
      Column *column = get_column (self, i);

      column->name = g_strdup (rdv_table_get_column_name (table, i));
      column->role = find_role (columns, i);
      for (guint row = 0; row < MIN (RDV_TABLE_CHOICE_ROWS, rdv_table_get_n_rows (table)); row++)
        {
          const RdvTableCell *cell = rdv_table_get_cell (table, row, i);

          column->samples[row] = cell != NULL ? g_strdup (cell->text) : NULL;
        }
    }
  return self;
}

RdvTableChoice *
rdv_table_choice_copy (RdvTableChoice *self)
{
  RdvTableChoice *copy = g_object_new (RDV_TYPE_TABLE_CHOICE, NULL);

  copy->order = self->order;
  g_array_set_size (copy->columns, self->columns->len);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *from = get_column (self, i);
      Column *to = get_column (copy, i);

      to->name = g_strdup (from->name);
      to->role = from->role;
      for (guint row = 0; row < RDV_TABLE_CHOICE_ROWS; row++)
        to->samples[row] = g_strdup (from->samples[row]);
    }
  return copy;
}

guint
rdv_table_choice_get_n_columns (RdvTableChoice *self)
{
  g_return_val_if_fail (RDV_IS_TABLE_CHOICE (self), 0);

  return self->columns->len;
}

const char *
rdv_table_choice_get_name (RdvTableChoice *self, guint column)
{
  return get_column (self, column)->name;
}

const char *
rdv_table_choice_get_sample (RdvTableChoice *self, guint column, guint row)
{
  return row < RDV_TABLE_CHOICE_ROWS ? get_column (self, column)->samples[row] : NULL;
}

RdvTableRole
rdv_table_choice_get_role (RdvTableChoice *self, guint column)
{
  return get_column (self, column)->role;
}

void
rdv_table_choice_set_role (RdvTableChoice *self, guint column, RdvTableRole role)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (get_column (self, i)->role == role)
      get_column (self, i)->role = RDV_N_TABLE_ROLES;
  get_column (self, column)->role = role;
}

RdvDateOrder
rdv_table_choice_get_order (RdvTableChoice *self)
{
  return self->order;
}

void
rdv_table_choice_set_order (RdvTableChoice *self, RdvDateOrder order)
{
  self->order = order;
}

gboolean
rdv_table_choice_has_dates (RdvTableChoice *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (get_column (self, i)->role == RDV_TABLE_START || get_column (self, i)->role == RDV_TABLE_YEAR)
      return TRUE;
  return FALSE;
}

void
rdv_table_choice_apply (RdvTableChoice *self, const RdvTable *table, RdvTableColumns *columns)
{
  for (RdvTableRole role = 0; role < RDV_N_TABLE_ROLES; role++)
    columns->columns[role] = RDV_TABLE_NO_COLUMN;
  columns->kind = RDV_TABLE_PLAIN;
  columns->type = RDV_TABLE_NO_COLUMN;
  columns->order = self->order;
  for (guint32 column = 0; column < rdv_table_get_n_columns (table); column++)
    for (guint i = 0; i < self->columns->len; i++)
      if (get_column (self, i)->role != RDV_N_TABLE_ROLES &&
          g_str_equal (get_column (self, i)->name, rdv_table_get_column_name (table, column)) &&
          columns->columns[get_column (self, i)->role] == RDV_TABLE_NO_COLUMN)
        columns->columns[get_column (self, i)->role] = column;
}

#define REPORT_KEY "rdv-table-choice"

void
rdv_table_choice_attach (RdvTableChoice *self, RdvReport *report)
{
  g_object_set_data_full (G_OBJECT (report), REPORT_KEY, g_object_ref (self), g_object_unref);
}

RdvTableChoice *
rdv_table_choice_of (RdvReport *report)
{
  return report != NULL ? g_object_get_data (G_OBJECT (report), REPORT_KEY) : NULL;
}
