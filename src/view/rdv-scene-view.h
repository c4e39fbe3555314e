/* rdv-scene-view.h: a scene as a widget of its size. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-gsk-painter.h"

G_BEGIN_DECLS

#define RDV_TYPE_SCENE_VIEW (rdv_scene_view_get_type ())
G_DECLARE_FINAL_TYPE (RdvSceneView, rdv_scene_view, RDV, SCENE_VIEW, GtkWidget)

/* For looking at only: assistive technology passes it by, so what it shows must be said in words beside it. */
GtkWidget *rdv_scene_view_new (RdvScene *scene, RdvGskPainter *painter);

G_END_DECLS
