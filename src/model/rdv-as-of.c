/* rdv-as-of.c: a document as it would have been on a day. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-document-private.h"
#include "rdv-edtf.h"

#include <string.h>

/* How much of an event was known on the day. */
typedef enum
{
  KNOWN_NOT_AT_ALL,
  KNOWN_AS_PLAN,
  KNOWN_AS_UNDER_WAY,
  KNOWN_AS_IT_IS,
} Knowledge;

/* An event that was known. */
typedef struct
{
  guint32 event; /* its position in the document */
  guint32 n_plans;
  guint8 knowledge;
} Known;

typedef struct
{
  RdvDocument *document;
  RdvDocument *seen; /* being filled */
  gint64 day_end;
  gint64 updated;     /* first second of the day the document was updated; RDV_TIME_MIN when it does not say */
  Known *known;       /* in the document's order */
  guint32 *order;     /* order[position in seen] is an index into known */
  guint32 *events;    /* events[position in seen] is the position in the document */
  guint32 *seen_as; /* and back: RDV_NONE for what was not known; owned by the document that is filled */
} AsOf;

static gint64
get_updated (RdvDocument *document)
{
  const char *updated = rdv_document_get_info (document)->updated;
  RdvExtent extent;

  if (updated == NULL || !rdv_edtf_parse (updated, &extent, NULL, NULL))
    return RDV_TIME_MIN;
  return extent.start.earliest;
}

/* The moment from which an event's own fields were true. */
static gint64
get_own_since (
    const AsOf *as_of, RdvStatus status, const RdvExtent *extent, const RdvPlan *plans, guint n_plans)
{
  if (status != RDV_STATUS_PLANNED)
    return extent->start.earliest;
  if (n_plans > 0)
    return plans[n_plans - 1].as_of;
  return MIN (as_of->updated, extent->start.earliest);
}

/* Whether an event that has begun was not over on the day, or at least nobody could know that it was. */
static gboolean
is_under_way (const AsOf *as_of, RdvStatus status, const RdvExtent *extent)
{
  if (!extent->is_span || extent->end.latest <= as_of->day_end || (extent->end.flags & RDV_DATE_UNKNOWN) != 0)
    return FALSE;
  if (status == RDV_STATUS_ONGOING)
    return as_of->day_end < as_of->updated;
  return status == RDV_STATUS_DONE || status == RDV_STATUS_FAILED;
}

/* @n_known: so many of the plans had been made by the day. */
static Knowledge
judge (const AsOf *as_of,
       guint event,
       const RdvExtent *extent,
       const RdvPlan *plans,
       guint n_plans,
       guint n_known)
{
  RdvStatus status = rdv_document_get_status (as_of->document, event);

  if (get_own_since (as_of, status, extent, plans, n_plans) <= as_of->day_end)
    return is_under_way (as_of, status, extent) ? KNOWN_AS_UNDER_WAY : KNOWN_AS_IT_IS;
  return n_known > 0 ? KNOWN_AS_PLAN : KNOWN_NOT_AT_ALL;
}

/* What the last of the known plans says; a plan without a date has that of the one before. */
static void
change_to_plan (const RdvPlan *plans, guint n_known, RdvExtent *extent, RdvStatus *status, gboolean *has_date)
{
  *status = plans[n_known - 1].status;
  for (guint i = n_known; i > 0 && !*has_date; i--)
    if (plans[i - 1].has_extent)
      {
        *extent = plans[i - 1].extent;
        *has_date = TRUE;
      }
}

/* Ongoing, to the end planned last, or, when none was or it has passed, without an end. */
static void
change_to_under_way (const AsOf *as_of, const RdvPlan *plans, guint n_known, RdvExtent *extent)
{
  RdvDate end = { .earliest = RDV_TIME_MAX, .latest = RDV_TIME_MAX, .flags = RDV_DATE_OPEN };

  for (guint i = n_known; i > 0; i--)
    {
      const RdvPlan *plan = &plans[i - 1];

      if (!plan->has_extent || !plan->extent.is_span || plan->extent.end.latest == RDV_TIME_MAX)
        continue;
      if (plan->extent.end.latest > as_of->day_end)
        end = plan->extent.end;
      break;
    }
  extent->end = end;
}

/* What was not known by the day as it is now has no texts that may tell how it ended. */
static void
change_event (AsOf *as_of, const Known *known, guint number, RdvExtent *extent, const RdvPlan *plans)
{
  RdvEventColumns *events = &as_of->seen->events;
  RdvStatus status = rdv_event_columns_get_status (events, number);
  gboolean has_new_date = FALSE;

  if (known->knowledge == KNOWN_AS_PLAN)
    {
      change_to_plan (plans, known->n_plans, extent, &status, &has_new_date);
      if (plans[known->n_plans - 1].title != NULL)
        rdv_event_columns_set_word (events, RDV_WORD_OTHER_TITLES, number, 0);
    }
  else
    {
      change_to_under_way (as_of, plans, known->n_plans, extent);
      status = RDV_STATUS_ONGOING;
      has_new_date = TRUE;
    }
  rdv_event_columns_set_extent (events, number, extent, status);
  rdv_event_columns_set_word (events, RDV_WORD_OTHER_TEXTS, number, 0);
  rdv_event_columns_set_word (events, RDV_WORD_BODY, number, 0);
  if (has_new_date)
    rdv_event_columns_set_word (events, RDV_WORD_DATE_TEXT, number, 0);
}

