/* rdv-timeline-scene-private.h: what the parts of the timeline's picture share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-ticks.h"
#include "rdv-timeline-scene.h"

G_BEGIN_DECLS

/* A picture in the making. */
typedef struct
{
  const RdvPictureRequest *request;
  RdvScene *scene;
  RdvLayout *layout;
  RdvDocument *document;
  RdvTextMeasure *measure;
  const RdvMetrics *metrics; /* of the row that is being drawn */
  RdvMetrics crowd_metrics;  /* of slim rows */
  const RdvTheme *theme;
  RdvTimeScale scale; /* x = 0 is the picture's left edge */
  gint64 now;
  double body_x, body_y, body_width, body_height; /* era strip included */
  double lanes_y;      /* where the first lane begins when not scrolled */
  gint64 from, to;     /* what is in view */
  const RdvBand *bands;
  guint n_bands;
  guint n_above, n_below; /* events in rows above and below those in view; known when the lanes were added */
  double headers_y, headers_end; /* between them the headers of lanes are seen */
} RdvPicture;

/**
 * RdvBandEdges:
 * @first_row, @end_row: the rows that the band shows and at least half of which is in view, @end_row not
 * among them; counted by place, as all rows of the picture
 * @left, @right: pixels between which its last row in view shows events: at the ends of that row it is told
 * how many lie beyond
 * @runs_off_left, @runs_off_right: whether something in view runs on beyond one of them, over which ground is to lie; never where the picture has none
 * @n_before, @n_after: events beyond the left and right edge, in any row
 * @n_above, @n_below: events within the time in view, in rows that are not
 *
 * With what is drawn and what is counted in clusters these are all events of a band.
 */
typedef struct
{
  const RdvBand *band;
  guint first_row, end_row;
  double left, right;
  gboolean runs_off_left, runs_off_right;
  guint n_before, n_after;
  guint n_above, n_below;
} RdvBandEdges;

/* Where everything is; there is no scene yet. */
void rdv_picture_init (RdvPicture *self, const RdvPictureRequest *request);
/* The same with an empty scene. */
void rdv_picture_begin (RdvPicture *self, const RdvPictureRequest *request);
/* Adds one line of text, its middle at @middle. */
void rdv_picture_add_text (RdvPicture *self, RdvTextStyle style, double x, double middle, double width, const char *text, guint32 color);
/* The same, cut to what fits into @available pixels; nothing when that is too little. The width taken. */
double rdv_picture_add_cut_text (RdvPicture *self,
                                 RdvTextStyle style,
                                 double x,
                                 double middle,
                                 double available,
                                 const char *text,
                                 guint32 color);
/* Tells the scene the line metrics of a style in which something is to be written: only then, as the first use of a style looks for its
 * font. */
void rdv_scene_use_style (RdvScene *self, RdvTextMeasure *measure, RdvTextStyle style, double text_scale, double *ascent, double *descent);
void rdv_picture_use_style (RdvPicture *self, RdvTextStyle style, double *ascent, double *descent);
/* Top of a band in the picture. */
double rdv_picture_get_band_y (const RdvPicture *self, const RdvBand *band);
/* The sizes of things in a row of a band, which may be a slim one; its top and middle in the picture. */
const RdvMetrics *rdv_picture_get_row_metrics (const RdvPicture *self, const RdvBand *band, guint place);
double rdv_picture_get_row_top (const RdvPicture *self, const RdvBand *band, guint place);
double rdv_picture_get_row_middle (const RdvPicture *self, const RdvBand *band, guint place);
guint32 rdv_picture_get_lane_color (const RdvPicture *self, guint lane);

