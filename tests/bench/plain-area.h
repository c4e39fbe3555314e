/* plain-area.h: a widget of one colour, another one each time it is drawn. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLAIN_TYPE_AREA (plain_area_get_type ())
G_DECLARE_FINAL_TYPE (PlainArea, plain_area, PLAIN, AREA, GtkWidget)

GtkWidget *plain_area_new (void);

G_END_DECLS
