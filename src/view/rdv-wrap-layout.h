/* rdv-wrap-layout.h: children side by side, in as many lines as they need. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A layout manager: children at their natural width, the next line when one does not fit any more. */
#define RDV_TYPE_WRAP_LAYOUT (rdv_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (RdvWrapLayout, rdv_wrap_layout, RDV, WRAP_LAYOUT, GtkLayoutManager)

/* @spacing: pixels between children and between lines. */
GtkLayoutManager *rdv_wrap_layout_new (int spacing);

G_END_DECLS
