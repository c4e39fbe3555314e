/* rdv-lane-order.c: see rdv-lane-order.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-lane-order.h"

#include <string.h>

/* What is known of one lane. */
typedef struct
{
  guint32 parent;
  guint32 home;
  guint depth;
  gboolean is_hidden, is_collapsed;
  gboolean is_left_out; /* not hidden: the picture is not about it */
  GArray *events; /* those in its rows when they are not just all of its own, made when asked for; else NULL */
} Lane;

struct _RdvLaneOrder
{
  GObject parent_instance;
  RdvDocument *document;
  guint n_lanes;
  Lane *lanes;
  guint32 *order; /* parents before what is nested in them */
  guint32 solo;
  guint n_shown, n_hidden;
  guint n_away; /* hidden or left out */
  guint n_holds;
  gboolean has_changed; /* while held */
  RdvBitset *visible; /* NULL: all events */
  RdvBitset *shown;   /* those of them in lanes that are not hidden, made when asked for while some are */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdvLaneOrder, rdv_lane_order, G_TYPE_OBJECT)

static void
forget (RdvLaneOrder *self)
{
  for (guint i = 0; i < self->n_lanes; i++)
    g_clear_pointer (&self->lanes[i].events, g_array_unref);
  g_clear_pointer (&self->shown, rdv_bitset_free);
}

static void
rdv_lane_order_finalize (GObject *object)
{
  RdvLaneOrder *self = RDV_LANE_ORDER (object);

  forget (self);
  g_clear_pointer (&self->visible, rdv_bitset_free);
  g_free (self->lanes);
  g_free (self->order);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (rdv_lane_order_parent_class)->finalize (object);
}

