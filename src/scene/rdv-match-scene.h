/* rdv-match-scene.h: what a search found, in the light. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-bitset.h"
#include "rdv-timeline-scene.h"

G_BEGIN_DECLS

/**
 * rdv_match_scene_new:
 * @scene: the picture made for @request
 * @matches: the events that were found
 *
 * What is laid over the picture of a timeline while somebody searches: a veil over the lanes, and again above
 * it the marks and labels of what was found, and with a frame the clusters that hold something of it.
 *
 * Returns: (transfer full): the overlay
 */
RdvScene *rdv_match_scene_new (const RdvPictureRequest *request, RdvScene *scene, const RdvBitset *matches);

G_END_DECLS
