/* rdv-crowd-groups.c: what would lie over one another in a row, gathered. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-lane-packer-private.h"

/* Draws a group as a pill over its beginnings from now on. */
static void
group_gather (RdvGroup *self, const RdvLanePacker *packer, const RdvMetrics *metrics)
{
  double pill = rdv_lane_pack_get_pill_width (packer->measure, metrics, self->n);
  double middle = (self->begin + self->begun) / 2;

  self->is_gathered = TRUE;
  self->start = MIN (self->begin, middle - pill / 2);
  self->end = MAX (self->begun, middle + pill / 2);
}

static gboolean
group_leaves_room (const RdvGroup *self, const RdvGroup *after, const RdvMetrics *metrics)
{
  return self->end + metrics->label_gap <= after->start;
}

int
rdv_candidate_compare_by_place (gconstpointer a, gconstpointer b)
{
  const RdvCandidate *one = a;
  const RdvCandidate *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  return one->event < other->event ? -1 : one->event > other->event;
}

GArray *
rdv_lane_packer_list_groups (const RdvLanePacker *packer, const RdvMetrics *metrics, GArray *rest)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (RdvGroup));

  for (guint i = 0; i < rest->len; i++)
    {
      const RdvCandidate *candidate = &g_array_index (rest, RdvCandidate, i);
      double begun = MIN (candidate->end, candidate->start + metrics->marker_size);
      RdvGroup group = { i, 1, FALSE, candidate->start, begun, candidate->start, candidate->end };

      for (; groups->len > 0; g_array_set_size (groups, groups->len - 1))
        {
          RdvGroup *before = &g_array_index (groups, RdvGroup, groups->len - 1);

          if (!group_leaves_room (before, &group, metrics) && !before->is_gathered)
            group_gather (before, packer, metrics);
          if (group_leaves_room (before, &group, metrics))
            break;
          group = (RdvGroup){ .first = before->first, .n = before->n + group.n, .begin = MIN (before->begin, group.begin),
                           .begun = MAX (before->begun, group.begun) };
          group_gather (&group, packer, metrics);
        }
      g_array_append_val (groups, group);
    }
  return groups;
}

/* The cluster's time is that of its pixels, so that it lies where it was given room at every scale of the step. */
void
rdv_lane_packer_add_cluster (RdvLanePacker *packer, const RdvGroup *group, const RdvCandidate *members, guint row)
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

