/* rdv-search-index.c: see rdv-search-index.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-search-index-private.h"

/* Events between two looks at whether the index is still wanted. */
#define EVENTS_BETWEEN_LOOKS 1024

typedef void (*TextFunc) (const char *text, RdvWordField field, gpointer user_data);

static void
add_texts (RdvDocument *document, guint32 event, TextFunc func, gpointer user_data)
{
  guint n;
  const RdvPlan *plans = rdv_document_get_plans (document, event, &n);

  func (rdv_document_get_title (document, event), RDV_WORD_FIELD_TITLE, user_data);
  func (rdv_document_get_other_titles (document, event), RDV_WORD_FIELD_TITLE, user_data);
  func (rdv_document_get_summary (document, event), RDV_WORD_FIELD_TEXT, user_data);
  func (rdv_document_get_body (document, event), RDV_WORD_FIELD_TEXT, user_data);
  func (rdv_document_get_other_texts (document, event), RDV_WORD_FIELD_TEXT, user_data);
  /* What was announced once is remembered in the words of its time. */
  for (guint i = 0; i < n; i++)
    {
      func (plans[i].title, RDV_WORD_FIELD_TEXT, user_data);
      func (plans[i].summary, RDV_WORD_FIELD_TEXT, user_data);
    }
}

/* Calls @func for each text of an event in all languages; texts may be NULL. */
static void
foreach_text (RdvSearchIndex *self, guint32 event, TextFunc func, gpointer user_data)
{
  RdvDocument *document = rdv_search_index_get_document (self);

  add_texts (document, event, func, user_data);
  for (guint i = 1; i < self->documents->len; i++)
    {
      RdvDocument *translation = g_ptr_array_index (self->documents, i);
      guint32 same = rdv_document_find_event (translation, rdv_document_get_id (document, event));

      if (same != RDV_NONE)
        add_texts (translation, same, func, user_data);
    }
}

/* The same for the name and the aliases of a subject. */
static void
foreach_name (RdvSearchIndex *self, guint32 subject, TextFunc func, gpointer user_data)
{
  const RdvSubject *record = rdv_document_get_subject (rdv_search_index_get_document (self), subject);

  /* The names in other languages are among the aliases. */
  func (record->name, RDV_WORD_FIELD_NAME, user_data);
  for (guint i = 0; record->aliases[i] != NULL; i++)
    func (record->aliases[i], RDV_WORD_FIELD_NAME, user_data);
}

typedef struct
{
  RdvWordIndex *index;
  guint32 thing;
} Addition;

static void
add_text (const char *text, RdvWordField field, gpointer user_data)
{
  Addition *addition = user_data;

  rdv_word_index_add (addition->index, addition->thing, field, text);
}

