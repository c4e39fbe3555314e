/* rdv-timeline-scene.h: the picture of a timeline. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-layout.h"
#include "rdv-legend-scene.h"
#include "rdv-scene.h"
#include "rdv-shown.h"
#include "rdv-source-list.h"
#include "rdv-theme.h"

G_BEGIN_DECLS

/**
 * RdvPictureRequest:
 * @scale: x = 0 is the left edge of the body, right of the lane headers
 * @width, @height: of the whole picture, ruler and headers included
 * @offset_y: how far the lanes are scrolled down
 * @has_handles: lane headers have triangles to collapse them; nothing can be clicked in an export
 * @is_sheet: one of several that follow each other: what lies beyond its edges is on the others, and not counted here
 * @title, @note: (nullable): text above the ruler; the window has none, exports have. The note has parts with " · " between them; where there
 *   is no room for all, the first ones are left out
 * @footer: (nullable): text below
 * @now_label: (nullable): what the tag on the layout's present says; "Today" otherwise
 * @legend: entries of a strip between the lanes and the footer that explains the marks; 0 for none. Clusters are left out of it when
 *   the picture has none
 * @room_below: pixels that stay free at the bottom, for whoever asks
 * @sources: (nullable): a list below the legend, made for the same width
 * @before: (nullable): what was shown before the rows changed
 * @progress: how far from there the picture is, from 0 to 1
 * @shown: (nullable): takes what is shown now
 */
typedef struct
{
  RdvLayout *layout;
  RdvTimeScale scale;
  double width;
  double height;
  double offset_y;
  RdvThemeKind theme;
  gboolean has_handles;
  gboolean is_sheet;
  const char *title;
  const char *note;
  const char *footer;
  const char *now_label;
  RdvLegend legend;
  double room_below;
  const RdvSourceList *sources;
  const RdvShown *before;
  double progress;
  RdvShown *shown;
} RdvPictureRequest;

/* The one place that decides what is drawn: eras, grid, lanes, marks, labels, today, headers, ruler. */
RdvScene *rdv_timeline_scene_new (const RdvPictureRequest *request);

/* What is drawn over it for the selected event, or the one under the pointer; an empty scene when it is not in view. */
RdvScene *rdv_timeline_scene_new_selection (const RdvPictureRequest *request, RdvScene *scene, guint32 event);
RdvScene *rdv_timeline_scene_new_hover (const RdvPictureRequest *request, RdvScene *scene, guint32 event);
/* The same for a lane header, its triangle or the row for hidden lanes; a header shows where it can be taken. */
RdvScene *rdv_timeline_scene_new_header_hover (const RdvPictureRequest *request, const RdvHit *hit);
/* While a lane is dragged: its header with the top at @y of the picture, and a gap @gap_y below the top of the first lane. */
RdvScene *rdv_timeline_scene_new_lane_drag (const RdvPictureRequest *request, guint32 lane, double y, double gap_y);

/* Width of the lane headers and height of title and ruler: where the body begins. */
double rdv_timeline_scene_get_body_x (RdvLayout *layout);
double rdv_timeline_scene_get_body_y (RdvLayout *layout, const char *title, const char *note);
double rdv_timeline_scene_get_title_height (RdvLayout *layout, const char *title, const char *note);
/* What the counts of events beyond an edge take of the body there. */
double rdv_timeline_scene_get_edge_width (RdvLayout *layout);
/* Of a heading above a list, with the room around it. */
double rdv_timeline_scene_get_heading_height (RdvLayout *layout);
double rdv_timeline_scene_get_footer_height (RdvLayout *layout, const char *footer);
/* Height of all that stands below the lanes: legend, sources, footer and the room that stays free. */
double rdv_timeline_scene_get_height_below (const RdvPictureRequest *request);

G_END_DECLS
