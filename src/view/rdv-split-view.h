/* rdv-split-view.h: something wide with something narrow beside or over it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RdvSplitView:
 *
 * Content and, where there is room, a side pane whose width is set by dragging the line between them (or by the left and
 * right keys on it). Below 960 pixels (800 where the pane comes first) the pane lies over the content at its side, below 600 over its
 * lower part. Whether it is open is
 * kept for the wide and the narrow shape apart: a window made narrow does not suddenly cover its content.
 *
 * Properties: content, sidebar (widgets), side (GTK_PACK_END at first: the pane is after the content), open (whether the side pane is
 * seen now), narrow (read only), cover (read only: pixels at the end of the content that the pane lies over), sidebar-width (pixels, at least 280; as far as there is room).
 */
#define RDV_TYPE_SPLIT_VIEW (rdv_split_view_get_type ())
G_DECLARE_FINAL_TYPE (RdvSplitView, rdv_split_view, RDV, SPLIT_VIEW, GtkWidget)

GtkWidget *rdv_split_view_new (void);
void rdv_split_view_set_content (RdvSplitView *self, GtkWidget *content);
void rdv_split_view_set_sidebar (RdvSplitView *self, GtkWidget *sidebar);
void rdv_split_view_set_side (RdvSplitView *self, GtkPackType side);
void rdv_split_view_set_open (RdvSplitView *self, gboolean open);
gboolean rdv_split_view_get_open (RdvSplitView *self);
/* Whether it is open wherever it has its place beside the content. */
void rdv_split_view_set_open_beside (RdvSplitView *self, gboolean open);
gboolean rdv_split_view_get_open_beside (RdvSplitView *self);
/* It is never narrower than 280 pixels. */
void rdv_split_view_set_sidebar_width (RdvSplitView *self, int width);
int rdv_split_view_get_sidebar_width (RdvSplitView *self);
/* TRUE while the side pane, if open, covers a part of the content. */
gboolean rdv_split_view_get_narrow (RdvSplitView *self);

G_END_DECLS
