/* rdv-event-copier.c: see rdv-event-copier-private.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-event-copier-private.h"

#include "rdv-document-private.h"

void
rdv_event_copier_init (RdvEventCopier *self, RdvDocument *document)
{
  *self = (RdvEventCopier){ .document = document };
  self->lanes = g_array_new (FALSE, FALSE, sizeof (const char *));
  self->sources = g_array_new (FALSE, FALSE, sizeof (const char *));
  self->subjects = g_array_new (FALSE, FALSE, sizeof (RdvReference));
  self->related = g_array_new (FALSE, FALSE, sizeof (RdvReference));
  self->plans = g_array_new (FALSE, FALSE, sizeof (RdvPlanDraft));
}

void
rdv_event_copier_clear (RdvEventCopier *self)
{
  g_array_unref (self->lanes);
  g_array_unref (self->sources);
  g_array_unref (self->subjects);
  g_array_unref (self->related);
  g_array_unref (self->plans);
}

static const char *
get_source_id (const RdvEventCopier *self, guint32 source)
{
  return source != RDV_NONE ? rdv_document_get_source (self->document, source)->id : NULL;
}

static void
draft_subjects_and_related (RdvEventCopier *self, guint event, RdvEventDraft *draft)
{
  RdvDocument *document = self->document;
  const RdvInvolvement *involvements;
  const RdvRelation *relations;

  involvements = rdv_document_get_involvements (document, event, &draft->n_subjects);
  g_array_set_size (self->subjects, 0);
  for (guint i = 0; i < draft->n_subjects; i++)
    {
      RdvReference reference = { rdv_document_get_subject (document, involvements[i].subject)->id,
                                 involvements[i].role };
      g_array_append_val (self->subjects, reference);
    }
  relations = rdv_document_get_relations (document, event, &draft->n_related);
  g_array_set_size (self->related, 0);
  for (guint i = 0; i < draft->n_related; i++)
    {
      RdvReference reference = { rdv_document_get_id (document, relations[i].event), relations[i].kind };
      g_array_append_val (self->related, reference);
    }
  draft->subjects = (const RdvReference *)(gconstpointer)self->subjects->data;
  draft->related = (const RdvReference *)(gconstpointer)self->related->data;
}

static void
draft_lanes_and_sources (RdvEventCopier *self, guint event, RdvEventDraft *draft)
{
  RdvDocument *document = self->document;
  const guint32 *lanes = rdv_document_get_lanes (document, event, &draft->n_lanes);
  const guint32 *sources = rdv_document_get_sources (document, event, &draft->n_sources);

  g_array_set_size (self->lanes, 0);
  for (guint i = 0; i < draft->n_lanes; i++)
    g_array_append_val (self->lanes, rdv_document_get_lane (document, lanes[i])->id);
  g_array_set_size (self->sources, 0);
  for (guint i = 0; i < draft->n_sources; i++)
    g_array_append_val (self->sources, rdv_document_get_source (document, sources[i])->id);
  draft->lanes = (const char *const *)(gconstpointer)self->lanes->data;
  draft->sources = (const char *const *)(gconstpointer)self->sources->data;
}

void
rdv_event_copier_draft_plans (RdvEventCopier *self, guint event, guint n_known, RdvEventDraft *draft)
{
  guint n_plans;
  const RdvPlan *plans = rdv_document_get_plans (self->document, event, &n_plans);

  g_array_set_size (self->plans, 0);
  for (guint i = 0; i < n_known; i++)
    {
      RdvPlanDraft plan = {
        .as_of = plans[i].as_of,
        .extent = plans[i].extent,
        .has_extent = plans[i].has_extent,
        .status = plans[i].status,
        .title = plans[i].title,
        .summary = plans[i].summary,
        .source = get_source_id (self, plans[i].source),
      };
      g_array_append_val (self->plans, plan);
    }
  draft->plans = (const RdvPlanDraft *)(gconstpointer)self->plans->data;
  draft->n_plans = n_known;
}

void
rdv_event_copier_draft (RdvEventCopier *self, guint event, RdvEventDraft *draft)
{
  RdvDocument *document = self->document;
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
  draft_lanes_and_sources (self, event, draft);
  draft_subjects_and_related (self, event, draft);
}

static void
add_tour (RdvEventCopier *self, RdvDocumentBuilder *builder, const RdvTour *tour)
{
  g_autofree RdvTourStepDraft *steps = g_new0 (RdvTourStepDraft, tour->n_steps);

  for (guint i = 0; i < tour->n_steps; i++)
    {
      const RdvTourStep *step = &tour->steps[i];

      steps[i] = (RdvTourStepDraft){
        .event = step->event != RDV_NONE ? rdv_document_get_id (self->document, step->event) : NULL,
        .range = step->range,
        .has_range = step->has_range,
        .text = step->text,
      };
    }
  rdv_document_builder_add_tour (builder, tour->id, tour->title, steps, tour->n_steps);
}

void
rdv_event_copier_add_tables (RdvEventCopier *self, RdvDocumentBuilder *builder)
{
  RdvDocument *document = self->document;

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
    add_tour (self, builder, rdv_document_get_tour (document, i));
}
