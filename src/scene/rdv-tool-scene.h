/* rdv-tool-scene.h: what is drawn while a hand is at work. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-timeline-scene.h"

G_BEGIN_DECLS

/* The rubber band between two corners, in pixels of the picture. */
RdvScene *rdv_tool_scene_new_band (const RdvPictureRequest *request, double x1, double y1, double x2, double y2);
/* The stretch of time that is measured: a veil with an edge at both moments and, at @y, an arrow from one to the other. */
RdvScene *rdv_tool_scene_new_stretch (const RdvPictureRequest *request, gint64 from, gint64 to, double y);
/* Frames around events that are selected with another one. @events: ascending. */
RdvScene *rdv_tool_scene_new_companions (const RdvPictureRequest *request, RdvScene *scene, const guint32 *events, guint n);

/* Whether the rubber band touches what can be pointed at. */
gboolean rdv_tool_scene_touches (const RdvHit *hit, double x1, double y1, double x2, double y2);

G_END_DECLS
