/* rdv-stack-view.h: a stack as high as what is in view needs. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-lane-stack.h"

G_BEGIN_DECLS

/**
 * RdvStackView:
 *
 * The bands of a stack, each with the rows that something between two times stands in, so that a lane takes
 * no room for what is elsewhere. Events keep their rows. Keeps its stack.
 */
typedef struct _RdvStackView RdvStackView;

/* @uses: the rows to be shown, for each band; NULL for all that there are */
RdvStackView *rdv_stack_view_new (RdvLaneStack *stack, const RdvRowUse *uses, const RdvMetrics *metrics);
void rdv_stack_view_free (RdvStackView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvStackView, rdv_stack_view_free)

/* Whether it is of that stack, with those rows. */
gboolean rdv_stack_view_is (const RdvStackView *self, const RdvLaneStack *stack, const RdvRowUse *uses);
const RdvBand *rdv_stack_view_get_bands (const RdvStackView *self, guint *n_bands);
/* Of all lanes. */
double rdv_stack_view_get_height (const RdvStackView *self);

G_END_DECLS
