/* rdv-tour-scene.h: a step of a tour as a page. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-timeline-scene.h"

G_BEGIN_DECLS

/**
 * RdvTourPanel:
 * @heading: (nullable): the step's event and its date
 * @text: (nullable): the words of the step
 * @title: (nullable): of the tour
 * @counter: "Step 3 of 12"
 *
 * What stands below the timeline.
 */
typedef struct
{
  const char *heading;
  const char *text;
  const char *title;
  const char *counter;
} RdvTourPanel;

/* How high the panel is on a page @width pixels wide. */
double rdv_tour_scene_get_panel_height (RdvLayout *layout, const RdvTourPanel *panel, double width);
/* The picture asked for, with @event (RDV_NONE for none) selected in it, and the panel in the room that the request keeps free below. */
RdvScene *rdv_tour_scene_new (const RdvPictureRequest *request, guint32 event, const RdvTourPanel *panel);

G_END_DECLS
