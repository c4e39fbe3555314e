/* rdv-preload.h: reading the built-in history while the toolkit starts. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-layout.h"
#include "rdv-loader.h"
#include "rdv-pango-measure.h"

G_BEGIN_DECLS

/**
 * RdvPreload:
 *
 * A thread that reads the built-in history, started before the toolkit is, so that the first frame of the first window
 * has everything in it. It also looks for the fonts of a timeline, measures the history's texts and packs the rows of
 * its first view, which takes longer than reading them.
 */
typedef struct _RdvPreload RdvPreload;

/* @now: what the timeline is to show as the present. */
RdvPreload *rdv_preload_new (gint64 now);
/* Waits for the end of the load if need be. */
void rdv_preload_free (RdvPreload *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvPreload, rdv_preload_free)

/* Waits until the history is read, which it is long before its rows are packed. The document belongs to @self; NULL with @error. */
RdvDocument *rdv_preload_wait_for_document (RdvPreload *self, const GError **error);
/* Waits for all of it. */
void rdv_preload_wait (RdvPreload *self);
RdvLoader *rdv_preload_get_loader (RdvPreload *self);
/* After rdv_preload_wait(): a measure that knows the texts of the history in the usual interface font. */
RdvPangoMeasure *rdv_preload_get_measure (RdvPreload *self);
/* After rdv_preload_wait(): the history's layout, made with that measure; NULL when there is no history. */
RdvLayout *rdv_preload_get_layout (RdvPreload *self);

G_END_DECLS
