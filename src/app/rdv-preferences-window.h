/* rdv-preferences-window.h: the choices of a person, to be changed. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-preferences.h"

G_BEGIN_DECLS

/* A window with a row for each preference. What is changed in it holds at once. */
GtkWidget *rdv_preferences_window_new (GtkWindow *parent, RdvPreferences *preferences);

G_END_DECLS
