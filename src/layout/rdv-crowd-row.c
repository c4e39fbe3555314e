/* rdv-crowd-row.c: the row of those that found no room among the labels. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-crowd-private.h"

/* The cluster's time is that of its pixels, so that it lies where it was given room at every scale of the step. */
static void
add_cluster (RdvLanePacker *packer, const RdvGroup *group, const RdvCandidate *members, guint row)
{
  RdvLanePack *pack = packer->pack;
  RdvCluster cluster = { .from = rdv_time_scale_time (&packer->scale, group->start),
                         .to = rdv_time_scale_time (&packer->scale, group->end),
                         .first = pack->clustered_events->len,
                         .n_events = group->n,
                         .row = row };

  for (guint i = 0; i < group->n; i++)
    g_array_append_val (pack->clustered_events, members[i].event);
  g_array_append_val (pack->clusters, cluster);
  pack->n_rows = MAX (pack->n_rows, row + 1);
}

static int
compare_crowd (gconstpointer a, gconstpointer b)
{
  const RdvCandidate *one = a;
  const RdvCandidate *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  return one->event < other->event ? -1 : one->event > other->event;
}

static int
compare_guests (gconstpointer a, gconstpointer b)
{
  const RdvPlaced *one = a;
  const RdvPlaced *other = b;

  return one->stretch.start < other->stretch.start ? -1 : one->stretch.start > other->stretch.start;
}

static gboolean
is_alone (const RdvCandidate *candidate)
{
  return candidate->form == RDV_FORM_POINT || candidate->form == RDV_FORM_STUB;
}

/* Whether the guest stands on a mark that has nothing beside it any more, and would be counted alone,
 * elsewhere. */
static gboolean
stands_on_single (const RdvPlaced *guest, const GArray *groups, guint index, const GArray *crowd)
{
  const RdvGroup *group = &g_array_index (groups, RdvGroup, index);
  const RdvCandidate *candidate = &g_array_index (crowd, RdvCandidate, group->first);

  return group->n == 1 && group->is_gathered && !group->is_cut && is_alone (candidate) &&
         candidate->start < guest->stretch.end && candidate->end > guest->stretch.start;
}

/* Guests that leave no room for a mark that has to be here join the crowd. TRUE when there were any. All are
 * in order of place. */
static gboolean
dismiss_guests (const RdvLanePacker *packer, GArray *guests, GArray *groups, GArray *crowd)
{
  guint n = 0;
  guint j = 0;
  guint before = guests->len;

  for (guint i = 0; i < before; i++)
    {
      const RdvPlaced *guest = &g_array_index (guests, RdvPlaced, i);

      while (j < groups->len &&
             g_array_index (groups, RdvGroup, j).end + packer->crowd.label_gap <= guest->stretch.start + 1e-3)
        j++;
      if ((j < groups->len &&
           g_array_index (groups, RdvGroup, j).start < guest->stretch.end - RDV_CROWD_SLACK - 1e-3) ||
          (j < groups->len && stands_on_single (guest, groups, j, crowd)) ||
          (j > 0 && stands_on_single (guest, groups, j - 1, crowd)))
        g_array_append_val (crowd, guest->candidate);
      else
        g_array_index (guests, RdvPlaced, n++) = *guest;
    }
  g_array_set_size (guests, n);
  return n < before;
}

static void
take_guests (RdvRow *taken, GArray *guests)
{
  for (guint i = 0; i < guests->len; i++)
    {
      const RdvPlaced *guest = &g_array_index (guests, RdvPlaced, i);

      rdv_row_take (taken, guest->stretch.start, guest->stretch.end);
    }
  rdv_row_end_round (taken);
}

static void
take_groups (RdvRow *taken, GArray *groups, double space)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const RdvGroup *group = &g_array_index (groups, RdvGroup, i);

      rdv_row_take (taken, group->start, group->end + space);
    }
  rdv_row_end_round (taken);
}

/* A mark that stands alone gets its label when the neighbours leave room for it. */
static void
place_single (RdvLanePacker *packer, const RdvCandidate *candidate, guint row, RdvRow *taken)
{
  RdvStretch mark = { candidate->start, candidate->end };
  RdvLabelSide sides[3] = { RDV_LABEL_NONE };

  if (packer->has_crowd_labels && candidate->is_allowed)
    rdv_lane_packer_list_sides (packer, candidate, sides);
  for (guint i = 0; sides[i] != RDV_LABEL_NONE; i++)
    {
      RdvStretch stretch = rdv_lane_packer_get_stretch (packer, candidate, sides[i]);
      /* The mark itself is taken already, and a gap after it. */
      double before = sides[i] == RDV_LABEL_LEFT ? stretch.start : mark.end + packer->crowd.label_gap;
      double after = sides[i] == RDV_LABEL_LEFT ? mark.start : stretch.end;

      if (sides[i] != RDV_LABEL_INSIDE && !rdv_row_is_free (taken, before, after))
        continue;
      if (sides[i] != RDV_LABEL_INSIDE)
        {
          rdv_row_take (taken, before, after);
          rdv_row_end_round (taken);
        }
      rdv_lane_packer_place (packer, candidate, row, sides[i], stretch);
      return;
    }
  rdv_lane_packer_place (packer, candidate, row, RDV_LABEL_NONE, mark);
}

