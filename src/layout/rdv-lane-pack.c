/* rdv-lane-pack.c: see rdv-lane-pack.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-lane-pack.h"

#include <math.h>

#include "rdv-row.h"

/* One step of the ladder of zoom steps. */
#define STEP_RATIO 1.25
/* More than any document can give. */
#define PINNED_IMPORTANCE 6
/* One event on its way to a place. Pixels at the pack's scale, from the pack's origin. */
typedef struct
{
  guint32 event;
  guint8 importance;
  guint8 form;
  double start, end; /* of the mark, with ghosts */
  double bar_width;  /* of the mark alone; 0 for a marker */
  double label_width;
} Candidate;

struct _RdvLanePack
{
  gatomicrefcount ref_count;
  guint n_rows;
  GArray *events;           /* RdvPackedEvent */
  GArray *clusters;         /* RdvCluster */
  GArray *clustered_events; /* guint32 */
  RdvIntervalIndex *index;  /* over the drawn stretches of @events, labels included */
};

/* What the making of a pack needs. */
typedef struct
{
  RdvLanePack *pack;
  const RdvMetrics *metrics;
  RdvTextMeasure *measure;
  RdvTimeScale scale;
  double left_limit, right_limit;
  double label_left, label_right; /* labels keep a little off the edges */
  GPtrArray *rows; /* RdvRow */
  GArray *placed;  /* Placed, one for each of pack->events */
} Packer;

/* Pixels of a row. */
typedef struct
{
  double start, end;
} Stretch;

typedef struct
{
  Candidate candidate;
  Stretch stretch; /* what it takes of its row */
} Placed;

int
rdv_lane_pack_step_for (double seconds_per_pixel)
{
  int step = (int) ceil (log (seconds_per_pixel) / log (STEP_RATIO) - 1e-6);

  return step;
}

double
rdv_lane_pack_step_scale (int step)
{
  /* A hair more than the power, so that rounding never makes a step finer than a scale it serves. */
  return pow (STEP_RATIO, step) * (1 + 1e-6);
}

RdvTextStyle
rdv_lane_pack_get_label_style (guint importance)
{
  return importance >= 5 ? RDV_TEXT_LABEL_STRONG : RDV_TEXT_LABEL;
}

double
rdv_lane_pack_get_pill_width (RdvTextMeasure *measure, const RdvMetrics *metrics, guint n)
{
  g_autofree char *count = g_strdup_printf ("%u", n);

  return MAX (rdv_text_measure_get_width (measure, RDV_TEXT_CLUSTER, count) + 2 * metrics->label_gap + 4,
              metrics->bar_height * 1.5);
}

static void
candidate_init (Candidate *self, const Packer *packer, RdvDocument *document, guint32 event, gint64 now)
{
  const char *title = rdv_document_get_title (document, event);
  RdvMark mark;

  rdv_mark_init (&mark, document, event, now, &packer->scale, packer->metrics);
  self->event = event;
  self->importance = rdv_document_get_importance (document, event);
  self->form = mark.form;
  self->start = mark.all_start;
  self->end = mark.all_end;
  self->bar_width = mark.form == RDV_FORM_MARKER ? 0 : mark.end - mark.start;
  self->label_width = rdv_text_measure_get_width (packer->measure, rdv_lane_pack_get_label_style (self->importance),
                                                  title != NULL ? title : "");
}

/* Important first, then as the document has them: by start. Needs the fewest rows for everything. */
static int
compare_by_start (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;

  if (one->importance != other->importance)
    return one->importance > other->importance ? -1 : 1;
  return one->event < other->event ? -1 : one->event > other->event;
}

/* Important first, then what ends first, its label included: where not everything finds room, this finds room for the most
 * (interval scheduling by earliest end; Kleinberg and Tardos, Algorithm Design, section 4.1). */
static int
compare_by_end (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;
  double one_end = MAX (one->end, one->start + one->label_width);
  double other_end = MAX (other->end, other->start + other->label_width);

  if (one->importance != other->importance)
    return one->importance > other->importance ? -1 : 1;
  if (one_end != other_end)
    return one_end < other_end ? -1 : 1;
  return one->event < other->event ? -1 : one->event > other->event;
}

