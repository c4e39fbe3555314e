/* rdv-label-choice.c: which events of a lane have labels where not all can. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-lane-packer-private.h"

/* Row heights by which a label on the left comes later than it would by its end. With none, half of all labels would stand there; with
 * twice as many hardly any, but a fifth fewer would be shown where rows are half empty. */
#define LEFT_HANDICAP 3.0

/* One way to place an event with its label. */
typedef struct
{
  guint candidate; /* index */
  RdvLabelSide side;
  RdvStretch stretch;
  double rank;  /* pixels */
  guint n_rows; /* that it may use */
} Option;

/* A label of a coarser step. */
typedef struct
{
  guint candidate;
  guint row;
  RdvLabelSide side;
  double start;
} Kept;

typedef struct
{
  RdvLanePacker *packer;
  GArray *candidates;
  guint n_rows;
  const RdvLanePack *coarser;
  gboolean rises;
  GArray *kept;      /* Kept */
  GArray *guests;    /* RdvPlaced */
  guint8 *is_placed;    /* one for each candidate */
  guint16 *row_and_one; /* where a mark without a label stood at a coarser step, and stays; 0 for the others */
} Choice;

/* What ends first goes first: in one row that finds room for the most (interval scheduling by earliest end; Kleinberg and
 * Tardos, Algorithm Design, section 4.1), and filling row by row what was left finds at least 63 % of the best for all rows
 * (Bar-Noy et al., "Approximating the throughput of multiple machines in real-time scheduling", 2001). Labels on the left end
 * earlier and have a handicap for that. */
static int
compare_options (gconstpointer a, gconstpointer b)
{
  const Option *one = a;
  const Option *other = b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;
  return one->candidate < other->candidate ? -1 : one->candidate > other->candidate;
}

static int
compare_kept (gconstpointer a, gconstpointer b)
{
  const Kept *one = a;
  const Kept *other = b;

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  return one->start < other->start ? -1 : one->start > other->start;
}

/* Calls for what both the candidates and @pack have; both are in order of the document. */
static void
list_common (Choice *self, const RdvLanePack *pack, void (*found) (Choice *, guint, const RdvPackedEvent *))
{
  guint n = rdv_lane_pack_get_n_events (pack);
  guint j = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      guint32 event = g_array_index (self->candidates, RdvCandidate, i).event;

      while (j < n && rdv_lane_pack_get_event (pack, j)->event < event)
        j++;
      if (j < n && rdv_lane_pack_get_event (pack, j)->event == event)
        found (self, i, rdv_lane_pack_get_event (pack, j));
    }
}

static void
allow (Choice *self, guint index, const RdvPackedEvent *packed)
{
  g_array_index (self->candidates, RdvCandidate, index).is_allowed = packed->label_side != RDV_LABEL_NONE;
}

static void
keep (Choice *self, guint index, const RdvPackedEvent *packed)
{
  const RdvCandidate *candidate = &g_array_index (self->candidates, RdvCandidate, index);
  RdvLabelSide side = packed->label_side;
  RdvLabelSide sides[3];
  RdvStretch stretch;

  rdv_lane_packer_list_sides (self->packer, candidate, sides);
  if (side != RDV_LABEL_NONE && sides[0] == RDV_LABEL_INSIDE)
    side = RDV_LABEL_INSIDE;
  stretch = rdv_lane_packer_get_stretch (self->packer, candidate, side);
  if (packed->row == self->coarser->crowd_row && side == RDV_LABEL_NONE)
    return;
  if (packed->row == self->coarser->crowd_row)
    {
      RdvPlaced guest = { *candidate, stretch, self->n_rows, side, TRUE };

      g_array_append_val (self->guests, guest);
      self->is_placed[index] = TRUE;
    }
  else if (packed->row < self->n_rows)
    {
      Kept kept = { index, packed->row, side, stretch.start };

      g_array_append_val (self->kept, kept);
    }
}

/* Where it stood, or if it may rise, the topmost row that has room: at the latest the one where it stood,
 * because those of the rows above have gone no further down. */
