/* rdv-after-frame.h: something to do once a frame is drawn. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*RdvAfterFrameFunc) (GtkWidget *widget);

/* All zero: nothing is to be done. A part of @widget, which forgets it when it goes. */
typedef struct
{
  GtkWidget *widget;
  RdvAfterFrameFunc func;
  guint tick;
  guint source;
} RdvAfterFrame;

/* Calls @func in the turn of the main loop after the next frame of @widget, which must be mapped; once, however often it is asked for. */
void rdv_after_frame_call (RdvAfterFrame *self, GtkWidget *widget, RdvAfterFrameFunc func);
/* What was to be done is not. */
void rdv_after_frame_forget (RdvAfterFrame *self);

G_END_DECLS
