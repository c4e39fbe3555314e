/* rdv-canvas-private.h: what the parts of the canvas share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-canvas.h"

#include "rdv-after-frame.h"
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
  GskRenderNode *node; /* NULL, too, where there is nothing to see */
  gboolean is_painted;
  guint n_prepared; /* of its primitives */
} RdvCanvasLayer;

typedef enum
{
  RDV_CANVAS_AT_REST,
  RDV_CANVAS_GLIDING,
  RDV_CANVAS_COASTING,
  RDV_CANVAS_HELD, /* a key is held down */
} RdvCanvasMotion;

/* What a drag does, decided where it begins. */
typedef enum
{
  RDV_CANVAS_NO_TOOL,
  RDV_CANVAS_PAN,
  RDV_CANVAS_MEASURE,
  RDV_CANVAS_BAND,
} RdvCanvasTool;

#define RDV_CANVAS_N_HELD_KEYS 4

typedef struct
{
  guint keycode; /* of the keyboard; 0 when it is not held */
  double seconds; /* how long it has moved the view */
} RdvCanvasHeldKey;

struct _RdvCanvas
{
  GtkWidget parent_instance;

  RdvDocument *document;
  gint64 now;
  double text_size; /* a person's choice, beside the desktop's */
  double text_zoom;
  char *now_label; /* what the line at @now says, or NULL for today */
  RdvViewport *viewport;
  RdvSelection *selection;
  RdvThemeKind theme;
  RdvZone *zone;
  RdvDensity density;

  RdvLayout *layout_ahead; /* NULL, or one for the next document, to be used if it suits */
  RdvPangoMeasure *measure_ahead; /* NULL, or one that was made before the canvas, to be used if it suits */
  RdvPangoMeasure *measure;
  RdvLayout *layout;
  RdvAfterFrame resume; /* packing, while it is paused */
  RdvGskPainter *painter;

  /* The picture, and over it what changes more often. */
  RdvCanvasLayer picture;
  RdvCanvasLayer matched;
  RdvCanvasLayer selected;
  RdvCanvasLayer companions;
  RdvCanvasLayer hovered;
  RdvCanvasLayer dragged;
  guint prepare_source;
  gboolean is_ahead_wanted; /* the picture that there is is for the frame before */
  gboolean is_ahead;        /* the one that there is is for the next frame of a change */
  double ahead_seconds;     /* while it is made: when that frame is; 0 otherwise */
  gboolean is_loading;
  guint describe_id;
  char *name; /* of the canvas, as it was told last */
  char *description; /* that a screen reader was told last */

  /* rdv-canvas-input.c */
  GtkGesture *drag;
  GtkGesture *pinch;
  gboolean has_pointer;
  double pointer_x, pointer_y;
  RdvHit hover; /* what the pointer is on */
  guint hover_id; /* while that is still to be told */
  RdvCanvasTool tool;
  gboolean is_dragging;
  double press_x, press_y;
  double drag_x, drag_y; /* how far the drag had come at its last report */
  RdvTimeScale pinch_scale;
  double pinch_x, pinch_y;
  double pinch_offset;

  /* rdv-canvas-actions.c */
  guint32 walk_lane; /* the lane that the last step up or down led to, or RDV_NONE */

  /* rdv-canvas-measure.c */
  gboolean has_stretch;
  gint64 stretch_start, stretch_end; /* as the hand went, in either direction */
  double stretch_y;
  GtkWidget *stretch_tag, *stretch_words, *stretch_range, *stretch_buttons;

  /* rdv-canvas-select.c */
  gboolean has_band;
  double band_x1, band_y1, band_x2, band_y2;

  /* rdv-canvas-frame.c */
  guint frame;
  guint32 framed_event;
  RdvTimeScale framed_scale;

  /* rdv-canvas-reveal.c */
  int cover; /* pixels at the end that lie under something else */
  guint32 awaited_event; /* whose row is to be shown as soon as it is known, or RDV_NONE */