static void
rdv_lane_order_class_init (RdvLaneOrderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rdv_lane_order_finalize;
  signals[CHANGED]
    = g_signal_new ("changed", RDV_TYPE_LANE_ORDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rdv_lane_order_init (RdvLaneOrder *self)
{
  self->solo = RDV_NONE;
}

/* Whether @lane is @other or nested in it. */
static gboolean
is_within (const RdvLaneOrder *self, guint32 lane, guint32 other)
{
  while (lane != RDV_NONE && lane != other)
    lane = self->lanes[lane].parent;
  return lane == other;
}

static guint32
work_out_home (const RdvLaneOrder *self, guint32 lane)
{
  const Lane *own = &self->lanes[lane];
  guint32 above;

  if (lane == self->solo)
    return lane;
  if (own->is_hidden || own->is_left_out || (self->solo != RDV_NONE && !is_within (self, lane, self->solo)))
    return RDV_NONE;
  if (own->parent == RDV_NONE)
    return lane;
  above = self->lanes[own->parent].home;
  /* Hidden with its parent, or condensed with it. */
  if (above != own->parent)
    return above;
  return self->lanes[own->parent].is_collapsed ? own->parent : lane;
}

static void
work_out (RdvLaneOrder *self)
{
  forget (self);
  self->n_shown = self->n_hidden = self->n_away = 0;
  for (guint i = 0; i < self->n_lanes; i++)
    {
      guint32 lane = self->order[i];

      self->lanes[lane].home = work_out_home (self, lane);
      self->n_shown += self->lanes[lane].home == lane;
      self->n_away += self->lanes[lane].home == RDV_NONE;
      self->n_hidden += self->lanes[lane].home == RDV_NONE && !self->lanes[lane].is_left_out;
    }
}

static void
changed (RdvLaneOrder *self)
{
  work_out (self);
  self->has_changed = self->n_holds > 0;
  if (!self->has_changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

void
rdv_lane_order_leave_out_empty (RdvLaneOrder *self)
{
  g_return_if_fail (RDV_IS_LANE_ORDER (self));

  if (rdv_document_get_n_events (self->document) == 0)
    return;
  /* What is nested in a lane comes after it. */
  for (guint i = self->n_lanes; i-- > 0;)
    {
      Lane *lane = &self->lanes[self->order[i]];
      guint n;

      rdv_document_get_lane_events (self->document, self->order[i], &n);
      lane->is_left_out = n == 0;
      for (guint j = i + 1; j < self->n_lanes && lane->is_left_out && is_within (self, self->order[j], self->order[i]); j++)
        lane->is_left_out = self->lanes[self->order[j]].is_left_out;
    }
  changed (self);
}

void
rdv_lane_order_leave_out_others (RdvLaneOrder *self, const RdvBitset *lanes)
{
  g_return_if_fail (RDV_IS_LANE_ORDER (self));
  g_return_if_fail (lanes != NULL && rdv_bitset_get_size (lanes) == self->n_lanes);

  for (guint i = 0; i < self->n_lanes; i++)
    self->lanes[i].is_left_out |= !rdv_bitset_contains (lanes, i);
  changed (self);
}

/* Where to go on after @lane when all that is nested in it is done. */
static guint32
leave (const RdvLaneOrder *self, const guint32 *next, guint32 lane)
{
  while (lane != RDV_NONE && next[lane] == RDV_NONE)
    lane = self->lanes[lane].parent;
  return lane != RDV_NONE ? next[lane] : RDV_NONE;
}

/* Parents before what is nested in them, as the document has them. Parents form no rings: the document takes care of that. */
static void
fill_order (RdvLaneOrder *self)
{
  g_autofree guint32 *first = g_new (guint32, self->n_lanes); /* nested in it */
  g_autofree guint32 *next = g_new (guint32, self->n_lanes);  /* with the same parent */
  guint32 lane = RDV_NONE;
  guint n = 0;

  memset (first, 0xff, self->n_lanes * sizeof (guint32));
  for (guint32 i = self->n_lanes; i-- > 0;)
    {
      guint32 *head = self->lanes[i].parent != RDV_NONE ? &first[self->lanes[i].parent] : &lane;

      next[i] = *head;
      *head = i;
    }
  while (lane != RDV_NONE)
    {
      guint32 parent = self->lanes[lane].parent;

      self->order[n++] = lane;
      self->lanes[lane].depth = parent != RDV_NONE ? self->lanes[parent].depth + 1 : 0;
      lane = first[lane] != RDV_NONE ? first[lane] : leave (self, next, lane);
    }
  g_assert (n == self->n_lanes);
}

RdvLaneOrder *
rdv_lane_order_new (RdvDocument *document)
{
  RdvLaneOrder *self = g_object_new (RDV_TYPE_LANE_ORDER, NULL);

  self->document = g_object_ref (document);
  self->n_lanes = rdv_document_get_n_lanes (document);
  self->lanes = g_new0 (Lane, self->n_lanes);
  self->order = g_new (guint32, self->n_lanes);
  for (guint32 i = 0; i < self->n_lanes; i++)
    self->lanes[i].parent = rdv_document_get_lane (document, i)->parent;
  fill_order (self);
  work_out (self);
  return self;
}

/* The events of all lanes whose home is @lane, or any where that is RDV_NONE, as far as they are visible. */
static RdvBitset *
unite_lanes (RdvLaneOrder *self, guint32 lane)
{
  RdvBitset *set = rdv_bitset_new (rdv_document_get_n_events (self->document));

  for (guint i = 0; i < self->n_lanes; i++)
    {
      guint32 home = self->lanes[i].home;
      guint n;
      const guint32 *own = rdv_document_get_lane_events (self->document, i, &n);

      if (lane == RDV_NONE ? home != RDV_NONE : home == lane)
        rdv_bitset_add_all (set, own, n);
    }
  if (self->visible != NULL)
    rdv_bitset_intersect (set, self->visible);
  return set;
}

/* The events in the rows of @lane, in order, each once. */
static GArray *
gather_events (RdvLaneOrder *self, guint32 lane)
{
  GArray *events = NULL;
  guint n;
  const guint32 *own = rdv_document_get_lane_events (self->document, lane, &n);

  if (self->lanes[lane].is_collapsed)
    {
      g_autoptr (RdvBitset) set = unite_lanes (self, lane);
      guint size = rdv_bitset_get_size (set);

      events = g_array_sized_new (FALSE, FALSE, sizeof (guint32), MAX (rdv_bitset_count (set), 1));
      for (guint i = rdv_bitset_next (set, 0); i < size; i = rdv_bitset_next (set, i + 1))
        g_array_append_val (events, i);
      return events;
    }
  /* With room from the beginning: no array would mean the lane's own events. */
  events = g_array_sized_new (FALSE, FALSE, sizeof (guint32), MAX (n, 1));
  g_array_set_size (events, n);
  g_array_set_size (events, rdv_bitset_pick (self->visible, own, n, (guint32 *)(gpointer)events->data));
  return events;
}

static gboolean
has_events_of_its_own (const RdvLaneOrder *self, guint32 lane)
{
  return self->lanes[lane].is_collapsed || self->visible != NULL;
}

static GArray *
ensure_events (RdvLaneOrder *self, guint32 lane)
{
  Lane *own = &self->lanes[lane];

  if (own->events == NULL)
    own->events = gather_events (self, lane);
  return own->events;
}

/* Both would gather the same. It never changes: another thread may read it. */
static void
share_events (RdvLaneOrder *self, RdvLaneOrder *copy)
{
  for (guint32 i = 0; i < self->n_lanes; i++)
    if (self->lanes[i].home == i && has_events_of_its_own (self, i))
      copy->lanes[i].events = g_array_ref (ensure_events (self, i));
}

RdvLaneOrder *
rdv_lane_order_copy (RdvLaneOrder *self)
{
  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), NULL);

  return rdv_lane_order_copy_for (self, self->document);
}

RdvLaneOrder *
rdv_lane_order_copy_for (RdvLaneOrder *self, RdvDocument *document)
{
  RdvLaneOrder *copy;

  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), NULL);
  g_return_val_if_fail (rdv_document_get_n_lanes (document) == self->n_lanes, NULL);

  copy = rdv_lane_order_new (document);
  for (guint i = 0; i < self->n_lanes; i++)
    {
      copy->order[i] = self->order[i];
      copy->lanes[i].is_hidden = self->lanes[i].is_hidden;
      copy->lanes[i].is_collapsed = self->lanes[i].is_collapsed;
      copy->lanes[i].is_left_out = document == self->document && self->lanes[i].is_left_out;
    }
  copy->solo = self->solo;
  /* Positions belong to a document. */
  if (self->visible != NULL && document == self->document)
    copy->visible = rdv_bitset_copy (self->visible);
  work_out (copy);
  if (document == self->document)
    share_events (self, copy);
  return copy;
}

