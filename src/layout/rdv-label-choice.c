/* rdv-label-choice.c: which events of a lane have labels where not all can. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-lane-packer-private.h"

/* One way to place an event with its label. */
typedef struct
{
  guint candidate; /* index */
  RdvLabelSide side;
  RdvStretch stretch;
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
  guint max_rows;
  guint8 *is_placed; /* one for each candidate */
  guint8 *is_allowed;
} Choice;

/* What ends first goes first: in one row that finds room for the most (interval scheduling by earliest end; Kleinberg and
 * Tardos, Algorithm Design, section 4.1), and filling row by row what was left finds at least 63 % of the best for all rows
 * (Bar-Noy et al., "Approximating the throughput of multiple machines in real-time scheduling", 2001). */
static int
compare_options (gconstpointer a, gconstpointer b)
{
  const Option *one = a;
  const Option *other = b;

  if (one->stretch.end != other->stretch.end)
    return one->stretch.end < other->stretch.end ? -1 : 1;
  return one->candidate < other->candidate ? -1 : one->candidate > other->candidate;
}

static int
compare_kept (gconstpointer a, gconstpointer b)
{
  const Kept *one = a;
  const Kept *other = b;

  return one->start < other->start ? -1 : one->start > other->start;
}

/* Calls for what both @candidates and @pack have; both are in order of the document. */
static void
list_common (GArray *candidates, const RdvLanePack *pack, void (*found) (gpointer, guint, const RdvPackedEvent *), gpointer data)
{
  guint n = rdv_lane_pack_get_n_events (pack);
  guint j = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      guint32 event = g_array_index (candidates, RdvCandidate, i).event;

      while (j < n && rdv_lane_pack_get_event (pack, j)->event < event)
        j++;
      if (j < n && rdv_lane_pack_get_event (pack, j)->event == event)
        found (data, i, rdv_lane_pack_get_event (pack, j));
    }
}

static void
allow (gpointer data, guint index, const RdvPackedEvent *packed)
{
  Choice *self = data;

  self->is_allowed[index] = packed->label_side != RDV_LABEL_NONE;
}

typedef struct
{
  Choice *choice;
  GArray *kept; /* Kept */
} Keeping;

static void
keep (gpointer data, guint index, const RdvPackedEvent *packed)
{
  Keeping *self = data;
  const RdvCandidate *candidate = &g_array_index (self->choice->candidates, RdvCandidate, index);
  RdvLabelSide sides[3];
  Kept kept = { index, packed->row, packed->label_side, 0 };

  if (packed->label_side == RDV_LABEL_NONE || packed->row >= self->choice->max_rows)
    return;
  rdv_lane_packer_list_sides (self->choice->packer, candidate, sides);
  if (sides[0] == RDV_LABEL_INSIDE)
    kept.side = RDV_LABEL_INSIDE;
  kept.start = rdv_lane_packer_get_stretch (self->choice->packer, candidate, kept.side).start;
  g_array_append_val (self->kept, kept);
}

/* What fitted at a coarser step fits in the same rows, for everything has moved apart. */
static void
place_kept (Choice *self, const RdvLanePack *coarser)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Kept));
  Keeping keeping = { self, all };

  list_common (self->candidates, coarser, keep, &keeping);
  g_array_sort (all, compare_kept);
  for (guint i = 0; i < all->len; i++)
    {
      const Kept *kept = &g_array_index (all, Kept, i);

      self->is_placed[kept->candidate] = rdv_lane_packer_try_row (
        self->packer, &g_array_index (self->candidates, RdvCandidate, kept->candidate), kept->row, kept->side);
    }
}

/* The ways to place the candidates of that importance with their label on the side that comes first, or on the other. */
static GArray *
list_options (Choice *self, guint importance, guint side)
{
  GArray *options = g_array_new (FALSE, FALSE, sizeof (Option));

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const RdvCandidate *candidate = &g_array_index (self->candidates, RdvCandidate, i);
      RdvLabelSide sides[3];

      if (candidate->importance != importance || self->is_placed[i] || !self->is_allowed[i])
        continue;
      rdv_lane_packer_list_sides (self->packer, candidate, sides);
      if (sides[0] != RDV_LABEL_NONE && sides[side] != RDV_LABEL_NONE)
        {
          Option option = { i, sides[side], rdv_lane_packer_get_stretch (self->packer, candidate, sides[side]) };

          g_array_append_val (options, option);
        }
    }
  g_array_sort (options, compare_options);
  return options;
}

static void
fill_rows (Choice *self, GArray *options)
{
  for (guint row = 0; row < self->max_rows && options->len > 0; row++)
    {
      guint n = 0;

      for (guint i = 0; i < options->len; i++)
        {
          const Option *option = &g_array_index (options, Option, i);
          const RdvCandidate *candidate = &g_array_index (self->candidates, RdvCandidate, option->candidate);

          if (rdv_lane_packer_try_row (self->packer, candidate, row, option->side))
            self->is_placed[option->candidate] = TRUE;
          else
            g_array_index (options, Option, n++) = *option;
        }
      g_array_set_size (options, n);
    }
  rdv_lane_packer_end_round (self->packer);
}

static GArray *
list_others (const Choice *self)
{
  GArray *others = g_array_new (FALSE, FALSE, sizeof (RdvCandidate));

  for (guint i = 0; i < self->candidates->len; i++)
    if (!self->is_placed[i])
      g_array_append_val (others, g_array_index (self->candidates, RdvCandidate, i));
  return others;
}

GArray *
rdv_lane_packer_place_labelled (RdvLanePacker *packer,
                                GArray *candidates,
                                guint max_rows,
                                const RdvLanePack *coarser,
                                const RdvLanePack *finer)
{
  g_autofree guint8 *is_placed = g_new0 (guint8, candidates->len + 1);
  g_autofree guint8 *is_allowed = g_new0 (guint8, candidates->len + 1);
  Choice choice = { packer, candidates, max_rows, is_placed, is_allowed };

  while (packer->rows->len < max_rows)
    g_ptr_array_add (packer->rows, rdv_row_new ());
  if (finer != NULL)
    list_common (candidates, finer, allow, &choice);
  else
    memset (is_allowed, TRUE, candidates->len);
  if (coarser != NULL)
    place_kept (&choice, coarser);
  rdv_lane_packer_end_round (packer);
  for (int importance = RDV_PINNED_IMPORTANCE; importance >= 0; importance--)
    for (guint side = 0; side < 2; side++)
      {
        g_autoptr (GArray) options = list_options (&choice, importance, side);

        fill_rows (&choice, options);
      }
  return list_others (&choice);
}
