/* rdv-event-mark.h: the small sign of an event in a list. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-status.h"

G_BEGIN_DECLS

/* The shapes of the canvas in small: a diamond; pale on its right side for what is under way; hollow with a hatch for what is planned;
 * hollow and struck through for what is cancelled; a cross for what failed. */
#define RDV_TYPE_EVENT_MARK (rdv_event_mark_get_type ())
G_DECLARE_FINAL_TYPE (RdvEventMark, rdv_event_mark, RDV, EVENT_MARK, GtkWidget)

/* @color: 0xRRGGBBAA. */
GtkWidget *rdv_event_mark_new (RdvStatus status, guint32 color);
void rdv_event_mark_set (RdvEventMark *self, RdvStatus status, guint32 color);

G_END_DECLS