/* rdv-frame-scene.c: everything but the events. */
void rdv_picture_add_ground (RdvPicture *self, const RdvTicks *ticks);
void rdv_picture_add_eras (RdvPicture *self);
void rdv_picture_add_era_names (RdvPicture *self);
void rdv_picture_add_today_line (RdvPicture *self);
void rdv_picture_add_ruler (RdvPicture *self, const RdvTicks *ticks);
void rdv_picture_add_title (RdvPicture *self);
/* A line across the picture at @y, and a heading below it; @words: (nullable): smaller ones behind that. */
void rdv_picture_add_heading (RdvPicture *self, double y, const char *heading, const char *words);

/* rdv-header-scene.c: the headers of the lanes, and what tells of hidden ones. */
void rdv_picture_add_headers (RdvPicture *self);

/* rdv-lane-scene.c: the events of all lanes, marks before labels. */
void rdv_picture_add_lanes (RdvPicture *self);
/* The counted pill of a cluster; @top is the top of its row. */
void rdv_picture_add_pill (RdvPicture *self, double x, double top, guint n_events, guint32 color);

/* rdv-edge-scene.c: what is not in view, counted at the edges. */
void rdv_band_edges_init (RdvBandEdges *self, const RdvPicture *picture, const RdvBand *band);
/* Whether it is a row of which less than half is in view. */
gboolean rdv_band_edges_peeks_row (const RdvBandEdges *self, guint row);
/* Between which pixels that row shows events. */
void rdv_band_edges_get_row (const RdvBandEdges *self, const RdvPicture *picture, guint row, double *left, double *right);
/* Counts a thing of @n events from @x1 to @x2 in @row if it is not in view. TRUE when it is in view. */
gboolean rdv_band_edges_take (RdvBandEdges *self, const RdvPicture *picture, guint row, double x1, double x2, guint n);
/* Forgets the counts, and keeps room at the sides on which there was something. */
void rdv_band_edges_make_room (RdvBandEdges *self, const RdvPicture *picture);
/* The counts, left and right in the last row of the band in view. */
void rdv_picture_add_edges (RdvPicture *self, const RdvBandEdges *edges);
/* The counts of rows above and below, at the ends of the column of headers; leaves the rest to the headers. */
void rdv_picture_add_row_edges (RdvPicture *self);

/* rdv-label-scene.c: the label of an event, as much of it as finds room between @left and @right, where its
 * row shows events; @top is that of the row. The width of the text, which begins at @x; 0 when there is none.
 */
double rdv_picture_add_label (RdvPicture *self,
                              const RdvMark *mark,
                              const RdvPackedEvent *packed,
                              double top,
                              double left,
                              double right,
                              double *x);

/* rdv-density-scene.c: so many events in so many pixels are a strip rather than a line. */
gboolean rdv_picture_is_dense (guint n_events, double width);
/* A strip from @left to @right around @middle, at most @most high, that is the higher the more events of the band's lane begin there.
 * @anchor: a time at which a column of it begins. The cost does not depend on how many events there are. */
void rdv_picture_add_density (RdvPicture *self,
                              guint32 lane,
                              gint64 anchor,
                              double left,
                              double right,
                              double middle,
                              double most,
                              guint32 color);

/* rdv-legend-scene.c: the samples and words of a legend, its top at @y; nothing for an empty one. */
void rdv_picture_add_legend (RdvPicture *self, double y, RdvLegend legend);

/* rdv-source-scene.c: what a sheet has of a list, its top at @y. */
void rdv_picture_add_sources (RdvPicture *self, double y, const RdvSourceList *list, guint sheet);

/* rdv-link-scene.c: curves from an event to those that it has to do with, into @scene, the places being those of @picture->scene. */
void rdv_picture_add_links (const RdvPicture *self, RdvScene *scene, guint event);

/* rdv-mark-scene.c: one mark; @top is the top of its row. */
void rdv_picture_add_mark (RdvPicture *self, const RdvMark *mark, guint event, double top, guint32 color);
/* The pixels within a bar in view where a label may stand, clear of what is drawn at its ends. */
void rdv_picture_get_mark_inside (const RdvPicture *self, const RdvMark *mark, double *x1, double *x2);

G_END_DECLS