/* Most events are, and of them no more needs to be looked at. */
static gboolean
is_past (const AsOf *as_of, guint event)
{
  const RdvEventColumns *events = &as_of->document->events;

  return rdv_event_columns_get_status (events, event) != RDV_STATUS_PLANNED && events->earliest[event] <= as_of->day_end &&
         rdv_event_columns_get_last (events, event) <= as_of->day_end;
}

static void
judge_events (AsOf *as_of)
{
  const RdvEventColumns *events = &as_of->document->events;

  rdv_event_columns_begin_copy (&as_of->seen->events, events);
  for (guint32 i = 0; i < events->n; i++)
    {
      Known known = { .event = i, .knowledge = KNOWN_AS_IT_IS };
      RdvExtent extent;
      guint n_plans, number;
      const RdvPlan *plans = rdv_adjacency_get (&as_of->document->plans, i, &n_plans);

      while (known.n_plans < n_plans && plans[known.n_plans].as_of <= as_of->day_end)
        known.n_plans++;
      if (!is_past (as_of, i))
        {
          rdv_event_columns_get_extent (events, i, &extent);
          known.knowledge = (guint8)judge (as_of, i, &extent, plans, n_plans, known.n_plans);
        }
      as_of->seen_as[i] = RDV_NONE;
      if (known.knowledge == KNOWN_NOT_AT_ALL)
        continue;
      number = rdv_event_columns_copy (&as_of->seen->events, events, i);
      as_of->known[number] = known;
      if (known.knowledge != KNOWN_AS_IT_IS)
        change_event (as_of, &known, number, &extent, plans);
    }
}

static const Known *
get_known (const AsOf *as_of, guint position)
{
  return &as_of->known[as_of->order[position]];
}

static void
sort_known (AsOf *as_of)
{
  guint n = as_of->seen->events.n;

  as_of->order = g_new (guint32, n);
  as_of->events = g_new (guint32, n);
  rdv_document_sort_events (as_of->seen, as_of->order, NULL);
  for (guint32 i = 0; i < n; i++)
    {
      as_of->events[i] = get_known (as_of, i)->event;
      as_of->seen_as[as_of->events[i]] = i;
    }
}

/* Says of every event that is known by a plan, also of one that the document itself knows so, that it has the plan's texts. */
static void
mark_planned (AsOf *as_of)
{
  const RdvBitset *before = as_of->document->as_planned;
  guint n = as_of->seen->events.n;

  as_of->seen->as_planned = rdv_bitset_new (n);
  for (guint i = 0; i < n; i++)
    {
      const Known *known = get_known (as_of, i);

      if (known->knowledge == KNOWN_AS_PLAN || (before != NULL && rdv_bitset_contains (before, known->event)))
        rdv_bitset_add (as_of->seen->as_planned, i);
    }
}

/* Plans made later are left out. */
static void
add_plans (AsOf *as_of, guint32 *limits)
{
  guint n = as_of->seen->events.n;

  for (guint i = 0; i < n; i++)
    limits[i] = get_known (as_of, i)->n_plans;
  rdv_adjacency_init_view (&as_of->seen->plans, &as_of->document->plans, as_of->events, limits, n);
}

/* A plan has no pictures. */
static void
add_media (AsOf *as_of, guint32 *limits)
{
  guint n = as_of->seen->events.n;

  for (guint i = 0; i < n; i++)
    limits[i] = get_known (as_of, i)->knowledge == KNOWN_AS_PLAN ? 0 : G_MAXUINT32;
  rdv_adjacency_init_view (&as_of->seen->media, &as_of->document->media, as_of->events, limits, n);
}

/* What is known by a plan has the plan's own source, where that has one. */
static const guint32 *
get_sources (const AsOf *as_of, guint position, guint *n)
{
  const Known *known = get_known (as_of, position);
  guint n_plans;
  const RdvPlan *plans = rdv_adjacency_get (&as_of->document->plans, known->event, &n_plans);

  if (known->knowledge != KNOWN_AS_PLAN || plans[known->n_plans - 1].source == RDV_NONE)
    return rdv_adjacency_get (&as_of->document->sources_of_event, known->event, n);
  *n = 1;
  return &plans[known->n_plans - 1].source;
}

