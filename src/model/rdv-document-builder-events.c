/* rdv-document-builder-events.c: takes an event's draft apart. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-document-builder-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-edtf.h"
#include "rdv-slug.h"

#define DEFAULT_IMPORTANCE 3
#define MAX_IMPORTANCE     5

static void
pending_list_add (RdvPendingList *list, guint32 event, gconstpointer item)
{
  g_array_append_val (list->owners, event);
  g_array_append_vals (list->items, item, 1);
}

/* @wanted, or, when an event has it, @wanted-2, -3 ... */
static char *
make_unique_id (RdvDocumentBuilder *self, const char *wanted)
{
  RdvIdIndex *ids = self->document->event_ids;
  char *id = g_strdup (wanted);
  guint next;

  if (rdv_id_index_find (ids, id) == RDV_NONE)
    return id;
  next = MAX (2, GPOINTER_TO_UINT (g_hash_table_lookup (self->next_suffixes, wanted)));
  do
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", wanted, next++);
    }
  while (rdv_id_index_find (ids, id) != RDV_NONE);
  g_hash_table_insert (self->next_suffixes, g_strdup (wanted), GUINT_TO_POINTER (next));
  return id;
}

static char *
make_id_from_content (const RdvEventDraft *draft, const RdvExtent *extent)
{
  g_autofree char *title = rdv_slug (draft->title);
  g_autofree char *date_text = NULL;
  g_autofree char *date = NULL;
  RdvExtent start = { .start = extent->start, .end = extent->start };

  date_text = rdv_edtf_format (&start);
  date = rdv_slug (date_text);
  return g_strjoin (*date != '\0' ? "-" : "", *title != '\0' ? title : "event", date, NULL);
}

static void
add_id (RdvDocumentBuilder *self, guint event, const RdvEventDraft *draft, const RdvExtent *extent)
{
  g_autofree char *wanted =
      rdv_text_is_said (draft->id) ? g_strdup (draft->id) : make_id_from_content (draft, extent);
  g_autofree char *id = make_unique_id (self, wanted);

  rdv_event_columns_set_word (&self->document->events, RDV_WORD_ID, event,
                              rdv_document_builder_add_text (self, id));
  rdv_id_index_add (self->document->event_ids, event);
  if (rdv_text_is_said (draft->id) && strcmp (id, draft->id) != 0)
    rdv_document_builder_remark (
        self, RDV_REMARK_GUESSED, event, "id",
        g_strdup_printf (_ ("An earlier event has the id “%s” too, so this one is called “%s”."), draft->id,
                         id),
        draft->id);
}

/* What the file wrote is kept only where it says more than the extent does: a million dates are a lot of
 * text. */
static guint32
add_date_text (RdvDocumentBuilder *self, const char *text, const RdvExtent *extent)
{
  g_autofree char *usual = NULL;

  if (!rdv_text_is_said (text))
    return 0;
  usual = rdv_edtf_format (extent);
  return g_strcmp0 (usual, text) != 0 ? rdv_document_builder_add_text (self, text) : 0;
}

static void
add_texts (RdvDocumentBuilder *self, guint event, const RdvEventDraft *draft, const char *title)
{
  RdvEventColumns *events = &self->document->events;

  rdv_event_columns_set_word (events, RDV_WORD_TITLE, event, rdv_document_builder_add_text (self, title));
  rdv_event_columns_set_word (events, RDV_WORD_SUMMARY, event,
                              rdv_document_builder_add_text (self, draft->summary));
  rdv_event_columns_set_word (events, RDV_WORD_BODY, event,
                              rdv_document_builder_add_text (self, draft->body));
  rdv_event_columns_set_word (events, RDV_WORD_OTHER_TITLES, event,
                              rdv_document_builder_add_text (self, draft->other_titles));
  rdv_event_columns_set_word (events, RDV_WORD_OTHER_TEXTS, event,
                              rdv_document_builder_add_text (self, draft->other_texts));
  rdv_event_columns_set_word (events, RDV_WORD_CATEGORY, event,
                              rdv_document_builder_keep_scratch (self, draft->category));
}

static void
add_ids (RdvDocumentBuilder *self, RdvPendingList *list, guint event, const char *const *ids, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      guint32 id = rdv_document_builder_keep_scratch (self, ids[i]);

      if (id != 0)
        pending_list_add (list, event, &id);
    }
}

