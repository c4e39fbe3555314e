/* rdv-stack-store.c: see rdv-stack-store.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-stack-store.h"

#include <math.h>

/* Stacks kept: enough for a zoom there and back without packing again; of large timelines fewer, for the sake of memory. */
#define MAX_STACKS 32
#define MIN_STACKS 8
#define MAX_EVENTS_IN_STACKS 4000000

struct _RdvPackingTools
{
  gint references; /* atomic */
  GMutex lock;
  RdvDocument *document;
  RdvTextMeasure *measure;
  RdvMetrics metrics;
  float *label_widths; /* NULL before they were measured */
};

struct _RdvStackStore
{
  gint references; /* atomic */
  RdvPackingTools *tools;
  RdvDocument *document;
  RdvLaneOrder *order;
  RdvMetrics metrics;
  RdvStackArrangement arrangement;
  GQueue stacks; /* RdvLaneStack, the last used first */
};

RdvPackingTools *
rdv_packing_tools_new (RdvDocument *document, RdvTextMeasure *measure, const RdvMetrics *metrics)
{
  RdvPackingTools *self = g_new0 (RdvPackingTools, 1);

  g_atomic_int_set (&self->references, 1);
  g_mutex_init (&self->lock);
  self->document = g_object_ref (document);
  self->measure = g_object_ref (measure);
  self->metrics = *metrics;
  return self;
}

void
rdv_packing_tools_unref (RdvPackingTools *self)
{
  if (!g_atomic_int_dec_and_test (&self->references))
    return;
  g_mutex_clear (&self->lock);
  rdv_document_release (self->document);
  g_object_unref (self->measure);
  g_free (self->label_widths);
  g_free (self);
}

RdvStackStore *
rdv_stack_store_new (RdvDocument *document,
                     RdvLaneOrder *order,
                     const RdvMetrics *metrics,
                     RdvPackingTools *tools,
                     const RdvStackArrangement *arrangement)
{
  RdvStackStore *self = g_new0 (RdvStackStore, 1);

  g_atomic_int_set (&self->references, 1);
  g_atomic_int_inc (&tools->references);
  self->tools = tools;
  self->document = g_object_ref (document);
  self->order = rdv_lane_order_copy (order);
  self->metrics = *metrics;
  self->arrangement = *arrangement;
  g_queue_init (&self->stacks);
  return self;
}

RdvStackStore *
rdv_stack_store_ref (RdvStackStore *self)
{
  g_atomic_int_inc (&self->references);
  return self;
}

void
rdv_stack_store_unref (RdvStackStore *self)
{
  if (!g_atomic_int_dec_and_test (&self->references))
    return;
  g_queue_clear_full (&self->stacks, (GDestroyNotify) rdv_lane_stack_unref);
  g_object_unref (self->order);
  g_object_unref (self->document);
  rdv_packing_tools_unref (self->tools);
  g_free (self);
}

static RdvStackContext
get_context (RdvStackStore *self, const gint *is_unwanted)
{
  return (RdvStackContext){
    .document = self->document,
    .order = self->order,
    .measure = self->tools->measure,
    .metrics = &self->metrics,
    .now = self->arrangement.now,
    .first = self->arrangement.first,
    .last = self->arrangement.last,
    .base = self->arrangement.base,
    .pinned = self->arrangement.pinned,
    .least_rows = self->arrangement.least_rows,
    .follows_view = self->arrangement.follows_view,
    .is_unwanted = is_unwanted,
  };
}

static RdvLaneStack *
find_stack (RdvStackStore *self, int step, double room)
{
  for (GList *link = self->stacks.head; link != NULL; link = link->next)
    {
      RdvLaneStack *stack = link->data;

      if (rdv_lane_stack_get_step (stack) == step && rdv_lane_stack_get_room (stack) == room)
        {
          g_queue_unlink (&self->stacks, link);
          g_queue_push_head_link (&self->stacks, link);
          return rdv_lane_stack_ref (stack);
        }
    }
  return NULL;
}

static void
keep (RdvStackStore *self, RdvLaneStack *stack)
{
  guint n_events = rdv_document_get_n_events (self->document);
  guint most = CLAMP (MAX_EVENTS_IN_STACKS / MAX (n_events, 1), MIN_STACKS, MAX_STACKS);

  g_queue_push_head (&self->stacks, rdv_lane_stack_ref (stack));
  if (self->stacks.length > most)
    rdv_lane_stack_unref (g_queue_pop_tail (&self->stacks));
}

static RdvLaneStack *get (RdvStackStore *self, int step, double room, const RdvStackContext *context);

static RdvLaneStack *
make (RdvStackStore *self, int step, double room, const RdvStackContext *context)
{
  g_autoptr (RdvLaneStack) base = NULL;
  g_autoptr (RdvLaneStack) coarser = NULL;
  g_autoptr (RdvLaneStack) finer = NULL;
  int coarser_step, finer_step;

  if (isinf (room) || step == 0)
    return rdv_lane_stack_new (context, step, room, NULL, NULL, NULL);
  base = get (self, 0, room, context);
  rdv_lane_stack_get_relatives (step, &coarser_step, &finer_step);
  if (coarser_step != step)
    coarser = get (self, coarser_step, room, context);
  if (finer_step != step && (coarser == NULL || !rdv_lane_stack_is_complete (coarser)))
    finer = get (self, finer_step, room, context);
  /* Any of them may be missing then. */
  if (rdv_stack_context_is_unwanted (context))
    return NULL;
  return rdv_lane_stack_new (context, step, room, base, coarser, finer);
}

static RdvLaneStack *
get (RdvStackStore *self, int step, double room, const RdvStackContext *context)
{
  RdvLaneStack *stack = find_stack (self, step, room);

  if (stack == NULL && !rdv_stack_context_is_unwanted (context))
    {
      stack = make (self, step, room, context);
      if (stack != NULL)
        keep (self, stack);
    }
  return stack;
}

RdvLaneStack *
rdv_stack_store_get (RdvStackStore *self, int step, double room, const gint *is_unwanted)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->tools->lock);
  RdvStackContext context;

  if (self->tools->label_widths == NULL)
    self->tools->label_widths
        = rdv_lane_pack_measure_labels (self->document, self->tools->measure, &self->metrics, is_unwanted);
  if (self->tools->label_widths == NULL)
    return NULL;
  context = get_context (self, is_unwanted);
  context.label_widths = self->tools->label_widths;
  return get (self, step, room, &context);
}

RdvLaneStack *
rdv_stack_store_get_empty (RdvStackStore *self)
{
  RdvStackContext context = get_context (self, NULL);

  return rdv_lane_stack_new_empty (&context);
}
