/* rdv-history.h: the history that the program carries. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/**
 * rdv_history_load:
 * @languages: (nullable): wanted languages, best first; NULL is the locale's
 *
 * The built-in history, from an image that the build made (rdv-document-image.h), in the first of the wanted languages that there
 * is, else in English. Quick enough for any thread.
 *
 * Returns: (transfer full): the document, or NULL with an RDV_ERROR when the program is damaged
 */
RdvDocument *rdv_history_load (const char *const *languages, GError **error);
/* The languages that the program carries it in; NULL-terminated, static. */
const char *const *rdv_history_get_languages (void);

G_END_DECLS
