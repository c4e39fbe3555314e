/* rdv-notes-scene.c: see rdv-notes-scene.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-notes-scene.h"

#include "rdv-timeline-scene-private.h"
#include "rdv-words.h"

static double
get_title_height (const RdvPictureRequest *request)
{
  return rdv_timeline_scene_get_title_height (request->layout, request->title, request->note);
}

/* With its heading. */
static double
get_legend_height (const RdvPictureRequest *request)
{
  double height = rdv_legend_scene_get_height (request->legend, rdv_layout_get_measure (request->layout),
                                               rdv_layout_get_metrics (request->layout), request->width);

  return height > 0 ? rdv_timeline_scene_get_heading_height (request->layout) + height : 0;
}

guint
rdv_notes_scene_split (const RdvPictureRequest *request, RdvSourceList *sources)
{
  double height = request->height - get_title_height (request)
                  - rdv_timeline_scene_get_footer_height (request->layout, request->footer);
  double legend = get_legend_height (request);

  if (sources != NULL)
    rdv_source_list_split (sources, height - legend, height);
  return MAX (sources != NULL ? rdv_source_list_get_n_sheets (sources) : 0, legend > 0 ? 1u : 0u);
}

RdvScene *
rdv_notes_scene_new (const RdvPictureRequest *request, const RdvSourceList *sources, guint sheet)
{
  RdvPicture picture = { .request = request,
                         .layout = request->layout,
                         .measure = rdv_layout_get_measure (request->layout),
                         .metrics = rdv_layout_get_metrics (request->layout),
                         .theme = rdv_theme_get (request->theme),
                         .scene = rdv_scene_new (request->width, request->height) };
  double y = get_title_height (request);

  rdv_scene_add_rect (picture.scene, 0, 0, request->width, request->height, picture.theme->ground);
  if (sheet == 0 && request->legend != 0)
    {
      rdv_picture_add_heading (&picture, y, C_ ("heading of a list", "Legend"), NULL);
      rdv_picture_add_legend (&picture, y + rdv_timeline_scene_get_heading_height (request->layout), request->legend);
      y += get_legend_height (request);
    }
  if (sources != NULL)
    rdv_picture_add_sources (&picture, y, sources, sheet);
  rdv_picture_add_title (&picture);
  return picture.scene;
}
