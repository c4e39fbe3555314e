/* rdv-metrics.h: the sizes of things in a timeline picture. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-text-style.h"

G_BEGIN_DECLS

/* How close together things stand. */
typedef enum
{
  RDV_DENSITY_ORDINARY,
  RDV_DENSITY_COMPACT, /* smaller text and lower rows: more labels in the same room */
} RdvDensity;

/* "ordinary" or "compact". */
gboolean rdv_density_from_nick (const char *nick, RdvDensity *density);
const char *rdv_density_get_nick (RdvDensity density);

/* All in logical pixels; whole numbers, so that edges fall on device pixels. */
typedef struct
{
  double text_scale;
  RdvTextStyle label_style;        /* how events are written, */
  RdvTextStyle strong_label_style; /* the important ones, */
  RdvTextStyle cluster_style;      /* counts in rows of this height, */
  RdvTextStyle lane_title_style;   /* and lanes */
  RdvTextStyle lane_count_style;
  double crowd_height; /* of the slim row for what has no label */
  double row_height;
  double bar_height;
  double marker_size;   /* width and height of an instant's diamond */
  double icon_size;     /* width and height of the drawing that stands in place of a diamond, over the same centre */
  double edge_width;    /* the strong edge at a span's start */
  double min_bar_width; /* a bar is never narrower */
  double fade_width;    /* over which an unknown end fades */
  double soft_edge;     /* over which an approximate or uncertain date within sharp bounds fades */
  double sign_size;     /* the cross of what failed, the arrow of an open end */
  double sign_gap;      /* between a bar and its sign */
  double label_gap;     /* between a mark and its label */
  double label_space;   /* kept free after a label, before the next thing in the row */
  double lane_padding;  /* above and below a lane's rows */
  double header_width;  /* lane headers; a layout makes it as wide as its lane names, up to max_header_width */
  double max_header_width;
  double header_inset;   /* free space before and after a lane's name */
  double header_indent;  /* for each lane that a lane is nested in */
  double triangle_size;  /* which collapses a lane */
  double lane_bar_width; /* colour at the left edge of a lane header */
  double ruler_major_height;
  double ruler_minor_height;
  double era_row_height; /* a row of era names above the lanes */
} RdvMetrics;

/* @text_scale: the desktop's text size, 1 = normal. */
void rdv_metrics_init (RdvMetrics *self, double text_scale, RdvDensity density);
/* The sizes of things in a slim row, which holds marks and counts but no labels. */
void rdv_metrics_init_crowd (RdvMetrics *self, const RdvMetrics *metrics);
/* Where the triangle of a lane header is, and where the lane's name begins; very deep nesting goes no further. */
double rdv_metrics_get_header_x (const RdvMetrics *self, guint depth);
double rdv_metrics_get_header_text_x (const RdvMetrics *self, guint depth);

G_END_DECLS
