/* rdv-detail-pane.h: an event or a subject to read. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-page-context.h"

G_BEGIN_DECLS

/**
 * RdvDetailPane:
 *
 * A page about an event or a subject, with links to and fro and its own back and forward. Signals: "event-chosen"
 * (position: a link to another event, earlier, later, back; RDV_NONE when the timeline's own page came back),
 * "show-on-timeline" (position: please bring it in view). Grabbing the focus puts it on the page's title.
 *
 * Actions (installed on its class): pane.event (u), pane.subject (u), pane.earlier, pane.later, pane.back, pane.forward,
 * pane.show (on the page of a subject it turns pane.highlight), pane.highlight (its state is the property), pane.copy-citation, pane.copy-bibtex.
 *
 * Property "highlight": whether the events of the subject that is read are to stand out; FALSE again when the page is left.
 */
#define RDV_TYPE_DETAIL_PANE (rdv_detail_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdvDetailPane, rdv_detail_pane, RDV, DETAIL_PANE, GtkWidget)

GtkWidget *rdv_detail_pane_new (void);
/* Forgets the history of pages. @now: for "nothing newer known". */
void rdv_detail_pane_set_document (RdvDetailPane *self, RdvDocument *document, gint64 now);
/* The same timeline as it was known on another day: the pages visited stay, but for those of events that were not known yet. */
void rdv_detail_pane_change_document (RdvDetailPane *self, RdvDocument *document, gint64 now);
/* RDV_NONE shows the timeline's own page: its title, description, counts. */
void rdv_detail_pane_show_event (RdvDetailPane *self, guint32 event);
void rdv_detail_pane_show_subject (RdvDetailPane *self, guint32 subject);
/* Where the images lie that the file names: the folder that holds it, or NULL where nothing can lie beside it. Of an
 * image that cannot be read, the pages offer win.choose-folder unless @access is open. */
void rdv_detail_pane_set_folder (RdvDetailPane *self, GFile *folder, RdvFolderAccess access);
/* The subject whose events are to stand out, or RDV_NONE. */
guint32 rdv_detail_pane_get_highlighted (RdvDetailPane *self);
void rdv_detail_pane_set_highlight (RdvDetailPane *self, gboolean highlight);
/* Colours of the chips follow the canvas. */
void rdv_detail_pane_set_theme (RdvDetailPane *self, RdvThemeKind theme);
/* Whether it has a button that closes it (win.pane): for the narrow window, where it covers the timeline. */
void rdv_detail_pane_set_closable (RdvDetailPane *self, gboolean closable);

G_END_DECLS
