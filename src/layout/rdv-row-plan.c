/* rdv-row-plan.c: see rdv-row-plan.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-row-plan.h"

#include <math.h>

#include "rdv-row-shares.h"

/* A view is so many blocks wide: the more, the better rows follow what there is, and the longer it takes. */
#define BLOCKS_A_VIEW 8
/* A place counts as looked at in views whose middle is no more blocks away. If it counted in all in which it
 * can be seen, one that is crowded would take the rows of all that lies within a view of it; as it is, some
 * views between two places are higher than the window. */
#define MIDDLE_BLOCKS 1
/* With more blocks than this they are made twice as long: then some rows stay free, but none is missing. */
#define MAX_BLOCKS 2048
/* Rows of which nobody is known to need them go to all, for labels are chosen in another order than the lanes
 * were asked in. */
#define MAX_SPARE_ROWS 1u
/* What a row counts that shows no label: some mark needs it. */
#define LEAST_GAIN 1e-3

struct _RdvRowPlan
{
  GArray *keys;     /* gint64 */
  guint16 **rows;   /* for each lane, for each block */
  RdvRowCaps *caps; /* one for each lane */
  guint n_lanes;
  guint blocks_a_view;
};

/* A plan in the making. */
typedef struct
{
  RdvRowPlan *plan;
  RdvDocument *document;
  const RdvPlannedLane *lanes;
  const RdvMetrics *metrics;
  double room;
  guint16 **least;  /* for each lane and block: rows that it has anyway */
  guint16 **needed; /* and would need; G_MAXUINT16 for more than there can be */
  GArray **labels;  /* for each lane: Label, in order of block */
  guint n_rows;     /* of labels, in the largest pack */
} Planner;

/* What a label adds to a row. */
typedef struct
{
  guint block;
  guint row;
  double weight;
} Label;

static gint64
get_start (RdvDocument *document, guint32 event)
{
  RdvExtent extent;

  rdv_document_get_extent (document, event, &extent);
  return extent.start.earliest;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const gint64 *one = a;
  const gint64 *other = b;

  return *one < *other ? -1 : *one > *other;
}

static void
drop_repeated (GArray *keys)
{
  guint n = 0;

  for (guint i = 0; i < keys->len; i++)
    if (n == 0 || g_array_index (keys, gint64, i) != g_array_index (keys, gint64, n - 1))
      g_array_index (keys, gint64, n++) = g_array_index (keys, gint64, i);
  g_array_set_size (keys, n);
}

/* Blocks exist only where something begins: there may be billions of others. */
static void
find_blocks (Planner *self, RdvRowCaps *grid)
{
  GArray *keys = self->plan->keys;

  for (guint i = 0; i < self->plan->n_lanes; i++)
    for (guint j = 0; j < self->lanes[i].n_events; j++)
      {
        gint64 key = rdv_row_caps_get_key (grid, get_start (self->document, self->lanes[i].events[j]));

        g_array_append_val (keys, key);
      }
  g_array_sort (keys, compare_keys);
  drop_repeated (keys);
  while (keys->len > MAX_BLOCKS)
    {
      for (guint i = 0; i < keys->len; i++)
        g_array_index (keys, gint64, i) = (gint64)floor ((double)g_array_index (keys, gint64, i) / 2);
      drop_repeated (keys);
      grid->block *= 2;
      self->plan->blocks_a_view = MAX (self->plan->blocks_a_view / 2, 1);
    }
  grid->keys = (const gint64 *)(gpointer)keys->data;
  grid->n_blocks = keys->len;
}

static void
get_block_times (const RdvRowCaps *grid, guint block, gint64 *from, gint64 *to)
{
  *from = grid->origin + (gint64)((double)grid->keys[block] * grid->block);
  *to = *from + (gint64)grid->block;
}

