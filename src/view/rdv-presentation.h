/* rdv-presentation.h: a tour, told to a room. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-canvas.h"
#include "rdv-tour-player.h"

G_BEGIN_DECLS

/**
 * RdvPresentation:
 *
 * A timeline with large texts, and under it the words of the present step, dots for all steps, and what plays and leaves. It has a canvas of its
 * own, so that whoever comes back from a tour finds everything as it was. Signal "leave". Grabbing the focus makes the keys work.
 *
 * Properties: step (uint), playing (boolean), which are those of its player. Actions (installed on its class): present.next, present.previous,
 * present.first, present.last, present.step (u), present.playing (toggles), present.leave.
 */
#define RDV_TYPE_PRESENTATION (rdv_presentation_get_type ())
G_DECLARE_FINAL_TYPE (RdvPresentation, rdv_presentation, RDV, PRESENTATION, GtkWidget)

/* @tour: position of a tour that has steps. @zone: as for rdv_canvas_set_zone(). */
GtkWidget *rdv_presentation_new (RdvDocument *document, guint tour, gint64 now, const char *zone);
RdvCanvas *rdv_presentation_get_canvas (RdvPresentation *self);
RdvTourPlayer *rdv_presentation_get_player (RdvPresentation *self);

G_END_DECLS
