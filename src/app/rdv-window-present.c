/* rdv-window-present.c: tours, and showing them to a room. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-tours-popover.h"

gboolean
rdv_window_is_presenting (RdvWindow *self)
{
  return self->presentation != NULL;
}

/* The first tour for NULL; RDV_NONE when there is none, or none that has something to show. */
static guint32
find_tour (RdvWindow *self, const char *id)
{
  for (guint i = 0; i < rdv_document_get_n_tours (self->whole); i++)
    {
      const RdvTour *tour = rdv_document_get_tour (self->whole, i);

      if (tour->n_steps > 0 && (id == NULL || g_str_equal (tour->id, id)))
        return i;
    }
  return RDV_NONE;
}

static void
set_header_shown (RdvWindow *self, gboolean shown)
{
  gtk_widget_set_visible (gtk_window_get_titlebar (GTK_WINDOW (self)), shown);
}

/* The way back: nothing else was changed, because the tour had a canvas of its own. */
void
rdv_window_leave_tour (RdvWindow *self)
{
  GtkWidget *presentation = self->presentation;

  if (presentation == NULL)
    return;
  self->presentation = NULL;
  set_header_shown (self, TRUE);
  gtk_stack_set_visible_child (self->pages, self->main_page);
  gtk_stack_remove (self->pages, presentation);
  if (!self->was_fullscreen)
    gtk_window_unfullscreen (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->focus_before != NULL ? self->focus_before : GTK_WIDGET (self->canvas));
  g_clear_weak_pointer (&self->focus_before);
  rdv_window_update_actions (self);
}

/* Where the focus is to be afterwards: not in a list of tours, which will be gone. */
static void
remember_focus (RdvWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (self->tours == NULL || focus == NULL || !gtk_widget_is_ancestor (focus, self->tours))
    g_set_weak_pointer (&self->focus_before, focus);
}

/* The toolkit would leave the focus on the button. */
static void
on_tours_closed (RdvWindow *self)
{
  if (self->presentation != NULL)
    rdv_window_give_focus_back (self->presentation);
  else if (self->focus_before != NULL)
    rdv_window_give_focus_back (self->focus_before);
}

/* What is shown as of another day does not concern a tour: it tells what is known today. */
static void
enter_tour (RdvWindow *self, guint tour)
{
  remember_focus (self);
  self->was_fullscreen = gtk_window_is_fullscreen (GTK_WINDOW (self));
  self->presentation = rdv_presentation_new (self->whole, tour, rdv_clock_get_now (self->clock), rdv_canvas_get_zone (self->canvas));
  g_signal_connect_object (self->presentation, "leave", G_CALLBACK (rdv_window_leave_tour), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->pages, self->presentation);
  gtk_stack_set_visible_child (self->pages, self->presentation);
  set_header_shown (self, FALSE);
  gtk_window_fullscreen (GTK_WINDOW (self));
  rdv_window_update_actions (self);
  gtk_widget_grab_focus (self->presentation);
}

static void
say_no_tour (RdvWindow *self, const char *id)
{
  g_autofree char *text = NULL;

  if (id == NULL)
    text = g_strdup (_ ("This timeline has no tours."));
  else
    /* TRANSLATORS: %s is the id of a tour that somebody asked for. */
    text = g_strdup_printf (_ ("This timeline has no tour “%s”."), id);
  rdv_banner_say_error (self->banner, text);
}

void
rdv_window_present_tour (RdvWindow *self, const char *id)
{
  guint32 tour;

  g_return_if_fail (RDV_IS_WINDOW (self));

  if (self->whole == NULL || self->state_page != NULL)
    {
      g_free (self->tour_to_come);
      self->tour_to_come = g_strdup (id != NULL ? id : "");
      return;
    }
  rdv_window_leave_tour (self);
  tour = find_tour (self, id);
  if (tour != RDV_NONE)
    enter_tour (self, tour);
  else
    say_no_tour (self, id);
}

void
rdv_window_present_waiting_tour (RdvWindow *self)
{
  g_autofree char *id = g_steal_pointer (&self->tour_to_come);

  if (id != NULL)
    rdv_window_present_tour (self, *id != '\0' ? id : NULL);
}

static void
activate_present (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_present_tour (user_data, g_variant_get_string (parameter, NULL));
}

static void
activate_tours (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RdvWindow *self = user_data;

  g_clear_pointer (&self->tours, gtk_widget_unparent);
  remember_focus (self);
  self->tours = rdv_tours_popover_new (self->whole);
  gtk_widget_set_parent (self->tours, GTK_WIDGET (self->menu_button));
  g_signal_connect_object (self->tours, "closed", G_CALLBACK (on_tours_closed), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->tours));
}

static const GActionEntry entries[] = {
  { .name = "present", .activate = activate_present, .parameter_type = "s" },
  { .name = "tours", .activate = activate_tours },
};

void
rdv_window_init_present (RdvWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
rdv_window_update_present_actions (RdvWindow *self, gboolean is_shown)
{
  gboolean has_tour = is_shown && self->whole != NULL && find_tour (self, NULL) != RDV_NONE;

  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "present")), has_tour);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "tours")), has_tour);
}

void
rdv_window_dispose_present (RdvWindow *self)
{
  g_clear_pointer (&self->tours, gtk_widget_unparent);
  g_clear_weak_pointer (&self->focus_before);
  g_clear_pointer (&self->tour_to_come, g_free);
}