RdvDocument *
rdv_lane_order_get_document (RdvLaneOrder *self)
{
  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), NULL);

  return self->document;
}

guint32
rdv_lane_order_get_lane (RdvLaneOrder *self, guint place)
{
  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), RDV_NONE);
  g_return_val_if_fail (place < self->n_lanes, RDV_NONE);

  return self->order[place];
}

guint
rdv_lane_order_get_depth (RdvLaneOrder *self, guint32 lane)
{
  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), 0);
  g_return_val_if_fail (lane < self->n_lanes, 0);

  return self->lanes[lane].depth;
}

guint32
rdv_lane_order_get_home (RdvLaneOrder *self, guint32 lane)
{
  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), RDV_NONE);
  g_return_val_if_fail (lane < self->n_lanes, RDV_NONE);

  return self->lanes[lane].home;
}

guint
rdv_lane_order_get_n_shown (RdvLaneOrder *self)
{
  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), 0);

  return self->n_shown;
}

guint
rdv_lane_order_get_n_hidden (RdvLaneOrder *self)
{
  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), 0);

  return self->n_hidden;
}

gboolean
rdv_lane_order_get_collapsed (RdvLaneOrder *self, guint32 lane)
{
  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), FALSE);
  g_return_val_if_fail (lane < self->n_lanes, FALSE);

  return self->lanes[lane].is_collapsed;
}

gboolean
rdv_lane_order_get_hidden (RdvLaneOrder *self, guint32 lane)
{
  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), FALSE);
  g_return_val_if_fail (lane < self->n_lanes, FALSE);

  return self->lanes[lane].is_hidden;
}

guint32
rdv_lane_order_get_solo (RdvLaneOrder *self)
{
  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), RDV_NONE);

  return self->solo;
}

const guint32 *
rdv_lane_order_get_events (RdvLaneOrder *self, guint32 lane, guint *n)
{
  GArray *events;

  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), NULL);
  g_return_val_if_fail (lane < self->n_lanes, NULL);

  if (!has_events_of_its_own (self, lane))
    return rdv_document_get_lane_events (self->document, lane, n);
  events = ensure_events (self, lane);
  *n = events->len;
  return (const guint32 *)(gpointer)events->data;
}

guint32
rdv_lane_order_find_home (RdvLaneOrder *self, guint32 event)
{
  guint n;
  const guint32 *lanes;

  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), RDV_NONE);

  lanes = rdv_document_get_lanes (self->document, event, &n);
  for (guint i = 0; i < n; i++)
    if (self->lanes[lanes[i]].home != RDV_NONE)
      return self->lanes[lanes[i]].home;
  return RDV_NONE;
}