static gboolean
place_topmost (Choice *self, const Kept *kept, guint *row)
{
  const RdvCandidate *candidate = &g_array_index (self->candidates, RdvCandidate, kept->candidate);

  for (*row = self->rises ? 0 : kept->row; *row <= kept->row; (*row)++)
    if (rdv_lane_packer_try_row (self->packer, candidate, *row, kept->side))
      return TRUE;
  return FALSE;
}

/* What fitted at a coarser step fits in the same rows, for everything has moved apart. Bars without labels
 * stay, too: if they had to leave, they would need a place among the crowd. */
static void
place_kept (Choice *self)
{
  list_common (self, self->coarser, keep);
  g_array_sort (self->kept, compare_kept);
  for (guint i = 0; i < self->kept->len; i++)
    {
      const Kept *kept = &g_array_index (self->kept, Kept, i);
      guint row;

      /* Row by row, each from left to right. */
      if (i > 0 && kept[-1].row != kept->row)
        rdv_lane_packer_end_round (self->packer);
      if (!place_topmost (self, kept, &row))
        continue;
      if (kept->side == RDV_LABEL_NONE)
        self->row_and_one[kept->candidate] = row + 1;
      else
        self->is_placed[kept->candidate] = TRUE;
    }
}

/* The ways to place the candidates of that importance with their label. */
static GArray *
list_options (Choice *self, int importance)
{
  GArray *options = g_array_new (FALSE, FALSE, sizeof (Option));

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const RdvCandidate *candidate = &g_array_index (self->candidates, RdvCandidate, i);
      RdvLabelSide sides[3];

      if (candidate->importance != importance || self->is_placed[i] || !candidate->is_allowed)
        continue;
      rdv_lane_packer_list_sides (self->packer, candidate, sides);
      for (guint j = 0; sides[j] != RDV_LABEL_NONE; j++)
        {
          RdvStretch stretch = rdv_lane_packer_get_stretch (self->packer, candidate, sides[j]);
          double handicap =
              sides[j] == RDV_LABEL_LEFT ? LEFT_HANDICAP * self->packer->metrics->row_height : 0;
          Option option = { i, sides[j], stretch, stretch.end + handicap,
                            rdv_lane_packer_get_cap (self->packer, stretch, self->n_rows) };

          g_array_append_val (options, option);
        }
    }
  g_array_sort (options, compare_options);
  return options;
}

/* Gives a label to a mark that stands in the row already. */
static gboolean
try_label (Choice *self, const Option *option, guint row)
{
  RdvLanePacker *packer = self->packer;
  const RdvCandidate *candidate = &g_array_index (self->candidates, RdvCandidate, option->candidate);
  RdvStretch own = rdv_lane_packer_get_stretch (packer, candidate, RDV_LABEL_NONE);
  double from = option->side == RDV_LABEL_LEFT ? option->stretch.start : own.end;
  double to = option->side == RDV_LABEL_LEFT ? own.start : option->stretch.end;

  if (option->side != RDV_LABEL_INSIDE)
    {
      if (!rdv_row_is_free (packer->rows->pdata[row], from, to))
        return FALSE;
      rdv_row_take (packer->rows->pdata[row], from, to);
    }
  for (guint i = 0; i < packer->placed->len; i++)
    {
      RdvPlaced *placed = &g_array_index (packer->placed, RdvPlaced, i);

      if (placed->candidate.event != candidate->event)
        continue;
      placed->side = option->side;
      placed->stretch = option->stretch;
    }
  return TRUE;
}

static gboolean
try_option (Choice *self, const Option *option, guint row)
{
  guint own = self->row_and_one[option->candidate];

  if (own != 0)
    return own == row + 1 && try_label (self, option, row);
  if (row >= option->n_rows)
    return FALSE;
  return rdv_lane_packer_try_row (
      self->packer, &g_array_index (self->candidates, RdvCandidate, option->candidate), row, option->side);
}

