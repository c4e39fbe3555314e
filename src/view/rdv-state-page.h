/* rdv-state-page.h: what stands where a timeline would. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A page that says what is going on (loading) or what went wrong, and what can be done. */
#define RDV_TYPE_STATE_PAGE (rdv_state_page_get_type ())
G_DECLARE_FINAL_TYPE (RdvStatePage, rdv_state_page, RDV, STATE_PAGE, GtkWidget)

/* @icon_name: (nullable). @text: (nullable): one or more sentences, can be selected. */
GtkWidget *rdv_state_page_new (const char *icon_name, const char *title, const char *text);
/* The first button added is the one to press. */
void rdv_state_page_add_button (RdvStatePage *self, const char *label, const char *action_name);
/* 0..1; anything below shows that something goes on, nobody knows how long. */
void rdv_state_page_set_progress (RdvStatePage *self, double fraction);

G_END_DECLS
