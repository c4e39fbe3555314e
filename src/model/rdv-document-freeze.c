/* rdv-document-freeze.c: sorts and resolves what a builder holds. SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rdv-document-builder-private.h"

#include "rdv-bitset.h"
#include "rdv-relation-kind.h"
#include "rdv-words.h"

/* While a document is frozen: the events' numbers in the file, and their positions. */
typedef struct
{
  RdvDocumentBuilder *builder;
  RdvDocument *document;
  guint32 *order;     /* order[position] is the number in the file */
  guint32 *positions; /* positions[number] */
  /* the list being put together */
  GArray *owners;
  GArray *items;
} Freeze;

typedef char *(*ReasonFunc) (const char *id);

static char *
no_such_lane (const char *id)
{
  return g_strdup_printf (_ ("There is no lane with the id “%s”, so this mention of it was left out."), id);
}

static char *
no_such_category (const char *id)
{
  return g_strdup_printf (_ ("There is no category with the id “%s”, so this mention of it was left out."),
                          id);
}

static char *
no_such_subject (const char *id)
{
  return g_strdup_printf (_ ("There is no subject with the id “%s”, so this mention of it was left out."),
                          id);
}

static char *
no_such_source (const char *id)
{
  return g_strdup_printf (_ ("There is no source with the id “%s”, so this mention of it was left out."), id);
}

static char *
no_such_event (const char *id)
{
  return g_strdup_printf (_ ("There is no event with the id “%s”, so this mention of it was left out."), id);
}

static const char *
get_scratch (Freeze *freeze, guint32 id)
{
  return rdv_string_pool_get (freeze->builder->scratch, id);
}

/* A role or a kind, made part of the document. */
static const char *
keep_value (Freeze *freeze, const char *value)
{
  RdvStringPool *strings = freeze->document->strings;

  return rdv_string_pool_get (strings, rdv_string_pool_intern (strings, value));
}

/* Tells that item @index of @list, the mention of @id in @name, leads nowhere. */
static void
remark_item (
    Freeze *freeze, const RdvPendingList *list, guint index, const char *name, char *reason, const char *id)
{
  const guint32 *owners = (const guint32 *)(gconstpointer)list->owners->data;
  g_autofree char *part = NULL;
  guint first = index;

  while (first > 0 && owners[first - 1] == owners[index])
    first--;
  part = g_strdup_printf ("%s[%u]", name, index - first);
  rdv_document_builder_remark (freeze->builder, RDV_REMARK_SKIPPED, owners[index], part, reason, id);
}

static void
begin_list (Freeze *freeze, gsize item_size)
{
  freeze->owners = g_array_new (FALSE, FALSE, sizeof (guint32));
  freeze->items = g_array_new (FALSE, FALSE, item_size);
}

static void
add_item (Freeze *freeze, guint32 owner, gconstpointer item)
{
  g_array_append_val (freeze->owners, owner);
  g_array_append_vals (freeze->items, item, 1);
}

static void
end_list (Freeze *freeze, RdvAdjacency *adjacency, guint n_owners)
{
  rdv_adjacency_init (adjacency, n_owners, freeze->owners, freeze->items);
  g_clear_pointer (&freeze->owners, g_array_unref);
  g_clear_pointer (&freeze->items, g_array_unref);
}

static guint32
get_position (Freeze *freeze, const RdvPendingList *list, guint index)
{
  return freeze->positions[g_array_index (list->owners, guint32, index)];
}

static void
freeze_ids (Freeze *freeze)
{
  RdvDocument *document = freeze->document;

  rdv_id_index_free (document->event_ids);
  document->event_ids = rdv_id_index_new (rdv_document_get_event_id, document);
  rdv_id_index_reserve (document->event_ids, document->events.n);
  for (guint32 i = 0; i < document->events.n; i++)
    rdv_id_index_add (document->event_ids, i);
}

