/* rdv-as-of.c: a document as it would have been on a day. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-document-builder.h"
#include "rdv-document-private.h"
#include "rdv-edtf.h"

typedef struct
{
  RdvDocument *document;
  RdvDocumentBuilder *builder;
  gint64 day_end;
  gint64 updated; /* first second of the day the document was updated; RDV_TIME_MIN when it does not say */
  /* lists of the event being drafted */
  GArray *lanes;    /* of const char * */
  GArray *sources;  /* of const char * */
  GArray *subjects; /* of RdvReference */
  GArray *related;  /* of RdvReference */
  GArray *plans;    /* of RdvPlanDraft */
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

static const char *
get_source_id (const AsOf *as_of, guint32 source)
{
  return source != RDV_NONE ? rdv_document_get_source (as_of->document, source)->id : NULL;
}

static void
draft_subjects_and_related (AsOf *as_of, guint event, RdvEventDraft *draft)
{
  RdvDocument *document = as_of->document;
  const RdvInvolvement *involvements;
  const RdvRelation *relations;

  involvements = rdv_document_get_involvements (document, event, &draft->n_subjects);
  g_array_set_size (as_of->subjects, 0);
  for (guint i = 0; i < draft->n_subjects; i++)
    {
      RdvReference reference = { rdv_document_get_subject (document, involvements[i].subject)->id,
                                 involvements[i].role };
      g_array_append_val (as_of->subjects, reference);
    }
  relations = rdv_document_get_relations (document, event, &draft->n_related);
  g_array_set_size (as_of->related, 0);
  for (guint i = 0; i < draft->n_related; i++)
    {
      RdvReference reference = { rdv_document_get_id (document, relations[i].event), relations[i].kind };
      g_array_append_val (as_of->related, reference);
    }
  draft->subjects = (const RdvReference *)(gconstpointer)as_of->subjects->data;
  draft->related = (const RdvReference *)(gconstpointer)as_of->related->data;
}

static void
draft_lanes_and_sources (AsOf *as_of, guint event, RdvEventDraft *draft)
{
  RdvDocument *document = as_of->document;
  const guint32 *lanes = rdv_document_get_lanes (document, event, &draft->n_lanes);
  const guint32 *sources = rdv_document_get_sources (document, event, &draft->n_sources);

  g_array_set_size (as_of->lanes, 0);
  for (guint i = 0; i < draft->n_lanes; i++)
    g_array_append_val (as_of->lanes, rdv_document_get_lane (document, lanes[i])->id);
  g_array_set_size (as_of->sources, 0);
  for (guint i = 0; i < draft->n_sources; i++)
    g_array_append_val (as_of->sources, rdv_document_get_source (document, sources[i])->id);
  draft->lanes = (const char *const *)(gconstpointer)as_of->lanes->data;
  draft->sources = (const char *const *)(gconstpointer)as_of->sources->data;
}

static void
draft_plans (AsOf *as_of, const RdvPlan *plans, guint n_known, RdvEventDraft *draft)
{
  g_array_set_size (as_of->plans, 0);
  for (guint i = 0; i < n_known; i++)
    {
      RdvPlanDraft plan = {
        .as_of = plans[i].as_of,
        .extent = plans[i].extent,
        .has_extent = plans[i].has_extent,
        .status = plans[i].status,
        .title = plans[i].title,
        .summary = plans[i].summary,
        .source = get_source_id (as_of, plans[i].source),
      };
      g_array_append_val (as_of->plans, plan);
    }
  draft->plans = (const RdvPlanDraft *)(gconstpointer)as_of->plans->data;
  draft->n_plans = n_known;
}

