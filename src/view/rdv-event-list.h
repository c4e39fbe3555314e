/* rdv-event-list.h: links to events, a hundred at a time. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-page-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the first hundred events, and a button that says how many are left and shows the next hundred. */
#define RDV_TYPE_EVENT_LIST (rdv_event_list_get_type ())
G_DECLARE_FINAL_TYPE (RdvEventList, rdv_event_list, RDV, EVENT_LIST, GtkWidget)

/* Copies @events and keeps the context's document. @name: for assistive technology. */
GtkWidget *rdv_event_list_new (const RdvPageContext *context, const char *name, const guint32 *events, guint n_events);

G_END_DECLS
