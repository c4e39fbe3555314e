/* rdv-document-index.c: what is known of a document's events once they are all there. SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rdv-calendar.h"
#include "rdv-document-private.h"

/* It takes a millisecond to index so many: longer than to begin a thread. */
#define MANY 10000

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

/* The least and the greatest of the events from @first to @last, which are in no order. */
static void
find_extremes (RdvEventColumns *events, guint first, guint last, guint32 *least, guint32 *greatest)
{
  *least = *greatest = first;
  for (guint32 i = first + 1; i <= last; i++)
    {
      if (compare_events (&i, least, events) < 0)
        *least = i;
      if (compare_events (&i, greatest, events) > 0)
        *greatest = i;
    }
}

/* The stretch outside which everything is where it belongs. FALSE when that is all of it. Files have their events in order, and a day of
 * the past changes those around it: of most documents little has to be sorted. */
static gboolean
find_disorder (RdvEventColumns *events, const guint32 *order, guint *first, guint *last)
{
  guint32 least, greatest;

  *first = *last = 0;
  for (guint i = 1; i < events->n; i++)
    if (compare_events (&order[i - 1], &order[i], events) > 0)
      {
        *first = *last == 0 ? i - 1 : *first;
        *last = i;
      }
  if (*last == 0)
    return FALSE;
  find_extremes (events, *first, *last, &least, &greatest);
  while (*first > 0 && compare_events (&order[*first - 1], &least, events) > 0)
    *first -= 1;
  while (*last + 1 < events->n && compare_events (&order[*last + 1], &greatest, events) < 0)
    *last += 1;
  return TRUE;
}

void
rdv_document_sort_events (RdvDocument *self, guint32 *order, guint32 *positions)
{
  RdvEventColumns *events = &self->events;
  guint first, last;

  for (guint32 i = 0; i < events->n; i++)
    order[i] = i;
  if (find_disorder (events, order, &first, &last))
    {
      g_qsort_with_data (order + first, (gint)(last - first + 1), sizeof (guint32), compare_events, events);
      rdv_event_columns_reorder (events, order, first, last);
    }
  for (guint32 i = 0; i < events->n && positions != NULL; i++)
    positions[order[i]] = i;
  rdv_event_columns_trim (events);
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
      const RdvDate *end = rdv_event_columns_get_end (events, i);

      widen (self, events->earliest[i]);
      widen (self, events->latest[i]);
      lasts[i] = events->latest[i];
      if (end == NULL)
        continue;
      widen (self, end->earliest);
      widen (self, end->latest);
      lasts[i] = end->latest;
    }
  self->intervals = rdv_interval_index_new (events->earliest, lasts, events->n);
}

static gpointer
index_times_in_thread (gpointer document)
{
  index_times (document);
  return NULL;
}

GThread *
rdv_document_begin_index (RdvDocument *self)
{
  if (self->events.n >= MANY)
    return g_thread_new ("index", index_times_in_thread, self);
  index_times (self);
  return NULL;
}

void
rdv_document_end_index (RdvDocument *self, GThread *thread)
{
  /* A subject may have two roles in an event, but the event counts once. */
  rdv_adjacency_init_inverse (&self->events_of_lane, &self->lanes_of_event, rdv_document_get_n_lanes (self));
  rdv_adjacency_init_inverse (&self->events_of_subject, &self->involvements, rdv_document_get_n_subjects (self));
  if (thread != NULL)
    g_thread_join (thread);
}