  /* rdv-canvas-find.c */
  RdvFind *find;
  RdvBitset *lit; /* events that stand out in the place of what was found; or NULL */
  GSignalGroup *find_signals;

  /* rdv-canvas-hint.c */
  GtkWidget *hint;
  guint hint_source;
  gint64 gap_from, gap_to;

  /* rdv-canvas-menu.c, rdv-canvas-date.c */
  GtkWidget *menu;
  GtkWidget *date_popover, *date_entry, *date_note;

  /* rdv-canvas-keys.c */
  RdvCanvasHeldKey held[RDV_CANVAS_N_HELD_KEYS];
  double held_time; /* of the frame before */

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

  /* rdv-canvas-change.c */
  RdvShown *shown;          /* what the last picture showed, and in which rows */
  gconstpointer shown_rows; /* to be compared alone: there may be others by now */
  RdvShown *before;         /* what was shown before the rows changed; NULL when that is over */
  double change_started;
  guint change_id;

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
/* The viewport shows something else. */
void rdv_canvas_take_view (RdvCanvas *self);
/* The lanes are arranged anew. */
void rdv_canvas_take_lanes (RdvCanvas *self);

/* rdv-canvas-picture.c */
void rdv_canvas_layer_clear (RdvCanvasLayer *layer);
/* Makes the node of its scene. */
void rdv_canvas_paint_layer (RdvCanvas *self, RdvCanvasLayer *layer);
/* What is to be pictured now. */
void rdv_canvas_init_request (RdvCanvas *self, RdvPictureRequest *request);
/* Draws everything anew with the next frame. */
void rdv_canvas_drop_picture (RdvCanvas *self);
void rdv_canvas_drop_selected (RdvCanvas *self);
/* Forgets what is drawn for the event under the pointer. */
void rdv_canvas_drop_hover (RdvCanvas *self);
void rdv_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

/* rdv-canvas-layout.c */
/* Where the body, which the viewport describes, begins. */
double rdv_canvas_get_body_x (RdvCanvas *self);
double rdv_canvas_get_body_y (RdvCanvas *self);
/* The canvas has another size, or its body begins elsewhere. */
void rdv_canvas_resize_viewport (RdvCanvas *self);
/* Document or density changed: lays out anew, with the fonts there are, and stays where it is. */
void rdv_canvas_change_layout (RdvCanvas *self);
/* Font or text size changed: the same with other fonts. */
void rdv_canvas_remake_layout (RdvCanvas *self);
void rdv_canvas_dispose_layout (RdvCanvas *self);

/* rdv-canvas-prepare.c */
/* Makes the next picture in turns of the main loop of its own, before the frame: for changes that bring much that is new. A frame that comes
 * sooner makes what is missing. */
void rdv_canvas_prepare (RdvCanvas *self);
/* The same for the next frame of a change of rows, once this one is drawn. */
void rdv_canvas_prepare_ahead (RdvCanvas *self);
void rdv_canvas_dispose_prepare (RdvCanvas *self);

/* rdv-canvas-input.c */
void rdv_canvas_init_input (RdvCanvas *self);
/* Looks again what the pointer is on: it moved, or the picture did. */
void rdv_canvas_update_hover (RdvCanvas *self);
/* The same from within the drawing of a frame. */
void rdv_canvas_update_hover_for_frame (RdvCanvas *self);
/* Whether it is part of a lane's header. */
gboolean rdv_canvas_is_header (const RdvHit *hit);
void rdv_canvas_update_cursor (RdvCanvas *self);
/* The pointer's place in the body; the middle when it is not known. */
double rdv_canvas_get_zoom_x (RdvCanvas *self);
/* Ends a drag that measures or selects, or takes the measured stretch away. FALSE when there was nothing to end. */
gboolean rdv_canvas_cancel_tool (RdvCanvas *self);

/* rdv-canvas-tooltip.c */
gboolean rdv_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip);
/* Opens a popover of the canvas and keeps tooltips away while it is open. */
void rdv_canvas_popup (RdvCanvas *self, GtkWidget *popover);

