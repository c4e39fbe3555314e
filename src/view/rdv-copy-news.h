/* rdv-copy-news.h: saying that something was copied. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Has the window that @widget is in say @text for a while, by its action win.tell; where there is none, nobody says it. */
void rdv_copy_news_tell (GtkWidget *widget, const char *text);
/* The same of @n citations. */
void rdv_copy_news_tell_citations (GtkWidget *widget, guint n);

G_END_DECLS
