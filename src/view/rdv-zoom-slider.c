/* rdv-zoom-slider.c: see rdv-zoom-slider.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-zoom-slider.h"

#include <glib/gi18n-lib.h>

#include "rdv-at-rest.h"
#include "rdv-date-words.h"
#include "rdv-tooltip.h"

#define STEP 0.02
#define PAGE 0.1
#define WIDTH 110

struct _RdvZoomSlider
{
  GtkWidget parent_instance;
  GtkWidget *scale;
  RdvCanvas *canvas;
  GSignalGroup *viewport_signals;
  guint tick_id;
  guint describe_source;
  gboolean is_following; /* the change of the slider now under way comes from the viewport */
};

G_DEFINE_FINAL_TYPE (RdvZoomSlider, rdv_zoom_slider, GTK_TYPE_WIDGET)

/* A level is a number that says nothing: what is told is the stretch of time in view. */
static gboolean
describe (gpointer user_data)
{
  RdvZoomSlider *self = user_data;
  g_autofree char *range = NULL;
  gint64 from, to;

  self->describe_source = 0;
  if (self->canvas == NULL || rdv_canvas_get_document (self->canvas) == NULL)
    return G_SOURCE_REMOVE;
  rdv_viewport_get_range (rdv_canvas_get_viewport (self->canvas), &from, &to);
  range = rdv_date_words_range (from, to);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, range,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, range, -1);
  return G_SOURCE_REMOVE;
}

static void
follow (RdvZoomSlider *self)
{
  rdv_at_rest_call (&self->describe_source, describe, self);
  self->is_following = TRUE;
  gtk_range_set_value (GTK_RANGE (self->scale), rdv_viewport_get_level (rdv_canvas_get_viewport (self->canvas)));
  self->is_following = FALSE;
  gtk_widget_set_sensitive (self->scale, rdv_canvas_get_document (self->canvas) != NULL);
}

static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RdvZoomSlider *self = RDV_ZOOM_SLIDER (widget);

  self->tick_id = 0;
  if (self->canvas != NULL)
    follow (self);
  return G_SOURCE_REMOVE;
}

/* A canvas that gets another size changes its viewport when the slider has its place already: it follows with the next frame. */
static void
follow_soon (RdvZoomSlider *self)
{
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
}

static void
on_value_changed (RdvZoomSlider *self)
{
  RdvViewport *viewport;

  if (self->is_following || self->canvas == NULL)
    return;
  viewport = rdv_canvas_get_viewport (self->canvas);
  rdv_viewport_set_level (viewport, rdv_viewport_get_width (viewport) / 2, gtk_range_get_value (GTK_RANGE (self->scale)));
}

static void
rdv_zoom_slider_dispose (GObject *object)
{
  RdvZoomSlider *self = RDV_ZOOM_SLIDER (object);

  g_clear_handle_id (&self->describe_source, g_source_remove);
  g_clear_object (&self->viewport_signals);
  g_clear_object (&self->canvas);
  g_clear_pointer (&self->scale, gtk_widget_unparent);
  G_OBJECT_CLASS (rdv_zoom_slider_parent_class)->dispose (object);
}

static void
rdv_zoom_slider_class_init (RdvZoomSliderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rdv_zoom_slider_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "zoomslider");
}

static void
rdv_zoom_slider_init (RdvZoomSlider *self)
{
  self->scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, STEP);
  gtk_scale_set_draw_value (GTK_SCALE (self->scale), FALSE);
  gtk_range_set_increments (GTK_RANGE (self->scale), STEP, PAGE);
  gtk_widget_set_size_request (self->scale, WIDTH, -1);
  gtk_widget_set_valign (self->scale, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (self->scale, FALSE);
  rdv_tooltip_set_as_name (self->scale, _ ("Zoom"));
  gtk_widget_set_parent (self->scale, GTK_WIDGET (self));
  g_signal_connect_swapped (self->scale, "value-changed", G_CALLBACK (on_value_changed), self);
  self->viewport_signals = g_signal_group_new (RDV_TYPE_VIEWPORT);
  g_signal_group_connect_swapped (self->viewport_signals, "changed", G_CALLBACK (follow_soon), self);
}

void
rdv_zoom_slider_set_canvas (RdvZoomSlider *self, RdvCanvas *canvas)
{
  g_return_if_fail (RDV_IS_ZOOM_SLIDER (self));
  g_return_if_fail (canvas == NULL || RDV_IS_CANVAS (canvas));

  if (!g_set_object (&self->canvas, canvas))
    return;
  g_signal_group_set_target (self->viewport_signals, canvas != NULL ? rdv_canvas_get_viewport (canvas) : NULL);
  if (canvas != NULL)
    follow (self);
}
