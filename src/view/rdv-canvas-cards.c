/* rdv-canvas-cards.c: widgets that lie on the canvas. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

void
rdv_canvas_add_card (RdvCanvas *self, GtkWidget *card)
{
  gtk_widget_set_cursor_from_name (card, "default");
  gtk_widget_set_visible (card, FALSE);
  gtk_widget_set_parent (card, GTK_WIDGET (self));
}

/* A card that goes must not take the keyboard with it. */
void
rdv_canvas_hide_card (RdvCanvas *self, GtkWidget *card)
{
  GtkRoot *root = gtk_widget_get_root (card);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, card))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_set_visible (card, FALSE);
}

/* Menus and entries have a surface of their own, but what they leave of an event comes up to the canvas all the same; so does
 * what cards leave. */
gboolean
rdv_canvas_is_own_event (RdvCanvas *self, gpointer controller, double x, double y)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  if (event != NULL && native != NULL && gdk_event_get_surface (event) != gtk_native_get_surface (native))
    return FALSE;
  return !rdv_canvas_is_covered (self, x, y);
}

gboolean
rdv_canvas_is_covered (RdvCanvas *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked != NULL && picked != GTK_WIDGET (self);
}

void
rdv_canvas_allocate_cards (RdvCanvas *self, int width, int height)
{
  rdv_canvas_allocate_stretch (self, width, height);
  rdv_canvas_allocate_hint (self, width, height);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
  if (self->date_popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->date_popover));
}

void
rdv_canvas_snapshot_cards (RdvCanvas *self, GtkSnapshot *snapshot)
{
  GtkWidget *cards[] = { self->hint, self->stretch_tag };

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    if (cards[i] != NULL)
      gtk_widget_snapshot_child (GTK_WIDGET (self), cards[i], snapshot);
}

void
rdv_canvas_dispose_cards (RdvCanvas *self)
{
  g_clear_handle_id (&self->hint_source, g_source_remove);
  g_clear_pointer (&self->stretch_tag, gtk_widget_unparent);
  g_clear_pointer (&self->hint, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->date_popover, gtk_widget_unparent);
  self->has_stretch = FALSE;
}
