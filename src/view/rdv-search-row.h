/* rdv-search-row.h: one of the events that a search found. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-event.h"

G_BEGIN_DECLS

/* The title of an event and its date, on a line. */
#define RDV_TYPE_SEARCH_ROW (rdv_search_row_get_type ())
G_DECLARE_FINAL_TYPE (RdvSearchRow, rdv_search_row, RDV, SEARCH_ROW, GtkBox)

/* (transfer floating) */
GtkWidget *rdv_search_row_new (void);
/* @event: (nullable): NULL empties the row. */
void rdv_search_row_set_event (RdvSearchRow *self, RdvEvent *event, gint64 now);
/* The date as it stands in the row of an event. (transfer full) */
char *rdv_search_row_dup_date (RdvDocument *document, guint position, gint64 now);

G_END_DECLS
