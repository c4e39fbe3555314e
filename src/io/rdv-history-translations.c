/* rdv-history-translations.c: see rdv-history-translations.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-history-translations.h"

#include "rdv-history.h"
#include "rdv-loader.h"

GPtrArray *
rdv_history_translations_load (RdvDocument *document, GCancellable *cancellable)
{
  GPtrArray *translations = g_ptr_array_new_with_free_func (g_object_unref);

  const char *const *languages = rdv_history_get_languages ();

  for (gsize i = 0; languages[i] != NULL; i++)
    {
      const char *const wanted[] = { languages[i], NULL };
      g_autoptr (RdvLoader) loader = rdv_loader_new_for_builtin (wanted);
      RdvDocument *translation;

      if (g_strcmp0 (rdv_document_get_info (document)->language, languages[i]) == 0)
        continue;
      translation = rdv_loader_load (loader, cancellable, NULL);
      if (translation != NULL)
        g_ptr_array_add (translations, translation);
    }
  return translations;
}
