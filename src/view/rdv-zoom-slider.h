/* rdv-zoom-slider.h: zooming with only a pointer. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-canvas.h"

G_BEGIN_DECLS

/**
 * RdvZoomSlider:
 *
 * A slider from the whole timeline (left) to as near as one can come (right), in step with the canvas's viewport. Zooms around the
 * middle of the view.
 */
#define RDV_TYPE_ZOOM_SLIDER (rdv_zoom_slider_get_type ())
G_DECLARE_FINAL_TYPE (RdvZoomSlider, rdv_zoom_slider, RDV, ZOOM_SLIDER, GtkWidget)

/* @canvas: (nullable) */
void rdv_zoom_slider_set_canvas (RdvZoomSlider *self, RdvCanvas *canvas);

G_END_DECLS
