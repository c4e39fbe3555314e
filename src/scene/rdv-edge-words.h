/* rdv-edge-words.h: a count at an edge, in words. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-scene.h"

G_BEGIN_DECLS

/* Whether it counts what lies beyond an edge. */
gboolean rdv_edge_words_is_edge (const RdvHit *hit);
/* "12 earlier events", "84 events in rows below"; NULL for any other hit. (transfer full) */
char *rdv_edge_words_new (const RdvHit *hit);

G_END_DECLS
