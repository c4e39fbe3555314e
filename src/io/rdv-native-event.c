/* rdv-native-event.c: see rdv-native-event.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-native-event.h"

#include <glib/gi18n-lib.h>

#include "rdv-native-values.h"

/* An event while it is read; the arrays live until the builder has copied them. */
typedef struct
{
  RdvEventDraft draft;
  RdvNativeDate date;
  gint64 importance;
  GArray *lanes;
  GArray *subjects;
  GArray *sources;
  GArray *related;
  GArray *plans;
  GArray *media;
  GArray *links;
  GString *other_titles;
  GString *other_texts;
} NativeEvent;

typedef struct
{
  RdvPlanDraft draft;
  RdvNativeDate as_of;
  RdvNativeDate date;
} NativePlan;

static void
add_reference (RdvNativeContext *context,
               const RdvJsonPlace *place,
               JsonNode *node,
               const RdvNativeField *fields,
               GArray *references)
{
  RdvReference reference = { NULL, NULL };

  if (JSON_NODE_HOLDS_VALUE (node))
    rdv_native_read_string (context, place, node, &reference.id);
  else if (!rdv_native_read_object (context, place, node, fields, 2, &reference))
    return;
  if (reference.id != NULL)
    g_array_append_val (references, reference);
  else
    rdv_native_context_remark (context, RDV_REMARK_SKIPPED, place,
                               _ ("An “id” is needed to know who or what is meant; this is left out."));
}

static void
add_subject (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  static const RdvNativeField fields[2] = {
    { "id", rdv_native_read_string, G_STRUCT_OFFSET (RdvReference, id) },
    { "role", rdv_native_read_text, G_STRUCT_OFFSET (RdvReference, value) },
  };

  add_reference (context, place, node, fields, target);
}

static void
add_related (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  static const RdvNativeField fields[2] = {
    { "id", rdv_native_read_string, G_STRUCT_OFFSET (RdvReference, id) },
    { "kind", rdv_native_read_string, G_STRUCT_OFFSET (RdvReference, value) },
  };

  add_reference (context, place, node, fields, target);
}

static void
add_plan (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  static const RdvNativeField fields[] = {
    { "asOf", rdv_native_read_date, G_STRUCT_OFFSET (NativePlan, as_of) },
    { "date", rdv_native_read_date, G_STRUCT_OFFSET (NativePlan, date) },
    { "status", rdv_native_read_status, G_STRUCT_OFFSET (NativePlan, draft.status) },
    { "title", rdv_native_read_text, G_STRUCT_OFFSET (NativePlan, draft.title) },
    { "summary", rdv_native_read_text, G_STRUCT_OFFSET (NativePlan, draft.summary) },
    { "source", rdv_native_read_string, G_STRUCT_OFFSET (NativePlan, draft.source) },
  };
  NativePlan plan = { .draft.status = RDV_STATUS_PLANNED };

  if (!rdv_native_read_object (context, place, node, fields, G_N_ELEMENTS (fields), &plan))
    return;
  if (plan.as_of.text == NULL || (plan.as_of.extent.start.flags & (RDV_DATE_OPEN | RDV_DATE_UNKNOWN)) != 0)
    {
      rdv_native_context_remark (context, RDV_REMARK_SKIPPED, place,
                                 _ ("A plan needs the day from which it was known, “asOf”; it is left out."));
      return;
    }
  plan.draft.as_of = plan.as_of.extent.start.earliest;
  plan.draft.has_extent = plan.date.text != NULL;
  plan.draft.extent = plan.date.extent;
  g_array_append_val ((GArray *)target, plan.draft);
}

static void
add_media (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  static const RdvNativeField fields[] = {
    { "uri", rdv_native_read_string, G_STRUCT_OFFSET (RdvMedia, uri) },
    { "url", rdv_native_read_string, G_STRUCT_OFFSET (RdvMedia, uri) },
    { "alt", rdv_native_read_text, G_STRUCT_OFFSET (RdvMedia, alt) },
    { "credit", rdv_native_read_text, G_STRUCT_OFFSET (RdvMedia, credit) },
    { "license", rdv_native_read_text, G_STRUCT_OFFSET (RdvMedia, license) },
  };
  RdvMedia media = { NULL };

  if (!rdv_native_read_object (context, place, node, fields, G_N_ELEMENTS (fields), &media))
    return;
  if (media.uri != NULL)
    g_array_append_val ((GArray *)target, media);
  else
    rdv_native_context_remark (context, RDV_REMARK_SKIPPED, place,
                               _ ("A picture needs a “uri”; it is left out."));
}

static void
read_subjects (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  rdv_native_read_list (context, place, node, add_subject, *(GArray **)target);
}

static void
read_related (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  rdv_native_read_list (context, place, node, add_related, *(GArray **)target);
}

static void
read_plans (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  rdv_native_read_list (context, place, node, add_plan, *(GArray **)target);
}

static void
read_media (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  rdv_native_read_list (context, place, node, add_media, *(GArray **)target);
}

/* "lane" names one lane as "lanes" names several. */
static void
read_lane (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  const char *lane = NULL;

  rdv_native_read_string (context, place, node, &lane);
  if (lane != NULL)
    g_array_append_val (*(GArray **)target, lane);
}

static void
read_importance (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  gint64 *importance = target;

  rdv_native_read_integer (context, place, node, importance);
  if (*importance == CLAMP (*importance, 1, 5) || *importance == G_MININT64)
    return;
  *importance = CLAMP (*importance, 1, 5);
  rdv_native_context_remark (context, RDV_REMARK_GUESSED, place,
                             _ ("The importance goes from 1 to 5; the nearest of these was taken."));
}

