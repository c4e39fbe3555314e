/* rdv-step-dots.h: a dot for each step of a tour. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RdvStepDots:
 *
 * Small buttons that activate "present.step" with their number; the one that is the action's state is lit. Of more than
 * %RDV_STEP_DOTS_MAX steps there are no dots, because they could not be hit: the counter beside them says where one is.
 */
#define RDV_TYPE_STEP_DOTS (rdv_step_dots_get_type ())
G_DECLARE_FINAL_TYPE (RdvStepDots, rdv_step_dots, RDV, STEP_DOTS, GtkBox)

#define RDV_STEP_DOTS_MAX 24

GtkWidget *rdv_step_dots_new (guint n_steps);

G_END_DECLS
