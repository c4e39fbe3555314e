/* rdv-subject-card.h: a person or a thing, as a card that leads to its page. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-page-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A person has a circle with initials; all have a name and, where known, the part in an event and the agency. Activates
 * "pane.subject". */
#define RDV_TYPE_SUBJECT_CARD (rdv_subject_card_get_type ())
G_DECLARE_FINAL_TYPE (RdvSubjectCard, rdv_subject_card, RDV, SUBJECT_CARD, GtkButton)

/* @role: (nullable). @fill: of the circle, 0xRRGGBBAA. */
GtkWidget *rdv_subject_card_new (const RdvPageContext *context, guint32 subject, const char *role, guint32 fill);

G_END_DECLS