/* rdv-canvas-actions.c */
void rdv_canvas_class_install_actions (GtkWidgetClass *widget_class);
void rdv_canvas_update_actions (RdvCanvas *self);
/* The lane in which steps from this event are taken: the one that walking led to last, as long as the event is in it. */
guint32 rdv_canvas_get_walk_lane (RdvCanvas *self, guint32 event);

/* rdv-canvas-cards.c */
/* Lays a widget on the canvas, hidden at first; it is allocated by rdv_canvas_allocate_cards(). */
void rdv_canvas_add_card (RdvCanvas *self, GtkWidget *card);
void rdv_canvas_hide_card (RdvCanvas *self, GtkWidget *card);
/* Whether the event that @controller has, at that place, belongs to the canvas itself, not to a menu or a card over it. */
gboolean rdv_canvas_is_own_event (RdvCanvas *self, gpointer controller, double x, double y);
/* Whether a card lies there. */
gboolean rdv_canvas_is_covered (RdvCanvas *self, double x, double y);
void rdv_canvas_allocate_cards (RdvCanvas *self, int width, int height);
void rdv_canvas_snapshot_cards (RdvCanvas *self, GtkSnapshot *snapshot);
void rdv_canvas_dispose_cards (RdvCanvas *self);

/* rdv-canvas-measure.c: @x and @y are the widget's. */
void rdv_canvas_begin_stretch (RdvCanvas *self, double x, double y);
void rdv_canvas_move_stretch (RdvCanvas *self, double x, double y);
void rdv_canvas_end_stretch (RdvCanvas *self);
/* TRUE when there was one. */
gboolean rdv_canvas_drop_stretch (RdvCanvas *self);
void rdv_canvas_zoom_to_stretch (RdvCanvas *self);
/* How long it is; NULL when nothing is measured. (transfer full) */
char *rdv_canvas_dup_stretch_words (RdvCanvas *self);
RdvScene *rdv_canvas_new_stretch_scene (RdvCanvas *self, const RdvPictureRequest *request);
void rdv_canvas_allocate_stretch (RdvCanvas *self, int width, int height);

/* rdv-canvas-select.c */
void rdv_canvas_begin_band (RdvCanvas *self, double x, double y);
void rdv_canvas_move_band (RdvCanvas *self, double x, double y);
void rdv_canvas_end_band (RdvCanvas *self);
void rdv_canvas_drop_band (RdvCanvas *self);
RdvScene *rdv_canvas_new_band_scene (RdvCanvas *self, const RdvPictureRequest *request);

/* rdv-canvas-find.c */
void rdv_canvas_init_find (RdvCanvas *self);
void rdv_canvas_dispose_find (RdvCanvas *self);
/* The events found in the document that is shown, or NULL when nobody searches. */
const RdvBitset *rdv_canvas_get_matches (RdvCanvas *self);
/* Whether a filter takes events out of the document that is shown. */
gboolean rdv_canvas_has_filter (RdvCanvas *self);
/* The lanes are arranged anew: takes out of them what the filter takes out. */
void rdv_canvas_apply_filter (RdvCanvas *self);
/* Fills the layer of what was found, if somebody searches. */
void rdv_canvas_fill_matched (RdvCanvas *self, RdvScene *scene, const RdvPictureRequest *request);

/* rdv-canvas-hint.c */
/* The view changed: takes the hint away if it no longer holds, and looks again when the view has come to rest. */
void rdv_canvas_update_hint (RdvCanvas *self);
void rdv_canvas_drop_hint (RdvCanvas *self);
void rdv_canvas_allocate_hint (RdvCanvas *self, int width, int height);

/* rdv-canvas-menu.c */
/* FALSE when there is none for what lies there. */
gboolean rdv_canvas_open_menu_at (RdvCanvas *self, double x, double y);
/* For what is selected. */
void rdv_canvas_open_menu (RdvCanvas *self);
/* Puts on the clipboard what is measured, else citations of what is selected. */
void rdv_canvas_copy (RdvCanvas *self);

/* rdv-canvas-date.c */
void rdv_canvas_ask_date (RdvCanvas *self);

