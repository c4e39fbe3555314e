/* rdv-drop-down-name.h: what a screen reader says of a drop-down. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names the part of a GtkDropDown of strings that has the focus after @name and what is chosen. GTK 4.8 has a button there that says
 * neither. */
void rdv_drop_down_set_name (GtkWidget *control, const char *name);

G_END_DECLS
