/* rdv-command-find.h: --filter and --search. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-command-options.h"
#include "rdv-loader.h"

G_BEGIN_DECLS

/**
 * rdv_command_find:
 * @document: what @loader has read
 *
 * The part of a document that the filter and the search of the command line leave, which is all of it without
 * them; says on standard error how much that is.
 *
 * Returns: (transfer full)
 */
RdvDocument *rdv_command_find (const RdvCommandOptions *options, RdvLoader *loader, RdvDocument *document);

/* Spells the choices of a filter as the document does: they may be typed in another case, or as people read them. FALSE with RDV_ERROR_VALUE,
 * which tells what there is, where one is none of the document's. */
gboolean rdv_command_spell_filter (RdvFilter *filter, RdvDocument *document, GError **error);

G_END_DECLS
