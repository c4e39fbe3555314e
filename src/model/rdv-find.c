/* rdv-find.c: see rdv-find.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-find.h"

#include "rdv-background-task.h"

/* Up to so many events a filter takes less than a millisecond or two. */
#define MAX_AT_ONCE 20000

struct _RdvFind
{
  GObject parent_instance;
  RdvDocument *document;
  RdvFindTranslateFunc translate;
  RdvFilter *filter;
  RdvQuery *query;
  RdvBitset *visible; /* NULL: all */
  guint n_visible;
  RdvSearchResult *result; /* NULL: no query */

  RdvSearchIndex *index;
  GCancellable *indexing; /* while words are collected */
  GCancellable *working;  /* while filter and query are worked out */
  gboolean is_stale;      /* what is being worked out is no longer what is wanted */
  gboolean was_busy;
};

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPS,
};

enum
{
  FILTER_CHANGED,
  VISIBLE_CHANGED,
  MATCHES_CHANGED,
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdvFind, rdv_find, G_TYPE_OBJECT)

static void start_work (RdvFind *self);

/* What the thread is given and what it makes. */
typedef struct
{
  RdvDocument *document;
  RdvSearchIndex *index; /* NULL: only filter */
  RdvFilter *filter;
  RdvQuery *query;
  RdvBitset *visible;
  guint n_visible;
  RdvSearchResult *result;
} Work;

static void
work_free (Work *work)
{
  g_object_unref (work->document);
  g_clear_pointer (&work->index, rdv_search_index_unref);
  rdv_filter_free (work->filter);
  rdv_query_unref (work->query);
  g_clear_pointer (&work->visible, rdv_bitset_free);
  g_clear_pointer (&work->result, rdv_search_result_free);
  g_free (work);
}

static void
apply_filter (RdvDocument *document, const RdvFilter *filter, RdvBitset **visible, guint *n_visible)
{
  g_clear_pointer (visible, rdv_bitset_free);
  *n_visible = rdv_document_get_n_events (document);
  if (rdv_filter_is_empty (filter))
    return;
  *visible = rdv_filter_apply (filter, document);
  *n_visible = rdv_bitset_count (*visible);
}

static void
run_work (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;

  apply_filter (work->document, work->filter, &work->visible, &work->n_visible);
  if (work->index != NULL)
    work->result = rdv_search_index_search (work->index, work->query, work->visible, cancellable);
  g_task_return_boolean (task, TRUE);
}

gboolean
rdv_find_is_busy (RdvFind *self)
{
  g_return_val_if_fail (RDV_IS_FIND (self), FALSE);

  return self->working != NULL || (self->indexing != NULL && !rdv_query_is_empty (self->query));
}

static void
tell_busy (RdvFind *self)
{
  if (self->was_busy == rdv_find_is_busy (self))
    return;
  self->was_busy = !self->was_busy;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

static gboolean
same_bitset (const RdvBitset *a, const RdvBitset *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return rdv_bitset_equal (a, b);
}

static void
take_work (RdvFind *self, Work *work)
{
  gboolean is_filtered_anew = !same_bitset (self->visible, work->visible);
  gboolean is_found_anew = self->result != NULL || work->result != NULL;

  if (is_filtered_anew)
    {
      g_clear_pointer (&self->visible, rdv_bitset_free);
      self->visible = g_steal_pointer (&work->visible);
      self->n_visible = work->n_visible;
    }
  g_clear_pointer (&self->result, rdv_search_result_free);
  self->result = g_steal_pointer (&work->result);
  if (is_filtered_anew)
    g_signal_emit (self, signals[VISIBLE_CHANGED], 0);
  if (is_found_anew)
    g_signal_emit (self, signals[MATCHES_CHANGED], 0);
  if (is_filtered_anew || is_found_anew)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_worked (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RdvFind *self = RDV_FIND (source);
  Work *work = g_task_get_task_data (G_TASK (result));

  g_clear_object (&self->working);
  if (self->is_stale)
    start_work (self);
  else if (self->document == work->document)
    take_work (self, work);
  tell_busy (self);
}

static gpointer
make_index (RdvDocument *document, RdvFindTranslateFunc translate, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) translations = translate != NULL ? translate (document, cancellable) : NULL;

  return rdv_search_index_new (document, translations, cancellable);
}

typedef struct
{
  RdvDocument *document;
  RdvFindTranslateFunc translate;
} IndexWork;

static void
index_work_free (gpointer data)
{
  IndexWork *work = data;

  g_object_unref (work->document);
  g_free (work);
}

static void
run_indexing (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  IndexWork *work = task_data;

  g_task_return_pointer (task, make_index (work->document, work->translate, cancellable),
                         (GDestroyNotify)rdv_search_index_unref);
}

static void
on_indexed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RdvFind *self = RDV_FIND (source);
  RdvSearchIndex *index = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Of a document that was replaced meanwhile; the next one's are being collected, if they are wanted. */
  if (self->indexing != g_task_get_cancellable (G_TASK (result)))
    {
      g_clear_pointer (&index, rdv_search_index_unref);
      return;
    }
  g_clear_object (&self->indexing);
  self->index = index;
  if (!rdv_query_is_empty (self->query))
    start_work (self);
  tell_busy (self);
}

