/* rdv-tours-popover.h: the tours of a timeline, to choose from. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-document.h"

G_BEGIN_DECLS

/* A row for each tour that has steps; it closes itself and activates win.present with the tour's id. */
GtkWidget *rdv_tours_popover_new (RdvDocument *document);

G_END_DECLS
