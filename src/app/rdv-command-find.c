/* rdv-command-find.c: see rdv-command-find.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-command-find.h"

#include <glib/gi18n-lib.h>

#include "rdv-command-stream.h"
#include "rdv-history-translations.h"
#include "rdv-search-index.h"

static void
tell_count (guint n_left, guint n)
{
  /* TRANSLATORS: how many events a filter and a search have left, of how many in all. */
  g_autofree char *message = g_strdup_printf (ngettext ("%u of %u event", "%u of %u events", n), n_left, n);

  rdv_command_complain (message);
}

static void
search (const RdvQuery *query, RdvLoader *loader, RdvDocument *document, RdvBitset *left)
{
  g_autoptr (GPtrArray) translations =
      rdv_loader_is_builtin (loader) ? rdv_history_translations_load (document, NULL) : NULL;
  g_autoptr (RdvSearchIndex) index = rdv_search_index_new (document, translations, NULL);
  g_autoptr (RdvSearchResult) result = rdv_search_index_search (index, query, left, NULL);

  rdv_bitset_intersect (left, result->matches);
}

RdvDocument *
rdv_command_find (const RdvCommandOptions *options, RdvLoader *loader, RdvDocument *document, GError **error)
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
