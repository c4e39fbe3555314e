/* rdv-window-tell.c: news that go by themselves. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They lie over the events: a banner above them would move what one looks at, and hide what it says itself.
 */
#include "rdv-window-private.h"

/* Milliseconds: enough to read a short sentence. */
#define TELLING_TIME 4000

static gboolean
on_told (gpointer user_data)
{
  RdvWindow *self = user_data;

  self->notice_source = 0;
  rdv_banner_close (self->notice);
  return G_SOURCE_REMOVE;
}

/* Made when there is something to say: a start must not wait for it. */
static void
ensure_notice (RdvWindow *self)
{
  GtkWidget *notice;

  if (self->notice != NULL)
    return;
  notice = rdv_banner_new ();
  self->notice = RDV_BANNER (notice);
  gtk_widget_add_css_class (notice, "notice");
  gtk_widget_set_halign (notice, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (notice, GTK_ALIGN_END);
  gtk_overlay_add_overlay (self->overlay, notice);
}

void
rdv_window_tell (RdvWindow *self, const char *text)
{
  ensure_notice (self);
  /* Hidden and shown again, it is told again to who listens. */
  rdv_banner_close (self->notice);
  rdv_banner_say (self->notice, text);
  g_clear_handle_id (&self->notice_source, g_source_remove);
  self->notice_source = g_timeout_add (TELLING_TIME, on_told, self);
}

static void
activate_tell (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_tell (user_data, g_variant_get_string (parameter, NULL));
}

static const GActionEntry entries[] = {
  { .name = "tell", .activate = activate_tell, .parameter_type = "s" },
};

void
rdv_window_init_tell (RdvWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
rdv_window_dispose_tell (RdvWindow *self)
{
  g_clear_handle_id (&self->notice_source, g_source_remove);
}
