/* rdv-application.c: see rdv-application.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-config.h"

#include "rdv-application-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-ui-resources.h"

/* Milliseconds that a service without windows waits for more to do: the next letter of a search, say. */
#define SERVICE_STAYS 20000

G_DEFINE_FINAL_TYPE (RdvApplication, rdv_application, GTK_TYPE_APPLICATION)

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/rendezvous/ui/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* The first look for an icon reads the list of all there are, which takes as long as a window does. GTK allows it in a thread
 * once the theme is made. */
static gpointer
read_icons (gpointer user_data)
{
  g_autoptr (GtkIconTheme) theme = user_data;
  g_autoptr (GtkIconPaintable) icon
    = gtk_icon_theme_lookup_icon (theme, "open-menu-symbolic", NULL, 16, 1, GTK_TEXT_DIR_NONE, 0);

  return NULL;
}

/* All that moves in a window asks this setting. What the desktop says holds again when the preference is taken back. */
static void
on_animation_changed (RdvApplication *self)
{
  gboolean is_wanted;

  g_object_get (self->preferences, "animation", &is_wanted, NULL);
  if (is_wanted && self->is_still)
    gtk_settings_reset_property (gtk_settings_get_default (), "gtk-enable-animations");
  else if (!is_wanted)
    g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  self->is_still = !is_wanted;
}

static void
rdv_application_startup (GApplication *application)
{
  RdvApplication *self = RDV_APPLICATION (application);

  G_APPLICATION_CLASS (rdv_application_parent_class)->startup (application);
  g_thread_unref (g_thread_new ("icons", read_icons,
                                g_object_ref (gtk_icon_theme_get_for_display (gdk_display_get_default ()))));
  load_style ();
  /* A text that is reached by a key is read, not replaced. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  gtk_window_set_default_icon_name (RDV_APP_ID);
  rdv_application_add_actions (self);
  if ((g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) != 0)
    g_application_set_inactivity_timeout (application, SERVICE_STAYS);
  self->color_scheme = rdv_color_scheme_new (gtk_settings_get_default ());
  self->preferences = rdv_preferences_new ();
  rdv_preferences_apply_to_dates (self->preferences);
  g_object_bind_property (self->preferences, "color-scheme", self->color_scheme, "choice", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->preferences, "notify::animation", G_CALLBACK (on_animation_changed), self, G_CONNECT_SWAPPED);
  on_animation_changed (self);
}

/* The files and the tour go to the program that is running already, if one is. */
static gboolean
rdv_application_local_command_line (GApplication *application, char ***arguments, int *exit_status)
{
  RdvApplication *self = RDV_APPLICATION (application);
  guint n_files = g_strv_length (*arguments) - 1;
  g_autoptr (GError) error = NULL;

  if (self->present == NULL)
    return G_APPLICATION_CLASS (rdv_application_parent_class)->local_command_line (application, arguments, exit_status);
  *exit_status = 0;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s: %s\n", RDV_APP_NAME, error->message);
      *exit_status = 1;
    }
  else if (n_files > 0)
    {
      g_autofree char *hint = g_strconcat (RDV_APPLICATION_PRESENT_HINT, self->present, NULL);
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 1; i <= n_files; i++)
        g_ptr_array_add (files, g_file_new_for_commandline_arg ((*arguments)[i]));
      g_application_open (application, (GFile **) files->pdata, (int) n_files, hint);
    }
  else
    g_action_group_activate_action (G_ACTION_GROUP (application), "present-tour", g_variant_new_string (self->present));
  return TRUE;
}

static gboolean
rdv_application_dbus_register (GApplication *application,
                               GDBusConnection *connection,
                               const char *object_path,
                               GError **error)
{
  return G_APPLICATION_CLASS (rdv_application_parent_class)
             ->dbus_register (application, connection, object_path, error) &&
         rdv_application_export_search (RDV_APPLICATION (application), connection, object_path, error);
}

static void
rdv_application_dbus_unregister (GApplication *application, GDBusConnection *connection, const char *object_path)
{
  rdv_application_unexport_search (RDV_APPLICATION (application));
  G_APPLICATION_CLASS (rdv_application_parent_class)->dbus_unregister (application, connection, object_path);
}

/* What was changed in the last moment counts too. */
static void
rdv_application_shutdown (GApplication *application)
{
  RdvApplication *self = RDV_APPLICATION (application);

  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item != NULL; item = item->next)
    if (RDV_IS_WINDOW (item->data))
      rdv_window_note_view (item->data);
  rdv_session_flush (self->session);
  G_APPLICATION_CLASS (rdv_application_parent_class)->shutdown (application);
}

static void
rdv_application_dispose (GObject *object)
{
  RdvApplication *self = RDV_APPLICATION (object);

  g_clear_object (&self->clock);
  g_clear_object (&self->session);
  g_clear_object (&self->preferences);
  g_clear_pointer (&self->preload, rdv_preload_free);
  g_clear_object (&self->color_scheme);
  G_OBJECT_CLASS (rdv_application_parent_class)->dispose (object);
}

static void
rdv_application_class_init (RdvApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  rdv_ui_register_resource ();
  G_OBJECT_CLASS (klass)->dispose = rdv_application_dispose;
  application_class->local_command_line = rdv_application_local_command_line;
  application_class->dbus_register = rdv_application_dbus_register;
  application_class->dbus_unregister = rdv_application_dbus_unregister;
  application_class->shutdown = rdv_application_shutdown;
  application_class->startup = rdv_application_startup;
  application_class->activate = rdv_application_activate;
  application_class->open = rdv_application_open;
}

static void
rdv_application_init (RdvApplication *self)
{
  self->clock = rdv_clock_new ();
  self->session = rdv_session_new_default ();
}

RdvApplication *
rdv_application_new (void)
{
  return g_object_new (RDV_TYPE_APPLICATION, "application-id", RDV_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/rendezvous", NULL);
}

int
rdv_application_run (int argc, char **argv, const char *present)
{
  g_autoptr (RdvApplication) application = NULL;
  g_autoptr (GFile) last = NULL;

  /* GTK would go back to the locale of the environment, where perhaps nothing is translated. */
  gtk_disable_setlocale ();
  g_set_application_name (_ ("Rendezvous"));
  application = rdv_application_new ();
  last = rdv_application_dup_last_file (application);
  if (argc < 2 && last == NULL)
    application->preload = rdv_preload_new (rdv_clock_get_now (application->clock));
  application->present = present;
  return g_application_run (G_APPLICATION (application), argc, argv);
}