void
rdv_find_prepare (RdvFind *self)
{
  g_autoptr (GTask) task = NULL;
  IndexWork *work;

  g_return_if_fail (RDV_IS_FIND (self));

  if (self->document == NULL || self->index != NULL || self->indexing != NULL)
    return;
  self->indexing = g_cancellable_new ();
  work = g_new0 (IndexWork, 1);
  work->document = g_object_ref (self->document);
  work->translate = self->translate;
  task = g_task_new (self, self->indexing, on_indexed, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, work, index_work_free);
  rdv_background_task_run (task, run_indexing);
}

/* Works filter and query out as they are now; what is being worked out for an earlier state is stopped first.
 */
static void
start_work (RdvFind *self)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  self->is_stale = self->working != NULL;
  if (self->is_stale)
    {
      g_cancellable_cancel (self->working);
      return;
    }
  if (self->document == NULL)
    return;
  if (!rdv_query_is_empty (self->query))
    rdv_find_prepare (self);
  work = g_new0 (Work, 1);
  work->document = g_object_ref (self->document);
  work->filter = rdv_filter_copy (self->filter);
  work->query = rdv_query_ref (self->query);
  if (self->index != NULL && !rdv_query_is_empty (self->query))
    work->index = rdv_search_index_ref (self->index);
  self->working = g_cancellable_new ();
  task = g_task_new (self, self->working, on_worked, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, work, (GDestroyNotify)work_free);
  g_task_run_in_thread (task, run_work);
  tell_busy (self);
}

/* Nothing of a document that is gone must be read as positions of the next one. */
static void
drop_document (RdvFind *self)
{
  if (self->indexing != NULL)
    g_cancellable_cancel (self->indexing);
  g_clear_object (&self->indexing);
  if (self->index != NULL && rdv_document_get_n_events (self->document) > MAX_AT_ONCE)
    rdv_background_task_release (g_steal_pointer (&self->index), (GDestroyNotify)rdv_search_index_unref);
  g_clear_pointer (&self->index, rdv_search_index_unref);
  g_clear_pointer (&self->visible, rdv_bitset_free);
  g_clear_pointer (&self->result, rdv_search_result_free);
  self->n_visible = 0;
  g_clear_object (&self->document);
}

void
rdv_find_set_document (RdvFind *self, RdvDocument *document, RdvFindTranslateFunc translate)
{
  g_return_if_fail (RDV_IS_FIND (self));
  g_return_if_fail (document == NULL || RDV_IS_DOCUMENT (document));

  if (self->document == document)
    return;
  drop_document (self);
  self->translate = translate;
  if (document != NULL)
    {
      self->document = g_object_ref (document);
      self->n_visible = rdv_document_get_n_events (document);
      if (self->n_visible <= MAX_AT_ONCE)
        apply_filter (document, self->filter, &self->visible, &self->n_visible);
    }
  g_signal_emit (self, signals[VISIBLE_CHANGED], 0);
  g_signal_emit (self, signals[MATCHES_CHANGED], 0);
  g_signal_emit (self, signals[CHANGED], 0);
  if (self->working != NULL || !rdv_filter_is_empty (self->filter) || !rdv_query_is_empty (self->query))
    start_work (self);
  tell_busy (self);
}

RdvDocument *
rdv_find_get_document (RdvFind *self)
{
  g_return_val_if_fail (RDV_IS_FIND (self), NULL);

  return self->document;
}

