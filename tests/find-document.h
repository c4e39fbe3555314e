/* find-document.h: a document to search in. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/* @n_events random events, always the same for a seed, in nested lanes and some in several, with texts of few
 * different words, and people, craft, agencies, categories and sources, any of which may be missing. */
RdvDocument *find_document_new (guint n_events, guint32 seed);

G_END_DECLS
