/* rdv-icon-view.h: a drawing of a craft or a station. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-icon.h"

G_BEGIN_DECLS

#define RDV_TYPE_ICON_VIEW (rdv_icon_view_get_type ())
G_DECLARE_FINAL_TYPE (RdvIconView, rdv_icon_view, RDV, ICON_VIEW, GtkWidget)

/* @size: width and height in pixels; @color: 0xRRGGBBAA. For looking at only: what it shows is said in words beside it. */
GtkWidget *rdv_icon_view_new (const RdvIcon *icon, int size, guint32 color);

G_END_DECLS
