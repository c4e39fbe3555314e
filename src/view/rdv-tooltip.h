/* rdv-tooltip.h: tooltips that cost nothing until they are read. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* As gtk_widget_set_tooltip_text(), for a widget that nobody points at yet. GTK asks the display where the pointer is whenever a visible
 * widget gets a tooltip, which takes three round trips; a hidden one is spared that. The files of templates do the same. */
void rdv_tooltip_set (GtkWidget *widget, const char *text);

/* The same where the tooltip is the name for a screen reader too: GTK makes it the description besides, and it would be said twice. */
void rdv_tooltip_set_as_name (GtkWidget *widget, const char *text);

G_END_DECLS
