/* rdv-link-row.h: a line of a page that leads on. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-page-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RdvLinkRow:
 *
 * A title that wraps, a muted line under it, and maybe a mark before it, as one link. Links to events activate
 * "pane.event".
 */
#define RDV_TYPE_LINK_ROW (rdv_link_row_get_type ())
G_DECLARE_FINAL_TYPE (RdvLinkRow, rdv_link_row, RDV, LINK_ROW, GtkButton)

/* @mark: (nullable): a small widget before the title. @note: (nullable). */
GtkWidget *rdv_link_row_new (GtkWidget *mark, const char *title, const char *note);
/* Title and date of an event. */
GtkWidget *rdv_link_row_new_for_event (const RdvPageContext *context, guint32 event);
/* Title and number of steps of a tour; activates win.present. */
GtkWidget *rdv_link_row_new_for_tour (const RdvTour *tour);
/* Opens @uri with the desktop's handler if its scheme is http, https or mailto; any other address is only shown, for a
 * file must not be able to start programs or to open other files. @title: (nullable): the address itself then. @uri: (nullable):
 * plain text then. */
GtkWidget *rdv_link_row_new_for_uri (const char *title, const char *note, const char *uri);

G_END_DECLS
