/* rdv-view-history.h: the stretches of time one has looked at. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvViewHistory:
 *
 * Back and forward through the views visited. A view that shows nearly the same as the present one (moved by less than a
 * quarter of its length and neither longer nor shorter by more than a quarter) is the same place, so that a nudge does
 * not bury the way back.
 */
typedef struct _RdvViewHistory RdvViewHistory;

RdvViewHistory *rdv_view_history_new (void);
void rdv_view_history_free (RdvViewHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvViewHistory, rdv_view_history_free)

void rdv_view_history_clear (RdvViewHistory *self);
/* A view at rest: seconds at its left and right edge. */
void rdv_view_history_visit (RdvViewHistory *self, gint64 from, gint64 to);
gboolean rdv_view_history_can_go_back (const RdvViewHistory *self);
gboolean rdv_view_history_can_go_forward (const RdvViewHistory *self);
/* FALSE, with @from and @to untouched, when there is no way. */
gboolean rdv_view_history_go_back (RdvViewHistory *self, gint64 *from, gint64 *to);
gboolean rdv_view_history_go_forward (RdvViewHistory *self, gint64 *from, gint64 *to);

G_END_DECLS
