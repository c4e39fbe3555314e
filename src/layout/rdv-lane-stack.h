/* rdv-lane-stack.h: the lanes from top to bottom at one zoom step. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-lane-order.h"
#include "rdv-lane-pack.h"

G_BEGIN_DECLS

/**
 * RdvBand:
 * @y: from the top of the first lane, era strip not counted
 * @n_events: in its rows, at any time
 * @use: the rows that are shown: so many of those of labels, from the first on, and below them that for the
 * rest, if it is there
 * @pack: (transfer none): owned by the stack
 *
 * One lane's place in the stack.
 */
typedef struct
{
  guint32 lane;
  double y;
  double height;
  guint n_events;
  RdvRowUse use;
  RdvLanePack *pack;
} RdvBand;

/* How many rows are shown, at least one. */
guint rdv_band_get_n_places (const RdvBand *self);
/* Which of them a row of the pack is; the one for what has no label is always the last. */
guint rdv_band_get_place (const RdvBand *self, guint row);
/* Whether it is a slim one. */
gboolean rdv_band_is_slim (const RdvBand *self, guint place);

/**
 * RdvStackContext:
 * @first, @last: the limits of the view, in seconds
 * @base: seconds a pixel of step 0, where the whole range fits the picture: what is shown there is chosen
 * first, freely
 * @least_rows: rows of labels that each lane gets if it can use them, even if all lanes together are then
 * higher than the room
 * @follows_view: at each place of the timeline the lanes that have something there share the room; otherwise
 * all lanes do, once for all places
 * @label_widths: for each event of the document
 * @is_unwanted: (nullable): set from another thread as soon as nobody wants the stack any more
 *
 * What all stacks of a layout share.
 */
typedef struct
{
  RdvDocument *document;
  RdvLaneOrder *order;
  RdvTextMeasure *measure;
  const RdvMetrics *metrics;
  const float *label_widths;
  gint64 now;
  gint64 first, last;
  double base;
  guint32 pinned;
  guint least_rows;
  gboolean follows_view;
  const gint *is_unwanted;
} RdvStackContext;

gboolean rdv_stack_context_is_unwanted (const RdvStackContext *self);

/**
 * RdvLaneStack:
 *
 * The packs of all lanes for a step and for so much room. Never changed once made; counted by reference, from any thread.
 *
 * While one zooms in, labels only come, and while one zooms out they only go: a stack keeps the labels of a coarser one and shows none
 * that a finer one does not. So that a far step does not need all those before it, the coarser and the finer one are the
 * ends of a stretch that is halved again and again; the ends of the longest stretches, eight steps apart, depend only on the one
 * before (cf. Been, Daiches and Yap, "Dynamic map labeling", 2006, where each label has one stretch of scales too). What lanes do not
 * need any more as one zooms in goes to the others.
 */
typedef struct _RdvLaneStack RdvLaneStack;

/* The steps of the stacks on which that of @step depends; @step itself for none. */
void rdv_lane_stack_get_relatives (int step, int *coarser, int *finer);

/* @room: pixels for the rows of all lanes together, their padding not counted; INFINITY when all labels are to have room.
 * @base: (nullable): the stack of step 0 for the same room; NULL for that itself, and where there is no limit.
 * @coarser, @finer: (nullable): those of rdv_lane_stack_get_relatives()
 * NULL when it became unwanted meanwhile. */
RdvLaneStack *rdv_lane_stack_new (const RdvStackContext *context,
                                  int step,
                                  double room,
                                  const RdvLaneStack *base,
                                  const RdvLaneStack *coarser,
                                  const RdvLaneStack *finer);
/* All lanes with one row each and nothing in it. */
RdvLaneStack *rdv_lane_stack_new_empty (const RdvStackContext *context);
RdvLaneStack *rdv_lane_stack_ref (RdvLaneStack *self);
void rdv_lane_stack_unref (RdvLaneStack *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvLaneStack, rdv_lane_stack_unref)

gboolean rdv_lane_stack_is_empty (const RdvLaneStack *self);
int rdv_lane_stack_get_step (const RdvLaneStack *self);
double rdv_lane_stack_get_room (const RdvLaneStack *self);
/* With all their rows, and no places yet: those are a matter of the view (rdv-stack-view.h). */
const RdvBand *rdv_lane_stack_get_bands (const RdvLaneStack *self, guint *n_bands);
/* Every event of every lane has its label. */
gboolean rdv_lane_stack_is_complete (const RdvLaneStack *self);

G_END_DECLS
