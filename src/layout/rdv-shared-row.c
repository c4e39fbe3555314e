/* rdv-shared-row.c: a row that holds labels and those that found no room. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-lane-packer-private.h"

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
             g_array_index (groups, RdvGroup, j).end + packer->metrics->label_gap <= guest->stretch.start)
        j++;
      if (j < groups->len && g_array_index (groups, RdvGroup, j).start < guest->stretch.end)
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
  const RdvGroup *group; /* NULL for a guest */
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
      const RdvGroup *group = &g_array_index (groups, RdvGroup, i);
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
        rdv_lane_packer_add_cluster (packer, item->group, &g_array_index (crowd, RdvCandidate, item->group->first), row);
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
rdv_lane_packer_share_row (RdvLanePacker *packer, GArray *rest, guint row)
{
  g_autoptr (GArray) crowd = g_array_copy (rest);
  g_autoptr (GArray) guests = take_guests (packer, row, crowd);
  g_autoptr (GArray) groups = NULL;
  g_autoptr (GArray) items = NULL;

  do
    {
      g_clear_pointer (&groups, g_array_unref);
      g_array_sort (crowd, rdv_candidate_compare_by_place);
      groups = rdv_lane_packer_list_groups (packer, packer->metrics, crowd);
    }
  while (dismiss_guests (packer, guests, groups, crowd));

  items = list_items (groups, guests);
  place_items (packer, items, crowd, row);
  fill_gaps (packer, items, row);
}
