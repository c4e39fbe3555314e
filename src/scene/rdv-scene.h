/* rdv-scene.h: the display list, what to draw, decided once. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "rdv-text-style.h"

G_BEGIN_DECLS

/* Everything is in logical pixels, x to the right, y downwards, from the picture's top left. Colours are 0xRRGGBBAA; alpha 0
 * means "none". Painters translate and decide nothing. */
typedef enum
{
  RDV_PRIMITIVE_RECT,         /* x y width height, fill */
  RDV_PRIMITIVE_ROUNDED_RECT, /* the same, radius, fill, stroke of line_width inside the edge, dash */
  RDV_PRIMITIVE_LINE,         /* from x y to x+width y+height; stroke, line_width, dash */
  RDV_PRIMITIVE_MARKER,       /* centre x y, width: size; shape, fill, stroke, line_width, dash */
  RDV_PRIMITIVE_GRADIENT,     /* x y width height; fill at the left to fill_end at the right */
  RDV_PRIMITIVE_HATCH,        /* x y width height; parallel lines rising to the right, line_width, radius: distance between them
                                 measured along x, stroke; cut at the rectangle; the pattern is anchored at its x y + height */
  RDV_PRIMITIVE_PATH,         /* x y: offset; path, fill, stroke, line_width */
  RDV_PRIMITIVE_TEXT,         /* x: left edge, y: baseline, width: measured; style, fill, strike */
  RDV_PRIMITIVE_CLIP,         /* x y width height; until the matching CLIP_END */
  RDV_PRIMITIVE_CLIP_END,
  RDV_PRIMITIVE_GROUP,        /* event (or RDV_NONE), text: class name; what follows belongs to it */
  RDV_PRIMITIVE_GROUP_END,
} RdvPrimitiveKind;

typedef enum
{
  RDV_MARKER_DIAMOND,
  RDV_MARKER_CROSS, /* stroked */
  RDV_MARKER_ARROW_RIGHT, /* an open end: a triangle */
  RDV_MARKER_ARROW_LEFT,
  RDV_MARKER_ARROW_DOWN,
  RDV_MARKER_ARROW_UP,
} RdvMarkerShape;

typedef enum
{
  RDV_DASH_SOLID,
  RDV_DASH_DASHED, /* 4 on, 3 off */
  RDV_DASH_DOTTED, /* 1.5 on, 3 off */
} RdvDash;

typedef struct
{
  guint8 kind;  /* RdvPrimitiveKind */
  guint8 shape; /* RdvMarkerShape */
  guint8 dash;  /* RdvDash */
  guint8 style; /* RdvTextStyle */
  guint8 strike; /* text: struck through */
  float x, y, width, height;
  float radius;
  float line_width;
  guint32 fill, fill_end, stroke;
  guint32 text;  /* offset into the scene's texts; see rdv_scene_get_text() */
  guint32 event; /* group: position of the event */
} RdvPrimitive;

typedef enum
{
  RDV_HIT_NOTHING,
  RDV_HIT_EVENT,       /* id: its position */
  RDV_HIT_CLUSTER,     /* id: how many; from, to */
  RDV_HIT_LANE_HEADER, /* id: the lane */
  RDV_HIT_LANE_TRIANGLE, /* id: the lane that it collapses */
  RDV_HIT_HIDDEN_LANES,  /* id: how many */
  RDV_HIT_ERA,         /* id: the era */
  RDV_HIT_RULER,
  RDV_HIT_SOURCE, /* id: the source */
  RDV_HIT_EARLIER, /* tells how many events of a lane lie beyond the left edge, id: the lane; n */
  RDV_HIT_LATER,   /* the same for the right edge */
  RDV_HIT_ABOVE,   /* how many lie in rows above those in view; n */
  RDV_HIT_BELOW,
} RdvHitKind;

/* Something that can be pointed at. */
typedef struct
{
  RdvHitKind kind;
  guint32 id;
  float x, y, width, height;
  gint64 from, to; /* cluster: its time */
  guint32 n;       /* events beyond an edge */
} RdvHit;

/* Path data: a flat array of these, ended by RDV_PATH_END. */
typedef enum
{
  RDV_PATH_END,
  RDV_PATH_MOVE,
  RDV_PATH_LINE,
  RDV_PATH_CURVE,
  RDV_PATH_CLOSE,
} RdvPathVerb;

