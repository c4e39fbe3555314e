/* rdv-search.c: matching a query, see rdv-search-index.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rdv-search-index-private.h"

/* How well an event answers: three ways to fit for each of three places, from 1; a condition without words
 * weighs nothing. */
#define N_FITS         3
#define NEUTRAL        (3 * N_FITS + 1)
#define MAX_IMPORTANCE 5
#define N_BUCKETS      ((NEUTRAL + 1) * (MAX_IMPORTANCE + 1))

typedef struct
{
  RdvSearchIndex *index;
  RdvDocument *document;
  guint n;
  GCancellable *cancellable;
} Search;

/* The search for one term. */
typedef struct
{
  const Search *search;
  const RdvQueryTerm *term;
  guint8 *scores;    /* by event */
  guint fields;      /* places that count */
  gboolean is_whole; /* only whole words count */
} TermSearch;

static guint8
get_score (guint fields, RdvWordFit fit)
{
  guint place = (fields & RDV_WORD_FIELD_TITLE) != 0 ? 2 : (fields & RDV_WORD_FIELD_NAME) != 0 ? 1 : 0;

  return (guint8)(place * N_FITS + N_FITS - fit);
}

static void
lift (guint8 *score, guint8 other)
{
  *score = MAX (*score, other);
}

static void
on_word_of_event (guint32 event, guint fields, RdvWordFit fit, gpointer user_data)
{
  TermSearch *self = user_data;

  if ((fields & self->fields) != 0 && (fit == RDV_WORD_FIT_WHOLE || !self->is_whole))
    lift (&self->scores[event], get_score (fields & self->fields, fit));
}

static void
raise_events (TermSearch *self, const guint32 *events, guint n, guint8 score)
{
  for (guint i = 0; i < n; i++)
    lift (&self->scores[events[i]], score);
}

static void
on_word_of_subject (guint32 subject, guint fields, RdvWordFit fit, gpointer user_data)
{
  TermSearch *self = user_data;
  guint n;
  const guint32 *events = rdv_document_get_subject_events (self->search->document, subject, &n);

  if (fit == RDV_WORD_FIT_WHOLE || !self->is_whole)
    raise_events (self, events, n, get_score (RDV_WORD_FIELD_NAME, fit));
}

/* Raises the scores of events with that word. */
static void
find_word (TermSearch *self, const char *word)
{
  const Search *search = self->search;

  rdv_word_index_find (search->index->events, word, search->cancellable, on_word_of_event, self);
  if ((self->fields & RDV_WORD_FIELD_NAME) != 0)
    rdv_word_index_find (search->index->names[RDV_NAMES_SUBJECT], word, search->cancellable,
                         on_word_of_subject, self);
}

/* Raises the scores of events in whose texts, or in one of whose names, the words follow each other. */
static void
find_phrase (TermSearch *self)
{
  const Search *search = self->search;
  const RdvQueryTerm *term = self->term;
  const char *const *words = (const char *const *)term->words;

  rdv_word_index_find_phrase (search->index->events, words, term->is_exact, search->cancellable,
                              on_word_of_event, self);
  if ((self->fields & RDV_WORD_FIELD_NAME) != 0)
    rdv_word_index_find_phrase (search->index->names[RDV_NAMES_SUBJECT], words, term->is_exact,
                                search->cancellable, on_word_of_subject, self);
}

/* Where the texts of an event are asked. */
static void
find_in_texts (TermSearch *self)
{
  const RdvQueryTerm *term = self->term;

  self->is_whole = term->is_exact;
  if (term->is_phrase)
    find_phrase (self);
  else
    find_word (self, term->words[0]);
}

/* Records of a table by how well their names fit: 0 for not at all, else N_FITS - fit. */
typedef struct
{
  guint8 *fits;
  guint n;
} NameFits;

static void
on_name (guint32 thing, guint fields, RdvWordFit fit, gpointer user_data)
{
  NameFits *self = user_data;

  lift (&self->fits[thing], (guint8)(N_FITS - fit));
}

/* The records of a table whose names have all words of the term; where any fit from their beginnings on, only
 * those. */
