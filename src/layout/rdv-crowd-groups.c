/* rdv-crowd-groups.c: what would lie over one another in a row, gathered. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-crowd-private.h"

/* A cluster that is wider than twice this many row heights is told as several. */
#define PART_FACTOR 4

/* Where the group is drawn that cannot be as it is: one bar as its beginning, several as a pill over the
 * beginnings that are gathered, within its stretch of the row. */
static void
group_gather (RdvGroup *self, const RdvLanePacker *packer)
{
  double pill = rdv_lane_pack_get_pill_width (packer->measure, &packer->crowd, self->n);
  double start = (self->begin + self->begun - pill) / 2;
  double stub_end = self->begin + rdv_mark_get_stub_width (&packer->crowd, FALSE);

  self->is_cut = self->n == 1 && self->can_be_cut && stub_end <= self->high;
  if (self->is_cut)
    {
      self->is_gathered = TRUE;
      self->start = self->begin;
      self->end = stub_end;
      return;
    }
  /* At the very end of the timeline it keeps within the whole picture, where there would be no way to see the
   * rest of it. */
  start =
      MAX (MIN (start, MIN (self->high, packer->right_limit) - pill), MAX (self->low, packer->left_limit));
  self->is_gathered = TRUE;
  self->start = MIN (self->begin, start);
  self->end = MAX (self->begun, start + pill);
}

static gboolean
group_leaves_room (const RdvGroup *self, const RdvGroup *after, const RdvLanePacker *packer)
{
  return self->low != after->low || self->end + packer->crowd.label_gap <= after->start;
}

/* Adds a group to the end, together with those before it that it lies on. */
static void
add_group (const RdvLanePacker *packer, GArray *groups, RdvGroup group)
{
  while (groups->len > 0)
    {
      RdvGroup before = g_array_index (groups, RdvGroup, groups->len - 1);

      if (group_leaves_room (&before, &group, packer))
        break;
      g_array_set_size (groups, groups->len - 1);
      if (!before.is_gathered)
        {
          /* A long bar may make way as a pill; which in turn may lie on what is before it. */
          group_gather (&before, packer);
          add_group (packer, groups, before);
          before = g_array_index (groups, RdvGroup, groups->len - 1);
          if (group_leaves_room (&before, &group, packer))
            break;
          g_array_set_size (groups, groups->len - 1);
        }
      group.first = before.first;
      group.n += before.n;
      group.begin = MIN (before.begin, group.begin);
      group.begun = MAX (before.begun, group.begun);
      group_gather (&group, packer);
    }
  g_array_append_val (groups, group);
}

/* The part of @group that begins with its member @from: as few neighbours as make it wide enough for a count of its own. */
static RdvGroup
cut_part (const RdvLanePacker *packer, const RdvGroup *group, const RdvCandidate *members, guint from, double begin)
{
  double least = PART_FACTOR * packer->crowd.row_height;
  RdvGroup part = { .first = group->first + from, .is_gathered = TRUE, .begin = begin, .begun = begin };

  for (guint i = from; i < group->n; i++)
    {
      if (part.n > 1 && group->n - i > 1 && members[i].start >= begin + least && group->begun - members[i].start >= least)
        {
          part.begun = MIN (part.begun, members[i].start - packer->crowd.label_gap);
          break;
        }
      part.n++;
      part.begun = MAX (part.begun, MIN (members[i].end, members[i].start + packer->crowd.marker_size));
      if (i + 1 == group->n)
        part.begun = group->begun;
    }
  part.start = part.begin;
  part.end = part.begun;
  return part;
}

/* Where hundreds follow one another, a count of all would say nothing, and opening it would lead nowhere. */
static GArray *
part_groups (const RdvLanePacker *packer, GArray *groups, GArray *rest)
{
  double least = 2 * PART_FACTOR * packer->crowd.row_height;
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (RdvGroup));

  for (guint i = 0; i < groups->len; i++)
    {
      const RdvGroup *group = &g_array_index (groups, RdvGroup, i);
      const RdvCandidate *members = &g_array_index (rest, RdvCandidate, group->first);
      double begin = group->begin;

      if (group->begun - group->begin < least)
        {
          g_array_append_vals (parts, group, 1);
          continue;
        }
      for (guint from = 0; from < group->n;)
        {
          RdvGroup part = cut_part (packer, group, members, from, begin);

          g_array_append_val (parts, part);
          from += part.n;
          if (from < group->n)
            begin = members[from].start;
        }
    }
  return parts;
}

GArray *
rdv_crowd_list_groups (const RdvLanePacker *packer, GArray *rest, GArray *guests)
{
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (RdvGroup));
  guint guest = 0;

  for (guint i = 0; i < rest->len; i++)
    {
      const RdvCandidate *candidate = &g_array_index (rest, RdvCandidate, i);
      RdvGroup group = { .first = i, .n = 1, .low = -RDV_X_LIMIT, .high = RDV_X_LIMIT };

      while (guest < guests->len && g_array_index (guests, RdvPlaced, guest).stretch.start <= candidate->start)
        guest++;
      if (guest > 0)
        group.low = g_array_index (guests, RdvPlaced, guest - 1).stretch.end - RDV_CROWD_SLACK;
      if (guest < guests->len)
        group.high = g_array_index (guests, RdvPlaced, guest).stretch.start - packer->crowd.label_gap;
      group.begin = MAX (candidate->start, group.low);
      group.begun = MAX (MIN (candidate->end, candidate->start + packer->crowd.marker_size), group.begin);
      group.can_be_cut = candidate->can_be_cut && group.begin == candidate->start;
      group.start = candidate->start;
      group.end = candidate->end;
      /* Where a label leaves no room for a long bar, a count stands beside it. */
      if (group.start < group.low || group.end > group.high)
        group_gather (&group, packer);
      add_group (packer, groups, group);
    }
  return part_groups (packer, groups, rest);
}
