/* rdv-shown.c: see rdv-shown.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-shown.h"

struct _RdvShown
{
  GArray *events;    /* RdvShownEvent */
  GHashTable *index; /* lane and event, as an int64 -> place in events + 1 */
  GArray *clusters;  /* RdvShownCluster: tens, and looked for while things move alone */
  GArray *lanes;     /* RdvShownLane */
};

static gint64
get_key (guint32 lane, guint32 event)
{
  return ((gint64) lane << 32) | event;
}

RdvShown *
rdv_shown_new (void)
{
  RdvShown *self = g_new0 (RdvShown, 1);

  self->events = g_array_new (FALSE, FALSE, sizeof (RdvShownEvent));
  self->clusters = g_array_new (FALSE, FALSE, sizeof (RdvShownCluster));
  self->lanes = g_array_new (FALSE, FALSE, sizeof (RdvShownLane));
  self->index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
rdv_shown_free (RdvShown *self)
{
  g_array_unref (self->events);
  g_array_unref (self->clusters);
  g_array_unref (self->lanes);
  g_hash_table_unref (self->index);
  g_free (self);
}

void
rdv_shown_add (RdvShown *self, const RdvShownEvent *event)
{
  gint64 key = get_key (event->lane, event->packed.event);

  g_array_append_vals (self->events, event, 1);
  g_hash_table_insert (self->index, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (self->events->len));
}

const RdvShownEvent *
rdv_shown_find (const RdvShown *self, guint32 lane, guint32 event)
{
  gint64 key = get_key (lane, event);
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->index, &key));

  return place > 0 ? &g_array_index (self->events, RdvShownEvent, place - 1) : NULL;
}

const RdvShownEvent *
rdv_shown_get_events (const RdvShown *self, guint *n)
{
  *n = self->events->len;
  return (const RdvShownEvent *) (gpointer) self->events->data;
}

void
rdv_shown_add_cluster (RdvShown *self, const RdvShownCluster *cluster)
{
  g_array_append_vals (self->clusters, cluster, 1);
}

const RdvShownCluster *
rdv_shown_find_cluster (const RdvShown *self, guint32 lane, const RdvCluster *cluster)
{
  for (guint i = 0; i < self->clusters->len; i++)
    {
      const RdvShownCluster *one = &g_array_index (self->clusters, RdvShownCluster, i);

      if (one->lane == lane && one->cluster.from == cluster->from && one->cluster.to == cluster->to &&
          one->cluster.n_events == cluster->n_events)
        return one;
    }
  return NULL;
}

const RdvShownCluster *
rdv_shown_get_clusters (const RdvShown *self, guint *n)
{
  *n = self->clusters->len;
  return (const RdvShownCluster *) (gpointer) self->clusters->data;
}

void
rdv_shown_add_lane (RdvShown *self, const RdvShownLane *lane)
{
  g_array_append_vals (self->lanes, lane, 1);
}

const RdvShownLane *
rdv_shown_find_lane (const RdvShown *self, guint32 lane)
{
  for (guint i = 0; i < self->lanes->len; i++)
    if (g_array_index (self->lanes, RdvShownLane, i).lane == lane)
      return &g_array_index (self->lanes, RdvShownLane, i);
  return NULL;
}
