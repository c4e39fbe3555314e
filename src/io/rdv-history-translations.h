/* rdv-history-translations.h: the history in other languages. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "rdv-document.h"

G_BEGIN_DECLS

/**
 * rdv_history_translations_load:
 * @document: the built-in history in one language, or as of some day
 * @cancellable: (nullable)
 *
 * Reads the history in all other languages in which the program carries it, for search to find what is not
 * shown. Takes as long as reading it at the start does, so it belongs into a thread.
 *
 * Returns: (transfer full) (element-type RdvDocument): the translations, fewer when cancelled
 */
GPtrArray *rdv_history_translations_load (RdvDocument *document, GCancellable *cancellable);

G_END_DECLS