/* rdv-canvas-frame.c */
void rdv_canvas_frame_selection (RdvCanvas *self);

/* rdv-canvas-keys.c */
void rdv_canvas_init_keys (RdvCanvas *self);
void rdv_canvas_let_go (RdvCanvas *self);
/* @now: time of the frame in seconds. FALSE when no key is held any more. */
gboolean rdv_canvas_held_step (RdvCanvas *self, double now);

/* rdv-canvas-describe.c */
/* Tells a screen reader what is shown, when it has come to rest. */
void rdv_canvas_describe_soon (RdvCanvas *self);

/* rdv-canvas-edges.c */
void rdv_canvas_class_install_edge_actions (GtkWidgetClass *widget_class);
/* Selects the nearest event that @edge counts and glides there, or scrolls to the rows that it counts. */
void rdv_canvas_go_beyond (RdvCanvas *self, const RdvHit *edge);
/* Tooltip of a count at an edge. (transfer full) */
char *rdv_canvas_dup_edge_words (RdvCanvas *self, const RdvHit *edge);
/* Adds to the description how many events lie beyond the edges. */
void rdv_canvas_add_edge_words (RdvCanvas *self, char **description);

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

/* rdv-canvas-change.c */
/* Makes the picture; where its rows are others than those of the picture before, things glide from there and fade. */
RdvScene *rdv_canvas_new_picture (RdvCanvas *self, RdvPictureRequest *request);
/* The next picture is made for the frame after this one. A change that will be over then is over now. */
void rdv_canvas_aim_at_next_frame (RdvCanvas *self);
/* What comes next has nothing to do with what was shown. */
void rdv_canvas_forget_shown (RdvCanvas *self);

/* rdv-canvas-rows.c */
const RdvBand *rdv_canvas_get_bands (RdvCanvas *self, RdvViewport *view, guint *n_bands);
/* Where the first lane begins when not scrolled. */
double rdv_canvas_get_lanes_y (RdvCanvas *self);
/* Fits the viewport to the rows there are now. When they changed, the lane under the pointer stays where it is; without a pointer
 * the selected event's lane, or the one at the top. */
void rdv_canvas_follow_rows (RdvCanvas *self);
/* The view has come to rest: lanes close that were open for what has passed. */
void rdv_canvas_settle_rows (RdvCanvas *self);
/* The rows that come belong to something else: nothing has to stay. */
void rdv_canvas_forget_rows (RdvCanvas *self);

/* rdv-canvas-motion.c */
/* The time of the present frame. */
double rdv_canvas_get_frame_seconds (RdvCanvas *self);
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
/* Whether the desktop wants movement, and there is something to be seen of it. */
gboolean rdv_canvas_can_animate (RdvCanvas *self);
/* Moves on as long as keys are held. */
void rdv_canvas_start_held (RdvCanvas *self);
/* Moves on with the momentum that self->kinetic has. */
void rdv_canvas_coast (RdvCanvas *self);
void rdv_canvas_dispose_motion (RdvCanvas *self);

/* rdv-canvas-reveal.c */
/* Glides to [from, to] with some room around it, at least @least seconds in all. */
void rdv_canvas_zoom_to_stretch_of (RdvCanvas *self, gint64 from, gint64 to, double least);
/* Glides to a date; [@from, @to] is what is to be seen of it. */
void rdv_canvas_go_to_date (RdvCanvas *self, const RdvExtent *extent, gint64 from, gint64 to);
/* Glides to the cluster's content and leaves its lane in view. */
void rdv_canvas_open_cluster (RdvCanvas *self, const RdvHit *cluster);
/* There are other rows: shows that of an event that had none before. */
void rdv_canvas_show_awaited (RdvCanvas *self);
/* The lane drawn at @y of the widget, or RDV_NONE. */
guint32 rdv_canvas_find_lane_at (RdvCanvas *self, double y);
/* Scrolls, without a glide, no further than needed to have the lane in view. */
void rdv_canvas_show_lane (RdvCanvas *self, guint32 lane);

G_END_DECLS
