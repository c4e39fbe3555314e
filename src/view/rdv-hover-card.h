/* rdv-hover-card.h: an event in a few lines. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-document.h"

G_BEGIN_DECLS

/* The content of a tooltip: title, date in words, status and lanes, first sentence. (transfer floating) */
GtkWidget *rdv_hover_card_new (RdvDocument *document, guint32 event, gint64 now);

G_END_DECLS