static guint8 *
find_names (const TermSearch *self, RdvNames names, guint n)
{
  g_autofree guint8 *all = g_malloc0 ((gsize)n + 1);
  g_autofree guint8 *fits = g_malloc0 ((gsize)n + 1);
  guint8 best = 0;

  memset (all, N_FITS, n);
  for (guint i = 0; self->term->words[i] != NULL; i++)
    {
      memset (fits, 0, n);
      rdv_word_index_find (self->search->index->names[names], self->term->words[i], self->search->cancellable,
                           on_name, &(NameFits){ fits, n });
      for (guint j = 0; j < n; j++)
        all[j] = MIN (all[j], fits[j]);
    }
  for (guint j = 0; j < n; j++)
    best = MAX (best, all[j]);
  for (guint j = 0; j < n; j++)
    all[j] = self->term->is_exact ? all[j] == N_FITS
                                  : all[j] > 0 && all[j] >= MIN (best, N_FITS - RDV_WORD_FIT_BEGINNING);
  return g_steal_pointer (&all);
}

static void
find_by_lane (TermSearch *self)
{
  RdvDocument *document = self->search->document;
  guint n = rdv_document_get_n_lanes (document);
  g_autofree guint8 *lanes = find_names (self, RDV_NAMES_LANE, n);

  for (guint i = 0; i < n; i++)
    {
      gboolean is_wanted = FALSE;
      guint n_events;
      const guint32 *events = rdv_document_get_lane_events (document, i, &n_events);

      /* What is nested in a lane is part of it. */
      for (guint32 lane = i; lane != RDV_NONE && !is_wanted;
           lane = rdv_document_get_lane (document, lane)->parent)
        is_wanted = lanes[lane];
      if (is_wanted)
        raise_events (self, events, n_events, NEUTRAL);
    }
}

static void
find_by_category (TermSearch *self)
{
  RdvDocument *document = self->search->document;
  g_autofree guint8 *categories =
      find_names (self, RDV_NAMES_CATEGORY, rdv_document_get_n_categories (document));

  for (guint i = 0; i < self->search->n; i++)
    {
      guint32 category = rdv_document_get_category (document, i);

      if (category != RDV_NONE && categories[category])
        self->scores[i] = NEUTRAL;
    }
}

static void
find_by_source (TermSearch *self)
{
  RdvDocument *document = self->search->document;
  g_autofree guint8 *wanted = find_names (self, RDV_NAMES_SOURCE, rdv_document_get_n_sources (document));

  for (guint i = 0; i < self->search->n; i++)
    {
      guint n;
      const guint32 *sources = rdv_document_get_sources (document, i, &n);

      for (guint j = 0; j < n; j++)
        if (wanted[sources[j]])
          self->scores[i] = NEUTRAL;
    }
}

static void
find_by_subject (TermSearch *self, RdvNames names, guint kinds)
{
  RdvDocument *document = self->search->document;
  guint n = rdv_document_get_n_subjects (document);
  g_autofree guint8 *subjects = NULL;

  if (self->term->words != NULL)
    subjects = find_names (self, names, n);
  for (guint i = 0; i < n; i++)
    {
      guint n_events;
      const guint32 *events = rdv_document_get_subject_events (document, i, &n_events);

      if ((subjects == NULL || subjects[i]) &&
          (kinds & 1u << rdv_document_get_subject (document, i)->kind) != 0)
        raise_events (self, events, n_events, NEUTRAL);
    }
}

static gboolean
meets_condition (const RdvQueryTerm *term, RdvDocument *document, guint32 event)
{
  guint importance;
  RdvExtent extent;

  switch (term->field)
    {
    case RDV_QUERY_STATUS:
      return (term->statuses & 1u << rdv_document_get_status (document, event)) != 0;
    case RDV_QUERY_IMPORTANCE:
      importance = rdv_document_get_importance (document, event);
      return importance >= term->least && importance <= term->most;
    default:
      rdv_document_get_extent (document, event, &extent);
      if (term->field == RDV_QUERY_BEFORE)
        return extent.start.earliest < term->date.earliest;
      if (term->field == RDV_QUERY_AFTER)
        return extent.end.latest > term->date.latest;
      return extent.start.earliest <= term->date.latest && extent.end.latest >= term->date.earliest;
    }
}

static void
find_by_condition (TermSearch *self)
{
  for (guint i = 0; i < self->search->n; i++)
    if (meets_condition (self->term, self->search->document, i))
      self->scores[i] = NEUTRAL;
}