gboolean
rdv_lane_order_shows_event (RdvLaneOrder *self, guint32 event)
{
  return rdv_lane_order_is_visible (self, event) && rdv_lane_order_find_home (self, event) != RDV_NONE;
}

const RdvBitset *
rdv_lane_order_get_visible (RdvLaneOrder *self)
{
  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), NULL);

  return self->visible;
}

gboolean
rdv_lane_order_is_visible (RdvLaneOrder *self, guint32 event)
{
  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), FALSE);

  return self->visible == NULL || rdv_bitset_contains (self->visible, event);
}

void
rdv_lane_order_set_visible (RdvLaneOrder *self, const RdvBitset *visible)
{
  g_return_if_fail (RDV_IS_LANE_ORDER (self));
  g_return_if_fail (visible == NULL || rdv_bitset_get_size (visible) == rdv_document_get_n_events (self->document));

  if (self->visible == NULL && visible == NULL)
    return;
  g_clear_pointer (&self->visible, rdv_bitset_free);
  self->visible = visible != NULL ? rdv_bitset_copy (visible) : NULL;
  changed (self);
}

/* NULL: all events. */
static const RdvBitset *
get_shown (RdvLaneOrder *self)
{
  if (self->n_away == 0)
    return self->visible;
  if (self->shown == NULL)
    self->shown = unite_lanes (self, RDV_NONE);
  return self->shown;
}

guint
rdv_lane_order_count_events (RdvLaneOrder *self, gint64 from, gint64 to)
{
  const RdvIntervalIndex *index;
  const RdvBitset *shown;

  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), 0);

  index = rdv_document_get_interval_index (self->document);
  shown = get_shown (self);
  return shown != NULL ? rdv_interval_index_count_among (index, from, to, shown)
                       : rdv_interval_index_count (index, from, to);
}

guint
rdv_lane_order_get_place (RdvLaneOrder *self, guint32 event, guint *n)
{
  const RdvBitset *shown;

  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), 0);

  shown = get_shown (self);
  *n = shown != NULL ? rdv_bitset_count (shown) : rdv_document_get_n_events (self->document);
  return shown != NULL ? rdv_bitset_count_range (shown, 0, event) : event;
}

void
rdv_lane_order_hold (RdvLaneOrder *self)
{
  g_return_if_fail (RDV_IS_LANE_ORDER (self));

  self->n_holds++;
}

void
rdv_lane_order_release (RdvLaneOrder *self)
{
  g_return_if_fail (RDV_IS_LANE_ORDER (self));
  g_return_if_fail (self->n_holds > 0);

  if (--self->n_holds == 0 && self->has_changed)
    changed (self);
}

void
rdv_lane_order_set_collapsed (RdvLaneOrder *self, guint32 lane, gboolean collapsed)
{
  g_return_if_fail (RDV_IS_LANE_ORDER (self));
  g_return_if_fail (lane < self->n_lanes);

  if (!self->lanes[lane].is_collapsed == !collapsed)
    return;
  self->lanes[lane].is_collapsed = collapsed;
  changed (self);
}

void
rdv_lane_order_hide (RdvLaneOrder *self, guint32 lane)
{
  g_return_if_fail (RDV_IS_LANE_ORDER (self));
  g_return_if_fail (lane < self->n_lanes);

  if (self->lanes[lane].is_hidden && self->solo != lane)
    return;
  self->lanes[lane].is_hidden = TRUE;
  if (self->solo == lane)
    self->solo = RDV_NONE;
  changed (self);
}

/* Hides what is not shown beside the lane that is shown alone, so that more can be shown with it. */
static void
end_solo (RdvLaneOrder *self)
{
  for (guint i = 0; i < self->n_lanes; i++)
    if (!is_within (self, i, self->solo))
      self->lanes[i].is_hidden = !is_within (self, self->solo, i);
  self->lanes[self->solo].is_hidden = FALSE;
  self->solo = RDV_NONE;
}

void
rdv_lane_order_show (RdvLaneOrder *self, guint32 lane)
{
  g_return_if_fail (RDV_IS_LANE_ORDER (self));
  g_return_if_fail (lane < self->n_lanes);

  if (self->lanes[lane].home != RDV_NONE)
    return;
  if (self->solo != RDV_NONE)
    end_solo (self);
  for (; lane != RDV_NONE; lane = self->lanes[lane].parent)
    self->lanes[lane].is_hidden = FALSE;
  changed (self);
}

