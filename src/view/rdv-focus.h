/* rdv-focus.h: Tab in a widget that leads the focus to a part of its own. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the `focus` of a widget does whose `grab_focus` is its own: moves the focus among the children, in their order, and says
 * whether there was one to go to. GTK's own calls `grab_focus` when there is none, and then the focus never leaves the widget. */
gboolean rdv_focus_move (GtkWidget *widget, GtkDirectionType direction);

/* Tab goes round in the popover. GTK asks the widget that a popover belongs to where to go, and a menu button knows of its own popover alone. */
void rdv_focus_keep_in (GtkWidget *popover);

G_END_DECLS
