/* rdv-selection.h: which event is selected, shared by the views. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RdvSelection:
 *
 * Holds the position of the selected event (RDV_NONE for none). Property "event" (uint), notified on change; canvas, pane
 * and overview agree because they share it.
 */
#define RDV_TYPE_SELECTION (rdv_selection_get_type ())
G_DECLARE_FINAL_TYPE (RdvSelection, rdv_selection, RDV, SELECTION, GObject)

RdvSelection *rdv_selection_new (void);
guint32 rdv_selection_get_event (RdvSelection *self);
void rdv_selection_set_event (RdvSelection *self, guint32 event);

G_END_DECLS
