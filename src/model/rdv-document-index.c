/* rdv-document-index.c: what is known of a document's events once they are all there. SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rdv-calendar.h"
#include "rdv-document-private.h"

static int
compare_events (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const RdvEventColumns *events = user_data;
  guint32 left = *(const guint32 *)a, right = *(const guint32 *)b;
  gint64 left_last, right_last;

  if (events->earliest[left] != events->earliest[right])
    return events->earliest[left] < events->earliest[right] ? -1 : 1;
  left_last = rdv_event_columns_get_last (events, left);
  right_last = rdv_event_columns_get_last (events, right);
  if (left_last != right_last)
    return left_last > right_last ? -1 : 1;
  return left < right ? -1 : left > right;
}

void
rdv_document_sort_events (RdvDocument *self, guint32 *order, guint32 *positions)
{
  RdvEventColumns *events = &self->events;
  gboolean in_order = TRUE;

  for (guint32 i = 0; i < events->n; i++)
    {
      order[i] = i;
      in_order = in_order && (i == 0 || compare_events (&order[i - 1], &order[i], events) < 0);
    }
  if (!in_order)
    g_qsort_with_data (order, events->n, sizeof (guint32), compare_events, events);
  for (guint32 i = 0; i < events->n && positions != NULL; i++)
    positions[order[i]] = i;
  if (!in_order)
    rdv_event_columns_reorder (events, order);
}

static void
widen (RdvDocument *self, gint64 moment)
{
  if (moment == RDV_TIME_MIN || moment == RDV_TIME_MAX)
    return;
  self->first = MIN (self->first, moment);
  self->last = MAX (self->last, moment);
}

static void
index_times (RdvDocument *self)
{
  const RdvEventColumns *events = &self->events;
  g_autofree gint64 *lasts = g_new (gint64, events->n);

  self->first = RDV_TIME_MAX;
  self->last = RDV_TIME_MIN;
  for (guint i = 0; i < events->n; i++)
    {
      RdvExtent extent;

      rdv_event_columns_get_extent (events, i, &extent);
      widen (self, extent.start.earliest);
      widen (self, extent.start.latest);
      widen (self, extent.end.earliest);
      widen (self, extent.end.latest);
      lasts[i] = extent.end.latest;
    }
  self->intervals = rdv_interval_index_new (events->earliest, lasts, events->n);
}

void
rdv_document_index_events (RdvDocument *self)
{
  /* A subject may have two roles in an event, but the event counts once. */
  rdv_adjacency_init_inverse (&self->events_of_lane, &self->lanes_of_event, rdv_document_get_n_lanes (self));
  rdv_adjacency_init_inverse (&self->events_of_subject, &self->involvements, rdv_document_get_n_subjects (self));
  index_times (self);
}
