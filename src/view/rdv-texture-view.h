/* rdv-texture-view.h: a picture as wide as its place. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RDV_TYPE_TEXTURE_VIEW (rdv_texture_view_get_type ())
G_DECLARE_FINAL_TYPE (RdvTextureView, rdv_texture_view, RDV, TEXTURE_VIEW, GtkWidget)

/* Whole, in its proportions, never larger than it is, and no higher than 360 pixels. @description: what a screen reader says. */
GtkWidget *rdv_texture_view_new (GdkTexture *texture, const char *description);

G_END_DECLS