static void
add_references (
    RdvDocumentBuilder *self, RdvPendingList *list, guint event, const RdvReference *references, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      RdvPendingReference pending = { rdv_document_builder_keep_scratch (self, references[i].id),
                                      rdv_document_builder_keep_scratch (self, references[i].value) };

      if (pending.id != 0)
        pending_list_add (list, event, &pending);
    }
}

static void
add_plans (RdvDocumentBuilder *self, guint event, const RdvPlanDraft *plans, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      RdvPendingPlan pending = {
        .plan = {
          .as_of = plans[i].as_of,
          .extent = plans[i].extent,
          .has_extent = plans[i].has_extent,
          .status = plans[i].status,
          .title = rdv_document_builder_keep_text (self, plans[i].title),
          .summary = rdv_document_builder_keep_text (self, plans[i].summary),
          .source = RDV_NONE,
        },
        .source = rdv_document_builder_keep_scratch (self, plans[i].source),
      };

      rdv_document_builder_put_in_order (&pending.plan.extent);
      pending_list_add (&self->plans, event, &pending);
    }
}

static void
add_media_and_links (RdvDocumentBuilder *self, guint event, const RdvEventDraft *draft)
{
  for (guint i = 0; i < draft->n_media; i++)
    {
      RdvMedia media = {
        .uri = rdv_document_builder_keep_text (self, draft->media[i].uri),
        .alt = rdv_document_builder_keep_text (self, draft->media[i].alt),
        .credit = rdv_document_builder_keep_name (self, draft->media[i].credit),
        .license = rdv_document_builder_keep_name (self, draft->media[i].license),
      };

      pending_list_add (&self->media, event, &media);
    }
  for (guint i = 0; i < draft->n_links; i++)
    {
      RdvLink link = { rdv_document_builder_keep_text (self, draft->links[i].title),
                       rdv_document_builder_keep_text (self, draft->links[i].uri) };

      pending_list_add (&self->links, event, &link);
    }
}

static void
add_place (RdvDocumentBuilder *self, const RdvEventDraft *draft)
{
  RdvPlace place = { draft->line, draft->column, 0 };

  if (self->report == NULL)
    return;
  if (rdv_text_is_said (draft->path))
    place.path = rdv_string_pool_add (self->scratch, draft->path);
  g_array_append_val (self->places, place);
}

/* An event that has none is called by its id or its date. */
static char *
dup_title (const RdvEventDraft *draft, const RdvExtent *extent)
{
  if (rdv_text_is_said (draft->title))
    return g_strdup (draft->title);
  if (rdv_text_is_said (draft->id))
    return g_strdup (draft->id);
  return rdv_text_is_said (draft->date_text) ? g_strdup (draft->date_text) : rdv_edtf_format (extent);
}

void
rdv_document_builder_add_event (RdvDocumentBuilder *self, const RdvEventDraft *draft)
{
  g_autofree char *title = NULL;
  RdvExtent extent;
  gboolean turned;
  guint importance;
  guint event;

  g_return_if_fail (RDV_IS_DOCUMENT_BUILDER (self));

  extent = draft->extent;
  turned = rdv_document_builder_put_in_order (&extent);
  importance = draft->importance == 0 ? DEFAULT_IMPORTANCE : MIN (draft->importance, MAX_IMPORTANCE);
  event = rdv_event_columns_append (&self->document->events, &extent, draft->status, importance);
  add_place (self, draft);
  add_id (self, event, draft, &extent);
  title = dup_title (draft, &extent);
  add_texts (self, event, draft, title);
  if (!rdv_text_is_said (draft->title))
    rdv_document_builder_remark (
        self, RDV_REMARK_GUESSED, event, NULL,
        g_strdup (_ ("The event has no title; its id or its date is shown instead.")), NULL);
  if (turned)
    rdv_document_builder_remark (self, RDV_REMARK_GUESSED, event, "date",
                                 g_strdup (_ ("The end is before the beginning, so the two were exchanged.")),
                                 draft->date_text);
  else
    rdv_event_columns_set_word (&self->document->events, RDV_WORD_DATE_TEXT, event,
                                add_date_text (self, draft->date_text, &extent));
  add_ids (self, &self->lanes, event, draft->lanes, draft->n_lanes);
  add_ids (self, &self->sources, event, draft->sources, draft->n_sources);
  add_references (self, &self->subjects, event, draft->subjects, draft->n_subjects);
  add_references (self, &self->related, event, draft->related, draft->n_related);
  add_plans (self, event, draft->plans, draft->n_plans);
  add_media_and_links (self, event, draft);
}