static gboolean
fits_inside (const Packer *packer, const Candidate *candidate)
{
  return candidate->bar_width >= candidate->label_width + packer->metrics->edge_width + 2 * packer->metrics->label_gap;
}

/* What the mark and a label on that side take of a row. */
static Stretch
stretch_with_label (const Packer *packer, const Candidate *candidate, RdvLabelSide side)
{
  double label = packer->metrics->label_gap + candidate->label_width;
  Stretch stretch = { candidate->start, candidate->end };

  if (side == RDV_LABEL_RIGHT)
    stretch.end += label;
  else if (side == RDV_LABEL_LEFT)
    stretch.start -= label;
  stretch.end += packer->metrics->label_space;
  return stretch;
}

static void
place (Packer *packer, const Candidate *candidate, guint row, RdvLabelSide side, Stretch stretch)
{
  Placed placed = { *candidate, stretch };
  RdvPackedEvent event = {
    .event = candidate->event,
    .label_width = side == RDV_LABEL_NONE ? 0 : candidate->label_width,
    .row = row,
    .label_side = side,
    .form = candidate->form,
  };

  g_array_append_val (packer->pack->events, event);
  g_array_append_val (packer->placed, placed);
  packer->pack->n_rows = MAX (packer->pack->n_rows, row + 1);
}

static gboolean
try_row (Packer *packer, const Candidate *candidate, guint row, RdvLabelSide side)
{
  Stretch stretch = stretch_with_label (packer, candidate, side);

  if (!rdv_row_is_free (packer->rows->pdata[row], stretch.start, stretch.end))
    return FALSE;
  rdv_row_take (packer->rows->pdata[row], stretch.start, stretch.end);
  place (packer, candidate, row, side, stretch);
  return TRUE;
}

/* The sides on which a label may stand, best first; RDV_LABEL_NONE ends the list. A label that would leave the limits of the
 * view goes to the other side. */
static void
list_sides (const Packer *packer, const Candidate *candidate, RdvLabelSide sides[3])
{
  double label = packer->metrics->label_gap + candidate->label_width;
  gboolean has_room_right = candidate->end + label <= packer->label_right;
  gboolean has_room_left = candidate->start - label >= packer->label_left;
  guint n = 0;

  if (fits_inside (packer, candidate))
    sides[n++] = RDV_LABEL_INSIDE;
  else
    {
      if (has_room_right || !has_room_left)
        sides[n++] = RDV_LABEL_RIGHT;
      if (has_room_left)
        sides[n++] = RDV_LABEL_LEFT;
    }
  sides[n] = RDV_LABEL_NONE;
}

static gboolean
try_rows (Packer *packer, const Candidate *candidate, guint max_rows)
{
  RdvLabelSide sides[3];

  list_sides (packer, candidate, sides);
  for (guint row = 0; row < max_rows; row++)
    {
      if (row == packer->rows->len)
        g_ptr_array_add (packer->rows, rdv_row_new ());
      for (guint i = 0; sides[i] != RDV_LABEL_NONE; i++)
        if (try_row (packer, candidate, row, sides[i]))
          return TRUE;
    }
  return FALSE;
}

/* Ends a round of the rows before @candidate when it is the first of its importance. */
static void
begin_round (Packer *packer, GArray *candidates, guint index)
{
  const Candidate *candidate = &g_array_index (candidates, Candidate, index);

  if (index > 0 && candidate->importance == candidate[-1].importance)
    return;
  for (guint i = 0; i < packer->rows->len; i++)
    rdv_row_end_round (packer->rows->pdata[i]);
}

static gboolean
try_rows_unlabelled (Packer *packer, const Candidate *candidate, guint max_rows)
{
  for (guint row = 0; row < MIN (max_rows, packer->rows->len); row++)
    if (try_row (packer, candidate, row, RDV_LABEL_NONE))
      return TRUE;
  return FALSE;
}

