/* rdv-document-builder.c: see rdv-document-builder.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-document-builder-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-edtf.h"
#include "rdv-slug.h"

#define DEFAULT_IMPORTANCE 3
#define MAX_IMPORTANCE 5

G_DEFINE_FINAL_TYPE (RdvDocumentBuilder, rdv_document_builder, G_TYPE_OBJECT)

static void
pending_list_init (RdvPendingList *list, gsize item_size)
{
  list->owners = g_array_new (FALSE, FALSE, sizeof (guint32));
  list->items = g_array_new (FALSE, FALSE, item_size);
}

static void
pending_list_clear (RdvPendingList *list)
{
  g_array_unref (list->owners);
  g_array_unref (list->items);
}

static void
pending_list_add (RdvPendingList *list, guint32 event, gconstpointer item)
{
  g_array_append_val (list->owners, event);
  g_array_append_vals (list->items, item, 1);
}

static void
rdv_document_builder_finalize (GObject *object)
{
  RdvDocumentBuilder *self = RDV_DOCUMENT_BUILDER (object);

  g_clear_object (&self->report);
  rdv_document_builder_end (self);
  G_OBJECT_CLASS (rdv_document_builder_parent_class)->finalize (object);
}

static void
rdv_document_builder_class_init (RdvDocumentBuilderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rdv_document_builder_finalize;
}

static void
rdv_document_builder_init (RdvDocumentBuilder *self)
{
  rdv_document_builder_begin (self);
}

void
rdv_document_builder_begin (RdvDocumentBuilder *self)
{
  self->document = g_object_new (RDV_TYPE_DOCUMENT, NULL);
  self->scratch = rdv_string_pool_new ();
  self->next_suffixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->places = g_array_new (FALSE, FALSE, sizeof (RdvPlace));
  self->lane_parents = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->steps = g_array_new (FALSE, FALSE, sizeof (RdvPendingStep));
  pending_list_init (&self->lanes, sizeof (guint32));
  pending_list_init (&self->sources, sizeof (guint32));
  pending_list_init (&self->subjects, sizeof (RdvPendingReference));
  pending_list_init (&self->related, sizeof (RdvPendingReference));
  pending_list_init (&self->plans, sizeof (RdvPendingPlan));
  pending_list_init (&self->media, sizeof (RdvMedia));
  pending_list_init (&self->links, sizeof (RdvLink));
}

void
rdv_document_builder_end (RdvDocumentBuilder *self)
{
  g_clear_object (&self->document);
  g_clear_pointer (&self->scratch, rdv_string_pool_free);
  g_clear_pointer (&self->next_suffixes, g_hash_table_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->lane_parents, g_array_unref);
  g_clear_pointer (&self->steps, g_array_unref);
  pending_list_clear (&self->lanes);
  pending_list_clear (&self->sources);
  pending_list_clear (&self->subjects);
  pending_list_clear (&self->related);
  pending_list_clear (&self->plans);
  pending_list_clear (&self->media);
  pending_list_clear (&self->links);
}

RdvDocumentBuilder *
rdv_document_builder_new (RdvReport *report)
{
  RdvDocumentBuilder *self = g_object_new (RDV_TYPE_DOCUMENT_BUILDER, NULL);

  g_set_object (&self->report, report);
  return self;
}

void
rdv_document_builder_remark (RdvDocumentBuilder *self,
                             RdvRemarkKind kind,
                             guint event,
                             const char *part,
                             char *reason,
                             const char *text)
{
  g_autofree char *sentence = reason;
  g_autofree char *part_path = NULL;
  const RdvPlace *place;
  const char *path;
  RdvRemark remark = { .kind = kind, .reason = sentence, .text = text };

  if (self->report == NULL)
    return;
  place = &g_array_index (self->places, RdvPlace, event);
  path = rdv_string_pool_get (self->scratch, place->path);
  if (path != NULL && part != NULL)
    path = part_path = g_strconcat (path, ".", part, NULL);
  remark.line = place->line;
  remark.column = place->column;
  remark.path = path;
  rdv_report_add (self->report, &remark);
}

void
rdv_document_builder_remark_table (RdvDocumentBuilder *self, const char *path, char *reason, const char *text)
{
  g_autofree char *sentence = reason;
  RdvRemark remark = { .kind = RDV_REMARK_SKIPPED, .path = path, .reason = sentence, .text = text };

  if (self->report != NULL)
    rdv_report_add (self->report, &remark);
}

static gboolean
is_said (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Texts that are mostly different. */
static guint32
add_text (RdvDocumentBuilder *self, const char *text)
{
  return is_said (text) ? rdv_string_pool_add (self->document->strings, text) : 0;
}