static void
place_cut (RdvLanePacker *packer, const RdvCandidate *candidate, const RdvGroup *group, guint row)
{
  RdvCandidate cut = *candidate;

  cut.form = RDV_FORM_STUB;
  cut.end = group->end;
  rdv_lane_packer_place (packer, &cut, row, RDV_LABEL_NONE, (RdvStretch){ group->start, group->end });
}

/* Markers are smaller in a slim row. */
static void
shrink_markers (const RdvLanePacker *packer, GArray *rest)
{
  double inset = (packer->metrics->marker_size - packer->crowd.marker_size) / 2;

  for (guint i = 0; i < rest->len; i++)
    {
      RdvCandidate *candidate = &g_array_index (rest, RdvCandidate, i);

      if (candidate->form != RDV_FORM_MARKER || candidate->end - candidate->start > packer->metrics->marker_size)
        continue; /* with ghosts beside it, or as wide as its drawing */
      candidate->start += inset;
      candidate->end -= inset;
    }
}

/* What stands beside the mark is left out, and what it keeps free; of a bar there is the beginning. */
static void
leave_alone (const RdvLanePacker *packer, RdvCandidate *candidate)
{
  double width = candidate->own_end - candidate->own_start;

  if (candidate->form == RDV_FORM_MARKER)
    {
      double middle = (candidate->own_start + candidate->own_end) / 2;

      width = packer->has_crowd_labels ? width : packer->crowd.marker_size;
      candidate->form = RDV_FORM_POINT;
      candidate->start = middle - width / 2;
    }
  else
    {
      width = MIN (width, rdv_mark_get_stub_width (&packer->crowd, candidate->has_failed));
      candidate->form = RDV_FORM_STUB;
      candidate->start = candidate->own_start;
    }
  candidate->end = candidate->start + width;
  candidate->can_be_cut = candidate->is_allowed = FALSE;
}

/* Ghosts make way for others, or an event would be counted where it was once planned. Nor is anything counted
 * alone, because something beside it has no room: a count of one says nothing. TRUE when there was such a
 * one. */
static gboolean
leave_some_alone (const RdvLanePacker *packer, const GArray *groups, GArray *rest)
{
  gboolean has_changed = FALSE;

  for (guint i = 0; i < groups->len; i++)
    {
      const RdvGroup *group = &g_array_index (groups, RdvGroup, i);

      for (guint j = 0; j < group->n && group->is_gathered && !group->is_cut; j++)
        {
          RdvCandidate *candidate = &g_array_index (rest, RdvCandidate, group->first + j);

          if (is_alone (candidate) || (group->n > 1 && !candidate->has_ghosts))
            continue;
          leave_alone (packer, candidate);
          has_changed = TRUE;
        }
    }
  return has_changed;
}

void
rdv_lane_packer_crowd_row (RdvLanePacker *packer, GArray *rest, GArray *guests, guint row)
{
  g_autoptr (GArray) groups = NULL;
  RdvRow *taken = rdv_row_new ();

  shrink_markers (packer, rest);
  g_array_sort (guests, compare_guests);
  do
    {
      g_clear_pointer (&groups, g_array_unref);
      g_array_sort (rest, compare_crowd);
      groups = rdv_crowd_list_groups (packer, rest, guests);
    }
  while (dismiss_guests (packer, guests, groups, rest) || leave_some_alone (packer, groups, rest));

  take_guests (taken, guests);
  take_groups (taken, groups, packer->crowd.label_gap);
  for (guint i = 0; i < guests->len; i++)
    {
      const RdvPlaced *guest = &g_array_index (guests, RdvPlaced, i);

      rdv_lane_packer_place (packer, &guest->candidate, row, guest->side, guest->stretch);
    }
  for (guint i = 0; i < groups->len; i++)
    {
      const RdvGroup *group = &g_array_index (groups, RdvGroup, i);
      const RdvCandidate *members = &g_array_index (rest, RdvCandidate, group->first);

      if (group->is_cut)
        place_cut (packer, members, group, row);
      else if (group->is_gathered)
        add_cluster (packer, group, members, row);
      else
        place_single (packer, members, row, taken);
    }
  rdv_row_free (taken);
}