/* Places all with their labels; stops at the first that finds no room. */
static gboolean
place_all_labelled (Packer *packer, GArray *candidates, guint max_rows)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      begin_round (packer, candidates, i);
      if (!try_rows (packer, &g_array_index (candidates, Candidate, i), max_rows))
        return FALSE;
    }
  return TRUE;
}

/* Places what finds a place in @max_rows rows, labels first; gives what does not, in order of start. */
static GArray *
place_in_rows (Packer *packer, GArray *candidates, guint max_rows)
{
  g_autoptr (GArray) unlabelled = g_array_new (FALSE, FALSE, sizeof (Candidate));
  GArray *rest = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      begin_round (packer, candidates, i);
      if (!try_rows (packer, candidate, max_rows))
        g_array_append_val (unlabelled, *candidate);
    }
  for (guint i = 0; i < unlabelled->len; i++)
    {
      Candidate *candidate = &g_array_index (unlabelled, Candidate, i);

      begin_round (packer, unlabelled, i);
      if (!try_rows_unlabelled (packer, candidate, max_rows))
        g_array_append_val (rest, *candidate);
    }
  for (guint i = 0; i < rest->len; i++)
    g_array_index (rest, Candidate, i).importance = 0; /* so that sorting leaves the order of start */
  g_array_sort (rest, compare_by_start);
  return rest;
}

/* Neighbours of the last row that are shown as one. Long bars are gathered where they begin: by their whole length, bars that
 * overlap one another like roof tiles would all end in one cluster. */
typedef struct
{
  guint first, n;
  gboolean is_gathered;
  double begin, begun; /* from the first beginning to the end of the last */
  double start, end;   /* what is drawn of it: a mark, or the pill over the beginnings that are gathered */
} Group;

/* Draws a group as a pill over its beginnings from now on. */
static void
group_gather (Group *self, const Packer *packer)
{
  double pill = rdv_lane_pack_get_pill_width (packer->measure, packer->metrics, self->n);
  double middle = (self->begin + self->begun) / 2;

  self->is_gathered = TRUE;
  self->start = MIN (self->begin, middle - pill / 2);
  self->end = MAX (self->begun, middle + pill / 2);
}

static gboolean
group_leaves_room (const Group *self, const Group *after, const Packer *packer)
{
  return self->end + packer->metrics->label_gap <= after->start;
}

/* Groups of @rest, which is in order of start: what would lie over one another is together, nothing else. */
static GArray *
list_groups (const Packer *packer, GArray *rest)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));

  for (guint i = 0; i < rest->len; i++)
    {
      const Candidate *candidate = &g_array_index (rest, Candidate, i);
      double begun = MIN (candidate->end, candidate->start + packer->metrics->marker_size);
      Group group = { i, 1, FALSE, candidate->start, begun, candidate->start, candidate->end };

      for (; groups->len > 0; g_array_set_size (groups, groups->len - 1))
        {
          Group *before = &g_array_index (groups, Group, groups->len - 1);

          if (!group_leaves_room (before, &group, packer) && !before->is_gathered)
            group_gather (before, packer);
          if (group_leaves_room (before, &group, packer))
            break;
          group = (Group){ .first = before->first, .n = before->n + group.n, .begin = MIN (before->begin, group.begin),
                           .begun = MAX (before->begun, group.begun) };
          group_gather (&group, packer);
        }
      g_array_append_val (groups, group);
    }
  return groups;
}

/* The cluster's time is that of its pixels, so that it lies where it was given room at every scale of the step. */
static void
add_cluster (Packer *packer, const Group *group, const Candidate *members, guint row)
{
  RdvLanePack *pack = packer->pack;
  RdvCluster cluster = { .from = rdv_time_scale_time (&packer->scale, group->begin),
                         .to = rdv_time_scale_time (&packer->scale, group->begun),
                         .first = pack->clustered_events->len,
                         .n_events = group->n,
                         .row = row };

  for (guint i = 0; i < group->n; i++)
    g_array_append_val (pack->clustered_events, members[i].event);
  g_array_append_val (pack->clusters, cluster);
  pack->n_rows = MAX (pack->n_rows, row + 1);
}