/* Adds the positions in @table of the ids in @list. */
static void
add_found (Freeze *freeze,
           const RdvPendingList *list,
           const RdvRecordTable *table,
           const char *name,
           ReasonFunc no_such)
{
  for (guint i = 0; i < list->items->len; i++)
    {
      const char *id = get_scratch (freeze, g_array_index (list->items, guint32, i));
      guint32 found = rdv_record_table_find (table, id);

      if (found != RDV_NONE)
        add_item (freeze, get_position (freeze, list, i), &found);
      else
        remark_item (freeze, list, i, name, no_such (id), id);
    }
}

/* Events that have no lane share one of their own, which is there too when there is no other. */
static void
add_to_shared_lane (Freeze *freeze)
{
  guint n_events = freeze->document->events.n;
  g_autoptr (RdvBitset) homeless = rdv_bitset_new (n_events);
  guint n_lanes = rdv_document_get_n_lanes (freeze->document);
  guint32 lane;

  rdv_bitset_fill (homeless);
  for (guint i = 0; i < freeze->owners->len; i++)
    rdv_bitset_remove (homeless, g_array_index (freeze->owners, guint32, i));
  if (n_lanes > 0 && rdv_bitset_next (homeless, 0) == n_events)
    return;

  lane = rdv_document_builder_add_own_lane (freeze->builder, n_lanes > 0 ? C_ ("lane", "Other events")
                                                                         : C_ ("lane", "Events"));
  for (guint32 i = rdv_bitset_next (homeless, 0); i < n_events; i = rdv_bitset_next (homeless, i + 1))
    add_item (freeze, i, &lane);
}

static void
freeze_lanes (Freeze *freeze)
{
  RdvDocument *document = freeze->document;

  begin_list (freeze, sizeof (guint32));
  add_found (freeze, &freeze->builder->lanes, &document->lanes, "lanes", no_such_lane);
  add_to_shared_lane (freeze);
  end_list (freeze, &document->lanes_of_event, document->events.n);
  rdv_adjacency_drop_repeated_numbers (&document->lanes_of_event);
}

/* Cuts the lane above @lane off when it is @lane itself or stands below it. @states: 0 not seen, 1 on the way
 * up from the lane looked at, 2 known to reach the top. */
static void
cut_cycle (Freeze *freeze, guint32 lane, guint8 *states)
{
  for (guint32 i = lane; i != RDV_NONE && states[i] == 0;)
    {
      RdvLane *record = rdv_record_table_get (&freeze->document->lanes, i);

      states[i] = 1;
      if (record->parent != RDV_NONE && states[record->parent] == 1)
        {
          record->parent = RDV_NONE;
          rdv_document_builder_remark_table (
              freeze->builder, "lanes",
              g_strdup_printf (_ ("The lane “%s” is nested in itself, so it was moved to the top."),
                               record->id),
              record->id);
        }
      i = record->parent;
    }
  for (guint32 i = lane; i != RDV_NONE && states[i] == 1;)
    {
      states[i] = 2;
      i = ((RdvLane *)rdv_record_table_get (&freeze->document->lanes, i))->parent;
    }
}

static void
freeze_lane_parents (Freeze *freeze)
{
  RdvRecordTable *lanes = &freeze->document->lanes;
  guint n = rdv_record_table_get_n (lanes);
  g_autofree guint8 *states = g_new0 (guint8, n);

  for (guint i = 0; i < n; i++)
    {
      RdvLane *lane = rdv_record_table_get (lanes, i);
      const char *parent = get_scratch (freeze, g_array_index (freeze->builder->lane_parents, guint32, i));

      if (parent == NULL)
        continue;
      lane->parent = rdv_record_table_find (lanes, parent);
      if (lane->parent == RDV_NONE)
        rdv_document_builder_remark_table (freeze->builder, "lanes", no_such_lane (parent), parent);
    }
  for (guint i = 0; i < n; i++)
    cut_cycle (freeze, i, states);
}

