/* rdv-background-stacks.h: stacks made in another thread. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-stack-store.h"

G_BEGIN_DECLS

/**
 * RdvBackgroundStacks:
 *
 * Has the stacks of a store made in another thread, one at a time, and tells when one is there. What is asked for while another is
 * being made is made next; what nobody has asked for lately is given up. When nothing is asked for, the steps next to the last
 * one are made ahead. For one thread, whose default main context is told; freeing it gives up what is under way.
 */
typedef struct _RdvBackgroundStacks RdvBackgroundStacks;

/* @on_ready is called whenever rdv_background_stacks_find() may have a better answer. */
RdvBackgroundStacks *rdv_background_stacks_new (RdvStackStore *store, GSourceFunc on_ready, gpointer user_data);
void rdv_background_stacks_free (RdvBackgroundStacks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvBackgroundStacks, rdv_background_stacks_free)

/* While it is paused nothing is made, and what is under way is given up, to be begun again afterwards: for when something else is wanted sooner
 * than stacks. */
void rdv_background_stacks_set_paused (RdvBackgroundStacks *self, gboolean is_paused);

/* The stack, or as long as it is not there the next coarser one, which fits too, or one for another room; one without events when
 * there is none at all. Asks for it if it is not there. Valid until the next call. */
RdvLaneStack *rdv_background_stacks_find (RdvBackgroundStacks *self, int step, double room);
/* Whether that stack itself is there; asks for nothing. */
gboolean rdv_background_stacks_has (RdvBackgroundStacks *self, int step, double room);
/* Whether a stack that was asked for is not there yet. */
gboolean rdv_background_stacks_is_busy (RdvBackgroundStacks *self);

G_END_DECLS
