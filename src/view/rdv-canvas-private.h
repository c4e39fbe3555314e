/* rdv-canvas-private.h: what the parts of the canvas share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-canvas.h"

#include "rdv-glide.h"
#include "rdv-gsk-painter.h"
#include "rdv-kinetic.h"
#include "rdv-timeline-scene.h"

G_BEGIN_DECLS

/* How near to something small the pointer has to be, in pixels. */
#define RDV_CANVAS_SLOP 5.0

/* A scene and, once it was painted, its node. */
typedef struct
{
  RdvScene *scene;
  GskRenderNode *node;
} RdvCanvasLayer;

typedef enum
{
  RDV_CANVAS_AT_REST,
  RDV_CANVAS_GLIDING,
  RDV_CANVAS_COASTING,
} RdvCanvasMotion;

struct _RdvCanvas
{
  GtkWidget parent_instance;

  RdvDocument *document;
  gint64 now;
  RdvViewport *viewport;
  RdvSelection *selection;
  RdvThemeKind theme;
  RdvZone *zone;

  RdvPangoMeasure *measure_ahead; /* NULL, or one that was made before the canvas, to be used if it suits */
  RdvPangoMeasure *measure;
  RdvLayout *layout;
  RdvGskPainter *painter;

  /* The picture, and over it what changes more often. */
  RdvCanvasLayer picture;
  RdvCanvasLayer selected;
  RdvCanvasLayer hovered;
  RdvCanvasLayer dragged;
  gboolean is_loading;
  guint describe_id;

  /* rdv-canvas-input.c */
  GtkGesture *drag;
  GtkGesture *pinch;
  gboolean has_pointer;
  double pointer_x, pointer_y;
  RdvHit hover; /* what the pointer is on */
  gboolean is_dragging;
  double drag_x, drag_y; /* how far the drag had come at its last report */
  RdvTimeScale pinch_scale;
  double pinch_x, pinch_y;
  double pinch_offset;

  /* rdv-canvas-actions.c */
  guint32 walk_lane; /* the lane that the last step up or down led to, or RDV_NONE */

  /* rdv-canvas-lane-hands.c */
  guint32 dragged_lane; /* or RDV_NONE */
  double lane_y;        /* where the hand has it */
  gint64 lane_scrolled;
  guint lane_scroll_id;

  /* rdv-canvas-lanes.c */
  RdvLaneOrder *lane_order;
  guint32 lane_in_hand; /* the lane that keys moved last, or RDV_NONE; and what was selected and pointed at then */
  guint32 hand_event;
  gboolean hand_has_pointer;
  double hand_x, hand_y;
  char *lane_news; /* what was done to a lane, for the next description; or NULL */
  GtkWidget *lane_menu;

  /* rdv-canvas-rows.c */
  GArray *rows; /* the lanes' places as they were shown last */

  /* rdv-canvas-motion.c */
  RdvCanvasMotion motion;
  RdvViewport *aim; /* where a glide leads */
  RdvGlide glide;
  double glide_offset; /* scrolled down so far at its start */
  double glide_started;
  double glide_duration;
  gboolean glide_eases_in;
  RdvKinetic kinetic;
  double coasted_x, coasted_y;
  gboolean is_moving; /* the change of the viewport now under way is ours */
  guint tick_id;
};

/* rdv-canvas.c */
/* Where the body, which the viewport describes, begins. */
double rdv_canvas_get_body_x (RdvCanvas *self);
double rdv_canvas_get_body_y (RdvCanvas *self);
/* Forgets what is drawn for the event under the pointer. */
void rdv_canvas_drop_hover (RdvCanvas *self);
/* Tells a screen reader what is shown, when it has come to rest. */
void rdv_canvas_describe_soon (RdvCanvas *self);
void rdv_canvas_layer_clear (RdvCanvasLayer *layer);
/* Draws everything anew with the next frame. */
void rdv_canvas_drop_picture (RdvCanvas *self);

/* rdv-canvas-input.c */
void rdv_canvas_init_input (RdvCanvas *self);
/* Looks again what the pointer is on: it moved, or the picture did. */
void rdv_canvas_update_hover (RdvCanvas *self);
void rdv_canvas_update_cursor (RdvCanvas *self);
gboolean rdv_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip);

/* rdv-canvas-actions.c */
void rdv_canvas_class_install_actions (GtkWidgetClass *widget_class);
void rdv_canvas_update_actions (RdvCanvas *self);

/* rdv-canvas-lane-hands.c */
void rdv_canvas_init_lanes (RdvCanvas *self);
/* Fills the layer of the lane that is dragged, if one is. */
void rdv_canvas_fill_dragged (RdvCanvas *self, const RdvPictureRequest *request);
/* Lets the lane go that is dragged; it stays where it was. */
void rdv_canvas_drop_lane (RdvCanvas *self);

/* rdv-canvas-lanes.c */
void rdv_canvas_class_install_lane_actions (GtkWidgetClass *widget_class);
void rdv_canvas_dispose_lanes (RdvCanvas *self);
/* @x and @y are the widget's. */
void rdv_canvas_open_lane_menu (RdvCanvas *self, guint32 lane, double x, double y);
/* Tells a screen reader where the lane has come to be. */
void rdv_canvas_tell_lane_place (RdvCanvas *self, guint32 lane);
/* Tooltip of a lane header, its triangle or the row for hidden lanes; NULL for a header that says it all. (transfer full) */
char *rdv_canvas_dup_lane_words (RdvCanvas *self, const RdvHit *hit);

/* rdv-canvas-rows.c */
const RdvBand *rdv_canvas_get_bands (RdvCanvas *self, RdvViewport *view, guint *n_bands);
/* Where the first lane begins when not scrolled. */
double rdv_canvas_get_lanes_y (RdvCanvas *self);
/* Fits the viewport to the rows there are now. When they changed, the lane under the pointer stays where it is; without a pointer
 * the selected event's lane, or the one at the top. */
void rdv_canvas_follow_rows (RdvCanvas *self);
/* The rows that come belong to something else: nothing has to stay. */
void rdv_canvas_forget_rows (RdvCanvas *self);

/* rdv-canvas-motion.c */
/* Any movement ends where it is. */
void rdv_canvas_stop (RdvCanvas *self);
/* The view as it will be when the present glide has ended: change it, then call rdv_canvas_glide_quickly() or
 * rdv_canvas_glide_calmly(). Steps that come one upon the other add up. */
RdvViewport *rdv_canvas_get_aim (RdvCanvas *self);
/* A short way that follows the hand; and one as long as the eye needs, slow at both ends. */
void rdv_canvas_glide_quickly (RdvCanvas *self);
void rdv_canvas_glide_calmly (RdvCanvas *self);
/* Zooms at @x of the body by @factor, as a short glide that adds to the one under way. */
void rdv_canvas_zoom_by (RdvCanvas *self, double x, double factor);
/* Moves on with the momentum that self->kinetic has. */
void rdv_canvas_coast (RdvCanvas *self);
void rdv_canvas_dispose_motion (RdvCanvas *self);

/* rdv-canvas-reveal.c */
/* Glides to [from, to] and leaves the lane drawn at @y of the widget in view. */
void rdv_canvas_open_cluster (RdvCanvas *self, const RdvHit *cluster);
/* The lane drawn at @y of the widget, or RDV_NONE. */
guint32 rdv_canvas_find_lane_at (RdvCanvas *self, double y);
/* Scrolls, without a glide, no further than needed to have the lane in view. */
void rdv_canvas_show_lane (RdvCanvas *self, guint32 lane);

G_END_DECLS
