/* rdv-rgba.h: our colours as the toolkit wants them. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* @color: 0xRRGGBBAA. */
static inline GdkRGBA
rdv_rgba_from_color (guint32 color)
{
  return (GdkRGBA) {
    .red = (float) ((color >> 24) & 0xff) / 255.0f,
    .green = (float) ((color >> 16) & 0xff) / 255.0f,
    .blue = (float) ((color >> 8) & 0xff) / 255.0f,
    .alpha = (float) (color & 0xff) / 255.0f,
  };
}

G_END_DECLS
