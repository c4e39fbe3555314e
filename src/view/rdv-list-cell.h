/* rdv-list-cell.h: one thing that a list says of an event. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-column.h"
#include "rdv-page-context.h"

G_BEGIN_DECLS

/**
 * RdvListCell:
 *
 * A line of text, never taken as markup, cut off where the column ends; then the tooltip has all of it. In the column of titles the
 * mark of the event's status stands before it. Asks for a width in letters, whatever it says, so that columns keep their
 * widths and rows cost nothing to measure.
 */
#define RDV_TYPE_LIST_CELL (rdv_list_cell_get_type ())
G_DECLARE_FINAL_TYPE (RdvListCell, rdv_list_cell, RDV, LIST_CELL, GtkWidget)

GtkWidget *rdv_list_cell_new (RdvColumn column);
void rdv_list_cell_set_event (RdvListCell *self, const RdvPageContext *context, guint32 event);
/* Shows nothing any longer. */
void rdv_list_cell_clear (RdvListCell *self);
RdvColumn rdv_list_cell_get_column (RdvListCell *self);
/* RDV_NONE where it shows none. */
guint32 rdv_list_cell_get_event (RdvListCell *self);
/* What stands in it, as it is shown. */
const char *rdv_list_cell_get_text (RdvListCell *self);

G_END_DECLS
