/* rdv-era-rows.h: eras that overlap, side by side. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/**
 * RdvEraPlace:
 * @row, @end_row: which of the @n_rows its neighbours need an era has: from @row to before @end_row
 * @to: its last second. An era that ends in 1998 and one that begins in 1998 do not overlap: the first ends where the second begins
 */
typedef struct
{
  guint row, end_row, n_rows;
  gint64 to;
} RdvEraPlace;

/* One place for each era of @document, in its order: no two eras that overlap in time have a row in common, and those that hang together
 * by overlapping share as few rows as there are eras at once; each reaches down as far as it can. The most rows anywhere in @n_rows, 0
 * without eras. (transfer full) */
RdvEraPlace *rdv_era_rows_new (RdvDocument *document, guint *n_rows);

G_END_DECLS