static gboolean
add_events (RdvSearchIndex *self, GCancellable *cancellable)
{
  guint n = rdv_document_get_n_events (rdv_search_index_get_document (self));

  for (guint i = 0; i < n; i++)
    {
      Addition addition = { self->events, i };

      if (i % EVENTS_BETWEEN_LOOKS == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      foreach_text (self, i, add_text, &addition);
    }
  return TRUE;
}

static void
add_name (RdvSearchIndex *self, RdvNames names, guint32 thing, const char *text)
{
  rdv_word_index_add (self->names[names], thing, RDV_WORD_FIELD_NAME, text);
}

static void
add_aliases (RdvSearchIndex *self, RdvNames names, guint32 thing, const char *const *aliases)
{
  for (guint i = 0; aliases[i] != NULL; i++)
    add_name (self, names, thing, aliases[i]);
}

static void
add_subjects (RdvSearchIndex *self)
{
  RdvDocument *document = rdv_search_index_get_document (self);

  for (guint i = 0; i < rdv_document_get_n_subjects (document); i++)
    {
      const RdvSubject *subject = rdv_document_get_subject (document, i);
      Addition addition = { self->names[RDV_NAMES_SUBJECT], i };

      foreach_name (self, i, add_text, &addition);
      for (guint j = 0; j < self->documents->len; j++)
        {
          RdvDocument *translation = g_ptr_array_index (self->documents, j);
          guint32 same = j == 0 ? i : rdv_document_find_subject (translation, subject->id);

          if (same == RDV_NONE)
            continue;
          add_name (self, RDV_NAMES_AGENCY, i, rdv_document_get_subject (translation, same)->agency);
          add_name (self, RDV_NAMES_COUNTRY, i, rdv_document_get_subject (translation, same)->country);
        }
    }
}

/* The tables of a translation are in the same order, being of the same file. */
static void
add_tables (RdvSearchIndex *self)
{
  RdvDocument *document = rdv_search_index_get_document (self);

  for (guint i = 0; i < rdv_document_get_n_lanes (document); i++)
    {
      add_name (self, RDV_NAMES_LANE, i, rdv_document_get_lane (document, i)->id);
      add_aliases (self, RDV_NAMES_LANE, i, rdv_document_get_lane (document, i)->aliases);
      for (guint j = 0; j < self->documents->len; j++)
        if (i < rdv_document_get_n_lanes (g_ptr_array_index (self->documents, j)))
          add_name (self, RDV_NAMES_LANE, i,
                    rdv_document_get_lane (g_ptr_array_index (self->documents, j), i)->title);
    }
  for (guint i = 0; i < rdv_document_get_n_categories (document); i++)
    {
      add_name (self, RDV_NAMES_CATEGORY, i, rdv_document_get_category_record (document, i)->id);
      add_aliases (self, RDV_NAMES_CATEGORY, i, rdv_document_get_category_record (document, i)->aliases);
      for (guint j = 0; j < self->documents->len; j++)
        if (i < rdv_document_get_n_categories (g_ptr_array_index (self->documents, j)))
          add_name (self, RDV_NAMES_CATEGORY, i,
                    rdv_document_get_category_record (g_ptr_array_index (self->documents, j), i)->title);
    }
  for (guint i = 0; i < rdv_document_get_n_sources (document); i++)
    {
      const RdvSource *source = rdv_document_get_source (document, i);

      add_name (self, RDV_NAMES_SOURCE, i, source->id);
      add_name (self, RDV_NAMES_SOURCE, i, source->title);
      add_name (self, RDV_NAMES_SOURCE, i, source->publisher);
    }
}

static void
clear_index (gpointer data)
{
  RdvSearchIndex *self = data;

  g_ptr_array_unref (self->documents);
  g_clear_pointer (&self->events, rdv_word_index_free);
  for (RdvNames names = 0; names < RDV_N_NAMES; names++)
    g_clear_pointer (&self->names[names], rdv_word_index_free);
}

RdvSearchIndex *
rdv_search_index_new (RdvDocument *document, GPtrArray *translations, GCancellable *cancellable)
{
  g_autoptr (RdvSearchIndex) self = g_atomic_rc_box_new0 (RdvSearchIndex);

  self->documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->documents, g_object_ref (document));
  for (guint i = 0; translations != NULL && i < translations->len; i++)
    g_ptr_array_add (self->documents, g_object_ref (g_ptr_array_index (translations, i)));
  self->events = rdv_word_index_new ();
  for (RdvNames names = 0; names < RDV_N_NAMES; names++)
    self->names[names] = rdv_word_index_new ();

  if (!add_events (self, cancellable))
    return NULL;
  add_subjects (self);
  add_tables (self);
  rdv_word_index_seal (self->events);
  for (RdvNames names = 0; names < RDV_N_NAMES; names++)
    rdv_word_index_seal (self->names[names]);
  return g_steal_pointer (&self);
}

RdvSearchIndex *
rdv_search_index_ref (RdvSearchIndex *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
rdv_search_index_unref (RdvSearchIndex *self)
{
  g_atomic_rc_box_release_full (self, clear_index);
}

RdvDocument *
rdv_search_index_get_document (RdvSearchIndex *self)
{
  return g_ptr_array_index (self->documents, 0);
}