void
rdv_find_set_filter (RdvFind *self, const RdvFilter *filter)
{
  g_autoptr (RdvFilter) copy = filter != NULL ? rdv_filter_copy (filter) : rdv_filter_new ();

  g_return_if_fail (RDV_IS_FIND (self));

  if (rdv_filter_equal (self->filter, copy))
    return;
  rdv_filter_free (self->filter);
  self->filter = g_steal_pointer (&copy);
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
  start_work (self);
}

const RdvFilter *
rdv_find_get_filter (RdvFind *self)
{
  g_return_val_if_fail (RDV_IS_FIND (self), NULL);

  return self->filter;
}

void
rdv_find_set_query (RdvFind *self, const char *text)
{
  g_return_if_fail (RDV_IS_FIND (self));

  if (g_strcmp0 (rdv_query_get_text (self->query), text != NULL ? text : "") == 0)
    return;
  rdv_query_unref (self->query);
  self->query = rdv_query_new (text);
  start_work (self);
}

/* Of two readings of one text. */
static gboolean
means_the_same (const RdvQuery *a, const RdvQuery *b)
{
  for (guint i = 0; i < rdv_query_get_n_terms (a); i++)
    {
      const RdvDate *one = &rdv_query_get_term (a, i)->date, *other = &rdv_query_get_term (b, i)->date;

      if (one->earliest != other->earliest || one->latest != other->latest)
        return FALSE;
    }
  return TRUE;
}

void
rdv_find_read_query_anew (RdvFind *self)
{
  g_autoptr (RdvQuery) query = NULL;

  g_return_if_fail (RDV_IS_FIND (self));

  query = rdv_query_new (rdv_query_get_text (self->query));
  if (means_the_same (self->query, query))
    return;
  rdv_query_unref (self->query);
  self->query = g_steal_pointer (&query);
  start_work (self);
}

RdvQuery *
rdv_find_get_query (RdvFind *self)
{
  g_return_val_if_fail (RDV_IS_FIND (self), NULL);

  return self->query;
}

const RdvBitset *
rdv_find_get_visible (RdvFind *self)
{
  g_return_val_if_fail (RDV_IS_FIND (self), NULL);

  return self->visible;
}

guint
rdv_find_get_n_visible (RdvFind *self)
{
  g_return_val_if_fail (RDV_IS_FIND (self), 0);

  return self->n_visible;
}

gboolean
rdv_find_is_visible (RdvFind *self, guint32 event)
{
  g_return_val_if_fail (RDV_IS_FIND (self), FALSE);

  return self->visible == NULL || rdv_bitset_contains (self->visible, event);
}

const RdvBitset *
rdv_find_get_matches (RdvFind *self)
{
  g_return_val_if_fail (RDV_IS_FIND (self), NULL);

  return self->result != NULL ? self->result->matches : NULL;
}

guint
rdv_find_get_n_matches (RdvFind *self)
{
  g_return_val_if_fail (RDV_IS_FIND (self), 0);

  return self->result != NULL ? self->result->n : 0;
}

const guint32 *
rdv_find_get_ranked (RdvFind *self, guint *n)
{
  g_return_val_if_fail (RDV_IS_FIND (self), NULL);

  *n = rdv_find_get_n_matches (self);
  return self->result != NULL ? self->result->ranked : NULL;
}

static void
rdv_find_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_BUSY)
    g_value_set_boolean (value, rdv_find_is_busy (RDV_FIND (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rdv_find_finalize (GObject *object)
{
  RdvFind *self = RDV_FIND (object);

  drop_document (self);
  rdv_filter_free (self->filter);
  rdv_query_unref (self->query);
  G_OBJECT_CLASS (rdv_find_parent_class)->finalize (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, RDV_TYPE_FIND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rdv_find_class_init (RdvFindClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rdv_find_get_property;
  object_class->finalize = rdv_find_finalize;
  props[PROP_BUSY] = g_param_spec_boolean (
      "busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[FILTER_CHANGED] = add_signal ("filter-changed");
  signals[VISIBLE_CHANGED] = add_signal ("visible-changed");
  signals[MATCHES_CHANGED] = add_signal ("matches-changed");
  signals[CHANGED] = add_signal ("changed");
}

static void
rdv_find_init (RdvFind *self)
{
  self->filter = rdv_filter_new ();
  self->query = rdv_query_new (NULL);
}

RdvFind *
rdv_find_new (void)
{
  return g_object_new (RDV_TYPE_FIND, NULL);
}
