/* sample-document.h: documents made up for tests. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/* @n_events events in @n_lanes lanes between 1970 and 2030, always the same for a seed: instants and spans of all precisions,
 * statuses and importances, some open, uncertain, unknown or with slipped plans. Titles of 3 to 40 characters. */
RdvDocument *sample_document_new (guint n_lanes, guint n_events, guint32 seed);

/* The same, with lanes nested in others (1 in 0, 2 in 1, 4 in 3, and so on) and events in up to three lanes. */
RdvDocument *sample_document_new_nested (guint n_lanes, guint n_events, guint32 seed);

/* The built-in history in that language. */
RdvDocument *sample_document_load_history (const char *language);

/* 2026-11-23T00:00:00Z */
#define SAMPLE_NOW G_GINT64_CONSTANT (1795392000)

G_END_DECLS
