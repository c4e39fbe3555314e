/* rdv-document-builder.c: see rdv-document-builder.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-document-builder-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-one-line.h"
#include "rdv-slug.h"

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

guint32
rdv_document_builder_add_text (RdvDocumentBuilder *self, const char *text)
{
  return rdv_text_is_said (text) ? rdv_string_pool_add (self->document->strings, text) : 0;
}

const char *
rdv_document_builder_keep_text (RdvDocumentBuilder *self, const char *text)
{
  return rdv_string_pool_get (self->document->strings, rdv_document_builder_add_text (self, text));
}

const char *
rdv_document_builder_keep_line (RdvDocumentBuilder *self, const char *text)
{
  g_autofree char *line = text != NULL ? rdv_one_line (text) : NULL;

  return rdv_document_builder_keep_text (self, line != NULL ? line : text);
}

const char *
rdv_document_builder_keep_name (RdvDocumentBuilder *self, const char *text)
{
  if (!rdv_text_is_said (text))
    return NULL;
  return rdv_string_pool_get (self->document->strings,
                              rdv_string_pool_intern (self->document->strings, text));
}

guint32
rdv_document_builder_keep_scratch (RdvDocumentBuilder *self, const char *text)
{
  return rdv_text_is_said (text) ? rdv_string_pool_intern (self->scratch, text) : 0;
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
    kept[i] = (RdvLink){ .title = rdv_document_builder_keep_line (self, links[i].title),
                         .uri = rdv_document_builder_keep_text (self, links[i].uri) };
  return kept;
}

static const char *const *
keep_aliases (RdvDocumentBuilder *self, const char *const *aliases)
{
  guint n = aliases != NULL ? g_strv_length ((char **)aliases) : 0;
  const char **kept = g_new0 (const char *, n + 1);
  guint n_kept = 0;

  g_ptr_array_add (self->document->blocks, kept);
  for (guint i = 0; i < n; i++)
    if (rdv_text_is_said (aliases[i]))
      kept[n_kept++] = rdv_document_builder_keep_text (self, aliases[i]);
  return kept;
}

gboolean
rdv_document_builder_put_in_order (RdvExtent *extent)
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
  kept->id = rdv_document_builder_keep_text (self, info->id);
  kept->title = rdv_document_builder_keep_line (self, info->title);
  kept->description = rdv_document_builder_keep_text (self, info->description);
  kept->language = rdv_document_builder_keep_text (self, info->language);
  kept->license = rdv_document_builder_keep_text (self, info->license);
  kept->updated = rdv_document_builder_keep_text (self, info->updated);
  rdv_document_builder_put_in_order (&kept->view);
}

void
rdv_document_builder_set_title_by_default (RdvDocumentBuilder *self, const char *title)
{
  g_return_if_fail (RDV_IS_DOCUMENT_BUILDER (self));

  if (!rdv_text_is_said (self->document->info.title))
    self->document->info.title = rdv_document_builder_keep_line (self, title);
}

/* The id of a new record of @table: its own, or one made from its title. */
static const char *
keep_record_id (RdvDocumentBuilder *self, const RdvRecordTable *table, const char *id, const char *title)
{
  g_autofree char *slug = NULL;
  g_autofree char *made = NULL;

  if (rdv_text_is_said (id))
    return rdv_document_builder_keep_name (self, id);
  slug = rdv_slug (title);
  made = g_strdup (*slug != '\0' ? slug : "untitled");
  for (guint n = 2; rdv_record_table_find (table, made) != RDV_NONE; n++)
    {
      g_free (made);
      made = g_strdup_printf ("%s-%u", *slug != '\0' ? slug : "untitled", n);
    }
  return rdv_document_builder_keep_name (self, made);
}

static gboolean
add_record (RdvDocumentBuilder *self, RdvRecordTable *table, const char *path, gconstpointer record)
{
  const char *id = *(const char *const *)record;

  if (rdv_record_table_add (table, record))
    return TRUE;
  rdv_document_builder_remark_table (
      self, path,
      g_strdup_printf (
          _ ("The id “%s” was given to an earlier entry of this list, so the later one was left out."), id),
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
    .title = rdv_document_builder_keep_line (self, lane->title != NULL ? lane->title : lane->id),
    .color = lane->color,
    .parent = RDV_NONE,
    .aliases = keep_aliases (self, lane->aliases),
  };
  parent = rdv_document_builder_keep_scratch (self, parent_id);
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
    .title = rdv_document_builder_keep_line (self, category->title),
    .color = category->color,
    .icon = rdv_document_builder_keep_text (self, category->icon),
    .aliases = keep_aliases (self, category->aliases),
  };
  add_record (self, &self->document->categories, "categories", &kept);
}

void
rdv_document_builder_add_era (RdvDocumentBuilder *self, const RdvEra *era)
{
  RdvEra kept = *era;

  g_return_if_fail (RDV_IS_DOCUMENT_BUILDER (self));

  kept.title = rdv_document_builder_keep_line (self, era->title);
  rdv_document_builder_put_in_order (&kept.extent);
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
    .name = rdv_document_builder_keep_line (self, subject->name),
    .aliases = keep_aliases (self, subject->aliases),
    .agency = rdv_document_builder_keep_name (self, subject->agency),
    .country = rdv_document_builder_keep_name (self, subject->country),
    .summary = rdv_document_builder_keep_text (self, subject->summary),
    .icon = rdv_document_builder_keep_name (self, subject->icon),
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
    .title = rdv_document_builder_keep_line (self, source->title),
    .publisher = rdv_document_builder_keep_name (self, source->publisher),
    .uri = rdv_document_builder_keep_text (self, source->uri),
    .date = rdv_document_builder_keep_name (self, source->date),
    .accessed = rdv_document_builder_keep_name (self, source->accessed),
    .checked = rdv_document_builder_keep_name (self, source->checked),
  };
  add_record (self, &self->document->sources, "sources", &kept);
}

void
rdv_document_builder_add_tour (
    RdvDocumentBuilder *self, const char *id, const char *title, const RdvTourStepDraft *steps, guint n_steps)
{
  RdvTourStep *kept_steps;
  RdvTour kept;

  g_return_if_fail (RDV_IS_DOCUMENT_BUILDER (self));

  kept_steps = g_new0 (RdvTourStep, MAX (n_steps, 1));
  g_ptr_array_add (self->document->blocks, kept_steps);
  kept = (RdvTour){
    .id = keep_record_id (self, &self->document->tours, id, title),
    .title = rdv_document_builder_keep_line (self, title),
    .steps = kept_steps,
    .n_steps = n_steps,
  };
  if (!add_record (self, &self->document->tours, "tours", &kept))
    return;

  for (guint i = 0; i < n_steps; i++)
    {
      RdvPendingStep pending = { .tour = rdv_record_table_get_n (&self->document->tours) - 1,
                                 .step = i,
                                 .event = rdv_document_builder_keep_scratch (self, steps[i].event) };

      kept_steps[i] = (RdvTourStep){
        .event = RDV_NONE,
        .range = steps[i].range,
        .has_range = steps[i].has_range,
        .text = rdv_document_builder_keep_text (self, steps[i].text),
      };
      rdv_document_builder_put_in_order (&kept_steps[i].range);
      if (pending.event != 0)
        g_array_append_val (self->steps, pending);
    }
}

guint
rdv_document_builder_get_n_events (RdvDocumentBuilder *self)
{
  g_return_val_if_fail (RDV_IS_DOCUMENT_BUILDER (self), 0);

  return self->document->events.n;
}
