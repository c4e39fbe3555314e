/* rdv-focus-ring.c: see rdv-focus-ring.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-focus-ring.h"

#include "rdv-rgba.h"

#define WIDTH 2

void
rdv_focus_ring_append (GtkWidget *widget, GtkSnapshot *snapshot, RdvThemeKind theme)
{
  GdkRGBA rgba = rdv_rgba_from_color (rdv_theme_get (theme)->selection);
  GskRoundedRect outline;

  if (!gtk_widget_has_visible_focus (widget))
    return;
  gsk_rounded_rect_init_from_rect (
    &outline, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)), 0);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ WIDTH, WIDTH, WIDTH, WIDTH },
                              (GdkRGBA[4]){ rgba, rgba, rgba, rgba });
}
