/* rdv-crowd-row.c: the row of those that found no room. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-lane-packer-private.h"

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
group_gather (Group *self, const RdvLanePacker *packer)
{
  double pill = rdv_lane_pack_get_pill_width (packer->measure, packer->metrics, self->n);
  double middle = (self->begin + self->begun) / 2;

  self->is_gathered = TRUE;
  self->start = MIN (self->begin, middle - pill / 2);
  self->end = MAX (self->begun, middle + pill / 2);
}

static gboolean
group_leaves_room (const Group *self, const Group *after, const RdvLanePacker *packer)
{
  return self->end + packer->metrics->label_gap <= after->start;
}

/* Groups of @rest, which is in order of start: what would lie over one another is together, nothing else. */
static GArray *
list_groups (const RdvLanePacker *packer, GArray *rest)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));

  for (guint i = 0; i < rest->len; i++)
    {
      const RdvCandidate *candidate = &g_array_index (rest, RdvCandidate, i);
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
add_cluster (RdvLanePacker *packer, const Group *group, const RdvCandidate *members, guint row)
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

static int
compare_crowd (gconstpointer a, gconstpointer b)
{
  const RdvCandidate *one = a;
  const RdvCandidate *other = b;

  /* By what is drawn: the marker of a date with wide bounds stands far from where they begin. */
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

/* Takes what stands in @row out of it: those with a label as guests, in order of place, the others into the crowd. */
static GArray *
take_guests (RdvLanePacker *packer, guint row, GArray *crowd)
{
  GArray *guests = g_array_new (FALSE, FALSE, sizeof (RdvPlaced));
  guint n = 0;

  for (guint i = 0; i < packer->placed->len; i++)
    {
      const RdvPlaced *placed = &g_array_index (packer->placed, RdvPlaced, i);

      if (placed->row != row)
        g_array_index (packer->placed, RdvPlaced, n++) = *placed;
      else if (placed->side == RDV_LABEL_NONE)
        g_array_append_val (crowd, placed->candidate);
      else
        g_array_append_val (guests, *placed);
    }
  g_array_set_size (packer->placed, n);
  g_array_sort (guests, compare_guests);
  return guests;
}

/* Moves the guests that stand where a group has to be into the crowd. Both are in order of place. */
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
             g_array_index (groups, Group, j).end + packer->metrics->label_gap <= guest->stretch.start)
        j++;
      if (j < groups->len && g_array_index (groups, Group, j).start < guest->stretch.end)
        g_array_append_val (crowd, guest->candidate);
      else
        g_array_index (guests, RdvPlaced, n++) = *guest;
    }
  g_array_set_size (guests, n);
  return n < before;
}

/* A group or a guest in its place. */
typedef struct
{
  double start, end;
  const Group *group; /* NULL for a guest */
  const RdvPlaced *guest;
} Item;

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const Item *one = a;
  const Item *other = b;

  return one->start < other->start ? -1 : one->start > other->start;
}

static GArray *
list_items (GArray *groups, GArray *guests)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);
      Item item = { group->start, group->end, group, NULL };

      g_array_append_val (items, item);
    }
  for (guint i = 0; i < guests->len; i++)
    {
      const RdvPlaced *guest = &g_array_index (guests, RdvPlaced, i);
      Item item = { guest->stretch.start, guest->stretch.end, NULL, guest };

      g_array_append_val (items, item);
    }
  g_array_sort (items, compare_items);
  return items;
}

/* A mark that stands alone gets its label when the neighbours leave room for it. */
static void
place_single (RdvLanePacker *packer, const RdvCandidate *candidate, guint row, Item *item, double from, double to)
{
  RdvLabelSide sides[3];

  rdv_lane_packer_list_sides (packer, candidate, sides);
  for (guint i = 0; sides[i] != RDV_LABEL_NONE; i++)
    {
      RdvStretch stretch = rdv_lane_packer_get_stretch (packer, candidate, sides[i]);

      if (stretch.start < from || stretch.end > to)
        continue;
      item->start = stretch.start;
      item->end = stretch.end;
      rdv_lane_packer_place (packer, candidate, row, sides[i], stretch);
      return;
    }
  rdv_lane_packer_place (packer, candidate, row, RDV_LABEL_NONE,
                         rdv_lane_packer_get_stretch (packer, candidate, RDV_LABEL_NONE));
}

static void
place_items (RdvLanePacker *packer, GArray *items, GArray *crowd, guint row)
{
  for (guint i = 0; i < items->len; i++)
    {
      Item *item = &g_array_index (items, Item, i);
      double from = i > 0 ? item[-1].end + packer->metrics->label_gap : -RDV_X_LIMIT;
      double to = i + 1 < items->len ? item[1].start : RDV_X_LIMIT;

      if (item->group == NULL)
        rdv_lane_packer_place (packer, &item->guest->candidate, row, item->guest->side, item->guest->stretch);
      else if (item->group->is_gathered)
        add_cluster (packer, item->group, &g_array_index (crowd, RdvCandidate, item->group->first), row);
      else
        place_single (packer, &g_array_index (crowd, RdvCandidate, item->group->first), row, item, from, to);
    }
}

/* What stands in a row above without its label moves into gaps of this row that hold both. */
static void
fill_gaps (RdvLanePacker *packer, GArray *items, guint row)
{
  RdvRow *taken = rdv_row_new ();

  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);

      rdv_row_take (taken, item->start, item->end + packer->metrics->label_gap);
    }
  rdv_row_end_round (taken);
  for (guint i = 0; i < packer->placed->len; i++)
    {
      RdvPlaced *placed = &g_array_index (packer->placed, RdvPlaced, i);
      RdvLabelSide sides[3];

      if (placed->row == row || placed->side != RDV_LABEL_NONE)
        continue;
      rdv_lane_packer_list_sides (packer, &placed->candidate, sides);
      for (guint side = 0; sides[side] != RDV_LABEL_NONE && placed->row != row; side++)
        {
          RdvStretch stretch = rdv_lane_packer_get_stretch (packer, &placed->candidate, sides[side]);

          if (!rdv_row_is_free (taken, stretch.start, stretch.end))
            continue;
          rdv_row_take (taken, stretch.start, stretch.end);
          *placed = (RdvPlaced){ placed->candidate, stretch, row, sides[side] };
        }
    }
  rdv_row_free (taken);
}

void
rdv_lane_packer_crowd_row (RdvLanePacker *packer, GArray *rest, guint row)
{
  g_autoptr (GArray) crowd = g_array_copy (rest);
  g_autoptr (GArray) guests = take_guests (packer, row, crowd);
  g_autoptr (GArray) groups = NULL;
  g_autoptr (GArray) items = NULL;

  do
    {
      g_clear_pointer (&groups, g_array_unref);
      g_array_sort (crowd, compare_crowd);
      groups = list_groups (packer, crowd);
    }
  while (dismiss_guests (packer, guests, groups, crowd));

  items = list_items (groups, guests);
  place_items (packer, items, crowd, row);
  fill_gaps (packer, items, row);
}
