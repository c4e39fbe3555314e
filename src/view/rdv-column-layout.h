/* rdv-column-layout.h: children below each other, asked for no width. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A layout manager for what scrolls up and down in a given width: each child gets all of it, and the height it needs. Unlike a vertical
 * GtkBoxLayout it does not ask its children how wide they would like to be, nor how high at that width: for wrapping
 * texts each such question is another layout. */
#define RDV_TYPE_COLUMN_LAYOUT (rdv_column_layout_get_type ())
G_DECLARE_FINAL_TYPE (RdvColumnLayout, rdv_column_layout, RDV, COLUMN_LAYOUT, GtkLayoutManager)

/* A box of that layout. */
GtkWidget *rdv_column_layout_new_box (GtkAccessibleRole role);

G_END_DECLS