/* What the lane would use of its rows, block by block. */
static void
look_at_lane (Planner *self, guint lane, const RdvRowPlan *coarser)
{
  const RdvPlannedLane *planned = &self->lanes[lane];
  const RdvRowCaps *caps = &self->plan->caps[lane];

  for (guint i = 0; i < caps->n_blocks; i++)
    {
      gint64 from, to;
      guint before = G_MAXUINT16;
      RdvRowUse use;

      get_block_times (caps, i, &from, &to);
      use = rdv_lane_pack_get_use (planned->pack, from, to);
      if (coarser != NULL)
        before = rdv_row_caps_get (&coarser->caps[lane], from, to);
      self->needed[lane][i] = use.has_crowd && !planned->is_fixed ? G_MAXUINT16 : use.n_rows + use.has_crowd;
      self->least[lane][i] = before < G_MAXUINT16 ? MAX (before, planned->least_rows) : planned->least_rows;
    }
  for (guint i = 0; i < rdv_lane_pack_get_n_events (planned->pack) && !planned->is_fixed; i++)
    {
      const RdvPackedEvent *event = rdv_lane_pack_get_event (planned->pack, i);
      Label label = { rdv_row_caps_find (
                          caps, rdv_row_caps_get_key (caps, get_start (self->document, event->event))),
                      event->row, rdv_row_gain_get_weight (event->importance) };

      if (event->label_side == RDV_LABEL_NONE)
        continue;
      g_array_append_val (self->labels[lane], label);
      self->n_rows = MAX (self->n_rows, event->row + 1u);
    }
}

/* What the lanes do in a view. */
typedef struct
{
  guint first, end; /* blocks */
  guint *has;       /* rows of labels, for each lane */
  guint *needed;
  double *gains; /* for each lane and row */
  double height;
} View;

static double
get_height (const Planner *self, const View *view, guint lane, guint n_rows)
{
  double rows = MIN (n_rows, view->needed[lane]) * self->metrics->row_height;

  if (self->lanes[lane].is_fixed)
    return MAX (view->needed[lane], 1) * self->metrics->row_height;
  return MAX (rows + (n_rows < view->needed[lane] ? self->lanes[lane].crowd_height : 0),
              self->metrics->row_height);
}

static guint
find_label (const GArray *labels, guint block)
{
  guint low = 0;
  guint high = labels->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (labels, Label, middle).block >= block)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

static void
look_at_view (const Planner *self, View *view, guint middle)
{
  const RdvRowCaps *grid = &self->plan->caps[0];
  gint64 reach = (self->plan->blocks_a_view + 1) / 2;

  view->first = rdv_row_caps_find (grid, grid->keys[middle] - reach);
  view->end = rdv_row_caps_find (grid, grid->keys[middle] + reach + 1);
  view->height = 0;
  memset (view->gains, 0, sizeof (double) * self->plan->n_lanes * (self->n_rows + 1));
  for (guint lane = 0; lane < self->plan->n_lanes; lane++)
    {
      GArray *labels = self->labels[lane];

      view->has[lane] = view->needed[lane] = 0;
      for (guint i = view->first; i < view->end; i++)
        {
          view->has[lane] = MAX (view->has[lane], self->least[lane][i]);
          view->needed[lane] = MAX (view->needed[lane], self->needed[lane][i]);
        }
      for (guint i = find_label (labels, view->first);
           i < labels->len && g_array_index (labels, Label, i).block < view->end; i++)
        {
          const Label *label = &g_array_index (labels, Label, i);

          view->gains[lane * (self->n_rows + 1) + label->row] += label->weight;
        }
      view->height += get_height (self, view, lane, view->has[lane]);
    }
}

/* The lane that gains most by another row, among those for which there is room; all lanes for none. */
static guint
find_best (const Planner *self, const View *view)
{
  guint n = self->plan->n_lanes;
  guint best = n;
  double most = 0;

  for (guint lane = 0; lane < n; lane++)
    {
      guint has = view->has[lane];
      double more = 0;

      if (self->lanes[lane].is_fixed || has >= view->needed[lane] || has > self->n_rows)
        continue;
      if (view->height - get_height (self, view, lane, has) + get_height (self, view, lane, has + 1) >
          self->room)
        continue;
      if (has < self->n_rows)
        more = view->gains[lane * (self->n_rows + 1) + has];
      more = MAX (more, LEAST_GAIN) * rdv_row_share_get_claim (has);
      if (best == n || more > most)
        {
          most = more;
          best = lane;
        }
    }
  return best;
}

