/* rdv-overview.h: the whole timeline in a strip. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-canvas.h"

G_BEGIN_DECLS

/* Shows rdv_overview_scene_new() of a canvas; its window can be dragged and resized, a click elsewhere goes there. */
#define RDV_TYPE_OVERVIEW (rdv_overview_get_type ())
G_DECLARE_FINAL_TYPE (RdvOverview, rdv_overview, RDV, OVERVIEW, GtkWidget)

GtkWidget *rdv_overview_new (void);
void rdv_overview_set_canvas (RdvOverview *self, RdvCanvas *canvas);

G_END_DECLS
