/* rdv-lane-packer.c: finding each event a row. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-lane-packer-private.h"

#include "rdv-label.h"

static void
candidate_init (RdvCandidate *self, const RdvLanePacker *packer, RdvDocument *document, guint32 event, gint64 now)
{
  g_autofree char *label = rdv_label_dup_text (document, event);
  RdvMark mark;

  rdv_mark_init (&mark, document, event, now, &packer->scale, packer->metrics);
  self->event = event;
  self->importance = rdv_document_get_importance (document, event);
  self->form = mark.form;
  self->start = mark.all_start;
  self->end = mark.all_end;
  self->bar_width = mark.form == RDV_FORM_MARKER ? 0 : mark.end - mark.start;
  self->label_width = rdv_text_measure_get_width (packer->measure, rdv_lane_pack_get_label_style (self->importance),
                                                  label != NULL ? label : "");
}

/* Important first, then as the document has them: by start. Needs the fewest rows for everything. */
int
rdv_candidate_compare_by_start (gconstpointer a, gconstpointer b)
{
  const RdvCandidate *one = a;
  const RdvCandidate *other = b;

  if (one->importance != other->importance)
    return one->importance > other->importance ? -1 : 1;
  return one->event < other->event ? -1 : one->event > other->event;
}

static gboolean
fits_inside (const RdvLanePacker *packer, const RdvCandidate *candidate)
{
  return candidate->bar_width >= candidate->label_width + packer->metrics->edge_width + 2 * packer->metrics->label_gap;
}

/* What the mark and a label on that side take of a row. */
RdvStretch
rdv_lane_packer_get_stretch (const RdvLanePacker *packer, const RdvCandidate *candidate, RdvLabelSide side)
{
  double label = packer->metrics->label_gap + candidate->label_width;
  RdvStretch stretch = { candidate->start, candidate->end };

  if (side == RDV_LABEL_RIGHT)
    stretch.end += label;
  else if (side == RDV_LABEL_LEFT)
    stretch.start -= label;
  stretch.end += packer->metrics->label_space;
  return stretch;
}

void
rdv_lane_packer_place (RdvLanePacker *packer,
                       const RdvCandidate *candidate,
                       guint row,
                       RdvLabelSide side,
                       RdvStretch stretch)
{
  RdvPlaced placed = { *candidate, stretch, row, side };

  g_array_append_val (packer->placed, placed);
}

static gboolean
try_row (RdvLanePacker *packer, const RdvCandidate *candidate, guint row, RdvLabelSide side)
{
  RdvStretch stretch = rdv_lane_packer_get_stretch (packer, candidate, side);

  if (!rdv_row_is_free (packer->rows->pdata[row], stretch.start, stretch.end))
    return FALSE;
  rdv_row_take (packer->rows->pdata[row], stretch.start, stretch.end);
  rdv_lane_packer_place (packer, candidate, row, side, stretch);
  return TRUE;
}

