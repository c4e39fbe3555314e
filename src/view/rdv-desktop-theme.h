/* rdv-desktop-theme.h: the colours that go with the controls around. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-theme.h"

G_BEGIN_DECLS

/* The theme for what is drawn on @widget: light or dark as the text of the desktop's theme asks for, and in high contrast when that
 * is. To be asked again when the style of the widget changes. */
RdvThemeKind rdv_desktop_theme_get (GtkWidget *widget);

G_END_DECLS
