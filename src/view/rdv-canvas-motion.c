/* rdv-canvas-motion.c: glides and momentum of the canvas. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#define QUICK 0.16 /* seconds */

double
rdv_canvas_get_frame_seconds (RdvCanvas *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  return clock != NULL ? gdk_frame_clock_get_frame_time (clock) / (double) G_USEC_PER_SEC : 0;
}

gboolean
rdv_canvas_can_animate (RdvCanvas *self)
{
  gboolean wanted;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &wanted, NULL);
  return wanted && gtk_widget_get_mapped (GTK_WIDGET (self));
}

void
rdv_canvas_stop (RdvCanvas *self)
{
  self->motion = RDV_CANVAS_AT_REST;
  rdv_canvas_let_go (self);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
}

void
rdv_canvas_dispose_motion (RdvCanvas *self)
{
  rdv_canvas_stop (self);
  g_clear_object (&self->aim);
}

static void
show (RdvCanvas *self, const RdvTimeScale *scale, double offset)
{
  self->is_moving = TRUE;
  rdv_viewport_set_scale (self->viewport, scale);
  rdv_viewport_set_offset_y (self->viewport, offset);
  self->is_moving = FALSE;
}

static gboolean
glide_step (RdvCanvas *self)
{
  double progress = (rdv_canvas_get_frame_seconds (self) - self->glide_started) / self->glide_duration;
  double eased = self->glide_eases_in ? rdv_glide_ease_in_out (progress) : rdv_glide_ease_out (progress);
  RdvTimeScale scale;

  rdv_glide_get_scale (&self->glide, eased, &scale);
  self->is_moving = TRUE;
  rdv_viewport_set_scale (self->viewport, &scale);
  /* Only now: other rows may have moved both ends of the way. */
  rdv_viewport_set_offset_y (self->viewport,
                             self->glide_offset + (rdv_viewport_get_offset_y (self->aim) - self->glide_offset) * eased);
  self->is_moving = FALSE;
  return progress < 1;
}

static gboolean
coast_step (RdvCanvas *self)
{
  gboolean goes_on, has_moved;
  double x, y;

  goes_on = rdv_kinetic_get_offset (&self->kinetic, rdv_canvas_get_frame_seconds (self), &x, &y);
  self->is_moving = TRUE;
  has_moved = rdv_viewport_pan (self->viewport, self->coasted_x - x, self->coasted_y - y);
  self->is_moving = FALSE;
  /* The first frame may come at the very time of release; after it, what did not move stands at a limit. */
  goes_on = goes_on && (has_moved || (x == 0 && y == 0));
  self->coasted_x = x;
  self->coasted_y = y;
  return goes_on;
}

static gboolean
step (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  gboolean goes_on = FALSE;

  if (self->motion == RDV_CANVAS_GLIDING)
    goes_on = glide_step (self);
  else if (self->motion == RDV_CANVAS_COASTING)
    goes_on = coast_step (self);
  else if (self->motion == RDV_CANVAS_HELD)
    goes_on = rdv_canvas_held_step (self, rdv_canvas_get_frame_seconds (self));
  if (goes_on)
    return G_SOURCE_CONTINUE;
  self->motion = RDV_CANVAS_AT_REST;
  self->tick_id = 0;
  rdv_canvas_settle_rows (self);
  return G_SOURCE_REMOVE;
}

static void
start (RdvCanvas *self, RdvCanvasMotion motion)
{
  self->motion = motion;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), step, NULL, NULL);
}

static void
take_aim (RdvCanvas *self)
{
  gint64 first, last;

  rdv_viewport_get_limits (self->viewport, &first, &last);
  rdv_viewport_set_limits (self->aim, first, last);
  rdv_viewport_set_size (self->aim, rdv_viewport_get_width (self->viewport), rdv_viewport_get_height (self->viewport));
  rdv_viewport_set_scale (self->aim, rdv_viewport_get_scale (self->viewport));
  rdv_viewport_set_content_height (self->aim, rdv_viewport_get_content_height (self->viewport));
  rdv_viewport_set_offset_y (self->aim, rdv_viewport_get_offset_y (self->viewport));
}

RdvViewport *
rdv_canvas_get_aim (RdvCanvas *self)
{
  if (self->aim == NULL)
    self->aim = rdv_viewport_new ();
  if (self->motion != RDV_CANVAS_GLIDING)
    take_aim (self);
  return self->aim;
}

typedef void (*InitGlide) (RdvGlide *glide, const RdvTimeScale *from, const RdvTimeScale *to, double width);

static void
glide (RdvCanvas *self, InitGlide init)
{
  const RdvTimeScale *end = rdv_viewport_get_scale (self->aim);

  if (!rdv_canvas_can_animate (self))
    {
      rdv_canvas_stop (self);
      show (self, end, rdv_viewport_get_offset_y (self->aim));
      return;
    }
  init (&self->glide, rdv_viewport_get_scale (self->viewport), end, rdv_viewport_get_width (self->viewport));
  self->glide_offset = rdv_viewport_get_offset_y (self->viewport);
  self->glide_started = rdv_canvas_get_frame_seconds (self);
  start (self, RDV_CANVAS_GLIDING);
}

void
rdv_canvas_glide_quickly (RdvCanvas *self)
{
  self->glide_eases_in = FALSE;
  self->glide_duration = QUICK;
  glide (self, rdv_glide_init_straight);
}

void
rdv_canvas_glide_calmly (RdvCanvas *self)
{
  self->glide_eases_in = TRUE;
  glide (self, rdv_glide_init);
  self->glide_duration = rdv_glide_get_duration (&self->glide);
}

void
rdv_canvas_zoom_by (RdvCanvas *self, double x, double factor)
{
  double now = rdv_viewport_get_scale (self->viewport)->seconds_per_pixel;
  double wanted = rdv_viewport_get_scale (rdv_canvas_get_aim (self))->seconds_per_pixel / factor;

  /* Where the pointer is now counts, not where it was when the glide under way began. */
  take_aim (self);
  rdv_viewport_zoom_at (self->aim, x, now / wanted);
  rdv_canvas_glide_quickly (self);
}

void
rdv_canvas_coast (RdvCanvas *self)
{
  if (!rdv_canvas_can_animate (self))
    {
      rdv_canvas_stop (self);
      return;
    }
  self->coasted_x = self->coasted_y = 0;
  start (self, RDV_CANVAS_COASTING);
}

void
rdv_canvas_start_held (RdvCanvas *self)
{
  if (self->motion == RDV_CANVAS_HELD)
    return;
  self->held_time = rdv_canvas_get_frame_seconds (self);
  start (self, RDV_CANVAS_HELD);
}

void
rdv_canvas_glide_to_range (RdvCanvas *self, gint64 from, gint64 to)
{
  g_return_if_fail (RDV_IS_CANVAS (self));
  g_return_if_fail (from <= to);

  rdv_viewport_set_range (rdv_canvas_get_aim (self), from, to);
  rdv_canvas_glide_calmly (self);
}
