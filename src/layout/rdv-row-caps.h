/* rdv-row-caps.h: how many rows a lane may use from place to place. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvRowCaps:
 * @origin, @block: seconds; block n goes from @origin + n * @block to the next
 * @keys, @n_blocks: the numbers of the blocks in which something begins, in order
 * @rows: for each of them
 *
 * Elsewhere nothing limits the rows.
 */
typedef struct
{
  gint64 origin;
  double block;
  const gint64 *keys;
  guint n_blocks;
  const guint16 *rows;
} RdvRowCaps;

/* The number of the block that has @time. */
gint64 rdv_row_caps_get_key (const RdvRowCaps *self, gint64 time);
/* The first of the blocks whose number is at least @key, or how many there are. */
guint rdv_row_caps_find (const RdvRowCaps *self, gint64 key);
/* How many rows something from @from to @to may use: G_MAXUINT16 without a limit. */
guint rdv_row_caps_get (const RdvRowCaps *self, gint64 from, gint64 to);

G_END_DECLS