/* The event as it stands in the document, but without plans made later. */
static void
draft_own (AsOf *as_of, guint event, RdvEventDraft *draft)
{
  RdvDocument *document = as_of->document;
  guint32 category = rdv_document_get_category (document, event);

  *draft = (RdvEventDraft){
    .id = rdv_document_get_id (document, event),
    .title = rdv_document_get_title (document, event),
    .summary = rdv_document_get_summary (document, event),
    .body = rdv_document_get_body (document, event),
    .other_titles = rdv_document_get_other_titles (document, event),
    .other_texts = rdv_document_get_other_texts (document, event),
    .date_text = rdv_document_get_string (document, RDV_WORD_DATE_TEXT, event),
    .status = rdv_document_get_status (document, event),
    .importance = rdv_document_get_importance (document, event),
    .category = category != RDV_NONE ? rdv_document_get_category_record (document, category)->id : NULL,
  };
  rdv_document_get_extent (document, event, &draft->extent);
  draft->media = rdv_document_get_media (document, event, &draft->n_media);
  draft->links = rdv_document_get_links (document, event, &draft->n_links);
  draft_lanes_and_sources (as_of, event, draft);
  draft_subjects_and_related (as_of, event, draft);
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
    {
      draft->title = in_force->title;
      draft->other_titles = NULL;
    }
  if (in_force->summary != NULL)
    draft->summary = in_force->summary;
  if (in_force->source != NULL)
    {
      draft->sources = &in_force->source;
      draft->n_sources = 1;
    }
  draft->body = NULL;
  draft->other_texts = NULL;
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

  draft_own (as_of, event, &draft);
  draft_plans (as_of, plans, n_known, &draft);
  if (knowledge == KNOWN_AS_PLAN)
    change_to_plan (draft.plans, n_known, &draft);
  else if (knowledge == KNOWN_AS_UNDER_WAY)
    change_to_under_way (as_of, draft.plans, n_known, &draft);
  rdv_document_builder_add_event (as_of->builder, &draft);
}

static void
add_tour (AsOf *as_of, const RdvTour *tour)
{
  g_autofree RdvTourStepDraft *steps = g_new0 (RdvTourStepDraft, tour->n_steps);

  for (guint i = 0; i < tour->n_steps; i++)
    {
      const RdvTourStep *step = &tour->steps[i];

      steps[i] = (RdvTourStepDraft){
        .event = step->event != RDV_NONE ? rdv_document_get_id (as_of->document, step->event) : NULL,
        .range = step->range,
        .has_range = step->has_range,
        .text = step->text,
      };
    }
  rdv_document_builder_add_tour (as_of->builder, tour->id, tour->title, steps, tour->n_steps);
}

static void
add_tables (AsOf *as_of)
{
  RdvDocument *document = as_of->document;
  RdvDocumentBuilder *builder = as_of->builder;

  rdv_document_builder_set_info (builder, rdv_document_get_info (document));
  for (guint i = 0; i < rdv_document_get_n_lanes (document); i++)
    {
      const RdvLane *lane = rdv_document_get_lane (document, i);
      rdv_document_builder_add_lane (
          builder, lane,
          lane->parent != RDV_NONE ? rdv_document_get_lane (document, lane->parent)->id : NULL);
    }
  for (guint i = 0; i < rdv_document_get_n_categories (document); i++)
    rdv_document_builder_add_category (builder, rdv_document_get_category_record (document, i));
  for (guint i = 0; i < rdv_document_get_n_eras (document); i++)
    rdv_document_builder_add_era (builder, rdv_document_get_era (document, i));
  for (guint i = 0; i < rdv_document_get_n_subjects (document); i++)
    rdv_document_builder_add_subject (builder, rdv_document_get_subject (document, i));
  for (guint i = 0; i < rdv_document_get_n_sources (document); i++)
    rdv_document_builder_add_source (builder, rdv_document_get_source (document, i));
  for (guint i = 0; i < rdv_document_get_n_tours (document); i++)
    add_tour (as_of, rdv_document_get_tour (document, i));
}

RdvDocument *
rdv_document_as_of (RdvDocument *self, gint64 day_end)
{
  g_autoptr (RdvDocumentBuilder) builder = NULL;
  g_autoptr (GArray) lanes = g_array_new (FALSE, FALSE, sizeof (const char *));
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (const char *));
  g_autoptr (GArray) subjects = g_array_new (FALSE, FALSE, sizeof (RdvReference));
  g_autoptr (GArray) related = g_array_new (FALSE, FALSE, sizeof (RdvReference));
  g_autoptr (GArray) plans = g_array_new (FALSE, FALSE, sizeof (RdvPlanDraft));
  AsOf as_of = { .document = self,
                 .day_end = day_end,
                 .lanes = lanes,
                 .sources = sources,
                 .subjects = subjects,
                 .related = related,
                 .plans = plans };

  g_return_val_if_fail (RDV_IS_DOCUMENT (self), NULL);

  as_of.builder = builder = rdv_document_builder_new (NULL);
  as_of.updated = get_updated (self);
  add_tables (&as_of);
  for (guint i = 0; i < rdv_document_get_n_events (self); i++)
    add_event (&as_of, i);
  return rdv_document_builder_freeze (builder);
}