static void
find_term (TermSearch *self)
{
  switch (self->term->field)
    {
    case RDV_QUERY_ANYWHERE:
      self->fields = RDV_WORD_FIELD_TITLE | RDV_WORD_FIELD_NAME | RDV_WORD_FIELD_TEXT;
      find_in_texts (self);
      break;
    case RDV_QUERY_TITLE:
      self->fields = RDV_WORD_FIELD_TITLE;
      find_in_texts (self);
      break;
    case RDV_QUERY_TEXT:
      self->fields = RDV_WORD_FIELD_TEXT;
      find_in_texts (self);
      break;
    case RDV_QUERY_LANE:
      find_by_lane (self);
      break;
    case RDV_QUERY_CATEGORY:
      find_by_category (self);
      break;
    case RDV_QUERY_SUBJECT:
    case RDV_QUERY_KIND:
      find_by_subject (self, RDV_NAMES_SUBJECT, self->term->kinds);
      break;
    case RDV_QUERY_SOURCE:
      find_by_source (self);
      break;
    case RDV_QUERY_AGENCY:
      find_by_subject (self, RDV_NAMES_AGENCY, G_MAXUINT);
      break;
    case RDV_QUERY_COUNTRY:
      find_by_subject (self, RDV_NAMES_COUNTRY, G_MAXUINT);
      break;
    case RDV_QUERY_STATUS:
    case RDV_QUERY_IMPORTANCE:
    case RDV_QUERY_BEFORE:
    case RDV_QUERY_AFTER:
    case RDV_QUERY_IN:
    default:
      find_by_condition (self);
    }
}

/* What all terms together say of each event: the worst of the scores, 0 where one of them does not hold. */
static guint8 *
score_events (const Search *search, const RdvQuery *query)
{
  guint8 *scores = g_malloc ((gsize)search->n + 1);
  g_autofree guint8 *own = g_malloc ((gsize)search->n + 1);

  memset (scores, rdv_query_is_empty (query) ? 0 : NEUTRAL, search->n);
  for (guint i = 0; i < rdv_query_get_n_terms (query); i++)
    {
      TermSearch term = { .search = search, .term = rdv_query_get_term (query, i), .scores = own };

      if (g_cancellable_is_cancelled (search->cancellable))
        break;
      memset (own, 0, search->n);
      find_term (&term);
      for (guint j = 0; j < search->n; j++)
        if (term.term->is_negated)
          scores[j] = own[j] != 0 ? 0 : scores[j];
        else
          scores[j] = MIN (scores[j], own[j]);
    }
  return scores;
}

/* The best first: the higher the score and the importance, the lower the bucket. */
static guint
get_bucket (RdvDocument *document, guint32 event, guint8 score)
{
  return (guint)(NEUTRAL - score) * (MAX_IMPORTANCE + 1) +
         (MAX_IMPORTANCE - rdv_document_get_importance (document, event));
}

/* Sorts by counting, which keeps the order of time within a bucket. */
static void
rank (RdvSearchResult *result, RdvDocument *document, const guint8 *scores)
{
  guint32 starts[N_BUCKETS + 1] = { 0 };
  guint n = rdv_bitset_get_size (result->matches);

  for (guint i = rdv_bitset_next (result->matches, 0); i < n; i = rdv_bitset_next (result->matches, i + 1))
    starts[get_bucket (document, i, scores[i]) + 1]++;
  for (guint i = 0; i < N_BUCKETS; i++)
    starts[i + 1] += starts[i];
  result->n = starts[N_BUCKETS];
  result->ranked = g_new (guint32, MAX (result->n, 1));
  for (guint i = rdv_bitset_next (result->matches, 0); i < n; i = rdv_bitset_next (result->matches, i + 1))
    result->ranked[starts[get_bucket (document, i, scores[i])]++] = i;
}

RdvSearchResult *
rdv_search_index_search (RdvSearchIndex *self,
                         const RdvQuery *query,
                         const RdvBitset *within,
                         GCancellable *cancellable)
{
  RdvDocument *document = rdv_search_index_get_document (self);
  Search search = { self, document, rdv_document_get_n_events (document), cancellable };
  g_autofree guint8 *scores = score_events (&search, query);
  RdvSearchResult *result;

  if (g_cancellable_is_cancelled (cancellable))
    return NULL;
  result = g_new0 (RdvSearchResult, 1);
  result->matches = rdv_bitset_new (search.n);
  for (guint i = 0; i < search.n; i++)
    if (scores[i] != 0)
      rdv_bitset_add (result->matches, i);
  if (within != NULL)
    rdv_bitset_intersect (result->matches, within);
  rank (result, document, scores);
  return result;
}

void
rdv_search_result_free (RdvSearchResult *result)
{
  rdv_bitset_free (result->matches);
  g_free (result->ranked);
  g_free (result);
}