static void
share_view (Planner *self, View *view, guint middle)
{
  const RdvRowCaps *grid = &self->plan->caps[0];
  guint first = rdv_row_caps_find (grid, grid->keys[middle] - MIDDLE_BLOCKS);
  guint end = rdv_row_caps_find (grid, grid->keys[middle] + MIDDLE_BLOCKS + 1);
  guint n = self->plan->n_lanes;
  guint best, spare;

  while ((best = find_best (self, view)) < n)
    {
      view->height -= get_height (self, view, best, view->has[best]);
      view->has[best]++;
      view->height += get_height (self, view, best, view->has[best]);
    }
  spare = (guint)CLAMP ((self->room - view->height) / self->metrics->row_height, 0, MAX_SPARE_ROWS);
  for (guint lane = 0; lane < n; lane++)
    for (guint i = first; i < end && !self->lanes[lane].is_fixed; i++)
      self->plan->rows[lane][i] = MIN (self->plan->rows[lane][i], view->has[lane] + spare);
}

static void
share_out (Planner *self)
{
  guint n = self->plan->n_lanes;
  g_autofree guint *has = g_new0 (guint, n);
  g_autofree guint *needed = g_new0 (guint, n);
  g_autofree double *gains = g_new0 (double, n *(self->n_rows + 1));
  View view = { .has = has, .needed = needed, .gains = gains };

  for (guint i = 0; i < self->plan->keys->len; i++)
    {
      look_at_view (self, &view, i);
      share_view (self, &view, i);
    }
}

static guint16 **
new_table (guint n_lanes, guint n_blocks)
{
  guint16 **table = g_new0 (guint16 *, n_lanes + 1);

  for (guint i = 0; i < n_lanes; i++)
    {
      table[i] = g_new (guint16, n_blocks + 1);
      memset (table[i], 0xff, sizeof (guint16) * (n_blocks + 1));
    }
  return table;
}

static void
free_table (guint16 **table, guint n_lanes)
{
  for (guint i = 0; i < n_lanes; i++)
    g_free (table[i]);
  g_free (table);
}

RdvRowPlan *
rdv_row_plan_new (RdvDocument *document,
                  const RdvPlannedLane *lanes,
                  guint n_lanes,
                  const RdvRowPlan *coarser,
                  gint64 origin,
                  double width,
                  double room,
                  const RdvMetrics *metrics)
{
  RdvRowPlan *self = g_new0 (RdvRowPlan, 1);
  Planner planner = { .plan = self, .document = document, .lanes = lanes, .metrics = metrics, .room = room };
  RdvRowCaps grid = { .origin = origin, .block = MAX (width / BLOCKS_A_VIEW, 1) };

  self->keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->n_lanes = n_lanes;
  self->blocks_a_view = BLOCKS_A_VIEW;
  find_blocks (&planner, &grid);
  self->rows = new_table (n_lanes, grid.n_blocks);
  self->caps = g_new0 (RdvRowCaps, n_lanes + 1);
  planner.least = new_table (n_lanes, grid.n_blocks);
  planner.needed = new_table (n_lanes, grid.n_blocks);
  planner.labels = g_new0 (GArray *, n_lanes + 1);
  for (guint i = 0; i < n_lanes; i++)
    {
      self->caps[i] = grid;
      self->caps[i].rows = self->rows[i];
      planner.labels[i] = g_array_new (FALSE, FALSE, sizeof (Label));
      look_at_lane (&planner, i, coarser);
    }
  if (n_lanes > 0)
    share_out (&planner);
  free_table (planner.least, n_lanes);
  free_table (planner.needed, n_lanes);
  for (guint i = 0; i < n_lanes; i++)
    g_array_unref (planner.labels[i]);
  g_free (planner.labels);
  return self;
}

void
rdv_row_plan_free (RdvRowPlan *self)
{
  free_table (self->rows, self->n_lanes);
  g_array_unref (self->keys);
  g_free (self->caps);
  g_free (self);
}

const RdvRowCaps *
rdv_row_plan_get_caps (const RdvRowPlan *self, guint lane)
{
  return &self->caps[lane];
}

guint
rdv_row_plan_get_most (const RdvRowPlan *self, guint lane)
{
  guint most = 0;

  for (guint i = 0; i < self->keys->len; i++)
    most = MAX (most, self->rows[lane][i]);
  return most;
}
