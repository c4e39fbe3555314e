/* rdv-focus-ring.h: a frame around the drawn widget that has the keyboard. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-theme.h"

G_BEGIN_DECLS

/* Appends the frame inside the widget's edge when the keyboard focus is on it and is to be seen. */
void rdv_focus_ring_append (GtkWidget *widget, GtkSnapshot *snapshot, RdvThemeKind theme);

G_END_DECLS
