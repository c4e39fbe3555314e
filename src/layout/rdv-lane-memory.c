/* rdv-lane-memory.c: see rdv-lane-memory.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-lane-memory.h"

static const char *
get_id (RdvLaneOrder *order, guint32 lane)
{
  return rdv_document_get_lane (rdv_lane_order_get_document (order), lane)->id;
}

static guint
get_n_lanes (RdvLaneOrder *order)
{
  return rdv_document_get_n_lanes (rdv_lane_order_get_document (order));
}

/* @id: (nullable) */
static guint32
find_lane (RdvLaneOrder *order, const char *id)
{
  guint32 lane = 0;

  while (lane < get_n_lanes (order) && g_strcmp0 (get_id (order, lane), id) != 0)
    lane++;
  return lane < get_n_lanes (order) ? lane : RDV_NONE;
}

/* Ids of the lanes, in their order, of which @has is true; of all without it. (transfer full) */
static char **
dup_ids (RdvLaneOrder *order, gboolean (*has) (RdvLaneOrder *order, guint32 lane))
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < get_n_lanes (order); i++)
    {
      guint32 lane = rdv_lane_order_get_lane (order, i);

      if (has == NULL || has (order, lane))
        g_strv_builder_add (ids, get_id (order, lane));
    }
  return g_strv_builder_end (ids);
}

static void
replace (char ***list, char **other)
{
  g_strfreev (*list);
  *list = other;
}

void
rdv_lane_memory_save (RdvLaneOrder *order, RdvViewState *state)
{
  guint32 solo = rdv_lane_order_get_solo (order);

  g_return_if_fail (RDV_IS_LANE_ORDER (order));

  replace (&state->lanes, dup_ids (order, NULL));
  replace (&state->hidden, dup_ids (order, rdv_lane_order_get_hidden));
  replace (&state->collapsed, dup_ids (order, rdv_lane_order_get_collapsed));
  g_free (state->solo);
  state->solo = solo != RDV_NONE ? g_strdup (get_id (order, solo)) : NULL;
}

/* Moves each lane to the end, one after the other, and then those that the memory does not know. */
static void
restore_order (RdvLaneOrder *order, const RdvViewState *state)
{
  g_auto (GStrv) present = dup_ids (order, NULL);

  if (*state->lanes == NULL || g_strv_equal ((const char *const *) present, (const char *const *) state->lanes))
    return;
  for (char **id = state->lanes; *id != NULL; id++)
    {
      guint32 lane = find_lane (order, *id);

      if (lane != RDV_NONE)
        rdv_lane_order_move_before (order, lane, RDV_NONE);
    }
  for (char **id = present; *id != NULL; id++)
    if (!g_strv_contains ((const char *const *) state->lanes, *id))
      rdv_lane_order_move_before (order, find_lane (order, *id), RDV_NONE);
}

void
rdv_lane_memory_restore (RdvLaneOrder *order, const RdvViewState *state)
{
  g_return_if_fail (RDV_IS_LANE_ORDER (order));
  g_return_if_fail (state != NULL);

  rdv_lane_order_hold (order);
  restore_order (order, state);
  for (guint32 lane = 0; lane < get_n_lanes (order); lane++)
    {
      const char *id = get_id (order, lane);

      rdv_lane_order_set_collapsed (order, lane, g_strv_contains ((const char *const *) state->collapsed, id));
      if (g_strv_contains ((const char *const *) state->hidden, id))
        rdv_lane_order_hide (order, lane);
    }
  rdv_lane_order_set_solo (order, state->solo != NULL ? find_lane (order, state->solo) : RDV_NONE);
  rdv_lane_order_release (order);
}
