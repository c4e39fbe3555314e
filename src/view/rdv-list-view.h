/* rdv-list-view.h: the events of a timeline as a table. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-event-rows.h"
#include "rdv-selection.h"
#include "rdv-theme.h"

G_BEGIN_DECLS

/**
 * RdvListView:
 *
 * The visible events, a row each, sorted by the column whose heading was clicked last. What is selected is that of the canvas. To a
 * screen reader it says all that the canvas draws.
 *
 * Signals: "activate" (position: Enter), "peek" (the same, by a double click: the keyboard stays here), "show-on-timeline" (position). Grabbing the focus puts it on the row of the
 * event that leads. Actions (installed on its class): list-view.sort (s: "date", "title", "lane", "status", "people"; the same
 * again turns the order round), list-view.open, list-view.show, list-view.copy (the selected rows, as text and as CSV),
 * list-view.cite, list-view.menu. Typing letters leads to the next title that begins so.
 */
#define RDV_TYPE_LIST_VIEW (rdv_list_view_get_type ())
G_DECLARE_FINAL_TYPE (RdvListView, rdv_list_view, RDV, LIST_VIEW, GtkWidget)

GtkWidget *rdv_list_view_new (RdvSelection *selection);
/* @document: (nullable). @visible: (nullable): all events without it. @now: for "nothing newer known". */
void rdv_list_view_set_content (RdvListView *self, RdvDocument *document, const RdvBitset *visible, gint64 now);
RdvEventRows *rdv_list_view_get_rows (RdvListView *self);
/* Colours of the marks follow the canvas. */
void rdv_list_view_set_theme (RdvListView *self, RdvThemeKind theme);

G_END_DECLS