void
rdv_lane_order_show_all (RdvLaneOrder *self)
{
  g_return_if_fail (RDV_IS_LANE_ORDER (self));

  if (self->n_hidden == 0 && self->solo == RDV_NONE)
    return;
  for (guint i = 0; i < self->n_lanes; i++)
    self->lanes[i].is_hidden = FALSE;
  self->solo = RDV_NONE;
  changed (self);
}

void
rdv_lane_order_set_solo (RdvLaneOrder *self, guint32 lane)
{
  g_return_if_fail (RDV_IS_LANE_ORDER (self));
  g_return_if_fail (lane == RDV_NONE || lane < self->n_lanes);

  if (self->solo == lane)
    return;
  self->solo = lane;
  changed (self);
}

static guint
find_place (const RdvLaneOrder *self, guint32 lane)
{
  guint place = 0;

  while (self->order[place] != lane)
    place++;
  return place;
}

/* The place after @lane and all that is nested in it. */
static guint
find_end (const RdvLaneOrder *self, guint32 lane)
{
  guint place = find_place (self, lane) + 1;

  while (place < self->n_lanes && self->lanes[self->order[place]].depth > self->lanes[lane].depth)
    place++;
  return place;
}

guint32
rdv_lane_order_get_previous (RdvLaneOrder *self, guint32 lane)
{
  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), RDV_NONE);
  g_return_val_if_fail (lane < self->n_lanes, RDV_NONE);

  for (guint place = find_place (self, lane); place > 0; place--)
    {
      guint32 above = self->order[place - 1];

      if (self->lanes[above].parent == self->lanes[lane].parent && self->lanes[above].home == above)
        return above;
    }
  return RDV_NONE;
}

guint32
rdv_lane_order_get_next (RdvLaneOrder *self, guint32 lane)
{
  g_return_val_if_fail (RDV_IS_LANE_ORDER (self), RDV_NONE);
  g_return_val_if_fail (lane < self->n_lanes, RDV_NONE);

  for (guint place = find_end (self, lane); place < self->n_lanes; place++)
    {
      guint32 below = self->order[place];

      if (self->lanes[below].parent == self->lanes[lane].parent && self->lanes[below].home == below)
        return below;
    }
  return RDV_NONE;
}

/* Moves @lane with what is nested in it to @target, a place outside of that. */
static void
move_to (RdvLaneOrder *self, guint32 lane, guint target)
{
  guint first = find_place (self, lane);
  guint end = find_end (self, lane);
  guint n = end - first;
  g_autofree guint32 *moved = g_memdup2 (self->order + first, n * sizeof (guint32));

  if (target == first || target == end)
    return;
  if (target < first)
    {
      memmove (self->order + target + n, self->order + target, (first - target) * sizeof (guint32));
      memcpy (self->order + target, moved, n * sizeof (guint32));
    }
  else
    {
      memmove (self->order + first, self->order + end, (target - end) * sizeof (guint32));
      memcpy (self->order + target - n, moved, n * sizeof (guint32));
    }
  changed (self);
}

gboolean
rdv_lane_order_move_up (RdvLaneOrder *self, guint32 lane)
{
  guint32 above = rdv_lane_order_get_previous (self, lane);

  if (above == RDV_NONE)
    return FALSE;
  move_to (self, lane, find_place (self, above));
  return TRUE;
}

gboolean
rdv_lane_order_move_down (RdvLaneOrder *self, guint32 lane)
{
  guint32 below = rdv_lane_order_get_next (self, lane);

  if (below == RDV_NONE)
    return FALSE;
  move_to (self, lane, find_end (self, below));
  return TRUE;
}

void
rdv_lane_order_move_before (RdvLaneOrder *self, guint32 lane, guint32 before)
{
  guint32 parent;

  g_return_if_fail (RDV_IS_LANE_ORDER (self));
  g_return_if_fail (lane < self->n_lanes);
  g_return_if_fail (before == RDV_NONE ||
                    (before < self->n_lanes && self->lanes[before].parent == self->lanes[lane].parent));

  parent = self->lanes[lane].parent;
  if (before == lane)
    return;
  if (before != RDV_NONE)
    move_to (self, lane, find_place (self, before));
  else
    move_to (self, lane, parent != RDV_NONE ? find_end (self, parent) : self->n_lanes);
}
