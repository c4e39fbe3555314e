/* rdv-after-frame.c: see rdv-after-frame.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-after-frame.h"

static gboolean
on_turn (gpointer user_data)
{
  RdvAfterFrame *self = user_data;

  self->source = 0;
  self->func (self->widget);
  return G_SOURCE_REMOVE;
}

/* The frame is drawn in the same turn of the main loop. */
static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RdvAfterFrame *self = user_data;

  self->tick = 0;
  self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_turn, self, NULL);
  return G_SOURCE_REMOVE;
}

void
rdv_after_frame_call (RdvAfterFrame *self, GtkWidget *widget, RdvAfterFrameFunc func)
{
  rdv_after_frame_forget (self);
  self->widget = widget;
  self->func = func;
  self->tick = gtk_widget_add_tick_callback (widget, on_frame, self, NULL);
}

void
rdv_after_frame_forget (RdvAfterFrame *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
}