static const char *
keep_text (RdvDocumentBuilder *self, const char *text)
{
  return rdv_string_pool_get (self->document->strings, add_text (self, text));
}

/* Texts that come again and again. */
static const char *
keep_name (RdvDocumentBuilder *self, const char *text)
{
  if (!is_said (text))
    return NULL;
  return rdv_string_pool_get (self->document->strings,
                              rdv_string_pool_intern (self->document->strings, text));
}

static guint32
keep_scratch (RdvDocumentBuilder *self, const char *text)
{
  return is_said (text) ? rdv_string_pool_intern (self->scratch, text) : 0;
}

static const RdvLink *
keep_links (RdvDocumentBuilder *self, const RdvLink *links, guint n)
{
  RdvLink *kept;

  if (n == 0)
    return NULL;
  kept = g_new (RdvLink, n);
  g_ptr_array_add (self->document->blocks, kept);
  for (guint i = 0; i < n; i++)
    kept[i] = (RdvLink){ .title = keep_text (self, links[i].title), .uri = keep_text (self, links[i].uri) };
  return kept;
}

static const char *const *
keep_aliases (RdvDocumentBuilder *self, const char *const *aliases)
{
  guint n = aliases != NULL ? g_strv_length ((char **) aliases) : 0;
  const char **kept = g_new0 (const char *, n + 1);
  guint n_kept = 0;

  g_ptr_array_add (self->document->blocks, kept);
  for (guint i = 0; i < n; i++)
    if (is_said (aliases[i]))
      kept[n_kept++] = keep_text (self, aliases[i]);
  return kept;
}

/* Puts the bounds of a date, and the ends of a span, the right way round. Returns: whether they were not. */
static gboolean
put_in_order (RdvExtent *extent)
{
  RdvDate *dates[] = { &extent->start, &extent->end };
  gboolean turned = FALSE;

  if (!extent->is_span)
    extent->end = extent->start;
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    if (dates[i]->latest < dates[i]->earliest)
      {
        gint64 earliest = dates[i]->latest;

        dates[i]->latest = dates[i]->earliest;
        dates[i]->earliest = earliest;
        turned = TRUE;
      }
  if (extent->is_span && extent->end.latest < extent->start.earliest)
    {
      RdvDate start = extent->end;

      extent->end = extent->start;
      extent->start = start;
      turned = TRUE;
    }
  return turned;
}

void
rdv_document_builder_set_info (RdvDocumentBuilder *self, const RdvTimelineInfo *info)
{
  RdvTimelineInfo *kept;

  g_return_if_fail (RDV_IS_DOCUMENT_BUILDER (self));

  kept = &self->document->info;
  *kept = *info;
  kept->id = keep_text (self, info->id);
  kept->title = keep_text (self, info->title);
  kept->description = keep_text (self, info->description);
  kept->language = keep_text (self, info->language);
  kept->license = keep_text (self, info->license);
  kept->updated = keep_text (self, info->updated);
  put_in_order (&kept->view);
}

/* The id of a new record of @table: its own, or one made from its title. */
static const char *
keep_record_id (RdvDocumentBuilder *self, const RdvRecordTable *table, const char *id, const char *title)
{
  g_autofree char *slug = NULL;
  g_autofree char *made = NULL;

  if (is_said (id))
    return keep_name (self, id);
  slug = rdv_slug (title);
  made = g_strdup (*slug != '\0' ? slug : "untitled");
  for (guint n = 2; rdv_record_table_find (table, made) != RDV_NONE; n++)
    {
      g_free (made);
      made = g_strdup_printf ("%s-%u", *slug != '\0' ? slug : "untitled", n);
    }
  return keep_name (self, made);
}

static gboolean
add_record (RdvDocumentBuilder *self, RdvRecordTable *table, const char *path, gconstpointer record)
{
  const char *id = *(const char *const *) record;

  if (rdv_record_table_add (table, record))
    return TRUE;
  rdv_document_builder_remark_table (
      self,
      path,
      g_strdup_printf (_ ("The id “%s” was given to an earlier entry of this list, so the later one was left out."),
                       id),
      id);
  return FALSE;
}

