/* rdv-row-layout.h: children side by side, one of them a text. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A layout manager for a row in a given width: the child that wants to expand horizontally gets what the others leave, who are as wide
 * as they like. Unlike a horizontal GtkBoxLayout it never searches for the width that a wrapping text needs for a
 * height, which takes some twenty layouts of it. */
#define RDV_TYPE_ROW_LAYOUT (rdv_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (RdvRowLayout, rdv_row_layout, RDV, ROW_LAYOUT, GtkLayoutManager)

/* A box of that layout. @spacing: pixels between children. */
GtkWidget *rdv_row_layout_new_box (int spacing);

G_END_DECLS