/* Puts @rest, in order of start, into one row: what stands free by itself, what would lie over one another as clusters. */
static void
place_in_last_row (Packer *packer, GArray *rest, guint row)
{
  g_autoptr (GArray) groups = list_groups (packer, rest);

  while (packer->rows->len <= row)
    g_ptr_array_add (packer->rows, rdv_row_new ());
  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);
      const Candidate *members = &g_array_index (rest, Candidate, group->first);
      double next = i + 1 < groups->len ? group[1].start : RDV_X_LIMIT;
      Stretch labelled = stretch_with_label (packer, members, RDV_LABEL_RIGHT);
      Stretch stretch = { group->start, group->end + packer->metrics->label_gap };

      if (group->is_gathered)
        add_cluster (packer, group, members, row);
      else if (labelled.end <= MIN (next, packer->label_right))
        place (packer, members, row, RDV_LABEL_RIGHT, stretch = labelled);
      else
        place (packer, members, row, RDV_LABEL_NONE, stretch);
      rdv_row_take (packer->rows->pdata[row], stretch.start, stretch.end);
    }
  rdv_row_end_round (packer->rows->pdata[row]);
}

static int
compare_placed (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Packer *packer = user_data;
  const Placed *one = &g_array_index (packer->placed, Placed, *(const guint *) a);
  const Placed *other = &g_array_index (packer->placed, Placed, *(const guint *) b);

  return compare_by_start (&one->candidate, &other->candidate);
}

/* What stands in a row above without its label moves to the last row if that has room for both. */
static void
move_to_last_row (Packer *packer, guint row)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  RdvRow *last = packer->rows->pdata[row];

  for (guint i = 0; i < packer->pack->events->len; i++)
    if (rdv_lane_pack_get_event (packer->pack, i)->label_side == RDV_LABEL_NONE &&
        rdv_lane_pack_get_event (packer->pack, i)->row < row)
      g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_placed, packer);
  for (guint i = 0; i < order->len; i++)
    {
      guint index = g_array_index (order, guint, i);
      Placed *placed = &g_array_index (packer->placed, Placed, index);
      RdvPackedEvent *event = &g_array_index (packer->pack->events, RdvPackedEvent, index);
      RdvLabelSide sides[3];

      if (i > 0 && placed->candidate.importance !=
                     g_array_index (packer->placed, Placed, g_array_index (order, guint, i - 1)).candidate.importance)
        rdv_row_end_round (last);
      list_sides (packer, &placed->candidate, sides);
      for (guint side = 0; sides[side] != RDV_LABEL_NONE && event->row != row; side++)
        {
          Stretch stretch = stretch_with_label (packer, &placed->candidate, sides[side]);

          if (!rdv_row_is_free (last, stretch.start, stretch.end))
            continue;
          rdv_row_take (last, stretch.start, stretch.end);
          placed->stretch = stretch;
          event->row = row;
          event->label_side = sides[side];
          event->label_width = placed->candidate.label_width;
        }
    }
}

static void
reset (Packer *packer)
{
  g_array_set_size (packer->pack->events, 0);
  g_array_set_size (packer->placed, 0);
  g_ptr_array_set_size (packer->rows, 0);
  packer->pack->n_rows = 0;
}

static void
pack_candidates (Packer *packer, GArray *candidates, guint max_rows)
{
  g_autoptr (GArray) rest = NULL;

  g_array_sort (candidates, compare_by_start);
  if (place_all_labelled (packer, candidates, max_rows == 0 ? G_MAXUINT16 : max_rows))
    return;

  g_array_sort (candidates, compare_by_end);
  reset (packer);
  rest = place_in_rows (packer, candidates, max_rows);
  if (rest->len == 0)
    return;

  reset (packer);
  g_clear_pointer (&rest, g_array_unref);
  rest = place_in_rows (packer, candidates, max_rows - 1);
  place_in_last_row (packer, rest, max_rows - 1);
  move_to_last_row (packer, max_rows - 1);
}

