/* rdv-lane-packer.c: finding each event a row. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-lane-packer-private.h"

static void
candidate_init (RdvCandidate *self, const RdvLanePacker *packer, const RdvPackRequest *request, guint32 event)
{
  RdvMark mark;

  rdv_mark_init (&mark, request->document, event, request->now, &packer->scale, packer->metrics);
  self->event = event;
  self->importance =
    event == request->pinned ? RDV_PINNED_IMPORTANCE : rdv_document_get_importance (request->document, event);
  self->form = mark.form;
  self->is_allowed = TRUE;
  self->start = mark.all_start;
  self->end = mark.all_end;
  self->can_be_cut = mark.form != RDV_FORM_MARKER && mark.all_start == mark.start && mark.all_end == mark.end;
  self->bar_width = mark.form == RDV_FORM_MARKER ? 0 : mark.end - mark.start;
  self->arrows_width = rdv_mark_get_arrow_width (&mark.extent.start, packer->metrics) +
                       rdv_mark_get_arrow_width (&mark.extent.end, packer->metrics);
  self->own_start = mark.start;
  self->is_before = mark.range.all_to < request->left;
  self->is_after = mark.range.all_from > request->right;
  self->has_ghosts = mark.range.all_from < mark.range.from || mark.range.all_to > mark.range.to;
  self->has_failed = mark.status == RDV_STATUS_FAILED;
  self->own_end = mark.end;
  if (self->has_failed && mark.form != RDV_FORM_MARKER)
    self->own_end += packer->metrics->sign_gap + packer->metrics->sign_size;
}

/* @bar_width: what can be seen of the bar. */
static gboolean
fits_inside (const RdvLanePacker *packer, const RdvCandidate *candidate, double bar_width)
{
  return bar_width >= candidate->label_width + candidate->arrows_width + packer->metrics->edge_width +
                          2 * packer->metrics->label_gap;
}

/* The part of a bar within the limits of the view. */
static double
get_visible_width (const RdvLanePacker *packer, const RdvCandidate *candidate)
{
  return candidate->bar_width - MAX (candidate->end - packer->right_limit, 0) - MAX (packer->left_limit - candidate->start, 0);
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
  RdvPlaced placed = { *candidate, stretch, row, side, FALSE };

  g_array_append_val (packer->placed, placed);
}

guint
rdv_lane_packer_get_cap (const RdvLanePacker *packer, RdvStretch stretch, guint n_rows)
{
  if (packer->caps == NULL)
    return n_rows;
  return MIN (n_rows, rdv_row_caps_get (packer->caps, rdv_time_scale_time (&packer->scale, stretch.start),
                                        rdv_time_scale_time (&packer->scale, stretch.end)));
}

gboolean
rdv_lane_packer_try_row (RdvLanePacker *packer, const RdvCandidate *candidate, guint row, RdvLabelSide side)
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

  /* One that runs off at a limit and has no room beside it shows what it has room for. */
  if (fits_inside (packer, candidate, get_visible_width (packer, candidate))
      || (!has_room_left && !has_room_right && fits_inside (packer, candidate, candidate->bar_width)))
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

void
rdv_lane_packer_end_round (RdvLanePacker *packer)
{
  for (guint i = 0; i < packer->rows->len; i++)
    rdv_row_end_round (packer->rows->pdata[i]);
}

gboolean
rdv_lane_packer_is_unwanted (const RdvLanePacker *packer)
{
  return packer->is_unwanted != NULL && g_atomic_int_get (packer->is_unwanted) != 0;
}

static gboolean
try_rows (RdvLanePacker *packer, const RdvCandidate *candidate, guint max_rows)
{
  RdvLabelSide sides[3];

  rdv_lane_packer_list_sides (packer, candidate, sides);
  max_rows =
      rdv_lane_packer_get_cap (packer, rdv_lane_packer_get_stretch (packer, candidate, sides[0]), max_rows);
  for (guint row = 0; row < max_rows; row++)
    {
      if (row == packer->rows->len)
        g_ptr_array_add (packer->rows, rdv_row_new ());
      for (guint i = 0; sides[i] != RDV_LABEL_NONE; i++)
        if (rdv_lane_packer_try_row (packer, candidate, row, sides[i]))
          return TRUE;
    }
  return FALSE;
}

/* All labels take more room than there is: no need to try. */
static gboolean
is_hopeless (const RdvLanePacker *packer, GArray *candidates, guint max_rows)
{
  double room = max_rows * (packer->right_limit - packer->left_limit);
  double needed = 0;

  for (guint i = 0; i < candidates->len && needed <= room; i++)
    {
      const RdvCandidate *candidate = &g_array_index (candidates, RdvCandidate, i);

      needed += candidate->label_width;
    }
  return needed > room + max_rows * packer->right_limit * 0.1;
}

