/* rdv-background-stacks.c: see rdv-background-stacks.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-background-stacks.h"

#include "rdv-background-task.h"
#include "rdv-date-zone.h"

/* Where a glide is now, where it leads, and where it was a moment ago. */
#define MAX_WANTED 3
/* Stacks kept; the store keeps others. */
#define MAX_READY 16
#define NEAREST_ROOM_PENALTY 64
/* After a frame that is due: what it has to draw is wanted sooner. */
#define START_PRIORITY (G_PRIORITY_HIGH_IDLE + 50)

typedef struct
{
  int step;
  double room;
} Key;

/* What the other thread works on. */
typedef struct
{
  gint references; /* atomic */
  RdvStackStore *store;
  Key key;
  RdvZone *zone; /* that labels tell times in; NULL: UTC */
  gint is_unwanted;    /* atomic */
  RdvLaneStack *stack; /* the result: of the other thread until @is_done is set */
  gint is_done;        /* atomic */
  RdvBackgroundStacks *owner; /* NULL when it is gone; of the main thread alone */
} Job;

struct _RdvBackgroundStacks
{
  RdvStackStore *store;
  RdvLaneStack *empty;
  GQueue ready; /* RdvLaneStack, the last used first */
  Key wanted[MAX_WANTED]; /* the last one asked for first */
  guint n_wanted;
  Key last; /* asked for last, whether it was there or not */
  gboolean has_last;
  Job *job;
  guint start_source; /* 0: nothing waits to be begun */
  gboolean is_paused;
  GSourceFunc on_ready;
  gpointer user_data;
};

static void start_soon (RdvBackgroundStacks *self);

static void
job_unref (Job *job)
{
  if (!g_atomic_int_dec_and_test (&job->references))
    return;
  g_clear_pointer (&job->stack, rdv_lane_stack_unref);
  rdv_stack_store_unref (job->store);
  g_clear_pointer (&job->zone, rdv_zone_unref);
  g_free (job);
}

static gboolean
is_key (const RdvLaneStack *stack, const Key *key)
{
  return rdv_lane_stack_get_step (stack) == key->step && rdv_lane_stack_get_room (stack) == key->room;
}

static gboolean
key_equal (const Key *one, const Key *other)
{
  return one->step == other->step && one->room == other->room;
}

static GList *
find_ready (RdvBackgroundStacks *self, const Key *key)
{
  for (GList *link = self->ready.head; link != NULL; link = link->next)
    if (is_key (link->data, key))
      return link;
  return NULL;
}

static void
forget_wanted (RdvBackgroundStacks *self, const Key *key)
{
  guint n = 0;

  for (guint i = 0; i < self->n_wanted; i++)
    if (!key_equal (&self->wanted[i], key))
      self->wanted[n++] = self->wanted[i];
  self->n_wanted = n;
}

static gboolean
is_wanted (RdvBackgroundStacks *self, const Key *key)
{
  for (guint i = 0; i < self->n_wanted; i++)
    if (key_equal (&self->wanted[i], key))
      return TRUE;
  return FALSE;
}

static void
run (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (RdvDateZoneScope) zone = rdv_date_zone_enter (job->zone);

  if (g_atomic_int_get (&job->is_unwanted) == 0)
    job->stack = rdv_stack_store_get (job->store, job->key.step, job->key.room, &job->is_unwanted);
  g_atomic_int_set (&job->is_done, TRUE);
  g_task_return_boolean (task, TRUE);
}

/* The coarsest stays: it can stand in for all others. */
static void
take (RdvBackgroundStacks *self, RdvLaneStack *stack)
{
  forget_wanted (self, &(Key){ rdv_lane_stack_get_step (stack), rdv_lane_stack_get_room (stack) });
  g_queue_push_head (&self->ready, stack);
  for (GList *link = self->ready.tail; self->ready.length > MAX_READY && link != NULL; link = link->prev)
    if (rdv_lane_stack_get_step (link->data) != 0)
      {
        rdv_lane_stack_unref (link->data);
        g_queue_delete_link (&self->ready, link);
        break;
      }
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Job *job = user_data;
  RdvBackgroundStacks *self = job->owner;
  RdvLaneStack *stack = NULL;

  if (g_atomic_int_get (&job->is_done) != 0)
    stack = g_steal_pointer (&job->stack);
  if (self == NULL)
    g_clear_pointer (&stack, rdv_lane_stack_unref);
  else
    {
      self->job = NULL;
      if (stack != NULL)
        take (self, stack);
      start_soon (self);
      if (stack != NULL)
        self->on_ready (self->user_data);
    }
  job_unref (job);
}

static void
start_job (RdvBackgroundStacks *self, const Key *key, gboolean is_ahead)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);
  RdvZone *zone = rdv_date_zone_get ();

  job->references = 2; /* one for us, one for the thread */
  job->zone = zone != NULL ? rdv_zone_ref (zone) : NULL;
  job->store = rdv_stack_store_ref (self->store);
  job->key = *key;
  job->owner = self;
  g_atomic_int_set (&job->is_unwanted, FALSE);
  self->job = job;
  task = g_task_new (NULL, NULL, on_done, job);
  g_task_set_priority (task, is_ahead ? G_PRIORITY_LOW : G_PRIORITY_DEFAULT);
  g_task_set_task_data (task, job, (GDestroyNotify) job_unref);
  rdv_background_task_run (task, run);
}