static void
fill_rows (Choice *self, GArray *options)
{
  for (guint row = 0; row < self->n_rows && options->len > 0 && !rdv_lane_packer_is_unwanted (self->packer); row++)
    {
      guint n = 0;

      for (guint i = 0; i < options->len; i++)
        {
          const Option *option = &g_array_index (options, Option, i);

          if (self->is_placed[option->candidate])
            continue;
          if (try_option (self, option, row))
            self->is_placed[option->candidate] = TRUE;
          else
            g_array_index (options, Option, n++) = *option;
        }
      g_array_set_size (options, n);
    }
  rdv_lane_packer_end_round (self->packer);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const RdvPlaced *one = a;
  const RdvPlaced *other = b;

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  return one->stretch.start < other->stretch.start ? -1 : one->stretch.start > other->stretch.start;
}

/* Puts labels that have been chosen on the right of their marks after all where that is free; from right to left, so that a whole chain
 * can turn. Not those of coarser steps, which should stay where they were. */
static void
turn_right (Choice *self)
{
  RdvLanePacker *packer = self->packer;
  RdvLabelSide sides[3];

  g_array_sort (packer->placed, compare_places);
  for (guint i = packer->placed->len; i-- > 0;)
    {
      RdvPlaced *placed = &g_array_index (packer->placed, RdvPlaced, i);
      RdvStretch right = rdv_lane_packer_get_stretch (packer, &placed->candidate, RDV_LABEL_RIGHT);

      if (placed->side != RDV_LABEL_LEFT || placed->is_kept)
        continue;
      if (i + 1 < packer->placed->len && placed[1].row == placed->row && placed[1].stretch.start < right.end)
        continue;
      rdv_lane_packer_list_sides (packer, &placed->candidate, sides);
      if (sides[0] != RDV_LABEL_RIGHT)
        continue;
      placed->side = RDV_LABEL_RIGHT;
      placed->stretch = right;
    }
  for (guint row = 0; row < self->n_rows; row++)
    rdv_row_clear (packer->rows->pdata[row]);
  for (guint i = 0; i < packer->placed->len; i++)
    {
      const RdvPlaced *placed = &g_array_index (packer->placed, RdvPlaced, i);

      rdv_row_take (packer->rows->pdata[placed->row], placed->stretch.start, placed->stretch.end);
    }
  rdv_lane_packer_end_round (packer);
}

static GArray *
list_others (const Choice *self)
{
  GArray *others = g_array_new (FALSE, FALSE, sizeof (RdvCandidate));

  for (guint i = 0; i < self->candidates->len; i++)
    if (!self->is_placed[i] && self->row_and_one[i] == 0)
      g_array_append_val (others, g_array_index (self->candidates, RdvCandidate, i));
  return others;
}

GArray *
rdv_lane_packer_place_labelled (RdvLanePacker *packer,
                                GArray *candidates,
                                guint n_rows,
                                const RdvPackRequest *request,
                                GArray *guests)
{
  g_autofree guint8 *is_placed = g_new0 (guint8, candidates->len + 1);
  g_autofree guint16 *row_and_one = g_new0 (guint16, candidates->len + 1);
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (Kept));
  Choice choice = { packer, candidates, n_rows,    request->coarser, request->rises,
                    kept,   guests,     is_placed, row_and_one };

  while (packer->rows->len < n_rows)
    g_ptr_array_add (packer->rows, rdv_row_new ());
  if (request->finer != NULL)
    {
      for (guint i = 0; i < candidates->len; i++)
        g_array_index (candidates, RdvCandidate, i).is_allowed = FALSE;
      list_common (&choice, request->finer, allow);
    }
  if (request->coarser != NULL)
    place_kept (&choice);
  rdv_lane_packer_end_round (packer);
  for (guint i = 0; i < packer->placed->len; i++)
    g_array_index (packer->placed, RdvPlaced, i).is_kept = TRUE;
  for (int importance = RDV_PINNED_IMPORTANCE; importance >= 0; importance--)
    {
      g_autoptr (GArray) options = list_options (&choice, importance);

      if (options->len == 0)
        continue;
      fill_rows (&choice, options);
      /* What went by because something that ranks later had been taken. */
      fill_rows (&choice, options);
      turn_right (&choice);
    }
  return list_others (&choice);
}
