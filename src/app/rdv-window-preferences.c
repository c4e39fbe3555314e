/* rdv-window-preferences.c: what the window does by a person's preferences. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

#include "rdv-preferences-window.h"

/* Everything that has dates in it is made anew. */
static void
say_dates_anew (RdvWindow *self)
{
  g_autofree char *as_of = rdv_window_dup_as_of_words (self);

  if (self->document == NULL || rdv_window_is_presenting (self))
    return;
  rdv_window_change_document (self, self->document, rdv_window_get_now (self), as_of);
  rdv_as_of_bar_set_day (self->as_of_bar, self->as_of);
  rdv_filter_bar_say_anew (self->filter_bar);
  /* A time of day that somebody typed is one of the zone. */
  rdv_find_read_query_anew (self->find);
}

static void
on_dates_changed (RdvWindow *self)
{
  rdv_preferences_apply_to_dates (self->preferences);
  say_dates_anew (self);
}

void
rdv_window_set_preferences (RdvWindow *self, RdvPreferences *preferences)
{
  const GBindingFlags both = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  g_return_if_fail (RDV_IS_WINDOW (self));
  g_return_if_fail (RDV_IS_PREFERENCES (preferences) && self->preferences == NULL);

  self->preferences = g_object_ref (preferences);
  /* Both ways: the menu changes these two as well. */
  g_object_bind_property (preferences, "time-zone", self->canvas, "zone", both);
  g_object_bind_property (preferences, "density", self->canvas, "density", both);
  g_object_bind_property (preferences, "text-size", self->canvas, "text-size", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (preferences, "notify::date-style", G_CALLBACK (on_dates_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::time-zone", G_CALLBACK (on_dates_changed), self, G_CONNECT_SWAPPED);
  on_dates_changed (self);
}

void
rdv_window_show_preferences (RdvWindow *self)
{
  if (self->preferences != NULL)
    gtk_window_present (GTK_WINDOW (rdv_preferences_window_new (GTK_WINDOW (self), self->preferences)));
}