void
rdv_document_builder_add_lane (RdvDocumentBuilder *self, const RdvLane *lane, const char *parent_id)
{
  guint32 parent;
  RdvLane kept;

  g_return_if_fail (RDV_IS_DOCUMENT_BUILDER (self));

  kept = (RdvLane){
    .id = keep_record_id (self, &self->document->lanes, lane->id, lane->title),
    .title = keep_text (self, lane->title),
    .color = lane->color,
    .parent = RDV_NONE,
  };
  parent = keep_scratch (self, parent_id);
  if (add_record (self, &self->document->lanes, "lanes", &kept))
    g_array_append_val (self->lane_parents, parent);
}

guint32
rdv_document_builder_add_own_lane (RdvDocumentBuilder *self, const char *title)
{
  rdv_document_builder_add_lane (self, &(RdvLane){ .title = title }, NULL);
  return rdv_record_table_get_n (&self->document->lanes) - 1;
}

void
rdv_document_builder_add_category (RdvDocumentBuilder *self, const RdvCategory *category)
{
  RdvCategory kept;

  g_return_if_fail (RDV_IS_DOCUMENT_BUILDER (self));

  kept = (RdvCategory){
    .id = keep_record_id (self, &self->document->categories, category->id, category->title),
    .title = keep_text (self, category->title),
    .color = category->color,
    .icon = keep_text (self, category->icon),
  };
  add_record (self, &self->document->categories, "categories", &kept);
}

void
rdv_document_builder_add_era (RdvDocumentBuilder *self, const RdvEra *era)
{
  RdvEra kept = *era;

  g_return_if_fail (RDV_IS_DOCUMENT_BUILDER (self));

  kept.title = keep_text (self, era->title);
  put_in_order (&kept.extent);
  g_array_append_val (self->document->eras, kept);
}

void
rdv_document_builder_add_subject (RdvDocumentBuilder *self, const RdvSubject *subject)
{
  RdvSubject kept;

  g_return_if_fail (RDV_IS_DOCUMENT_BUILDER (self));

  kept = (RdvSubject){
    .id = keep_record_id (self, &self->document->subjects, subject->id, subject->name),
    .kind = subject->kind,
    .name = keep_text (self, subject->name),
    .aliases = keep_aliases (self, subject->aliases),
    .agency = keep_name (self, subject->agency),
    .country = keep_name (self, subject->country),
    .summary = keep_text (self, subject->summary),
    .links = keep_links (self, subject->links, subject->n_links),
    .n_links = subject->n_links,
  };
  add_record (self, &self->document->subjects, "subjects", &kept);
}

void
rdv_document_builder_add_source (RdvDocumentBuilder *self, const RdvSource *source)
{
  RdvSource kept;

  g_return_if_fail (RDV_IS_DOCUMENT_BUILDER (self));

  kept = (RdvSource){
    .id = keep_record_id (self, &self->document->sources, source->id, source->title),
    .title = keep_text (self, source->title),
    .publisher = keep_name (self, source->publisher),
    .uri = keep_text (self, source->uri),
    .date = keep_name (self, source->date),
    .accessed = keep_name (self, source->accessed),
    .checked = keep_name (self, source->checked),
  };
  add_record (self, &self->document->sources, "sources", &kept);
}

void
rdv_document_builder_add_tour (RdvDocumentBuilder *self,
                               const char *id,
                               const char *title,
                               const RdvTourStepDraft *steps,
                               guint n_steps)
{
  RdvTourStep *kept_steps;
  RdvTour kept;

  g_return_if_fail (RDV_IS_DOCUMENT_BUILDER (self));

  kept_steps = g_new0 (RdvTourStep, MAX (n_steps, 1));
  g_ptr_array_add (self->document->blocks, kept_steps);
  kept = (RdvTour){
    .id = keep_record_id (self, &self->document->tours, id, title),
    .title = keep_text (self, title),
    .steps = kept_steps,
    .n_steps = n_steps,
  };
  if (!add_record (self, &self->document->tours, "tours", &kept))
    return;

  for (guint i = 0; i < n_steps; i++)
    {
      RdvPendingStep pending = { .tour = rdv_record_table_get_n (&self->document->tours) - 1,
                                 .step = i,
                                 .event = keep_scratch (self, steps[i].event) };

      kept_steps[i] = (RdvTourStep){
        .event = RDV_NONE,
        .range = steps[i].range,
        .has_range = steps[i].has_range,
        .text = keep_text (self, steps[i].text),
      };
      put_in_order (&kept_steps[i].range);
      if (pending.event != 0)
        g_array_append_val (self->steps, pending);
    }
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
  g_autofree char *wanted
      = is_said (draft->id) ? g_strdup (draft->id) : make_id_from_content (draft, extent);
  g_autofree char *id = make_unique_id (self, wanted);

  rdv_event_columns_set_word (&self->document->events, RDV_WORD_ID, event, add_text (self, id));
  rdv_id_index_add (self->document->event_ids, event);
  if (is_said (draft->id) && strcmp (id, draft->id) != 0)
    rdv_document_builder_remark (
        self,
        RDV_REMARK_GUESSED,
        event,
        "id",
        g_strdup_printf (_ ("An earlier event has the id “%s” too, so this one is called “%s”."), draft->id, id),
        draft->id);
}

