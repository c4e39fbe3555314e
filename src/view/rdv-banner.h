/* rdv-banner.h: a sentence across the window, with what can be done about it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Hidden until something is to be said. A new message takes the place of the one before. */
#define RDV_TYPE_BANNER (rdv_banner_get_type ())
G_DECLARE_FINAL_TYPE (RdvBanner, rdv_banner, RDV, BANNER, GtkWidget)

GtkWidget *rdv_banner_new (void);
/* Says @text, without buttons but the one that closes it. */
void rdv_banner_say (RdvBanner *self, const char *text);
/* The same, in the colour of errors. */
void rdv_banner_say_error (RdvBanner *self, const char *text);
/* Adds a button to the present message. @target: (nullable) (transfer floating). */
void rdv_banner_add_button (RdvBanner *self, const char *label, const char *action_name, GVariant *target);
void rdv_banner_close (RdvBanner *self);

G_END_DECLS
