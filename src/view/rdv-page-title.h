/* rdv-page-title.h: the title of a page. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RdvPageTitle:
 *
 * A heading that can be selected, in a frame that gets the focus instead of it: the text itself would show a caret and take the arrow keys.
 * Both are one stop for Tab.
 */
#define RDV_TYPE_PAGE_TITLE (rdv_page_title_get_type ())
G_DECLARE_FINAL_TYPE (RdvPageTitle, rdv_page_title, RDV, PAGE_TITLE, GtkWidget)

GtkWidget *rdv_page_title_new (const char *title);

G_END_DECLS
