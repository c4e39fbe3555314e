/* rdv-color.h: colours as files write them. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rdv_color_parse:
 * @text: (nullable): a name of CSS, "#rgb", "#rrggbb", "#rrggbbaa", "rgb(1, 2, 3)" or "1,2,3"
 * @color: (out): 0xRRGGBBAA
 *
 * Returns: FALSE, with @color left alone, when it is no colour
 */
gboolean rdv_color_parse (const char *text, guint32 *color);

G_END_DECLS