/* The step that is likely to be asked for next: one in, one out. */
static gboolean
find_neighbour (RdvBackgroundStacks *self, Key *key)
{
  static const int ways[] = { -1, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (ways) && self->has_last; i++)
    {
      *key = (Key){ self->last.step + ways[i], self->last.room };
      /* Beyond step 0 there is only what a wider window would show. */
      if (key->step <= 0 && find_ready (self, key) == NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
start (gpointer user_data)
{
  RdvBackgroundStacks *self = user_data;
  Key key;

  self->start_source = 0;
  if (self->n_wanted > 0)
    {
      key = self->wanted[0];
      start_job (self, &key, FALSE);
    }
  else if (find_neighbour (self, &key))
    start_job (self, &key, TRUE);
  return G_SOURCE_REMOVE;
}

static void
start_soon (RdvBackgroundStacks *self)
{
  if (self->job == NULL && self->start_source == 0 && !self->is_paused)
    self->start_source = g_idle_add_full (START_PRIORITY, start, self, NULL);
}

void
rdv_background_stacks_set_paused (RdvBackgroundStacks *self, gboolean is_paused)
{
  self->is_paused = is_paused;
  if (!is_paused)
    {
      start_soon (self);
      return;
    }
  g_clear_handle_id (&self->start_source, g_source_remove);
  if (self->job != NULL)
    g_atomic_int_set (&self->job->is_unwanted, TRUE);
}

static void
want (RdvBackgroundStacks *self, const Key *key)
{
  forget_wanted (self, key);
  for (guint i = MIN (self->n_wanted, MAX_WANTED - 1); i > 0; i--)
    self->wanted[i] = self->wanted[i - 1];
  self->wanted[0] = *key;
  self->n_wanted = MIN (self->n_wanted + 1, MAX_WANTED);
  if (self->job != NULL && !is_wanted (self, &self->job->key))
    g_atomic_int_set (&self->job->is_unwanted, TRUE);
  start_soon (self);
}

/* How well a stack stands in for another: a coarser one fits at any finer scale, a finer one would not; of a room that is another one
 * the rows do not fit the window. */
static gint64
get_misfit (const RdvLaneStack *stack, const Key *key)
{
  int coarser_by = rdv_lane_stack_get_step (stack) - key->step;

  if (coarser_by < 0)
    return G_MAXINT64;
  return coarser_by + (rdv_lane_stack_get_room (stack) == key->room ? 0 : NEAREST_ROOM_PENALTY);
}

static RdvLaneStack *
find_substitute (RdvBackgroundStacks *self, const Key *key)
{
  RdvLaneStack *best = self->empty;
  gint64 least = G_MAXINT64;

  for (GList *link = self->ready.head; link != NULL; link = link->next)
    {
      gint64 misfit = get_misfit (link->data, key);

      if (misfit < least)
        {
          least = misfit;
          best = link->data;
        }
    }
  return best;
}

RdvLaneStack *
rdv_background_stacks_find (RdvBackgroundStacks *self, int step, double room)
{
  Key key = { step, room };
  GList *link = find_ready (self, &key);

  self->last = key;
  self->has_last = TRUE;
  if (link == NULL)
    {
      want (self, &key);
      return find_substitute (self, &key);
    }
  g_queue_unlink (&self->ready, link);
  g_queue_push_head_link (&self->ready, link);
  start_soon (self);
  return link->data;
}

gboolean
rdv_background_stacks_has (RdvBackgroundStacks *self, int step, double room)
{
  return find_ready (self, &(Key){ step, room }) != NULL;
}

gboolean
rdv_background_stacks_is_busy (RdvBackgroundStacks *self)
{
  return self->n_wanted > 0;
}

RdvBackgroundStacks *
rdv_background_stacks_new (RdvStackStore *store, GSourceFunc on_ready, gpointer user_data)
{
  RdvBackgroundStacks *self = g_new0 (RdvBackgroundStacks, 1);

  self->store = rdv_stack_store_ref (store);
  self->empty = rdv_stack_store_get_empty (store);
  self->on_ready = on_ready;
  self->user_data = user_data;
  g_queue_init (&self->ready);
  return self;
}

void
rdv_background_stacks_free (RdvBackgroundStacks *self)
{
  if (self->job != NULL)
    {
      g_atomic_int_set (&self->job->is_unwanted, TRUE);
      self->job->owner = NULL;
    }
  g_clear_handle_id (&self->start_source, g_source_remove);
  g_queue_clear_full (&self->ready, (GDestroyNotify) rdv_lane_stack_unref);
  rdv_lane_stack_unref (self->empty);
  rdv_stack_store_unref (self->store);
  g_free (self);
}