/* Important first, then as the document has them: by start. Needs the fewest rows for everything. */
static gboolean
place_all_labelled (RdvLanePacker *packer, GArray *candidates, guint max_rows)
{
  if (max_rows < G_MAXUINT16 && is_hopeless (packer, candidates, max_rows))
    return FALSE;
  for (int importance = RDV_PINNED_IMPORTANCE; importance >= 0; importance--)
    {
      rdv_lane_packer_end_round (packer);
      for (guint i = 0; i < candidates->len; i++)
        {
          const RdvCandidate *candidate = &g_array_index (candidates, RdvCandidate, i);

          if (candidate->importance == importance &&
              (rdv_lane_packer_is_unwanted (packer) || !try_rows (packer, candidate, max_rows)))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
try_rows_unlabelled (RdvLanePacker *packer, const RdvCandidate *candidate, guint max_rows)
{
  max_rows = rdv_lane_packer_get_cap (packer, rdv_lane_packer_get_stretch (packer, candidate, RDV_LABEL_NONE),
                                      max_rows);
  for (guint row = 0; row < max_rows; row++)
    if (rdv_lane_packer_try_row (packer, candidate, row, RDV_LABEL_NONE))
      return TRUE;
  return FALSE;
}

/* Places those of @unlabelled (in order of start) that are to stand among labels where they are free; gives the rest. What is hardly wider
 * than a marker would be taken for the mark of a label beside it. */
static GArray *
place_unlabelled (RdvLanePacker *packer, GArray *unlabelled, guint n_rows)
{
  GArray *rest = g_array_new (FALSE, FALSE, sizeof (RdvCandidate));

  rdv_lane_packer_end_round (packer);
  for (guint i = 0; i < unlabelled->len; i++)
    {
      RdvCandidate *candidate = &g_array_index (unlabelled, RdvCandidate, i);

      if (candidate->end - candidate->start <= 2 * packer->metrics->marker_size ||
          !try_rows_unlabelled (packer, candidate, n_rows))
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
  for (guint i = 0; i < n && !rdv_lane_packer_is_unwanted (packer); i++)
    {
      RdvCandidate candidate;

      candidate_init (&candidate, packer, request, events[i]);
      if (candidate.is_before || candidate.end < packer->left_limit)
        packer->pack->n_before++;
      else if (candidate.is_after || candidate.start > packer->right_limit)
        packer->pack->n_after++;
      else
        {
          candidate.label_width =
              request->label_widths != NULL
                  ? request->label_widths[events[i]]
                  : rdv_lane_pack_measure_label (request->document, request->measure, request->metrics, events[i]);
          g_array_append_val (candidates, candidate);
        }
    }
  return candidates;
}

/* Labels first, then bars without, then the crowd. */
static void
place_some_labelled (RdvLanePacker *packer, GArray *candidates, const RdvPackRequest *request)
{
  /* What was complete at a coarser step is again, if need be in the same rows. */
  gboolean is_complete = request->coarser != NULL && rdv_lane_pack_is_complete (request->coarser);
  guint n_rows = request->has_crowd_row || is_complete ? request->max_rows : request->max_rows - 1;
  g_autoptr (GArray) guests = g_array_new (FALSE, FALSE, sizeof (RdvPlaced));
  g_autoptr (GArray) unlabelled = rdv_lane_packer_place_labelled (packer, candidates, n_rows, request, guests);
  g_autoptr (GArray) rest = place_unlabelled (packer, unlabelled, n_rows);

  if (rest->len + guests->len == 0 || rdv_lane_packer_is_unwanted (packer))
    return;
  packer->crowd = *packer->metrics;
  if (request->has_crowd_row)
    rdv_metrics_init_crowd (&packer->crowd, packer->metrics);
  packer->has_crowd_labels = !request->has_crowd_row;
  packer->pack->has_crowd_row = request->has_crowd_row;
  packer->pack->crowd_row = n_rows;
  rdv_lane_packer_crowd_row (packer, rest, guests, n_rows);
}

void
rdv_lane_packer_run (RdvLanePacker *packer, const RdvPackRequest *request)
{
  g_autoptr (GArray) candidates = list_candidates (packer, request);

  /* Where a finer step does not label everything, this one must not either. */
  if ((request->finer == NULL || rdv_lane_pack_is_complete (request->finer)) &&
      place_all_labelled (packer, candidates, request->max_rows == 0 ? G_MAXUINT16 : request->max_rows))
    return;
  reset (packer);
  if (rdv_lane_packer_is_unwanted (packer))
    return;
  place_some_labelled (packer, candidates, request);
}
