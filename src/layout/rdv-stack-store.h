/* rdv-stack-store.h: the stacks of one arrangement, made when asked for. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-lane-stack.h"

G_BEGIN_DECLS

/**
 * RdvPackingTools:
 *
 * A text measure, and the widths of the labels of a document, measured when first needed. One thread at a time makes stacks with
 * them; others wait. Counted by reference, from any thread.
 */
typedef struct _RdvPackingTools RdvPackingTools;

RdvPackingTools *rdv_packing_tools_new (RdvDocument *document, RdvTextMeasure *measure, const RdvMetrics *metrics);
void rdv_packing_tools_unref (RdvPackingTools *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvPackingTools, rdv_packing_tools_unref)

/**
 * RdvStackArrangement:
 * @first, @last: the limits of the view, in seconds
 * @base: seconds a pixel of step 0
 * @pinned: position of an event, or RDV_NONE
 * @least_rows, @follows_view: see #RdvStackContext
 *
 * What the stacks of a store have in common, besides document, lanes and tools.
 */
typedef struct
{
  gint64 now;
  gint64 first, last;
  double base;
  guint32 pinned;
  guint least_rows;
  gboolean follows_view;
} RdvStackArrangement;

/**
 * RdvStackStore:
 *
 * Makes stacks, and keeps those used last, because others depend on them. Counted by reference; may be used from any thread.
 */
typedef struct _RdvStackStore RdvStackStore;

/* Keeps a copy of @order. */
RdvStackStore *rdv_stack_store_new (RdvDocument *document,
                                    RdvLaneOrder *order,
                                    const RdvMetrics *metrics,
                                    RdvPackingTools *tools,
                                    const RdvStackArrangement *arrangement);
RdvStackStore *rdv_stack_store_ref (RdvStackStore *self);
void rdv_stack_store_unref (RdvStackStore *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvStackStore, rdv_stack_store_unref)

/* The stack of that step in so much room, see rdv_lane_stack_new(). May take long: as soon as @is_unwanted (nullable) is set, from
 * another thread, it gives up, and is NULL. (transfer full) */
RdvLaneStack *rdv_stack_store_get (RdvStackStore *self, int step, double room, const gint *is_unwanted);
/* Lanes without events: what there is before anything could be packed. Cheap; to be asked for before other threads have the store. (transfer full) */
RdvLaneStack *rdv_stack_store_get_empty (RdvStackStore *self);

G_END_DECLS
