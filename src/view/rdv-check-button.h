/* rdv-check-button.h: a check button that arrow keys leave as it is. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RdvCheckButton:
 *
 * GTK takes a check button without a group for a group of one: to move the focus with an arrow key is to choose the next of the group, which is
 * the button itself, and toggles it. Here Up and Down move the focus to what is above and below, Left and Right do nothing, and the
 * space bar alone toggles. For choices that exclude each other GtkCheckButton is right.
 */
#define RDV_TYPE_CHECK_BUTTON (rdv_check_button_get_type ())
G_DECLARE_FINAL_TYPE (RdvCheckButton, rdv_check_button, RDV, CHECK_BUTTON, GtkCheckButton)

GtkWidget *rdv_check_button_new (void);
GtkWidget *rdv_check_button_new_with_label (const char *label);
GtkWidget *rdv_check_button_new_with_mnemonic (const char *label);

G_END_DECLS
