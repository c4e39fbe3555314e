/* rdv-table-row.h: one row of a table while it becomes an event. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document-builder.h"
#include "rdv-table-columns.h"

G_BEGIN_DECLS

/* A row of a table whose columns are known. */
typedef struct
{
  const RdvTable *table;
  const RdvTableColumns *columns;
  RdvReport *report;
  guint row;
} RdvTableRow;

/* NULL where there is nothing. */
const RdvTableCell *rdv_table_row_get_cell (const RdvTableRow *self, RdvTableRole role);
const char *rdv_table_row_get_text (const RdvTableRow *self, RdvTableRole role);
/* @cell: what it is about; NULL: the whole row. */
void rdv_table_row_remark (const RdvTableRow *self,
                           RdvRemarkKind kind,
                           const RdvTableCell *cell,
                           const char *reason);

/* When it was, from whatever columns tell it. FALSE, with a remark, when that cannot be told. */
gboolean rdv_table_row_read_extent (const RdvTableRow *self, RdvExtent *extent);

G_END_DECLS