static void
freeze_categories (Freeze *freeze)
{
  RdvEventColumns *events = &freeze->document->events;

  for (guint i = 0; i < events->n; i++)
    {
      const char *id = get_scratch (freeze, rdv_event_columns_get_word (events, RDV_WORD_CATEGORY, i));
      guint32 found;

      if (id == NULL)
        continue;
      found = rdv_record_table_find (&freeze->document->categories, id);
      if (found == RDV_NONE)
        rdv_document_builder_remark (freeze->builder, RDV_REMARK_SKIPPED, freeze->order[i], "category",
                                     no_such_category (id), id);
      /* RDV_NONE + 1 is 0, "none". */
      rdv_event_columns_set_word (events, RDV_WORD_CATEGORY, i, found + 1);
    }
}

static guint
hash_involvement (gconstpointer item)
{
  const RdvInvolvement *involvement = item;

  return involvement->subject * 31 + g_direct_hash (involvement->role);
}

/* Roles are interned: equal ones are the same string. */
static gboolean
is_same_involvement (gconstpointer a, gconstpointer b)
{
  const RdvInvolvement *left = a, *right = b;

  return left->subject == right->subject && left->role == right->role;
}

static void
freeze_involvements (Freeze *freeze)
{
  const RdvPendingList *list = &freeze->builder->subjects;
  RdvDocument *document = freeze->document;

  begin_list (freeze, sizeof (RdvInvolvement));
  for (guint i = 0; i < list->items->len; i++)
    {
      const RdvPendingReference *reference = &g_array_index (list->items, RdvPendingReference, i);
      const char *id = get_scratch (freeze, reference->id);
      RdvInvolvement involvement = { .subject = rdv_record_table_find (&document->subjects, id) };

      involvement.role = keep_value (freeze, get_scratch (freeze, reference->value));
      if (involvement.subject != RDV_NONE)
        add_item (freeze, get_position (freeze, list, i), &involvement);
      else
        remark_item (freeze, list, i, "subjects", no_such_subject (id), id);
    }
  end_list (freeze, &document->involvements, document->events.n);
  rdv_adjacency_drop_repeated (&document->involvements, hash_involvement, is_same_involvement);
}

static void
freeze_sources (Freeze *freeze)
{
  RdvDocument *document = freeze->document;

  begin_list (freeze, sizeof (guint32));
  add_found (freeze, &freeze->builder->sources, &document->sources, "sources", no_such_source);
  end_list (freeze, &document->sources_of_event, document->events.n);
  rdv_adjacency_drop_repeated_numbers (&document->sources_of_event);
}

static guint
hash_relation (gconstpointer item)
{
  const RdvRelation *relation = item;

  return relation->event * 31 + g_direct_hash (relation->kind);
}

static gboolean
is_same_relation (gconstpointer a, gconstpointer b)
{
  const RdvRelation *left = a, *right = b;

  return left->event == right->event && left->kind == right->kind;
}

static void
freeze_relations (Freeze *freeze)
{
  const RdvPendingList *list = &freeze->builder->related;
  RdvDocument *document = freeze->document;
  guint n_said;

  begin_list (freeze, sizeof (RdvRelation));
  for (guint i = 0; i < list->items->len; i++)
    {
      const RdvPendingReference *reference = &g_array_index (list->items, RdvPendingReference, i);
      const char *id = get_scratch (freeze, reference->id);
      guint32 position = get_position (freeze, list, i);
      RdvRelation relation = { .event = rdv_document_find_event (document, id) };

      relation.kind = keep_value (freeze, get_scratch (freeze, reference->value));
      if (relation.event == RDV_NONE)
        remark_item (freeze, list, i, "related", no_such_event (id), id);
      else if (relation.event == position)
        remark_item (freeze, list, i, "related",
                     g_strdup (_ ("An event cannot be related to itself, so this was left out.")), id);
      else
        add_item (freeze, position, &relation);
    }
  n_said = freeze->items->len;
  for (guint i = 0; i < n_said; i++)
    {
      RdvRelation said = g_array_index (freeze->items, RdvRelation, i);
      RdvRelation turned = { .event = g_array_index (freeze->owners, guint32, i),
                             .kind = keep_value (freeze, rdv_relation_kind_turn_nick (said.kind)) };

      add_item (freeze, said.event, &turned);
    }
  end_list (freeze, &document->relations, document->events.n);
  rdv_adjacency_drop_repeated (&document->relations, hash_relation, is_same_relation);
}

