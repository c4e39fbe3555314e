/* rdv-node-target.h: drawing in nodes, for renderers that draw with the graphics processor. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-draw-target.h"

G_BEGIN_DECLS

typedef struct
{
  RdvDrawTarget parent;
  GtkSnapshot *snapshot;
} RdvNodeTarget;

/* @snapshot: (transfer none): as long as @self is used */
void rdv_node_target_init (RdvNodeTarget *self, GtkSnapshot *snapshot);

G_END_DECLS
