/* rdv-text-layout.h: how a label is measured. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RdvTextLayout:
 *
 * The layout manager of a #GtkLabel with a long text. GTK asks a label for its least and its natural width before each height, for which it
 * lays out the whole text and loads its font a second time. Where the parent gives its children a width in any case (#RdvColumnLayout,
 * and #RdvRowLayout to the child that takes the rest), this answers without looking; else the label is asked as usual.
 */
#define RDV_TYPE_TEXT_LAYOUT (rdv_text_layout_get_type ())
G_DECLARE_FINAL_TYPE (RdvTextLayout, rdv_text_layout, RDV, TEXT_LAYOUT, GtkLayoutManager)

GtkLayoutManager *rdv_text_layout_new (void);

G_END_DECLS