static void
add_sources (AsOf *as_of, guint32 *counts)
{
  guint n = as_of->seen->events.n;
  RdvAdjacency *list = &as_of->seen->sources_of_event;

  for (guint i = 0; i < n; i++)
    get_sources (as_of, i, &counts[i]);
  rdv_adjacency_init_counts (list, sizeof (guint32), counts, n);
  for (guint i = 0; i < n; i++)
    {
      guint n_sources;
      guint32 *place = rdv_adjacency_get (list, i, &n_sources);

      if (n_sources > 0)
        memcpy (place, get_sources (as_of, i, &n_sources), n_sources * sizeof *place);
    }
}

/* Those to events that were not known are left out. */
static void
add_relations (AsOf *as_of, guint32 *counts)
{
  guint n = as_of->seen->events.n;
  const RdvAdjacency *all = &as_of->document->relations;

  for (guint i = 0; i < n; i++)
    {
      guint n_all;
      const RdvRelation *relations = rdv_adjacency_get (all, as_of->events[i], &n_all);

      counts[i] = 0;
      for (guint j = 0; j < n_all; j++)
        counts[i] += as_of->seen_as[relations[j].event] != RDV_NONE;
    }
  rdv_adjacency_init_counts (&as_of->seen->relations, sizeof (RdvRelation), counts, n);
  for (guint i = 0; i < n; i++)
    {
      guint n_all, n_known;
      const RdvRelation *relations = rdv_adjacency_get (all, as_of->events[i], &n_all);
      RdvRelation *place = rdv_adjacency_get (&as_of->seen->relations, i, &n_known);

      for (guint j = 0; j < n_all && n_known > 0; j++)
        if (as_of->seen_as[relations[j].event] != RDV_NONE)
          *place++ = (RdvRelation){ as_of->seen_as[relations[j].event], relations[j].kind };
    }
}

static void
add_lists (AsOf *as_of)
{
  RdvDocument *document = as_of->document, *seen = as_of->seen;
  guint n = seen->events.n;
  g_autofree guint32 *counts = g_new (guint32, n);

  rdv_adjacency_init_view (&seen->lanes_of_event, &document->lanes_of_event, as_of->events, NULL, n);
  rdv_adjacency_init_view (&seen->involvements, &document->involvements, as_of->events, NULL, n);
  rdv_adjacency_init_view (&seen->links, &document->links, as_of->events, NULL, n);
  add_plans (as_of, counts);
  add_media (as_of, counts);
  add_sources (as_of, counts);
  add_relations (as_of, counts);
}

/* Nobody knew the name of a time that had not begun, nor, in the midst of one, when it would end. */
static void
add_eras (AsOf *as_of)
{
  const GArray *eras = as_of->document->eras;
  GArray *known = g_array_new (FALSE, FALSE, sizeof (RdvEra));

  for (guint i = 0; i < eras->len; i++)
    {
      RdvEra era = g_array_index (eras, RdvEra, i);

      if (MIN (as_of->updated, era.extent.start.earliest) > as_of->day_end)
        continue;
      if (era.extent.end.latest > as_of->day_end && as_of->day_end < as_of->updated)
        {
          era.extent.end =
              (RdvDate){ .earliest = RDV_TIME_MAX, .latest = RDV_TIME_MAX, .flags = RDV_DATE_OPEN };
          era.extent.is_span = TRUE;
        }
      g_array_append_val (known, era);
    }
  g_array_unref (as_of->seen->eras);
  as_of->seen->eras = known;
}

static void
add_tour (AsOf *as_of, const RdvTour *tour)
{
  RdvTourStep *steps = g_new (RdvTourStep, MAX (tour->n_steps, 1));
  RdvTour seen = *tour;

  g_ptr_array_add (as_of->seen->blocks, steps);
  for (guint i = 0; i < tour->n_steps; i++)
    {
      steps[i] = tour->steps[i];
      if (steps[i].event != RDV_NONE)
        steps[i].event = as_of->seen_as[steps[i].event];
    }
  seen.steps = steps;
  rdv_record_table_add (&as_of->seen->tours, &seen);
}

RdvDocument *
rdv_document_as_of (RdvDocument *self, gint64 day_end)
{
  g_autoptr (RdvDocument) seen = NULL;
  AsOf as_of = { .document = self, .day_end = day_end };
  GThread *times;
  guint n;

  g_return_val_if_fail (RDV_IS_DOCUMENT (self), NULL);

  n = rdv_document_get_n_events (self);
  as_of.known = g_new (Known, n);
  as_of.seen = seen = g_object_new (RDV_TYPE_DOCUMENT, NULL);
  rdv_document_set_origin (seen, self);
  as_of.updated = get_updated (self);
  as_of.seen_as = seen->from_origin = g_new (guint32, MAX (n, 1));
  judge_events (&as_of);
  sort_known (&as_of);
  times = rdv_document_begin_index (seen);
  add_lists (&as_of);
  mark_planned (&as_of);
  add_eras (&as_of);
  for (guint i = 0; i < rdv_document_get_n_tours (self); i++)
    add_tour (&as_of, rdv_document_get_tour (self, i));
  rdv_document_end_index (seen, times);
  g_free (as_of.known);
  g_free (as_of.order);
  g_free (as_of.events);
  return g_steal_pointer (&seen);
}
