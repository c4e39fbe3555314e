/* rdv-document.c: see rdv-document.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-document-private.h"

#include "rdv-background-task.h"
#include "rdv-edtf.h"
#include "rdv-event-private.h"

/* To free what more have takes the best part of a millisecond. */
#define MANY_EVENTS 20000

static void rdv_document_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdvDocument,
                               rdv_document,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, rdv_document_list_model_init))

/* What belongs to the origin is not freed. */
static void
forget_origin (RdvDocument *self)
{
  g_clear_pointer (&self->from_origin, g_free);
  self->strings = NULL;
  self->lanes = self->categories = self->subjects = self->sources = (RdvRecordTable){ NULL };
  g_clear_object (&self->origin);
}

static void
rdv_document_finalize (GObject *object)
{
  RdvDocument *self = RDV_DOCUMENT (object);
  RdvAdjacency *lists[] = { &self->lanes_of_event, &self->involvements,   &self->sources_of_event,
                            &self->relations,      &self->plans,          &self->media,
                            &self->links,          &self->events_of_lane, &self->events_of_subject };
  RdvRecordTable *tables[] = { &self->lanes, &self->categories, &self->subjects, &self->sources,
                               &self->tours };

  if (self->origin != NULL)
    forget_origin (self);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    rdv_adjacency_clear (lists[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    rdv_record_table_clear (tables[i]);
  g_clear_pointer (&self->eras, g_array_unref);
  g_clear_pointer (&self->as_planned, rdv_bitset_free);
  g_clear_pointer (&self->event_ids, rdv_id_index_free);
  g_clear_pointer (&self->intervals, rdv_interval_index_free);
  rdv_event_columns_clear (&self->events);
  g_hash_table_unref (self->wrappers);
  g_ptr_array_unref (self->blocks);
  g_clear_pointer (&self->strings, rdv_string_pool_free);
  G_OBJECT_CLASS (rdv_document_parent_class)->finalize (object);
}

void
rdv_document_release (RdvDocument *self)
{
  g_return_if_fail (RDV_IS_DOCUMENT (self));

  if (rdv_document_get_n_events (self) < MANY_EVENTS)
    g_object_unref (self);
  else
    rdv_background_task_release (self, g_object_unref);
}

static void
rdv_document_class_init (RdvDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rdv_document_finalize;
}

static void
rdv_document_init (RdvDocument *self)
{
  self->strings = rdv_string_pool_new ();
  self->event_ids = rdv_id_index_new (rdv_document_get_event_id, self);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  rdv_record_table_init (&self->lanes, sizeof (RdvLane));
  rdv_record_table_init (&self->categories, sizeof (RdvCategory));
  rdv_record_table_init (&self->subjects, sizeof (RdvSubject));
  rdv_record_table_init (&self->sources, sizeof (RdvSource));
  rdv_record_table_init (&self->tours, sizeof (RdvTour));
  self->eras = g_array_new (FALSE, FALSE, sizeof (RdvEra));
  self->wrappers = g_hash_table_new (NULL, NULL);
}

void
rdv_document_set_origin (RdvDocument *self, RdvDocument *origin)
{
  RdvRecordTable *own[] = { &self->lanes, &self->categories, &self->subjects, &self->sources };
  const RdvRecordTable *theirs[] = { &origin->lanes, &origin->categories, &origin->subjects, &origin->sources };

  self->origin = g_object_ref (origin);
  rdv_string_pool_free (self->strings);
  self->strings = origin->strings;
  self->info = origin->info;
  g_array_unref (self->eras);
  self->eras = g_array_ref (origin->eras);
  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    {
      rdv_record_table_clear (own[i]);
      *own[i] = *theirs[i];
    }
}

static GType
rdv_document_get_item_type (GListModel *model)
{
  return RDV_TYPE_EVENT;
}

static guint
rdv_document_get_n_items (GListModel *model)
{
  return RDV_DOCUMENT (model)->events.n;
}

static gpointer
rdv_document_get_item (GListModel *model, guint position)
{
  RdvDocument *self = RDV_DOCUMENT (model);
  RdvEvent *event;

  if (position >= self->events.n)
    return NULL;
  event = g_hash_table_lookup (self->wrappers, GUINT_TO_POINTER (position));
  if (event != NULL)
    return g_object_ref (event);
  event = rdv_event_new (self, position);
  g_hash_table_insert (self->wrappers, GUINT_TO_POINTER (position), event);
  return event;
}

static void
rdv_document_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = rdv_document_get_item_type;
  iface->get_n_items = rdv_document_get_n_items;
  iface->get_item = rdv_document_get_item;
}

void
rdv_document_forget_wrapper (RdvDocument *self, guint position, gpointer event)
{
  if (g_hash_table_lookup (self->wrappers, GUINT_TO_POINTER (position)) == event)
    g_hash_table_remove (self->wrappers, GUINT_TO_POINTER (position));
}

const RdvTimelineInfo *
rdv_document_get_info (RdvDocument *self)
{
  g_return_val_if_fail (RDV_IS_DOCUMENT (self), NULL);

  return &self->info;
}

guint
rdv_document_get_n_events (RdvDocument *self)
{
  g_return_val_if_fail (RDV_IS_DOCUMENT (self), 0);

  return self->events.n;
}

guint32
rdv_document_find_event (RdvDocument *self, const char *id)
{
  g_return_val_if_fail (RDV_IS_DOCUMENT (self), RDV_NONE);
  g_return_val_if_fail (id != NULL, RDV_NONE);

  if (self->origin != NULL)
    {
      guint32 event = rdv_document_find_event (self->origin, id);

      return event != RDV_NONE ? self->from_origin[event] : RDV_NONE;
    }
  return rdv_id_index_find (self->event_ids, id);
}

const char *
rdv_document_get_string (RdvDocument *self, RdvEventWord word, guint event)
{
  g_return_val_if_fail (RDV_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (event < self->events.n, NULL);

  return rdv_string_pool_get (self->strings, rdv_event_columns_get_word (&self->events, word, event));
}

const char *
rdv_document_get_event_id (gconstpointer document, guint32 event)
{
  return rdv_document_get_string ((RdvDocument *)document, RDV_WORD_ID, event);
}

const char *
rdv_document_get_id (RdvDocument *self, guint position)
{
  return rdv_document_get_string (self, RDV_WORD_ID, position);
}

/* The plan that an event is known by, or NULL. */
static const RdvPlan *
get_plan_in_force (RdvDocument *self, guint position)
{
  const RdvPlan *plans;
  guint n;

  if (self->as_planned == NULL || position >= self->events.n || !rdv_bitset_contains (self->as_planned, position))
    return NULL;
  plans = rdv_adjacency_get (&self->plans, position, &n);
  return &plans[n - 1];
}

const char *
rdv_document_get_title (RdvDocument *self, guint position)
{
  const RdvPlan *plan = get_plan_in_force (self, position);

  if (plan != NULL && plan->title != NULL)
    return plan->title;
  return rdv_document_get_string (self, RDV_WORD_TITLE, position);
}

const char *
rdv_document_get_summary (RdvDocument *self, guint position)
{
  const RdvPlan *plan = get_plan_in_force (self, position);

  if (plan != NULL && plan->summary != NULL)
    return plan->summary;
  return rdv_document_get_string (self, RDV_WORD_SUMMARY, position);
}

const char *
rdv_document_get_body (RdvDocument *self, guint position)
{
  return rdv_document_get_string (self, RDV_WORD_BODY, position);
}

const char *
rdv_document_get_other_titles (RdvDocument *self, guint position)
{
  return rdv_document_get_string (self, RDV_WORD_OTHER_TITLES, position);
}

const char *
rdv_document_get_other_texts (RdvDocument *self, guint position)
{
  return rdv_document_get_string (self, RDV_WORD_OTHER_TEXTS, position);
}

void
rdv_document_get_extent (RdvDocument *self, guint position, RdvExtent *extent)
{
  g_return_if_fail (RDV_IS_DOCUMENT (self));
  g_return_if_fail (position < self->events.n);

  rdv_event_columns_get_extent (&self->events, position, extent);
}

const gint64 *
rdv_document_get_starts (RdvDocument *self)
{
  g_return_val_if_fail (RDV_IS_DOCUMENT (self), NULL);

  return self->events.earliest;
}

char *
rdv_document_dup_date_text (RdvDocument *self, guint position)
{
  const char *text = rdv_document_get_string (self, RDV_WORD_DATE_TEXT, position);
  RdvExtent extent;

  if (text != NULL)
    return g_strdup (text);
  rdv_document_get_extent (self, position, &extent);
  return rdv_edtf_format (&extent);
}

RdvStatus
rdv_document_get_status (RdvDocument *self, guint position)
{
  g_return_val_if_fail (RDV_IS_DOCUMENT (self), RDV_STATUS_DONE);
  g_return_val_if_fail (position < self->events.n, RDV_STATUS_DONE);

  return rdv_event_columns_get_status (&self->events, position);
}

guint
rdv_document_get_importance (RdvDocument *self, guint position)
{
  g_return_val_if_fail (RDV_IS_DOCUMENT (self), 0);
  g_return_val_if_fail (position < self->events.n, 0);

  return rdv_event_columns_get_importance (&self->events, position);
}

guint32
rdv_document_get_category (RdvDocument *self, guint position)
{
  g_return_val_if_fail (RDV_IS_DOCUMENT (self), RDV_NONE);
  g_return_val_if_fail (position < self->events.n, RDV_NONE);

  /* The column holds the position + 1, and 0 - 1 is RDV_NONE. */
  return rdv_event_columns_get_word (&self->events, RDV_WORD_CATEGORY, position) - 1;
}

/* The items that @owner has in @list; @n is 0 on the way out whatever happens. */
static gconstpointer
get_items (const RdvAdjacency *list, guint owner, guint n_owners, guint *n)
{
  *n = 0;
  g_return_val_if_fail (owner < n_owners, NULL);

  return rdv_adjacency_get (list, owner, n);
}

const guint32 *
rdv_document_get_lanes (RdvDocument *self, guint position, guint *n)
{
  return get_items (&self->lanes_of_event, position, self->events.n, n);
}

const RdvInvolvement *
rdv_document_get_involvements (RdvDocument *self, guint position, guint *n)
{
  return get_items (&self->involvements, position, self->events.n, n);
}

const guint32 *
rdv_document_get_sources (RdvDocument *self, guint position, guint *n)
{
  return get_items (&self->sources_of_event, position, self->events.n, n);
}

const RdvRelation *
rdv_document_get_relations (RdvDocument *self, guint position, guint *n)
{
  return get_items (&self->relations, position, self->events.n, n);
}

const RdvPlan *
rdv_document_get_plans (RdvDocument *self, guint position, guint *n)
{
  return get_items (&self->plans, position, self->events.n, n);
}

const RdvMedia *
rdv_document_get_media (RdvDocument *self, guint position, guint *n)
{
  return get_items (&self->media, position, self->events.n, n);
}

const RdvLink *
rdv_document_get_links (RdvDocument *self, guint position, guint *n)
{
  return get_items (&self->links, position, self->events.n, n);
}

guint
rdv_document_get_n_lanes (RdvDocument *self)
{
  return rdv_record_table_get_n (&self->lanes);
}

const RdvLane *
rdv_document_get_lane (RdvDocument *self, guint lane)
{
  g_return_val_if_fail (lane < rdv_document_get_n_lanes (self), NULL);

  return rdv_record_table_get (&self->lanes, lane);
}

const guint32 *
rdv_document_get_lane_events (RdvDocument *self, guint lane, guint *n)
{
  return get_items (&self->events_of_lane, lane, rdv_document_get_n_lanes (self), n);
}

guint
rdv_document_get_n_categories (RdvDocument *self)
{
  return rdv_record_table_get_n (&self->categories);
}

const RdvCategory *
rdv_document_get_category_record (RdvDocument *self, guint category)
{
  g_return_val_if_fail (category < rdv_document_get_n_categories (self), NULL);

  return rdv_record_table_get (&self->categories, category);
}

guint
rdv_document_get_n_eras (RdvDocument *self)
{
  return self->eras->len;
}

const RdvEra *
rdv_document_get_era (RdvDocument *self, guint era)
{
  g_return_val_if_fail (era < self->eras->len, NULL);

  return &g_array_index (self->eras, RdvEra, era);
}

guint
rdv_document_get_n_subjects (RdvDocument *self)
{
  return rdv_record_table_get_n (&self->subjects);
}

const RdvSubject *
rdv_document_get_subject (RdvDocument *self, guint subject)
{
  g_return_val_if_fail (subject < rdv_document_get_n_subjects (self), NULL);

  return rdv_record_table_get (&self->subjects, subject);
}

guint32
rdv_document_find_subject (RdvDocument *self, const char *id)
{
  g_return_val_if_fail (id != NULL, RDV_NONE);

  return rdv_record_table_find (&self->subjects, id);
}

const guint32 *
rdv_document_get_subject_events (RdvDocument *self, guint subject, guint *n)
{
  return get_items (&self->events_of_subject, subject, rdv_document_get_n_subjects (self), n);
}

guint
rdv_document_get_n_sources (RdvDocument *self)
{
  return rdv_record_table_get_n (&self->sources);
}

const RdvSource *
rdv_document_get_source (RdvDocument *self, guint source)
{
  g_return_val_if_fail (source < rdv_document_get_n_sources (self), NULL);

  return rdv_record_table_get (&self->sources, source);
}

guint
rdv_document_get_n_tours (RdvDocument *self)
{
  return rdv_record_table_get_n (&self->tours);
}

const RdvTour *
rdv_document_get_tour (RdvDocument *self, guint tour)
{
  g_return_val_if_fail (tour < rdv_document_get_n_tours (self), NULL);

  return rdv_record_table_get (&self->tours, tour);
}

gboolean
rdv_document_get_bounds (RdvDocument *self, gint64 *first, gint64 *last)
{
  if (self->first > self->last)
    return FALSE;
  *first = self->first;
  *last = self->last;
  return TRUE;
}

const RdvIntervalIndex *
rdv_document_get_interval_index (RdvDocument *self)
{
  return self->intervals;
}
