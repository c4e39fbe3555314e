/* rdv-trail.h: places visited, with a way back and forward. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvTrail:
 *
 * Steps of one fixed size, as a browser keeps them: visiting a place forgets what lay ahead, and only the last
 * %RDV_TRAIL_LENGTH steps are kept. Steps are compared byte by byte, so fill structures with zeroes before use.
 */
typedef struct _RdvTrail RdvTrail;

#define RDV_TRAIL_LENGTH 200

RdvTrail *rdv_trail_new (gsize step_size);
void rdv_trail_free (RdvTrail *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvTrail, rdv_trail_free)

/* Forgets all steps. */
void rdv_trail_clear (RdvTrail *self);
/* Copies @step behind the present one. Visiting the present step again changes nothing. */
void rdv_trail_visit (RdvTrail *self, gconstpointer step);
/* The present step, or NULL when nothing was visited. Valid until the next visit. */
gconstpointer rdv_trail_get_current (const RdvTrail *self);
gboolean rdv_trail_can_go_back (const RdvTrail *self);
gboolean rdv_trail_can_go_forward (const RdvTrail *self);
/* Goes one step, if there is one, and gives the present step. */
gconstpointer rdv_trail_go_back (RdvTrail *self);
gconstpointer rdv_trail_go_forward (RdvTrail *self);

/* Changes @step in place. */
typedef void (*RdvTrailFunc) (gpointer step, gpointer user_data);
/* Changes every step: what they name has other names now. Neighbours that have become equal become one step. */
void rdv_trail_rename (RdvTrail *self, RdvTrailFunc func, gpointer user_data);

G_END_DECLS
