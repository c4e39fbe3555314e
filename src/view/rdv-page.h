/* rdv-page.h: something to read, from top to bottom. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-icon.h"
#include "rdv-page-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RdvPage:
 *
 * A page of the detail pane: chips, a title, lines and paragraphs, then sections with a heading and a list. Filled once by
 * whoever makes it. Grabbing the focus puts it on the title.
 */
#define RDV_TYPE_PAGE (rdv_page_get_type ())
G_DECLARE_FINAL_TYPE (RdvPage, rdv_page, RDV, PAGE, GtkWidget)

RdvPage *rdv_page_new (void);
/* A drawing above everything else; NULL adds nothing. @color: 0xRRGGBBAA */
void rdv_page_add_icon (RdvPage *self, const RdvIcon *icon, guint32 color);
/* @fill: 0xRRGGBBAA. Chips stand above the title, in the order they are added. */
void rdv_page_add_chip (RdvPage *self, const char *text, guint32 fill);
void rdv_page_add_title (RdvPage *self, const char *title);
/* A muted line. NULL adds nothing. */
void rdv_page_add_note (RdvPage *self, const char *text);
/* A paragraph, or more with line feeds. NULL adds nothing. */
void rdv_page_add_text (RdvPage *self, const char *text);
void rdv_page_add_button (RdvPage *self, GtkWidget *button);
/* What is added as items from here on stands under this heading. */
void rdv_page_begin_section (RdvPage *self, const char *heading);
void rdv_page_add_item (RdvPage *self, GtkWidget *item);
/* A section of links to events; shows the first hundred and a button for more. */
void rdv_page_add_events (RdvPage *self,
                          const RdvPageContext *context,
                          const char *heading,
                          const guint32 *events,
                          guint n_events);
/* A section of addresses. Nothing when there is none. */
void rdv_page_add_links (RdvPage *self, const RdvLink *links, guint n_links);

G_END_DECLS