typedef struct
{
  RdvPathVerb verb;
  float x1, y1, x2, y2, x, y;
} RdvPathStep;

typedef struct _RdvScene RdvScene;

RdvScene *rdv_scene_new (double width, double height);
RdvScene *rdv_scene_ref (RdvScene *self);
void rdv_scene_unref (RdvScene *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvScene, rdv_scene_unref)

double rdv_scene_get_width (const RdvScene *self);
double rdv_scene_get_height (const RdvScene *self);
const RdvPrimitive *rdv_scene_get_primitives (const RdvScene *self, guint *n);
/* The text of a TEXT or GROUP primitive. */
const char *rdv_scene_get_text (const RdvScene *self, const RdvPrimitive *primitive);
/* The steps of a PATH primitive. */
const RdvPathStep *rdv_scene_get_path (const RdvScene *self, const RdvPrimitive *primitive);
/* Line metrics of a style in this scene, so that a text's box is known: y - ascent to y + descent. */
void rdv_scene_get_text_metrics (const RdvScene *self, RdvTextStyle style, double *ascent, double *descent);
/* Text size in pixels of a style in this scene (text scale included). */
double rdv_scene_get_text_size (const RdvScene *self, RdvTextStyle style);

/* What is at a point: the topmost, or the nearest within @slop pixels; NULL for nothing. */
const RdvHit *rdv_scene_pick (const RdvScene *self, double x, double y, double slop);
const RdvHit *rdv_scene_get_hits (const RdvScene *self, guint *n);
/* The place of an event in this scene; NULL when it is not drawn by itself. */
const RdvHit *rdv_scene_find_event (const RdvScene *self, guint32 event);

/* Adding. Texts are copied. */
void rdv_scene_set_text_metrics (RdvScene *self, RdvTextStyle style, double size, double ascent, double descent);
/* Those of the styles used in @other: for what shows some of it again. */
void rdv_scene_take_text_metrics (RdvScene *self, const RdvScene *other);
void rdv_scene_add_rect (RdvScene *self, double x, double y, double width, double height, guint32 fill);
void rdv_scene_add_rounded_rect (RdvScene *self,
                                 double x,
                                 double y,
                                 double width,
                                 double height,
                                 double radius,
                                 guint32 fill,
                                 guint32 stroke,
                                 double line_width,
                                 RdvDash dash);
void rdv_scene_add_line (RdvScene *self, double x1, double y1, double x2, double y2, guint32 stroke, double line_width, RdvDash dash);
void rdv_scene_add_marker (RdvScene *self,
                           double x,
                           double y,
                           double size,
                           RdvMarkerShape shape,
                           guint32 fill,
                           guint32 stroke,
                           double line_width,
                           RdvDash dash);
void rdv_scene_add_gradient (RdvScene *self, double x, double y, double width, double height, guint32 from, guint32 to);
void rdv_scene_add_hatch (RdvScene *self, double x, double y, double width, double height, double distance, guint32 stroke, double line_width);
void rdv_scene_add_path (RdvScene *self, double x, double y, const RdvPathStep *steps, guint32 fill, guint32 stroke, double line_width);
/* @text is drawn as it is: cut it to @width before. */
void rdv_scene_add_text (RdvScene *self, RdvTextStyle style, double x, double baseline, double width, const char *text, guint32 color);
void rdv_scene_add_struck_text (RdvScene *self, RdvTextStyle style, double x, double baseline, double width, const char *text, guint32 color);
void rdv_scene_add_clip (RdvScene *self, double x, double y, double width, double height);
void rdv_scene_end_clip (RdvScene *self);
void rdv_scene_add_group (RdvScene *self, guint32 event, const char *class_name);
void rdv_scene_end_group (RdvScene *self);
/* Adds @n primitives of another scene, from number @first on, as they stand there. */
void rdv_scene_add_copies (RdvScene *self, const RdvScene *other, guint first, guint n);
/* Makes everything from the primitive with that number on more transparent. */
void rdv_scene_fade (RdvScene *self, guint first, double alpha);
void rdv_scene_add_hit (RdvScene *self, const RdvHit *hit);

G_END_DECLS
