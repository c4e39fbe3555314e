/* rdv-empty-hint.h: what to do where nothing is. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-document.h"

G_BEGIN_DECLS

/**
 * RdvEmptyHint:
 *
 * Says that there is nothing in a stretch of time, and offers the nearest events before and after it: buttons that activate
 * "canvas.fly-to" with the position of the event.
 */
#define RDV_TYPE_EMPTY_HINT (rdv_empty_hint_get_type ())
G_DECLARE_FINAL_TYPE (RdvEmptyHint, rdv_empty_hint, RDV, EMPTY_HINT, GtkBox)

/* (transfer floating) */
GtkWidget *rdv_empty_hint_new (void);
/* @earlier, @later: positions, or RDV_NONE. */
void rdv_empty_hint_set_events (RdvEmptyHint *self, RdvDocument *document, gint64 now, guint32 earlier, guint32 later);

/* All events there are were taken out by filters; offers to clear them, which is "win.clear-filters". */
void rdv_empty_hint_set_filtered (RdvEmptyHint *self);

G_END_DECLS
