/* rdv-canvas-keys.c: keys that move as long as they are held. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * W and S zoom, A and D pan, as in profilers. A tap is a step; held on, the view goes on evenly, and comes to rest smoothly when the
 * key is let go.
 */
#include "rdv-canvas-private.h"

#include <math.h>

#define STEP_ZOOM 0.405 /* the logarithm of 1.5 */
#define STEP_PAN 0.12   /* of the width */
#define ZOOM_SPEED 1.4  /* the logarithm of how much nearer one comes in a second */
#define PAN_SPEED 0.9   /* widths a second */
#define COME_TO_REST 0.055 /* seconds: what a glide that eases out covers at the speed before it */
#define LONGEST_FRAME 0.1  /* seconds: after a stall the view does not leap */

static const struct
{
  guint key;
  int pan, zoom;
} keys[] = { { GDK_KEY_w, 0, 1 }, { GDK_KEY_s, 0, -1 }, { GDK_KEY_a, -1, 0 }, { GDK_KEY_d, 1, 0 } };

G_STATIC_ASSERT (G_N_ELEMENTS (keys) == RDV_CANVAS_N_HELD_KEYS);

/* Another layout of the keyboard has other letters there: then the place of the key counts. */
static int
find_key (guint keyval, GtkEventController *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keyval == keys[i].key || (event != NULL && gdk_key_event_matches (event, keys[i].key, 0) != GDK_KEY_MATCH_NONE))
      return (int) i;
  return -1;
}

static void
move (RdvCanvas *self, RdvViewport *view, int key, double zoom, double widths)
{
  if (keys[key].zoom != 0)
    rdv_viewport_zoom_at (view, rdv_canvas_get_zoom_x (self), exp (zoom * keys[key].zoom));
  else
    rdv_viewport_pan (view, widths * keys[key].pan * rdv_viewport_get_width (view), 0);
}

gboolean
rdv_canvas_held_step (RdvCanvas *self, double now)
{
  double seconds = CLAMP (now - self->held_time, 0, LONGEST_FRAME);
  gboolean is_any_held = FALSE;

  self->held_time = now;
  self->is_moving = TRUE;
  for (int i = 0; i < RDV_CANVAS_N_HELD_KEYS; i++)
    if (self->held[i].keycode != 0)
      {
        is_any_held = TRUE;
        self->held[i].seconds += seconds;
        move (self, self->viewport, i, ZOOM_SPEED * seconds, PAN_SPEED * seconds);
      }
  self->is_moving = FALSE;
  return is_any_held;
}

/* What is left of a step that was begun by a tap, or a little more after a longer press. */
static void
come_to_rest (RdvCanvas *self, int key, double held_for)
{
  double zoom = MAX (STEP_ZOOM - held_for * ZOOM_SPEED, COME_TO_REST * ZOOM_SPEED);
  double widths = MAX (STEP_PAN - held_for * PAN_SPEED, COME_TO_REST * PAN_SPEED);

  move (self, rdv_canvas_get_aim (self), key, zoom, widths);
  rdv_canvas_glide_quickly (self);
}

static gboolean
on_key_pressed (RdvCanvas *self, guint keyval, guint keycode, GdkModifierType state, GtkEventController *controller)
{
  int key = find_key (keyval, controller);

  if (key < 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0 || self->document == NULL)
    return GDK_EVENT_PROPAGATE;
  if (self->held[key].keycode != 0)
    return GDK_EVENT_STOP; /* the keyboard repeats it */
  if (!rdv_canvas_can_animate (self))
    come_to_rest (self, key, 0);
  else
    {
      self->held[key].keycode = keycode;
      self->held[key].seconds = 0;
      rdv_canvas_start_held (self);
    }
  return GDK_EVENT_STOP;
}

static void
on_key_released (RdvCanvas *self, guint keyval, guint keycode)
{
  for (int i = 0; i < RDV_CANVAS_N_HELD_KEYS; i++)
    if (self->held[i].keycode != 0 && self->held[i].keycode == keycode)
      {
        self->held[i].keycode = 0;
        come_to_rest (self, i, self->held[i].seconds);
      }
  for (int i = 0; i < RDV_CANVAS_N_HELD_KEYS; i++)
    if (self->held[i].keycode != 0)
      rdv_canvas_start_held (self);
}

/* Where the keyboard goes elsewhere, nobody says that a key is let go. */
void
rdv_canvas_let_go (RdvCanvas *self)
{
  for (int i = 0; i < RDV_CANVAS_N_HELD_KEYS; i++)
    self->held[i].keycode = 0;
}

void
rdv_canvas_init_keys (RdvCanvas *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (on_key_pressed), self);
  g_signal_connect_swapped (controller, "key-released", G_CALLBACK (on_key_released), self);
  gtk_event_controller_set_name (controller, "held-keys");
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (rdv_canvas_let_go), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
