/* rdv-canvas-change.c: from one arrangement of rows to the next. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#define DURATION 0.14 /* seconds */

static void
end_change (RdvCanvas *self)
{
  g_clear_pointer (&self->before, rdv_shown_free);
  if (self->change_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->change_id);
  self->change_id = 0;
}

void
rdv_canvas_forget_shown (RdvCanvas *self)
{
  end_change (self);
  g_clear_pointer (&self->shown, rdv_shown_free);
  self->shown_rows = NULL;
}

static double
get_progress (RdvCanvas *self, double seconds)
{
  return CLAMP ((seconds - self->change_started) / DURATION, 0, 1);
}

static double
get_next_frame_seconds (RdvCanvas *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  gint64 interval, presentation;

  gdk_frame_clock_get_refresh_info (clock, gdk_frame_clock_get_frame_time (clock), &interval, &presentation);
  return rdv_canvas_get_frame_seconds (self) + (double) interval / G_USEC_PER_SEC;
}

void
rdv_canvas_aim_at_next_frame (RdvCanvas *self)
{
  double seconds;

  if (self->change_id == 0)
    return;
  seconds = get_next_frame_seconds (self);
  if (get_progress (self, seconds) < 1)
    self->ahead_seconds = seconds;
  else
    end_change (self);
}

/* The picture of a frame may have been made ahead for it, in a turn of its own. */
static gboolean
step (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  double progress = get_progress (self, rdv_canvas_get_frame_seconds (self));

  if (!self->is_ahead || progress >= 1)
    rdv_canvas_drop_picture (self);
  self->is_ahead = FALSE;
  if (progress < 1)
    {
      rdv_canvas_prepare_ahead (self);
      return G_SOURCE_CONTINUE;
    }
  self->change_id = 0;
  end_change (self);
  return G_SOURCE_REMOVE;
}

static void
begin_change (RdvCanvas *self)
{
  end_change (self);
  if (self->shown == NULL || self->is_loading || !rdv_canvas_can_animate (self))
    return;
  self->before = g_steal_pointer (&self->shown);
  self->change_started = rdv_canvas_get_frame_seconds (self);
  self->change_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), step, NULL, NULL);
}

RdvScene *
rdv_canvas_new_picture (RdvCanvas *self, RdvPictureRequest *request)
{
  RdvShown *shown = rdv_shown_new ();
  guint n_bands;
  gconstpointer rows = rdv_canvas_get_bands (self, self->viewport, &n_bands);
  RdvScene *scene;

  if (rows != self->shown_rows)
    begin_change (self);
  self->shown_rows = rows;
  request->before = self->before;
  request->progress = rdv_glide_ease_out (
      get_progress (self, self->ahead_seconds > 0 ? self->ahead_seconds : rdv_canvas_get_frame_seconds (self)));
  request->shown = shown;
  scene = rdv_timeline_scene_new (request);
  g_clear_pointer (&self->shown, rdv_shown_free);
  self->shown = shown;
  return scene;
}
