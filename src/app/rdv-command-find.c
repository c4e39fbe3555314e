/* rdv-command-find.c: see rdv-command-find.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-command-find.h"

#include <glib/gi18n-lib.h>

#include "rdv-command-stream.h"
#include "rdv-error.h"
#include "rdv-facets.h"
#include "rdv-fold.h"
#include "rdv-history-translations.h"
#include "rdv-search-index.h"

/* So many of the choices there are get named. */
#define MAX_NAMED 40

static const char *const keys[RDV_N_CHOICE_FACETS] = { "lane", "category", "status", "kind", "agency" };

static void
tell_count (guint n_left, guint n)
{
  /* TRANSLATORS: how many events a filter and a search have left, of how many in all. */
  g_autofree char *message = g_strdup_printf (ngettext ("%u of %u event", "%u of %u events", n), n_left, n);

  rdv_command_complain (message);
}

static gboolean
is_same (const char *a, const char *b)
{
  g_autofree char *folded_a = rdv_fold (a);
  g_autofree char *folded_b = rdv_fold (b);

  return g_str_equal (folded_a, folded_b);
}

/* Whether a word means something where no event has it: planned events may all be over, a lane may be empty. */
static gboolean
is_known (RdvDocument *document, RdvFacet facet, const char *value)
{
  RdvStatus status;
  RdvSubjectKind kind;

  for (guint i = 0; facet == RDV_FACET_LANE && i < rdv_document_get_n_lanes (document); i++)
    if (g_str_equal (rdv_document_get_lane (document, i)->id, value))
      return TRUE;
  for (guint i = 0; facet == RDV_FACET_CATEGORY && i < rdv_document_get_n_categories (document); i++)
    if (g_strcmp0 (rdv_document_get_category_record (document, i)->id, value) == 0)
      return TRUE;
  return (facet == RDV_FACET_CATEGORY && g_str_equal (value, RDV_FILTER_NOTHING))
         || (facet == RDV_FACET_STATUS && rdv_status_from_nick (value, &status))
         || (facet == RDV_FACET_KIND && rdv_subject_kind_from_nick (value, &kind));
}

/* The value that was meant: itself, or one that is written or called so but for the case. */
static const char *
find_meant (const RdvFacetChoice *choices, guint n, const char *value)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (choices[i].value, value))
      return choices[i].value;
  for (guint i = 0; i < n; i++)
    if (is_same (choices[i].value, value) || is_same (choices[i].label, value))
      return choices[i].value;
  return NULL;
}

/* Their words for the filter, or those that people read. */
static char *
list_choices (const RdvFacetChoice *choices, guint n, gboolean labels)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, MAX_NAMED); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", labels ? choices[i].label : choices[i].value);
  if (n > MAX_NAMED)
    g_string_append (list, ", …");
  return g_string_free (list, FALSE);
}

static gboolean
spell_choice (RdvFilter *filter, RdvDocument *document, const RdvFacets *facets, RdvFacet facet, const char *value, GError **error)
{
  guint n;
  const RdvFacetChoice *choices = rdv_facets_get_choices (facets, facet, &n);
  const char *meant = find_meant (choices, n, value);
  g_autofree char *known = NULL;

  if (meant == NULL && !is_known (document, facet, value))
    {
      known = list_choices (choices, n, FALSE);
      if (n > 0)
        /* TRANSLATORS: the two first are a part of a filter, such as “lane=mir”, the third a list of what there is. */
        g_set_error (error, RDV_ERROR, RDV_ERROR_VALUE, _ ("This timeline has no “%s=%s”. It has: %s."), keys[facet], value, known);
      else
        g_set_error (error, RDV_ERROR, RDV_ERROR_VALUE, _ ("This timeline has no “%s=%s”, and nothing of that kind."), keys[facet],
                     value);
      return FALSE;
    }
  if (meant != NULL && !g_str_equal (meant, value))
    {
      rdv_filter_set_chosen (filter, facet, value, FALSE);
      rdv_filter_set_chosen (filter, facet, meant, TRUE);
    }
  return TRUE;
}

