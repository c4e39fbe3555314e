/* rdv-gsk-painter.h: a scene on a GtkSnapshot. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-pango-measure.h"
#include "rdv-scene.h"

G_BEGIN_DECLS

/**
 * RdvGskPainter:
 *
 * Translates scenes for the screen and keeps the nodes of texts and of the rarer primitives between frames, so that no text
 * is shaped in a frame that shows nothing new. Forgets what the last few frames did not use.
 *
 * Where the processor renders the nodes, crowded scenes are painted into one image instead, from kept drawings: it looks the same
 * and takes a fraction of the time.
 */
#define RDV_TYPE_GSK_PAINTER (rdv_gsk_painter_get_type ())
G_DECLARE_FINAL_TYPE (RdvGskPainter, rdv_gsk_painter, RDV, GSK_PAINTER, GObject)

RdvGskPainter *rdv_gsk_painter_new (RdvPangoMeasure *measure);
/* @scale: device pixels in a logical one, 1 at first; @is_by_processor: whether the processor renders the nodes, which it does not at first */
void rdv_gsk_painter_set_output (RdvGskPainter *self, double scale, gboolean is_by_processor);
void rdv_gsk_painter_paint (RdvGskPainter *self, GtkSnapshot *snapshot, const RdvScene *scene);
/**
 * rdv_gsk_painter_prepare:
 * @first: number of a primitive
 * @until: monotonic time
 *
 * Makes and keeps what painting needs from that primitive on, until that time; painting the scene is quick then.
 *
 * Returns: the number of the primitive to go on with; that of all primitives when everything is there
 */
guint rdv_gsk_painter_prepare (RdvGskPainter *self, const RdvScene *scene, guint first, gint64 until);
/* The same for the output that @widget is shown with. */
guint rdv_gsk_painter_prepare_on (RdvGskPainter *self, const RdvScene *scene, GtkWidget *widget, guint first, gint64 until);
void rdv_gsk_painter_paint_on (RdvGskPainter *self, GtkSnapshot *snapshot, const RdvScene *scene, GtkWidget *widget);

G_END_DECLS
