/* rdv-row-shares.h: sharing out rows among lanes. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rdv_row_shares_new:
 * @needed: how many rows each lane would need to show everything
 * @n_rows: rows there are for all of them
 * @least: what every lane gets at least, if it needs it, even if the sum is then more than @n_rows
 *
 * Shares the rows in proportion to need, as parliaments share seats (the method of D'Hondt), nobody more than needed.
 *
 * Returns: (transfer full): rows of each lane, at least 1
 */
guint *rdv_row_shares_new (const guint *needed, guint n_lanes, guint n_rows, guint least);

G_END_DECLS
