/* rdv-era-rows.h: eras that overlap, side by side. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/* Which of the rows its neighbours need an era has; 0 of 1 when it overlaps no other. */
typedef struct
{
  guint row;
  guint n_rows;
} RdvEraPlace;

/* One place for each era of @document, in its order: no two eras that overlap in time have the same, and those that hang together by
 * overlapping share as few rows as there are eras at once. The most rows anywhere in @n_rows, 0 without eras. (transfer full) */
RdvEraPlace *rdv_era_rows_new (RdvDocument *document, guint *n_rows);

G_END_DECLS
