/* rdv-framing.h: how much time to show around something. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/* How many seconds an instant needs around it to be understood, by how exact it is; 0 for what is not known. */
double rdv_framing_get_surroundings (const RdvDate *date);
/* Gives [from, to] the part @around of its length as room on both sides, at least @least seconds in all, within [first, last]. */
void rdv_framing_widen (gint64 first, gint64 last, double around, double least, gint64 *from, gint64 *to);
/* With as much room as a span needs to be seen as one. */
void rdv_framing_widen_span (gint64 first, gint64 last, double least, gint64 *from, gint64 *to);
/* The view in which an event fills a good part of the width, or an instant stands in surroundings that fit its precision. */
void rdv_framing_get_for_event (RdvDocument *document, guint event, gint64 now, gint64 first, gint64 last, gint64 *from, gint64 *to);

G_END_DECLS