static void
build_index (Packer *packer)
{
  guint n = packer->placed->len;
  g_autofree gint64 *starts = g_new (gint64, n + 1);
  g_autofree gint64 *ends = g_new (gint64, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const Stretch *stretch = &g_array_index (packer->placed, Placed, i).stretch;

      starts[i] = rdv_time_scale_time (&packer->scale, stretch->start);
      ends[i] = rdv_time_scale_time (&packer->scale, stretch->end);
    }
  packer->pack->index = rdv_interval_index_new (starts, ends, n);
}

static GArray *
list_candidates (const Packer *packer, const RdvPackRequest *request)
{
  guint n;
  const guint32 *events = rdv_document_get_lane_events (request->document, request->lane, &n);
  GArray *candidates;

  if (request->events != NULL)
    {
      events = request->events;
      n = request->n_events;
    }
  candidates = g_array_sized_new (FALSE, FALSE, sizeof (Candidate), n);
  for (guint i = 0; i < n; i++)
    {
      Candidate candidate;

      candidate_init (&candidate, packer, request->document, events[i], request->now);
      if (events[i] == request->pinned)
        candidate.importance = PINNED_IMPORTANCE;
      if (candidate.end >= packer->left_limit && candidate.start <= packer->right_limit)
        g_array_append_val (candidates, candidate);
    }
  return candidates;
}

RdvLanePack *
rdv_lane_pack_new (const RdvPackRequest *request)
{
  RdvLanePack *self = g_new0 (RdvLanePack, 1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rdv_row_free);
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  g_autoptr (GArray) candidates = NULL;
  Packer packer = { .pack = self, .metrics = request->metrics, .measure = request->measure, .rows = rows, .placed = placed };

  g_atomic_ref_count_init (&self->ref_count);
  self->events = g_array_new (FALSE, FALSE, sizeof (RdvPackedEvent));
  self->clusters = g_array_new (FALSE, FALSE, sizeof (RdvCluster));
  self->clustered_events = g_array_new (FALSE, FALSE, sizeof (guint32));
  packer.scale = (RdvTimeScale){ .origin = request->left, .seconds_per_pixel = rdv_lane_pack_step_scale (request->step) };
  packer.left_limit = rdv_time_scale_x (&packer.scale, request->left);
  packer.right_limit = rdv_time_scale_x (&packer.scale, request->right);
  packer.label_left = packer.left_limit + request->metrics->label_gap + 1;
  packer.label_right = packer.right_limit - request->metrics->label_gap;

  candidates = list_candidates (&packer, request);
  pack_candidates (&packer, candidates, request->max_rows);
  build_index (&packer);
  return self;
}

RdvLanePack *
rdv_lane_pack_ref (RdvLanePack *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
rdv_lane_pack_unref (RdvLanePack *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->events);
  g_array_unref (self->clusters);
  g_array_unref (self->clustered_events);
  rdv_interval_index_free (self->index);
  g_free (self);
}

guint
rdv_lane_pack_get_n_rows (const RdvLanePack *self)
{
  return self->n_rows;
}

guint
rdv_lane_pack_get_n_events (const RdvLanePack *self)
{
  return self->events->len;
}

const RdvPackedEvent *
rdv_lane_pack_get_event (const RdvLanePack *self, guint index)
{
  return &g_array_index (self->events, RdvPackedEvent, index);
}

guint
rdv_lane_pack_get_n_clusters (const RdvLanePack *self)
{
  return self->clusters->len;
}

const RdvCluster *
rdv_lane_pack_get_cluster (const RdvLanePack *self, guint index)
{
  return &g_array_index (self->clusters, RdvCluster, index);
}

guint
rdv_lane_pack_find_cluster (const RdvLanePack *self, gint64 time)
{
  guint low = 0;
  guint high = self->clusters->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->clusters, RdvCluster, middle).to >= time)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

const guint32 *
rdv_lane_pack_get_cluster_events (const RdvLanePack *self, guint index)
{
  return &g_array_index (self->clustered_events, guint32, rdv_lane_pack_get_cluster (self, index)->first);
}

void
rdv_lane_pack_foreach (const RdvLanePack *self, gint64 from, gint64 to, RdvIntervalFunc func, gpointer user_data)
{
  rdv_interval_index_foreach (self->index, from, to, func, user_data);
}