void
rdv_lane_packer_list_sides (const RdvLanePacker *packer, const RdvCandidate *candidate, RdvLabelSide sides[3])
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
try_rows (RdvLanePacker *packer, const RdvCandidate *candidate, guint max_rows)
{
  RdvLabelSide sides[3];

  rdv_lane_packer_list_sides (packer, candidate, sides);
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

/* One way to place an event with its label. */
typedef struct
{
  guint candidate; /* index */
  guint8 importance;
  guint8 side;
  RdvStretch stretch;
} Option;

/* Important first, then what ends first: where not everything finds room, this finds room for many (interval scheduling by earliest
 * end; Kleinberg and Tardos, Algorithm Design, section 4.1; with two places for each label it is at least half of the best,
 * Bar-Noy et al., "Approximating the throughput of multiple machines in real-time scheduling", 2001). */
static int
compare_options (gconstpointer a, gconstpointer b)
{
  const Option *one = a;
  const Option *other = b;

  if (one->importance != other->importance)
    return one->importance > other->importance ? -1 : 1;
  if (one->stretch.end != other->stretch.end)
    return one->stretch.end < other->stretch.end ? -1 : 1;
  return one->candidate < other->candidate ? -1 : one->candidate > other->candidate;
}

static GArray *
list_options (const RdvLanePacker *packer, GArray *candidates)
{
  GArray *options = g_array_sized_new (FALSE, FALSE, sizeof (Option), candidates->len * 2);

  for (guint i = 0; i < candidates->len; i++)
    {
      const RdvCandidate *candidate = &g_array_index (candidates, RdvCandidate, i);
      RdvLabelSide sides[3];

      rdv_lane_packer_list_sides (packer, candidate, sides);
      for (guint j = 0; sides[j] != RDV_LABEL_NONE; j++)
        {
          Option option = { i, candidate->importance, sides[j], rdv_lane_packer_get_stretch (packer, candidate, sides[j]) };

          g_array_append_val (options, option);
        }
    }
  g_array_sort (options, compare_options);
  return options;
}

/* The row in which the stretch leaves the smallest gap before it, so that the others stay whole; or @max_rows. */
static guint
find_tightest_row (const RdvLanePacker *packer, RdvStretch stretch, guint max_rows)
{
  double best_gap = RDV_X_LIMIT;
  guint best = max_rows;

  for (guint row = 0; row < max_rows; row++)
    {
      const RdvRow *taken = packer->rows->pdata[row];
      double gap = rdv_row_get_gap_before (taken, stretch.start, RDV_X_LIMIT / 2);

      if (gap < best_gap && rdv_row_is_free (taken, stretch.start, stretch.end))
        {
          best_gap = gap;
          best = row;
        }
    }
  return best;
}

static void
end_round (RdvLanePacker *packer)
{
  for (guint i = 0; i < packer->rows->len; i++)
    rdv_row_end_round (packer->rows->pdata[i]);
}

/* Places as many labelled as @max_rows rows hold; gives the others, in the order of @candidates. */
static GArray *
place_labelled (RdvLanePacker *packer, GArray *candidates, guint max_rows)
{
  g_autoptr (GArray) options = list_options (packer, candidates);
  g_autofree guint8 *is_placed = g_new0 (guint8, candidates->len + 1);
  GArray *others = g_array_new (FALSE, FALSE, sizeof (RdvCandidate));

  while (packer->rows->len < max_rows)
    g_ptr_array_add (packer->rows, rdv_row_new ());
  for (guint i = 0; i < options->len; i++)
    {
      const Option *option = &g_array_index (options, Option, i);
      guint row;

      if (i > 0 && option->importance != option[-1].importance)
        end_round (packer);
      if (is_placed[option->candidate])
        continue;
      row = find_tightest_row (packer, option->stretch, max_rows);
      if (row < max_rows)
        is_placed[option->candidate] =
          try_row (packer, &g_array_index (candidates, RdvCandidate, option->candidate), row, option->side);
    }
  end_round (packer);
  for (guint i = 0; i < candidates->len; i++)
    if (!is_placed[i])
      g_array_append_val (others, g_array_index (candidates, RdvCandidate, i));
  return others;
}

/* Ends a round of the rows before @candidate when it is the first of its importance. */
static void
begin_round (RdvLanePacker *packer, GArray *candidates, guint index)
{
  const RdvCandidate *candidate = &g_array_index (candidates, RdvCandidate, index);

  if (index > 0 && candidate->importance == candidate[-1].importance)
    return;
  end_round (packer);
}

static gboolean
try_rows_unlabelled (RdvLanePacker *packer, const RdvCandidate *candidate, guint max_rows)
{
  for (guint row = 0; row < MIN (max_rows, packer->rows->len); row++)
    if (try_row (packer, candidate, row, RDV_LABEL_NONE))
      return TRUE;
  return FALSE;
}

/* Places all with their labels; stops at the first that finds no room. */
static gboolean
place_all_labelled (RdvLanePacker *packer, GArray *candidates, guint max_rows)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      begin_round (packer, candidates, i);
      if (!try_rows (packer, &g_array_index (candidates, RdvCandidate, i), max_rows))
        return FALSE;
    }
  return TRUE;
}

/* Places what finds a place in @max_rows rows, labels first; gives what does not, in order of start. */
static GArray *
place_in_rows (RdvLanePacker *packer, GArray *candidates, guint max_rows)
{
  g_autoptr (GArray) unlabelled = place_labelled (packer, candidates, max_rows);
  GArray *rest = g_array_new (FALSE, FALSE, sizeof (RdvCandidate));

  for (guint i = 0; i < unlabelled->len; i++)
    {
      RdvCandidate *candidate = &g_array_index (unlabelled, RdvCandidate, i);

      begin_round (packer, unlabelled, i);
      if (!try_rows_unlabelled (packer, candidate, max_rows))
        g_array_append_val (rest, *candidate);
    }
  return rest;
}

static void
reset (RdvLanePacker *packer)
{
  g_array_set_size (packer->placed, 0);
  g_ptr_array_set_size (packer->rows, 0);
}

static GArray *
list_candidates (const RdvLanePacker *packer, const RdvPackRequest *request)
{
  guint n;
  const guint32 *events = rdv_document_get_lane_events (request->document, request->lane, &n);
  GArray *candidates;

  if (request->events != NULL)
    {
      events = request->events;
      n = request->n_events;
    }
  candidates = g_array_sized_new (FALSE, FALSE, sizeof (RdvCandidate), n);
  for (guint i = 0; i < n; i++)
    {
      RdvCandidate candidate;

      candidate_init (&candidate, packer, request->document, events[i], request->now);
      if (events[i] == request->pinned)
        candidate.importance = RDV_PINNED_IMPORTANCE;
      if (candidate.end < packer->left_limit)
        packer->pack->n_before++;
      else if (candidate.start > packer->right_limit)
        packer->pack->n_after++;
      else
        g_array_append_val (candidates, candidate);
    }
  return candidates;
}

void
rdv_lane_packer_run (RdvLanePacker *packer, const RdvPackRequest *request)
{
  g_autoptr (GArray) candidates = list_candidates (packer, request);
  g_autoptr (GArray) rest = NULL;

  g_array_sort (candidates, rdv_candidate_compare_by_start);
  if (place_all_labelled (packer, candidates, request->max_rows == 0 ? G_MAXUINT16 : request->max_rows))
    return;

  reset (packer);
  rest = place_in_rows (packer, candidates, request->max_rows);
  if (rest->len > 0)
    rdv_lane_packer_crowd_row (packer, rest, request->max_rows - 1);
}
