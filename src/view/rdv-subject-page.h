/* rdv-subject-page.h: the page about a person or a thing. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-page.h"

G_BEGIN_DECLS

/* (transfer floating) */
RdvPage *rdv_subject_page_new (const RdvPageContext *context, guint32 subject);

/**
 * rdv_subject_page_count_days:
 *
 * On how many whole days something with a beginning and an end was going on among @events: spans that overlap count once,
 * what is planned, cancelled, or open without being under way does not count; what is under way counts up to @now. Where an end is
 * not known exactly its earliest moment counts, and the latest of a beginning, so that nothing is claimed that may not have been.
 */
guint rdv_subject_page_count_days (RdvDocument *document, const guint32 *events, guint n_events, gint64 now);

G_END_DECLS
