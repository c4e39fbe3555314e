/* rdv-row-shares.h: sharing out rows among lanes. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-lane-pack.h"

G_BEGIN_DECLS

/**
 * rdv_row_shares_new:
 * @packs: the lanes, each packed with as many rows as it likes
 * @n_rows: rows there are for all of them
 * @least: what every lane gets at least, if it needs it, even if the sum is then more than @n_rows
 *
 * Gives each further row to the lane where it lets most be read: by the importance of the labels that would stand in it.
 *
 * Returns: (transfer full): rows of each lane, at least 1
 */
guint *rdv_row_shares_new (RdvLanePack *const *packs, guint n_packs, guint n_rows, guint least);

G_END_DECLS
