/* rdv-canvas-layout.c: fonts, and the layout made with them. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

double
rdv_canvas_get_body_x (RdvCanvas *self)
{
  return self->layout != NULL ? rdv_timeline_scene_get_body_x (self->layout) : 0;
}

double
rdv_canvas_get_body_y (RdvCanvas *self)
{
  return self->layout != NULL ? rdv_timeline_scene_get_body_y (self->layout, NULL, NULL) : 0;
}

/* A glide goes on while a bar above the canvas comes or goes. */
void
rdv_canvas_resize_viewport (RdvCanvas *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  double body_width = width - rdv_canvas_get_body_x (self), body_height = height - rdv_canvas_get_body_y (self);

  if (width <= 0 || height <= 0 || self->layout == NULL)
    return;
  rdv_layout_set_body_width (self->layout, body_width);
  if (self->motion == RDV_CANVAS_GLIDING && rdv_viewport_get_width (self->viewport) == body_width)
    {
      rdv_viewport_set_size (self->aim, body_width, body_height);
      self->is_moving = TRUE;
    }
  rdv_viewport_set_size (self->viewport, body_width, body_height);
  self->is_moving = FALSE;
}

/* Rows that were waited for are there. */
static void
on_rows_changed (RdvCanvas *self)
{
  rdv_canvas_follow_rows (self);
  rdv_canvas_drop_picture (self);
  rdv_canvas_prepare (self);
  rdv_canvas_show_awaited (self);
  rdv_canvas_update_hint (self);
  rdv_canvas_describe_soon (self);
}

static char *
dup_font_family (GtkSettings *settings)
{
  g_autofree char *name = NULL;
  PangoFontDescription *font;
  char *family;

  g_object_get (settings, "gtk-font-name", &name, NULL);
  font = pango_font_description_from_string (name != NULL ? name : "Sans");
  family = g_strdup (pango_font_description_get_family (font));
  pango_font_description_free (font);
  return family != NULL ? family : g_strdup ("Sans");
}

/* The desktop's text size: 96 dots an inch are normal (GtkSettings counts in 1024ths). */
static double
get_text_scale (GtkSettings *settings)
{
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / 1024.0 / 96, 0.5, 4) : 1;
}

static RdvPangoMeasure *
choose_measure (RdvCanvas *self, const char *family, double text_scale)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  if (self->measure_ahead != NULL && rdv_pango_measure_adapt (self->measure_ahead, context, family, text_scale))
    return g_object_ref (self->measure_ahead);
  return rdv_pango_measure_new (context, family, text_scale);
}

/* Seconds that a layout may have been made before its present. */
#define AHEAD_FOR_SO_LONG 60

static gboolean
suits_ahead (RdvCanvas *self, double text_scale)
{
  RdvLayout *layout = self->layout_ahead;

  return layout != NULL && rdv_layout_get_document (layout) == self->document && text_scale == 1 &&
         self->density == RDV_DENSITY_ORDINARY && rdv_layout_get_lane_order (layout) == self->lane_order &&
         rdv_layout_get_measure (layout) == RDV_TEXT_MEASURE (self->measure) &&
         ABS (rdv_layout_get_now (layout) - self->now) <= AHEAD_FOR_SO_LONG;
}

static RdvLayout *
choose_layout (RdvCanvas *self, double text_scale)
{
  if (suits_ahead (self, text_scale))
    return g_object_ref (self->layout_ahead);
  return rdv_layout_new (self->document, RDV_TEXT_MEASURE (self->measure), self->now, text_scale, self->density);
}

static void
pack_in_background (RdvCanvas *self)
{
  g_autoptr (RdvPangoMeasure) measure = NULL;

  if (!rdv_layout_is_large (self->layout))
    return;
  measure = rdv_pango_measure_new_apart (self->measure);
  rdv_layout_pack_in_background (self->layout, RDV_TEXT_MEASURE (measure));
  g_signal_connect_object (self->layout, "changed", G_CALLBACK (on_rows_changed), self, G_CONNECT_SWAPPED);
}

static void
set_paused (RdvCanvas *self, gboolean is_paused)
{
  rdv_after_frame_forget (&self->resume);
  if (self->layout != NULL)
    rdv_layout_set_paused (self->layout, is_paused);
}

void
rdv_canvas_pause_packing (RdvCanvas *self)
{
  g_return_if_fail (RDV_IS_CANVAS (self));

  set_paused (self, TRUE);
}

static void
resume (GtkWidget *widget)
{
  set_paused (RDV_CANVAS (widget), FALSE);
}

/* Lets rows be packed as soon as a frame is drawn. */
static void
resume_soon (RdvCanvas *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    rdv_after_frame_call (&self->resume, GTK_WIDGET (self), resume);
  else
    set_paused (self, FALSE);
}

void
rdv_canvas_dispose_layout (RdvCanvas *self)
{
  set_paused (self, FALSE);
}

/* A timeline as it was known on a day may be shorter than the one in which one moves. */
static void
keep_limits (RdvCanvas *self)
{
  gint64 first, last;

  if (self->is_loading)
    return;
  rdv_viewport_get_limits (self->viewport, &first, &last);
  rdv_layout_set_limits (self->layout, first, last);
}

static double
get_whole_text_scale (RdvCanvas *self)
{
  return get_text_scale (gtk_widget_get_settings (GTK_WIDGET (self))) * self->text_zoom * self->text_size;
}

static void
take_fonts (RdvCanvas *self)
{
  g_autofree char *family = dup_font_family (gtk_widget_get_settings (GTK_WIDGET (self)));

  g_clear_object (&self->painter);
  g_clear_object (&self->measure);
  if (self->document == NULL)
    return;
  self->measure = choose_measure (self, family, get_whole_text_scale (self));
  self->painter = rdv_gsk_painter_new (self->measure);
}

void
rdv_canvas_change_layout (RdvCanvas *self)
{
  g_clear_object (&self->layout);
  if (self->document != NULL)
    {
      self->layout = choose_layout (self, get_whole_text_scale (self));
      rdv_layout_set_zone (self->layout, self->zone);
      rdv_layout_set_lane_order (self->layout, self->lane_order);
      keep_limits (self);
      pack_in_background (self);
      rdv_canvas_pause_packing (self);
      rdv_canvas_resize_viewport (self);
      rdv_canvas_take_view (self);
      rdv_canvas_prepare (self);
      resume_soon (self);
    }
  g_object_notify (G_OBJECT (self), "layout");
}

void
rdv_canvas_remake_layout (RdvCanvas *self)
{
  g_clear_object (&self->layout);
  take_fonts (self);
  rdv_canvas_change_layout (self);
}

void
rdv_canvas_set_layout_ahead (RdvCanvas *self, RdvLayout *layout)
{
  g_return_if_fail (RDV_IS_CANVAS (self));

  g_set_object (&self->layout_ahead, layout);
}

void
rdv_canvas_set_measure_ahead (RdvCanvas *self, RdvPangoMeasure *measure)
{
  g_return_if_fail (RDV_IS_CANVAS (self));

  g_set_object (&self->measure_ahead, measure);
}
