/* rdv-shown.c: see rdv-shown.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-shown.h"

struct _RdvShown
{
  GArray *events;    /* RdvShownEvent */
  GHashTable *index; /* lane and event, as an int64 -> place in events + 1 */
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
  self->index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
rdv_shown_free (RdvShown *self)
{
  g_array_unref (self->events);
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
