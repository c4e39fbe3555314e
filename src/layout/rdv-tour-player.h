/* rdv-tour-player.h: which step of a tour is shown. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/**
 * RdvTourPlayer:
 *
 * Steps through a tour, by hand or by itself: then a step stays as long as it takes to read it aloud. It has no clock of its own: somebody
 * tells it how much time has passed. Properties: step (uint), playing (boolean; it ends with the last step).
 */
#define RDV_TYPE_TOUR_PLAYER (rdv_tour_player_get_type ())
G_DECLARE_FINAL_TYPE (RdvTourPlayer, rdv_tour_player, RDV, TOUR_PLAYER, GObject)

/* @tour: a position in the document; it has at least one step */
RdvTourPlayer *rdv_tour_player_new (RdvDocument *document, guint tour);
const RdvTour *rdv_tour_player_get_tour (RdvTourPlayer *self);
guint rdv_tour_player_get_step (RdvTourPlayer *self);
/* Beyond the last step it is the last. */
void rdv_tour_player_set_step (RdvTourPlayer *self, guint step);
gboolean rdv_tour_player_get_playing (RdvTourPlayer *self);
/* Who has come to the end begins anew. */
void rdv_tour_player_set_playing (RdvTourPlayer *self, gboolean playing);
/* Tells that @seconds have passed: while it plays, the next step comes when its time has come. */
void rdv_tour_player_pass (RdvTourPlayer *self, double seconds);
/* How long the present step stays, and how much of that has passed (0..1). */
double rdv_tour_player_get_seconds (RdvTourPlayer *self);
double rdv_tour_player_get_progress (RdvTourPlayer *self);

G_END_DECLS
