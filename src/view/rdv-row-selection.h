/* rdv-row-selection.h: the selection as rows of a list. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-event-rows.h"
#include "rdv-selection.h"

G_BEGIN_DECLS

/**
 * RdvRowSelection:
 *
 * What a table of #RdvEventRows is made from: a #GtkSelectionModel whose items are bare places. Which event stands in a place is asked
 * of the rows, by its number. When these are sorted or filtered anew, places come or go at the end alone, and the signal
 * "refilled" says that the others may hold other events. Told that items are others, GTK would look through all of them, a million, for
 * those that it had shown, and make its widgets anew. Places that have widgets come and go some a turn of the
 * main loop; then "completed" says that there are as many as rows. Until then there may be more, at the end, which hold no event.
 *
 * What is selected stands in the #RdvSelection that all views share, so that list and canvas cannot disagree. Of a stretch
 * of rows that is selected at once, the end that is new leads.
 */
#define RDV_TYPE_ROW_SELECTION (rdv_row_selection_get_type ())
G_DECLARE_FINAL_TYPE (RdvRowSelection, rdv_row_selection, RDV, ROW_SELECTION, GObject)

RdvRowSelection *rdv_row_selection_new (RdvEventRows *rows, RdvSelection *selection);
/* Which rows are in view: those are told first to be selected or not, and others a screenful a turn. GTK has
 * widgets for some two hundred rows, and to draw all of them in another state at once takes it two frames. */
void rdv_row_selection_set_view (RdvRowSelection *self, guint first, guint n);
/* The selected events that have rows, in the order of these. (transfer full) */
guint32 *rdv_row_selection_dup_events (RdvRowSelection *self, guint *n);

G_END_DECLS