/* Somebody may look for an event in a language that they do not see. */
static void
read_title (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  NativeEvent *event = target;

  rdv_native_read_text (context, place, node, &event->draft.title);
  rdv_native_collect_others (node, event->draft.title, event->other_titles);
}

static void
read_summary (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  NativeEvent *event = target;

  rdv_native_read_text (context, place, node, &event->draft.summary);
  rdv_native_collect_others (node, event->draft.summary, event->other_texts);
}

static void
read_body (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  NativeEvent *event = target;

  rdv_native_read_text (context, place, node, &event->draft.body);
  rdv_native_collect_others (node, event->draft.body, event->other_texts);
}

static const RdvNativeField event_fields[] = {
  { "id", rdv_native_read_string, G_STRUCT_OFFSET (NativeEvent, draft.id) },
  { "title", read_title, 0 },
  { "date", rdv_native_read_date, G_STRUCT_OFFSET (NativeEvent, date) },
  { "lane", read_lane, G_STRUCT_OFFSET (NativeEvent, lanes) },
  { "lanes", rdv_native_read_strings, G_STRUCT_OFFSET (NativeEvent, lanes) },
  { "category", rdv_native_read_string, G_STRUCT_OFFSET (NativeEvent, draft.category) },
  { "status", rdv_native_read_status, G_STRUCT_OFFSET (NativeEvent, draft.status) },
  { "importance", read_importance, G_STRUCT_OFFSET (NativeEvent, importance) },
  { "summary", read_summary, 0 },
  { "body", read_body, 0 },
  { "subjects", read_subjects, G_STRUCT_OFFSET (NativeEvent, subjects) },
  { "sources", rdv_native_read_strings, G_STRUCT_OFFSET (NativeEvent, sources) },
  { "related", read_related, G_STRUCT_OFFSET (NativeEvent, related) },
  { "plan", read_plans, G_STRUCT_OFFSET (NativeEvent, plans) },
  { "media", read_media, G_STRUCT_OFFSET (NativeEvent, media) },
  { "links", rdv_native_read_links, G_STRUCT_OFFSET (NativeEvent, links) },
};

static void
native_event_init (NativeEvent *event)
{
  *event = (NativeEvent){ .importance = G_MININT64, .draft.status = RDV_STATUS_DONE };
  event->lanes = g_array_new (FALSE, FALSE, sizeof (char *));
  event->subjects = g_array_new (FALSE, FALSE, sizeof (RdvReference));
  event->sources = g_array_new (FALSE, FALSE, sizeof (char *));
  event->related = g_array_new (FALSE, FALSE, sizeof (RdvReference));
  event->plans = g_array_new (FALSE, FALSE, sizeof (RdvPlanDraft));
  event->media = g_array_new (FALSE, FALSE, sizeof (RdvMedia));
  event->links = g_array_new (FALSE, FALSE, sizeof (RdvLink));
  event->other_titles = g_string_new (NULL);
  event->other_texts = g_string_new (NULL);
}

static void
native_event_clear (NativeEvent *event)
{
  g_array_unref (event->lanes);
  g_array_unref (event->subjects);
  g_array_unref (event->sources);
  g_array_unref (event->related);
  g_array_unref (event->plans);
  g_array_unref (event->media);
  g_array_unref (event->links);
  g_string_free (event->other_titles, TRUE);
  g_string_free (event->other_texts, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NativeEvent, native_event_clear)

/* The draft as the builder wants it. */
static void
complete_draft (NativeEvent *event)
{
  RdvEventDraft *draft = &event->draft;

  draft->other_titles = event->other_titles->str;
  draft->other_texts = event->other_texts->str;
  draft->extent = event->date.extent;
  draft->date_text = event->date.text;
  draft->importance = event->importance == G_MININT64 ? 0 : (guint)event->importance;
  draft->lanes = (const char *const *)(void *)event->lanes->data;
  draft->n_lanes = event->lanes->len;
  draft->subjects = (const RdvReference *)(void *)event->subjects->data;
  draft->n_subjects = event->subjects->len;
  draft->sources = (const char *const *)(void *)event->sources->data;
  draft->n_sources = event->sources->len;
  draft->related = (const RdvReference *)(void *)event->related->data;
  draft->n_related = event->related->len;
  draft->plans = (const RdvPlanDraft *)(void *)event->plans->data;
  draft->n_plans = event->plans->len;
  draft->media = (const RdvMedia *)(void *)event->media->data;
  draft->n_media = event->media->len;
  draft->links = (const RdvLink *)(void *)event->links->data;
  draft->n_links = event->links->len;
}

void
rdv_native_event_read (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node)
{
  g_auto (NativeEvent) event;
  g_autofree char *path = NULL;

  native_event_init (&event);
  if (!rdv_native_read_object (context, place, node, event_fields, G_N_ELEMENTS (event_fields), &event))
    return;
  if (event.date.text == NULL)
    {
      /* a date that makes no sense has been remarked where it stands */
      if (!event.date.was_given)
        rdv_native_context_remark (
            context, RDV_REMARK_SKIPPED, place,
            _ ("The event has no “date”, so it has no place in the timeline; it is left out."));
      return;
    }
  if (event.draft.title == NULL)
    {
      event.draft.title = event.draft.id != NULL ? event.draft.id : event.date.text;
      rdv_native_context_remark (context, RDV_REMARK_GUESSED, place,
                                 _ ("The event has no “title”; its id or its date is shown instead."));
    }
  path = rdv_json_place_to_path (place);
  event.draft.path = path;
  event.draft.line = context->piece->line;
  event.draft.column = context->piece->column;
  complete_draft (&event);
  rdv_document_builder_add_event (context->builder, &event.draft);
}
