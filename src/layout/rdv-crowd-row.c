/* rdv-crowd-row.c: marks and counts of those that found no room for a label. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-lane-packer-private.h"

/* A cluster that is wider than twice this many row heights is told as several. */
#define PART_FACTOR 4

/* The part of @group that begins with its member @from: as few neighbours as make it wide enough for a count of its own. */
static RdvGroup
cut_part (const RdvLanePacker *packer, const RdvGroup *group, const RdvCandidate *members, guint from, double begin)
{
  double least = PART_FACTOR * packer->crowd.row_height;
  RdvGroup part = { group->first + from, 0, TRUE, begin, begin, begin, begin };

  for (guint i = from; i < group->n; i++)
    {
      if (part.n > 1 && group->n - i > 1 && members[i].start >= begin + least && group->begun - members[i].start >= least)
        {
          part.begun = MIN (part.begun, members[i].start - packer->crowd.label_gap);
          return part;
        }
      part.n++;
      part.begun = MAX (part.begun, MIN (members[i].end, members[i].start + packer->crowd.marker_size));
    }
  part.begun = group->begun;
  return part;
}

/* Where hundreds follow one another, a count of all would say nothing, and opening it would lead nowhere. */
static void
add_clusters (RdvLanePacker *packer, const RdvGroup *group, const RdvCandidate *members, guint row)
{
  double begin = group->begin;

  for (guint from = 0; from < group->n;)
    {
      RdvGroup part = cut_part (packer, group, members, from, begin);

      rdv_lane_packer_add_cluster (packer, &part, members + from, row);
      from += part.n;
      if (from < group->n)
        begin = members[from].start;
    }
}

void
rdv_lane_packer_crowd_row (RdvLanePacker *packer, GArray *rest, guint row)
{
  double inset = (packer->metrics->marker_size - packer->crowd.marker_size) / 2;
  g_autoptr (GArray) groups = NULL;

  /* Markers are smaller here. */
  for (guint i = 0; i < rest->len; i++)
    {
      RdvCandidate *candidate = &g_array_index (rest, RdvCandidate, i);

      if (candidate->form != RDV_FORM_MARKER)
        continue;
      candidate->start += inset;
      candidate->end -= inset;
    }
  g_array_sort (rest, rdv_candidate_compare_by_place);
  groups = rdv_lane_packer_list_groups (packer, &packer->crowd, rest);
  for (guint i = 0; i < groups->len; i++)
    {
      const RdvGroup *group = &g_array_index (groups, RdvGroup, i);
      const RdvCandidate *members = &g_array_index (rest, RdvCandidate, group->first);

      if (group->is_gathered)
        add_clusters (packer, group, members, row);
      else
        rdv_lane_packer_place (packer, members, row, RDV_LABEL_NONE, (RdvStretch){ members->start, members->end });
    }
  packer->pack->has_crowd_row = TRUE;
  packer->pack->n_rows = row + 1;
}