static int
compare_plans (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const RdvPlan *left = a, *right = b;

  return (left->as_of > right->as_of) - (left->as_of < right->as_of);
}

static void
freeze_plans (Freeze *freeze)
{
  const RdvPendingList *list = &freeze->builder->plans;
  RdvDocument *document = freeze->document;

  begin_list (freeze, sizeof (RdvPlan));
  for (guint i = 0; i < list->items->len; i++)
    {
      const RdvPendingPlan *pending = &g_array_index (list->items, RdvPendingPlan, i);
      const char *source = get_scratch (freeze, pending->source);
      RdvPlan plan = pending->plan;

      if (source != NULL)
        plan.source = rdv_record_table_find (&document->sources, source);
      if (source != NULL && plan.source == RDV_NONE)
        remark_item (freeze, list, i, "plan", no_such_source (source), source);
      add_item (freeze, get_position (freeze, list, i), &plan);
    }
  end_list (freeze, &document->plans, document->events.n);
  for (guint i = 0; i < document->events.n; i++)
    {
      guint n;
      RdvPlan *plans = rdv_adjacency_get (&document->plans, i, &n);

      /* g_qsort_with_data() is stable: plans of one day stay in the order of the file. */
      if (n > 1)
        g_qsort_with_data (plans, n, sizeof *plans, compare_plans, NULL);
    }
}

/* Lists whose items refer to nothing. */
static void
freeze_plain (Freeze *freeze, const RdvPendingList *list, RdvAdjacency *adjacency)
{
  for (guint i = 0; i < list->owners->len; i++)
    g_array_index (list->owners, guint32, i) = get_position (freeze, list, i);
  rdv_adjacency_init (adjacency, freeze->document->events.n, list->owners, list->items);
}

static void
freeze_steps (Freeze *freeze)
{
  for (guint i = 0; i < freeze->builder->steps->len; i++)
    {
      const RdvPendingStep *pending = &g_array_index (freeze->builder->steps, RdvPendingStep, i);
      const RdvTour *tour = rdv_document_get_tour (freeze->document, pending->tour);
      const char *id = get_scratch (freeze, pending->event);
      guint32 event = rdv_document_find_event (freeze->document, id);
      g_autofree char *path = NULL;

      ((RdvTourStep *)tour->steps)[pending->step].event = event;
      if (event != RDV_NONE)
        continue;
      path = g_strdup_printf ("tours[%u].steps[%u].event", pending->tour, pending->step);
      rdv_document_builder_remark_table (freeze->builder, path, no_such_event (id), id);
    }
}

RdvDocument *
rdv_document_builder_freeze (RdvDocumentBuilder *self)
{
  Freeze freeze = { .builder = self };
  RdvDocument *document;
  GThread *times;

  g_return_val_if_fail (RDV_IS_DOCUMENT_BUILDER (self), NULL);

  freeze.document = document = g_object_ref (self->document);
  freeze.order = g_new (guint32, document->events.n);
  freeze.positions = g_new (guint32, document->events.n);
  rdv_document_sort_events (document, freeze.order, freeze.positions);
  rdv_event_columns_order_ends (&document->events);
  times = rdv_document_begin_index (document);
  freeze_ids (&freeze);
  freeze_lane_parents (&freeze);
  freeze_lanes (&freeze);
  freeze_categories (&freeze);
  freeze_involvements (&freeze);
  freeze_sources (&freeze);
  freeze_relations (&freeze);
  freeze_plans (&freeze);
  freeze_plain (&freeze, &self->media, &document->media);
  freeze_plain (&freeze, &self->links, &document->links);
  rdv_document_end_index (document, times);
  freeze_steps (&freeze);
  rdv_string_pool_freeze (document->strings);
  g_free (freeze.order);
  g_free (freeze.positions);
  rdv_document_builder_end (self);
  rdv_document_builder_begin (self);
  return document;
}
