/* rdv-as-of.c: a document as it would have been on a day. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-edtf.h"
#include "rdv-event-copier-private.h"

typedef struct
{
  RdvDocument *document;
  RdvDocumentBuilder *builder;
  gint64 day_end;
  gint64 updated; /* first second of the day the document was updated; RDV_TIME_MIN when it does not say */
  RdvEventCopier copier;
} AsOf;

/* How much of an event was known on the day. */
typedef enum
{
  KNOWN_NOT_AT_ALL,
  KNOWN_AS_PLAN,
  KNOWN_AS_UNDER_WAY,
  KNOWN_AS_IT_IS,
} Knowledge;

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

/* Makes the draft say what the last of the known plans says; a plan without a date has that of the one
 * before. */
static void
change_to_plan (const RdvPlanDraft *plans, guint n_known, RdvEventDraft *draft)
{
  const RdvPlanDraft *in_force = &plans[n_known - 1];

  for (guint i = n_known; i > 0; i--)
    if (plans[i - 1].has_extent)
      {
        draft->extent = plans[i - 1].extent;
        draft->date_text = NULL;
        break;
      }
  draft->status = in_force->status;
  if (in_force->title != NULL)
    draft->title = in_force->title;
  if (in_force->summary != NULL)
    draft->summary = in_force->summary;
  if (in_force->source != NULL)
    {
      draft->sources = &in_force->source;
      draft->n_sources = 1;
    }
  draft->body = NULL;
  draft->media = NULL;
  draft->n_media = 0;
}

/* Makes the draft ongoing, to the end planned last, or, when none was or it has passed, without an end. */
static void
change_to_under_way (const AsOf *as_of, const RdvPlanDraft *plans, guint n_known, RdvEventDraft *draft)
{
  RdvDate end = { .earliest = RDV_TIME_MAX, .latest = RDV_TIME_MAX, .flags = RDV_DATE_OPEN };

  for (guint i = n_known; i > 0; i--)
    {
      const RdvPlanDraft *plan = &plans[i - 1];

      if (!plan->has_extent || !plan->extent.is_span || plan->extent.end.latest == RDV_TIME_MAX)
        continue;
      if (plan->extent.end.latest > as_of->day_end)
        end = plan->extent.end;
      break;
    }
  draft->extent.end = end;
  draft->date_text = NULL;
  draft->status = RDV_STATUS_ONGOING;
}

static void
add_event (AsOf *as_of, guint event)
{
  RdvEventDraft draft;
  RdvExtent extent;
  Knowledge knowledge;
  guint n_plans, n_known = 0;
  const RdvPlan *plans = rdv_document_get_plans (as_of->document, event, &n_plans);

  while (n_known < n_plans && plans[n_known].as_of <= as_of->day_end)
    n_known++;
  rdv_document_get_extent (as_of->document, event, &extent);
  knowledge = judge (as_of, event, &extent, plans, n_plans, n_known);
  if (knowledge == KNOWN_NOT_AT_ALL)
    return;

  rdv_event_copier_draft (&as_of->copier, event, &draft);
  rdv_event_copier_draft_plans (&as_of->copier, event, n_known, &draft);
  if (knowledge == KNOWN_AS_PLAN)
    change_to_plan (draft.plans, n_known, &draft);
  else if (knowledge == KNOWN_AS_UNDER_WAY)
    change_to_under_way (as_of, draft.plans, n_known, &draft);
  rdv_document_builder_add_event (as_of->builder, &draft);
}

RdvDocument *
rdv_document_as_of (RdvDocument *self, gint64 day_end)
{
  g_autoptr (RdvDocumentBuilder) builder = NULL;
  AsOf as_of = { .document = self, .day_end = day_end };

  g_return_val_if_fail (RDV_IS_DOCUMENT (self), NULL);

  rdv_event_copier_init (&as_of.copier, self);
  as_of.builder = builder = rdv_document_builder_new (NULL);
  as_of.updated = get_updated (self);
  rdv_event_copier_add_tables (&as_of.copier, builder);
  for (guint i = 0; i < rdv_document_get_n_events (self); i++)
    add_event (&as_of, i);
  rdv_event_copier_clear (&as_of.copier);
  return rdv_document_builder_freeze (builder);
}
