/* rdv-event.h: one event, for lists and panes. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/**
 * RdvEvent:
 *
 * A document and a position in it, made when a row, a pane or a selection asks for it. While one is alive the same
 * position gives the same object. Made and dropped in one thread only, the main one. Properties: document, position, title.
 */
#define RDV_TYPE_EVENT (rdv_event_get_type ())
G_DECLARE_FINAL_TYPE (RdvEvent, rdv_event, RDV, EVENT, GObject)

RdvDocument *rdv_event_get_document (RdvEvent *self);
guint rdv_event_get_position (RdvEvent *self);
const char *rdv_event_get_title (RdvEvent *self);

G_END_DECLS
