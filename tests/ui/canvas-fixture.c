/* canvas-fixture.c: see canvas-fixture.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-fixture.h"

#include "rdv-canvas-private.h"
#include "sample-document.h"

static gboolean
wake_up (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* Blocks until something happens, but never for long. */
void
canvas_fixture_iterate (void)
{
  guint id = g_timeout_add (20, wake_up, NULL);

  g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
}

void
canvas_fixture_init (CanvasFixture *self, guint n_events)
{
  canvas_fixture_init_with (self, sample_document_new (8, n_events, 1975));
}

void
canvas_fixture_init_with (CanvasFixture *self, RdvDocument *document)
{
  self->document = document;
  self->canvas = RDV_CANVAS (rdv_canvas_new ());
  self->viewport = rdv_canvas_get_viewport (self->canvas);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->canvas));
  gtk_window_set_child (self->window, self->box);
  gtk_window_set_decorated (self->window, FALSE);
  gtk_window_set_default_size (self->window, 1000, 700);
  rdv_canvas_set_document (self->canvas, self->document, SAMPLE_NOW);
  gtk_window_present (self->window);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  canvas_fixture_wait_for (gtk_widget_get_width (GTK_WIDGET (self->canvas)) > 0 &&
                           self->canvas->picture.node != NULL && rdv_layout_is_settled (self->canvas->layout));
}

void
canvas_fixture_clear (CanvasFixture *self)
{
  gtk_window_destroy (self->window);
  g_clear_object (&self->document);
}

void
canvas_fixture_settle (CanvasFixture *self)
{
  /* The picture comes first: with it, things may begin to glide to other rows. */
  canvas_fixture_wait_for (rdv_canvas_get_scene (self->canvas) != NULL && self->canvas->motion == RDV_CANVAS_AT_REST &&
                           self->canvas->before == NULL && rdv_layout_is_settled (self->canvas->layout));
}

gpointer
canvas_fixture_find_controller (GtkWidget *widget, const char *name)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  guint n = g_list_model_get_n_items (controllers);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (controller), name) == 0)
        return controller;
    }
  g_assert_not_reached ();
}

void
canvas_fixture_click (CanvasFixture *self, double x, double y, int n_press)
{
  gpointer click = canvas_fixture_find_controller (GTK_WIDGET (self->canvas), "click");

  g_signal_emit_by_name (click, "pressed", n_press, x, y);
  g_signal_emit_by_name (click, "released", n_press, x, y);
}

const RdvHit *
canvas_fixture_find_hit (CanvasFixture *self, RdvHitKind kind)
{
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (rdv_canvas_get_scene (self->canvas), &n);

  for (guint i = 0; i < n; i++)
    if (hits[i].kind == kind)
      return &hits[i];
  return NULL;
}

double
canvas_fixture_get_scale (CanvasFixture *self)
{
  return rdv_viewport_get_scale (self->viewport)->seconds_per_pixel;
}

double
canvas_fixture_get_shift (const RdvTimeScale *then, const RdvTimeScale *now, double x)
{
  double seconds = (double) (then->origin - now->origin) + then->fraction - now->fraction;

  return (seconds + x * then->seconds_per_pixel) / now->seconds_per_pixel - x;
}
