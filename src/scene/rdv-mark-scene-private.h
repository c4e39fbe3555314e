/* rdv-mark-scene-private.h: what the parts of a mark's drawing share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-timeline-scene-private.h"

G_BEGIN_DECLS

/* A mark being drawn: its box on whole pixels, and what of it is near the body. */
typedef struct
{
  const RdvPicture *picture;
  const RdvMark *mark;
  guint event;
  guint32 color;
  double tint; /* how much of the colour the mark's area has */
  RdvDash plan_dash; /* of the outline of a plan */
  double x1, x2, y, height;
} RdvDrawing;

/* @x, or how far beyond the body's edges something is still drawn. */
double rdv_drawing_cut (const RdvDrawing *self, double x);
/* The same for the beginning of a pattern that repeats every @period pixels from @origin: cutting does not shift it. */
double rdv_drawing_cut_pattern (const RdvDrawing *self, double x, double origin, double period);
gboolean rdv_drawing_has_flag (const RdvDrawing *self, RdvDateFlags flag);

/* rdv-bar-scene.c: a span, and an instant drawn as the stretch in which it lies. */
void rdv_drawing_add_bar (RdvDrawing *self);
void rdv_drawing_add_range (RdvDrawing *self);

/* rdv-sign-scene.c: markers, and the signs that bars carry. */
void rdv_drawing_add_marker (RdvDrawing *self);
void rdv_drawing_add_ghosts (RdvDrawing *self);
/* The cross of what failed, after the end of a bar. */
void rdv_drawing_add_end_cross (RdvDrawing *self);
/* The arrows of open ends, at the edges of the body when the ends lie beyond. */
void rdv_drawing_add_arrows (RdvDrawing *self);

G_END_DECLS