/* What the file wrote is kept only where it says more than the extent does: a million dates are a lot of text. */
static guint32
add_date_text (RdvDocumentBuilder *self, const char *text, const RdvExtent *extent)
{
  g_autofree char *usual = NULL;

  if (!is_said (text))
    return 0;
  usual = rdv_edtf_format (extent);
  return g_strcmp0 (usual, text) != 0 ? add_text (self, text) : 0;
}

static void
add_texts (RdvDocumentBuilder *self, guint event, const RdvEventDraft *draft)
{
  RdvEventColumns *events = &self->document->events;

  rdv_event_columns_set_word (events, RDV_WORD_TITLE, event, add_text (self, draft->title));
  rdv_event_columns_set_word (events, RDV_WORD_SUMMARY, event, add_text (self, draft->summary));
  rdv_event_columns_set_word (events, RDV_WORD_BODY, event, add_text (self, draft->body));
  rdv_event_columns_set_word (events, RDV_WORD_CATEGORY, event, keep_scratch (self, draft->category));
}

static void
add_ids (RdvDocumentBuilder *self, RdvPendingList *list, guint event, const char *const *ids, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      guint32 id = keep_scratch (self, ids[i]);

      if (id != 0)
        pending_list_add (list, event, &id);
    }
}

static void
add_references (RdvDocumentBuilder *self,
                RdvPendingList *list,
                guint event,
                const RdvReference *references,
                guint n)
{
  for (guint i = 0; i < n; i++)
    {
      RdvPendingReference pending
          = { keep_scratch (self, references[i].id), keep_scratch (self, references[i].value) };

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
          .title = keep_text (self, plans[i].title),
          .summary = keep_text (self, plans[i].summary),
          .source = RDV_NONE,
        },
        .source = keep_scratch (self, plans[i].source),
      };

      put_in_order (&pending.plan.extent);
      pending_list_add (&self->plans, event, &pending);
    }
}

static void
add_media_and_links (RdvDocumentBuilder *self, guint event, const RdvEventDraft *draft)
{
  for (guint i = 0; i < draft->n_media; i++)
    {
      RdvMedia media = {
        .uri = keep_text (self, draft->media[i].uri),
        .alt = keep_text (self, draft->media[i].alt),
        .credit = keep_name (self, draft->media[i].credit),
        .license = keep_name (self, draft->media[i].license),
      };

      pending_list_add (&self->media, event, &media);
    }
  for (guint i = 0; i < draft->n_links; i++)
    {
      RdvLink link = { keep_text (self, draft->links[i].title), keep_text (self, draft->links[i].uri) };

      pending_list_add (&self->links, event, &link);
    }
}

static void
add_place (RdvDocumentBuilder *self, const RdvEventDraft *draft)
{
  RdvPlace place = { draft->line, draft->column, 0 };

  if (self->report == NULL)
    return;
  if (is_said (draft->path))
    place.path = rdv_string_pool_add (self->scratch, draft->path);
  g_array_append_val (self->places, place);
}

void
rdv_document_builder_add_event (RdvDocumentBuilder *self, const RdvEventDraft *draft)
{
  RdvExtent extent;
  gboolean turned;
  guint importance;
  guint event;

  g_return_if_fail (RDV_IS_DOCUMENT_BUILDER (self));

  extent = draft->extent;
  turned = put_in_order (&extent);
  importance = draft->importance == 0 ? DEFAULT_IMPORTANCE : MIN (draft->importance, MAX_IMPORTANCE);
  event = rdv_event_columns_append (&self->document->events, &extent, draft->status, importance);
  add_place (self, draft);
  add_id (self, event, draft, &extent);
  add_texts (self, event, draft);
  if (turned)
    rdv_document_builder_remark (
        self, RDV_REMARK_GUESSED, event, "date",
        g_strdup (_ ("The end is before the beginning, so the two were exchanged.")), draft->date_text);
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

guint
rdv_document_builder_get_n_events (RdvDocumentBuilder *self)
{
  g_return_val_if_fail (RDV_IS_DOCUMENT_BUILDER (self), 0);

  return self->document->events.n;
}
