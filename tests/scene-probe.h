/* scene-probe.h: what tests ask of a scene. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-scene.h"

G_BEGIN_DECLS

/* No two texts of the scene, as far as their clips show them, lie over one another; says which do. */
void scene_probe_assert_texts_apart (const RdvScene *scene);
/* Every text lies within the scene, as far as its line reaches. */
void scene_probe_assert_texts_inside (const RdvScene *scene);

G_END_DECLS
