/* rdv-color-scheme.h: the desktop's preference for light or dark. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RdvColorScheme:
 *
 * Follows color-scheme of org.freedesktop.appearance, as the settings portal tells it (XDG Desktop Portal, Settings),
 * by gtk-application-prefer-dark-theme of some #GtkSettings. Where there is no portal it follows the key of the same name in
 * org.gnome.desktop.interface, as far as that is installed; where neither says anything GTK's own settings count.
 *
 * Property: choice ("system" at first; "light" or "dark" is shown whatever the desktop prefers).
 */
#define RDV_TYPE_COLOR_SCHEME (rdv_color_scheme_get_type ())
G_DECLARE_FINAL_TYPE (RdvColorScheme, rdv_color_scheme, RDV, COLOR_SCHEME, GObject)

/* Asks without waiting: a portal that is slow must not hold up the window. */
RdvColorScheme *rdv_color_scheme_new (GtkSettings *settings);

G_END_DECLS
