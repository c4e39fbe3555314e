/* rdv-window-watch.c: a file that is changed while it is shown. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

#include <glib/gi18n-lib.h>

/* Milliseconds without a change before the file is read: many programs write in several steps. */
#define REST_TIME 250

static void
on_reloaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdvWindow) self = user_data;
  RdvLoader *loader = RDV_LOADER (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdvDocument) document = rdv_loader_load_finish (loader, result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->monitor == NULL)
    return;
  g_clear_object (&self->reload_cancellable);
  if (document != NULL)
    {
      rdv_window_show_reloaded (self, loader, document);
      return;
    }
  /* TRANSLATORS: the second sentence is what is wrong with the file. */
  text = g_strdup_printf (_ ("The file was changed, and cannot be read now. What is shown is what was in it before. %s"), error->message);
  rdv_banner_say_error (self->banner, text);
}

static void
stop_reload (RdvWindow *self)
{
  g_clear_handle_id (&self->reload_source, g_source_remove);
  if (self->reload_cancellable != NULL)
    g_cancellable_cancel (self->reload_cancellable);
  g_clear_object (&self->reload_cancellable);
}

static gboolean
on_rest (gpointer user_data)
{
  RdvWindow *self = user_data;
  g_autoptr (GFile) file = g_file_new_for_uri (self->shown_uri);
  g_autoptr (RdvLoader) loader = NULL;

  self->reload_source = 0;
  /* A file that went away may come back; what is shown stays. While another one is being opened, this one is of no more interest. */
  if (self->cancellable != NULL || !g_file_query_exists (file, NULL))
    return G_SOURCE_REMOVE;
  stop_reload (self);
  loader = rdv_loader_new_for_file (file, NULL);
  if (self->loader != NULL)
    rdv_loader_set_table_choice (loader, rdv_loader_get_table_choice (self->loader));
  self->reload_cancellable = g_cancellable_new ();
  rdv_loader_load_async (loader, self->reload_cancellable, on_reloaded, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
on_file_changed (RdvWindow *self, GFile *file, GFile *other, GFileMonitorEvent event)
{
  if (event == G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED || event == G_FILE_MONITOR_EVENT_PRE_UNMOUNT)
    return;
  g_clear_handle_id (&self->reload_source, g_source_remove);
  self->reload_source = g_timeout_add (REST_TIME, on_rest, self);
}

void
rdv_window_watch_file (RdvWindow *self, GFile *file)
{
  rdv_window_stop_watching (self);
  /* Where a file cannot be watched it is not reloaded: nothing to trouble anybody with. */
  self->monitor = file != NULL ? g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL) : NULL;
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (on_file_changed), self, G_CONNECT_SWAPPED);
}

void
rdv_window_stop_watching (RdvWindow *self)
{
  stop_reload (self);
  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
    }
  g_clear_object (&self->monitor);
}
