/* rdv-search-bar.h: looking for events. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-find.h"

G_BEGIN_DECLS

/**
 * RdvSearchBar:
 *
 * An entry for a query, with how much was found, buttons to step through it, and under the entry a list of
 * the best while somebody types. Enter goes to the event that the count speaks of, again Enter to the next
 * one; Shift+Enter steps back; Up and Down move in the list.
 *
 * Signals: "go" (guint: the event to show), "leave" (gboolean: whether to return to what was seen before the
 * search). The bar is hidden until rdv_search_bar_open(). Actions: search.next, search.previous,
 * search.close.
 */
#define RDV_TYPE_SEARCH_BAR (rdv_search_bar_get_type ())
G_DECLARE_FINAL_TYPE (RdvSearchBar, rdv_search_bar, RDV, SEARCH_BAR, GtkWidget)

GtkWidget *rdv_search_bar_new (void);
void rdv_search_bar_set_find (RdvSearchBar *self, RdvFind *find);
/* What dates are told against; they are told anew, in the style and zone of now. */
void rdv_search_bar_set_now (RdvSearchBar *self, gint64 now);
/* Shows the bar with what was looked for last, ready to be typed over. */
void rdv_search_bar_open (RdvSearchBar *self);
/* Shows the bar and looks for @text; the focus stays where it is. */
void rdv_search_bar_look_for (RdvSearchBar *self, const char *text);
/* Hides it and ends the search. */
void rdv_search_bar_close (RdvSearchBar *self);
gboolean rdv_search_bar_is_open (RdvSearchBar *self);

G_END_DECLS
