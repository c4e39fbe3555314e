/* rdv-selection.h: which events are selected, shared by the views. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RdvSelection:
 *
 * Positions of the selected events. One of them leads: it is the one that was added last, that is read about in the pane and that
 * keys go on from; the others are its companions. Property "event" (uint): the lead, RDV_NONE when nothing is selected. Signal
 * "changed", once after each change of the set or its lead. Canvas, pane and overview agree because they share it.
 */
#define RDV_TYPE_SELECTION (rdv_selection_get_type ())
G_DECLARE_FINAL_TYPE (RdvSelection, rdv_selection, RDV, SELECTION, GObject)

RdvSelection *rdv_selection_new (void);
guint32 rdv_selection_get_event (RdvSelection *self);
/* Selects that one and nothing else; RDV_NONE selects nothing. */
void rdv_selection_set_event (RdvSelection *self, guint32 event);
/* All that are selected, in ascending order; valid until the next change. */
const guint32 *rdv_selection_get_events (RdvSelection *self, guint *n);
gboolean rdv_selection_contains (RdvSelection *self, guint32 event);
/* Adds the event, which then leads, or takes it away; then the latest of those that are left leads. */
void rdv_selection_toggle (RdvSelection *self, guint32 event);
/* Adds @n events, in any order and with duplicates; @lead, one of them, leads. Nothing happens without any.
 */
void rdv_selection_add (RdvSelection *self, const guint32 *events, guint n, guint32 lead);
/* Selects those @n instead, in any order and with duplicates, in one change; @lead, one of them, leads.
 * Nothing where @n is 0. */
void rdv_selection_choose (RdvSelection *self, const guint32 *events, guint n, guint32 lead);
/* The same; the first of them leads. For when positions come to mean other events: "changed" is always
 * emitted. */
void rdv_selection_replace (RdvSelection *self, const guint32 *events, guint n);

G_END_DECLS