gboolean
rdv_command_spell_filter (RdvFilter *filter, RdvDocument *document, GError **error)
{
  g_autoptr (RdvFilter) nothing = rdv_filter_new ();
  g_autoptr (RdvFacets) facets = rdv_facets_new (document, nothing, NULL);

  for (RdvFacet facet = 0; facet < RDV_N_CHOICE_FACETS; facet++)
    {
      g_auto (GStrv) values = g_strdupv ((char **) rdv_filter_get_choices (filter, facet));

      for (guint i = 0; values[i] != NULL; i++)
        if (!spell_choice (filter, document, facets, facet, values[i], error))
          return FALSE;
    }
  return TRUE;
}

/* Whether a word is found in the field at all. */
static gboolean
has_word (RdvSearchIndex *index, RdvDocument *document, RdvFacet facet, const char *word)
{
  g_autofree char *text = g_strdup_printf ("%s:%s", keys[facet], word);
  g_autoptr (RdvQuery) query = rdv_query_new (text);
  g_autoptr (RdvBitset) all = rdv_bitset_new (rdv_document_get_n_events (document));
  g_autoptr (RdvSearchResult) result = NULL;

  rdv_bitset_fill (all);
  result = rdv_search_index_search (index, query, all, NULL);
  return rdv_bitset_count (result->matches) > 0;
}

/* A search for a lane or a category that nothing is in was meant otherwise. */
static void
tell_unknown (const RdvQueryTerm *term, RdvSearchIndex *index, RdvDocument *document)
{
  RdvFacet facet = term->field == RDV_QUERY_LANE ? RDV_FACET_LANE : RDV_FACET_CATEGORY;
  gboolean is_choice = term->field == RDV_QUERY_LANE || term->field == RDV_QUERY_CATEGORY;

  for (guint i = 0; is_choice && term->words != NULL && term->words[i] != NULL; i++)
    if (!has_word (index, document, facet, term->words[i]))
      {
        g_autoptr (RdvFilter) nothing = rdv_filter_new ();
        g_autoptr (RdvFacets) facets = rdv_facets_new (document, nothing, NULL);
        guint n;
        const RdvFacetChoice *choices = rdv_facets_get_choices (facets, facet, &n);
        g_autofree char *known = list_choices (choices, n, TRUE);
        /* TRANSLATORS: the two first are a part of a search, such as “lane:mir”, the third a list of what there is. */
        g_autofree char *message
            = g_strdup_printf (_ ("Nothing is found by “%s:%s”; there are: %s"), keys[facet], term->words[i], known);

        rdv_command_complain (message);
        return;
      }
}

static void
search (const RdvQuery *query, RdvLoader *loader, RdvDocument *document, RdvBitset *left)
{
  g_autoptr (GPtrArray) translations =
      rdv_loader_is_builtin (loader) ? rdv_history_translations_load (document, NULL) : NULL;
  g_autoptr (RdvSearchIndex) index = rdv_search_index_new (document, translations, NULL);
  g_autoptr (RdvSearchResult) result = rdv_search_index_search (index, query, left, NULL);

  for (guint i = 0; i < rdv_query_get_n_terms (query); i++)
    tell_unknown (rdv_query_get_term (query, i), index, document);
  rdv_bitset_intersect (left, result->matches);
}

RdvDocument *
rdv_command_find (const RdvCommandOptions *options, RdvLoader *loader, RdvDocument *document)
{
  g_autoptr (RdvBitset) left = NULL;

  if (options->filter == NULL && options->query == NULL)
    return g_object_ref (document);
  if (options->filter != NULL)
    left = rdv_filter_apply (options->filter, document);
  else
    {
      left = rdv_bitset_new (rdv_document_get_n_events (document));
      rdv_bitset_fill (left);
    }
  if (options->query != NULL)
    search (options->query, loader, document, left);
  tell_count (rdv_bitset_count (left), rdv_document_get_n_events (document));
  return rdv_document_subset (document, left);
}
